/* Columns that go, one by one; see reduction.h. */
#include <math.h>

#include "reduction_parts.h"

/* Terms that a row may become longer by, for each that goes. */
#define GROWTH		4
/* A factor that is small beside others of its row is not divided by. */
#define PIVOT_LEAST	0.1

/* ----------------------------------------------------------------- bounds */

/* Both sides of a sum, where infinite terms are counted. */
struct range {
	double	sum[2];
	int	infinite[2];
};

/* Of a term, low and high. */
static void
reach(const Reduction *it, const struct part *part, double ends[2])
{
	const struct column *column = COLUMN(it, part->column);
	gboolean turned = part->factor < 0;

	ends[turned] = part->factor * column->low;
	ends[!turned] = part->factor * column->high;
}

static void
range_of(const Reduction *it, const struct line *line, struct range *range)
{
	double ends[2];
	guint i, side;

	*range = (struct range){ 0 };
	for (i = 0; i < line->parts->len; i++) {
		reach(it, PART(line->parts, i), ends);
		for (side = 0; side < 2; side++)
			if (isfinite(ends[side]))
				range->sum[side] += ends[side];
			else
				range->infinite[side]++;
	}
}

/*
 * Whether the others of an equation keep a column within its bounds: it is
 * the total less what they come to.
 */
static gboolean
is_implied(const Reduction *it, const struct line *line,
    const struct range *range, const struct part *part)
{
	const struct column *column = COLUMN(it, part->column);
	double ends[2], limits[2];
	int side;

	reach(it, part, ends);
	for (side = 0; side < 2; side++) {
		gboolean own = !isfinite(ends[side]);

		/* The most the others come to leaves the least. */
		limits[!side] = range->infinite[side] > own ?
		    (side == 0 ? INFINITY : -INFINITY) :
		    line->low - (range->sum[side] - (own ? 0 : ends[side]));
	}
	if (part->factor < 0) {
		double least = limits[0];

		limits[0] = limits[1];
		limits[1] = least;
	}
	return limits[0] / part->factor >= column->low - NOISE &&
	    limits[1] / part->factor <= column->high + NOISE;
}

/* -------------------------------------------------------------- one step */

/* Whether rows do not grow too much if the column goes, and by how much. */
static gboolean
is_cheap(guint terms, guint lines, int *growth)
{
	*growth = (int)((terms - 2) * (lines - 1)) - (int)(terms + lines);
	return lines == 1 || terms <= 2 || (lines - 1) * (terms - 1) <=
	    GROWTH * (terms + lines);
}

/* The column that goes with an equation; NULL: none can. */
static const struct part *
choose(const Reduction *it, const struct line *line)
{
	const struct part *best = NULL;
	struct range range;
	double most = 0;
	int growth, least = 0;
	guint i;

	range_of(it, line, &range);
	for (i = 0; i < line->parts->len; i++)
		most = MAX(most, fabs(PART(line->parts, i)->factor));
	for (i = 0; i < line->parts->len; i++) {
		const struct part *part = PART(line->parts, i);

		if (fabs(part->factor) < PIVOT_LEAST * most ||
		    !is_cheap(line->parts->len, COLUMN(it, part->column)->
		    lines->len, &growth) || (best != NULL && growth >=
		    least) || !is_implied(it, line, &range, part))
			continue;
		best = part;
		least = growth;
	}
	return best;
}

/* A column by the others of its line. */
static struct step
step_of(const struct line *line, const struct part *goes)
{
	struct step step = { .column = goes->column, .constant = line->low /
	    goes->factor, .parts = reduction_parts() };
	guint i;

	for (i = 0; i < line->parts->len; i++) {
		const struct part *part = PART(line->parts, i);
		struct part other = { part->column, -part->factor /
			goes->factor };

		if (part->column != goes->column)
			g_array_append_val(step.parts, other);
	}
	return step;
}

static void
leave(Reduction *it, int column, int line)
{
	GArray *lines = COLUMN(it, column)->lines;
	guint i;

	for (i = 0; i < lines->len; i++)
		if (g_array_index(lines, int, i) == line) {
			g_array_remove_index_fast(lines, i);
			return;
		}
}

/* Out of all columns that it has. */
static void
detach(Reduction *it, int number)
{
	const GArray *parts = LINE(it, number)->parts;
	guint i;

	for (i = 0; i < parts->len; i++)
		leave(it, PART(parts, i)->column, number);
}

void
elimination_gather(Reduction *it, const GArray *parts, double times,
    GArray *found)
{
	guint i;

	for (i = 0; i < parts->len; i++) {
		const struct part *part = PART(parts, i);

		if (it->seen[part->column] != it->looks) {
			struct part fresh = { part->column, 0 };

			it->seen[part->column] = it->looks;
			g_array_append_val(found, fresh);
		}
		it->sum[part->column] += times * part->factor;
	}
}

void
elimination_settle(Reduction *it, GArray *found)
{
	guint i, kept = 0;

	for (i = 0; i < found->len; i++) {
		struct part part = *PART(found, i);

		part.factor = it->sum[part.column];
		it->sum[part.column] = 0;
		if (fabs(part.factor) > NOISE)
			*PART(found, kept++) = part;
	}
	g_array_set_size(found, kept);
}

/* In a line, a column by what it is. */
static void
replace(Reduction *it, int number, const struct step *step)
{
	struct line *line = LINE(it, number);
	GArray *found = reduction_parts();
	double times;
	guint i;

	it->looks++;
	elimination_gather(it, line->parts, 1, found);
	times = it->sum[step->column];
	it->sum[step->column] = 0;
	elimination_gather(it, step->parts, times, found);
	elimination_settle(it, found);
	detach(it, number);
	for (i = 0; i < found->len; i++)
		g_array_append_val(COLUMN(it, PART(found, i)->column)->lines,
		    number);
	g_array_unref(line->parts);
	line->parts = found;
	line->low -= times * step->constant;
	line->high -= times * step->constant;
}

static void
drop(Reduction *it, struct step *step)
{
	g_array_append_val(it->steps, *step);
	COLUMN(it, step->column)->gone = TRUE;
}

static void
substitute(Reduction *it, int number, const struct part *part)
{
	struct line *line = LINE(it, number);
	struct step step = step_of(line, part);
	GArray *lines = COLUMN(it, step.column)->lines;

	detach(it, number);
	line->gone = TRUE;
	while (lines->len > 0)
		replace(it, g_array_index(lines, int, lines->len - 1), &step);
	drop(it, &step);
}

/* A column that only an equation has: the equation becomes as wide as it is. */
static gboolean
loosen(Reduction *it, int number)
{
	struct line *line = LINE(it, number);
	double ends[2];
	guint i;

	for (i = 0; i < line->parts->len; i++) {
		struct part part = *PART(line->parts, i);
		struct step step;

		/* Of one that is told the row would stay an equation. */
		if (COLUMN(it, part.column)->lines->len != 1 ||
		    COLUMN(it, part.column)->low ==
		    COLUMN(it, part.column)->high)
			continue;
		step = step_of(line, &part);
		step.line = number;
		step.share = part.factor;
		reach(it, &part, ends);
		line->high = line->low - ends[0];
		line->low -= ends[1];
		g_array_remove_index(line->parts, i);
		leave(it, part.column, number);
		drop(it, &step);
		return TRUE;
	}
	return FALSE;
}

gboolean
eliminate(Reduction *it, int number)
{
	struct line *line = LINE(it, number);
	const struct part *part;

	if (line->gone)
		return FALSE;
	if (line->parts->len == 0) {
		/* Else nothing fits, and the solver says so. */
		line->gone = line->low <= NOISE && line->high >= -NOISE;
		return FALSE;
	}
	if (!(line->low == line->high))
		return FALSE;
	part = choose(it, line);
	if (part == NULL)
		return loosen(it, number);
	substitute(it, number, part);
	return TRUE;
}
