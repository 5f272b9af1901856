/* What results are set against, in sentences; see page_parts.h. */
#include <string.h>

#include "findings.h"
#include "measure_tables.h"
#include "page_parts.h"
#include "references.h"

#define RESIDENTS	"residents"

static const struct norm_figure *
norm_at(const struct page *page, guint i)
{
	return page->figures->references->norms->pdata[i];
}

static gboolean
is_first(const struct page *page, guint place)
{
	guint i;

	for (i = 0; i < place; i++)
		if (strcmp(norm_at(page, i)->measure, norm_at(page,
		    place)->measure) == 0)
			return FALSE;
	return TRUE;
}

/* "2,100 in Veldendam, according to GGD"; g_free. */
static char *
norm_place(const struct page *page, const struct norm_figure *norm)
{
	g_autofree char *value = words_cell(page->words, norm->value);
	g_autofree char *key = g_strconcat("place",
	    *norm->municipality == '\0' ? ".all" : "",
	    *norm->origin == '\0' ? ".unsaid" : "", NULL);

	return words_fill(page->words, "norm", key, "value", value,
	    "municipality", norm->municipality, "origin", norm->origin, NULL);
}

void
page_norms(struct page *page)
{
	const GPtrArray *norms = page->figures->references->norms;
	guint i, j;

	if (!measure_is_told(figures_measure(page->figures, "norm_share")))
		return;
	for (i = 0; i < norms->len; i++) {
		const struct norm_figure *norm = norm_at(page, i);
		g_autoptr(GPtrArray) places =
		    g_ptr_array_new_with_free_func(g_free);
		g_autofree char *list = NULL, *text = NULL;
		gboolean is_partial = FALSE;

		if (strcmp(norm->measure, RESIDENTS) == 0 || !is_first(page,
		    i))
			continue;
		for (j = i; j < norms->len; j++) {
			if (strcmp(norm_at(page, j)->measure,
			    norm->measure) != 0)
				continue;
			is_partial = page->figures->scope == 0 &&
			    *norm_at(page, j)->municipality != '\0';
			g_ptr_array_add(places, norm_place(page, norm_at(page,
			    j)));
		}
		g_ptr_array_add(places, NULL);
		list = words_list(page->words, (char **)places->pdata);
		text = words_fill(page->words, "norm", is_partial ?
		    "text.partial" : "text", "norm", measure_class(
		    page->words, norm->measure), "places", list, NULL);
		html_element(page->html, "p", text);
		html_raw(page->html, "\n");
	}
}
