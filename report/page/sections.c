/* The sections of the page; see page.h. */
#include <string.h>

#include "findings.h"
#include "measure_tables.h"
#include "page_parts.h"

static void
paragraph(struct page *page, const char *text)
{
	html_element(page->html, "p", text);
	html_raw(page->html, "\n");
}

/* ------------------------------------------------------ the three answers */

void
page_connected(struct page *page)
{
	const struct figures *figures = page->figures;
	g_autofree char *course = finding_course(figures, page->words);
	g_autofree char *before = finding_before(figures, page->words);

	page_heading(page, "answer.connected", finding_connected(figures,
	    page->words));
	if (figures->origin != NULL && *figures->origin != '\0' &&
	    figures->target != NULL) {
		g_autofree char *origin = finding_fill(figures, page->words,
		    "method", "target.origin", "origin", figures->origin,
		    NULL);
		g_autofree char *both = g_strjoin(" ", course, origin, NULL);

		paragraph(page, both);
	} else
		paragraph(page, course);
	if (before != NULL)
		paragraph(page, before);
	/* Two ways to be of a place, and two numbers of people. */
	if (figures->scope != 0) {
		g_autofree char *whom = finding_fill(figures, page->words,
		    "topic", "mission.scope", "municipality",
		    figures->report->municipality, NULL);

		paragraph(page, whom);
	}
	page_figure(page, "c1_target");
	page_table(page, table_target(figures, page->words));
	page_chart(page, "c5_flow");
	page_topic_rest(page, 1);
}

/* Whether the chart has a dot without a verdict. */
static gboolean
has_open_dot(const struct figures *figures)
{
	guint i;

	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		if (activity->group == GROUP_UNCLEAR && !activity->idle &&
		    cell_shown(activity->credit))
			return TRUE;
	}
	return FALSE;
}

void
page_activities(struct page *page)
{
	page_heading(page, "answer.activities", finding_activities(page->figures,
	    page->words));
	page_paragraph(page, "activities", has_open_dot(page->figures) ?
	    "text.open" : "text");
	page_figure(page, "c2_activities");
	page_table(page, table_activities(page->figures, page->words));
}

/* text: a sentence on a line of its own; brief: numbers beside the name. */
static void
verdict_item(struct page *page, const struct activity_figure *activity,
    const char *text, const char *brief)
{
	g_autofree char *place = finding_place(page->figures, activity);

	html_raw(page->html, "<li><strong>");
	html_text(page->html, activity->name);
	html_raw(page->html, "</strong> <span class=\"where\">");
	html_text(page->html, place);
	html_raw(page->html, "</span>");
	if (text != NULL) {
		html_raw(page->html, "<br>");
		html_text(page->html, text);
	}
	if (brief != NULL) {
		html_raw(page->html, " <span class=\"counts\">");
		html_text(page->html, brief);
		html_raw(page->html, "</span>");
	}
	html_raw(page->html, "</li>\n");
}

static void
verdict_open(struct page *page, const char *verdict, const char *several,
    gboolean has_counts)
{
	g_autofree char *text = finding_fill(page->figures, page->words,
	    "heading", verdict, NULL);

	html_raw(page->html, "<h3 class=\"group-");
	html_id(page->html, verdict);
	html_raw(page->html, "\">");
	html_text(page->html, text);
	html_raw(page->html, "</h3>\n");
	if (several != NULL)
		paragraph(page, several);
	html_raw(page->html, "<ul class=\"verdicts of-");
	html_id(page->html, verdict);
	if (several != NULL)
		html_raw(page->html, " brief");
	if (several != NULL && !has_counts)
		html_raw(page->html, " names");
	html_raw(page->html, "\">\n");
}

/* What holds for all of them is said once, however many there are. */
static void
verdict_list(struct page *page, const char *verdict)
{
	const struct figures *figures = page->figures;
	g_autoptr(GPtrArray) list = g_ptr_array_new();
	g_autofree char *several = NULL, *first = NULL;
	guint i;

	for (i = 0; i < figures->activities->len; i++) {
		struct activity_figure *activity =
		    figures->activities->pdata[i];

		if (activity->verdict == verdict)
			g_ptr_array_add(list, activity);
	}
	if (list->len == 0)
		return;
	if (list->len > 1)
		several = finding_several(figures, page->words, verdict);
	first = finding_each(figures, page->words, list->pdata[0]);
	verdict_open(page, verdict, several, first != NULL);
	for (i = 0; i < list->len; i++) {
		g_autofree char *text = several != NULL ? NULL :
		    finding_verdict(figures, page->words, list->pdata[i]);
		g_autofree char *brief = several == NULL ? NULL :
		    finding_each(figures, page->words, list->pdata[i]);

		verdict_item(page, list->pdata[i], text, brief);
	}
	html_raw(page->html, "</ul>\n");
}

void
page_stop(struct page *page)
{
	const struct verdict_kind *kind;

	page_heading(page, "answer.stop", finding_stop(page->figures,
	    page->words));
	page_paragraph(page, "stop", "text");
	page_paragraph(page, "stop", "yardsticks");
	page_paragraph(page, "stop", "counted");
	for (kind = verdict_kinds; kind->verdict != NULL; kind++)
		verdict_list(page, kind->verdict);
	page_table(page, table_verdicts(page->figures, page->words));
	if (page->figures->comparisons->len == 0)
		return;
	page_paragraph(page, "compared", "text");
	page_paragraph(page, "compared", "verdict");
	page_table(page, table_comparison(page->figures, page->words));
}

/* -------------------------------------------------------------- the rest */

void
page_cost(struct page *page)
{
	gboolean any = page_has_chart(page, "c4_cost");

	page_heading(page, "answer.cost", finding_cost(page->figures,
	    page->words));
	page_paragraph(page, "cost", any ? "text" :
	    page->figures->overall == NULL ? "text.missing" : "text.none");
	if (any && !cell_shown(page->figures->overall->price))
		page_paragraph(page, "cost", "text.part");
	if (any)
		page_figure(page, "c4_cost");
	if (page->figures->overall != NULL)
		page_table(page, table_costs(page->figures, page->words));
	page_topic_rest(page, 1);
}

/* What each way of counting does, which its name cannot say. */
static void
credit_ways(struct page *page)
{
	const struct conf_method *method = &page->figures->conf->method;
	const Words *words = page->words;
	g_autofree char *half_life = words_number(words, method->half_life, 0);
	g_autofree char *first = words_share(words, 100 *
	    method->position_first, 0);
	g_autofree char *last = words_share(words, 100 *
	    method->position_last, 0);
	guint i;

	html_element(page->html, "p", words_text(words, "credits", "ways"));
	html_raw(page->html, "\n<ul class=\"ways\">\n");
	for (i = 0; i < page->figures->models; i++) {
		const char *model = method->models[i];
		g_autofree char *text = words_fill(words, "way", model, "H",
		    half_life, "f", first, "l", last, NULL);

		html_raw(page->html, "<li><strong>");
		html_text(page->html, words_text(words, "model", model));
		html_raw(page->html, "</strong>: ");
		html_text(page->html, text);
		html_raw(page->html, "</li>\n");
	}
	html_raw(page->html, "</ul>\n");
}

void
page_credits(struct page *page)
{
	g_autofree char *count = words_number(page->words,
	    page->figures->models, 0);

	page_heading(page, "answer.credits", finding_fill(page->figures,
	    page->words, "credits", "heading", "count", count, NULL));
	page_paragraph(page, "credits", "text");
	if (page->figures->scope != 0)
		page_paragraph(page, "credits", "text.scope");
	credit_ways(page);
	page_paragraph(page, "credits", "lead.model");
	page_table(page, table_credits(page->figures, page->words));
}

/* On paper two of them stand side by side, but for one that is wide. */
static void
method_open(struct page *page, const char *name, gboolean is_wide)
{
	g_autofree char *key = g_strconcat(name, ".title", NULL);
	g_autofree char *title = finding_fill(page->figures, page->words,
	    "method", key, NULL);

	if (is_wide)
		html_raw(page->html, "<div>\n");
	else
		html_raw(page->html, "<div class=\"topic\">\n");
	html_element(page->html, "h3", title);
	html_raw(page->html, "\n");
}

static void
method_part(struct page *page, const char *name, const char *text,
    gboolean is_wide)
{
	method_open(page, name, is_wide);
	paragraph(page, text);
	html_raw(page->html, "</div>\n");
}

static void
method_word(struct page *page, const char *name, gboolean is_wide)
{
	static const char *const spreads[] = {
		[DISPERSION_WITHIN] = "spread.within",
		[DISPERSION_BETWEEN] = "spread.between",
		[DISPERSION_NONE] = "spread.none"
	};
	const struct conf_method *method = &page->figures->conf->method;
	g_autofree char *key = g_strconcat(name, ".text", NULL);
	g_autofree char *alpha = words_share(page->words, 100 *
	    method->alpha, 0);
	g_autofree char *q = words_share(page->words, 100 * method->q, 0);
	g_autofree char *phi = words_number(page->words, page->figures->phi,
	    1);
	g_autofree char *text = finding_fill(page->figures, page->words,
	    "method", key, "alpha", alpha, "q", q, "phi", phi, "spread",
	    words_text(page->words, "method", spreads[method->dispersion]),
	    "version", IMPACT_VERSION, NULL);

	method_part(page, name, text, is_wide);
}

void
page_method(struct page *page)
{
	g_autofree char *rung = finding_rung(page->figures, page->words);
	gboolean is_exact = cells_mode(page->figures->cells) == CELLS_EXACT;

	html_element(page->html, "h2", words_text(page->words, "page",
	    "method"));
	html_raw(page->html, "\n");
	method_part(page, "rung", rung, FALSE);
	method_word(page, "credit", FALSE);
	method_word(page, "verdict", FALSE);
	method_word(page, "uncertain", FALSE);
	if (is_exact)
		method_word(page, "exact", FALSE);
	else {
		method_open(page, "protect", TRUE);
		page_paragraph(page, "method", "protect.text");
		page_paragraph(page, "method", "protect.symbols");
		page_paragraph(page, "method", "protect.proof");
		html_raw(page->html, "</div>\n");
	}
	/* Beside the first of these two, below the other. */
	method_word(page, "source", !is_exact);
}
