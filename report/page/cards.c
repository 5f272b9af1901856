/* The key figures, a card each; see page.h. */
#include "findings.h"
#include "page_parts.h"
#include "tables.h"

/* Figures that no card can show are named in sentences below the cards. */
struct cards {
	struct page	*page;
	GPtrArray	*small, *withheld;	/* what they are called */
};

/* Takes the name.  Whether the cell has no number to show. */
static gboolean
left_out(struct cards *cards, const struct cell *cell, char *name)
{
	if (cell_shown(cell)) {
		g_free(name);
		return FALSE;
	}
	g_ptr_array_add(cell_small(cell) ? cards->small : cards->withheld,
	    name);
	return TRUE;
}

/* id: of the row in the table of key figures; NULL: it has none. */
static void
card(struct page *page, const char *id, const struct cell *cell,
    const char *what, const char *more)
{
	gboolean is_given = cell_shown(cell) || (cell != NULL &&
	    (cell_small(cell) || cell->base > 0));
	g_autofree char *number = is_given ? words_cell(page->words, cell) :
	    g_strdup(words_text(page->words, "key", "not.given"));

	html_raw(page->html, "<li");
	if (id != NULL) {
		g_autofree char *name = g_strdup_printf(
		    "key_figures/%s/value", id);
		g_autofree char *anchor = table_anchor(name);

		html_raw(page->html, " id=\"");
		html_value(page->html, anchor);
		html_raw(page->html, "\"");
	}
	html_raw(page->html, "><span class=\"value\">");
	html_text(page->html, number);
	html_raw(page->html, "</span> <span class=\"what\">");
	html_text(page->html, what);
	html_raw(page->html, "</span>");
	page_more(page, more);
	html_raw(page->html, "</li>\n");
}

static void
card_count(struct page *page, guint count, const char *key,
    const char *more_key)
{
	g_autofree char *total = words_number(page->words,
	    page->figures->attended, 0);
	g_autofree char *more = more_key == NULL ? NULL : finding_fill(
	    page->figures, page->words, "key", more_key, "total", total,
	    "funder", page->figures->report->funder, NULL);
	g_autofree char *single = g_strconcat(key, ".one", NULL);
	const struct cell cell = { .value = count, .unit = CELL_PEOPLE };

	card(page, key, &cell, words_text(page->words, "key", count == 1 ?
	    single : key), more);
}

/* What a funder wants to know first. */
static void
card_grant(struct page *page)
{
	g_autofree char *part = NULL, *what = NULL, *more = NULL, *when = NULL;
	const struct cell *share;
	const struct cell *people = *page->figures->report->funder == '\0' ?
	    NULL : topic_grant(page->figures, page->words, &share, &when);

	if (!cell_shown(people))
		return;
	part = words_cell(page->words, share);
	what = finding_fill(page->figures, page->words, "key", "grant",
	    "when", when, NULL);
	more = !cell_shown(share) ? NULL : finding_fill(page->figures,
	    page->words, "key", "grant.share", "share", part, NULL);
	card(page, NULL, people, what, more);
}

/* Where the running total is hidden, the last that is shown says more. */
static void
card_mission(struct page *page)
{
	const struct figures *figures = page->figures;
	const struct rung_figure *rung = figures_key_rung(figures, 0);
	g_autofree char *share = words_cell(page->words,
	    figures->target_share);
	g_autofree char *target = words_cell(page->words, figures->target);
	g_autofree char *more = finding_fill(figures, page->words, "key",
	    cell_shown(figures->target_share) ? "progress" :
	    figures->target != NULL ? "progress.target" : "progress.none",
	    "share", share, "target", target, NULL);
	gint32 month = 0;
	const struct cell *last = cell_shown(rung->people) || cell_small(
	    figures->connected) ? NULL : finding_last_shown(figures, &month);
	g_autofree char *until = words_month(page->words, month);
	g_autofree char *what = finding_fill(figures, page->words, "key",
	    last != NULL ? "rung.until" : "rung", "rung", words_rung(
	    page->words, rung->rung), "until", until, NULL);

	card(page, last != NULL ? NULL : rung->rung->name, last != NULL ?
	    last : rung->people, what, more);
}

static void
card_rungs(struct cards *cards)
{
	const struct figures *figures = cards->page->figures;
	const Words *words = cards->page->words;
	guint i;

	for (i = 1; i < figures->rungs->len; i++) {
		const struct rung_figure *rung = figures_key_rung(figures, i);
		g_autofree char *what = finding_fill(figures, words, "key",
		    "rung", "rung", words_rung(words, rung->rung), NULL);

		if (!left_out(cards, rung->people, finding_fill(figures, words,
		    "key", "rung.hidden", "rung", words_rung(words,
		    rung->rung), NULL)))
			card(cards->page, rung->rung->name, rung->people, what,
			    NULL);
	}
}

static void
card_others(struct cards *cards)
{
	const struct figures *figures = cards->page->figures;
	const Words *words = cards->page->words;
	guint i;

	for (i = 0; i < figures->others->len; i++) {
		const struct other_figure *other = figures->others->pdata[i];
		g_autofree char *id = g_strconcat("outcome/", other->name,
		    NULL);
		g_autofree char *key = g_strconcat("outcome",
		    other->intended ? "" : ".unintended",
		    cell_shown(other->outcomes) ? "" : ".hidden", NULL);
		g_autofree char *what = finding_fill(figures, words, "key",
		    key, "outcome", other->outcome != NULL ? words_outcome(
		    words, other->outcome) : words_maybe(words, "improved",
		    other->name, other->name), NULL);

		if (!left_out(cards, other->outcomes, g_strdup(what)))
			card(cards->page, id, other->outcomes, what, NULL);
	}
}

static void
card_price(struct page *page)
{
	const struct figures *figures = page->figures;
	const struct cell *cost = figures->overall != NULL ?
	    figures->overall->price : NULL;
	gboolean is_year = FALSE;
	const struct cell *other = cell_shown(cost) ? NULL :
	    finding_price_otherwise(figures, &is_year);
	g_autofree char *what = finding_fill(figures, page->words, "key",
	    "price", NULL);
	g_autofree char *more = finding_fill(figures, page->words, "key",
	    cell_shown(cost) ? "price.text" : other != NULL ? is_year ?
	    "price.year" : "price.history" : figures->overall == NULL ?
	    "price.none" : "price.hidden", NULL);

	card(page, other != NULL ? NULL : "price", other != NULL ? other :
	    cost, what, more);
}

/* A share or, of too few people, how many. */
static void
card_unattributed(struct cards *cards)
{
	struct page *page = cards->page;
	const struct figures *figures = page->figures;
	const struct cell *cell = figures_key_unattributed(figures);
	g_autofree char *outcomes = words_cell(page->words,
	    figures->outcomes);
	g_autofree char *of = finding_fill(figures, page->words, "key",
	    cell_shown(figures->outcomes) ? "unattributed.text" :
	    "unattributed.since", "outcomes", outcomes, NULL);
	const char *what = words_text(page->words, "key",
	    cell->unit == CELL_SHARE ? "unattributed" :
	    "unattributed.people");

	if (!left_out(cards, cell, finding_unattributed(figures,
	    page->words)))
		card(page, "unattributed", cell, what, of);
}

/* Which figures have no card, and why. */
static void
name_others(struct page *page, GPtrArray *list, const char *key)
{
	g_autofree char *labels = NULL, *text = NULL;

	if (list->len == 0)
		return;
	g_ptr_array_add(list, NULL);
	labels = g_strjoinv("; ", (char **)list->pdata);
	text = finding_fill(page->figures, page->words, "key", key, "figures",
	    labels, NULL);
	html_raw(page->html, "<p class=\"folded\">");
	html_text(page->html, text);
	html_raw(page->html, "</p>\n");
}

/* The three answers and the price come first, then how they came about. */
void
page_key_figures(struct page *page)
{
	const struct figures *figures = page->figures;
	g_autoptr(Table) keys = table_keys(figures, page->words);
	g_autoptr(GPtrArray) small = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) withheld = g_ptr_array_new_with_free_func(g_free);
	struct cards cards = { page, small, withheld };

	html_element(page->html, "h2", words_text(page->words, "page",
	    "key.figures"));
	html_raw(page->html, "\n<ul class=\"cards\">\n");
	card_grant(page);
	card_mission(page);
	card_count(page, figures->groups[GROUP_CONTRIBUTES], "contributes",
	    *figures->report->funder != '\0' ? "contributes.funder" :
	    "contributes.text");
	card_count(page, figures->groups[GROUP_PRUNE], "prune",
	    figures->groups[GROUP_PRUNE] == 0 ? NULL : "prune.text");
	card_price(page);
	card_rungs(&cards);
	card_unattributed(&cards);
	card_others(&cards);
	html_raw(page->html, "</ul>\n");
	name_others(page, small, "small");
	name_others(page, withheld, "withheld");
	table_link(keys, page->words, page->html);
}
