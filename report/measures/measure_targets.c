/*
 * Targets as published cells: what was aimed at, what has come of it, what
 * will and what came of it before, in the unit of what the target is about.
 * What a target is about is told elsewhere as well, and has to be the same
 * there: people on a rung say of which months they are, and a measure is told
 * by its own cell.
 */
#include <math.h>
#include <string.h>

#include "measures_parts.h"

#define CENTS	100	/* of a euro */
#define MINUTES	60	/* of an hour */

/* What the numbers of a target are, and what divides them to be that. */
struct aim {
	enum cell_unit	 unit;
	double		 divisor;
	gboolean	 is_measure;
	const char	*name, *aggregation;	/* of the measure */
};

static void
aim_read(sqlite3_stmt *row, const struct measure_figure *figure,
    struct aim *aim)
{
	const char *unit = (const char *)sqlite3_column_text(row,
	    MEASURE_AIM_UNIT);
	const char *per = (const char *)sqlite3_column_text(row,
	    MEASURE_AIM_PER);
	gboolean is_ratio = per != NULL;
	gboolean is_money = g_strcmp0(unit, "cents") == 0 &&
	    g_strcmp0(per, "cents") != 0;

	*aim = (struct aim){ CELL_PEOPLE, 1, unit != NULL,
	    strcmp(figure->about, "measure") == 0 ? figure->subject :
	    figure->class_name, (const char *)sqlite3_column_text(row,
	    MEASURE_AIM_AGGREGATION) };
	if (unit == NULL)
		return;
	if (is_money) {
		aim->unit = CELL_EUROS;
		aim->divisor = CENTS;
	} else if (strcmp(unit, "minutes") == 0 && g_strcmp0(per,
	    unit) != 0) {
		aim->unit = is_ratio ? CELL_RATE : CELL_HOURS;
		aim->divisor = MINUTES;
	} else if (is_ratio)
		aim->unit = sqlite3_column_int(row, MEASURE_AIM_SCALE) ==
		    100 ? CELL_SHARE : CELL_RATE;
	else if (strcmp(unit, "people") != 0 && strcmp(unit,
	    "outcomes") != 0 && strcmp(unit, "ties") != 0)
		aim->unit = CELL_NUMBER;
}

/* The rung of a target: its own, or the mission rung for what leads to it. */
static const char *
rung_of(const struct figures *figures, const char *name)
{
	guint i;

	for (i = 0; i < figures->conf->rungs->len; i++) {
		const struct conf_rung *rung = figures->conf->rungs->pdata[i];

		if (strcmp(rung->name, name) == 0)
			return rung->name;
	}
	return figures->mission != NULL && figures->mission->outcomes !=
	    NULL && g_strv_contains((const char *const *)
	    figures->mission->outcomes, name) ? figures->mission->name :
	    NULL;
}

/* The cell of the measure itself, which is not told twice. */
static const struct cell *
own_cell(const struct figures *figures, const struct aim *aim,
    const char *about, const char *subject, gint32 first, gint32 last)
{
	const struct measure *measure = figures_measure(figures, aim->name);
	const struct measure_figure *figure = measure == NULL ? NULL :
	    measure_find(measure, about, subject, "", first, last);

	return figure == NULL ? NULL : *measure->per != '\0' ?
	    figure->value : figure->number;
}

/* What has come of it in some months, exactly: a cell that may be told. */
static const struct cell *
come(const struct figures *figures, const struct aim *aim,
    const struct measure_figure *figure, gint32 last, double exact,
    const char *key)
{
	gboolean is_one = strcmp(figure->about, "activity") == 0;
	const struct cell *cell;
	const char *rung;

	if (aim->is_measure) {
		cell = own_cell(figures, aim, is_one ? "activity" : "all",
		    is_one ? figure->subject : "", figure->first, last);
		if (cell != NULL)
			return cell;
		/* Of an activity: as those of people always are. */
		if (is_one && aim->unit == CELL_PEOPLE)
			return cells_count(figures->cells, exact, "%s", key);
		return cells_derived(figures->cells, aim->unit,
		    cells_mode(figures->cells) == CELLS_EXACT ?
		    exact / aim->divisor : NAN, "%s", key);
	}
	cell = cells_count(figures->cells, exact, "%s", key);
	rung = rung_of(figures, is_one ? figure->class_name : figure->subject);
	if (!is_one)
		cells_span(figures->cells, cell, figure->first, last, "%s/%s",
		    rung != NULL ? "people" : "outcomes", rung != NULL ?
		    rung : figure->subject);
	else if (rung != NULL && strcmp(rung,
	    figures->conf->mission.rung) == 0)
		cells_span(figures->cells, cell, figure->first, last,
		    "/activity/%s/touched", figure->subject);
	return cell;
}

static const struct measure_figure *
beside(const struct figures *figures, const char *name,
    const struct measure_figure *of, const char *class_name, gint32 shift)
{
	const struct measure *measure = figures_measure(figures, name);

	return measure == NULL ? NULL : measure_find(measure, of->about,
	    of->subject, class_name, of->first - shift, of->last - shift);
}

/* ------------------------------------------------------------- progress */

static void
publish_progress(const struct figures *figures, const struct aim *aim,
    sqlite3_stmt *row, struct measure_figure *figure, const char *key,
    const char *key_of, const char *key_ratio)
{
	double number = measure_number(row, MEASURE_NUMERATOR);
	double of = measure_number(row, MEASURE_DENOMINATOR);

	if (!isnan(number))
		figure->number = come(figures, aim, figure,
		    MIN(figure->last, figures->period.month), number, key);
	if (!isnan(of))
		figure->of = cells_stated(figures->cells, aim->unit,
		    of / aim->divisor, "%s", key_of);
	if (figure->number != NULL && figure->of != NULL)
		figure->value = cells_derived(figures->cells, CELL_SHARE,
		    cell_shown(figure->number) && figure->of->value > 0 ?
		    100 * figure->number->value / figure->of->value : NAN,
		    "%s", key_ratio);
}

/* An activity's: what it comes to in the end, in per cent of the target. */
static void
publish_end(const struct figures *figures, const struct measure *measure,
    gboolean adds_up, sqlite3_stmt *row, struct measure_figure *figure)
{
	double limits[2] = { measure_number(row, MEASURE_LOW),
		measure_number(row, MEASURE_HIGH) };
	double exact = measure_number(row, MEASURE_NUMERATOR);
	double of = measure_number(row, MEASURE_DENOMINATOR);
	const struct cell **cells[2] = { &figure->low, &figure->high };
	int i;

	for (i = 0; i < 2; i++) {
		g_autofree char *key = measure_key(figures, measure, adds_up,
		    figure, figure->class_name, i == 0 ? "low95" : "high95");

		if (isnan(limits[i]) || !cell_shown(figure->number) ||
		    figure->number->unit != CELL_PEOPLE || !(of > 0))
			continue;
		*cells[i] = cells_derived(figures->cells, CELL_SHARE, 100 *
		    protect_round(figure->number->value + limits[i] * of /
		    100 - exact, cells_mode(figures->cells) == CELLS_EXACT ?
		    1 : cells_protection(figures->cells)->base) / of, "%s",
		    key);
	}
}

/* ----------------------------------------------------------- projection */

/* Why there are no limits; NULL: there are. */
static const char *
note_of(const struct figures *figures, const struct aim *aim,
    const struct measure_figure *figure, double mean, double low)
{
	if (figure->last <= figures->period.month)
		return "over";
	if (!isnan(low))
		return NULL;
	if (isnan(mean))
		return g_strcmp0(aim->aggregation, "distinct") == 0 ?
		    "distinct" : "unknown";
	return g_strcmp0(aim->aggregation, "sum") == 0 ? "proportional" :
	    "as_now";
}

static void
publish_projection(const struct figures *figures, const struct aim *aim,
    const struct measure *measure, gboolean adds_up, sqlite3_stmt *row,
    struct measure_figure *figure, const char *key)
{
	const struct measure_figure *progress = beside(figures,
	    "target_progress", figure, figure->class_name, 0);
	const struct cell *now = progress == NULL ? NULL : progress->number;
	double so_far = measure_number(row, MEASURE_SO_FAR);
	double mean = measure_number(row, MEASURE_NUMERATOR);
	double low = measure_number(row, MEASURE_LOW);
	double high = measure_number(row, MEASURE_HIGH);
	g_autofree char *key_low = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "low95");
	g_autofree char *key_high = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "high95");

	figure->note = note_of(figures, aim, figure, mean, low);
	if (now == NULL || isnan(mean))
		return;
	if (figure->note == NULL) {
		figure->number = cells_estimate(figures->cells, now, so_far,
		    mean, "%s", key);
		figure->low = cells_estimate(figures->cells, now, so_far,
		    low, "%s", key_low);
		figure->high = cells_estimate(figures->cells, now, so_far,
		    high, "%s", key_high);
	} else if (strcmp(figure->note, "proportional") == 0)
		/* As round as what it is drawn on from: more would say more. */
		figure->number = cells_derived(figures->cells, now->unit,
		    !cell_shown(now) || !(so_far > 0) ? NAN : protect_round(
		    now->value * mean / so_far, MAX(now->base, 1)), "%s",
		    key);
	else
		figure->number = now;
}

/* ------------------------------------------------------------------ met */

/*
 * Per cent met, of what is expected where that is told: a decrease against
 * the whole period before, or a ceiling against what comes of it.
 */
static void
publish_met(const struct figures *figures, struct measure_figure *figure,
    const char *key)
{
	gboolean up = strcmp(figure->class_name, "up") == 0;
	const char *way = up ? "up" : "down";
	const struct measure_figure *progress = beside(figures,
	    "target_progress", figure, way, 0);
	const struct measure_figure *projection = beside(figures,
	    "target_projection", figure, way, 0);
	const struct measure_figure *before = beside(figures,
	    "target_previous", figure, way,
	    12 * ((figure->last - figure->first) / 12 + 1));
	const struct cell *end = projection != NULL && projection->number !=
	    NULL ? projection->number : progress == NULL || (!up &&
	    projection != NULL && g_strcmp0(projection->note, "distinct") ==
	    0) ? NULL : progress->number;
	double value = NAN, of;

	if (progress == NULL || progress->of == NULL)
		return;
	of = progress->of->value;
	if (cell_shown(end)) {
		if (up)
			value = of > 0 ? 100 * end->value / of : NAN;
		else if (strcmp(figure->class_name, "ceiling") == 0)
			value = end->value > 0 ? 100 * of / end->value : 100;
		else if (before != NULL && cell_shown(before->number) &&
		    before->number->value > of)
			value = 100 * (before->number->value - end->value) /
			    (before->number->value - of);
	}
	figure->value = cells_derived(figures->cells, CELL_SHARE, value,
	    "%s", key);
}

void
measure_publish_target(const struct figures *figures,
    const struct measure *measure, gboolean adds_up, sqlite3_stmt *row,
    struct measure_figure *figure)
{
	const char *answer = (const char *)sqlite3_column_text(row,
	    MEASURE_ANSWER);
	const struct measure_figure *progress;
	g_autofree char *key = measure_key(figures, measure, adds_up, figure,
	    figure->class_name, "number");
	g_autofree char *key_of = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "of");
	g_autofree char *key_ratio = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "ratio");
	g_autofree char *key_answer = measure_key(figures, measure, adds_up,
	    figure, figure->class_name, "answer");
	struct aim aim;

	aim_read(row, figure, &aim);
	if (strcmp(measure->name, "target_projection") == 0)
		publish_projection(figures, &aim, measure, adds_up, row,
		    figure, key);
	else if (strcmp(measure->name, "target_met") == 0)
		publish_met(figures, figure, key_ratio);
	else if (strcmp(measure->name, "target_previous") == 0) {
		double number = measure_number(row, MEASURE_NUMERATOR);

		if (!isnan(number))
			figure->number = come(figures, &aim, figure,
			    figure->last, number, key);
	} else
		publish_progress(figures, &aim, row, figure, key, key_of,
		    key_ratio);
	if (strcmp(measure->name, "activity_target") == 0)
		publish_end(figures, measure, adds_up, row, figure);
	if (answer == NULL)
		return;
	/* Whether a target was met tells on which side of it a count is. */
	progress = strcmp(measure->name, "target_met") == 0 ? beside(figures,
	    "target_progress", figure, strcmp(figure->class_name, "up") ==
	    0 ? "up" : "down", 0) : figure;
	figure->answer = cells_word(figures->cells, progress != NULL &&
	    cell_shown(progress->number) ? answer : "cannot_be_told", "%s",
	    key_answer);
}
