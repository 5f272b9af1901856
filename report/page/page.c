/* The frame of the page: head, title, contents, foot; see page.h. */
#include "findings.h"
#include "outline.h"
#include "page_parts.h"
#include "publication.h"

static void
write_fonts(Html *html)
{
	html_raw(html, "@font-face{font-family:'Open Sans';font-weight:400;"
	    "src:url(");
	html_data_uri(html, "font/woff2",
	    "report/templates/fonts/open-sans-regular.woff2");
	html_raw(html, ") format('woff2')}\n@font-face{font-family:'Open Sans'"
	    ";font-weight:600;src:url(");
	html_data_uri(html, "font/woff2",
	    "report/templates/fonts/open-sans-semibold.woff2");
	html_raw(html, ") format('woff2')}\n");
}

/* Which report it is: whom or where it is about, and when. */
static char *
page_name(const struct figures *figures, const Words *words)
{
	const struct conf_report *report = figures->report;
	g_autofree char *month = words_month(words, figures->period.month);
	g_autofree char *scope = finding_fill(figures, words, "format",
	    "scope", NULL);
	const char *about = *report->funder != '\0' ? report->funder :
	    figures->scope != 0 ? scope : NULL;

	return g_strdup_printf("%s%s%s, %s", figures->conf->mission.name,
	    about == NULL ? "" : ", ", about == NULL ? "" : about, month);
}

/* What stands in the margins of every page of paper. */
static void
write_margins(struct page *page)
{
	const struct conf_report *report = page->figures->report;
	g_autofree char *name = page_name(page->figures, page->words);

	html_raw(page->html, "@page{@bottom-left{content:\"");
	html_string(page->html, words_title(page->words, report));
	html_raw(page->html, " \342\200\223 ");
	html_string(page->html, name);
	html_raw(page->html, "\"}");
	if (report->audience == AUDIENCE_ORGANISATION) {
		html_raw(page->html, "@top-center{content:\"");
		html_string(page->html, words_text(page->words, "page",
		    "internal"));
		html_raw(page->html, "\"}");
	}
	html_raw(page->html, "}\n");
}

static void
write_head(struct page *page, const char *title)
{
	Html *html = page->html;

	html_raw(html, "<!DOCTYPE html>\n<html lang=\"");
	html_value(html, words_language(page->words));
	html_raw(html, "\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; "
	    "img-src data:; base-uri 'none'; form-action 'none'\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\">\n<title>");
	html_text(html, title);
	html_raw(html, "</title>\n<style>\n");
	write_fonts(html);
	html_style(html, "report/templates/page.css");
	/* So far it is the same on every page; paper has it read once. */
	html_raw(html, "</style>\n<style>\n");
	write_margins(page);
	if (page->dress->style != NULL)
		html_checked(html, page->dress->style);
	html_raw(html, "</style>\n</head>\n");
}

static void
write_fact(struct page *page, const char *word, const char *text)
{
	html_raw(page->html, "<div><dt>");
	html_text(page->html, words_text(page->words, "page", word));
	html_raw(page->html, "</dt><dd>");
	html_prose(page->html, text);
	html_raw(page->html, "</dd></div>\n");
}

static void
write_title(struct page *page)
{
	const struct figures *figures = page->figures;
	const Words *words = page->words;
	g_autofree char *month = words_month(words, figures->period.month);
	g_autofree char *of = finding_fill(figures, words, "page",
	    "report.of", NULL);
	g_autofree char *period = finding_fill(figures, words, "page",
	    "period", "period", month, NULL);
	g_autofree char *scope = finding_fill(figures, words, "format",
	    "scope", NULL);
	gint32 since = figures->publication->final_month + 1;
	g_autofree char *from = words_month(words, since);
	g_autofree char *status = finding_fill(figures, words, "page",
	    !publication_is_provisional(figures) ? "status.final" :
	    since < figures->period.month ? "status.provisional.from" :
	    "status.provisional", "from_month", from, NULL);

	html_raw(page->html, "<header>\n");
	if (page->dress->logo != NULL) {
		html_raw(page->html, "<img class=\"logo\" src=\"");
		html_checked(page->html, page->dress->logo);
		html_raw(page->html, "\" alt=\"");
		html_value(page->html, figures->conf->mission.name);
		html_raw(page->html, "\">\n");
	}
	html_raw(page->html, "<p class=\"of\">");
	html_text(page->html, of);
	html_raw(page->html, "</p>\n");
	html_element(page->html, "h1", words_title(words, figures->report));
	if (figures->report->audience == AUDIENCE_ORGANISATION) {
		html_raw(page->html, "\n<p class=\"internal\" role=\"note\">");
		html_text(page->html, words_text(words, "page", "internal"));
		html_raw(page->html, "</p>");
	}
	html_raw(page->html, "\n<dl class=\"facts\">\n");
	if (*figures->conf->mission.statement != '\0')
		write_fact(page, "mission", figures->conf->mission.statement);
	write_fact(page, "about", period);
	write_fact(page, "scope", scope);
	write_fact(page, "status", status);
	if (*figures->report->funder != '\0')
		write_fact(page, "funder", figures->report->funder);
	html_raw(page->html, "</dl>\n</header>\n");
}

static void
write_contents(struct page *page, const GPtrArray *sections)
{
	Html *html = page->html;
	guint i;

	html_raw(html, "<nav aria-labelledby=\"contents\">\n"
	    "<h2 id=\"contents\">");
	html_text(html, words_text(page->words, "page", "contents"));
	html_raw(html, "</h2>\n<ul>\n");
	for (i = 0; i < sections->len; i++) {
		const struct section *section = sections->pdata[i];
		g_autofree char *text = finding_fill(page->figures,
		    page->words, "page", section->word, NULL);

		html_raw(html, "<li><a href=\"#");
		html_id(html, section->id);
		html_raw(html, "\">");
		html_text(html, text);
		html_raw(html, "</a></li>\n");
	}
	html_raw(html, "</ul>\n</nav>\n");
}

static void
write_sections(struct page *page, const GPtrArray *sections)
{
	guint i;

	for (i = 0; i < sections->len; i++) {
		page->section = sections->pdata[i];
		page->supply_said = FALSE;
		tables_section(page->html);
		html_raw(page->html, "<section id=\"");
		html_id(page->html, page->section->id);
		html_raw(page->html, "\">\n");
		page->section->write(page);
		html_raw(page->html, "</section>\n");
	}
}

char *
page_write(const struct figures *figures, const Words *words,
    const struct dress *dress,
    const struct picture *pictures)
{
	Html html = { g_string_new(NULL), 0 };
	g_autoptr(GHashTable) tables = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);
	struct page page = { &html, figures, words, pictures, dress, NULL,
		tables, FALSE };
	g_autoptr(GPtrArray) sections = outline_sections(figures);
	g_autofree char *name = page_name(figures, words);
	g_autofree char *title = g_strdup_printf("%s \342\200\223 %s",
	    words_title(words, figures->report), name);

	write_head(&page, title);
	html_raw(&html, "<body>\n<a class=\"skip\" href=\"#main\">");
	html_text(&html, words_text(words, "page", "skip"));
	html_raw(&html, "</a>\n");
	write_title(&page);
	/* Who skips to what the page says should not miss its answers. */
	html_raw(&html, "<main id=\"main\">\n");
	page_brief(&page, sections);
	write_contents(&page, sections);
	write_sections(&page, sections);
	html_raw(&html, "</main>\n</body>\n</html>\n");
	return g_string_free(html.out, FALSE);
}
