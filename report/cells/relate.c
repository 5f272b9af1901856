/* Telling the table where a cell belongs; see cells.h. */
#include "cells_parts.h"
#include "differences.h"
#include "relations.h"

/* The place in the plan; NOT_PLANNED outside collecting, and for none. */
static guint
planned(const Cells *cells, const struct cell *cell)
{
	return cell == NULL || cells->mode != CELLS_COLLECT ? NOT_PLANNED :
	    ((const struct entry *)cell)->quantity;
}

static GArray *
planned_all(const Cells *cells, const struct cell *const *list, guint count)
{
	GArray *places = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i, place;

	for (i = 0; i < count; i++)
		if ((place = planned(cells, list[i])) != NOT_PLANNED)
			g_array_append_val(places, place);
	return places;
}

void
cells_sum(Cells *cells, const struct cell *whole,
    const struct cell *const *parts, guint count)
{
	g_autoptr(GArray) places = planned_all(cells, parts, count);

	if (planned(cells, whole) != NOT_PLANNED)
		relation_sum(cells->plan, planned(cells, whole), places);
}

const struct cell *
cells_rest(Cells *cells, const struct cell *whole,
    const struct cell *const *parts, guint count, const char *format, ...)
{
	g_autoptr(GArray) places = planned_all(cells, parts, count);
	struct cell cell = { NULL };
	const struct quantity *rest;
	struct entry *entry;

	KEY(key, format);
	g_autofree char *owned = key, *name = cell_global(cells, key);

	if (planned(cells, whole) != NOT_PLANNED)
		relation_rest(cells->plan, planned(cells, whole), places,
		    name);
	if (cells->mode != CELLS_PUBLISH)
		return NULL;
	rest = plan_find(cells->plan, name);
	if (rest == NULL || rest->form == FORM_UNSEEN)
		return NULL;
	cell_form(cells, &cell, rest);
	entry = cell_add(cells, g_steal_pointer(&owned), cell);
	entry->quantity = plan_place(cells->plan, name);
	return &entry->cell;
}

const struct cell *
cells_left(Cells *cells, const struct cell *whole,
    const struct cell *const *parts, guint count, const char *format, ...)
{
	struct quantity draft = { .unit = whole->unit, .form = FORM_UNSEEN,
	    .rule = RULE_PEOPLE, .is_told = TRUE, .is_left = TRUE };
	g_autoptr(GArray) places = planned_all(cells, parts, count);
	const struct cell *left = NULL;

	KEY(key, format);
	if (planned(cells, whole) != NOT_PLANNED && relation_leaves(
	    cells->plan, planned(cells, whole), places, &draft.exact)) {
		left = cell_tell(cells, key, &draft);
		g_array_append_val(places, ((struct entry *)left)->quantity);
		relation_sum(cells->plan, planned(cells, whole), places);
	} else
		g_free(key);
	return left;
}

void
cells_within(Cells *cells, const struct cell *part, const struct cell *whole)
{
	if (planned(cells, part) != NOT_PLANNED &&
	    planned(cells, whole) != NOT_PLANNED)
		relation_within(cells->plan, planned(cells, part),
		    planned(cells, whole));
}

void
cells_between(Cells *cells, const struct cell *cell,
    const struct cell *least, const struct cell *most)
{
	if (planned(cells, cell) != NOT_PLANNED &&
	    planned(cells, least) != NOT_PLANNED &&
	    planned(cells, most) != NOT_PLANNED)
		relation_between(cells->plan, planned(cells, cell),
		    planned(cells, least), planned(cells, most));
}

void
cells_complement(Cells *cells, const struct cell *part,
    const struct cell *whole)
{
	if (planned(cells, part) != NOT_PLANNED &&
	    planned(cells, whole) != NOT_PLANNED)
		relation_complement(cells->plan, planned(cells, part),
		    planned(cells, whole));
}

void
cells_same(Cells *cells, const struct cell *one, const struct cell *other)
{
	if (planned(cells, one) != NOT_PLANNED &&
	    planned(cells, other) != NOT_PLANNED)
		plan_same(cells->plan, planned(cells, one), planned(cells,
		    other));
}

void
cells_behind(Cells *cells, const struct cell *count, const struct cell *amount)
{
	if (planned(cells, count) != NOT_PLANNED &&
	    planned(cells, amount) != NOT_PLANNED)
		plan_quantity(cells->plan, planned(cells, amount))->behind =
		    planned(cells, count) + 1;
}

void
cells_span(Cells *cells, const struct cell *cell, gint32 first, gint32 last,
    const char *format, ...)
{
	KEY(stem, format);
	g_autofree char *owned = stem, *name = cell_global(cells, stem);

	if (planned(cells, cell) != NOT_PLANNED)
		plan_span(cells->plan, planned(cells, cell), first, last,
		    name);
}

void
cells_made(Cells *cells, const char *stem, GArray *makings)
{
	g_autofree char *name = cell_global(cells, stem);

	if (cells->mode == CELLS_COLLECT)
		differences_tell(cells->plan, name, makings);
	else
		g_array_unref(makings);
}

void
cells_over(Cells *cells, const struct cell *cell, enum places over)
{
	if (planned(cells, cell) != NOT_PLANNED)
		plan_quantity(cells->plan, planned(cells, cell))->over = over;
}

void
cells_begun(Cells *cells, const struct cell *cell, gint32 month)
{
	if (planned(cells, cell) != NOT_PLANNED)
		plan_quantity(cells->plan, planned(cells, cell))->begun =
		    month;
}

void
cells_running(Cells *cells, const struct cell *cell)
{
	if (planned(cells, cell) != NOT_PLANNED)
		plan_quantity(cells->plan, planned(cells, cell))->is_running =
		    TRUE;
}

void
cells_below_zero(Cells *cells, const struct cell *cell)
{
	struct quantity *quantity;

	if (planned(cells, cell) == NOT_PLANNED)
		return;
	quantity = plan_quantity(cells->plan, planned(cells, cell));
	quantity->is_signed = TRUE;
	quantity_bound(quantity, &cells->protection);
}

void
cells_headline(Cells *cells, const struct cell *cell, enum headline headline)
{
	if (planned(cells, cell) != NOT_PLANNED)
		plan_quantity(cells->plan, planned(cells, cell))->headline =
		    headline;
}
