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
	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		if (strcmp(activity->key, subject) == 0)
			return activity->name;
	}
	return words_maybe(words, "measure", subject, subject);
}

/* The ratio where it is one, else the number. */
static const struct cell *
shown_cell(const struct measure *measure, const struct measure_figure *figure)
{
	return *measure->per != '\0' ? figure->value : figure->number;
}

void
measures_cell(Table *table, const Words *words,
    const struct measure *measure, const struct measure_figure *figure)
{
	if (figure != NULL && figure->answer != NULL)
		table_text(table, words_text(words, "answer",
		    figure->answer->symbol), figure->answer->symbol);
	else
		table_cell(table, figure == NULL ? NULL :
		    shown_cell(measure, figure));
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
	g_autofree char *more = *subject != '\0' && *class_name != '\0' ?
	    g_strdup_printf("%s, %s", subject, class_name) :
	    g_strdup(*subject != '\0' ? subject : class_name);

	table_row(table, id);
	table_text(table, measure_label(words, measure), measure->name);
	if (*more != '\0')
		table_more(table, more);
	table_text(table, subject, figure->subject);
	table_text(table, class_name, figure->class_name);
	table_text(table, measure->unit, NULL);
	table_text(table, measure->per, NULL);
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
	for (i = 0; i < G_N_ELEMENTS(spans); i++) {
		g_autofree char *number = g_strconcat(spans[i].name,
		    "_number", NULL);
		g_autofree char *of = g_strconcat(spans[i].name, "_of", NULL);

		measures_column(table, figures, words, spans[i].name,
		    span_is_told(figures, topic, i) ? spans[i].kind :
		    TABLE_FILE_NUMBER);
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

TOPIC(money)
TOPIC(norm)
TOPIC(client)
TOPIC(constituency)
TOPIC(formula)
TOPIC(innovation)
TOPIC(leaving)
TOPIC(steering)

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
