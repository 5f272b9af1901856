/* What chart c3 shows, in a table; see chart_tables.h. */
#include <math.h>

#include "chart_funnel.h"
#include "chart_tables.h"
#include "funnel.h"
#include "measure_parts.h"

/* More municipalities than a page has room for stand in the file. */
#define MANY	40

/* What the axis tells of the dot; a hidden count as all that it may be. */
static void
ratio(Table *table, const Words *words,
    const struct municipality_figure *figure)
{
	g_autofree char *share = NULL;

	if (!funnel_is_drawn(figure)) {
		table_text(table, "", NULL);
		return;
	}
	share = words_share(words, 100 * (isnan(figure->ratio) ?
	    figure->most : figure->ratio), 0);
	if (!isnan(figure->ratio)) {
		table_text(table, share, NULL);
		return;
	}
	{
		g_autofree char *most = words_fill(words, "c3_funnel",
		    "at.most", "share", share, NULL);

		table_text(table, most, NULL);
	}
}

/* Between which the ratio would be by chance, twice. */
static void
limits(Table *table, const Words *words, const struct municipalities *all,
    const struct municipality_figure *figure)
{
	static const double tails[] = { 0.025, 0.001 };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(tails); i++) {
		double expected = funnel_is_drawn(figure) ?
		    figure->expected->value : NAN;
		g_autofree char *low = NULL, *high = NULL, *range = NULL;

		if (isnan(expected)) {
			table_text(table, "", NULL);
			continue;
		}
		low = words_share(words, 100 * funnel_limit_wide(expected,
		    tails[i], all->tau2), 0);
		high = words_share(words, 100 * funnel_limit_wide(expected,
		    1 - tails[i], all->tau2), 0);
		range = words_fill(words, "format", "range", "low", low,
		    "high", high, NULL);
		table_text(table, range, NULL);
	}
}

/* "no", or how far outside, and on which side. */
static void
outside(Table *table, const Words *words,
    const struct municipality_figure *figure)
{
	static const char *const codes[] = { "below_99_8", "below_95", "no",
		"above_95", "above_99_8" };
	const char *code = codes[figure->outside + 2];
	g_autofree char *key = g_strconcat("outside.", code, NULL);

	if (funnel_is_drawn(figure))
		table_text(table, words_text(words, "c3_funnel", key), code);
	else
		table_text(table, "", NULL);
}

Table *
chart_funnel_table(const struct figures *figures, const Words *words)
{
	static const struct {
		const char	*name;
		enum table_kind	 kind;
	} columns[] = { { "municipality", TABLE_TEXT },
		{ "expected_people", TABLE_NUMBER },
		{ "observed_people", TABLE_NUMBER },
		{ "of_expected", TABLE_PAGE }, { "limits95", TABLE_PAGE },
		{ "limits998", TABLE_PAGE }, { "outside", TABLE_TEXT } };
	const struct municipalities *all = figures->municipalities;
	Table *table;
	guint i;

	if (!funnel_can_be_drawn(all))
		return NULL;
	table = measures_open(figures, words, g_strdup("c3_funnel"),
	    "c3_funnel", "norm");
	for (i = 0; i < G_N_ELEMENTS(columns); i++)
		measures_column(table, figures, words, columns[i].name,
		    columns[i].kind);
	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *figure =
		    all->list->pdata[i];

		table_row(table, figure->name);
		if (all->list->len > MANY && !figure->own &&
		    figure->outside == 0)
			table_row_in_file(table);
		table_text(table, figure->name, NULL);
		table_cell(table, figure->expected);
		table_cell(table, figure->observed);
		ratio(table, words, figure);
		limits(table, words, all, figure);
		outside(table, words, figure);
	}
	return table;
}
