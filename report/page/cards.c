/* The key figures, a card each; see page.h. */
#include "findings.h"
#include "measures.h"
#include "page.h"
#include "tables.h"

/* Why there is no number on a card; NULL: there is one. */
static char *
why_hidden(const struct page *page, const struct cell *cell)
{
	if (cell == NULL || cell_shown(cell))
		return NULL;
	return finding_fill(page->figures, page->words, "key",
	    cell_small(cell) ? "small" : "withheld", NULL);
}

/* id: of the row in the table of key figures. */
static void
card(struct page *page, const char *id, const struct cell *cell,
    const char *what, const char *more)
{
	gboolean is_given = cell_shown(cell) || (cell != NULL &&
	    (cell_small(cell) || cell->base > 0));
	g_autofree char *number = is_given ? words_cell(page->words, cell) :
	    g_strdup(words_text(page->words, "key", "not.given"));
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
		else
			more = why_hidden(page, rung->people);
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
		g_autofree char *key = g_strconcat("outcome",
		    other->intended ? "" : ".unintended",
		    cell_shown(other->outcomes) ? "" : ".hidden", NULL);
		g_autofree char *what = finding_fill(page->figures,
		    page->words, "key", key, "outcome", other->outcome !=
		    NULL ? words_outcome(page->words, other->outcome) :
		    words_maybe(page->words, "improved", other->name,
		    other->name), NULL);
		g_autofree char *more = why_hidden(page, other->outcomes);

		card(page, id, other->outcomes, what, more);
	}
}

/* What a person on the mission rung cost over the whole history; or NULL. */
static const struct cell *
price_since(const struct figures *figures)
{
	const struct measure *measure = figures_measure(figures,
	    "cost_per_connected");
	const struct measure_figure *figure = !measure_is_told(measure) ?
	    NULL : measure_find(measure, "all", "", "",
	    day_month(figures->first_day), figures->period.month);

	return figure == NULL || !cell_shown(figure->value) ? NULL :
	    figure->value;
}

static void
card_price(struct page *page)
{
	const struct figures *figures = page->figures;
	const struct cell *cost = figures->overall != NULL ?
	    figures->overall->price : NULL;
	const struct cell *since = price_since(figures);
	g_autofree char *what = finding_fill(figures, page->words, "key",
	    "price", NULL);
	g_autofree char *price = words_cell(page->words, since);
	g_autofree char *more = finding_fill(figures, page->words, "key",
	    figures->overall == NULL ? "price.none" : cell_shown(cost) ?
	    "price.text" : since != NULL ? "price.since" : "price.hidden",
	    "price", price, NULL);

	card(page, "price", cost, what, more);
}

/* A share or, of too few people, how many. */
static void
card_unattributed(struct page *page)
{
	const struct figures *figures = page->figures;
	const struct cell *cell = figures_key_unattributed(figures);
	g_autofree char *outcomes = words_cell(page->words,
	    figures->outcomes);
	g_autofree char *why = why_hidden(page, cell);
	g_autofree char *of = !cell_shown(figures->outcomes) ? NULL :
	    finding_fill(figures, page->words, "key", "unattributed.text",
	    "outcomes", outcomes, NULL);
	gboolean is_hidden = !cell_shown(cell) && !cell_small(cell);

	card(page, "unattributed", cell, words_text(page->words, "key",
	    cell->unit == CELL_SHARE ? "unattributed" :
	    "unattributed.people"), is_hidden || of == NULL ? why : of);
}

void
page_key_figures(struct page *page)
{
	const struct figures *figures = page->figures;
	g_autoptr(Table) keys = table_keys(figures, page->words);

	html_element(page->html, "h2", words_text(page->words, "page",
	    "key.figures"));
	html_raw(page->html, "\n<ul class=\"cards\">\n");
	card_rungs(page);
	card_count(page, figures->groups[GROUP_CONTRIBUTES], "contributes",
	    *figures->report->funder != '\0' ? "contributes.funder" :
	    "contributes.text");
	card_count(page, figures->groups[GROUP_PRUNE], "prune", "prune.text");
	card_price(page);
	card_unattributed(page);
	card_others(page);
	html_raw(page->html, "</ul>\n");
	table_link(keys, page->words, page->html);
}
