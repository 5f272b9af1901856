/* The table of sections; see outline.h. */
#include "outline.h"

static const struct section sections[] = {
	{ "key-figures", "key.figures", NULL, { 1, 1, 1, 1 },
	    { table_rungs }, page_key_figures, NULL },
	{ "connected", "answer.connected", NULL, { 2, 2, 3, 2 },
	    { table_target }, page_connected, NULL },
	{ "activities", "answer.activities", NULL, { 3, 3, 2, 3 },
	    { table_activities }, page_activities, NULL },
	{ "stop", "answer.stop", NULL, { 4, 4, 4, 0 },
	    { table_verdicts }, page_stop, NULL },
	{ "cost", "answer.cost", NULL, { 5, 5, 5, 0 },
	    { table_costs }, page_cost, NULL },
	{ "credits", "answer.credits", NULL, { 6, 6, 0, 0 },
	    { table_credits }, page_credits, NULL },
	{ "method", "method", NULL, { 90, 90, 90, 90 },
	    { NULL }, page_method, NULL },
	{ "accessibility", "accessibility", NULL, { 99, 99, 99, 99 },
	    { NULL }, page_accessibility, NULL }
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
			g_ptr_array_add(tables, section->tables[j](figures,
			    words));
	}
	return tables;
}
