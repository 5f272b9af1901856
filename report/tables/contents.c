/* Which figures stand in which table of the report. */
#include <string.h>

#include "day.h"
#include "findings.h"
#include "planned.h"
#include "publication.h"
#include "tables.h"

/* What every table of activities begins with. */
#define ACTIVITY \
	{ "activity", TABLE_TEXT }, { "project", TABLE_FILE }, \
	{ "municipality", TABLE_FILE }

static Table *
plan_table(const struct figures *figures, const Words *words,
    const char *name, const char *group, const char *key,
    const struct table_plan *plan)
{
	g_autofree char *caption = finding_fill(figures, words, group, key,
	    NULL);
	Table *table = table_open(figures, words, name, caption);

	table_columns(table, figures, words, "column", plan);
	return table;
}

/* Low and high: one column on the page, two in the file. */
#define RANGE(page, low, high) \
	{ page, TABLE_PAGE }, { low, TABLE_FILE_NUMBER }, \
	{ high, TABLE_FILE_NUMBER }

static void
range(Table *table, const Words *words, const struct cell *low,
    const struct cell *high)
{
	gboolean is_known = low != NULL || high != NULL;
	gboolean is_told = cell_shown(low) && cell_shown(high);
	g_autofree char *text = !is_known ? g_strdup("") : !is_told ?
	    g_strdup(words_text(words, "format", "none")) :
	    words_range(words, low, high);

	table_text(table, text, is_known && !is_told ? TABLE_UNTOLD : NULL);
	table_cell(table, low);
	table_cell(table, high);
}

static void
key_row(Table *table, const char *id, const char *label,
    const struct cell *cell)
{
	table_row(table, id);
	table_text(table, label, id);
	table_cell(table, cell);
}

/* How many activities have such a verdict: that is no secret. */
static void
key_count(Table *table, const Words *words, const char *id, guint count)
{
	g_autofree char *number = g_strdup_printf("%u", count);

	table_row(table, id);
	table_text(table, words_text(words, "key", id), id);
	table_text(table, number, NULL);
}

static void
key_rungs(Table *table, const struct figures *figures, const Words *words)
{
	guint i;

	for (i = 0; i < figures->rungs->len; i++) {
		const struct rung_figure *rung = figures_key_rung(figures, i);
		g_autofree char *label = finding_fill(figures, words, "key",
		    "rung", "rung", words_rung(words, rung->rung), NULL);

		key_row(table, rung->rung->name, label, rung->people);
	}
}

Table *
table_keys(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { { "key_figure", TABLE_TEXT },
		{ "value", TABLE_NUMBER }, { NULL, TABLE_TEXT } };
	Table *table = plan_table(figures, words, "key_figures", "page",
	    "key.figures", plan);
	g_autofree char *price = finding_fill(figures, words, "key", "price",
	    NULL);
	g_autofree char *unattributed_label = finding_unattributed(figures,
	    words);
	const struct cell *unattributed = figures_key_unattributed(figures);
	guint i;

	key_rungs(table, figures, words);
	key_count(table, words, "contributes",
	    figures->groups[GROUP_CONTRIBUTES]);
	key_count(table, words, "prune", figures->groups[GROUP_PRUNE]);
	key_row(table, "price", price, figures->overall != NULL ?
	    figures->overall->price : NULL);
	key_row(table, "unattributed", unattributed_label, unattributed);
	for (i = 0; i < figures->others->len; i++) {
		const struct other_figure *other = figures->others->pdata[i];
		g_autofree char *id = g_strconcat("outcome/", other->name,
		    NULL);

		key_row(table, id, other->outcome != NULL ? words_outcome(
		    words, other->outcome) : words_maybe(words, "improved",
		    other->name, other->name), other->outcomes);
	}
	return table;
}

Table *
table_target(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { { "month", TABLE_TEXT },
		{ "connected", TABLE_NUMBER }, { "before", TABLE_NUMBER },
		{ "path", TABLE_NUMBER }, RANGE("range80", "low80", "high80"),
		RANGE("range95", "low95", "high95"), { "status", TABLE_FILE },
		{ NULL, TABLE_TEXT } };
	Table *table = plan_table(figures, words, "c1_target", "c1_target",
	    "caption", plan);
	gint32 january = figures->period.month - figures->month + 1;
	char code[8];
	int i;

	for (i = 0; i < 12; i++) {
		const struct month_figure *month = &figures->months[i];
		const char *status = i >= figures->month ? "" :
		    january + i > figures->publication->final_month ?
		    "provisional" : "final";
		g_autofree char *name = words_month(words, january + i);

		table_row(table, month_print(january + i, code));
		table_text(table, name, code);
		if (*status == 'p')
			table_more(table, words_text(words, "status",
			    status));
		table_cell(table, month->now);
		table_cell(table, month->before);
		table_cell(table, month->path);
		range(table, words, month->low80, month->high80);
		range(table, words, month->low95, month->high95);
		table_text(table, *status == '\0' ? "" : words_text(words,
		    "status", status), status);
	}
	return table;
}

void
table_activity(Table *table, const struct figures *figures,
    const struct activity_figure *activity)
{
	g_autofree char *place = finding_place(figures, activity);

	table_text(table, activity->name, NULL);
	table_more(table, place);
	table_text(table, activity->project, NULL);
	table_text(table, activity->municipality, NULL);
}

static void
verdict(Table *table, const Words *words,
    const struct activity_figure *activity)
{
	table_text(table, words_text(words, "verdict", activity->verdict),
	    activity->verdict);
}

/* What is told together of activities that are too small to be told apart. */
static void
rest_row(Table *table, const Words *words)
{
	table_row(table, "rest");
	table_text(table, words_text(words, "model", "row.rest"), "(rest)");
	table_text(table, "", NULL);
	table_text(table, "", NULL);
}

static void
activities_rest(Table *table, const struct figures *figures,
    const Words *words)
{
	const struct cell *rest = NULL;
	guint i;

	for (i = 0; i < figures->models; i++)
		if (strcmp(figures->conf->method.models[i],
		    figures->model) == 0)
			rest = figures->rests[i];
	if (rest == NULL)
		return;
	rest_row(table, words);
	table_text(table, "", NULL);
	table_cell(table, NULL);
	table_cell(table, rest);
	range(table, words, NULL, NULL);
	for (i = 0; i < 4; i++)
		table_cell(table, NULL);
}

Table *
table_activities(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { ACTIVITY,
		{ "verdict", TABLE_TEXT }, { "participants", TABLE_NUMBER },
		{ "credit", TABLE_NUMBER },
		RANGE("credit_range", "credit_low", "credit_high"),
		{ "only_connected", TABLE_NUMBER },
		{ "first_touch", TABLE_NUMBER }, { "cost", TABLE_NUMBER },
		{ "price", TABLE_NUMBER }, { NULL, TABLE_TEXT } };
	Table *table = plan_table(figures, words, "c2_activities",
	    "c2_activities", "caption", plan);
	guint i;

	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		table_row(table, activity->key);
		table_activity(table, figures, activity);
		verdict(table, words, activity);
		table_cell(table, activity->people);
		table_cell(table, activity->credit);
		range(table, words, activity->low, activity->high);
		table_cell(table, activity->only_connected);
		table_cell(table, activity->first);
		table_cell(table, activity->money);
		table_cell(table, activity->price);
	}
	activities_rest(table, figures, words);
	return table;
}

Table *
table_verdicts(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { ACTIVITY,
		{ "verdict", TABLE_TEXT }, { "participants", TABLE_NUMBER },
		{ "followed", TABLE_NUMBER }, { "touched", TABLE_NUMBER },
		{ "upper", TABLE_NUMBER }, { "materiality", TABLE_NUMBER },
		{ "unique", TABLE_NUMBER }, { "needed", TABLE_NUMBER },
		{ NULL, TABLE_TEXT } };
	Table *table = plan_table(figures, words, "verdicts", "stop",
	    "caption", plan);
	const struct verdict_kind *kind;
	guint i;

	for (kind = verdict_kinds; kind->verdict != NULL; kind++)
		for (i = 0; i < figures->activities->len; i++) {
			const struct activity_figure *activity =
			    figures->activities->pdata[i];

			if (activity->verdict != kind->verdict)
				continue;
			table_row(table, activity->key);
			table_activity(table, figures, activity);
			verdict(table, words, activity);
			table_cell(table, activity->people);
			table_cell(table, activity->followed);
			table_cell(table, activity->touched);
			table_cell(table, activity->upper);
			table_cell(table, activity->materiality);
			table_cell(table, activity->unique);
			table_cell(table, activity->needed);
		}
	return table;
}

static void
cost_row(Table *table, const Words *words, const struct cost_figure *cost,
    const char *kind, const char *name, const char *code)
{
	const char *shown = cost->change == NULL ? "" :
	    cost->direction != 0 ? "yes" : "no";
	g_autofree char *id = code != NULL ? g_strdup("all") :
	    g_strdup_printf("%s/%s", kind, name);

	table_row(table, id);
	table_text(table, name, code);
	if (code == NULL)
		table_more(table, words_text(words, "kind", kind));
	table_text(table, words_text(words, "kind", kind), kind);
	table_cell(table, cost->money);
	table_cell(table, cost->people);
	table_cell(table, cost->price);
	range(table, words, cost->low, cost->high);
	table_cell(table, cost->money_before);
	table_cell(table, cost->people_before);
	table_cell(table, cost->price_before);
	table_cell(table, cost->change);
	table_text(table, *shown == '\0' ? shown : words_text(words, "shown",
	    shown), shown);
}

Table *
table_costs(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { { "place", TABLE_TEXT },
		{ "kind", TABLE_FILE }, { "cost", TABLE_NUMBER },
		{ "people", TABLE_NUMBER }, { "price", TABLE_NUMBER },
		RANGE("price_range", "price_low", "price_high"),
		{ "cost_before", TABLE_FILE_NUMBER },
		{ "people_before", TABLE_FILE_NUMBER },
		{ "price_before", TABLE_NUMBER }, { "change", TABLE_NUMBER },
		{ "change_shown", TABLE_TEXT }, { NULL, TABLE_TEXT } };
	Table *table = plan_table(figures, words, "c4_cost", "c4_cost",
	    "caption", plan);
	guint i;

	for (i = 0; i < figures->costs->len; i++) {
		const struct cost_figure *cost = figures->costs->pdata[i];

		cost_row(table, words, cost, cost->is_project ? "project" :
		    "municipality", cost->name, NULL);
	}
	if (figures->overall != NULL)
		cost_row(table, words, figures->overall, "total",
		    words_text(words, "kind", "total"), "(total)");
	return table;
}

/* What belongs to no activity, the same under every model. */
static void
credit_foot(Table *table, guint models, const char *id, const char *shown,
    const char *code, const struct cell *cell)
{
	guint i;

	table_row(table, id);
	table_text(table, shown, code);
	table_text(table, "", NULL);
	table_text(table, "", NULL);
	for (i = 0; i < models; i++)
		table_cell(table, cell);
}

/* Every model beside every other, with what no activity gets. */
Table *
table_credits(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { ACTIVITY, { NULL, TABLE_TEXT } };
	Table *table = plan_table(figures, words, "credits", "model",
	    "caption", plan);
	g_autofree char *total = finding_fill(figures, words, "model",
	    "row.total", NULL);
	char **models = figures->conf->method.models;
	guint i, j;

	for (j = 0; j < figures->models; j++)
		table_column(table, models[j], words_text(words, "model",
		    models[j]), TABLE_NUMBER);
	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		table_row(table, activity->key);
		table_activity(table, figures, activity);
		for (j = 0; j < figures->models; j++)
			table_cell(table, activity->credits[j]);
	}
	for (i = 0, j = 0; j < figures->models; j++)
		i += figures->rests[j] != NULL;
	if (i > 0) {
		rest_row(table, words);
		for (j = 0; j < figures->models; j++)
			table_cell(table, figures->rests[j]);
	}
	credit_foot(table, figures->models, "unattributed", words_text(words,
	    "model", "row.unattributed"), "(unattributed)", figures->unattributed);
	credit_foot(table, figures->models, "all", total, "(total)",
	    figures->outcomes);
	return table;
}
