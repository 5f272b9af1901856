/* The accessibility statement at the end of the page; see page.h. */
#include "findings.h"
#include "page.h"

static void
part(struct page *page, const char *name, const char *text)
{
	g_autofree char *key = g_strconcat(name, ".title", NULL);

	html_raw(page->html, "<div class=\"topic\">\n");
	html_element(page->html, "h3", words_text(page->words,
	    "accessibility", key));
	html_raw(page->html, "\n");
	html_element(page->html, "p", text);
	html_raw(page->html, "\n</div>\n");
}

static void
part_word(struct page *page, const char *name)
{
	g_autofree char *key = g_strconcat(name, ".text", NULL);
	g_autofree char *text = finding_fill(page->figures, page->words,
	    "accessibility", key, NULL);

	part(page, name, text);
}

/*
 * Status, method, known gaps and whom to ask, as the Dutch decree on digital
 * accessibility of public bodies wants them.  Only what the program can know
 * is said: nobody has audited this very page.
 */
void
page_accessibility(struct page *page)
{
	const struct conf_output *output = &page->figures->conf->output;
	const char *contact = *output->contact != '\0' ? output->contact :
	    page->figures->conf->mission.name;
	g_autofree char *ask = finding_fill(page->figures, page->words,
	    "accessibility", "contact.text", "contact", contact, NULL);

	html_element(page->html, "h2", words_text(page->words, "page",
	    "accessibility"));
	html_raw(page->html, "\n");
	part_word(page, "status");
	part_word(page, "method");
	part_word(page, "gaps");
	part(page, "contact", ask);
}
