/*
 * People beside a norm, who are those of the municipalities that have it, and
 * everybody where it is one for all; see related.h.
 */
#include <math.h>
#include <string.h>

#include "related_parts.h"

/* Whether these are all the people on the rung in the place of the report. */
static gboolean
is_everybody(const struct figures *figures, Store *store,
    const struct measure_figure *figure, gboolean *yes, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "report_rung_people");
	gboolean found;

	store_bind_text(row, ":rung", figure->subject);
	figures_bind(row, ":first", figure->first);
	figures_bind(row, ":last", figure->last);
	figures_bind(row, ":scope", figures->scope);
	if (!store_step(store, row, &found, error))
		return FALSE;
	*yes = found && fabs(sqlite3_column_double(row, 0) - related_exact(
	    figures->cells, figure->number)) < 1e-6;
	sqlite3_reset(row);
	return TRUE;
}

/* Of one municipality: by the name that its own report has for it. */
static const struct cell *
unseen(const struct figures *figures, const struct measure *measure,
    const struct measure_figure *figure, const char *town, double people)
{
	g_autofree char *place = cells_place(town);
	g_autofree char *key = measure_key(figures, measure, TRUE, figure,
	    figure->class_name, "number");
	const struct cell *cell = cells_unseen(figures->cells, CELL_PEOPLE,
	    people, "%s/%s", place, key);

	cells_span(figures->cells, cell, figure->first, figure->last,
	    "%s/people/%s", place, figure->subject);
	return cell;
}

static gboolean
relate_towns(const struct figures *figures, Store *store,
    const struct measure *measure, const struct measure_figure *figure,
    GError **error)
{
	sqlite3_stmt *row = store_statement(store, "related_norm_towns");
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	gboolean found;

	store_bind_text(row, ":measure", measure->name);
	store_bind_text(row, ":subject", figure->subject);
	store_bind_text(row, ":class", figure->class_name);
	figures_bind(row, ":first", figure->first);
	figures_bind(row, ":last", figure->last);
	while (store_step(store, row, &found, error)) {
		if (!found) {
			sqlite3_reset(row);
			if (parts->len > 0)
				cells_sum(figures->cells, figure->number,
				    (const struct cell *const *)parts->pdata,
				    parts->len);
			return TRUE;
		}
		g_ptr_array_add(parts, (void *)unseen(figures, measure,
		    figure, (const char *)sqlite3_column_text(row, 0),
		    sqlite3_column_double(row, 1)));
	}
	return FALSE;
}

static gboolean
relate_figure(const struct figures *figures, Store *store,
    const struct measure *measure, const struct measure_figure *figure,
    GError **error)
{
	gboolean everybody;

	if (!is_everybody(figures, store, figure, &everybody, error))
		return FALSE;
	if (!everybody)
		return figures->scope != 0 || relate_towns(figures, store,
		    measure, figure, error);
	cells_span(figures->cells, figure->number, figure->first,
	    figure->last, "people/%s", figure->subject);
	return TRUE;
}

gboolean
related_norms(const struct figures *figures, Store *store, GError **error)
{
	static const char *const names[] = { "per_thousand", "norm_share" };
	guint i, j;

	for (i = 0; i < G_N_ELEMENTS(names); i++) {
		const struct measure *measure = figures_measure(figures,
		    names[i]);

		for (j = 0; measure != NULL && j < measure->figures->len;
		    j++) {
			const struct measure_figure *figure =
			    measure->figures->pdata[j];

			if (figure->number != NULL && !relate_figure(figures,
			    store, measure, figure, error))
				return FALSE;
		}
	}
	return TRUE;
}
