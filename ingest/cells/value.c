/*
 * Cells as numbers and texts, read strictly.
 */
#include <string.h>

#include "plain.h"
#include "value.h"

#define MINUS	"\342\210\222"		/* U+2212 */
#define EURO	"\342\202\254"

/* What may stand at the ends of a cell, or between groups of digits. */
static const char *const blanks[] = {
	" ", "\t", "\302\240", "\342\200\257", "\342\200\211", NULL
};
static const char *const groups[] = {
	" ", "\302\240", "\342\200\257", "\342\200\211", "'",
	"\342\200\231", NULL
};

static gsize
prefix_length(const char *text, const char *const *list)
{
	for (; *list != NULL; list++)
		if (g_str_has_prefix(text, *list))
			return strlen(*list);
	return 0;
}

/* No blank begins or ends with such a byte; most cells do. */
static gboolean
is_plain(char letter)
{
	return letter > ' ' && letter <= '~';
}

char *
value_trim(char *text)
{
	gsize length, cut;
	char *end = text + strlen(text);

	if (end == text || (is_plain(*text) && is_plain(end[-1])))
		return text;

	while ((cut = prefix_length(text, blanks)) > 0)
		text += cut;
	while (end > text) {
		const char *const *blank;

		for (blank = blanks; *blank != NULL; blank++) {
			length = strlen(*blank);
			if ((gsize)(end - text) >= length &&
			    memcmp(end - length, *blank, length) == 0)
				break;
		}
		if (*blank == NULL)
			break;
		end -= strlen(*blank);
	}
	*end = '\0';
	return text;
}

/* Adds one digit; FALSE when the number becomes too large. */
static gboolean
digit_add(gint64 *number, char digit)
{
	return !__builtin_mul_overflow(*number, 10, number) &&
	    !__builtin_add_overflow(*number, digit - '0', number);
}

/* The sign between groups that starts here, or NULL. */
static const char *
group_at(const char *text, char mark)
{
	static const char *const other[] = { ".", "," };
	const char *const *list;

	if (*text == '\0' || *text == mark)
		return NULL;
	if (*text == *other[mark == '.'])
		return other[mark == '.'];
	for (list = groups; *list != NULL; list++)
		if (g_str_has_prefix(text, *list))
			return *list;
	return NULL;
}

/* The digits before the mark, with groups of three checked. */
static const char *
whole_read(const char **text, char mark, gint64 *number)
{
	const char *group = NULL, *p = *text;
	guint run = 0;

	for (;;) {
		const char *sign;

		if (g_ascii_isdigit(*p)) {
			if (!digit_add(number, *p++))
				return "number.range";
			run++;
			continue;
		}
		sign = group_at(p, mark);
		if (sign == NULL || !g_ascii_isdigit(p[strlen(sign)]))
			break;
		if (run == 0 || (group == NULL ? run > 3 :
		    run != 3 || sign != group))
			return "number.group";
		group = sign;
		run = 0;
		p += strlen(sign);
	}
	if (group != NULL && run != 3)
		return "number.group";
	if (run == 0)
		return "number.format";
	*text = p;
	return NULL;
}

/* "12,-" is how prices in whole euros are written. */
static const char *
fraction_read(const char **text, char mark, guint decimals, gint64 *number)
{
	guint digits = 0;

	if (**text == mark) {
		(*text)++;
		if (**text == '-') {
			*text += strspn(*text, "-");
		} else if (!g_ascii_isdigit(**text))
			return "number.format";
		for (; g_ascii_isdigit(**text); (*text)++) {
			if (digits < decimals) {
				if (!digit_add(number, **text))
					return "number.range";
				digits++;
			} else if (**text != '0')
				return "number.precision";
		}
	}
	for (; digits < decimals; digits++)
		if (!digit_add(number, '0'))
			return "number.range";
	return NULL;
}

static const char *
skip_currency(const char *text)
{
	gsize cut;

	if (*text == '\0' || g_ascii_isdigit(*text))
		return text;
	while ((cut = prefix_length(text, blanks)) > 0)
		text += cut;
	if (g_str_has_prefix(text, EURO))
		text += strlen(EURO);
	else if (g_ascii_strncasecmp(text, "EUR", 3) == 0)
		text += 3;
	while ((cut = prefix_length(text, blanks)) > 0)
		text += cut;
	return text;
}

static gboolean
skip_minus(const char **text)
{
	if (**text == '-')
		(*text)++;
	else if (g_str_has_prefix(*text, MINUS))
		*text += strlen(MINUS);
	else
		return FALSE;
	return TRUE;
}

/* Brackets around or a minus behind, as bookkeepers write it. */
static gboolean
skip_brackets(const char **text)
{
	if (**text != '(')
		return FALSE;
	(*text)++;
	return TRUE;
}

const char *
value_scaled(const char *text, char mark, guint decimals, gint64 *number)
{
	gboolean brackets = skip_brackets(&text);
	gboolean minus = skip_minus(&text);
	const char *rule;

	if (*text == '+' && !minus && !brackets)
		text++;
	text = skip_currency(text);
	minus = minus || skip_minus(&text);
	*number = 0;
	rule = whole_read(&text, mark, number);
	if (rule == NULL)
		rule = fraction_read(&text, mark, decimals, number);
	if (rule != NULL)
		return rule;
	text = skip_currency(text);
	if (!minus && !brackets)
		minus = skip_minus(&text);
	if (brackets && *text == ')') {
		text++;
		brackets = FALSE;
		minus = TRUE;
	}
	if (*text != '\0' || brackets)
		return "number.format";
	if (minus)
		*number = -*number;
	return NULL;
}

char
value_mark(const char *text)
{
	const char *point = strrchr(text, '.'), *comma = strrchr(text, ',');
	const char *last = point > comma ? point : comma;

	if (last == NULL)
		return '.';
	if (point != NULL && comma != NULL)
		return *last;
	if (strchr(text, *last) != last)	/* twice: it sets groups apart */
		return *last == '.' ? ',' : '.';
	return value_ambiguous(text, *last == '.' ? ',' : '.') ? 0 : *last;
}

gboolean
value_ambiguous(const char *text, char mark)
{
	const char *sign = strchr(text, mark == '.' ? ',' : '.');

	return sign != NULL && sign > text && sign - text <= 16 &&
	    g_ascii_isdigit(sign[-1]) &&
	    strspn(sign + 1, "0123456789") == 3 &&
	    strchr(sign + 4, mark) == NULL &&
	    strchr(sign + 4, *sign) == NULL &&
	    strspn(text, "0") == 0;
}

const char *
value_count(const char *text, char mark, gint64 *number)
{
	const char *rule = value_scaled(text, mark, 0, number);

	if (rule != NULL)
		return strcmp(rule, "number.precision") == 0 ?
		    "count.whole" : rule;
	return *number < 0 ? "count.negative" : NULL;
}

const char *
value_real(const char *text, char mark, double *number)
{
	gint64 scaled;
	const char *rule = value_scaled(text, mark, 6, &scaled);

	if (rule == NULL)
		*number = (double)scaled / 1e6;
	return rule;
}

/* The next sign of a postcode, blanks and hyphens left out; '\0' at the end. */
static char
next_sign(const char **text)
{
	gsize cut;

	while ((cut = prefix_length(*text, blanks)) > 0 || **text == '-')
		*text += MAX(cut, 1);
	return **text == '\0' ? '\0' : g_ascii_toupper(*(*text)++);
}

gboolean
value_postcode(const char *text, char postcode[POSTCODE_SIZE])
{
	static const char *const unused[] = { "SA", "SD", "SS", NULL };
	guint i;

	if (g_ascii_strncasecmp(text, "NL", 2) == 0)
		text += 2;
	memset(postcode, 0, POSTCODE_SIZE);
	for (i = 0; i < 4; i++)
		if (!g_ascii_isdigit(postcode[i] = next_sign(&text)))
			return FALSE;
	if ((*text == ',' || *text == '.') && text[1] == '0' &&
	    text[strspn(text + 1, "0") + 1] == '\0')
		return postcode[0] != '0';
	for (; i < POSTCODE_SIZE - 1; i++)
		postcode[i] = next_sign(&text);
	if (postcode[4] == '\0')
		return postcode[0] != '0';
	return postcode[0] != '0' && g_ascii_isalpha(postcode[4]) &&
	    g_ascii_isalpha(postcode[5]) && next_sign(&text) == '\0' &&
	    !g_strv_contains(unused, postcode + 4);
}

gboolean
value_formula(const char *text)
{
	if (!plain_is_formula(text))
		return FALSE;
	return text[strspn(text, "+-0123456789.,: '\302\240\342\202\254")] !=
	    '\0';
}

const char *
value_text(const char *text)
{
	const guchar *p = (const guchar *)text;

	for (; *p != '\0'; p++)
		if (*p < ' ' || *p == 0x7f ||
		    (*p == 0xc2 && p[1] >= 0x80 && p[1] < 0xa0))
			return "text.control";
	return NULL;
}

const char *
value_identifier(const char *text)
{
	const char *rule = value_text(text), *p = text;

	if (rule != NULL)
		return rule;
	/* Digits, perhaps a mark and more digits, E, a sign, digits. */
	p += strspn(p, "0123456789");
	if (p == text)
		return NULL;
	if (*p == ',' || *p == '.')
		p += 1 + strspn(p + 1, "0123456789");
	if ((*p == 'E' || *p == 'e') && (p[1] == '+' || p[1] == '-') &&
	    g_ascii_isdigit(p[2]) &&
	    p[2 + strspn(p + 2, "0123456789")] == '\0')
		return "key.number";
	return NULL;
}
