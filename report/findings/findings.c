/* Sentences from published figures; see findings.h. */
#include <stdarg.h>
#include <string.h>

#include "common.h"
#include "findings.h"
#include "interval.h"
#include "measures.h"
#include "statistics.h"

static gboolean
is_given(const GPtrArray *pairs, const char *name)
{
	guint i;

	for (i = 0; i < pairs->len; i += 2)
		if (strcmp(pairs->pdata[i], name) == 0)
			return TRUE;
	return FALSE;
}

/*
 * The names in a sentence that nobody gave, which hold for the whole report;
 * owned: what they are called and what they stand for.
 */
static void
lend_common(const struct figures *figures, const Words *words,
    const char *sentence, GPtrArray *pairs, GPtrArray *owned)
{
	const char *open = sentence, *close;

	while ((open = strchr(open, '{')) != NULL &&
	    (close = strchr(open, '}')) != NULL) {
		char *name = g_strndup(open + 1, (gsize)(close - open) - 1);
		char *text = is_given(pairs, name) ? NULL :
		    common_text(figures, words, name);

		g_ptr_array_add(owned, name);
		open = close;
		if (text == NULL)
			continue;
		g_ptr_array_add(owned, text);
		g_ptr_array_add(pairs, name);
		g_ptr_array_add(pairs, text);
	}
}

char *
finding_fill(const struct figures *figures, const Words *words,
    const char *group, const char *key, ...)
{
	g_autoptr(GPtrArray) pairs = g_ptr_array_new();
	g_autoptr(GPtrArray) owned = g_ptr_array_new_with_free_func(g_free);
	va_list arguments;
	const char *item;

	va_start(arguments, key);
	while ((item = va_arg(arguments, const char *)) != NULL) {
		g_ptr_array_add(pairs, (void *)item);
		item = va_arg(arguments, const char *);
		g_ptr_array_add(pairs, (void *)(item != NULL ? item : ""));
	}
	va_end(arguments);
	lend_common(figures, words, words_text(words, group, key), pairs,
	    owned);
	return words_fill_pairs(words, group, key, pairs);
}

/* ------------------------------------------------------------- 1. people */

const struct cell *
finding_last_shown(const struct figures *figures, gint32 *month)
{
	int i = figures->month - 1;

	while (i >= 0 && !cell_shown(figures->months[i].now))
		i--;
	*month = figures->period.month - figures->month + 1 + i;
	return i < 0 ? NULL : figures->months[i].now;
}

/*
 * The running total is hidden: fewer than the threshold, or too few since the
 * one that was shown last, which then says how far it came.
 */
static char *
finding_withheld(const struct figures *figures, const Words *words)
{
	g_autofree char *shown = NULL, *until = NULL;
	const struct cell *last;
	gint32 month;

	if (figures->connected->symbol[0] == '<')
		return finding_fill(figures, words, "finding",
		    "connected.hidden", NULL);
	last = finding_last_shown(figures, &month);
	if (last == NULL)
		return finding_fill(figures, words, "finding",
		    "connected.withheld", NULL);
	shown = words_cell(words, last);
	until = words_month(words, month);
	return finding_fill(figures, words, "finding", "connected.until",
	    "now", shown, "until", until, NULL);
}

double
finding_margin(const struct cell *cell)
{
	return (cell->base > 1 ? (double)(cell->base - 1) / 2 : 0) + cell->lag;
}

/* Whether it is that many for sure, whatever it was before it was rounded. */
static gboolean
is_at_least(const struct cell *cell, double least)
{
	return cell->value - finding_margin(cell) >= least;
}

static gboolean
is_below(const struct cell *cell, double least)
{
	return cell->value + finding_margin(cell) < least;
}

char *
finding_connected(const struct figures *figures, const Words *words)
{
	g_autofree char *now = words_cell(words, figures->connected);
	g_autofree char *share = words_cell(words, figures->path_share);
	g_autofree char *path = words_cell(words, figures->path);
	const char *key = "connected.path";

	if (!cell_shown(figures->connected))
		return finding_withheld(figures, words);
	if (figures->target == NULL)
		key = "connected.plain";
	else if (is_at_least(figures->connected, figures->path->value))
		key = "connected.above";
	else if (!is_below(figures->connected, figures->path->value))
		/* 70 that may be 79 is not about 83. */
		key = figures->connected->lag > 0 ? key : "connected.near";
	/* 99.6 per cent is not all of it. */
	else if (cell_shown(figures->path_share) &&
	    figures->path_share->value < 100)
		key = "connected.share";
	return finding_fill(figures, words, "finding", key, "now", now,
	    "share", share, "path", path, NULL);
}

const char *
finding_course_key(double target, double low95, double low80, double high80,
    double high95)
{
	if (low95 >= target)
		return "course.sure";
	if (low80 >= target)
		return "course.likely";
	if (high95 < target)
		return "course.out";
	if (high80 < target)
		return "course.unlikely";
	return "course.open";
}

char *
finding_course(const struct figures *figures, const Words *words)
{
	const struct month_figure *december = &figures->months[11];
	g_autofree char *target = words_cell(words, figures->target);
	g_autofree char *low = words_cell(words, december->low80);
	g_autofree char *high = words_cell(words, december->high80);
	g_autofree char *k = words_number(words,
	    (double)cells_protection(figures->cells)->threshold, 0);
	/* What is expected is so much more, too. */
	double lag = figures->connected->lag;
	const char *key;

	if (figures->target == NULL)
		key = figures->scope == 0 ? "course.none.all" : "course.none";
	else if (cell_shown(figures->connected) &&
	    is_at_least(figures->connected, figures->target->value))
		key = "course.reached";
	else if (figures->month == 12 && cell_shown(figures->connected))
		key = is_below(figures->connected, figures->target->value) ?
		    "course.missed" : "course.near";
	else if (!cell_shown(december->low95) ||
	    !cell_shown(december->low80) || !cell_shown(december->high80) ||
	    !cell_shown(december->high95))
		key = cell_shown(figures->connected) ? "course.unknown" :
		    "course.withheld";
	else
		key = finding_course_key(figures->target->value,
		    december->low95->value - lag, december->low80->value - lag,
		    december->high80->value + lag, december->high95->value +
		    lag);
	if (lag > 0 && strcmp(key, "course.open") == 0)
		key = "course.held";
	return finding_fill(figures, words, "finding", key, "target", target,
	    "low", low, "high", high, "k", k, NULL);
}

char *
finding_before(const struct figures *figures, const Words *words)
{
	g_autofree char *before = words_cell(words, figures->before);
	const char *key = "before.same";
	double low, high;

	if (!cell_shown(figures->before) || !cell_shown(figures->connected))
		return NULL;
	statistics_ratio(figures->before->value, figures->connected->value,
	    INTERVAL_LEVEL, &low, &high);
	if (low > 1)
		key = "before.less";
	else if (high < 1)
		key = "before.more";
	return finding_fill(figures, words, "finding", key, "before", before,
	    NULL);
}

/* --------------------------------------------------------- 2. activities */

/* The first activity if its interval lies above that of the next. */
static const struct activity_figure *
clear_top(const struct figures *figures)
{
	const struct activity_figure *first, *second;

	if (figures->groups[GROUP_CONTRIBUTES] == 0)
		return NULL;
	first = figures->activities->pdata[0];
	if (figures->groups[GROUP_CONTRIBUTES] == 1)
		return first;
	second = figures->activities->pdata[1];
	if (cell_shown(first->low) && cell_shown(second->high) &&
	    first->low->value > second->high->value)
		return first;
	return NULL;
}

char *
finding_activities(const struct figures *figures, const Words *words)
{
	guint count = figures->groups[GROUP_CONTRIBUTES];
	const struct activity_figure *top = clear_top(figures);

	if (figures->activities->len == 0)
		return finding_fill(figures, words, "finding",
		    "activities.empty", NULL);
	if (count == 0)
		return finding_fill(figures, words, "finding",
		    "activities.none", NULL);
	if (top == NULL)
		return words_count(words, count, "finding", "activities",
		    NULL);
	{
		g_autofree char *number = words_number(words, count, 0);

		return finding_fill(figures, words, "finding", count == 1 ?
		    "activities.one.top" : "activities.many.top", "count",
		    number, "top", top->name, NULL);
	}
}

/* --------------------------------------------------------------- 3. stop */

char *
finding_stop(const struct figures *figures, const Words *words)
{
	guint count = figures->groups[GROUP_PRUNE];

	if (count == 0)
		return finding_fill(figures, words, "finding", "stop.none",
		    NULL);
	return words_count(words, count, "finding", "stop", NULL);
}

/* --------------------------------------------------------------- 4. cost */

const struct cell *
finding_price_otherwise(const struct figures *figures, gboolean *is_year)
{
	const struct measure *measure = figures_measure(figures,
	    "cost_per_connected");
	gint32 now = figures->period.month;
	const gint32 firsts[] = { now - figures->month + 1,
		day_month(figures->first_day) };
	guint i;

	for (i = 0; measure_is_told(measure) && i < G_N_ELEMENTS(firsts);
	    i++) {
		const struct measure_figure *figure = measure_find(measure,
		    "all", "", "", firsts[i], now);

		*is_year = i == 0;
		if (figure != NULL && cell_shown(figure->value))
			return figure->value;
	}
	return NULL;
}

static char *
finding_cost_otherwise(const struct figures *figures, const Words *words)
{
	gboolean is_year;
	const struct cell *cell = finding_price_otherwise(figures, &is_year);
	g_autofree char *price = words_cell(words, cell);

	return finding_fill(figures, words, "finding", cell == NULL ?
	    figures->overall != NULL && cells_mode(figures->cells) !=
	    CELLS_EXACT ? "cost.hidden" : "cost.none" : is_year ? "cost.year" : "cost.history", "price",
	    price, NULL);
}

char *
finding_cost(const struct figures *figures, const Words *words)
{
	const struct cost_figure *all = figures->overall;
	g_autofree char *price = words_cell(words,
	    all != NULL ? all->price : NULL);
	const char *key = "cost.same";

	if (all == NULL || !cell_shown(all->price))
		return finding_cost_otherwise(figures, words);
	else if (!cell_shown(all->price_before))
		key = "cost.plain";
	else if (all->direction != 0)
		key = all->direction < 0 ? "cost.fell" : "cost.rose";
	return finding_fill(figures, words, "finding", key, "price", price,
	    NULL);
}

/* A share or, of too few people, how many. */
char *
finding_unattributed(const struct figures *figures, const Words *words)
{
	return finding_fill(figures, words, "key",
	    figures_key_unattributed(figures)->unit == CELL_SHARE ?
	    "unattributed.hidden" : "unattributed.people.hidden", NULL);
}
