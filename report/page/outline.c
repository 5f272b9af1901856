/* The table of sections; see outline.h. */
#include <string.h>

#include "change_table.h"
#include "chart_tables.h"
#include "measure_tables.h"
#include "outline.h"
#include "response_tables.h"

static gboolean
is_of_funder(const struct figures *figures)
{
	return *figures->report->funder != '\0';
}

/* The network is of all municipalities together. */
static gboolean
is_of_all(const struct figures *figures)
{
	return figures->scope == 0 && !is_of_funder(figures);
}

static gboolean
is_of_no_funder(const struct figures *figures)
{
	return !is_of_funder(figures);
}

/* Numbers between are free for sections still to come. */
static const struct section sections[] = {
	{ "key-figures", "key.figures", NULL, { NULL }, { 100, 100, 100, 100 },
	    { table_keys }, page_key_figures, NULL },
	{ "grant", "answer.grant", "funder", { NULL }, { 110, 110, 110, 110 },
	    { table_funders }, page_topic, is_of_funder },
	{ "connected", "answer.connected", "mission",
	    { "c1_target", "c5_flow" }, { 200, 200, 250, 200 },
	    { table_target, chart_flow_table, table_mission }, page_connected, NULL },
	{ "targets", "answer.targets", "target", { NULL }, { 250, 250, 260, 0 },
	    { table_targets, table_activity_targets,
	    table_target_share }, page_targets, NULL },
	{ "activities", "answer.activities", NULL, { "c2_activities" },
	    { 300, 300, 200, 300 }, { table_activities }, page_activities,
	    NULL },
	{ "stop", "answer.stop", NULL, { NULL }, { 400, 400, 220, 0 },
	    { table_verdicts, table_comparison }, page_stop, NULL },
	{ "cost", "answer.cost", "money", { "c4_cost" },
	    { 500, 500, 500, 0 }, { table_costs, table_money,
	    table_funders, table_activity_costs,
	    table_worths }, page_cost, NULL },
	{ "credits", "answer.credits", NULL, { NULL }, { 600, 600, 0, 0 },
	    { table_credits }, page_credits, NULL },
	{ "norm", "answer.norm", "norm", { "c3_funnel" },
	    { 650, 350, 650, 350 }, { chart_funnel_table, table_norm, table_norm_formula,
	    table_norms }, page_topic, NULL },
	{ "clients", "answer.client", "client", { "c8_clientled" },
	    { 700, 700, 700, 700 }, { chart_clientled_table, table_client }, page_topic, NULL },
	{ "constituency", "answer.constituency", "constituency",
	    { "c9_constituency" }, { 720, 720, 0, 720 },
	    { chart_constituency_table, table_constituency }, page_topic, NULL },
	{ "formulas", "answer.formula", "formula", { "c7_towns" },
	    { 740, 740, 740, 0 }, { chart_towns_table, table_formula,
	    table_formulas, table_formula_mix, table_alike }, page_topic, NULL },
	{ "innovations", "answer.innovation", "innovation", { "c6_scorecard" },
	    { 760, 760, 300, 0 }, { table_innovations, table_innovation }, page_topic,
	    NULL },
	{ "leaving", "answer.leaving", "leaving", { NULL },
	    { 780, 780, 0, 0 }, { table_leaving, table_staying, table_tie_ends },
	    page_topic, NULL },
	{ "network", "answer.network", NULL, { NULL }, { 785, 785, 0, 785 },
	    { table_network, table_network_losses }, page_network,
	    is_of_all },
	{ "response", "answer.response", NULL, { NULL }, { 790, 790, 0, 790 },
	    { table_response, table_response_missing }, page_response,
	    is_of_no_funder },
	{ "steering", "answer.steering", "steering", { NULL },
	    { 800, 0, 0, 0 }, { table_steering }, page_topic, NULL },
	{ "changes", "changes", NULL, { NULL }, { 900, 900, 900, 900 },
	    { table_changes }, page_changes, NULL },
	{ "method", "method", NULL, { NULL }, { 950, 950, 950, 950 },
	    { NULL }, page_method, NULL },
	{ "accessibility", "accessibility", NULL, { NULL },
	    { 990, 990, 990, 990 }, { NULL }, page_accessibility, NULL }
};

static int
compare(const void *a, const void *b, void *audience)
{
	const struct section *const *first = a, *const *second = b;
	gint64 which = *(const gint64 *)audience;

	return (int)(*first)->place[which] - (int)(*second)->place[which];
}

GPtrArray *
outline_sections(const struct figures *figures)
{
	GPtrArray *list = g_ptr_array_new();
	gint64 audience = figures->report->audience;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(sections); i++)
		if (sections[i].place[audience] > 0 &&
		    (sections[i].applies == NULL ||
		    sections[i].applies(figures)))
			g_ptr_array_add(list, (void *)&sections[i]);
	g_ptr_array_sort_with_data(list, compare, &audience);
	return list;
}

/* Takes the table.  One without rows is none, and one told twice is one. */
static void
add(GPtrArray *tables, Table *table)
{
	guint i;

	if (table == NULL)
		return;
	for (i = 0; i < tables->len; i++)
		if (strcmp(table_name(tables->pdata[i]),
		    table_name(table)) == 0)
			break;
	if (i == tables->len && table_rows(table) > 0)
		g_ptr_array_add(tables, table);
	else
		table_free(table);
}

GPtrArray *
outline_tables(const struct figures *figures, const Words *words)
{
	g_autoptr(GPtrArray) list = outline_sections(figures);
	GPtrArray *tables = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)table_free);
	guint i, j;

	for (i = 0; i < list->len; i++) {
		const struct section *section = list->pdata[i];

		for (j = 0; j < SECTION_TABLES && section->tables[j] != NULL;
		    j++)
			add(tables, section->tables[j](figures, words));
	}
	return tables;
}

gboolean
outline_shows(const struct figures *figures, const char *chart)
{
	g_autoptr(GPtrArray) list = outline_sections(figures);
	guint i, j;

	for (i = 0; i < list->len; i++) {
		const struct section *section = list->pdata[i];

		for (j = 0; j < SECTION_CHARTS && section->charts[j] != NULL;
		    j++)
			if (strcmp(section->charts[j], chart) == 0)
				return TRUE;
	}
	return FALSE;
}
