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

/* ------------------------------------------------------------ key figures */

/* id: of the row in the table of key figures. */
static void
card(struct page *page, const char *id, const struct cell *cell,
    const char *what, const char *more)
{
	g_autofree char *number = words_cell(page->words, cell);
	g_autofree char *name = g_strdup_printf("key_figures/%s/value", id);
	g_autofree char *anchor = table_anchor(name);

	html_raw(page->html, "<li id=\"");
	html_value(page->html, anchor);
	html_raw(page->html, "\"><span class=\"value\">");
	html_text(page->html, number);
	html_raw(page->html, "</span> <span class=\"what\">");
	html_text(page->html, what);
	html_raw(page->html, "</span>");
	if (more != NULL) {
		html_raw(page->html, " <span class=\"more\">");
		html_text(page->html, more);
		html_raw(page->html, "</span>");
	}
	html_raw(page->html, "</li>\n");
}

static void
card_count(struct page *page, guint count, const char *key,
    const char *more_key)
{
	g_autofree char *total = words_number(page->words,
	    page->figures->attended, 0);
	g_autofree char *more = finding_fill(page->figures, page->words,
	    "key", more_key, "total", total, "funder",
	    page->figures->report->funder, NULL);
	g_autofree char *single = g_strconcat(key, ".one", NULL);
	const struct cell cell = { .value = count, .unit = CELL_PEOPLE };

	card(page, key, &cell, words_text(page->words, "key", count == 1 ?
	    single : key), more);
}

static void
card_rungs(struct page *page)
{
	const struct figures *figures = page->figures;
	g_autofree char *share = words_cell(page->words,
	    figures->target_share);
	g_autofree char *target = words_cell(page->words, figures->target);
	guint i;

	for (i = 0; i < figures->rungs->len; i++) {
		const struct rung_figure *rung = figures_key_rung(figures, i);
		g_autofree char *what = finding_fill(figures, page->words,
		    "key", "rung", "rung", words_rung(page->words,
		    rung->rung), NULL);
		g_autofree char *more = NULL;

		if (rung->rung == figures->mission)
			more = finding_fill(figures, page->words, "key",
			    cell_shown(figures->target_share) ? "progress" :
			    figures->target != NULL ? "progress.target" :
			    "progress.none", "share", share, "target", target,
			    NULL);
		card(page, rung->rung->name, rung->people, what, more);
	}
}

static void
card_others(struct page *page)
{
	guint i;

	for (i = 0; i < page->figures->others->len; i++) {
		const struct other_figure *other =
		    page->figures->others->pdata[i];
		g_autofree char *id = g_strconcat("outcome/", other->name,
		    NULL);
		g_autofree char *what = finding_fill(page->figures,
		    page->words, "key", other->intended ? "outcome" :
		    "outcome.unintended", "outcome", other->outcome != NULL ?
		    words_outcome(page->words, other->outcome) : words_maybe(
		    page->words, "improved", other->name, other->name),
		    NULL);

		card(page, id, other->outcomes, what, NULL);
	}
}

void
page_key_figures(struct page *page)
{
	const struct figures *figures = page->figures;
	const Words *words = page->words;
	g_autofree char *outcomes = words_cell(words, figures->outcomes);
	g_autofree char *unattributed = finding_fill(figures, words, "key",
	    cell_shown(figures->unattributed_share) ? "unattributed.text" :
	    cell_shown(figures->outcomes) && figures->outcomes->value >=
	    PROTECT_SHARE_LEAST ? "unattributed.hidden" : "unattributed.few",
	    "outcomes", outcomes, NULL);
	g_autofree char *price = finding_fill(figures, words, "key", "price",
	    NULL);
	const struct cell *cost = figures->overall != NULL ?
	    figures->overall->price : NULL;
	g_autoptr(Table) keys = table_keys(figures, words);

	html_element(page->html, "h2", words_text(words, "page",
	    "key.figures"));
	html_raw(page->html, "\n<ul class=\"cards\">\n");
	card_rungs(page);
	card_count(page, figures->groups[GROUP_CONTRIBUTES], "contributes",
	    *figures->report->funder != '\0' ? "contributes.funder" :
	    "contributes.text");
	card_count(page, figures->groups[GROUP_PRUNE], "prune", "prune.text");
	card(page, "price", cost, price, words_text(words, "key",
	    figures->overall == NULL ? "price.none" : cell_shown(cost) ?
	    "price.text" : "price.hidden"));
	card(page, "unattributed", figures->unattributed_share, words_text(words, "key",
	    "unattributed"), unattributed);
	card_others(page);
	html_raw(page->html, "</ul>\n");
	table_link(keys, words, page->html);
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
	paragraph(page, course);
	if (before != NULL)
		paragraph(page, before);
	if (figures->origin != NULL && *figures->origin != '\0' &&
	    figures->target != NULL) {
		g_autofree char *origin = finding_fill(figures, page->words,
		    "method", "target.origin", "origin", figures->origin,
		    NULL);

		paragraph(page, origin);
	}
	page_figure(page, "c1_target");
	page_table(page, table_target(figures, page->words));
	page_chart(page, "c5_flow");
	page_topic_rest(page, 1);
}

void
page_activities(struct page *page)
{
	page_heading(page, "answer.activities", finding_activities(page->figures,
	    page->words));
	page_paragraph(page, "activities", "text");
	page_figure(page, "c2_activities");
	page_table(page, table_activities(page->figures, page->words));
}

static void
verdict_item(struct page *page, const struct activity_figure *activity)
{
	g_autofree char *sentence = finding_verdict(page->figures,
	    page->words, activity);
	g_autofree char *place = finding_place(page->figures, activity);

	html_raw(page->html, "<li><strong>");
	html_text(page->html, activity->name);
	html_raw(page->html, "</strong> <span class=\"where\">");
	html_text(page->html, place);
	html_raw(page->html, "</span><br>");
	html_text(page->html, sentence);
	html_raw(page->html, "</li>\n");
}

static void
verdict_list(struct page *page, const struct verdict_kind *kind)
{
	const GPtrArray *activities = page->figures->activities;
	gboolean open = FALSE;
	guint i;

	for (i = 0; i < activities->len; i++) {
		const struct activity_figure *activity = activities->pdata[i];

		if (activity->verdict != kind->verdict)
			continue;
		if (!open) {
			g_autofree char *text = finding_fill(page->figures,
			    page->words, "heading", kind->verdict, NULL);

			html_raw(page->html, "<h3 class=\"group-");
			html_id(page->html, kind->verdict);
			html_raw(page->html, "\">");
			html_text(page->html, text);
			html_raw(page->html, "</h3>\n<ul class=\"verdicts\">"
			    "\n");
			open = TRUE;
		}
		verdict_item(page, activity);
	}
	if (open)
		html_raw(page->html, "</ul>\n");
}

void
page_stop(struct page *page)
{
	const struct verdict_kind *kind;

	page_heading(page, "answer.stop", finding_stop(page->figures,
	    page->words));
	page_paragraph(page, "stop", "text");
	for (kind = verdict_kinds; kind->verdict != NULL; kind++)
		verdict_list(page, kind);
	page_table(page, table_verdicts(page->figures, page->words));
	if (page->figures->comparisons->len == 0)
		return;
	page_paragraph(page, "compared", "text");
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

static void
method_part(struct page *page, const char *name, const char *text)
{
	g_autofree char *key = g_strconcat(name, ".title", NULL);
	g_autofree char *title = finding_fill(page->figures, page->words,
	    "method", key, NULL);

	html_element(page->html, "h3", title);
	html_raw(page->html, "\n");
	paragraph(page, text);
}

static void
method_word(struct page *page, const char *name)
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

	method_part(page, name, text);
}

void
page_method(struct page *page)
{
	g_autofree char *rung = finding_rung(page->figures, page->words);

	html_element(page->html, "h2", words_text(page->words, "page",
	    "method"));
	html_raw(page->html, "\n");
	method_part(page, "rung", rung);
	method_word(page, "credit");
	method_word(page, "verdict");
	if (cells_mode(page->figures->cells) == CELLS_EXACT)
		method_word(page, "exact");
	else {
		method_word(page, "protect");
		page_paragraph(page, "method", "protect.symbols");
		page_paragraph(page, "method", "protect.proof");
	}
	method_word(page, "uncertain");
	method_word(page, "source");
}
