/*
 * Dates as people and spreadsheets write them.
 */
#include <string.h>

#include "day.h"
#include "written.h"

#define SERIAL_BASE	(-25569)	/* 1899-12-30 */
#define SERIAL_LEAST	4		/* digits, lest any number is a day */
#define SERIAL_MOST	5

/* The beginnings that tell the months apart, '|' between. */
static const char *const months[] = {
	"jan", "feb", "maa|mrt|mar", "apr", "mei|may", "jun", "jul", "aug",
	"sep", "okt|oct", "nov", "dec"
};
static const char *const month_names[] = {
	"januari", "january", "februari", "february", "maart", "march",
	"april", "juni", "june", "juli", "july", "augustus", "august", "sept",
	"september", "oktober", "october", "november", "december", NULL
};
static const char *const day_names[] = {
	"ma", "di", "wo", "do", "vr", "za", "zo", "maa", "din", "woe", "don",
	"vrij", "zat", "zon", "maandag", "dinsdag", "woensdag", "donderdag",
	"vrijdag", "zaterdag", "zondag", "mon", "tue", "wed", "thu", "fri",
	"sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
	"saturday", "sunday", NULL
};

enum { TOKENS = 3 };

struct token {
	int	number;		/* a month is its number, too */
	guint	digits;		/* 0: a name */
};

static gboolean
two_digits(const char **text, int limit)
{
	const char *p = *text;

	if (!g_ascii_isdigit(p[0]) || !g_ascii_isdigit(p[1]) ||
	    (p[0] - '0') * 10 + (p[1] - '0') > limit)
		return FALSE;
	*text += 2;
	return TRUE;
}

gboolean
written_time(const char *text)
{
	if (*text != 'T' && *text != ' ')
		return FALSE;
	text++;
	if (!two_digits(&text, 24) || *text++ != ':' || !two_digits(&text, 59))
		return FALSE;
	if (*text == ':') {
		text++;
		if (!two_digits(&text, 60))
			return FALSE;
		if (*text == '.')
			text += 1 + strspn(text + 1, "0123456789");
	}
	if (*text == 'Z')
		text++;
	else if (*text == '+' || *text == '-') {
		text++;
		if (!two_digits(&text, 14))
			return FALSE;
		text += *text == ':';
		if (!two_digits(&text, 59))
			return FALSE;
	}
	return *text == '\0';
}

/* The month that a word of so many letters names, or 0. */
static int
month_named(const char *word, gsize size)
{
	g_autofree char *lower = g_ascii_strdown(word, (gssize)size);
	int i;

	if (size < 3 || (size > 3 && !g_strv_contains(month_names, lower)))
		return 0;
	for (i = 0; i < 12; i++) {
		const char *p;

		for (p = months[i]; p != NULL; p = strchr(p, '|')) {
			p += *p == '|';
			if (strncmp(p, lower, 3) == 0)
				return i + 1;
		}
	}
	return 0;
}

static gboolean
names_day(const char *word, gsize size)
{
	g_autofree char *lower = g_ascii_strdown(word, (gssize)size);

	return g_strv_contains(day_names, lower);
}

gboolean
written_names(const char *word)
{
	gsize size = strlen(word);

	return month_named(word, size) > 0 || names_day(word, size);
}

static gsize
letters(const char *text)
{
	gsize size = 0;

	while (g_ascii_isalpha(text[size]))
		size++;
	return size;
}

/* The day of the week says nothing that the date does not. */
static const char *
skip_day_name(const char *text)
{
	gsize size = letters(text);

	if (size == 0 || !names_day(text, size))
		return text;
	text += size;
	return text + strspn(text, "., ");
}

/* One number or name of a month; NULL when it is neither. */
static const char *
token_read(const char *text, struct token *token)
{
	gsize size = letters(text);

	*token = (struct token){ 0 };
	if (size > 0) {
		token->number = month_named(text, size);
		text += size;
		return token->number > 0 ? text + (*text == '.') : NULL;
	}
	for (; g_ascii_isdigit(*text) && token->digits < 9; text++) {
		token->number = token->number * 10 + (*text - '0');
		token->digits++;
	}
	return token->digits == 0 || token->digits == 3 ||
	    token->digits > 4 ? NULL : text;
}

/* Up to three tokens with the same kind of sign between; -1: no date. */
static int
tokens_read(const char *text, struct token *tokens)
{
	int count = 0;

	for (;;) {
		gsize blanks;

		text = token_read(text, &tokens[count++]);
		if (text == NULL)
			return -1;
		if (*text == '\0' || (count == TOKENS && written_time(text)))
			return count;
		blanks = strspn(text, " ");
		if (strchr("-/.,", text[blanks]) != NULL &&
		    text[blanks] != '\0')
			blanks += 1 + strspn(text + blanks + 1, " ");
		if (blanks == 0 || count == TOKENS)
			return -1;
		text += blanks;
	}
}

static void
set_year(struct date_parts *parts, const struct token *token)
{
	parts->year = token->number;
	parts->brief = token->digits <= 2;
}

static gboolean
three_parts(const struct token *tokens, char order, struct date_parts *parts)
{
	gboolean year_first = tokens[0].digits == 4 || order == 'y';
	const struct token *year = &tokens[year_first ? 0 : 2];
	const struct token *first = &tokens[year_first ? 1 : 0];
	const struct token *second = first + 1;
	gboolean month_first = first->digits == 0 || (second->digits != 0 &&
	    (year_first || order == 'm'));

	if (year->digits != 4 && year->digits != 2)
		return FALSE;
	if (first->digits > 2 || second->digits > 2 ||
	    first->digits + second->digits == 0)
		return FALSE;
	set_year(parts, year);
	parts->month = (month_first ? first : second)->number;
	parts->day = (month_first ? second : first)->number;
	/* 0 would mean that there is none. */
	if (parts->month == 0 || parts->day == 0)
		parts->day = -1;
	parts->either = !year_first && first->digits > 0 &&
	    second->digits > 0;
	return TRUE;
}

static gboolean
month_and_year(const struct token *tokens, struct date_parts *parts)
{
	gboolean first = tokens[0].digits == 4;

	if (tokens[!first].digits != 4 || tokens[first].digits > 2)
		return FALSE;
	set_year(parts, &tokens[!first]);
	parts->month = tokens[first].number;
	return TRUE;
}

/* "20240507" */
static gboolean
eight_digits(const char *text, struct date_parts *parts)
{
	int number;

	if (strspn(text, "0123456789") != 8 || (text[8] != '\0' &&
	    !written_time(text + 8)))
		return FALSE;
	number = (int)g_ascii_strtoll(text, NULL, 10);
	*parts = (struct date_parts){ .year = number / 10000,
	    .month = number / 100 % 100, .day = number % 100 };
	return TRUE;
}

gboolean
written_serial(const char *text, struct date_parts *parts)
{
	gsize digits = strspn(text, "0123456789");
	const char *rest = text + digits;
	gint32 serial;

	*parts = (struct date_parts){ 0 };
	if (digits < SERIAL_LEAST || digits > SERIAL_MOST || *text == '0')
		return FALSE;
	if ((*rest == '.' || *rest == ',') && g_ascii_isdigit(rest[1]))
		rest += 1 + strspn(rest + 1, "0123456789");
	if (*rest != '\0')
		return FALSE;
	serial = (gint32)g_ascii_strtoll(text, NULL, 10);
	day_to_date(serial + SERIAL_BASE, &parts->year, &parts->month,
	    &parts->day);
	return TRUE;
}

/* Four digits that could be a year are not taken for a serial number. */
static gboolean
is_year(const char *text)
{
	return strspn(text, "0123456789") == 4 && text[4] == '\0' &&
	    (g_str_has_prefix(text, "19") || g_str_has_prefix(text, "20"));
}

gboolean
written_read(const char *text, char order, struct date_parts *parts)
{
	struct token tokens[TOKENS];
	int count;

	*parts = (struct date_parts){ 0 };
	if (*text == '\'')
		text++;
	text = skip_day_name(text);
	if (eight_digits(text, parts))
		return TRUE;
	if (!is_year(text) && written_serial(text, parts))
		return TRUE;
	*parts = (struct date_parts){ 0 };
	count = tokens_read(text, tokens);
	if (count == 3)
		return three_parts(tokens, order, parts);
	if (count == 2)
		return month_and_year(tokens, parts);
	if (count != 1 || tokens[0].digits != 4)
		return FALSE;
	set_year(parts, &tokens[0]);
	return TRUE;
}
