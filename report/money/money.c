/*
 * Sums of money that would tell of few; see measures_parts.h.  What one funder
 * gave is a sum of one contributor, hidden like any sum of fewer than
 * PROTECT_FUNDERS; its own report may tell it.  The worth of outcomes is that
 * of each times their number, so it is told of the number that is published.
 */
#include <math.h>
#include <string.h>

#include "divided.h"
#include "measures_parts.h"

/* Whether the sum over all funders has to be hidden. */
static gboolean
is_dominated(const struct figures *figures, sqlite3_stmt *row)
{
	const char *text = (const char *)sqlite3_column_text(row,
	    MEASURE_GIVERS);
	g_auto(GStrv) list = g_strsplit(text != NULL ? text : "", ",", -1);
	guint count = g_strv_length(list), i;
	g_autofree gint64 *cents = g_new0(gint64, count + 1);

	for (i = 0; i < count; i++)
		cents[i] = g_ascii_strtoll(list[i], NULL, 10);
	return protect_dominated(cells_protection(figures->cells), cents,
	    count);
}

/*
 * How many people are behind what funders gave to some activities of their
 * projects.  Who gave it knows what it gave to the others as well.
 */
static double
people_behind(const struct figures *figures,
    const struct measure_figure *figure, gboolean is_own)
{
	struct divided_group group = { DIVIDED_GRANTS, "", is_own ? "funder" :
		"all", is_own ? figure->subject : "", "" };
	double here = divided_people(figures, &group, figure->first,
	    figure->last), all;

	if (!is_own || figures->scope == 0)
		return is_own ? NAN : here;
	group.town = "*";
	all = divided_people(figures, &group, figure->first, figure->last);
	return isnan(here) ? NAN : fmin(here, all - here);
}

static const struct cell *
tell_own(const struct figures *figures, const struct measure_figure *figure,
    gint64 cents, const char *key)
{
	double people = people_behind(figures, figure, TRUE);

	return isnan(people) ? cells_grant(figures->cells, cents, TRUE, "%s",
	    key) : cells_divided(figures->cells, cents, people, TRUE, "%s",
	    key);
}

static void
publish_grants(const struct figures *figures, const struct measure *measure,
    gboolean adds_up, sqlite3_stmt *row, struct measure_figure *figure)
{
	gint64 cents = (gint64)measure_number(row, MEASURE_NUMERATOR);
	double people = people_behind(figures, figure, FALSE);
	gboolean is_hidden = is_dominated(figures, row) || (!isnan(people) &&
	    protect_is_small(cells_protection(figures->cells), people));
	gboolean is_one = strcmp(figure->about, "funder") == 0;
	gboolean is_own = is_one && strcmp(figure->subject,
	    figures->report->funder) == 0;
	g_autofree char *key = measure_key(figures, measure, adds_up, figure,
	    figure->class_name, "number");
	g_autofree char *key_of = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "of");
	g_autofree char *own = g_strconcat("@", key, NULL);

	figure->number = is_own ? tell_own(figures, figure, cents, own) :
	    is_one ? cells_grant(figures->cells, cents, FALSE, "%s", key) :
	    cells_grants(figures->cells, cents, is_hidden, "%s", key);
	/* The reader knows it, and nobody else by the sums of others. */
	if (is_own)
		cells_unseen(figures->cells, CELL_EUROS, (double)cents / 100,
		    "%s", key);
	/* The costs of cost_covered are no grants. */
	if (is_one && !isnan(measure_number(row, MEASURE_DENOMINATOR)))
		figure->of = cells_grants(figures->cells, (gint64)
		    measure_number(row, MEASURE_DENOMINATOR), is_hidden, "%s",
		    key_of);
}

/* ----------------------------------------------------------------- costs */

/* Of a formula, of what a driver steers, or of all; g_free. */
static char *
costs_stem(const struct divided_group *group)
{
	return *group->subject != '\0' ? g_strconcat("costs/", group->about,
	    "/", group->subject, NULL) : *group->class_name != '\0' ?
	    g_strconcat("costs/driver/", group->class_name, NULL) :
	    g_strdup("costs");
}

static const struct cell *
tell_costs(const struct figures *figures, const struct measure_figure *figure,
    const struct divided_group *group, double cents, const char *key)
{
	g_autofree char *stem = costs_stem(group);
	const struct divided_sum sum = { (gint64)cents, figure->first,
		figure->last, stem, key };

	return divided_money(figures, group, &sum);
}

static void
publish_costs(const struct figures *figures, const struct measure *measure,
    gboolean adds_up, sqlite3_stmt *row, struct measure_figure *figure)
{
	const struct divided_group group = { DIVIDED_COSTS, "", figure->about,
		figure->subject, figure->class_name };
	g_autofree char *key = measure_key(figures, measure, adds_up, figure,
	    figure->class_name, "number");

	figure->number = tell_costs(figures, figure, &group, measure_number(
	    row, MEASURE_NUMERATOR), key);
}

/* What costs are covered, earned back, or steered: of all of them. */
static void
publish_costs_of(const struct figures *figures, const struct measure *measure,
    gboolean adds_up, sqlite3_stmt *row, struct measure_figure *figure)
{
	const struct divided_group group = { DIVIDED_COSTS, "", figure->about,
		figure->subject, "" };
	double cents = measure_number(row, MEASURE_DENOMINATOR);
	/* Classes share what they are a part of. */
	gboolean is_class = strcmp(measure->name, "driver_money") == 0;
	g_autofree char *key = measure_key(figures, measure, adds_up, figure,
	    is_class ? "" : figure->class_name, "of");

	if (!isnan(cents))
		figure->of = tell_costs(figures, figure, &group, cents, key);
}

/* All types together: what is told of each; NAN when one of them is not. */
static double
worth_of_all(const struct figures *figures,
    const struct measure_figure *figure)
{
	const struct measure *each = figures_measure(figures,
	    "outcome_value");
	double sum = 0;
	guint i;

	for (i = 0; each != NULL && i < each->figures->len; i++) {
		const struct measure_figure *one = each->figures->pdata[i];

		if (one->first == figure->first && one->last == figure->last &&
		    strcmp(one->class_name, figure->class_name) == 0)
			sum += cell_shown(one->number) ? one->number->value :
			    NAN;
	}
	return sum;
}

/* The number of outcomes that is told, each at what one is worth. */
static double
worth_of_one(const struct figures *figures, const struct measure *measure,
    gboolean adds_up, sqlite3_stmt *row, struct measure_figure *figure)
{
	double cents = measure_number(row, MEASURE_NUMERATOR);
	double count = measure_number(row, MEASURE_PEOPLE);
	g_autofree char *key = measure_key(figures, measure, adds_up, figure,
	    "", "count");
	const struct cell *told = cells_count(figures->cells, isnan(count) ?
	    0 : count, "%s", key);

	cells_span(figures->cells, told, figure->first, figure->last,
	    "outcomes/%s", figure->subject);
	return cell_shown(told) ? told->value * cents / count / 100 : NAN;
}

static void
publish_worth(const struct figures *figures, const struct measure *measure,
    gboolean adds_up, sqlite3_stmt *row, struct measure_figure *figure)
{
	Cells *cells = figures->cells;
	double cents = measure_number(row, MEASURE_NUMERATOR), euros;
	g_autofree char *key = measure_key(figures, measure, adds_up, figure,
	    figure->class_name, "number");

	if (cells_mode(cells) == CELLS_EXACT) {
		figure->number = cells_money(cells, (gint64)cents, "%s", key);
		return;
	}
	euros = strcmp(figure->about, "outcome") == 0 ? worth_of_one(figures,
	    measure, adds_up, row, figure) : worth_of_all(figures, figure);
	figure->number = cells_derived(cells, CELL_EUROS, isnan(euros) ? NAN :
	    protect_round(euros, PROTECT_MONEY_BASE), "%s", key);
}

gboolean
measure_publish_money(const struct figures *figures,
    const struct measure *measure, gboolean adds_up, sqlite3_stmt *row,
    struct measure_figure *figure)
{
	static const char *const given[] = { "grants", "funder_money",
		"cost_covered", NULL };
	static const char *const worth[] = { "outcome_value",
		"value_per_euro", NULL };
	static const char *const costs[] = { "costs", "cost_per_participant",
		"cost_per_connected", "driver_money", "formula_cost", NULL };
	static const char *const of_costs[] = { "cost_covered",
		"value_per_euro", "driver_money", NULL };

	if (g_strv_contains(of_costs, measure->name))
		publish_costs_of(figures, measure, adds_up, row, figure);
	if (isnan(measure_number(row, MEASURE_NUMERATOR)))
		return FALSE;
	if (g_strv_contains(given, measure->name))
		publish_grants(figures, measure, adds_up, row, figure);
	else if (g_strv_contains(costs, measure->name))
		publish_costs(figures, measure, adds_up, row, figure);
	else if (g_strv_contains(worth, measure->name))
		publish_worth(figures, measure, adds_up, row, figure);
	else
		return FALSE;
	return TRUE;
}
