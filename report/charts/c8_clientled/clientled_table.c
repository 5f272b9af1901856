/* What chart c8 shows, in a table; see chart_tables.h. */
#include "chart_clientled.h"
#include "chart_tables.h"
#include "measure_parts.h"

static void
columns(Table *table, const struct figures *figures, const Words *words)
{
	guint i;

	measures_column(table, figures, words, "steered", TABLE_TEXT);
	measures_column(table, figures, words, "period", TABLE_FILE);
	measures_column(table, figures, words, "steered_all", TABLE_NUMBER);
	for (i = 0; i < STEERS; i++) {
		const char *word = measure_class(words, steer_classes[i]);
		g_autofree char *name = g_strconcat(steer_classes[i],
		    "_number", NULL);

		table_column(table, steer_classes[i], word, TABLE_PAGE);
		table_column(table, name, word, TABLE_FILE_NUMBER);
	}
}

/* A bar as it is drawn or, where part of it is hidden, what is told of it. */
static void
fields(Table *table, const Words *words, const struct measure *measure,
    const struct steer_row *row, gboolean is_drawn)
{
	guint i;

	for (i = 0; i < STEERS; i++) {
		const struct measure_figure *figure = measure_find(measure,
		    "all", "", steer_classes[i], row->first, row->last);
		g_autofree char *part = is_drawn ? steer_part(words, row, i) :
		    NULL;

		if (i == 0)
			table_cell(table, figure == NULL ? NULL : figure->of);
		if (is_drawn)
			table_text(table, part, NULL);
		else
			measures_share(table, words, measure, figure);
		table_cell(table, figure == NULL ? NULL : figure->number);
	}
}

Table *
chart_clientled_table(const struct figures *figures, const Words *words)
{
	Table *table;
	struct steer_row row;
	guint i;

	if (!measure_is_told(figures_measure(figures, steer_kinds[0])) &&
	    !measure_is_told(figures_measure(figures, steer_kinds[1])))
		return NULL;
	table = measures_open(figures, words, g_strdup("c8_clientled"),
	    "c8_clientled", "client");
	columns(table, figures, words);
	for (i = 0; i < STEER_ROWS; i++) {
		gboolean is_drawn = steer_row(figures, i, &row);
		const struct measure *measure = figures_measure(figures,
		    steer_kinds[row.kind]);
		g_autofree char *name = steer_name(figures, words, &row);
		g_autofree char *id = g_strdup_printf("%s/%s",
		    steer_kinds[row.kind], row.last == figures->period.month ?
		    "year" : "whole_before");

		if (!measure_is_told(measure))
			continue;
		table_row(table, id);
		table_text(table, words_text(words, "c8_clientled",
		    steer_kinds[row.kind]), steer_kinds[row.kind]);
		table_more(table, name);
		table_text(table, name, row.last == figures->period.month ?
		    "year" : "whole_before");
		fields(table, words, measure, &row, is_drawn);
	}
	return table;
}
