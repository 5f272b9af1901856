/* The central table of published cells; see cells.h. */
#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "cells.h"

#define MONEY_BASE	100	/* euros */

struct cells {
	struct protection	 protection;
	const char		*hidden;	/* "<10", interned */
	GHashTable		*table;		/* key -> struct cell */
};

static void
cell_free(void *data)
{
	g_free((char *)((struct cell *)data)->key);
	g_free(data);
}

Cells *
cells_new(const struct protection *protection)
{
	Cells *cells = g_new0(Cells, 1);
	g_autofree char *hidden = g_strdup_printf("<%" G_GINT64_FORMAT,
	    protection->threshold);

	cells->protection = *protection;
	cells->hidden = g_intern_string(hidden);
	cells->table = g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
	    cell_free);
	return cells;
}

void
cells_free(Cells *cells)
{
	if (cells == NULL)
		return;
	g_hash_table_unref(cells->table);
	g_free(cells);
}

const struct protection *
cells_protection(const Cells *cells)
{
	return &cells->protection;
}

/* Takes the key; a second decision must agree with the first. */
static const struct cell *
cell_add(Cells *cells, char *key, struct cell draft)
{
	struct cell *cell = g_hash_table_lookup(cells->table, key);

	if (cell != NULL) {
		if (cell->value != draft.value ||
		    cell->symbol != draft.symbol ||
		    cell->unit != draft.unit || cell->base != draft.base)
			g_error("report: cell %s is decided twice", key);
		g_free(key);
		return cell;
	}
	cell = g_new(struct cell, 1);
	*cell = draft;
	cell->key = key;
	g_hash_table_insert(cells->table, key, cell);
	return cell;
}

/* The key of a variadic function, into a variable of that name. */
#define KEY(key, format) \
	char *key; \
	va_list arguments; \
	va_start(arguments, format); \
	key = g_strdup_vprintf(format, arguments); \
	va_end(arguments)

const struct cell *
cells_count(Cells *cells, double exact, const char *format, ...)
{
	struct cell draft = { .unit = CELL_PEOPLE,
	    .base = cells->protection.base };

	KEY(key, format);
	if (!protect_count(&cells->protection, exact, &draft.value))
		draft.symbol = cells->hidden;
	return cell_add(cells, key, draft);
}

const struct cell *
cells_money(Cells *cells, gint64 cents, const char *format, ...)
{
	struct cell draft = { .unit = CELL_EUROS, .base = MONEY_BASE };

	KEY(key, format);
	draft.value = protect_round((double)cents / 100, MONEY_BASE);
	return cell_add(cells, key, draft);
}

const struct cell *
cells_given(Cells *cells, double value, const char *format, ...)
{
	struct cell draft = { .unit = CELL_PEOPLE };

	KEY(key, format);
	/* Tenths, so that a path towards it stays straight. */
	draft.value = protect_round(10 * value, 1) / 10;
	return cell_add(cells, key, draft);
}

const struct cell *
cells_derived(Cells *cells, enum cell_unit unit, double value,
    const char *format, ...)
{
	struct cell draft = { .unit = unit };

	KEY(key, format);
	if (isfinite(value))
		draft.value = protect_round(value, 1);
	else
		draft.symbol = g_intern_static_string(CELL_REFUSED);
	return cell_add(cells, key, draft);
}

const struct cell *
cells_word(Cells *cells, const char *word, const char *format, ...)
{
	struct cell draft = { .unit = CELL_WORD,
	    .symbol = g_intern_string(word) };

	KEY(key, format);
	return cell_add(cells, key, draft);
}

static double
ratio(const struct cell *part, const struct cell *whole, double least)
{
	if (!cell_shown(part) || !cell_shown(whole) || whole->value < least)
		return NAN;
	return part->value / whole->value;
}

const struct cell *
cells_share(Cells *cells, const struct cell *part, const struct cell *whole,
    const char *format, ...)
{
	KEY(key, format);
	g_autofree char *owned = key;

	return cells_derived(cells, CELL_SHARE,
	    100 * ratio(part, whole, PROTECT_SHARE_LEAST), "%s", owned);
}

const struct cell *
cells_price(Cells *cells, const struct cell *money,
    const struct cell *people, const char *format, ...)
{
	KEY(key, format);
	g_autofree char *owned = key;

	return cells_derived(cells, CELL_EUROS,
	    ratio(money, people, PROTECT_PRICE_LEAST), "%s", owned);
}

const struct cell *
cells_find(const Cells *cells, const char *key)
{
	return g_hash_table_lookup(cells->table, key);
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
	void *cell;

	g_hash_table_iter_init(&iter, cells->table);
	while (g_hash_table_iter_next(&iter, NULL, &cell))
		g_ptr_array_add(sorted, cell);
	g_ptr_array_sort(sorted, compare_keys);
	return sorted;
}
