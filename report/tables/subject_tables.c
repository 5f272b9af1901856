/* Tables with a row for each subject; see measure_tables.h. */
#include <string.h>

#include "measure_parts.h"

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

/* Not divided, or about the mission. */
static gboolean
is_main(const struct figures *figures, const struct measure_figure *figure)
{
	return *figure->class_name == '\0' || strcmp(figure->class_name,
	    figures->conf->mission.rung) == 0;
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

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* This year's, else that of the whole history. */
static const struct measure_figure *
figure_of(const struct figures *figures, const struct measure *measure,
    const char *about, const char *subject)
{
	const char *classes[] = { "", figures->conf->mission.rung };
	const struct measure_figure *found = NULL;
	guint i;

	for (i = 0; found == NULL && i < G_N_ELEMENTS(classes); i++) {
		const struct measure_figure of = { (char *)about,
			(char *)subject, (char *)classes[i], 0, 0, NULL, NULL,
			NULL, NULL, NULL };

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
	g_ptr_array_sort(subjects, compare_names);
	table = measures_open(figures, words, g_strconcat(topic, "_", about,
	    NULL), about, topic);
	measures_column(table, figures, words, about, TABLE_TEXT);
	for (j = 0; j < measures->len; j++) {
		const struct measure *measure = measures->pdata[j];

		table_column(table, measure->name, measure_label(words,
		    measure), TABLE_NUMBER);
	}
	for (i = 0; i < subjects->len; i++) {
		if (!has_any(figures, measures, about, subjects->pdata[i]))
			continue;
		table_row(table, subjects->pdata[i]);
		table_text(table, subjects->pdata[i], NULL);
		for (j = 0; j < measures->len; j++)
			measures_cell(table, words, measures->pdata[j],
			    figure_of(figures, measures->pdata[j], about,
			    subjects->pdata[i]));
	}
	return table;
}
