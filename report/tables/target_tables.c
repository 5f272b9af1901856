/* Targets in a table; see measure_tables.h. */
#include <string.h>

#include "findings.h"
#include "measure_tables.h"

static const struct measure_figure *
beside(const struct figures *figures, const char *name,
    const struct measure_figure *of)
{
	const struct measure *measure = figures_measure(figures, name);

	return measure == NULL ? NULL : measure_find(measure, of->about,
	    of->subject, of->class_name, of->first, of->last);
}

static void
number_beside(Table *table, const struct figures *figures, const char *name,
    const struct measure_figure *of)
{
	const struct measure_figure *figure = beside(figures, name, of);

	table_cell(table, figure == NULL ? NULL : figure->number);
}

static void
target_row(Table *table, const struct figures *figures, const Words *words,
    const struct measure_figure *target)
{
	const struct measure_figure *met = beside(figures, "target_met",
	    target);
	char first[8], last[8];
	g_autofree char *from = words_month(words, target->first);
	g_autofree char *to = words_month(words, target->last);
	g_autofree char *period = words_fill(words, "format", "range", "low",
	    from, "high", to, NULL);
	g_autofree char *id = NULL;

	month_print(target->first, first);
	month_print(target->last, last);
	id = g_strdup_printf("%s/%s/%s..%s", target->subject,
	    target->class_name, first, last);
	table_row(table, id);
	table_text(table, measure_subject(figures, words, target),
	    target->subject);
	table_more(table, period);
	table_text(table, first, NULL);
	table_text(table, last, NULL);
	table_text(table, measure_class(words, target->class_name),
	    target->class_name);
	table_cell(table, target->of);
	table_cell(table, target->number);
	table_cell(table, target->value);
	number_beside(table, figures, "target_projection", target);
	number_beside(table, figures, "target_previous", target);
	if (met != NULL && met->answer != NULL)
		table_text(table, words_text(words, "answer",
		    met->answer->symbol), met->answer->symbol);
	else if (target->answer != NULL)
		table_text(table, words_text(words, "answer",
		    target->answer->symbol), target->answer->symbol);
	else
		table_text(table, "", NULL);
}

Table *
table_targets(const struct figures *figures, const Words *words)
{
	static const struct {
		const char	*name;
		enum table_kind	 kind;
	} columns[] = { { "target_of", TABLE_TEXT },
		{ "first_month", TABLE_FILE }, { "last_month", TABLE_FILE },
		{ "direction", TABLE_TEXT }, { "aimed", TABLE_NUMBER },
		{ "reached", TABLE_NUMBER }, { "reached_share", TABLE_NUMBER },
		{ "expected", TABLE_NUMBER }, { "previous", TABLE_NUMBER },
		{ "met", TABLE_TEXT } };
	const struct measure *progress = figures_measure(figures,
	    "target_progress");
	g_autofree char *caption = finding_fill(figures, words, "measures",
	    "targets", NULL);
	Table *table = table_new("targets", caption);
	guint i;

	if (figures->report->audience == AUDIENCE_ORGANISATION)
		table_restrict(table, words_text(words, "page",
		    "internal.short"));
	for (i = 0; i < G_N_ELEMENTS(columns); i++) {
		g_autofree char *heading = finding_fill(figures, words,
		    "column", columns[i].name, NULL);

		table_column(table, columns[i].name, heading,
		    columns[i].kind);
	}
	for (i = 0; progress != NULL && i < progress->figures->len; i++)
		target_row(table, figures, words, progress->figures->pdata[i]);
	return table;
}
