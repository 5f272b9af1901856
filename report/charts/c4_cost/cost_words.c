/* What chart c4 says in words. */
#include "chart_cost.h"
#include "charts.h"
#include "findings.h"

char *
chart_cost_title(const struct figures *figures, const Words *words)
{
	g_autoptr(GArray) rows = cost_rows(figures);

	if (figures->overall == NULL || cell_shown(figures->overall->price))
		return finding_cost(figures, words);
	return finding_fill(figures, words, "c4_cost", rows->len > 0 ?
	    "title.part" : "title.empty", NULL);
}

char *
chart_cost_describe(const struct figures *figures, const Words *words)
{
	g_autoptr(GArray) rows = cost_rows(figures);
	const struct cost_figure *low = NULL, *high = NULL;
	guint i, fell = 0, rose = 0;
	GString *out = g_string_new(NULL);
	char *text;

	for (i = 0; i < rows->len; i++) {
		const struct cost_figure *cost = cost_row(rows, i)->cost;

		fell += cost->direction < 0;
		rose += cost->direction > 0;
		if (low == NULL || cost->price->value < low->price->value)
			low = cost;
		if (high == NULL || cost->price->value > high->price->value)
			high = cost;
	}
	text = finding_fill(figures, words, "c4_cost", "alt", NULL);
	g_string_append(out, text);
	g_free(text);
	if (low != NULL) {
		g_autofree char *total = words_cell(words,
		    figures->overall->price);
		g_autofree char *people = words_cell(words,
		    figures->overall->people);
		g_autofree char *least = words_cell(words, low->price);
		g_autofree char *most = words_cell(words, high->price);
		g_autofree char *down = words_number(words, fell, 0);
		g_autofree char *up = words_number(words, rose, 0);
		g_autofree char *a = finding_fill(figures, words, "c4_cost",
		    cell_shown(figures->overall->price) ? "alt.total" :
		    "alt.total.hidden", "price", total, "people", people,
		    NULL);
		g_autofree char *b = finding_fill(figures, words, "c4_cost",
		    "alt.change", "fell", down, "rose", up, NULL);
		g_autofree char *c = finding_fill(figures, words, "c4_cost",
		    "alt.range", "low_name", low->name, "low", least,
		    "high_name", high->name, "high", most, NULL);

		g_string_append_printf(out, " %s %s", a, b);
		if (rows->len > 1)
			g_string_append_printf(out, " %s", c);
	}
	return g_string_free(out, FALSE);
}

/* A price says little without how many it is of. */
char *
chart_cost_measure(const struct figures *figures, const Words *words)
{
	const struct cost_figure *all = figures->overall;
	gboolean is_told = all != NULL && cell_shown(all->price) &&
	    cell_shown(all->people);
	g_autofree char *people = words_cell(words, is_told ? all->people :
	    NULL);

	return finding_fill(figures, words, "c4_cost", is_told ?
	    "measure.people" : "measure", "people", people, NULL);
}

char *
chart_cost_empty(const struct figures *figures, const Words *words)
{
	return finding_fill(figures, words, "cost", figures->overall == NULL ?
	    "text.missing" : "text.none", NULL);
}
