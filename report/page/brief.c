/*
 * What the report is asked and what it answers, before anything else: who has
 * a minute reads no more.  See page_parts.h.
 */
#include <string.h>

#include "findings.h"
#include "outline.h"
#include "page_parts.h"

#define NAMED	5	/* activities at most */

/* Of activities with such a verdict, as the page orders them; g_free. */
static char *
names(const struct figures *figures, const Words *words,
    enum verdict_group group)
{
	guint count = figures->groups[group], i;
	g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *joined = NULL;

	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		if (activity->group == group && list->len < NAMED)
			g_ptr_array_add(list, g_strdup(activity->name));
	}
	if (count > list->len) {
		g_autofree char *more = words_number(words,
		    count - list->len, 0);

		g_ptr_array_add(list, words_fill(words, "brief", "others",
		    "count", more, NULL));
	}
	if (list->len == 0)
		return NULL;
	g_ptr_array_add(list, NULL);
	joined = words_list(words, (char **)list->pdata);
	return words_fill(words, "brief", "names", "names", joined, NULL);
}

static char *
answer_grant(const struct figures *figures, const Words *words)
{
	return topic_heading(figures, words, "funder");
}

static gboolean
has_section(const GPtrArray *sections, const char *id)
{
	guint i;

	for (i = 0; i < sections->len; i++)
		if (strcmp(((const struct section *)
		    sections->pdata[i])->id, id) == 0)
			return TRUE;
	return FALSE;
}

/*
 * A heading that says which it is needs no names.  A report without a section
 * on what could stop has no such question either: how many there are is told
 * here, and none of them named.
 */
static char *
contributing(const struct figures *figures, const Words *words)
{
	g_autoptr(GPtrArray) sections = outline_sections(figures);
	g_autofree char *which = figures->groups[GROUP_CONTRIBUTES] == 1 ?
	    NULL : names(figures, words, GROUP_CONTRIBUTES);
	g_autofree char *stop = has_section(sections, "stop") ? NULL :
	    finding_stop(figures, words);

	if (stop == NULL)
		return g_steal_pointer(&which);
	return g_strconcat(which != NULL ? which : "", which != NULL ?
	    " " : "", stop, ".", NULL);
}

static char *
pruned(const struct figures *figures, const Words *words)
{
	return names(figures, words, GROUP_PRUNE);
}

/* id: of the section that answers it. */
static const struct brief {
	const char	*id, *word;
	char		*(*answer)(const struct figures *, const Words *);
	char		*(*more)(const struct figures *, const Words *);
} briefs[] = {
	{ "grant", "answer.grant", answer_grant, NULL },
	{ "connected", "answer.connected", finding_connected, finding_course },
	{ "activities", "answer.activities", finding_activities,
	    contributing },
	{ "stop", "answer.stop", finding_stop, pruned }
};

static void
write_brief(struct page *page, const struct brief *brief)
{
	g_autofree char *asked = finding_fill(page->figures, page->words,
	    "page", brief->word, NULL);
	g_autofree char *answer = brief->answer(page->figures, page->words);
	g_autofree char *more = brief->more == NULL ? NULL :
	    brief->more(page->figures, page->words);

	html_raw(page->html, "<li><a href=\"#");
	html_id(page->html, brief->id);
	html_raw(page->html, "\">");
	html_text(page->html, asked);
	html_raw(page->html, "</a> <strong>");
	html_prose(page->html, answer);
	html_raw(page->html, ".</strong>");
	page_more(page, more);
	html_raw(page->html, "</li>\n");
}

void
page_brief(struct page *page, const GPtrArray *sections)
{
	guint i;

	html_raw(page->html, "<section class=\"answers\" "
	    "aria-labelledby=\"brief\">\n<h2 id=\"brief\">");
	html_text(page->html, words_text(page->words, "page", "brief"));
	html_raw(page->html, "</h2>\n<ul>\n");
	for (i = 0; i < G_N_ELEMENTS(briefs); i++)
		if (has_section(sections, briefs[i].id))
			write_brief(page, &briefs[i]);
	html_raw(page->html, "</ul>\n</section>\n");
}
