/* The cells of a measure, and what a reader can work out of them. */
#include <math.h>
#include <string.h>

#include "measures_parts.h"

#define MINUTES		60	/* of an hour, in which they are shown */
#define AMOUNT_BASE	5	/* hours and attendances */

/* Distinct people of activities in towns do not add up to those of all. */
char *
measure_key(const struct figures *figures, const struct measure *measure,
    gboolean adds_up, const struct measure_figure *figure,
    const char *class_name, const char *part)
{
	const char *town = figures->scope == 0 ? "all" :
	    figures->report->municipality;
	char first[8], last[8];

	month_print(figure->first, first);
	month_print(figure->last, last);
	return g_strdup_printf("%s%s%smeasure/%s/%s/%s/%s/%s..%s/%s",
	    adds_up ? "" : "/at/", adds_up ? "" : town, adds_up ? "" : "/",
	    measure->name, figure->about, figure->subject, class_name, first,
	    last, part);
}

static gboolean
is_one_of(const char *unit, const char *const *units)
{
	return g_strv_contains(units, unit);
}

/* One side of a figure, in the form that its unit asks for. */
static const struct cell *
publish(Cells *cells, const char *unit, double exact, double people,
    gboolean is_growth, const char *key)
{
	static const char *const persons[] = { "people", "outcomes", "ties",
		"target", NULL };
	static const char *const given[] = { "residents", "norm", NULL };

	if (is_growth)
		return cells_growth(cells, exact, "%s", key);
	if (is_one_of(unit, persons))
		return floor(exact) == exact ?
		    cells_count(cells, exact, "%s", key) :
		    cells_credit(cells, exact, "%s", key);
	if (is_one_of(unit, given))
		return cells_given(cells, exact, "%s", key);
	if (strcmp(unit, "minutes") == 0)
		return cells_amount(cells, CELL_HOURS, exact / MINUTES,
		    people, AMOUNT_BASE, "%s", key);
	if (strcmp(unit, "attendances") == 0)
		return cells_amount(cells, CELL_NUMBER, exact, people,
		    AMOUNT_BASE, "%s", key);
	if (strcmp(unit, "cents") == 0)
		return cells_money(cells, (gint64)exact, "%s", key);
	/* How much towns differ tells of the one that has few. */
	if (strcmp(unit, "points") == 0)
		return cells_derived(cells, CELL_RATE, cells_mode(cells) !=
		    CELLS_EXACT && !isnan(people) && protect_is_small(
		    cells_protection(cells), people) ? NAN : exact, "%s", key);
	return cells_number(cells, exact, "%s", key);
}

/* From published parts only; of things that are not people always. */
static const struct cell *
publish_ratio(Cells *cells, const struct measure *measure,
    const struct measure_figure *figure, const char *key)
{
	if (measure->scale == 100 && (figure->of->unit == CELL_NUMBER ||
	    strcmp(measure->per, "cents") == 0))
		return cells_derived(cells, CELL_SHARE,
		    cell_shown(figure->number) && cell_shown(figure->of) &&
		    figure->of->value > 0 ? 100 * figure->number->value / figure->of->value : NAN,
		    "%s", key);
	if (measure->scale == 100)
		return cells_share(cells, figure->number, figure->of, "%s",
		    key);
	if (strcmp(measure->unit, "cents") == 0 &&
	    strcmp(measure->per, "cents") != 0)
		return cells_price(cells, figure->number, figure->of, "%s",
		    key);
	return cells_rate(cells, measure->scale, figure->number, figure->of,
	    "%s", key);
}

double
measure_number(sqlite3_stmt *row, int column)
{
	return sqlite3_column_type(row, column) == SQLITE_NULL ? NAN :
	    sqlite3_column_double(row, column);
}

/* Months and sessions are things: they say nothing about people. */
static gboolean
is_about_things(const struct measure *measure)
{
	static const char *const things[] = { "months", "sessions", NULL };

	return is_one_of(measure->unit, things);
}

/*
 * An answer about a group is a word about few people when the group is
 * small: then it cannot be told.
 */
static const struct cell *
publish_answer(const struct figures *figures, const struct measure *measure,
    const struct measure_figure *figure, const char *answer, double people,
    const char *key)
{
	if (figure->people != NULL && people < PROTECT_VERDICT_LEAST &&
	    !is_about_things(measure) &&
	    cells_mode(figures->cells) != CELLS_EXACT)
		answer = "cannot_be_told";
	return cells_word(figures->cells, answer, "%s", key);
}

/*
 * Whether the numbers behind an answer may be told beside it.  Without people
 * they are about things, months or sessions; where the answer is withheld
 * they would give it away.
 */
static gboolean
is_evidence_told(const struct figures *figures, const struct measure *measure,
    const struct measure_figure *figure)
{
	return cells_mode(figures->cells) == CELLS_EXACT ||
	    (is_about_things(measure) && strcmp(
	    figure->answer->symbol, "cannot_be_told") != 0);
}

/*
 * How many innovations have an answer, "breaks:yes": counted from what is
 * told of each, since "all of 2" would tell what was withheld of either.
 */
static double
count_answers(const struct figures *figures, const char *class_name)
{
	g_auto(GStrv) parts = g_strsplit(class_name, ":", 2);
	g_autofree char *name = g_strconcat("innovation_", parts[0], NULL);
	const struct measure *measure = figures_measure(figures, name);
	guint i, count = 0;

	for (i = 0; measure != NULL && i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		count += *figure->class_name == '\0' &&
		    figure->answer != NULL && g_strcmp0(parts[1],
		    figure->answer->symbol) == 0;
	}
	return count;
}

static void
publish_numbers(const struct figures *figures, const struct measure *measure,
    enum measure_relation relation, gboolean adds_up, sqlite3_stmt *row,
    struct measure_figure *figure)
{
	Cells *cells = figures->cells;
	double number = measure_number(row, MEASURE_NUMERATOR);
	double of = measure_number(row, MEASURE_DENOMINATOR);
	double people = measure_number(row, MEASURE_PEOPLE);
	double people_of = sqlite3_column_type(row, MEASURE_PEOPLE_OF) ==
	    SQLITE_NULL ? people : sqlite3_column_double(row,
	    MEASURE_PEOPLE_OF);
	/* Classes share what they are a part of. */
	const char *class_of = relation == CLASSES ? "" :
	    figure->class_name;
	g_autofree char *key = measure_key(figures, measure, adds_up, figure,
	    figure->class_name, "number");
	g_autofree char *key_whole = measure_key(figures, measure, adds_up,
	    figure, class_of, "of");
	g_autofree char *key_ratio = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "ratio");
	g_autofree char *own = g_strconcat("@", key_ratio, NULL);

	if (strcmp(measure->name, "criterion") == 0 &&
	    cells_mode(figures->cells) != CELLS_EXACT)
		number = count_answers(figures, figure->class_name);
	if (!measure_publish_money(figures, measure, adds_up, row, figure) &&
	    !isnan(number))
		figure->number = publish(cells, measure->unit, number, people,
		    strcmp(measure->name, "supporters_growth") == 0, key);
	/* The lowest rung is what the others are a part of. */
	if (!isnan(of) && relation != LADDER && figure->of == NULL)
		figure->of = publish(cells, measure->per, of, people_of, FALSE,
		    key_whole);
	/* Told once already, as people on the rung. */
	if (figure->of != NULL && strcmp(measure->name,
	    "cost_per_connected") == 0 && strcmp(figure->about, "all") == 0)
		cells_span(cells, figure->of, figure->first, figure->last,
		    "people/%s", figures->conf->mission.rung);
	if (figure->number != NULL && figure->of != NULL)
		/* A share of what only this report tells is its own, too. */
		figure->value = publish_ratio(cells, measure, figure,
		    g_str_has_prefix(figure->number->key, "/of/") ? own :
		    key_ratio);
	measure_limits(figures, measure, adds_up, row, figure);
}

void
measure_publish(const struct figures *figures, const struct measure *measure,
    enum measure_relation relation, gboolean adds_up, sqlite3_stmt *row,
    struct measure_figure *figure)
{
	const char *answer = (const char *)sqlite3_column_text(row,
	    MEASURE_ANSWER);
	double people = measure_number(row, MEASURE_PEOPLE);
	g_autofree char *key = measure_key(figures, measure, adds_up, figure,
	    figure->class_name, "answer");
	g_autofree char *key_people = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "people");

	if (strcmp(measure->topic, "target") == 0 && strcmp(measure->unit,
	    "target") == 0) {
		measure_publish_target(figures, measure, adds_up, row,
		    figure);
		return;
	}
	/* That a price is of too few would tell more than its count does. */
	if (answer != NULL && strcmp(measure->unit, "cents") == 0 &&
	    cells_mode(figures->cells) != CELLS_EXACT)
		answer = NULL;
	if (answer != NULL) {
		if (!isnan(people))
			figure->people = cells_unseen(figures->cells,
			    CELL_PEOPLE, people, "%s", key_people);
		figure->answer = publish_answer(figures, measure, figure,
		    answer, people, key);
	}
	if (answer == NULL || is_evidence_told(figures, measure,
	    figure))
		publish_numbers(figures, measure, relation, adds_up, row,
		    figure);
}
