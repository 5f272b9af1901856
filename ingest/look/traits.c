/*
 * What the columns of a sample look like.
 */
#include <string.h>

#include "fold.h"
#include "traits.h"

#define HEADER_LOOK	30	/* records among which the header stands */
#define NUMERIC_LEAST	5	/* cells that make a column one of numbers */

/* ------------------------------------------------------------- numbers */

/* The digits that begin here. */
static gsize
digits(const char *text)
{
	return strspn(text, "0123456789");
}

static const char *
skip_money(const char *text)
{
	static const char *const signs[] = { "\342\202\254", "EUR", "-",
	    " ", "\302\240", NULL };
	guint i;

	for (i = 0; signs[i] != NULL; i++)
		if (g_str_has_prefix(text, signs[i])) {
			text += strlen(signs[i]);
			i = (guint)-1;
		}
	return text;
}

/*
 * Groups of three set apart by the other mark, then perhaps the mark and
 * decimals.  *shown says whether the text is of no other mark than this one.
 */
static gboolean
is_number(const char *text, char mark, char other, gboolean *shown)
{
	gsize run = digits(text = skip_money(text));
	guint groups = 0, decimals = 0;

	if (run == 0)
		return FALSE;
	for (text += run; *text == other; text += 4, groups++)
		if (run > 3 || digits(text + 1) != 3)
			return FALSE;
	if (*text == mark) {
		decimals = (guint)digits(text + 1);
		if (decimals == 0)
			return FALSE;
		text += 1 + decimals;
	}
	/* Three digits behind a single mark can be a group as well. */
	*shown = (decimals > 0 && (decimals != 3 || groups > 0 || run > 3)) ||
	    groups > 1;
	return *skip_money(text) == '\0' || strcmp(text, "%") == 0;
}

static void
look_at_number(const char *cell, struct trait *trait)
{
	gboolean comma_shown = FALSE, point_shown = FALSE;
	gboolean comma = is_number(cell, ',', '.', &comma_shown);
	gboolean point = is_number(cell, '.', ',', &point_shown);

	trait->numbers += comma || point;
	if (strpbrk(cell, ",.") == NULL || (!comma && !point))
		return;
	if (comma && point && !comma_shown && !point_shown)
		trait->either++;
	else if (comma && (comma_shown || !point))
		trait->comma++;
	else
		trait->point++;
}

/* --------------------------------------------------------------- dates */

/* One or two digits, a sign, one or two digits, the same sign, a year. */
static void
look_at_date(const char *cell, struct trait *trait)
{
	gsize first = digits(cell), second, year;
	char sign = cell[first];
	const char *p = cell + first + 1;
	int a, b;

	if (sign == '\0' || strchr("-/. ", sign) == NULL)
		return;
	second = digits(p);
	if (second == 0 || second > 2 || p[second] != sign)
		return;
	year = digits(p + second + 1);
	if (p[second + 1 + year] != '\0' && p[second + 1 + year] != ' ' &&
	    p[second + 1 + year] != 'T')
		return;
	if (first == 4 && year >= 1 && year <= 2) {
		trait->iso++;
		trait->loose += second == 1 || year == 1;
		trait->sign = sign;
		return;
	}
	if (first == 0 || first > 2 || (year != 2 && year != 4))
		return;
	a = (int)g_ascii_strtoll(cell, NULL, 10);
	b = (int)g_ascii_strtoll(p, NULL, 10);
	if (a == 0 || b == 0 || a > 31 || b > 31 || (a > 12 && b > 12))
		return;
	trait->dates++;
	trait->day_first += a > 12;
	trait->month_first += b > 12;
	trait->short_years += year == 2;
	trait->loose += first == 1 || second == 1;
	trait->sign = sign;
}

static gboolean
is_blank(const char *cell)
{
	return cell[strspn(cell, " \t")] == '\0';
}

static void
look_at(const char *cell, struct trait *trait)
{
	if (is_blank(cell))
		return;
	trait->filled++;
	bsn_add(&trait->bsn, cell);
	look_at_number(cell, trait);
	look_at_date(cell, trait);
}

gboolean
traits_numeric(const struct trait *trait)
{
	return trait->filled >= NUMERIC_LEAST && trait->numbers * 10 >=
	    trait->filled * 8 && trait->dates + trait->iso == 0;
}

gboolean
traits_odd(const char *cell)
{
	struct trait trait = { 0 };

	look_at(cell, &trait);
	return trait.filled > 0 && trait.numbers + trait.dates + trait.iso ==
	    0;
}

void
traits_column(const GPtrArray *grid, guint header, guint column,
    struct trait *trait)
{
	guint i;

	*trait = (struct trait){0};
	for (i = header; i < grid->len; i++) {
		const struct row *row = grid->pdata[i];

		if (column < row->count)
			look_at(row->cells[column], trait);
	}
}

/* -------------------------------------------------------------- header */

/* A number, a date or anything else that is no name. */
static gboolean
is_value(const char *cell)
{
	struct trait trait = { 0 };
	gboolean shown;

	look_at(cell, &trait);
	return trait.comma + trait.point + trait.either + trait.iso +
	    trait.dates > 0 || is_number(cell, ',', '.', &shown);
}

gboolean
traits_names(const struct field *field, const char *folded)
{
	g_auto(GStrv) names = g_strsplit(field->headers, "|", -1);
	g_autofree char *own = fold_text(field->name);
	guint i;

	if (strcmp(own, folded) == 0)
		return TRUE;
	for (i = 0; names[i] != NULL; i++) {
		g_autofree char *name = fold_text(names[i]);

		if (strcmp(name, folded) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_known(const char *cell)
{
	g_autofree char *folded = fold_text(cell);
	guint kind, i;

	if (*folded == '\0')
		return FALSE;
	for (kind = 0; kind < KIND_COUNT; kind++)
		for (i = 0; i < kinds[kind].count; i++)
			if (traits_names(&kinds[kind].fields[i], folded))
				return TRUE;
	return fold_is_bsn(folded);
}

/* How many names a row holds that are known; 0 when it holds values. */
static guint
names_known(const struct row *row, guint *filled)
{
	guint known = 0, i;

	*filled = 0;
	for (i = 0; i < row->count; i++) {
		if (is_blank(row->cells[i]))
			continue;
		if (is_value(row->cells[i]))
			return *filled = 0;
		(*filled)++;
		known += is_known(row->cells[i]);
	}
	return known;
}

static gboolean
values_below(const GPtrArray *grid, guint header)
{
	guint i, j;

	for (i = header; i < grid->len && i < header + HEADER_LOOK; i++) {
		const struct row *row = grid->pdata[i];

		for (j = 0; j < row->count; j++)
			if (is_value(row->cells[j]))
				return TRUE;
	}
	return FALSE;
}

guint
traits_header(const GPtrArray *grid, guint width)
{
	guint best = 0, most = 0, first = 0, filled, i;

	for (i = 0; i < grid->len && i < HEADER_LOOK; i++) {
		const struct row *row = grid->pdata[i];
		guint known = names_known(row, &filled);

		if (known > most) {
			most = known;
			best = i + 1;
		}
		/* Names in more than half of the columns. */
		if (first == 0 && row->count == width && filled * 2 > width)
			first = i + 1;
	}
	if (most > 1 || (most == 1 && width < 3))
		return best;
	return first > 0 && values_below(grid, first) ? first : 0;
}
