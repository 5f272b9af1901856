/* What chart c2 says in words. */
#include "charts.h"
#include "findings.h"

char *
chart_activities_describe(const struct figures *figures, const Words *words)
{
	guint idle = figures->activities->len - figures->attended;
	g_autofree char *count = words_number(words, figures->attended, 0);
	GString *out = g_string_new(NULL);
	char *numbers[GROUPS];
	g_autofree char *first = NULL, *groups = NULL;
	const struct activity_figure *top = figures->activities->len > 0 ?
	    figures->activities->pdata[0] : NULL;
	guint i;

	for (i = 0; i < GROUPS; i++)
		numbers[i] = words_number(words, figures->groups[i] -
		    (i == GROUP_UNCLEAR ? idle : 0), 0);
	first = finding_fill(figures, words, "c2_activities", "alt", "count",
	    count, NULL);
	groups = finding_fill(figures, words, "c2_activities", "alt.groups",
	    "contributes", numbers[GROUP_CONTRIBUTES], "other",
	    numbers[GROUP_OTHER], "unclear", numbers[GROUP_UNCLEAR], "prune",
	    numbers[GROUP_PRUNE], NULL);
	g_string_append_printf(out, "%s %s", first, groups);
	if (top != NULL && cell_shown(top->credit)) {
		g_autofree char *credit = words_cell(words, top->credit);
		g_autofree char *low = words_cell(words, top->low);
		g_autofree char *high = words_cell(words, top->high);
		g_autofree char *text = finding_fill(figures, words,
		    "c2_activities", "alt.top", "name", top->name, "credit",
		    credit, "low", low, "high", high, NULL);

		g_string_append_printf(out, " %s", text);
	}
	for (i = 0; i < GROUPS; i++)
		g_free(numbers[i]);
	return g_string_free(out, FALSE);
}
