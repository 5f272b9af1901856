/* Telling the table what there is, and where it belongs; see cells.h. */
#include <math.h>
#include <stdarg.h>

#include "cells_parts.h"
#include "differences.h"
#include "relations.h"

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
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .base = cells->protection.base, .is_told = TRUE };

	KEY(key, format);
	draft.is_whole = floor(exact) == exact;
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_credit(Cells *cells, double exact, const char *format, ...)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .base = cells->protection.base, .is_told = TRUE };

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_growth(Cells *cells, double exact, const char *format, ...)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .base = cells->protection.base, .is_told = TRUE,
	    .is_whole = TRUE, .is_signed = TRUE };

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_money(Cells *cells, gint64 cents, const char *format, ...)
{
	struct quantity draft = { .unit = CELL_EUROS, .is_told = TRUE,
	    .exact = (double)cents / 100, .base = PROTECT_MONEY_BASE };

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_grants(Cells *cells, gint64 cents, gboolean is_dominated,
    const char *format, ...)
{
	struct quantity draft = { .unit = CELL_EUROS, .is_told = TRUE,
	    .exact = (double)cents / 100, .base = PROTECT_MONEY_BASE,
	    .rule = RULE_GIVERS, .is_sensitive = is_dominated };

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_grant(Cells *cells, gint64 cents, gboolean is_own, const char *format,
    ...)
{
	struct quantity draft = { .unit = CELL_EUROS, .is_told = TRUE,
	    .exact = (double)cents / 100, .base = PROTECT_MONEY_BASE,
	    .rule = is_own ? RULE_NONE : RULE_GIVER,
	    .is_sensitive = !is_own };

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_amount(Cells *cells, enum cell_unit unit, double exact, double people,
    gint64 base, const char *format, ...)
{
	struct quantity draft = { .unit = unit, .exact = exact, .base = base,
	    .is_told = TRUE, .rule = RULE_PEOPLE };

	KEY(key, format);
	draft.is_sensitive = protect_is_small(&cells->protection, people);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_number(Cells *cells, double value, const char *format, ...)
{
	struct quantity draft = { .unit = CELL_NUMBER, .exact = value,
	    .base = 1, .is_told = TRUE, .form = FORM_GIVEN, .is_whole = TRUE,
	    .shown = protect_round(value, 1) };

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_given(Cells *cells, double value, const char *format, ...)
{
	/* Tenths, so that a path towards it stays straight. */
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = value,
	    .is_told = TRUE, .form = FORM_GIVEN,
	    .shown = protect_round(10 * value, 1) / 10 };

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_stated(Cells *cells, enum cell_unit unit, double value,
    const char *format, ...)
{
	struct quantity draft = { .unit = unit, .exact = value,
	    .is_told = TRUE, .form = FORM_GIVEN,
	    .shown = protect_round(10 * value, 1) / 10 };

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_unseen(Cells *cells, enum cell_unit unit, double exact,
    const char *format, ...)
{
	struct quantity draft = { .unit = unit, .exact = exact,
	    .is_told = TRUE, .form = FORM_UNSEEN };

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_derived(Cells *cells, enum cell_unit unit, double value,
    const char *format, ...)
{
	struct cell draft = { .unit = unit };

	KEY(key, format);
	if (isfinite(value))
		draft.value = unit == CELL_RATE ? protect_round(10 * value,
		    1) / 10 : protect_round(value, 1);
	else
		draft.symbol = g_intern_static_string(CELL_REFUSED);
	return &cell_add(cells, key, draft)->cell;
}

const struct cell *
cells_word(Cells *cells, const char *word, const char *format, ...)
{
	struct cell draft = { .unit = CELL_WORD,
	    .symbol = g_intern_string(word) };

	KEY(key, format);
	return &cell_add(cells, key, draft)->cell;
}

const struct cell *
cells_estimate(Cells *cells, const struct cell *count, double exact,
    double estimate, const char *format, ...)
{
	double value = !cell_shown(count) ? NAN : protect_round(count->value +
	    estimate - exact, cells->mode == CELLS_EXACT ? 1 :
	    cells->protection.base);

	KEY(key, format);
	g_autofree char *owned = key;

	return cells_derived(cells, CELL_PEOPLE, value, "%s", owned);
}

/*
 * For the organisation itself a small whole betrays nobody, but nothing can
 * be divided by none, and the price of one of a few says nothing.
 */
static double
ratio(const Cells *cells, const struct cell *part, const struct cell *whole,
    double least)
{
	if (cells->mode == CELLS_EXACT)
		least = part != NULL && part->unit == CELL_EUROS ?
		    EXACT_PRICE_LEAST : 1;
	if (!cell_shown(part) || !cell_shown(whole) || whole->value < least)
		return NAN;
	return part->value / whole->value;
}

/* So that whoever verifies can compute it again. */
static const struct cell *
set_ratio(const struct cell *cell, const struct cell *part,
    const struct cell *whole)
{
	((struct entry *)cell)->part = whole == NULL ? NULL : part;
	((struct entry *)cell)->whole = whole;
	return cell;
}

const struct cell *
cells_share(Cells *cells, const struct cell *part, const struct cell *whole,
    const char *format, ...)
{
	KEY(key, format);
	g_autofree char *owned = key;

	return set_ratio(cells_derived(cells, CELL_SHARE, 100 * ratio(cells, part,
	    whole, PROTECT_SHARE_LEAST), "%s", owned), part, whole);
}

const struct cell *
cells_price(Cells *cells, const struct cell *money,
    const struct cell *people, const char *format, ...)
{
	KEY(key, format);
	g_autofree char *owned = key;

	return set_ratio(cells_derived(cells, CELL_EUROS, ratio(cells, money, people,
	    PROTECT_PRICE_LEAST), "%s", owned), money, people);
}

const struct cell *
cells_rate(Cells *cells, double scale, const struct cell *part,
    const struct cell *whole, const char *format, ...)
{
	struct cell draft = { .unit = CELL_RATE };
	double rate = 10 * scale * ratio(cells, part, whole, PROTECT_PRICE_LEAST);

	KEY(key, format);
	if (isfinite(rate))
		draft.value = protect_round(rate, 1) / 10;
	else
		draft.symbol = g_intern_static_string(CELL_REFUSED);
	return &cell_add(cells, key, draft)->cell;
}

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
cells_headline(Cells *cells, const struct cell *cell)
{
	if (planned(cells, cell) != NOT_PLANNED)
		plan_quantity(cells->plan, planned(cells, cell))->is_headline =
		    TRUE;
}
