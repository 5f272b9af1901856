/*
 * Writes the run and the verdicts; each other noun writes its own tables.
 */
#include <math.h>

#include "derived.h"
#include "rows.h"

gboolean
derived_clear(Store *store, GError **error)
{
	static const char *const statements[] = {
		"derived_clear_run",
		"derived_clear_person",
		"derived_clear_person_of", "derived_clear_link_review",
		"derived_clear_rung",
		"derived_clear_rung_reached",
		"derived_clear_series",
		"derived_clear_instrument", "derived_clear_response",
		"derived_clear_journey",
		"derived_clear_outcome_month",
		"derived_clear_credit",
		"derived_clear_credit_position",
		"derived_clear_stated",
		"derived_clear_removal",
		"derived_clear_journey_credit",
		"derived_clear_activity_month",
		"derived_clear_verdict",
		"derived_clear_funnel",
		"derived_clear_funnel_municipality",
		"derived_clear_dispersion_municipality",
		"derived_clear_dispersion",
		"derived_clear_stratum",
		"derived_clear_comparison",
		"derived_clear_comparison_stratum",
		"derived_clear_network_day",
		"derived_clear_network_activity",
		"derived_clear_tie_alive",
		"derived_clear_rung_month",
		"derived_clear_mission_target",
		"derived_clear_forecast",
		"derived_clear_measure",
		"derived_clear_figure"
	};

	for (gsize i = 0; i < G_N_ELEMENTS(statements); i++)
		if (!store_run_behind(store, statements[i], error))
			return FALSE;
	return TRUE;
}

static void
bind_defined(sqlite3_stmt *row, int column, double value)
{
	if (isnan(value))
		sqlite3_bind_null(row, column);
	else
		sqlite3_bind_double(row, column, value);
}

static gboolean
activity_attended(const struct facts *facts, gsize activity)
{
	const struct visits *visits = &facts->visits;

	for (guint32 i = visits->start[activity];
	    i < visits->start[activity + 1]; i++)
		if (history_has(&facts->history, visits->list[i].day))
			return TRUE;
	return FALSE;
}

/* Projects with attendance in the history. */
static gint64
projects_active(const struct facts *facts)
{
	g_autofree gboolean *active = g_new0(gboolean, facts->projects.count);
	gint64 count = 0;

	for (gsize a = 0; a < facts->activities.count; a++)
		if (activity_attended(facts, a))
			active[facts->activity[a].project] = TRUE;
	for (gsize i = 0; i < facts->projects.count; i++)
		count += active[i];
	return count;
}

gboolean
derived_write_run(Store *store, const Conf *conf, const struct period *period,
    const struct facts *facts, const struct ladder *ladder, double phi,
    GError **error)
{
	const struct conf_method *method = &conf->method;
	sqlite3_stmt *row = store_statement(store, "derived_run");
	guint8 digest[32];
	char month[8];

	conf_digest(conf, digest);
	sqlite3_bind_text(row, 1, month_print(period->month, month), -1,
	    SQLITE_TRANSIENT);
	sqlite3_bind_int(row, 2, facts->history.first);
	sqlite3_bind_int(row, 3, facts->history.last);
	sqlite3_bind_blob(row, 4, digest, sizeof(digest), SQLITE_TRANSIENT);
	sqlite3_bind_int(row, 5, facts->history.lookback);
	sqlite3_bind_text(row, 6, method->model, -1, SQLITE_TRANSIENT);
	bind_defined(row, 7, method->rate >= 0 ? method->rate : NAN);
	bind_defined(row, 8, method->kappa >= 0 ? method->kappa : NAN);
	bind_defined(row, 9, phi);
	sqlite3_bind_int64(row, 10, facts->touches.after);
	sqlite3_bind_int64(row, 11, facts->outcomes_after);
	sqlite3_bind_int64(row, 12, ladder->ties_pending);
	sqlite3_bind_int64(row, 13, projects_active(facts));
	return store_done(store, row, error);
}

static void
verdict_counts(struct rows *rows, const struct figures *f)
{
	const gint64 before[] = { f->people, f->followed, f->known,
	    f->person_days, f->touched };
	const gint64 after[] = { f->only_touched, f->unique_reach,
	    f->first_touch, f->only_connected, f->cents };

	for (gsize i = 0; i < G_N_ELEMENTS(before); i++)
		rows_integer(rows, before[i]);
	rows_real(rows, f->touched_upper);
	for (gsize i = 0; i < G_N_ELEMENTS(after); i++)
		rows_integer(rows, after[i]);
}

static void
verdict_tests(struct rows *rows, const struct figures *f)
{
	const double values[] = { f->materiality, f->expected,
	    f->expected_low, f->merged_share, f->p_a, f->q_a, f->p_b, f->q_b,
	    f->p_above, f->q_above, f->overlap };

	for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
		rows_real(rows, values[i]);
}

static void
verdict_activity(struct rows *rows, const struct facts *facts,
    guint32 activity)
{
	if (activity != RANK_NONE)
		rows_integer(rows, facts->activities.ids[activity]);
	else
		rows_null(rows);
}

static void
verdict_begun(struct rows *rows, gint32 day)
{
	if (day != DAY_NONE)
		rows_integer(rows, day_month(day));
	else
		rows_null(rows);
}

gboolean
derived_write_verdicts(Store *store, const struct facts *facts,
    gint64 series, const struct figures *list, GError **error)
{
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_verdict");
	for (gsize i = 0; good && i < facts->activities.count; i++) {
		guint32 a = activity_by_id(facts, i);
		const struct figures *f = &list[a];

		rows_integer(&rows, facts->activities.ids[a]);
		rows_integer(&rows, series);
		rows_word(&rows, verdict_words[f->verdict]);
		rows_word(&rows, f->tier == 0 ? NULL :
		    f->tier == 'A' ? "A" : "B");
		verdict_counts(&rows, f);
		verdict_tests(&rows, f);
		verdict_activity(&rows, facts, f->overlap_with);
		rows_real(&rows, f->people_needed);
		verdict_activity(&rows, facts, f->pair_with);
		rows_integer(&rows, f->pair_reach);
		rows_integer(&rows, f->substitute);
		verdict_begun(&rows, facts->activity[a].first_session);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}
