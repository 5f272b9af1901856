/* What changed since the report before, and what may change; see page.h. */
#include "change_table.h"
#include "findings.h"
#include "page_parts.h"
#include "publication.h"

static guint
count_minor(const struct restatement *it)
{
	guint i, count = 0;

	for (i = 0; i < it->changes->len; i++)
		count += ((const struct change *)it->changes->pdata[i])->minor;
	return count;
}

static void
paragraph(struct page *page, const char *key, guint count)
{
	const struct restatement *it = page->figures->restatement;
	g_autofree char *number = words_number(page->words, count, 0);
	g_autofree char *before = words_month(page->words, it->month);
	g_autofree char *text = finding_fill(page->figures, page->words,
	    "changes", key, "count", number, "before", before, NULL);

	html_element(page->html, "p", text);
	html_raw(page->html, "\n");
}

/* Until when figures may change. */
static void
provisional(struct page *page)
{
	const struct figures *figures = page->figures;
	gint32 final = figures->publication->final_month;
	gint64 wanted = figures->conf->output.final_deliveries;
	g_autofree char *count = words_number(page->words, (double)wanted, 0);
	g_autofree char *from = words_month(page->words, final + 1);
	g_autofree char *day = words_day(page->words, month_last_day(
	    figures->period.month) + (gint32)figures->conf->output.final_days);
	g_autofree char *text = finding_fill(figures, page->words, "changes",
	    !publication_is_provisional(figures) ? "final" : wanted == 0 ?
	    "provisional" : wanted == 1 ? "provisional.delivery" :
	    "provisional.deliveries", "from_month", from, "day", day,
	    "wanted", count, NULL);

	html_element(page->html, "p", text);
	html_raw(page->html, "\n");
}

void
page_changes(struct page *page)
{
	const struct restatement *it = page->figures->restatement;
	Table *table = table_changes(page->figures, page->words);
	g_autofree char *cause = change_common_cause(page->figures,
	    page->words);
	guint count = table_rows(table), minor = count_minor(it);

	html_element(page->html, "h2", words_text(page->words, "page",
	    "changes"));
	html_raw(page->html, "\n");
	provisional(page);
	paragraph(page, it->before == 0 ? "first" :
	    it->month == page->figures->period.month ?
	    count + minor == 0 ? "none.again" : "again" :
	    count + minor == 0 ? "none" : "some", count);
	if (it->before != 0 && cells_mode(page->figures->cells) !=
	    CELLS_EXACT)
		paragraph(page, "kept", 0);
	if (it->settings)
		paragraph(page, "settings", 0);
	if (minor > 0)
		paragraph(page, "minor", minor);
	if (cause != NULL) {
		g_autofree char *text = finding_fill(page->figures,
		    page->words, "changes", "cause.common", "cause", cause,
		    NULL);

		html_element(page->html, "p", text);
		html_raw(page->html, "\n");
	}
	if (count > 0)
		page_table(page, table);
	else
		table_free(table);
}
