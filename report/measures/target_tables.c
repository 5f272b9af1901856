/* Targets in a table; see measure_tables.h. */
#include <string.h>

#include "findings.h"
#include "measure_parts.h"
#include "planned.h"

static const struct measure_figure *
beside(const struct figures *figures, const char *name,
    const struct measure_figure *of, const char *class_name, gint32 shift,
    gint32 last)
{
	const struct measure *measure = figures_measure(figures, name);

	return measure == NULL ? NULL : measure_find(measure, of->about,
	    of->subject, class_name, of->first - shift, last - shift);
}

/* "2026", "March 2026-May 2026"; way: which way is better, or "". */
static void
period(Table *table, const Words *words, const char *way, gint32 first,
    gint32 last)
{
	char first_code[8], last_code[8];
	g_autofree char *from = words_month(words, first);
	g_autofree char *to = words_month(words, last);
	g_autofree char *range = first % 12 == 0 && last == first + 11 ?
	    g_strdup_printf("%d", (int)(1970 + first / 12)) :
	    words_fill(words, "format", "range", "low", from, "high", to,
	    NULL);
	g_autofree char *text = g_strconcat(way, *way != '\0' ? ", " : "",
	    range, NULL);

	table_more(table, text);
	table_text(table, month_print(first, first_code), NULL);
	table_text(table, month_print(last, last_code), NULL);
}

/* Of what was agreed and of all that is counted against it. */
static const char *
unit_of(const struct measure_figure *target)
{
	static const char *const units[] = { [CELL_PEOPLE] = "people",
		[CELL_EUROS] = "EUR", [CELL_SHARE] = "percent",
		[CELL_WORD] = "", [CELL_NUMBER] = "number",
		[CELL_HOURS] = "hours", [CELL_RATE] = "rate" };

	return target->of == NULL ? "" : units[target->of->unit];
}

static void
answer(Table *table, const Words *words, const struct measure_figure *figure)
{
	if (figure == NULL || figure->answer == NULL)
		table_text(table, "", NULL);
	else
		table_text(table, words_text(words, "answer",
		    figure->answer->symbol), figure->answer->symbol);
}

/* Expected at the end, with limits, or with the reason why there are none. */
static void
projection(Table *table, const Words *words,
    const struct measure_figure *figure)
{
	const char *note = figure == NULL || figure->note == NULL ? "" :
	    figure->note;

	/* What has ended is not expected any more. */
	table_cell(table, figure == NULL || strcmp(note, "over") == 0 ?
	    NULL : figure->number);
	if (figure != NULL)
		measures_more(table, words, figure->low, figure->high);
	measures_limit_cells(table, figure);
	table_text(table, *note == '\0' ? "" : words_text(words, "target",
	    note), note);
}

/* The same months a year before, and that whole period. */
static void
previous(Table *table, const struct figures *figures,
    const struct measure_figure *of)
{
	gint32 shift = 12 * ((of->last - of->first) / 12 + 1);
	const gint32 lasts[] = { MIN(of->last, figures->period.month),
		of->last };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(lasts); i++) {
		const struct measure_figure *figure = beside(figures,
		    "target_previous", of, of->class_name, shift, lasts[i]);

		table_cell(table, figure == NULL ? NULL : figure->number);
	}
}

static void
target_row(Table *table, const struct figures *figures, const Words *words,
    const struct measure_figure *target)
{
	gboolean up = strcmp(target->class_name, "up") == 0;
	const struct measure_figure *met = beside(figures, "target_met",
	    target, target->class_name, 0, target->last);
	char first[8], last[8];
	g_autofree char *id = g_strdup_printf("%s/%s/%s..%s",
	    target->subject, target->class_name, month_print(target->first,
	    first), month_print(target->last, last));

	/* Nothing before it was worse than what is aimed at. */
	if (met == NULL && !up)
		met = beside(figures, "target_met", target, "ceiling", 0,
		    target->last);
	table_row(table, id);
	table_text(table, measure_subject(figures, words, target),
	    target->subject);
	period(table, words, measure_class(words, target->class_name),
	    target->first, target->last);
	table_text(table, measure_class(words, target->class_name),
	    target->class_name);
	measures_word(table, words, "unit", unit_of(target));
	table_cell(table, target->of);
	table_cell(table, target->number);
	table_cell(table, target->value);
	projection(table, words, beside(figures, "target_projection", target,
	    target->class_name, 0, target->last));
	previous(table, figures, target);
	table_cell(table, met == NULL ? NULL : met->value);
	answer(table, words, met != NULL ? met : target);
}

static Table *
open_table(const struct figures *figures, const Words *words,
    const char *name, const struct table_plan *plan)
{
	Table *table = measures_open(figures, words, g_strdup(name), name,
	    "target");

	table_columns(table, figures, words, "column", plan);
	return table;
}

Table *
table_targets(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { { "target_of", TABLE_TEXT },
		{ "first_month", TABLE_FILE }, { "last_month", TABLE_FILE },
		{ "direction", TABLE_FILE }, { "unit", TABLE_FILE },
		{ "aimed", TABLE_NUMBER },
		{ "reached", TABLE_NUMBER }, { "reached_share", TABLE_FILE_NUMBER },
		{ "expected", TABLE_NUMBER },
		{ "expected_low95", TABLE_FILE_NUMBER },
		{ "expected_high95", TABLE_FILE_NUMBER },
		{ "no_limits", TABLE_TEXT },
		{ "previous_same", TABLE_NUMBER },
		{ "previous", TABLE_NUMBER }, { "met_share", TABLE_NUMBER },
		{ "met", TABLE_TEXT }, { NULL, TABLE_TEXT } };
	const struct measure *progress = figures_measure(figures,
	    "target_progress");
	Table *table = open_table(figures, words, "targets", plan);
	guint i;

	for (i = 0; progress != NULL && i < progress->figures->len; i++)
		target_row(table, figures, words, progress->figures->pdata[i]);
	return table;
}

/* ---------------------------------------------------------- of activities */

static void
activity_row(Table *table, const struct figures *figures, const Words *words,
    const struct measure_figure *target)
{
	const struct measure_figure aim = { .subject = target->class_name };
	char first[8], last[8];
	g_autofree char *id = g_strdup_printf("%s/%s/%s..%s",
	    target->subject, target->class_name, month_print(target->first,
	    first), month_print(target->last, last));

	table_row(table, id);
	measures_activity(table, figures, target->subject);
	table_text(table, measure_subject(figures, words, &aim),
	    target->class_name);
	period(table, words, "", target->first, target->last);
	measures_word(table, words, "unit", unit_of(target));
	table_cell(table, target->of);
	table_cell(table, target->number);
	table_cell(table, target->value);
	/* Where it ends is about another day than what was reached. */
	measures_range(table, words, target->last > figures->period.month ?
	    target : NULL);
	measures_limit_cells(table, target);
	answer(table, words, target);
}

Table *
table_activity_targets(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { { "activity", TABLE_TEXT },
		{ "project", TABLE_FILE }, { "municipality", TABLE_FILE },
		{ "target_of", TABLE_TEXT }, { "first_month", TABLE_FILE },
		{ "last_month", TABLE_FILE }, { "unit", TABLE_FILE },
		{ "aimed", TABLE_NUMBER },
		{ "reached", TABLE_NUMBER }, { "reached_share", TABLE_NUMBER },
		{ "expected_share", TABLE_PAGE },
		{ "expected_share_low95", TABLE_FILE_NUMBER },
		{ "expected_share_high95", TABLE_FILE_NUMBER },
		{ "met", TABLE_TEXT }, { NULL, TABLE_TEXT } };
	const struct measure *measure = figures_measure(figures,
	    "activity_target");
	Table *table = open_table(figures, words, "activity_targets", plan);
	guint i;

	for (i = 0; measure != NULL && i < measure->figures->len; i++) {
		const struct measure_figure *target =
		    measure->figures->pdata[i];

		if (*target->class_name != '\0')
			activity_row(table, figures, words, target);
	}
	return table;
}
