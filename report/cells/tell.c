/* Telling the table what there is; see cells.h. */
#include <math.h>

#include "cells_parts.h"
#include "relations.h"

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

static struct quantity
money(gint64 cents)
{
	return (struct quantity){ .unit = CELL_EUROS, .is_told = TRUE,
	    .exact = (double)cents / 100, .base = PROTECT_MONEY_BASE };
}

const struct cell *
cells_money(Cells *cells, gint64 cents, const char *format, ...)
{
	struct quantity draft = money(cents);

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_divided(Cells *cells, gint64 cents, double people, gboolean is_seen,
    const char *format, ...)
{
	struct quantity draft = money(cents);

	draft.form = is_seen ? FORM_SHOWN : FORM_UNSEEN;
	if (!isnan(people)) {
		draft.rule = RULE_PEOPLE;
		draft.is_sensitive = protect_is_small(&cells->protection,
		    people);
	}

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_grants(Cells *cells, gint64 cents, gboolean is_dominated,
    const char *format, ...)
{
	struct quantity draft = money(cents);

	draft.rule = RULE_GIVERS;
	draft.is_sensitive = is_dominated;

	KEY(key, format);
	return cell_tell(cells, key, &draft);
}

const struct cell *
cells_grant(Cells *cells, gint64 cents, gboolean is_own, const char *format,
    ...)
{
	struct quantity draft = money(cents);

	draft.rule = is_own ? RULE_NONE : RULE_GIVER;
	draft.is_sensitive = !is_own;

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
