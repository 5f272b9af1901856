/*
 * The kinds of outcome that credit is given for.
 */
#include <math.h>

#include "rows.h"
#include "series.h"

static void
series_clear(gpointer data)
{
	struct series *series = data;

	g_free(series->outcomes);
	g_free(series->first);
	g_free(series->known);
	g_free(series->until);
}

/* Outcomes of an instrument are known of those who were measured. */
static void
series_measure(struct series *series, const struct assessment *a,
    enum wave wave)
{
	for (gsize i = 0; i < a->count; i++) {
		const struct waves *waves = &a->list[i];
		guint32 person = waves->person;
		gint32 day = waves->day[wave] != DAY_NONE ?
		    waves->day[wave] : waves->day[WAVE_FOLLOWUP];

		if (!assessment_known(a, waves, wave))
			continue;
		series->known[person] = TRUE;
		if (series->until != NULL)
			series->until[person] = MAX(series->until[person],
			    day);
	}
}

static void
series_measure_words(struct series *series,
    const struct assessments *assessments, char **names, enum wave wave)
{
	for (; names != NULL && *names != NULL; names++)
		series_measure(series, assessment_find(assessments, *names),
		    wave);
}

static void
series_measured(struct series *series, const struct facts *facts,
    const struct assessments *assessments, const struct conf_rung *mission)
{
	if (series->assessment != NULL ||
	    (series->mission && rung_is_measured(mission))) {
		series->until = g_new(gint32, facts->people.count);
		for (gsize p = 0; p < facts->people.count; p++)
			series->until[p] = DAY_NONE;
	}
	if (series->assessment != NULL)
		series_measure(series, series->assessment, WAVE_FOLLOWUP);
	if (!series->mission)
		return;
	series_measure_words(series, assessments, mission->improved,
	    WAVE_FOLLOWUP);
	series_measure_words(series, assessments, mission->sustained,
	    WAVE_SUSTAINED);
}

/*
 * An outcome is known for a person when a register that they are in delivers
 * this kind of fact: only there a missing outcome means that there was none.
 * A mission of attendance is known for everybody.
 */
static void
series_knows(struct series *series, const struct facts *facts,
    const struct assessments *assessments, const struct conf_rung *mission)
{
	const struct people *people = &facts->people;
	gsize types = facts->types.count;
	g_autofree gboolean *delivers = g_new0(gboolean,
	    facts->registers.count);

	for (gsize r = 0; r < facts->registers.count; r++) {
		delivers[r] = series->mission && (mission->attendances > 0 ||
		    (mission->ties && facts->delivers_ties[r]));
		for (gsize t = 0; t < types; t++)
			if (facts->delivers_type[r * types + t] &&
			    (series->mission ? rung_has_type(mission,
			    facts->type_names[t]) : t == series->type))
				delivers[r] = TRUE;
	}
	series->known = g_new0(gboolean, people->count);
	for (gsize i = 0; i < people->records.count; i++)
		if (delivers[people->register_of[i]])
			series->known[people->person_of[i]] = TRUE;
	for (gsize i = 0; i < series->count; i++)
		series->known[series->outcomes[i].person] = TRUE;
	series_measured(series, facts, assessments, mission);
}

static void
series_finish(struct series *series, const struct facts *facts,
    const struct assessments *assessments, const struct conf_rung *mission)
{
	series->first = g_new(gint32, facts->people.count);
	for (gsize p = 0; p < facts->people.count; p++)
		series->first[p] = DAY_NONE;
	for (gsize i = series->count; i-- > 0;) {
		const struct outcome *outcome = &series->outcomes[i];

		series->first[outcome->person] = outcome->day;
		series->in_history += history_has(&facts->history,
		    outcome->day);
	}
	series_knows(series, facts, assessments, mission);
}

static void
series_mission(struct series *series, const struct facts *facts,
    const struct standing *reached)
{
	series->type = RANK_NONE;
	series->outcomes = g_new(struct outcome, facts->people.count);
	for (gsize p = 0; p < facts->people.count; p++)
		if (reached[p].day != DAY_NONE)
			series->outcomes[series->count++] = (struct outcome){
			    .person = (guint32)p, .type = RANK_NONE,
			    .day = reached[p].day, .value = reached[p].value,
			    .named = reached[p].named };
}

static void
series_recorded(struct series *series, const struct facts *facts,
    guint32 type)
{
	const struct outcome *list = facts->outcomes;
	gsize from = 0;

	while (from < facts->outcome_count && list[from].type < type)
		from++;
	while (from + series->count < facts->outcome_count &&
	    list[from + series->count].type == type)
		series->count++;
	series->type = type;
	series->outcomes = g_memdup2(list + from,
	    series->count * sizeof(*list));
}

static void
series_improved(struct series *series, const struct assessment *a)
{
	series->type = RANK_NONE;
	series->assessment = a;
	series->outcomes = g_new(struct outcome, a->count + 1);
	for (gsize i = 0; i < a->count; i++)
		if (assessment_improved(a, &a->list[i], WAVE_FOLLOWUP))
			series->outcomes[series->count++] = (struct outcome){
			    .person = a->list[i].person, .type = RANK_NONE,
			    .day = a->list[i].day[WAVE_FOLLOWUP],
			    .value = NAN };
}

/* What the configuration says of a type; without a word it is intended. */
static void
series_aim(struct series *series, const Conf *conf)
{
	series->intended = TRUE;
	for (guint i = 0; i < conf->outcomes->len; i++) {
		const struct conf_outcome *outcome = conf->outcomes->pdata[i];

		if (g_strcmp0(outcome->name, series->name) != 0)
			continue;
		series->intended = outcome->intended;
		series->control = outcome->control;
	}
}

GArray *
series_make(const Conf *conf, const struct facts *facts,
    const struct assessments *assessments, const struct ladder *ladder)
{
	const struct conf_rung *mission = conf->rungs->pdata[ladder->mission];
	GArray *all = g_array_new(FALSE, TRUE, sizeof(struct series));
	struct series series = { .id = 1, .name = mission->name,
	    .mission = TRUE, .intended = TRUE };

	g_array_set_clear_func(all, series_clear);
	series_mission(&series, facts, ladder->reached[ladder->mission]);
	series_finish(&series, facts, assessments, mission);
	g_array_append_val(all, series);
	for (gsize t = 0; t < facts->types.count; t++) {
		const char *name = facts->type_names[t];

		if (rung_has_type(mission, name))
			continue;
		series = (struct series){ .id = all->len + 1, .name = name };
		series_aim(&series, conf);
		series_recorded(&series, facts, (guint32)t);
		series_finish(&series, facts, assessments, mission);
		g_array_append_val(all, series);
	}
	for (gsize i = 0; i < assessments->count; i++) {
		const struct assessment *a = &assessments->list[i];
		const char *name = a->instrument->name;

		if (a->count == 0 || !a->instrument->wanted ||
		    !instrument_tells(a->instrument) ||
		    rung_has_instrument(mission, name))
			continue;
		series = (struct series){ .id = all->len + 1, .name = name };
		series_aim(&series, conf);
		series_improved(&series, a);
		series_finish(&series, facts, assessments, mission);
		g_array_append_val(all, series);
	}
	return all;
}

gint64
series_people(const struct series *series, const struct history *history)
{
	gint64 people = 0;
	guint32 last = RANK_NONE;

	for (gsize i = 0; i < series->count; i++) {
		const struct outcome *outcome = &series->outcomes[i];

		if (!history_has(history, outcome->day) ||
		    outcome->person == last)
			continue;
		last = outcome->person;
		people++;
	}
	return people;
}

gboolean
series_write(Store *store, const GArray *all, GError **error)
{
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_series");
	for (guint i = 0; good && i < all->len; i++) {
		const struct series *series = &g_array_index(all,
		    struct series, i);

		rows_integer(&rows, series->id);
		rows_text(&rows, series->name);
		rows_integer(&rows, series->mission);
		rows_integer(&rows, series->intended);
		rows_integer(&rows, series->control);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}
