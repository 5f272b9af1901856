/*
 * How sure the value of a measure is: 95 % limits, worked out of published
 * parts only, so that they say no more than the value they stand beside.
 * The formulas are those of transform (money.h and measuring.h there), and
 * what they come to in the edition of the organisation is what it has kept.
 */
#include <math.h>
#include <string.h>

#include "measures_parts.h"
#include "statistics.h"

#define LEVEL	0.95
#define TAIL	((1 - LEVEL) / 2)

/* Numbers of people or ties, of which a share can only differ by chance. */
static gboolean
is_share(const struct measure *measure)
{
	return strcmp(measure->unit, measure->per) == 0 &&
	    (strcmp(measure->unit, "people") == 0 ||
	    strcmp(measure->unit, "ties") == 0);
}

gboolean
measure_has_limits(const struct measure *measure)
{
	static const char *const prices[] = { "cost_per_connected",
		"cost_per_touched", NULL };

	return is_share(measure) || strcmp(measure->per, "residents") == 0 ||
	    strcmp(measure->per, "norm") == 0 || (*measure->per != '\0' &&
	    strcmp(measure->unit, "outcomes") == 0) ||
	    g_strv_contains(prices, measure->name);
}

/* To whole per cents outwards: "0% to 0%" would be too sure. */
static void
outwards(double *low, double *high)
{
	*low = floor(*low);
	*high = ceil(*high);
}

/* FALSE: there is nothing to say. */
static gboolean
limits(const struct measure *measure, const struct measure_figure *figure,
    double *low, double *high)
{
	double number = figure->number->value, of = figure->of->value;

	if (is_share(measure)) {
		/* All of it by definition, as the lowest rung is: no chance. */
		if (number < 0 || number > of || figure->number == figure->of)
			return FALSE;
		statistics_share(number, of, LEVEL, low, high);
		*low *= measure->scale;
		*high *= measure->scale;
		outwards(low, high);
		return TRUE;
	}
	if (strcmp(measure->unit, "cents") == 0) {
		*low = number / statistics_upper(of, TAIL);
		*high = number / statistics_lower(of, TAIL);
		return TRUE;
	}
	if (number < 0)
		return FALSE;
	*low = measure->scale * statistics_lower(number, TAIL) / of;
	*high = measure->scale * statistics_upper(number, TAIL) / of;
	if (figure->value != NULL && figure->value->unit == CELL_SHARE)
		outwards(low, high);
	return TRUE;
}

void
measure_limits(const struct figures *figures, const struct measure *measure,
    gboolean adds_up, sqlite3_stmt *row, struct measure_figure *figure)
{
	double low = row == NULL ? 0 : measure_number(row, MEASURE_LOW);
	double high = row == NULL ? 0 : measure_number(row, MEASURE_HIGH);
	enum cell_unit unit = figure->value != NULL ? figure->value->unit :
	    CELL_RATE;
	g_autofree char *key_low = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "low95");
	g_autofree char *key_high = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "high95");

	if (isnan(low) || isnan(high))
		return;
	/* Points are no ratio: their limits are told as they are, or not. */
	if (figure->value == NULL && (strcmp(measure->unit, "points") != 0 ||
	    cells_mode(figures->cells) != CELLS_EXACT))
		return;
	if (figure->value != NULL && (!cell_shown(figure->value) ||
	    !(figure->of->value > 0) ||
	    !limits(measure, figure, &low, &high)))
		return;
	figure->low = cells_derived(figures->cells, unit, low, "%s", key_low);
	figure->high = cells_derived(figures->cells, unit, high, "%s",
	    key_high);
}
