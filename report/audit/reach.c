/* How far columns may go; see reach.h. */
#include <math.h>

#include "program.h"
#include "reach.h"

/* Points that are remembered, the last ones. */
#define POINTS_MOST	400

/* ---------------------------------------------------------------- points */

static gboolean
is_kept(const struct side *side, const double *point)
{
	if (side->place == 0)
		return TRUE;
	return side->high ? point[side->place] >= side->target -
	    SLACK(side->target) : point[side->place] <= side->target +
	    SLACK(side->target);
}

static void
look(struct reach *it, const double *point)
{
	EACH_ENTRY(it, entry) {
		entry->least = MIN(entry->least, point[entry->place]);
		entry->most = MAX(entry->most, point[entry->place]);
	}
}

static void
remember(struct reach *it)
{
	double *point = component_point(it->component);

	look(it, point);
	if (it->points->len < POINTS_MOST) {
		g_ptr_array_add(it->points, point);
		return;
	}
	g_free(it->points->pdata[it->next]);
	it->points->pdata[it->next] = point;
	it->next = (it->next + 1) % POINTS_MOST;
}

static enum programme_answer
solve(struct reach *it, gboolean maximise)
{
	enum programme_answer answer = programme_solve(
	    it->component->programme, maximise, FALSE);

	/* Points without figures are none that a reader has to reckon with. */
	if (answer == PROGRAMME_SOLVED && !it->by_relations)
		remember(it);
	it->failed = it->failed || answer == PROGRAMME_FAILED;
	return answer;
}

/* ------------------------------------------------------------------ sides */

/* Still to be seen beyond its value on that side. */
static gboolean
is_short(const struct entry *entry, gboolean high)
{
	return entry->is_open && (high ? entry->most < entry->value -
	    SLACK(entry->value) : entry->least > entry->value +
	    SLACK(entry->value));
}

static guint
count_short(struct reach *it, gboolean high)
{
	guint count = 0;

	EACH_ENTRY(it, entry)
		count += is_short(entry, high);
	return count;
}

/* All at once; upwards each is held where it is enough. */
static enum programme_answer
reach_all(struct reach *it, gboolean high)
{
	enum programme_answer answer;

	programme_aim_none(it->component->programme);
	EACH_ENTRY(it, entry) {
		const struct column *column = COLUMN(it->audit, entry->column);

		if (!is_short(entry, high))
			continue;
		programme_aim(it->component->programme, (int)entry->place, 1);
		if (high && column->low < entry->value && entry->value <
		    column->high)
			programme_column(it->component->programme,
			    (int)entry->place, column->low, entry->value);
	}
	answer = solve(it, high);
	EACH_ENTRY(it, entry)
		component_bound(it->audit, it->component, entry->column);
	return answer;
}

void
reach_one(struct reach *it, struct entry *entry, gboolean high)
{
	double value;

	programme_aim_none(it->component->programme);
	programme_aim(it->component->programme, (int)entry->place, 1);
	switch (solve(it, high)) {
	case PROGRAMME_SOLVED:
		value = programme_value(it->component->programme,
		    (int)entry->place);
		break;
	case PROGRAMME_UNBOUNDED:
		value = high ? INFINITY : -INFINITY;
		break;
	default:
		return;
	}
	entry->least = MIN(entry->least, value);
	entry->most = MAX(entry->most, value);
}

static void
bound(struct reach *it, const struct side *side)
{
	const struct column *own = COLUMN(it->audit, side->column);

	if (side->place > 0)
		programme_column(it->component->programme, (int)side->place,
		    side->high ? MAX(own->low, side->target) : own->low,
		    side->high ? own->high : MIN(own->high, side->target));
}

/*
 * TRUE: one is short for good, and that is enough; or nothing fits with the side,
 * so that all are.
 */
static gboolean
reach_each(struct reach *it, const struct side *side, gboolean high,
    gboolean hasty)
{
	guint before, left = count_short(it, high);
	enum programme_answer answer;

	for (before = 0; left > 1 && left != before; ) {
		before = left;
		bound(it, side);
		answer = reach_all(it, high);
		/* Upwards, where they are held, one may be too far for that. */
		if (answer == PROGRAMME_NO_POINT && !high)
			return TRUE;
		if (answer != PROGRAMME_SOLVED)
			break;
		left = count_short(it, high);
	}
	bound(it, side);
	EACH_ENTRY(it, entry) {
		if (!is_short(entry, high))
			continue;
		reach_one(it, entry, high);
		if (hasty && is_short(entry, high))
			return TRUE;
	}
	return FALSE;
}

void
reach_seek(struct reach *it, const struct side *side, gboolean hasty)
{
	guint i;

	EACH_ENTRY(it, entry) {
		entry->least = INFINITY;
		entry->most = -INFINITY;
	}
	for (i = 0; i < it->points->len; i++)
		if (is_kept(side, it->points->pdata[i]))
			look(it, it->points->pdata[i]);
	if (!reach_each(it, side, FALSE, hasty))
		reach_each(it, side, TRUE, hasty);
	if (side->place > 0)
		component_bound(it->audit, it->component, side->column);
}

gboolean
reach_has(const struct entry *entry)
{
	return !is_short(entry, FALSE) && !is_short(entry, TRUE);
}

/* No figure bounds anything but what is held, or all do. */
static void
set_bounds(struct reach *it, gboolean by_relations)
{
	guint i;

	for (i = 0; i < it->component->columns->len; i++) {
		guint number = g_array_index(it->component->columns, guint,
		    i);
		const struct column *column = COLUMN(it->audit, number);

		if (by_relations && !column->is_held)
			programme_column(it->component->programme,
			    column->place, column->low < 0 ? -INFINITY : 0,
			    INFINITY);
		else
			component_bound(it->audit, it->component, number);
	}
}

void
reach_range(struct reach *it, guint column, const struct entry *insider,
    gboolean by_relations, double *least, double *most)
{
	struct entry entry = { column, place_of(it->audit, column), 0, FALSE,
		INFINITY, -INFINITY };

	it->by_relations = by_relations;
	if (by_relations)
		set_bounds(it, TRUE);
	if (insider != NULL)
		programme_column(it->component->programme,
		    (int)insider->place, insider->value, insider->value);
	reach_one(it, &entry, TRUE);
	reach_one(it, &entry, FALSE);
	if (by_relations)
		set_bounds(it, FALSE);
	else if (insider != NULL)
		component_bound(it->audit, it->component, insider->column);
	it->by_relations = FALSE;
	*least = entry.least;
	*most = entry.most;
}

void
reach_init(struct reach *it, const Audit *audit)
{
	*it = (struct reach){ .audit = audit };
	it->entries = g_array_new(FALSE, FALSE, sizeof(struct entry));
	it->points = g_ptr_array_new_with_free_func(g_free);
}

void
reach_clear(struct reach *it)
{
	g_array_unref(it->entries);
	g_ptr_array_unref(it->points);
}

void
reach_begin(struct reach *it, struct component *component)
{
	it->component = component;
	it->next = 0;
	g_array_set_size(it->entries, 0);
	g_ptr_array_set_size(it->points, 0);
}

gboolean
audit_is_void(Audit *audit, guint column)
{
	double least = -INFINITY, most = INFINITY;
	struct reach it;

	reach_init(&it, audit);
	reach_begin(&it, audit->components->pdata[COLUMN(audit,
	    column)->component - 1]);
	reach_range(&it, column, NULL, TRUE, &least, &most);
	reach_clear(&it);
	return !it.failed && least >= -SLACK(0.0) && least <= most &&
	    most <= SLACK(0.0);
}
