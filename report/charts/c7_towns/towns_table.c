/* What chart c7 shows, in a table; see chart_tables.h. */
#include <math.h>

#include "chart_tables.h"
#include "chart_towns.h"
#include "findings.h"
#include "measure_parts.h"
#include "planned.h"

/* A point on the page, as it is drawn; in the file the people of it. */
static void
columns(Table *table, const struct figures *figures, const Words *words,
    const struct formula_figure *formula)
{
	guint i;

	measures_column(table, figures, words, "municipality", TABLE_TEXT);
	measures_column(table, figures, words, "residents", TABLE_NUMBER);
	for (i = 0; i < formula->points; i++) {
		guint ago = 3 * (formula->points - 1 - i);
		g_autofree char *month = words_month_brief(words,
		    formula->months[i]);
		g_autofree char *shown = g_strdup_printf(
		    "drawn_%u_months_before", ago);
		g_autofree char *people = g_strdup_printf(
		    "people_%u_months_before", ago);

		table_column(table, shown, month, TABLE_PAGE);
		table_column(table, people, month, TABLE_FILE_NUMBER);
	}
	measures_column(table, figures, words, "interval90", TABLE_PAGE);
}

/* Among rates "<10" would be a rate: of so few people there is none. */
static char *
few(const Words *words, const struct cell *credit)
{
	return words_fill(words, "c7_towns", "few", "k", credit->symbol + 1,
	    NULL);
}

static void
point(Table *table, const Words *words, const struct towns *towns,
    const struct formula_town *town, guint i)
{
	double value = towns_value(towns, town, i);
	g_autofree char *text = !isnan(value) ? towns_print(towns, words,
	    value) : towns->is_rate && cell_small(town->credit[i]) ?
	    few(words, town->credit[i]) : NULL;

	if (isnan(value))
		table_cell_as(table, town->credit[i], text);
	else
		table_text(table, text, NULL);
	table_cell(table, town->credit[i]);
}

static void
interval(Table *table, const Words *words, const struct towns *towns,
    const struct formula_town *town)
{
	const struct cell *last = town->credit[towns->formula->points - 1];
	double low, high;
	g_autofree char *from = NULL, *to = NULL, *range = NULL;

	if (!cell_shown(last)) {
		table_text(table, "", NULL);
		return;
	}
	towns_limits(towns, town, &low, &high);
	from = towns_print(towns, words, low);
	to = towns_print(towns, words, high);
	range = words_fill(words, "format", "range", "low", from, "high", to,
	    NULL);
	table_text(table, range, NULL);
}

Table *
chart_towns_table(const struct figures *figures, const Words *words)
{
	g_autofree char *caption = NULL;
	struct towns towns;
	Table *table;
	guint i, j;

	towns_read(figures, &towns);
	if (!towns_can_be_drawn(&towns))
		return NULL;
	caption = finding_fill(figures, words, "c7_towns", towns.is_rate ?
	    "caption.rate" : "caption", "formula", towns.formula->name, NULL);
	table = table_open(figures, words, "c7_towns", caption);
	columns(table, figures, words, towns.formula);
	for (i = 0; i < towns.formula->towns->len; i++) {
		const struct formula_town *town =
		    towns.formula->towns->pdata[i];

		table_row(table, town->name);
		table_text(table, town->name, NULL);
		table_cell(table, town->residents);
		for (j = 0; j < towns.formula->points; j++)
			point(table, words, &towns, town, j);
		interval(table, words, &towns, town);
	}
	return table;
}
