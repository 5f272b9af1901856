/* Innovations and their answers; see chart_scorecard.h. */
#include <string.h>

#include "chart_scorecard.h"
#include "measures.h"

const char *const criteria[CRITERIA] = {"innovation_new",
    "innovation_implemented", "innovation_breaks", "innovation_impact",
    "innovation_mission"};

static void
row_clear(void *data)
{
	g_strfreev(((struct row *)data)->lines);
}

static const char *
name_of(const struct figures *figures, const char *key)
{
	const struct activity_figure *activity = figures_activity(figures, key);

	return activity != NULL ? activity->name : key;
}

static enum answer
answer_of(const struct measure *measure, const char *key)
{
	guint i;

	for (i = 0; measure_is_told(measure) && i < measure->figures->len;
	     i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (strcmp(figure->subject, key) != 0 ||
		    *figure->class_name != '\0' || figure->answer == NULL)
			continue;
		return strcmp(figure->answer->symbol, "yes") == 0  ? YES
		       : strcmp(figure->answer->symbol, "no") == 0 ? NO
								   : UNKNOWN;
	}
	return UNKNOWN;
}

/* Most criteria met first, then by name. */
static int
compare(const void *a, const void *b)
{
	const struct row *first = a, *second = b;
	int order;

	if (first->yes != second->yes)
		return first->yes > second->yes ? -1 : 1;
	order = strcmp(first->name, second->name);
	return order != 0 ? order : strcmp(first->key, second->key);
}

/* The innovations: those that the first criterion says something about. */
GArray *
scorecard_rows(const struct figures *figures)
{
	GArray *rows = g_array_new(FALSE, TRUE, sizeof(struct row));
	const struct measure *all = figures_measure(figures, criteria[0]);
	guint i, j;

	g_array_set_clear_func(rows, row_clear);
	for (i = 0; measure_is_told(all) && i < all->figures->len; i++) {
		const struct measure_figure *figure = all->figures->pdata[i];
		struct row row = {figure->subject,
		    name_of(figures, figure->subject), {UNKNOWN}, 0, NULL, 0};

		if (*figure->class_name != '\0' || figure->answer == NULL)
			continue;
		for (j = 0; j < CRITERIA; j++) {
			row.answers[j] =
			    answer_of(figures_measure(figures, criteria[j]),
				figure->subject);
			row.yes += row.answers[j] == YES;
		}
		g_array_append_val(rows, row);
	}
	g_array_sort(rows, compare);
	return rows;
}

struct row *
scorecard_row(const GArray *rows, guint i)
{
	return &g_array_index(rows, struct row, i);
}

guint
scorecard_meets(const GArray *rows, guint first, guint column)
{
	guint i, count = 0;

	for (i = first; i < rows->len; i++)
		count += scorecard_row(rows, i)->answers[column] == YES;
	return count;
}
