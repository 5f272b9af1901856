/*
 * The ladder: on which day a person first stood on each rung.
 */
#include <math.h>

#include "rows.h"
#include "rungs.h"

gboolean
rung_has_type(const struct conf_rung *rung, const char *type)
{
	return rung->outcomes != NULL && g_strv_contains(
	    (const char *const *)rung->outcomes, type);
}

gboolean
rung_has_instrument(const struct conf_rung *rung, const char *name)
{
	return (rung->improved != NULL && g_strv_contains(
	    (const char *const *)rung->improved, name)) ||
	    (rung->sustained != NULL && g_strv_contains(
	    (const char *const *)rung->sustained, name));
}

static gboolean
words_some(char **words)
{
	return words != NULL && words[0] != NULL;
}

gboolean
rung_is_measured(const struct conf_rung *rung)
{
	return rung->attendances == 0 && !rung->ties &&
	    !words_some(rung->outcomes) && (words_some(rung->improved) ||
	    words_some(rung->sustained));
}

gint32
rung_attended(const struct touch *touches, gsize count, gint64 k,
    gint64 window)
{
	if (k <= 0)
		return DAY_NONE;
	for (gsize i = (gsize)k - 1; i < count; i++)
		if (touches[i].day - touches[i - (gsize)k + 1].day < window)
			return touches[i].day;
	return DAY_NONE;
}

gint32
rung_tied(const struct tie *tie, gint64 weeks, gint32 last, gboolean *pending)
{
	gint64 held = tie->start + 7 * weeks;

	*pending = FALSE;
	if (tie->end != DAY_NONE)
		return tie->end >= held ? (gint32)held : DAY_NONE;
	if (held <= last)
		return (gint32)held;
	*pending = TRUE;
	return DAY_NONE;
}

static void
standing_reach(struct standing *standing, gint32 day, double value,
    guint32 named)
{
	if (day == DAY_NONE)
		return;
	if (standing->day == DAY_NONE || day < standing->day)
		*standing = (struct standing){ day, value, named };
	else if (day == standing->day) {
		standing->value = fmax(standing->value, value);
		standing->named = outcome_named(standing->named, named);
	}
}

static void
rung_by_attendance(const struct conf_rung *rung, const struct facts *facts,
    struct standing *reached)
{
	const guint32 *start = facts->touches.start;

	for (gsize p = 0; p < facts->people.count; p++)
		standing_reach(&reached[p],
		    rung_attended(facts->touches.list + start[p],
		    start[p + 1] - start[p], rung->attendances, rung->window),
		    NAN, 0);
}

static void
rung_by_outcome(const struct conf_rung *rung, const struct facts *facts,
    struct standing *reached)
{
	for (gsize i = 0; i < facts->outcome_count; i++) {
		const struct outcome *outcome = &facts->outcomes[i];

		if (rung_has_type(rung, facts->type_names[outcome->type]))
			standing_reach(&reached[outcome->person],
			    outcome->day, outcome->value, outcome->named);
	}
}

/*
 * A tie connects both, but a buddy who only volunteers was not connected by
 * what the organisation offers: the other one counts once a participant too.
 */
static gint64
rung_by_tie(const struct conf_rung *rung, const struct facts *facts,
    struct standing *reached)
{
	const guint32 *start = facts->touches.start;
	gint64 waiting = 0;

	for (gsize i = 0; i < facts->tie_count; i++) {
		const struct tie *tie = &facts->ties[i];
		gboolean pending;
		gint32 day = rung_tied(tie, rung->hold_weeks,
		    facts->history.last, &pending);

		waiting += pending;
		standing_reach(&reached[tie->a], day, NAN, 0);
		if (start[tie->b + 1] > start[tie->b])
			standing_reach(&reached[tie->b], day, NAN, 0);
	}
	return waiting;
}

/* What lasts was an improvement at the second measurement as well. */
static void
rung_by_wave(const struct assessments *assessments, char **names,
    enum wave wave, struct standing *reached)
{
	for (; names != NULL && *names != NULL; names++) {
		const struct assessment *a = assessment_find(assessments,
		    *names);

		for (gsize i = 0; i < a->count; i++) {
			const struct waves *waves = &a->list[i];

			if (assessment_improved(a, waves, WAVE_FOLLOWUP) &&
			    assessment_improved(a, waves, wave))
				standing_reach(&reached[waves->person],
				    waves->day[wave], NAN, 0);
		}
	}
}

static gint64
rung_climb(const struct conf_rung *rung, const struct facts *facts,
    const struct assessments *assessments, struct standing *reached)
{
	gint64 pending = 0;

	for (gsize p = 0; p < facts->people.count; p++)
		reached[p] = (struct standing){ DAY_NONE, NAN, 0 };
	if (rung->attendances > 0)
		rung_by_attendance(rung, facts, reached);
	rung_by_outcome(rung, facts, reached);
	rung_by_wave(assessments, rung->improved, WAVE_FOLLOWUP, reached);
	rung_by_wave(assessments, rung->sustained, WAVE_SUSTAINED, reached);
	if (rung->ties)
		pending = rung_by_tie(rung, facts, reached);
	return pending;
}

void
rungs_climb(const Conf *conf, const struct facts *facts,
    const struct assessments *assessments, struct ladder *ladder)
{
	ladder->count = conf->rungs->len;
	ladder->reached = g_new0(struct standing *, ladder->count);
	for (gsize r = 0; r < ladder->count; r++) {
		const struct conf_rung *rung = conf->rungs->pdata[r];
		gint64 pending;

		ladder->reached[r] = g_new(struct standing,
		    facts->people.count);
		pending = rung_climb(rung, facts, assessments,
		    ladder->reached[r]);
		if (g_strcmp0(rung->name, conf->mission.rung) != 0)
			continue;
		ladder->mission = r;
		ladder->ties_pending = pending;
	}
}

static gboolean
rungs_write_names(Store *store, const Conf *conf,
    const struct ladder *ladder, GError **error)
{
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_rung");
	for (gsize r = 0; good && r < ladder->count; r++) {
		const struct conf_rung *rung = conf->rungs->pdata[r];

		rows_integer(&rows, (gint64)r + 1);
		rows_text(&rows, rung->name);
		rows_integer(&rows, r == ladder->mission);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

gboolean
rungs_write(Store *store, const Conf *conf, const struct ladder *ladder,
    const struct facts *facts, GError **error)
{
	gboolean good = TRUE;
	struct rows rows;

	if (!rungs_write_names(store, conf, ladder, error))
		return FALSE;
	rows_begin(&rows, store, "derived_rung_reached");
	for (gsize p = 0; good && p < facts->people.count; p++)
		for (gsize r = 0; good && r < ladder->count; r++) {
			gint32 day = ladder->reached[r][p].day;

			if (day == DAY_NONE)
				continue;
			rows_integer(&rows, (gint64)p + 1);
			rows_integer(&rows, (gint64)r + 1);
			rows_integer(&rows, day);
			good = rows_next(&rows, error);
		}
	return rows_end(&rows, good, error);
}

void
ladder_clear(struct ladder *ladder)
{
	for (gsize r = 0; r < ladder->count; r++)
		g_free(ladder->reached[r]);
	g_free(ladder->reached);
	*ladder = (struct ladder){ 0 };
}
