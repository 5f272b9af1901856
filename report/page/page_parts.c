/* Pieces of sections; see page_parts.h. */
#include "findings.h"
#include "outline.h"
#include "page_parts.h"

void
page_paragraph(struct page *page, const char *group, const char *key)
{
	g_autofree char *text = finding_fill(page->figures, page->words, group,
	    key, NULL);

	html_element(page->html, "p", text);
	html_raw(page->html, "\n");
}

void
page_more(struct page *page, const char *text)
{
	if (text == NULL)
		return;
	html_raw(page->html, " <span class=\"more\">");
	html_prose(page->html, text);
	html_raw(page->html, "</span>");
}

void
page_heading(struct page *page, const char *question, char *finding)
{
	g_autofree char *asked = finding_fill(page->figures, page->words,
	    "page", question, NULL);
	g_autofree char *text = finding;

	html_raw(page->html, "<p class=\"question\">");
	html_text(page->html, asked);
	html_raw(page->html, "</p>\n");
	html_element(page->html, "h2", text);
	html_raw(page->html, "\n");
}

void
page_table(struct page *page, Table *owned)
{
	/* Two sections may have it; its figures have one place on the page. */
	if (g_hash_table_add(page->tables, g_strdup(table_name(owned))))
		table_html(owned, page->words, page->html);
	table_free(owned);
}

static void
figure(struct page *page, const struct chart *chart,
    const struct picture *picture)
{
	g_autofree char *measure = chart_measure(chart, page->figures,
	    page->words);
	g_autofree char *source = chart_source(chart, page->figures,
	    page->words);
	g_autofree char *alt = chart_alt(chart, page->figures, page->words);
	g_autofree char *description = words_fill(page->words, "page",
	    "description", "text", alt, NULL);
	Html *html = page->html;

	if (picture->error != NULL) {
		html_raw(html, "<p class=\"note\" role=\"note\">");
		html_text(html, words_text(page->words, "page",
		    "chart.failed"));
		html_raw(html, "</p>\n");
		return;
	}
	html_raw(html, "<figure>\n<p class=\"measure\">");
	html_prose(html, measure);
	/* A style sheet shows one of the two, to the eye and to the ear. */
	html_raw(html, "</p>\n<div class=\"wide\">\n");
	html_svg(html, &picture->wide);
	html_raw(html, "</div>\n<div class=\"narrow\">\n");
	html_svg(html, &picture->narrow);
	html_raw(html, "</div>\n<figcaption>");
	html_prose(html, source);
	html_raw(html, "</figcaption>\n</figure>\n");
	/* For paper, whose pictures have no description. */
	html_raw(html, "<p class=\"description\">");
	html_text(html, description);
	html_raw(html, "</p>\n");
}

/* A card is text on a page: it needs no picture, and is said once. */
static void
card(struct page *page, const struct chart *chart)
{
	g_autofree char *why = chart_empty(chart, page->figures, page->words);

	html_raw(page->html, "<p class=\"card\">");
	html_text(page->html, why);
	if (!g_str_has_suffix(why, "."))
		html_raw(page->html, ".");
	html_raw(page->html, "</p>\n");
}

gboolean
page_has_chart(const struct page *page, const char *name)
{
	return !page->pictures[chart_find(name) - charts].empty;
}

/* What the tables of the section do. */
enum telling { TELLS_NOTHING, HIDES_ALL, TELLS };

static enum telling
section_tells(const struct page *page)
{
	const struct section *section = page->section;
	enum telling telling = TELLS_NOTHING;
	guint i;

	for (i = 0; i < SECTION_TABLES && section->tables[i] != NULL; i++) {
		g_autoptr(Table) table = section->tables[i](page->figures,
		    page->words);

		if (table == NULL || table_rows(table) == 0)
			continue;
		if (!table_is_hidden(table))
			return TELLS;
		telling = HIDES_ALL;
	}
	return telling;
}

/*
 * A card with nothing on it stands beside figures only.  Where there are none
 * a sentence is enough, which a table that is hidden has already.
 */
static gboolean
leave_out(struct page *page, const struct chart *chart)
{
	g_autofree char *why = NULL;
	enum telling telling;

	if (!page->pictures[chart - charts].empty)
		return FALSE;
	telling = section_tells(page);
	if (telling != TELLS_NOTHING)
		return telling == HIDES_ALL;
	why = chart_empty(chart, page->figures, page->words);
	page->supply_said = TRUE;
	html_raw(page->html, "<p class=\"untold\">");
	html_text(page->html, why);
	if (!g_str_has_suffix(why, "."))
		html_raw(page->html, ".");
	html_raw(page->html, "</p>\n");
	return TRUE;
}

static void
picture(struct page *page, const struct chart *chart)
{
	const struct picture *drawn = &page->pictures[chart - charts];

	/* The outline says which charts a section shows. */
	g_assert(drawn->wanted);
	if (drawn->empty)
		card(page, chart);
	else
		figure(page, chart, drawn);
}

void
page_figure(struct page *page, const char *name)
{
	const struct chart *chart = chart_find(name);

	if (!leave_out(page, chart))
		picture(page, chart);
}

void
page_chart(struct page *page, const char *name)
{
	const struct chart *chart = chart_find(name);
	g_autofree char *title = chart->title(page->figures, page->words);

	if (leave_out(page, chart))
		return;
	html_element(page->html, "h3", title);
	html_raw(page->html, "\n");
	picture(page, chart);
}
