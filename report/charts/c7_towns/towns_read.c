/* What there is to draw and to say of a formula in towns; chart_towns.h. */
#include <math.h>
#include <string.h>

#include "chart_towns.h"
#include "charts.h"
#include "findings.h"
#include "interval.h"
#include "statistics.h"

#define THOUSAND	1000
#define SIGNIFICANT	0.05

double
towns_scale(const struct towns *towns, const struct formula_town *town)
{
	return towns->is_rate ? THOUSAND / town->residents->value : 1;
}

double
towns_value(const struct towns *towns, const struct formula_town *town,
    guint point)
{
	const struct cell *credit = town->credit[point];

	return cell_shown(credit) ? credit->value * towns_scale(towns, town) :
	    NAN;
}

void
towns_limits(const struct towns *towns, const struct formula_town *town,
    double *low, double *high)
{
	double scale = towns_scale(towns, town);

	interval_poisson(town->credit[towns->formula->points - 1]->value,
	    INTERVAL_LEVEL, low, high);
	*low *= scale;
	*high *= scale;
}

void
towns_read(const struct figures *figures, struct towns *towns)
{
	const struct formula_figure *formula = figures->formula;
	guint i;

	*towns = (struct towns){ .formula = formula, .is_rate = TRUE };
	if (formula == NULL) {
		towns->is_rate = FALSE;
		return;
	}
	/* One scale for all: residents of all are known, or none count. */
	for (i = 0; i < formula->towns->len; i++)
		towns->is_rate &= ((struct formula_town *)
		    formula->towns->pdata[i])->residents != NULL;
	for (i = 0; i < formula->towns->len; i++) {
		const struct formula_town *town = formula->towns->pdata[i];
		double value = towns_value(towns, town, formula->points - 1);

		if (isnan(value))
			continue;
		towns->shown++;
		if (towns->low == NULL || value < towns_value(towns,
		    towns->low, formula->points - 1))
			towns->low = town;
		if (towns->high == NULL || value > towns_value(towns,
		    towns->high, formula->points - 1))
			towns->high = town;
	}
}

gboolean
towns_can_be_drawn(const struct towns *towns)
{
	return towns->formula != NULL && towns->shown > 0;
}

char *
towns_print(const struct towns *towns, const Words *words, double value)
{
	return words_number(words, value, towns->is_rate && value < 100 ? 1 :
	    0);
}

gboolean
towns_differ(const struct towns *towns)
{
	const struct formula_figure *formula = towns->formula;
	double people = 0, residents = 0, sum = 0;
	guint i, round;

	if (!towns->is_rate || towns->shown < 2)
		return FALSE;
	for (round = 0; round < 2; round++)
		for (i = 0; i < formula->towns->len; i++) {
			const struct formula_town *town =
			    formula->towns->pdata[i];
			const struct cell *credit =
			    town->credit[formula->points - 1];
			double expected;

			if (!cell_shown(credit))
				continue;
			if (round == 0) {
				people += credit->value;
				residents += town->residents->value;
				continue;
			}
			expected = people * town->residents->value /
			    residents;
			sum += pow(credit->value - expected, 2) / expected;
		}
	return statistics_chi_square(sum, towns->shown - 1) < SIGNIFICANT;
}

/* ----------------------------------------------------------------- words */

char *
chart_towns_measure(const struct figures *figures, const Words *words)
{
	struct towns towns;

	towns_read(figures, &towns);
	return finding_fill(figures, words, "c7_towns", towns.is_rate ?
	    "measure.rate" : "measure.people", NULL);
}

char *
chart_towns_title(const struct figures *figures, const Words *words)
{
	struct towns towns;
	g_autofree char *low = NULL, *high = NULL, *count = NULL;
	const char *key = "title.plain";
	guint last;

	towns_read(figures, &towns);
	if (!towns_can_be_drawn(&towns))
		return finding_fill(figures, words, "c7_towns", "title.empty",
		    NULL);
	last = towns.formula->points - 1;
	low = towns_print(&towns, words, towns_value(&towns, towns.low,
	    last));
	high = towns_print(&towns, words, towns_value(&towns, towns.high,
	    last));
	count = words_number(words, towns.shown, 0);
	if (towns.shown < 2)
		key = towns.is_rate ? "title.one.rate" : "title.one";
	else if (towns.is_rate)
		key = towns_differ(&towns) ? "title.differ" : "title.same";
	else if (strcmp(low, high) == 0)
		key = "title.equal";
	return finding_fill(figures, words, "c7_towns", key, "formula",
	    towns.formula->name, "count", count, "low", low, "high", high,
	    "town", towns.high->name, NULL);
}

char *
chart_towns_describe(const struct figures *figures, const Words *words)
{
	struct towns towns;
	g_autofree char *low = NULL, *high = NULL, *count = NULL;
	g_autofree char *unit = NULL, *text = NULL, *more = NULL;
	guint last, hidden;

	towns_read(figures, &towns);
	if (!towns_can_be_drawn(&towns))
		return NULL;
	last = towns.formula->points - 1;
	low = towns_print(&towns, words, towns_value(&towns, towns.low,
	    last));
	high = towns_print(&towns, words, towns_value(&towns, towns.high,
	    last));
	count = words_number(words, towns.formula->towns->len, 0);
	hidden = towns.formula->towns->len - towns.shown;
	unit = finding_fill(figures, words, "c7_towns", towns.is_rate ?
	    "unit.rate" : "unit", NULL);
	text = finding_fill(figures, words, "c7_towns", towns.shown == 1 ?
	    "alt.one" : "alt", "count", count,
	    "unit", unit, "high_town", towns.high->name, "high", high,
	    "low_town", towns.low->name, "low", low, NULL);
	if (hidden > 0)
		more = words_count(words, hidden, "c7_towns", "alt.hidden",
		    NULL);
	return g_strconcat(text, more != NULL ? " " : "", more, NULL);
}

char *
chart_towns_empty(const struct figures *figures, const Words *words)
{
	return finding_fill(figures, words, "c7_towns",
	    figures->formula != NULL ? "empty.few" : "empty.missing", NULL);
}
