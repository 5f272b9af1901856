/* Response and network in tables; see response_tables.h. */
#include <stddef.h>

#include "findings.h"
#include "response.h"
#include "response_tables.h"

/* The first column is a text, the others are numbers; ends in NULL. */
static Table *
open_table(const struct figures *figures, const Words *words,
    const char *name, const char *const *columns)
{
	g_autofree char *key = g_strconcat(name, ".caption", NULL);
	g_autofree char *caption = finding_fill(figures, words, "response",
	    key, NULL);
	Table *table = table_new(name, caption);
	guint i;

	if (figures->report->audience == AUDIENCE_ORGANISATION)
		table_restrict(table, words_text(words, "page",
		    "internal.short"));
	for (i = 0; columns[i] != NULL; i++) {
		g_autofree char *heading = finding_fill(figures, words,
		    "response", columns[i], NULL);

		table_column(table, columns[i], heading, i == 0 ?
		    TABLE_TEXT : TABLE_NUMBER);
	}
	return table;
}

Table *
table_response(const struct figures *figures, const Words *words)
{
	static const char *const columns[] = { "instrument", "reached",
		"baseline", "due", "followup", "sustained", NULL };
	const GPtrArray *list = figures->responses->instruments;
	Table *table = open_table(figures, words, "response", columns);
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
	static const char *const columns[] = { "instrument", "improved",
		"leavers", "worst", "best", "stayers_mean", "leavers_mean",
		NULL };
	const GPtrArray *list = figures->responses->instruments;
	Table *table;
	guint i;

	if (cells_mode(figures->cells) != CELLS_EXACT)
		return NULL;
	table = open_table(figures, words, "response_missing", columns);
	for (i = 0; i < list->len; i++) {
		const struct response_figure *it = list->pdata[i];

		table_row(table, it->instrument);
		table_text(table, words_maybe(words, "instrument",
		    it->instrument, it->instrument), it->instrument);
		table_cell(table, it->improved);
		table_cell(table, it->leavers);
		table_cell(table, it->worst);
		table_cell(table, it->best);
		table_cell(table, it->stayers_mean);
		table_cell(table, it->leavers_mean);
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
	static const char *const columns[] = { "network_figure", "first_day",
		"last_day", NULL };
	static const struct {
		const char	*name;
		size_t		 offset;
	} rows[] = { FIGURE(people), FIGURE(connected), FIGURE(joined),
		FIGURE(arrived), FIGURE(isolated), FIGURE(lost),
		FIGURE(groups), FIGURE(ties), FIGURE(degree),
		FIGURE(external), FIGURE(expected), FIGURE(anonymous) };
	const GArray *days = figures->responses->days;
	Table *table = open_table(figures, words, "network", columns);
	guint i;

	for (i = 0; days->len == 2 && i < G_N_ELEMENTS(rows); i++) {
		const struct cell *first = member(days, 0, rows[i].offset);
		const struct cell *last = member(days, 1, rows[i].offset);
		g_autofree char *key = g_strconcat("network.", rows[i].name,
		    NULL);

		if (last == NULL)
			continue;
		table_row(table, rows[i].name);
		table_text(table, words_text(words, "response", key),
		    rows[i].name);
		table_cell(table, first);
		table_cell(table, last);
	}
	return table;
}

Table *
table_network_losses(const struct figures *figures, const Words *words)
{
	static const char *const columns[] = { "activity", "ties_lost",
		"isolated_more", NULL };
	const GPtrArray *losses = figures->responses->losses;
	Table *table;
	guint i;

	if (cells_mode(figures->cells) != CELLS_EXACT)
		return NULL;
	table = open_table(figures, words, "network_losses", columns);
	for (i = 0; i < losses->len; i++) {
		const struct network_loss *it = losses->pdata[i];

		table_row(table, it->key);
		table_text(table, it->name, NULL);
		table_cell(table, it->ties);
		table_cell(table, it->isolated);
	}
	return table;
}
