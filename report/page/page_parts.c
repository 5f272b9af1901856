/* Pieces of sections; see page_parts.h. */
#include "findings.h"
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
	html_text(html, measure);
	/* A style sheet shows one of the two, to the eye and to the ear. */
	html_raw(html, "</p>\n<div class=\"wide\">\n");
	html_svg(html, &picture->wide);
	html_raw(html, "</div>\n<div class=\"narrow\">\n");
	html_svg(html, &picture->narrow);
	html_raw(html, "</div>\n<figcaption>");
	html_text(html, source);
	html_raw(html, "</figcaption>\n</figure>\n");
	/* For paper, whose pictures have no description. */
	html_raw(html, "<p class=\"description\">");
	html_text(html, description);
	html_raw(html, "</p>\n");
}

void
page_figure(struct page *page, const char *name)
{
	const struct chart *chart = chart_find(name);
	const struct picture *picture = &page->pictures[chart - charts];

	/* The outline says which charts a section shows. */
	g_assert(picture->wanted);
	figure(page, chart, picture);
}

void
page_chart(struct page *page, const char *name)
{
	g_autofree char *title = chart_find(name)->title(page->figures,
	    page->words);

	html_element(page->html, "h3", title);
	html_raw(page->html, "\n");
	page_figure(page, name);
}
