/* The central table of published cells; see cells.h. */
#include <string.h>

#include "cells_parts.h"
#include "relations.h"

static void
entry_free(void *data)
{
	g_free((char *)((struct entry *)data)->cell.key);
	g_free(data);
}

char *
cells_place(const char *place)
{
	g_autofree char *town = g_uri_escape_string(place, " ", TRUE);

	return *place == '\0' ? g_strdup("/all") : g_strconcat("/in/", town,
	    NULL);
}

/* "/of/FUNDER/all", "/of/FUNDER/in/TOWN", without a funder the place; g_free. */
static char *
funded_path(const char *place, const char *funder)
{
	g_autofree char *giver = g_uri_escape_string(funder, " ", TRUE);
	g_autofree char *of = cells_place(place);

	return g_strconcat(*funder == '\0' ? "" : "/of/", giver, of, NULL);
}

Cells *
cells_open(const struct protection *protection, enum cells_mode mode,
    Plan *plan, const char *place, const char *funder)
{
	Cells *cells = g_new0(Cells, 1);
	g_autofree char *small = g_strdup_printf("<%" G_GINT64_FORMAT,
	    protection->threshold);

	g_assert((mode == CELLS_COLLECT || mode == CELLS_PUBLISH) ==
	    (plan != NULL));
	cells->protection = *protection;
	cells->mode = mode;
	cells->plan = plan;
	cells->place = cells_place(place);
	cells->funded = funded_path(place, funder);
	cells->small = g_intern_string(small);
	cells->table = g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
	    entry_free);
	return cells;
}

Cells *
cells_new(const struct protection *protection)
{
	return cells_open(protection, CELLS_ALONE, NULL, "", "");
}

void
cells_free(Cells *cells)
{
	if (cells == NULL)
		return;
	g_hash_table_unref(cells->table);
	g_free(cells->place);
	g_free(cells->funded);
	g_free(cells);
}

const struct protection *
cells_protection(const Cells *cells)
{
	return &cells->protection;
}

enum cells_mode
cells_mode(const Cells *cells)
{
	return cells->mode;
}

char *
cell_global(const Cells *cells, const char *key)
{
	if (*key == '@')
		return g_strdup_printf("%s/%s", cells->funded, key + 1);
	return *key == '/' ? g_strdup(key) :
	    g_strdup_printf("%s/%s", cells->place, key);
}

struct entry *
cell_add(Cells *cells, char *local, struct cell draft)
{
	g_autofree char *owned = local;
	char *key = cell_global(cells, local);
	struct entry *entry = g_hash_table_lookup(cells->table, key);

	if (entry != NULL) {
		if (entry->cell.value != draft.value ||
		    entry->cell.symbol != draft.symbol ||
		    entry->cell.unit != draft.unit ||
		    entry->cell.base != draft.base)
			g_error("report: cell %s is decided twice", key);
		g_free(key);
		return entry;
	}
	entry = g_new0(struct entry, 1);
	entry->cell = draft;
	entry->cell.key = key;
	entry->quantity = NOT_PLANNED;
	g_hash_table_insert(cells->table, key, entry);
	return entry;
}

void
cell_form(const Cells *cells, struct cell *cell,
    const struct quantity *quantity)
{
	cell->unit = quantity->unit;
	cell->base = quantity->base;
	cell->value = 0;
	cell->symbol = NULL;
	cell->is_kept = quantity->form == FORM_SHOWN && quantity->is_kept;
	cell->lag = cell->is_kept ? (double)cells_protection(cells)->threshold -
	    1 : 0;
	if (quantity->form == FORM_SHOWN || quantity->form == FORM_GIVEN)
		cell->value = quantity->shown;
	else
		cell->symbol = quantity->form == FORM_SMALL ? cells->small :
		    g_intern_static_string(CELL_REFUSED);
}

/* As it is, for the organisation itself: tenths, for credits. */
static void
cell_exact(struct cell *cell, const struct quantity *quantity)
{
	cell->unit = quantity->unit;
	cell->base = 0;
	cell->symbol = NULL;
	cell->value = quantity->is_whole ? quantity->exact :
	    protect_round(10 * quantity->exact, 1) / 10;
}

/* What of a quantity this table shows, by its mode. */
static void
cell_decide(const Cells *cells, struct cell *cell, struct quantity *draft,
    guint place)
{
	if (cells->mode == CELLS_EXACT) {
		cell_exact(cell, draft);
		return;
	}
	if (cells->mode == CELLS_PUBLISH && place != NOT_PLANNED)
		draft = plan_quantity(cells->plan, place);
	/* What was not collected was not audited. */
	else if (cells->mode == CELLS_PUBLISH)
		draft->form = FORM_HIDDEN;
	cell_form(cells, cell, draft);
}

/* Begins of keys of what adds up by where activities are. */
static gboolean
is_held(const char *key)
{
	static const char *const held[] = { "credit", "money/",
		"participants/" };
	const char *name = *key == '@' ? key + 1 : key;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(held); i++)
		if (g_str_has_prefix(name, held[i]))
			return TRUE;
	return FALSE;
}

const struct cell *
cell_tell(Cells *cells, char *key, struct quantity *draft)
{
	g_autofree char *name = cell_global(cells, key);
	gboolean is_unseen = draft->form == FORM_UNSEEN;
	struct cell cell = { NULL };
	struct entry *entry;
	guint place = NOT_PLANNED;

	quantity_decide(draft, &cells->protection);
	if (*key != '/')
		draft->over = is_held(key) ? PLACES_HELD : PLACES_SUM;
	if (cells->mode == CELLS_COLLECT)
		place = plan_add(cells->plan, name, draft);
	else if (cells->mode == CELLS_PUBLISH)
		place = plan_place(cells->plan, name);
	cell_decide(cells, &cell, draft, place);
	entry = cell_add(cells, key, cell);
	entry->quantity = place;
	entry->is_unseen = is_unseen;
	return &entry->cell;
}

const struct cell *
cells_find(const Cells *cells, const char *key)
{
	g_autofree char *name = cell_global(cells, key);

	return g_hash_table_lookup(cells->table, name);
}

const struct quantity *
cells_quantity(const Cells *cells, const struct cell *cell)
{
	guint place = ((const struct entry *)cell)->quantity;

	return place == NOT_PLANNED ? NULL : plan_quantity(cells->plan,
	    place);
}

gboolean
cells_ratio(const struct cell *cell, const struct cell **part,
    const struct cell **whole)
{
	const struct entry *entry = (const struct entry *)cell;

	*part = entry->part;
	*whole = entry->whole;
	return entry->part != NULL;
}

const Plan *
cells_plan(const Cells *cells)
{
	return cells->plan;
}

static int
compare_keys(const void *a, const void *b)
{
	const struct cell *const *first = a, *const *second = b;

	return strcmp((*first)->key, (*second)->key);
}

GPtrArray *
cells_sorted(const Cells *cells)
{
	GPtrArray *sorted = g_ptr_array_new();
	GHashTableIter iter;
	void *entry;

	g_hash_table_iter_init(&iter, cells->table);
	while (g_hash_table_iter_next(&iter, NULL, &entry))
		if (!((struct entry *)entry)->is_unseen)
			g_ptr_array_add(sorted, entry);
	g_ptr_array_sort(sorted, compare_keys);
	return sorted;
}
