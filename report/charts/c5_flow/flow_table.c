/* What chart c5 shows, in a table; see chart_tables.h. */
#include <math.h>

#include "chart_flow.h"
#include "chart_tables.h"
#include "measure_parts.h"

/* Of the step before, and how many are not that far. */
static void
against_before(Table *table, const Words *words, const struct cell *before,
    const struct cell *now)
{
	struct flow pair = { .list = { { .people = before },
		{ .people = now } }, .count = 2 };
	double share = before != NULL ? flow_share(&pair, 0, 1) : NAN;
	g_autofree char *lost = before != NULL ? flow_lost(&pair, words, 0) :
	    NULL;
	g_autofree char *text = isnan(share) ? NULL : words_share(words,
	    share, 0);

	table_text(table, text != NULL ? text : "", NULL);
	table_text(table, lost != NULL ? lost : "", NULL);
}

Table *
chart_flow_table(const struct figures *figures, const Words *words)
{
	const struct measure *measure = figures_measure(figures, "flow");
	gint32 now = figures->period.month;
	const struct cell *before = NULL;
	Table *table;
	guint i;

	if (!measure_is_told(measure))
		return NULL;
	table = measures_open(figures, words, g_strdup("c5_flow"), "c5_flow",
	    "mission");
	measures_column(table, figures, words, "step", TABLE_TEXT);
	measures_column(table, figures, words, "new_people", TABLE_NUMBER);
	measures_column(table, figures, words, "of_step_before", TABLE_PAGE);
	measures_column(table, figures, words, "not_so_far", TABLE_PAGE);
	measures_column(table, figures, words, "of_new", TABLE_NUMBER);
	measures_limits(table, figures, words, "of_new", words_text(words,
	    "column", "of_new"));
	for (i = 0; i < figures->rungs->len; i++) {
		const struct conf_rung *rung = g_array_index(figures->rungs,
		    struct rung_figure, i).rung;
		const struct measure_figure *figure = measure_find(measure,
		    "outcome", rung->name, "", now - figures->month + 1, now);

		if (figure == NULL)
			continue;
		table_row(table, rung->name);
		table_text(table, flow_step_name(figures, words, i),
		    rung->name);
		table_cell(table, figure->number);
		against_before(table, words, before, figure->number);
		measures_cell(table, words, measure, figure);
		measures_limit_cells(table, figure);
		before = figure->number;
	}
	return table;
}
