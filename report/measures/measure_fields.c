/* What the tables of measures have in common; see measure_parts.h. */
#include <string.h>

#include "findings.h"
#include "measure_parts.h"
#include "planned.h"

const char *
measure_label(const Words *words, const struct measure *measure)
{
	return words_maybe(words, "measure", measure->name, measure->name);
}

/* All who reached the mission, not only those credited to an activity. */
const char *
measure_label_about(const struct figures *figures, const Words *words,
    const struct measure *measure, const char *about)
{
	g_autofree char *key = g_strconcat(measure->name, figures->scope == 0 ?
	    ".all" : ".place", NULL);
	const char *label = measure_label(words, measure);

	return strcmp(about, "all") == 0 ? words_maybe(words, "measure", key,
	    label) : label;
}

gboolean
measure_of_many(const struct measure *measure)
{
	static const char *const names[] = { "formula_municipalities",
		"formula_drift", "innovation_town", NULL };

	return g_strv_contains(names, measure->name);
}

void
measures_word(Table *table, const Words *words, const char *section,
    const char *code)
{
	table_text(table, *code == '\0' ? "" : words_text(words, section,
	    code), code);
}

const char *
measure_class(const Words *words, const char *class_name)
{
	return words_maybe(words, "class", class_name, class_name);
}

const char *
measure_subject(const struct figures *figures, const Words *words,
    const struct measure_figure *figure)
{
	const Conf *conf = figures->conf;
	const char *subject = figure->subject;
	guint i;

	for (i = 0; i < conf->rungs->len; i++) {
		const struct conf_rung *rung = conf->rungs->pdata[i];

		if (strcmp(rung->name, subject) == 0)
			return words_rung(words, rung);
	}
	for (i = 0; i < conf->outcomes->len; i++) {
		const struct conf_outcome *outcome = conf->outcomes->pdata[i];

		if (strcmp(outcome->name, subject) == 0)
			return words_outcome(words, outcome);
	}
	if (g_hash_table_contains(figures->names, subject))
		return figures_activity_name(figures, subject);
	subject = words_maybe(words, "improved", subject, subject);
	return words_maybe(words, "measure", subject, subject);
}

const struct cell *
measures_shown(const struct measure *measure, const struct measure_figure *figure)
{
	return *measure->per != '\0' ? figure->value : figure->number;
}

void
measures_activity_columns(Table *table, const struct figures *figures,
    const Words *words)
{
	measures_column(table, figures, words, "activity", TABLE_TEXT);
	measures_column(table, figures, words, "project", TABLE_FILE);
	measures_column(table, figures, words, "municipality", TABLE_FILE);
}

void
measures_activity(Table *table, const struct figures *figures,
    const char *key)
{
	const struct activity_figure *activity = figures_activity(figures,
	    key);

	if (activity != NULL) {
		table_activity(table, figures, activity);
		return;
	}
	table_text(table, figures_activity_name(figures, key), NULL);
	table_text(table, "", NULL);
	table_text(table, "", NULL);
}

/* NULL for a cell without limits; g_free. */
static char *
limits_text(const Words *words, const struct cell *low,
    const struct cell *high)
{
	g_autofree char *range = !cell_shown(low) || !cell_shown(high) ?
	    NULL : words_range(words, low, high);

	return range == NULL ? NULL : words_fill(words, "format", "limits",
	    "range", range, NULL);
}

void
measures_more(Table *table, const Words *words, const struct cell *low,
    const struct cell *high)
{
	g_autofree char *text = limits_text(words, low, high);

	if (text != NULL)
		table_more(table, text);
}

void
measures_range(Table *table, const Words *words,
    const struct measure_figure *figure)
{
	g_autofree char *text = figure == NULL ? NULL : limits_text(words,
	    figure->low, figure->high);

	table_text(table, text != NULL ? text : "", NULL);
}

/*
 * "146% (95%: 120%-170%)": what an answer of yes or no rests on, and of what
 * it is where the column does not say so.
 */
static void
answer_more(Table *table, const Words *words, const struct measure *measure,
    const struct measure_figure *figure)
{
	const struct cell *cell = measures_shown(measure, figure);
	g_autofree char *value = words_cell(words, cell);
	g_autofree char *limits = limits_text(words, figure->low,
	    figure->high);
	g_autofree char *text = NULL;

	if (strcmp(measure->name, "break_even") == 0)
		text = words_fill(words, "answer", limits == NULL ? "needed" :
		    "needed.limits", "value", value, "limits", limits != NULL ?
		    limits : "", NULL);
	else
		text = limits == NULL ? g_strdup(value) :
		    g_strdup_printf("%s (%s)", value, limits);
	if (cell_shown(cell))
		table_more(table, text);
}

/* Few things, or few people: a share of them looks surer than it is. */
static gboolean
is_of_few(const struct measure *measure, const struct measure_figure *figure)
{
	return strcmp(measure->per, "activities") == 0 ?
	    figure->of->value < PROTECT_SHARE_LEAST :
	    figure->of->unit == CELL_PEOPLE &&
	    figure->of->value < EXACT_SHARE_LEAST;
}

char *
measures_part(const Words *words, const struct measure *measure,
    const struct measure_figure *figure, const char *group, const char *key)
{
	g_autofree char *number = NULL, *of = NULL;

	if (figure == NULL || measure->scale != 100 ||
	    !cell_shown(figure->value) || !is_of_few(measure, figure))
		return NULL;
	number = words_cell(words, figure->number);
	of = words_cell(words, figure->of);
	return words_fill(words, group, key, "number", number, "of", of, NULL);
}

void
measures_share(Table *table, const Words *words,
    const struct measure *measure, const struct measure_figure *figure)
{
	g_autofree char *part = measures_part(words, measure, figure,
	    "format", "part");

	table_cell_as(table, figure == NULL ? NULL :
	    measures_shown(measure, figure), part);
}

void
measures_cell(Table *table, const Words *words,
    const struct measure *measure, const struct measure_figure *figure)
{
	if (figure != NULL && figure->answer != NULL) {
		table_text(table, words_text(words, "answer",
		    figure->answer->symbol), figure->answer->symbol);
		answer_more(table, words, measure, figure);
		return;
	}
	measures_share(table, words, measure, figure);
	if (figure != NULL)
		measures_more(table, words, figure->low, figure->high);
}

void
measures_limits(Table *table, const struct figures *figures,
    const Words *words, const char *name, const char *heading)
{
	static const char *const ends[] = { "low95", "high95" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(ends); i++) {
		g_autofree char *column = g_strdup_printf("%s_%s", name,
		    ends[i]);
		g_autofree char *end = g_strconcat("limit.", ends[i], NULL);
		g_autofree char *of = finding_fill(figures, words, "column",
		    end, NULL);
		g_autofree char *text = g_strdup_printf("%s, %s", heading,
		    of);

		table_column(table, column, text, TABLE_FILE_NUMBER);
	}
}

void
measures_limit_cells(Table *table, const struct measure_figure *figure)
{
	table_cell(table, figure == NULL ? NULL : figure->low);
	table_cell(table, figure == NULL ? NULL : figure->high);
}

Table *
measures_open(const struct figures *figures, const Words *words, char *name,
    const char *caption_key, const char *topic)
{
	g_autofree char *owned = name;
	g_autofree char *about = finding_fill(figures, words, "topic", topic,
	    NULL);
	g_autofree char *caption = finding_fill(figures, words, "measures",
	    caption_key, "topic", about, NULL);

	return table_open(figures, words, owned, caption);
}

void
measures_column(Table *table, const struct figures *figures, const Words *words,
    const char *name, enum table_kind kind)
{
	g_autofree char *heading = finding_fill(figures, words, "column",
	    name, NULL);

	table_column(table, name, heading, kind);
}
