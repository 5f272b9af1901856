/* Tables with a row for each subject; see measure_tables.h. */
#include <string.h>

#include "measure_parts.h"
#include "sorting.h"

/* Whether this report may show it: a funder sees its own figures. */
static gboolean
is_shown(const struct figures *figures, const struct measure_figure *figure,
    const char *about)
{
	return strcmp(figure->about, about) == 0 &&
	    *figure->subject != '\0' &&
	    (strcmp(about, "funder") != 0 ||
	    *figures->report->funder == '\0' ||
	    strcmp(figures->report->funder, figure->subject) == 0);
}

/* Not divided, about the mission, or at the accepted cost. */
static gboolean
is_main(const struct figures *figures, const struct measure_figure *figure)
{
	return *figure->class_name == '\0' || strcmp(figure->class_name,
	    figures->conf->mission.rung) == 0 || strcmp(figure->class_name,
	    "kappa") == 0;
}

/* Names of subjects, and measures that say something of them. */
static void
collect(const struct figures *figures, const char *topic, const char *about,
    GPtrArray *subjects, GPtrArray *measures)
{
	guint i, j;

	for (i = 0; i < figures->measures->len; i++) {
		const struct measure *measure = figures->measures->pdata[i];
		gboolean any = FALSE;

		if (strcmp(measure->topic, topic) != 0)
			continue;
		for (j = 0; j < measure->figures->len; j++) {
			const struct measure_figure *figure =
			    measure->figures->pdata[j];

			if (!is_shown(figures, figure, about))
				continue;
			if (!is_main(figures, figure))
				continue;
			any = TRUE;
			if (!g_ptr_array_find_with_equal_func(subjects,
			    figure->subject, g_str_equal, NULL))
				g_ptr_array_add(subjects, figure->subject);
		}
		if (any)
			g_ptr_array_add(measures, (void *)measure);
	}
}

/* This year's, else that of the whole history; of activities always that. */
static const struct measure_figure *
figure_of(const struct figures *figures, const struct measure *measure,
    const char *about, const char *subject)
{
	const char *classes[] = { "", figures->conf->mission.rung, "kappa" };
	gboolean is_whole = strcmp(about, "activity") == 0;
	const struct measure_figure *found = NULL;
	guint i;

	for (i = 0; found == NULL && i < G_N_ELEMENTS(classes); i++) {
		const struct measure_figure of = {
			.about = (char *)about, .subject = (char *)subject, .class_name =
			(char *)classes[i] };

		if (!is_whole)
			found = measures_in(figures, measure, &of, YEAR);
		if (found == NULL)
			found = measures_in(figures, measure, &of, HISTORY);
	}
	return found;
}

/* Whether there is a number to tell of it. */
static gboolean
has_any(const struct figures *figures, const GPtrArray *measures,
    const char *about, const char *subject)
{
	guint i;

	for (i = 0; i < measures->len; i++) {
		const struct measure_figure *figure = figure_of(figures,
		    measures->pdata[i], about, subject);

		if (figure != NULL && (figure->number != NULL ||
		    figure->answer != NULL))
			return TRUE;
	}
	return FALSE;
}

/* An activity of which nobody delivered any costs. */
static gboolean
is_free(const struct figures *figures, const char *topic, const char *about,
    const char *subject)
{
	const struct measure *costs = figures_measure(figures, "costs");
	const struct measure_figure *figure = costs == NULL ||
	    strcmp(topic, "money") != 0 || strcmp(about, "activity") != 0 ?
	    NULL : figure_of(figures, costs, about, subject);

	return figure != NULL && cell_shown(figure->number) &&
	    figure->number->value == 0;
}

static void
subject_columns(Table *table, const struct figures *figures,
    const Words *words, const char *about)
{
	if (strcmp(about, "activity") == 0)
		measures_activity_columns(table, figures, words);
	else
		measures_column(table, figures, words, about, TABLE_TEXT);
}

static void
subject_fields(Table *table, const struct figures *figures, const char *about,
    const char *subject)
{
	if (strcmp(about, "activity") == 0)
		measures_activity(table, figures, subject);
	else
		table_text(table, subject, NULL);
}

Table *
table_subjects(const struct figures *figures, const Words *words,
    const char *topic, const char *about)
{
	g_autoptr(GPtrArray) subjects = g_ptr_array_new();
	g_autoptr(GPtrArray) measures = g_ptr_array_new();
	Table *table;
	guint i, j;

	collect(figures, topic, about, subjects, measures);
	if (subjects->len == 0 || measures->len == 0)
		return NULL;
	g_ptr_array_sort(subjects, sorting_by_name);
	table = measures_open(figures, words, g_strconcat(topic, "_", about,
	    NULL), about, topic);
	subject_columns(table, figures, words, about);
	for (j = 0; j < measures->len; j++) {
		const struct measure *measure = measures->pdata[j];

		table_column(table, measure->name, measure_label(words,
		    measure), TABLE_NUMBER);
		if (measure_has_limits(measure))
			measures_limits(table, figures, words, measure->name,
			    measure_label(words, measure));
	}
	for (i = 0; i < subjects->len; i++) {
		if (!has_any(figures, measures, about, subjects->pdata[i]) ||
		    is_free(figures, topic, about, subjects->pdata[i]))
			continue;
		table_row(table, subjects->pdata[i]);
		subject_fields(table, figures, about, subjects->pdata[i]);
		for (j = 0; j < measures->len; j++) {
			const struct measure_figure *figure = figure_of(
			    figures, measures->pdata[j], about,
			    subjects->pdata[i]);

			measures_cell(table, words, measures->pdata[j],
			    figure);
			if (measure_has_limits(measures->pdata[j]))
				measures_limit_cells(table, figure);
		}
	}
	return table;
}

/* ---------------------------------------------------------------- classes */

/* Names of classes, in the order in which they come first. */
static GPtrArray *
classes_of(const struct measure *measure, const char *about)
{
	GPtrArray *classes = g_ptr_array_new();
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (strcmp(figure->about, about) == 0 &&
		    *figure->class_name != '\0' &&
		    !g_ptr_array_find_with_equal_func(classes,
		    figure->class_name, g_str_equal, NULL))
			g_ptr_array_add(classes, figure->class_name);
	}
	return classes;
}

/* A class as the name of a column: "sex:f" is sex_f. */
static void
class_column(Table *table, const Words *words, const char *class_name)
{
	g_autofree char *name = g_strdup(class_name);

	g_strcanon(name, "abcdefghijklmnopqrstuvwxyz0123456789", '_');
	table_column(table, name, measure_class(words, class_name),
	    TABLE_NUMBER);
}

Table *
table_classes(const struct figures *figures, const Words *words,
    const char *name, const char *about)
{
	const struct measure *measure = figures_measure(figures, name);
	g_autoptr(GPtrArray) classes = measure == NULL ? NULL :
	    classes_of(measure, about);
	const char *subject = NULL;
	Table *table;
	guint i, j;

	if (classes == NULL || classes->len == 0)
		return NULL;
	table = measures_open(figures, words, g_strdup(name), name, "mission");
	subject_columns(table, figures, words, about);
	for (j = 0; j < classes->len; j++)
		class_column(table, words, classes->pdata[j]);
	measures_column(table, figures, words, "of", TABLE_NUMBER);
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *of = measure->figures->pdata[i];

		if (strcmp(of->about, about) != 0 || g_strcmp0(subject,
		    of->subject) == 0)
			continue;
		subject = of->subject;
		if (!cell_shown(of->of) || of->of->value == 0)
			continue;
		table_row(table, subject);
		subject_fields(table, figures, about, subject);
		for (j = 0; j < classes->len; j++) {
			const struct measure_figure *figure = measure_find(
			    measure, about, subject, classes->pdata[j],
			    of->first, of->last);

			table_cell(table, figure == NULL ? NULL :
			    figure->number);
		}
		table_cell(table, of->of);
	}
	return table;
}

#define CLASSES(name, about) \
Table * \
table_##name(const struct figures *figures, const Words *words) \
{ \
	return table_classes(figures, words, #name, about); \
}

CLASSES(staying, "activity")
CLASSES(tie_ends, "activity")
CLASSES(formula_mix, "formula")

/* ------------------------------------------------------------- look-alikes */

Table *
table_alike(const struct figures *figures, const Words *words)
{
	static const char formula[] = "formula:";
	const struct measure *measure = figures_measure(figures,
	    "name_alike");
	g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);
	Table *table;
	guint i;

	if (measure == NULL || measure->figures->len == 0)
		return NULL;
	table = measures_open(figures, words, g_strdup("name_alike"),
	    "name_alike", "formula");
	measures_activity_columns(table, figures, words);
	measures_column(table, figures, words, "looks_like", TABLE_TEXT);
	measures_column(table, figures, words, "alike", TABLE_NUMBER);
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct measure_figure other = {
			.subject = figure->class_name };
		g_autofree char *id = g_strjoin("/", figure->subject,
		    figure->class_name, NULL);

		/* Two that look like each other are a pair, not two. */
		if (g_hash_table_contains(told, id))
			continue;
		g_hash_table_add(told, g_strjoin("/", figure->class_name,
		    figure->subject, NULL));
		table_row(table, id);
		measures_activity(table, figures, figure->subject);
		table_text(table, g_str_has_prefix(figure->class_name,
		    formula) ? figure->class_name + strlen(formula) :
		    measure_subject(figures, words, &other),
		    figure->class_name);
		table_cell(table, figure->number);
	}
	return table;
}

/* ----------------------------------------------------- formulas elsewhere */

Table *
table_norm_formula(const struct figures *figures, const Words *words)
{
	const struct measure *measure = figures_measure(figures,
	    "formula_per_thousand");
	Table *table;
	guint i;

	if (measure == NULL || measure->figures->len == 0)
		return NULL;
	table = measures_open(figures, words, g_strdup("norm_formula"),
	    "norm_formula", "norm");
	measures_column(table, figures, words, "formula", TABLE_TEXT);
	measures_column(table, figures, words, "municipality", TABLE_TEXT);
	measures_column(table, figures, words, "participants", TABLE_NUMBER);
	measures_column(table, figures, words, "residents", TABLE_NUMBER);
	table_column(table, measure->name, measure_label(words, measure),
	    TABLE_NUMBER);
	measures_limits(table, figures, words, measure->name,
	    measure_label(words, measure));
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *it = measure->figures->pdata[i];
		const char *town = *it->class_name != '\0' ? it->class_name :
		    figures->report->municipality;
		g_autofree char *id = g_strjoin("/", it->subject, town, NULL);

		/* All together: neither can be added up over towns. */
		if (*town == '\0')
			continue;
		table_row(table, id);
		table_text(table, it->subject, NULL);
		table_text(table, town, NULL);
		table_cell(table, it->number);
		table_cell(table, it->of);
		measures_cell(table, words, measure, it);
		measures_limit_cells(table, it);
	}
	return table;
}
