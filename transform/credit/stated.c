/*
 * Counts outcomes by named activity; see stated.h.
 */
#include "rows.h"
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
	}
}

gboolean
stated_write(Store *store, const struct stated *stated,
    const struct facts *facts, gint64 series, GError **error)
{
	gsize cells = (facts->activities.count + 1) * stated->months;
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_stated");
	for (gsize i = 0; good && i < cells; i++) {
		const struct stated_cell *cell = &stated->cells[i];
		gsize named = i / stated->months;

		if (cell->outcomes == 0)
			continue;
		rows_integer(&rows, series);
		rows_integer(&rows, named == 0 ? 0 :
		    facts->activities.ids[named - 1]);
		rows_integer(&rows, facts->history.month +
		    (gint64)(i % stated->months));
		rows_integer(&rows, cell->outcomes);
		rows_real(&rows, sum_value(&cell->value));
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

void
stated_clear(struct stated *stated)
{
	g_free(stated->cells);
	*stated = (struct stated){ 0 };
}
