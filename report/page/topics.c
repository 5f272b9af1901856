/*
 * Sections about a topic of measures: what is told, and for the rest why it
 * is not; about the network, and about who answered; see page.h.
 */
#include <string.h>

#include "findings.h"
#include "measure_tables.h"
#include "outline.h"
#include "page_parts.h"
#include "response.h"

#define NAMED	40	/* activities at most; nobody reads a longer list */

/* -------------------------------------------------- what cannot be told */

/* Measures of the topic that are not told, by the reason why. */
static void
untold(struct page *page, const char *topic, const char *state)
{
	const struct figures *figures = page->figures;
	g_autoptr(GPtrArray) labels = g_ptr_array_new();
	g_autofree char *list = NULL, *text = NULL;
	guint i;

	for (i = 0; i < figures->measures->len; i++) {
		const struct measure *measure = figures->measures->pdata[i];

		/* Told, and yet nothing in this place. */
		const char *why = strcmp(measure->state, "told") != 0 ?
		    measure->state : measure->figures->len == 0 ? "empty" :
		    "told";

		/* Of a funder others are left out, which says nothing; and
		 * nothing can be said of one place beside others. */
		if (strcmp(why, "empty") == 0 &&
		    (*figures->report->funder != '\0' ||
		    (figures->scope != 0 && measure_of_many(measure))))
			continue;
		if (strcmp(measure->topic, topic) == 0 &&
		    strcmp(why, state) == 0)
			g_ptr_array_add(labels, (void *)measure_label(
			    page->words, measure));
	}
	if (labels->len == 0)
		return;
	g_ptr_array_add(labels, NULL);
	/* There are commas in some of them. */
	list = g_strjoinv("; ", (char **)labels->pdata);
	text = finding_fill(figures, page->words, "state", state, "measures",
	    list, NULL);
	html_raw(page->html, "<p class=\"untold\">");
	html_text(page->html, text);
	html_raw(page->html, "</p>\n");
}

static void
untold_all(struct page *page, const char *topic)
{
	static const char *const states[] = { "not_supplied", "no_target",
		"no_norm", "off", "empty" };
	guint i;

	for (i = page->supply_said ? 1 : 0; i < G_N_ELEMENTS(states); i++)
		untold(page, topic, states[i]);
}

/* ---------------------------------------------------------------- sections */

void
page_topic_rest(struct page *page, guint first_table)
{
	const struct section *section = page->section;
	guint i;

	for (i = first_table; i < SECTION_TABLES && section->tables[i] != NULL; i++) {
		Table *owned = section->tables[i](page->figures, page->words);

		if (owned != NULL && table_rows(owned) > 0)
			page_table(page, g_steal_pointer(&owned));
		table_free(owned);
	}
	untold_all(page, section->topic);
}

void
page_topic(struct page *page)
{
	const char *topic = page->section->topic;
	g_autofree char *text = g_strconcat(topic, ".text", NULL);

	page_heading(page, page->section->word, topic_heading(page->figures,
	    page->words, topic));
	page_paragraph(page, "topic", text);
	if (strcmp(topic, "norm") == 0)
		page_norms(page);
	if (page->section->charts[0] != NULL)
		page_chart(page, page->section->charts[0]);
	page_topic_rest(page, 0);
}

static gboolean
any_target(const struct figures *figures, gboolean down)
{
	const struct measure *measure = figures_measure(figures,
	    "target_progress");
	guint i;

	for (i = 0; measure != NULL && i < measure->figures->len; i++)
		if (!down || strcmp(((const struct measure_figure *)
		    measure->figures->pdata[i])->class_name, "down") == 0)
			return TRUE;
	return FALSE;
}

/* Activities that nobody set a target for, by name. */
void
page_targets(struct page *page)
{
	const struct measure *measure = figures_measure(page->figures,
	    "activity_target");
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autofree char *list = NULL, *count = NULL, *text = NULL;
	guint i;

	page_heading(page, page->section->word, topic_heading(page->figures,
	    page->words, "target"));
	page_paragraph(page, "topic", "target.text");
	if (any_target(page->figures, FALSE))
		page_paragraph(page, "topic", "target.part");
	if (any_target(page->figures, TRUE))
		page_paragraph(page, "topic", "target.down");
	page_topic_rest(page, 0);
	for (i = 0; measure != NULL && i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (figure->answer != NULL && strcmp(figure->answer->symbol,
		    "cannot_be_told") == 0 && *figure->class_name == '\0')
			g_ptr_array_add(names, (void *)measure_subject(
			    page->figures, page->words, figure));
	}
	if (names->len == 0)
		return;
	count = words_number(page->words, names->len, 0);
	g_ptr_array_add(names, NULL);
	list = words_list(page->words, (char **)names->pdata);
	/* A funder reads of others' activities only how many there are. */
	text = finding_fill(page->figures, page->words, "topic",
	    names->len > NAMED ? "target.without.many" :
	    *page->figures->report->funder != '\0' ? "target.without.funder" :
	    "target.without", "activities", list, "count", count, "funder",
	    page->figures->report->funder, NULL);
	html_element(page->html, "p", text);
	html_raw(page->html, "\n");
}

/* ------------------------------------------------- network and response */

/* The tables of the section that have something in them. */
static void
tables(struct page *page)
{
	const struct section *section = page->section;
	guint i;

	for (i = 0; i < SECTION_TABLES && section->tables[i] != NULL; i++) {
		Table *owned = section->tables[i](page->figures, page->words);

		if (owned != NULL && table_rows(owned) > 0)
			page_table(page, owned);
		else
			table_free(owned);
	}
}

static void
not_supplied(struct page *page, const char *key)
{
	g_autofree char *text = finding_fill(page->figures, page->words,
	    "state", "not_supplied", "measures", words_text(page->words,
	    "response", key), NULL);

	html_raw(page->html, "<p class=\"untold\">");
	html_text(page->html, text);
	html_raw(page->html, "</p>\n");
}

/* What only the internal edition tells. */
static void
edition(struct page *page, const char *told, const char *left_out)
{
	page_paragraph(page, "response", cells_mode(page->figures->cells) ==
	    CELLS_EXACT ? told : left_out);
}

void
page_network(struct page *page)
{
	const GArray *days = page->figures->responses->days;
	const struct network_figure *now = days->len == 2 ?
	    &g_array_index(days, struct network_figure, 1) : NULL;
	g_autofree char *connected = words_cell(page->words, now == NULL ?
	    NULL : now->connected);
	g_autofree char *people = words_cell(page->words, now == NULL ?
	    NULL : now->people);

	page_heading(page, page->section->word, finding_fill(page->figures,
	    page->words, "response", now == NULL ? "network.none" :
	    cell_shown(now->connected) && cell_shown(now->people) ?
	    "network.told" : "network.hidden", "connected", connected, "people",
	    people, NULL));
	if (now == NULL) {
		not_supplied(page, "network.supply");
		return;
	}
	page_paragraph(page, "response", "network.text");
	edition(page, "network.exact", "network.left_out");
	tables(page);
}

/* Who is counted: in the report of a municipality its residents. */
static void
scope_paragraph(struct page *page)
{
	g_autofree char *text = finding_fill(page->figures, page->words,
	    "response", page->figures->scope == 0 ? "text" : "text.scope",
	    "municipality", page->figures->report->municipality, NULL);

	html_element(page->html, "p", text);
	html_raw(page->html, "\n");
}

void
page_response(struct page *page)
{
	const GPtrArray *list = page->figures->responses->instruments;
	const struct response_figure *first = list->len == 0 ? NULL :
	    list->pdata[0];
	g_autofree char *baseline = words_cell(page->words, first == NULL ?
	    NULL : first->baseline);
	g_autofree char *followup = words_cell(page->words, first == NULL ?
	    NULL : first->followup);
	g_autofree char *count = words_number(page->words, list->len, 0);

	page_heading(page, page->section->word, finding_fill(page->figures,
	    page->words, "response", first == NULL ? "none" : list->len > 1 ?
	    "told.many" : cell_shown(first->baseline) &&
	    cell_shown(first->followup) ? "told.one" : "hidden", "baseline",
	    baseline, "followup", followup, "count", count, NULL));
	if (first == NULL) {
		not_supplied(page, "supply");
		return;
	}
	scope_paragraph(page);
	edition(page, "exact", "left_out");
	tables(page);
}
