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
	    strcmp(measure->name, "norm_share") == 0 ? words_fill(words,
	    "norm", "row", "subject", subject, "norm", class_name, NULL) :
	    g_strdup_printf("%s, %s", subject, class_name) :
	    g_strdup(*subject != '\0' ? subject : class_name);

	g_snprintf(scale, sizeof(scale), "%d", measure->scale);
	table_row(table, id);
	table_text(table, measure_label_about(figures, words, measure,
	    figure->about), measure->name);
	if (*more != '\0')
		table_more(table, more);
	table_text(table, subject, figure->subject);
	table_text(table, class_name, figure->class_name);
	measures_word(table, words, "unit", unit_shown(measure->unit));
	measures_word(table, words, "unit", unit_shown(measure->per));
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

/*
 * Targets have periods, and a table, of their own; what a chart is drawn from
 * has one below it (chart_tables.h).
 */
static gboolean
is_of_topic(const struct figures *figures, const struct measure *measure,
    const char *topic)
{
	static const char *const drawn[] = { "flow", "client_led_activities",
		"client_led_hours", NULL };

	return strcmp(measure->topic, topic) == 0 &&
	    strcmp(measure->unit, "target") != 0 &&
	    !g_strv_contains(drawn, measure->name) &&
	    (figures->scope == 0 || !measure_of_many(measure));
}

/* Whether a measure of the topic has a figure of that span. */
static gboolean
span_is_told(const struct figures *figures, const char *topic, guint span)
{
	guint i, j;

	for (i = 0; i < figures->measures->len; i++) {
		const struct measure *measure = figures->measures->pdata[i];

		if (!is_of_topic(figures, measure, topic))
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

		if (!is_of_topic(figures, measure, topic))
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
table_target_share(const struct figures *figures, const Words *words)
{
	return table_measures(figures, words, "target");
}

Table *
table_activity_costs(const struct figures *figures, const Words *words)
{
	return table_subjects(figures, words, "money", "activity");
}
