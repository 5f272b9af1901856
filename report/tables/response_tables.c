/* Response and network in tables; see response_tables.h. */
#include <stddef.h>
#include <string.h>

#include "findings.h"
#include "measure_parts.h"
#include "planned.h"
#include "response.h"
#include "response_tables.h"

static Table *
open_table(const struct figures *figures, const Words *words,
    const char *name, const char *caption_key,
    const struct table_plan *columns)
{
	g_autofree char *key = g_strjoin(".", name, caption_key, NULL);
	g_autofree char *caption = finding_fill(figures, words, "response",
	    key, NULL);
	Table *table = table_open(figures, words, name, caption);

	table_columns(table, figures, words, "response", columns);
	return table;
}

Table *
table_response(const struct figures *figures, const Words *words)
{
	static const struct table_plan columns[] = { { "instrument", TABLE_TEXT },
		{ "reached", TABLE_NUMBER }, { "baseline", TABLE_NUMBER },
		{ "due", TABLE_NUMBER }, { "followup", TABLE_NUMBER },
		{ "sustained", TABLE_NUMBER }, { NULL, TABLE_TEXT } };
	const GPtrArray *list = figures->responses->instruments;
	Table *table = open_table(figures, words, "response", "caption",
	    columns);
	guint i;

	for (i = 0; i < list->len; i++) {
		const struct response_figure *it = list->pdata[i];

		table_row(table, it->instrument);
		table_text(table, words_maybe(words, "instrument",
		    it->instrument, it->instrument), it->instrument);
		table_cell(table, it->reached);
		table_cell(table, it->baseline);
		table_cell(table, it->due);
		table_cell(table, it->followup);
		table_cell(table, it->sustained);
	}
	return table;
}

Table *
table_response_missing(const struct figures *figures, const Words *words)
{
	static const struct table_plan columns[] = { { "instrument", TABLE_TEXT },
		{ "improved", TABLE_FILE_NUMBER },
		{ "improved_share", TABLE_NUMBER },
		{ "improved_share_low95", TABLE_FILE_NUMBER },
		{ "improved_share_high95", TABLE_FILE_NUMBER },
		{ "leavers", TABLE_NUMBER }, { "worst", TABLE_NUMBER },
		{ "best", TABLE_NUMBER }, { "stayers_mean", TABLE_NUMBER },
		{ "leavers_mean", TABLE_NUMBER },
		{ "difference", TABLE_NUMBER },
		{ "difference_low95", TABLE_FILE_NUMBER },
		{ "difference_high95", TABLE_FILE_NUMBER },
		{ NULL, TABLE_TEXT } };
	const GPtrArray *list = figures->responses->instruments;
	Table *table;
	guint i;

	if (cells_mode(figures->cells) != CELLS_EXACT)
		return NULL;
	table = open_table(figures, words, "response_missing", "caption",
	    columns);
	for (i = 0; i < list->len; i++) {
		const struct response_figure *it = list->pdata[i];

		table_row(table, it->instrument);
		table_text(table, words_maybe(words, "instrument",
		    it->instrument, it->instrument), it->instrument);
		table_cell(table, it->improved);
		table_cell(table, it->share);
		measures_more(table, words, it->share_low, it->share_high);
		table_cell(table, it->share_low);
		table_cell(table, it->share_high);
		table_cell(table, it->leavers);
		table_cell(table, it->worst);
		table_cell(table, it->best);
		table_cell(table, it->stayers_mean);
		table_cell(table, it->leavers_mean);
		table_cell(table, it->difference);
		measures_more(table, words, it->difference_low,
		    it->difference_high);
		table_cell(table, it->difference_low);
		table_cell(table, it->difference_high);
	}
	return table;
}

/* --------------------------------------------------------------- network */

#define FIGURE(member) { #member, offsetof(struct network_figure, member) }

static const struct cell *
member(const GArray *days, guint day, size_t offset)
{
	return G_STRUCT_MEMBER(const struct cell *, &g_array_index(days,
	    struct network_figure, day), offset);
}

Table *
table_network(const struct figures *figures, const Words *words)
{
	static const struct table_plan columns[] = {
		{ "network_figure", TABLE_TEXT }, { "first_day", TABLE_NUMBER },
		{ "last_day", TABLE_NUMBER }, { NULL, TABLE_TEXT } };
	static const struct {
		const char	*name;
		size_t		 offset;
	} rows[] = { FIGURE(people), FIGURE(connected), FIGURE(joined),
		FIGURE(arrived), FIGURE(isolated), FIGURE(lost),
		FIGURE(groups), FIGURE(ties), FIGURE(degree),
		FIGURE(external), FIGURE(expected), FIGURE(anonymous) };
	const GArray *days = figures->responses->days;
	gboolean is_then = FALSE;
	Table *table;
	guint i;

	for (i = 0; days->len == 2 && i < G_N_ELEMENTS(rows); i++)
		is_then |= cell_shown(member(days, 0, rows[i].offset));
	table = open_table(figures, words, "network", is_then ? "caption" :
	    "caption.last", columns);
	for (i = 0; days->len == 2 && i < G_N_ELEMENTS(rows); i++) {
		const struct cell *first = member(days, 0, rows[i].offset);
		const struct cell *last = member(days, 1, rows[i].offset);
		g_autofree char *key = g_strconcat("network.", rows[i].name,
		    NULL);
		g_autofree char *label = finding_fill(figures, words,
		    "response", key, NULL);

		if (last == NULL)
			continue;
		table_row(table, rows[i].name);
		/* What chance would give says nothing without what is. */
		if (strcmp(rows[i].name, "external") == 0)
			table_row_kept(table);
		table_text(table, label, rows[i].name);
		table_cell(table, first);
		table_cell(table, last);
	}
	return table;
}

Table *
table_network_losses(const struct figures *figures, const Words *words)
{
	static const struct table_plan columns[] = { { "activity", TABLE_TEXT },
		{ "ties_lost", TABLE_NUMBER },
		{ "isolated_more", TABLE_NUMBER }, { NULL, TABLE_TEXT } };
	const GPtrArray *losses = figures->responses->losses;
	Table *table;
	guint i;

	if (cells_mode(figures->cells) != CELLS_EXACT)
		return NULL;
	table = open_table(figures, words, "network_losses", "caption",
	    columns);
	for (i = 0; i < losses->len; i++) {
		const struct network_loss *it = losses->pdata[i];

		table_row(table, it->key);
		table_text(table, it->name, NULL);
		table_cell(table, it->ties);
		table_cell(table, it->isolated);
	}
	return table;
}
