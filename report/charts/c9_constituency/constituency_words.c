/* What chart c9 says in words. */
#include "chart_constituency.h"
#include "charts.h"
#include "findings.h"
#include "measures.h"

char *
chart_constituency_title(const struct figures *figures, const Words *words)
{
	struct constituency it;
	g_autofree char *now = NULL, *was = NULL, *month = NULL;
	const char *key = "title.plain";
	guint before;
	int change;

	constituency_read(figures, &it);
	if (it.points == 0)
		return finding_fill(figures, words, "c9_constituency",
		    measure_is_told(figures_measure(figures, "supporters")) ?
		    "title.hidden" : "title.empty", NULL);
	before = constituency_before(&it);
	now = words_number(words, it.total[it.points - 1], 0);
	was = words_number(words, it.total[before], 0);
	month = words_month(words, it.months[before]);
	if (it.points > 1) {
		change = constituency_direction(&it);
		key = change > 0 ? "title.grew" : change < 0 ?
		    "title.shrank" : "title.same";
	}
	return finding_fill(figures, words, "c9_constituency", key, "now",
	    now, "was", was, "since", month, NULL);
}

/* "80 members, 40 donors": of the last point, the largest band first. */
static char *
parts_of(const struct constituency *it, const Words *words)
{
	GString *out = g_string_new(NULL);
	guint i, last = it->points - 1;

	for (i = 0; i < it->count; i++) {
		g_autofree char *number = words_number(words,
		    it->bands[i].people[last], 0);

		if (it->bands[i].role < ROLES)
			g_string_append_printf(out, "%s%s %s", out->len > 0 ?
			    ", " : "", words_text(words, "c9_constituency",
			    roles[it->bands[i].role].name), number);
	}
	return g_string_free(out, FALSE);
}

char *
chart_constituency_describe(const struct figures *figures,
    const Words *words)
{
	struct constituency it;
	g_autofree char *from = NULL, *to = NULL, *first = NULL, *now = NULL;
	g_autofree char *parts = NULL, *head = NULL, *now_text = NULL;

	constituency_read(figures, &it);
	if (it.points == 0)
		return NULL;
	from = words_month(words, it.months[0]);
	to = words_month(words, it.months[it.points - 1]);
	first = words_number(words, it.total[0], 0);
	now = words_number(words, it.total[it.points - 1], 0);
	parts = parts_of(&it, words);
	head = finding_fill(figures, words, "c9_constituency",
	    it.points > 1 ? "alt" : "alt.one", "from", from, "to", to,
	    "first", first, "now", now, NULL);
	if (*parts != '\0')
		now_text = finding_fill(figures, words, "c9_constituency",
		    it.is_partial ? "alt.partial" : "alt.parts", "parts",
		    parts, NULL);
	return g_strconcat(head, now_text != NULL ? " " : "", now_text,
	    NULL);
}

/* Who sees roles drawn together wants to know why. */
char *
chart_constituency_measure(const struct figures *figures, const Words *words)
{
	struct constituency it;

	constituency_read(figures, &it);
	return finding_fill(figures, words, "c9_constituency",
	    it.points > 0 && it.is_partial ? "measure.partial" : "measure",
	    NULL);
}

char *
chart_constituency_empty(const struct figures *figures, const Words *words)
{
	const struct measure *measure = figures_measure(figures,
	    "supporters");

	return finding_fill(figures, words, "c9_constituency",
	    measure_is_told(measure) ? "empty.few" : "empty.missing", NULL);
}
