/* Tables of measures; see measure_tables.h. */
#include <string.h>

#include "findings.h"
#include "measure_parts.h"

/* The periods that stand beside one another. */
static const struct span {
	const char	*name;
	enum table_kind	 kind;
} spans[] = { { "year", TABLE_NUMBER }, { "same_months", TABLE_NUMBER },
	{ "whole_before", TABLE_FILE_NUMBER }, { "history", TABLE_NUMBER } };

const char *
measure_label(const Words *words, const struct measure *measure)
{
	return words_maybe(words, "measure", measure->name, measure->name);
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

/* The ratio where it is one, else the number. */
static const struct cell *
shown_cell(const struct measure *measure, const struct measure_figure *figure)
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

/* Takes the text; none for a cell without limits. */
static char *
limits_text(const Words *words, const struct cell *low,
    const struct cell *high)
{
	g_autofree char *from = words_cell(words, low);
	g_autofree char *to = words_cell(words, high);
	g_autofree char *range = !cell_shown(low) || !cell_shown(high) ?
	    NULL : words_fill(words, "format", "range", "low", from, "high",
	    to, NULL);

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

/* "146% (95%: 120%-170%)": what an answer of yes or no rests on. */
static void
answer_more(Table *table, const Words *words, const struct measure *measure,
    const struct measure_figure *figure)
{
	const struct cell *cell = shown_cell(measure, figure);
	g_autofree char *value = words_cell(words, cell);
	g_autofree char *limits = limits_text(words, figure->low,
	    figure->high);
	g_autofree char *text = limits == NULL ? g_strdup(value) :
	    g_strdup_printf("%s (%s)", value, limits);

	if (cell_shown(cell))
		table_more(table, text);
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
	table_cell(table, figure == NULL ? NULL :
	    shown_cell(measure, figure));
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
	Table *table = table_new(owned, caption);

	if (figures->report->audience == AUDIENCE_ORGANISATION)
		table_restrict(table, words_text(words, "page",
		    "internal.short"));
	return table;
}

void
measures_column(Table *table, const struct figures *figures, const Words *words,
    const char *name, enum table_kind kind)
{
	g_autofree char *heading = finding_fill(figures, words, "column",
	    name, NULL);

	table_column(table, name, heading, kind);
}

/* ------------------------------------------------------ the whole place */

const struct measure_figure *
measures_in(const struct figures *figures, const struct measure *measure,
    const struct measure_figure *of, guint span)
{
	gint32 now = figures->period.month;
	gint32 january = now - figures->month + 1;
	const gint32 firsts[] = { january, january - 12, january - 12,
		day_month(figures->first_day) };
	const gint32 lasts[] = { now, now - 12, january - 1, now };

	return measure_find(measure, of->about, of->subject, of->class_name,
	    firsts[span], lasts[span]);
}

static gboolean
is_first_of_row(const struct measure *measure, guint place)
{
	const struct measure_figure *it = measure->figures->pdata[place];
	guint i;

	for (i = 0; i < place; i++) {
		const struct measure_figure *other =
		    measure->figures->pdata[i];

		if (strcmp(it->about, other->about) == 0 &&
		    strcmp(it->subject, other->subject) == 0 &&
		    strcmp(it->class_name, other->class_name) == 0)
			return FALSE;
	}
	return TRUE;
}

/* As the numbers in the table are. */
static const char *
unit_shown(const char *unit)
{
	return strcmp(unit, "cents") == 0 ? "EUR" : strcmp(unit,
	    "minutes") == 0 ? "hours" : unit;
}

static void
measure_head(Table *table, const struct figures *figures, const Words *words,
    const struct measure *measure, const struct measure_figure *figure)
{
	g_autofree char *id = g_strjoin("/", measure->name, figure->about,
	    *figure->subject != '\0' ? figure->subject : "-",
	    *figure->class_name != '\0' ? figure->class_name : "-", NULL);
	const char *subject = *figure->subject == '\0' ? "" :
	    measure_subject(figures, words, figure);
	const char *class_name = *figure->class_name == '\0' ? "" :
	    measure_class(words, figure->class_name);
	char scale[16];
	g_autofree char *more = *subject != '\0' && *class_name != '\0' ?
	    g_strdup_printf("%s, %s", subject, class_name) :
	    g_strdup(*subject != '\0' ? subject : class_name);

	g_snprintf(scale, sizeof(scale), "%d", measure->scale);
	table_row(table, id);
	table_text(table, measure_label(words, measure), measure->name);
	if (*more != '\0')
		table_more(table, more);
	table_text(table, subject, figure->subject);
	table_text(table, class_name, figure->class_name);
	table_text(table, unit_shown(measure->unit), NULL);
	table_text(table, unit_shown(measure->per), NULL);
	table_text(table, *measure->per == '\0' ? "" : scale, NULL);
}

static void
measure_row(Table *table, const struct figures *figures, const Words *words,
    const struct measure *measure, const struct measure_figure *of)
{
	guint i;

	measure_head(table, figures, words, measure, of);
	for (i = 0; i < G_N_ELEMENTS(spans); i++) {
		const struct measure_figure *figure = measures_in(figures,
		    measure, of, i);

		measures_cell(table, words, measure, figure);
		measures_limit_cells(table, figure);
		table_cell(table, figure == NULL ? NULL : figure->number);
		table_cell(table, figure == NULL ? NULL : figure->of);
	}
}

static gboolean
is_of_place(const struct measure_figure *figure)
{
	return strcmp(figure->about, "all") == 0 ||
	    strcmp(figure->about, "outcome") == 0;
}

/* Whether a measure of the topic has a figure of that span. */
static gboolean
span_is_told(const struct figures *figures, const char *topic, guint span)
{
	guint i, j;

	for (i = 0; i < figures->measures->len; i++) {
		const struct measure *measure = figures->measures->pdata[i];

		if (strcmp(measure->topic, topic) != 0)
			continue;
		for (j = 0; j < measure->figures->len; j++)
			if (is_of_place(measure->figures->pdata[j]) &&
			    measures_in(figures, measure,
			    measure->figures->pdata[j], span) != NULL)
				return TRUE;
	}
	return FALSE;
}

Table *
table_measures(const struct figures *figures, const Words *words,
    const char *topic)
{
	Table *table = measures_open(figures, words, g_strconcat("measures_",
	    topic, NULL), "caption", topic);
	guint i, j;

	measures_column(table, figures, words, "measure", TABLE_TEXT);
	measures_column(table, figures, words, "subject", TABLE_FILE);
	measures_column(table, figures, words, "class", TABLE_FILE);
	measures_column(table, figures, words, "unit", TABLE_FILE);
	measures_column(table, figures, words, "per", TABLE_FILE);
	measures_column(table, figures, words, "scale", TABLE_FILE);
	for (i = 0; i < G_N_ELEMENTS(spans); i++) {
		g_autofree char *number = g_strconcat(spans[i].name,
		    "_number", NULL);
		g_autofree char *of = g_strconcat(spans[i].name, "_of", NULL);
		g_autofree char *heading = finding_fill(figures, words,
		    "column", spans[i].name, NULL);

		measures_column(table, figures, words, spans[i].name,
		    span_is_told(figures, topic, i) ? spans[i].kind :
		    TABLE_FILE_NUMBER);
		measures_limits(table, figures, words, spans[i].name,
		    heading);
		measures_column(table, figures, words, number, TABLE_FILE_NUMBER);
		measures_column(table, figures, words, of, TABLE_FILE_NUMBER);
	}
	for (i = 0; i < figures->measures->len; i++) {
		const struct measure *measure = figures->measures->pdata[i];

		if (strcmp(measure->topic, topic) != 0)
			continue;
		for (j = 0; j < measure->figures->len; j++)
			if (is_of_place(measure->figures->pdata[j]) &&
			    is_first_of_row(measure, j))
				measure_row(table, figures, words, measure,
				    measure->figures->pdata[j]);
	}
	return table;
}

/* ------------------------------------------------------ one for each topic */

#define TOPIC(topic) \
Table * \
table_##topic(const struct figures *figures, const Words *words) \
{ \
	return table_measures(figures, words, #topic); \
}

TOPIC(mission)
TOPIC(money)
TOPIC(norm)
TOPIC(client)
TOPIC(constituency)
TOPIC(formula)
TOPIC(leaving)
TOPIC(steering)

/* Those of a funder stand in the scorecard; how many there are in all is not
 * about it. */
Table *
table_innovation(const struct figures *figures, const Words *words)
{
	return *figures->report->funder != '\0' ? NULL :
	    table_measures(figures, words, "innovation");
}

Table *
table_funders(const struct figures *figures, const Words *words)
{
	return table_subjects(figures, words, "money", "funder");
}

Table *
table_formulas(const struct figures *figures, const Words *words)
{
	return table_subjects(figures, words, "formula", "formula");
}

Table *
table_activity_costs(const struct figures *figures, const Words *words)
{
	return table_subjects(figures, words, "money", "activity");
}
