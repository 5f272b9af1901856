/* The words of c6; see chart_scorecard.c. */
#include <string.h>

#include "chart_scorecard.h"
#include "charts.h"
#include "findings.h"
#include "measures.h"

char *
chart_scorecard_title(const struct figures *figures, const Words *words)
{
	g_autoptr(GArray) rows = scorecard_rows(figures);
	g_autofree char *all = words_number(words, rows->len, 0);
	g_autofree char *yes = NULL;
	guint i, whole = 0;

	if (rows->len == 0)
		return finding_fill(
		    figures, words, "c6_scorecard", "title.empty", NULL);
	if (rows->len == 1) {
		yes = words_number(words, scorecard_row(rows, 0)->yes, 0);
		return finding_fill(figures, words, "c6_scorecard",
		    "title.single", "name", scorecard_row(rows, 0)->name, "yes",
		    yes, NULL);
	}
	for (i = 0; i < rows->len; i++)
		whole += scorecard_row(rows, i)->yes == CRITERIA;
	if (whole == 0)
		return finding_fill(figures, words, "c6_scorecard",
		    "title.none", "all", all, NULL);
	return words_count(
	    words, whole, "c6_scorecard", "title", "all", all, NULL);
}

char *
chart_scorecard_describe(const struct figures *figures, const Words *words)
{
	g_autoptr(GArray) rows = scorecard_rows(figures);
	GString *out;
	g_autofree char *head = NULL;
	guint i;

	if (rows->len == 0)
		return NULL;
	head = words_count(words, rows->len, "c6_scorecard", "alt", NULL);
	out = g_string_new(head);
	for (i = 0; i < CRITERIA; i++) {
		g_autofree char *count =
		    words_number(words, scorecard_meets(rows, 0, i), 0);

		g_string_append_printf(out, "%s %s %s", i == 0 ? "" : ",",
		    words_text(words, "c6_scorecard", criteria[i]), count);
	}
	g_string_append_c(out, '.');
	if (scorecard_row(rows, 0)->yes > 0 &&
	    (rows->len == 1 ||
		scorecard_row(rows, 0)->yes > scorecard_row(rows, 1)->yes)) {
		g_autofree char *yes =
		    words_number(words, scorecard_row(rows, 0)->yes, 0);
		g_autofree char *top =
		    finding_fill(figures, words, "c6_scorecard", "alt.top",
			"name", scorecard_row(rows, 0)->name, "yes", yes, NULL);

		g_string_append_printf(out, " %s", top);
	}
	return g_string_free(out, FALSE);
}

char *
chart_scorecard_empty(const struct figures *figures, const Words *words)
{
	const struct measure *all = figures_measure(figures, criteria[0]);

	return finding_fill(figures, words, "c6_scorecard",
	    all != NULL && strcmp(all->state, "told") == 0 ? "empty.none"
							   : "empty.missing",
	    NULL);
}
