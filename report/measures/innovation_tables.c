/*
 * The scorecard of innovations with what each answer rests on; see
 * measure_tables.h.
 */
#include <string.h>

#include "findings.h"
#include "measure_parts.h"

static const struct criterion {
	const char	*name;		/* of the column, and of the words */
	const char	*measure;
} criteria[] = { { "new", "innovation_new" },
	{ "implemented", "innovation_implemented" },
	{ "breaks", "innovation_breaks" }, { "impact", "innovation_impact" },
	{ "mission", "innovation_mission" } };

/* What of an innovation differs from what was before it. */
static const char *const aspects[] = { "actor", "mix", "cost" };

static const struct measure_figure *
figure_of(const struct figures *figures, const char *name,
    const char *activity, const char *class_name)
{
	const struct measure *measure = figures_measure(figures, name);
	guint i;

	for (i = 0; measure != NULL && i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (strcmp(figure->subject, activity) == 0 &&
		    strcmp(figure->class_name, class_name) == 0)
			return figure;
	}
	return NULL;
}

static const char *
answer_of(const struct measure_figure *figure)
{
	return figure == NULL || figure->answer == NULL ? "" :
	    figure->answer->symbol;
}

/* "who steers: yes, mix: no, costs: yes"; "" where nothing can be told. */
static char *
aspects_text(const struct figures *figures, const Words *words,
    const char *activity)
{
	GString *text = g_string_new(NULL);
	gboolean any = FALSE;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(aspects); i++) {
		const char *answer = answer_of(figure_of(figures,
		    "innovation_breaks", activity, aspects[i]));

		any |= *answer != '\0' && strcmp(answer,
		    "cannot_be_told") != 0;
		if (*answer != '\0')
			g_string_append_printf(text, "%s%s: %s",
			    text->len > 0 ? ", " : "", measure_class(words,
			    aspects[i]), words_text(words, "answer",
			    answer));
	}
	if (!any)
		g_string_truncate(text, 0);
	return g_string_free(text, FALSE);
}

/* "14 of 16 sessions held"; "" where the numbers are not told. */
static char *
evidence(const struct figures *figures, const Words *words,
    const struct criterion *criterion, const struct measure_figure *figure,
    const char *activity)
{
	g_autofree char *number = NULL, *of = NULL;

	if (strcmp(criterion->name, "breaks") == 0)
		return aspects_text(figures, words, activity);
	if (figure == NULL || !cell_shown(figure->number) ||
	    !cell_shown(figure->of))
		return g_strdup("");
	if (figure->of->value == 0 || (strcmp(criterion->name, "new") == 0 &&
	    strcmp(answer_of(figure), "cannot_be_told") == 0))
		return g_strdup(words_text(words, "evidence.none",
		    criterion->name));
	if (strcmp(criterion->name, "new") == 0 && figure->number->value == 0)
		return g_strdup(words_text(words, "evidence", "new.first"));
	number = words_cell(words, figure->number);
	of = words_cell(words, figure->of);
	return words_fill(words, "evidence", criterion->name, "number",
	    number, "of", of, NULL);
}

static void
criterion_cells(Table *table, const struct figures *figures,
    const Words *words, const struct criterion *criterion,
    const char *activity)
{
	const struct measure_figure *figure = figure_of(figures,
	    criterion->measure, activity, "");
	g_autofree char *text = evidence(figures, words, criterion, figure,
	    activity);

	measures_word(table, words, "answer", answer_of(figure));
	if (*text != '\0')
		table_more(table, text);
	table_cell(table, figure == NULL ? NULL : figure->number);
	table_cell(table, figure == NULL ? NULL : figure->of);
}

static void
innovation_row(Table *table, const struct figures *figures,
    const Words *words, const struct measure_figure *of)
{
	guint i;

	table_row(table, of->subject);
	measures_activity(table, figures, of->subject);
	measures_word(table, words, "answer", answer_of(figure_of(figures,
	    "innovation_new", of->subject, "predecessor")));
	for (i = 0; i < G_N_ELEMENTS(criteria); i++)
		criterion_cells(table, figures, words, &criteria[i],
		    of->subject);
	for (i = 0; i < G_N_ELEMENTS(aspects); i++) {
		const struct measure_figure *aspect = figure_of(figures,
		    "innovation_breaks", of->subject, aspects[i]);

		measures_word(table, words, "answer", answer_of(aspect));
		table_cell(table, aspect == NULL ? NULL : aspect->number);
		measures_limit_cells(table, aspect);
	}
}

static void
part_column(Table *table, const Words *words, const char *name,
    const char *heading, const char *part)
{
	g_autofree char *text = g_strdup_printf("%s, %s", heading,
	    words_text(words, "column", part));

	table_column(table, name, text, TABLE_FILE_NUMBER);
}

static void
columns(Table *table, const struct figures *figures, const Words *words)
{
	guint i;

	measures_activity_columns(table, figures, words);
	measures_column(table, figures, words, "predecessor", TABLE_TEXT);
	for (i = 0; i < G_N_ELEMENTS(criteria); i++) {
		const char *name = criteria[i].name;
		const char *heading = words_text(words, "measure",
		    criteria[i].measure);
		g_autofree char *number = g_strconcat(name, "_number", NULL);
		g_autofree char *of = g_strconcat(name, "_of", NULL);

		table_column(table, name, heading, TABLE_TEXT);
		part_column(table, words, number, heading, "part.number");
		part_column(table, words, of, heading, "part.of");
	}
	for (i = 0; i < G_N_ELEMENTS(aspects); i++) {
		const char *heading = measure_class(words, aspects[i]);
		g_autofree char *number = g_strconcat(aspects[i], "_number",
		    NULL);

		table_column(table, aspects[i], heading, TABLE_FILE);
		part_column(table, words, number, heading, "part.number");
		measures_limits(table, figures, words, aspects[i], heading);
	}
}

Table *
table_innovations(const struct figures *figures, const Words *words)
{
	const struct measure *measure = figures_measure(figures,
	    "innovation_new");
	Table *table;
	guint i;

	if (measure == NULL)
		return NULL;
	table = measures_open(figures, words, g_strdup("innovations"),
	    "innovations", "innovation");
	columns(table, figures, words);
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (*figure->class_name == '\0')
			innovation_row(table, figures, words, figure);
	}
	return table;
}
