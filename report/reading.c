/* Figures of all reports, and what may be seen of them; see reading.h. */
#include <string.h>

#include "assignments.h"
#include "municipality.h"
#include "publication.h"
#include "reading.h"
#include "release.h"
#include "restatement.h"

/*
 * The figures of one report.  Those of the organisation itself are exact, and
 * no part of what is decided for others; NULL without an error where there is
 * nothing to collect.
 */
static struct figures *
read_report(Store *store, const Conf *conf, const struct conf_report *report,
    const struct period *period, enum cells_mode mode, Plan *plan,
    GError **error)
{
	Cells *cells = NULL;

	if (report->audience != AUDIENCE_ORGANISATION)
		cells = cells_open(plan_protection(plan), mode, plan,
		    report->municipality, report->funder);
	else if (mode == CELLS_PUBLISH)
		cells = cells_open(plan_protection(plan), CELLS_EXACT, NULL,
		    report->municipality, report->funder);
	return cells == NULL ? NULL : figures_read(store, conf, report, period,
	    cells, error);
}

static GPtrArray *
read_all(Store *store, const Conf *conf, const struct period *period,
    const GPtrArray *assignments, enum cells_mode mode, Plan *plan,
    GError **error)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)figures_free);
	GError *wrong = NULL;
	guint i;

	for (i = 0; i < assignments->len; i++) {
		struct figures *figures = read_report(store, conf,
		    assignments->pdata[i], period, mode, plan, &wrong);

		if (wrong != NULL) {
			g_propagate_error(error, wrong);
			return NULL;
		}
		if (figures != NULL)
			g_ptr_array_add(all, figures);
	}
	return g_steal_pointer(&all);
}

/* Whether a row is about none of the municipalities that have a report. */
static gboolean
look_elsewhere(Store *store, const char *name, GHashTable *places,
    gboolean *elsewhere, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, name);
	gboolean row;

	*elsewhere = FALSE;
	while (store_step(store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		*elsewhere = *elsewhere || !g_hash_table_contains(places,
		    sqlite3_column_text(statement, 0));
	}
	return FALSE;
}

/* Municipalities of reports; what else there is is elsewhere. */
static gboolean
set_elsewhere(Store *store, const GPtrArray *assignments,
    const struct period *period, Plan *plan, GError **error)
{
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash,
	    g_str_equal);
	struct elsewhere *elsewhere = plan_elsewhere(plan);
	guint i;

	for (i = 0; i < assignments->len; i++) {
		const struct conf_report *report = assignments->pdata[i];

		if (*report->municipality != '\0' && *report->funder == '\0' &&
		    report->audience != AUDIENCE_ORGANISATION)
			g_hash_table_add(places, (char *)municipality_name(
			    report->municipality, period->last));
	}
	return look_elsewhere(store, "reading_homes", places,
	    &elsewhere->people, error) && look_elsewhere(store,
	    "reading_attended", places, &elsewhere->activities, error);
}

/* What was published before, what became of it, and what was proved. */
static gboolean
ask_ledger(Store *store, const GPtrArray *all,
    const struct certificate *certificate, GError **error)
{
	guint i;

	for (i = 0; i < all->len; i++) {
		struct figures *figures = all->pdata[i];

		if (!publication_read(store, figures, error) ||
		    !restatement_read(store, figures, error) ||
		    (cells_mode(figures->cells) != CELLS_EXACT &&
		    !release_certificate(store, figures, certificate, error)))
			return FALSE;
	}
	return TRUE;
}

/*
 * They are read twice: what one cell shows depends on all the others
 * (cells.h), also on those of reports whose turn it is not.
 */
static GPtrArray *
read_twice(Store *store, const Conf *conf, const struct period *period,
    const GPtrArray *assignments, const char *only, Plan *plan,
    struct certificate *certificate, GError **error)
{
	g_autoptr(GPtrArray) collected = read_all(store, conf, period,
	    assignments, CELLS_COLLECT, plan, error);
	g_autoptr(GPtrArray) due = NULL, all = NULL;
	char month[8];

	if (collected == NULL || !set_elsewhere(store, assignments, period,
	    plan, error) || !disclosure_decide(plan, store, month_print(
	    period->month, month), certificate, error))
		return NULL;
	due = assignments_due(assignments, period->month, only);
	all = read_all(store, conf, period, due, CELLS_PUBLISH, plan, error);
	if (all == NULL || !ask_ledger(store, all, certificate, error))
		return NULL;
	return g_steal_pointer(&all);
}

GPtrArray *
reading_figures(Store *store, const Conf *conf, const struct period *period,
    const GPtrArray *assignments, const char *only, Plan *plan,
    struct certificate *certificate, GError **error)
{
	GPtrArray *all = NULL;

	if (store_begin_reading(store, error))
		all = read_twice(store, conf, period, assignments, only, plan,
		    certificate, error);
	store_rollback(store);
	return all;
}
