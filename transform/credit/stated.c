/*
 * Counts outcomes by named activity; see stated.h.
 */
#include "stated.h"

void
stated_make(const struct facts *facts, const struct series *series,
    struct stated *stated)
{
	const struct history *history = &facts->history;

	*stated = (struct stated){ .months = (gsize)history->months };
	stated->cells = g_new0(struct stated_cell,
	    (facts->activities.count + 1) * stated->months);
	for (gsize i = 0; i < series->count; i++) {
		const struct outcome *outcome = &series->outcomes[i];
		struct stated_cell *cell;

		if (!history_has(history, outcome->day))
			continue;
		cell = &stated->cells[outcome->named * stated->months +
		    (gsize)(day_month(outcome->day) - history->month)];
		cell->outcomes++;
		if (!isnan(outcome->value))
			sum_add(&cell->value, outcome->value);
		stated->outcomes++;
		stated->named += outcome->named != 0;
	}
}

gboolean
stated_write(Store *store, const struct stated *stated,
    const struct facts *facts, gint64 series, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "derived_stated");
	gsize cells = (facts->activities.count + 1) * stated->months;

	for (gsize i = 0; i < cells; i++) {
		const struct stated_cell *cell = &stated->cells[i];
		gsize named = i / stated->months;

		if (cell->outcomes == 0)
			continue;
		sqlite3_bind_int64(row, 1, series);
		sqlite3_bind_int64(row, 2, named == 0 ? 0 :
		    facts->activities.ids[named - 1]);
		sqlite3_bind_int64(row, 3, facts->history.month +
		    (gint64)(i % stated->months));
		sqlite3_bind_int64(row, 4, cell->outcomes);
		sqlite3_bind_double(row, 5, sum_value(&cell->value));
		if (!store_done(store, row, error))
			return FALSE;
	}
	return TRUE;
}

void
stated_clear(struct stated *stated)
{
	g_free(stated->cells);
	*stated = (struct stated){ 0 };
}
