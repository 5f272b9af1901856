/* Which figures stand in which table of the report. */
#include "day.h"
#include "findings.h"
#include "tables.h"

/* A column whose CSV name and heading word are the same. */
static void
column(Table *table, const struct figures *figures, const Words *words,
    const char *name, gboolean number)
{
	g_autofree char *heading = finding_fill(figures, words, "column",
	    name, NULL);

	table_column(table, name, heading, number);
}

static void
columns(Table *table, const struct figures *figures, const Words *words,
    const char *const *names, guint texts)
{
	guint i;

	for (i = 0; names[i] != NULL; i++)
		column(table, figures, words, names[i], i >= texts);
}

Table *
table_rungs(const struct figures *figures, const Words *words)
{
	static const char *const names[] = { "rung", "new", NULL };
	Table *table = table_new("rungs", words_text(words, "page",
	    "key.figures"));
	guint i;

	columns(table, figures, words, names, 1);
	for (i = 0; i < figures->rungs->len; i++) {
		const struct rung_figure *rung =
		    &g_array_index(figures->rungs, struct rung_figure, i);

		table_row(table);
		table_text(table, words_rung(words, rung->rung),
		    rung->rung->name);
		table_cell(table, rung->people);
	}
	return table;
}

Table *
table_target(const struct figures *figures, const Words *words)
{
	static const char *const names[] = { "month", "connected", "before",
		"path", "low80", "high80", "low95", "high95", NULL };
	g_autofree char *caption = finding_fill(figures, words, "c1_target",
	    "caption", NULL);
	Table *table = table_new("c1_target", caption);
	gint32 january = figures->period.month - figures->month + 1;
	char code[8];
	int i;

	columns(table, figures, words, names, 1);
	for (i = 0; i < 12; i++) {
		const struct month_figure *month = &figures->months[i];
		g_autofree char *name = words_month(words, january + i);

		table_row(table);
		table_text(table, name, month_print(january + i, code));
		table_cell(table, month->now);
		table_cell(table, month->before);
		table_cell(table, month->path);
		table_cell(table, month->low80);
		table_cell(table, month->high80);
		table_cell(table, month->low95);
		table_cell(table, month->high95);
	}
	return table;
}

/* Name, project and municipality: an activity's first three columns. */
static void
activity_head(Table *table, const struct activity_figure *activity)
{
	table_row(table);
	table_text(table, activity->name, NULL);
	table_text(table, activity->project, NULL);
	table_text(table, activity->municipality, NULL);
}

Table *
table_activities(const struct figures *figures, const Words *words)
{
	static const char *const names[] = { "activity", "project",
		"municipality", "verdict", "participants", "credit",
		"credit_low", "credit_high", "only_connected", "first_touch",
		"cost", "price", NULL };
	g_autofree char *caption = finding_fill(figures, words,
	    "c2_activities", "caption", NULL);
	Table *table = table_new("c2_activities", caption);
	guint i;

	columns(table, figures, words, names, 4);
	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		activity_head(table, activity);
		table_text(table, words_text(words, "verdict",
		    activity->verdict), activity->verdict);
		table_cell(table, activity->people);
		table_cell(table, activity->credit);
		table_cell(table, activity->low);
		table_cell(table, activity->high);
		table_cell(table, activity->only_connected);
		table_cell(table, activity->first);
		table_cell(table, activity->money);
		table_cell(table, activity->price);
	}
	return table;
}

Table *
table_verdicts(const struct figures *figures, const Words *words)
{
	static const char *const names[] = { "activity", "project",
		"municipality", "verdict", "participants", "followed",
		"touched", "upper", "materiality", "unique", "needed", NULL };
	Table *table = table_new("verdicts", words_text(words, "stop",
	    "caption"));
	const struct verdict_kind *kind;
	guint i;

	columns(table, figures, words, names, 4);
	for (kind = verdict_kinds; kind->verdict != NULL; kind++)
		for (i = 0; i < figures->activities->len; i++) {
			const struct activity_figure *activity =
			    figures->activities->pdata[i];

			if (activity->verdict != kind->verdict)
				continue;
			activity_head(table, activity);
			table_text(table, words_text(words, "verdict",
			    activity->verdict), activity->verdict);
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
	table_row(table);
	table_text(table, name, code);
	table_text(table, words_text(words, "kind", kind), kind);
	table_cell(table, cost->money);
	table_cell(table, cost->people);
	table_cell(table, cost->price);
	table_cell(table, cost->low);
	table_cell(table, cost->high);
	table_cell(table, cost->money_before);
	table_cell(table, cost->people_before);
	table_cell(table, cost->price_before);
	table_cell(table, cost->change);
	if (cost->change == NULL)
		table_text(table, "", NULL);
	else
		table_text(table, words_text(words, "shown",
		    cost->direction != 0 ? "yes" : "no"),
		    cost->direction != 0 ? "yes" : "no");
}

Table *
table_costs(const struct figures *figures, const Words *words)
{
	static const char *const names[] = { "place", "kind", "cost",
		"people", "price", "price_low", "price_high", "cost_before",
		"people_before", "price_before", "change", "change_shown",
		NULL };
	g_autofree char *caption = finding_fill(figures, words, "c4_cost",
	    "caption", NULL);
	Table *table = table_new("c4_cost", caption);
	guint i;

	columns(table, figures, words, names, 2);
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

/* Every model beside every other, with what no activity gets. */
Table *
table_credits(const struct figures *figures, const Words *words)
{
	static const char *const names[] = { "activity", "project",
		"municipality", NULL };
	Table *table = table_new("credits", words_text(words, "model",
	    "caption"));
	g_autofree char *total = finding_fill(figures, words, "model",
	    "row.total", NULL);
	char **models = figures->conf->method.models;
	guint i, j;

	columns(table, figures, words, names, 3);
	for (j = 0; j < figures->models; j++)
		table_column(table, models[j], words_text(words, "model",
		    models[j]), TRUE);
	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		activity_head(table, activity);
		for (j = 0; j < figures->models; j++)
			table_cell(table, activity->credits[j]);
	}
	for (i = 0; i < 2; i++) {
		table_row(table);
		table_text(table, i == 0 ? words_text(words, "model",
		    "row.unattributed") : total, i == 0 ? "(unattributed)" :
		    "(total)");
		table_text(table, "", NULL);
		table_text(table, "", NULL);
		for (j = 0; j < figures->models; j++)
			table_cell(table, i == 0 ? figures->unattributed :
			    figures->outcomes);
	}
	return table;
}
