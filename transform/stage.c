/*
 * The steps of a run and what they share; main.c puts them in order.
 */
#include "attribution.h"
#include "contrast.h"
#include "costs.h"
#include "credit.h"
#include "credits.h"
#include "derived.h"
#include "forecast.h"
#include "journeys.h"
#include "measures.h"
#include "municipalities.h"
#include "response.h"
#include "stage.h"
#include "work.h"

Store *
stage_store(const Conf *conf, enum store_mode mode, GError **error)
{
	if (g_file_test(conf->store.path, G_FILE_TEST_EXISTS))
		return store_open(conf->store.path, mode, error);
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
	    "%s: there is no store yet; run impact ingest first",
	    conf->store.path);
	return NULL;
}

gboolean
stage_begin(struct stage *stage, GError **error)
{
	if (work_threads() > 1 && !store_in_memory(stage->store)) {
		stage->reader = store_reader(stage->store, error);
		if (stage->reader == NULL)
			return FALSE;
	}
	stage->writes = TRUE;
	/* What the last run left goes while facts are read. */
	return store_write_behind(stage->store, error) &&
	    store_begin(stage->store, error) &&
	    derived_clear(stage->store, error);
}

/* The connection that facts are read over. */
static Store *
stage_facts(const struct stage *stage)
{
	return stage->reader != NULL ? stage->reader : stage->store;
}

gboolean
stage_commit(struct stage *stage, GError **error)
{
	/* Nobody may read while the file changes. */
	g_clear_pointer(&stage->reader, store_close);
	return store_commit(stage->store, error);
}

void
stage_clear(struct stage *stage)
{
	g_clear_pointer(&stage->reader, store_close);
	g_clear_pointer(&stage->network, networkday_free);
	g_clear_pointer(&stage->judgements, g_array_unref);
	g_clear_pointer(&stage->credits, g_array_unref);
	stage_underive(stage);
	g_free(stage->models);
	assessments_clear(&stage->assessments);
	facts_clear(&stage->facts);
	g_clear_pointer(&stage->store, store_close);
}

gboolean
stage_derive(struct stage *stage, gint64 *homeless, GError **error)
{
	const struct conf_method *method = &stage->conf->method;
	struct facts *facts = &stage->facts;
	g_autofree gint64 *cents = NULL;

	rungs_climb(stage->conf, facts, &stage->assessments, &stage->ladder);
	stage->series = series_make(stage->conf, facts, &stage->assessments,
	    &stage->ladder);
	stage->months = months_make(facts);
	if (!costs_read(stage_facts(stage), facts, method, stage->months, homeless,
	    error))
		return FALSE;
	cents = costs_total(facts, stage->months);
	evidence_make(stage->conf, facts, &stage->assessments, cents,
	    &stage->evidence);
	return TRUE;
}

void
stage_underive(struct stage *stage)
{
	evidence_clear(&stage->evidence);
	g_clear_pointer(&stage->months, g_free);
	g_clear_pointer(&stage->series, g_array_unref);
	ladder_clear(&stage->ladder);
}

static void
say_homeless(const struct stage *stage, const char *what, gint64 cents)
{
	if (cents != 0)
		program_say(stage->program, "%.2f of %ss belong to projects "
		    "without any activity and are counted nowhere; look at "
		    "the project names in the %s files",
		    (double)cents / 100, what, what);
}

static gboolean
stage_measure_network(struct stage *stage, GError **error)
{
	stage->network = networkday_begin(stage_facts(stage), &stage->facts,
	    &stage->conf->method, error);
	return stage->network != NULL;
}

/* What can be written by then is, while the rest is read. */
static gboolean
stage_read_facts(struct stage *stage, GError **error)
{
	struct facts *facts = &stage->facts;
	struct history history;

	facts->spent = &stage->spent;
	facts_history(&stage->conf->method, &stage->program->period,
	    &history);
	return facts_read_people(stage_facts(stage), &history, facts, error) &&
	    (!stage->writes || people_write_links(stage->store,
	    &facts->people, error)) &&
	    facts_read_events(stage_facts(stage), facts, error) &&
	    (!stage->writes || stage_measure_network(stage, error));
}

gboolean
stage_read(struct stage *stage, GError **error)
{
	const struct facts *facts = &stage->facts;
	gint64 homeless;

	if (!stage_read_facts(stage, error) ||
	    !assessments_read(stage_facts(stage), stage->conf, &stage->facts,
	    &stage->assessments, error))
		return FALSE;
	program_progress(stage->program, "records %" G_GSIZE_FORMAT
	    ", people %" G_GSIZE_FORMAT ", attendances %" G_GSIZE_FORMAT,
	    facts->people.records.count, facts->people.count,
	    facts->touches.count);
	stage->models = credit_models(&stage->conf->method);
	if (!stage_derive(stage, &homeless, error))
		return FALSE;
	spent_on(facts->spent, "ladder, months, reach", 0);
	say_homeless(stage, "cost", homeless);
	return TRUE;
}

gboolean
stage_write_common(struct stage *stage, GError **error)
{
	const struct facts *facts = &stage->facts;
	const struct conf_rung *mission =
	    stage->conf->rungs->pdata[stage->ladder.mission];
	Store *store = stage->store;

	/* Targets are no rows that can wait: they go first. */
	if (!targets_write(store, facts, mission, error))
		return FALSE;
	spent_on(facts->spent, "clearing", 0);
	if (!people_write(store, &facts->people, facts->town_ids, error) ||
	    !rungs_write(store, stage->conf, &stage->ladder, facts, error))
		return FALSE;
	spent_on(facts->spent, "writing people", facts->people.count);
	if (!series_write(store, stage->series, error) ||
	    !response_write(store, facts, &stage->assessments, error) ||
	    !months_write(store, facts, stage->months, error) ||
	    !months_write_rungs(store, facts, &stage->ladder, error) ||
	    !forecast_write(store, facts, &stage->ladder, error))
		return FALSE;
	spent_on(facts->spent, "writing months", 0);
	return TRUE;
}

/* What a series came to, up to its verdicts. */
static char *
series_line(const struct stage *stage, const struct series *series,
    const struct credit *credit)
{
	return g_strdup_printf("%s: people %" G_GINT64_FORMAT
	    "; outcomes %" G_GINT64_FORMAT " = credited %.10g + unattributed %"
	    G_GINT64_FORMAT "; verdicts:", series->name,
	    series_people(series, &stage->facts.history), credit->outcomes,
	    credit_total(credit, 0), credit->unattributed);
}

static void
say_series(const struct stage *stage, const struct judgement *judgement)
{
	g_autoptr(GString) line = g_string_new(judgement->line);
	gint64 counts[VERDICTS] = { 0 };

	for (gsize a = 0; a < stage->facts.activities.count; a++)
		counts[judgement->list[a].verdict]++;
	for (gsize v = 0; v < VERDICTS; v++)
		if (counts[v] > 0)
			g_string_append_printf(line, " %s %" G_GINT64_FORMAT,
			    verdict_words[v], counts[v]);
	program_progress(stage->program, "%s", line->str);
}

static gboolean
stage_credit(struct stage *stage, const struct series *series,
    const GArray *journeys, struct credit *credit, GError **error)
{
	const struct conf_method *method = &stage->conf->method;
	const struct model_options options = { method->half_life,
	    method->position_first, method->position_last };

	credit_make(&stage->facts, journeys, stage->models, &options, credit);
	if (!credit_conserved(credit, series->name, error) ||
	    !credit_write(stage->store, credit, &stage->facts, series->id,
	    error))
		return FALSE;
	credits_add(stage->credits, (guint32)series->id - 1, credit,
	    method->model, &stage->facts.history);
	spent_on(&stage->spent, "credit", 0);
	return TRUE;
}

static gboolean
stage_one_series(struct stage *stage, const struct series *series,
    GError **error)
{
	const struct facts *facts = &stage->facts;
	g_autoptr(GArray) journeys = journeys_make(facts, series);
	gint64 before = stage->journeys;
	struct credit credit = { 0 };
	gboolean good;

	spent_on(facts->spent, "journeys", journeys->len);
	good = journeys_write(stage->store, facts, series, journeys,
	    &stage->journeys, error) && months_write_outcomes(stage->store,
	    facts, series, journeys, error);
	spent_on(facts->spent, "writing journeys",
	    (gsize)(stage->journeys - before));
	good = good && stage_credit(stage, series, journeys, &credit, error);
	if (good) {
		judgements_add(stage->judgements, series,
		    evidence_series(facts, &stage->evidence, series,
		    journeys), series_line(stage, series, &credit));
		spent_on(facts->spent, "evidence", 0);
		good = attribution_write(stage->store, facts, series,
		    journeys, &stage->conf->method, &credit, before, error);
	}
	credit_clear(&credit);
	return good;
}

static gboolean
stage_judge(struct stage *stage, GError **error)
{
	judgements_pass(stage->judgements, stage->conf, &stage->facts,
	    stage->conf->rungs->pdata[stage->ladder.mission]);
	for (guint i = 0; i < stage->judgements->len; i++) {
		const struct judgement *judgement = &g_array_index(
		    stage->judgements, struct judgement, i);

		if (judgement->series->mission)
			stage->phi = judgement->dispersion.used;
		say_series(stage, judgement);
	}
	return judgements_write(stage->store, stage->judgements,
	    &stage->facts, error);
}

gboolean
stage_write_series(struct stage *stage, GError **error)
{
	stage->judgements = judgements_new();
	stage->credits = credits_new();
	for (guint i = 0; i < stage->series->len; i++)
		if (!stage_one_series(stage, &g_array_index(stage->series,
		    struct series, i), error))
			return FALSE;
	if (!stage_judge(stage, error))
		return FALSE;
	spent_on(&stage->spent, "verdicts", 0);
	if (!municipalities_write(stage->store, stage->conf, &stage->facts,
	    &stage->assessments, stage->series, error))
		return FALSE;
	spent_on(&stage->spent, "municipalities", 0);
	if (!networkday_write(stage->store, stage->network, error))
		return FALSE;
	spent_on(&stage->spent, "network", 0);
	if (!strata_write(stage->store, stage->conf, &stage->facts,
	    &stage->assessments, &stage->evidence.strata, error) ||
	    !contrast_write(stage->store, &stage->facts,
	    &stage->evidence.strata, stage->series,
	    (gint32)stage->conf->method.exposure, error))
		return FALSE;
	spent_on(&stage->spent, "comparison", 0);
	return TRUE;
}

gboolean
stage_write_measures(struct stage *stage, GError **error)
{
	struct measuring measuring = {
		.program = stage->program, .store = stage->store,
		.reader = stage_facts(stage),
		.conf = stage->conf,
		.facts = &stage->facts, .ladder = &stage->ladder,
		.series = stage->series, .months = stage->months,
		.judgements = stage->judgements, .credits = stage->credits
	};

	if (!measures_write(&measuring, error))
		return FALSE;
	say_homeless(stage, "grant", measuring.homeless);
	spent_on(&stage->spent, "measures", 0);
	return TRUE;
}

/* Whether the store gave persons and journeys the ids that others name. */
static gboolean
stage_numbered(struct stage *stage, GError **error)
{
	gint64 person, journey;

	if (!store_number(stage->store, "derived_last_person", &person,
	    error) || !store_number(stage->store, "derived_last_journey",
	    &journey, error))
		return FALSE;
	if (person == (gint64)stage->facts.people.count &&
	    journey == stage->journeys)
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "the store is damaged: "
	    "persons end at %" G_GINT64_FORMAT " and journeys at %"
	    G_GINT64_FORMAT "; restore a backup or ingest anew", person,
	    journey);
	return FALSE;
}

gboolean
stage_write_run(struct stage *stage, GError **error)
{
	return stage_numbered(stage, error) && derived_write_run(stage->store, stage->conf,
	    &stage->program->period, &stage->facts, &stage->ladder,
	    stage->phi, error);
}

static gint64
stage_attendances(const struct stage *stage)
{
	gsize cells = stage->facts.activities.count *
	    (gsize)stage->facts.history.months;
	gint64 total = 0;

	for (gsize i = 0; i < cells; i++)
		total += stage->months[i].attendances;
	return total;
}

void
stage_remark(const struct stage *stage)
{
	const struct history *history = &stage->facts.history;
	const struct conf_method *method = &stage->conf->method;
	const struct series *mission = &g_array_index(stage->series,
	    struct series, 0);
	char first[11], last[11];

	day_print(history->first, first);
	day_print(history->last, last);
	if (stage_attendances(stage) == 0)
		program_say(stage->program, "nobody attended anything from %s "
		    "to %s: is the period right, and are the files of "
		    "attendance read?", first, last);
	if (mission->in_history == 0)
		program_say(stage->program, "nobody reached '%s' from %s to "
		    "%s: no credit can be given; are ties or outcomes read, "
		    "and does [rung %s] name their type?", mission->name,
		    first, last, mission->name);
	for (guint i = 0; i < stage->assessments.remarks->len; i++)
		program_say(stage->program, "%s", (const char *)
		    stage->assessments.remarks->pdata[i]);
	if (method->rate < 0 && method->kappa < 0)
		program_progress(stage->program, "no verdicts, only figures: "
		    "set rate or kappa in [method] to say what an activity "
		    "should bring");
	program_progress(stage->program, "left out after %s: attendances %"
	    G_GINT64_FORMAT ", outcomes %" G_GINT64_FORMAT "; ties too young "
	    "to count: %" G_GINT64_FORMAT, last, stage->facts.touches.after,
	    stage->facts.outcomes_after, stage->ladder.ties_pending);
}
