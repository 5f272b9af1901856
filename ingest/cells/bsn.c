/*
 * The 11-test of the citizen service number.
 */
#include <string.h>

#include "bsn.h"

#define DIGITS	9
#define BSN_LEAST	4	/* cells; chance is 1 in 14,641 */

gboolean
bsn_test(const char *text)
{
	int digits[DIGITS] = { 0 }, sum = 0, any = 0, i;
	guint count = 0;

	for (; *text != '\0'; text++) {
		if (*text == ' ' || *text == '.' || *text == '-')
			continue;
		if (!g_ascii_isdigit(*text) || count == DIGITS)
			return FALSE;
		digits[count++] = *text - '0';
		any |= *text != '0';
	}
	if (count < DIGITS - 1)
		return FALSE;
	/* Eight digits: the leading zero was lost in a spreadsheet. */
	if (count == DIGITS - 1) {
		for (i = DIGITS - 1; i > 0; i--)
			digits[i] = digits[i - 1];
		digits[0] = 0;
	}
	for (i = 0; i < DIGITS - 1; i++)
		sum += digits[i] * (DIGITS - i);
	sum -= digits[DIGITS - 1];
	return any && sum % 11 == 0;
}

void
bsn_mask(char *text)
{
	while (*text != '\0') {
		gsize run = strspn(text, "0123456789");

		if (run == DIGITS || run == DIGITS - 1) {
			char number[DIGITS + 1] = "";

			memcpy(number, text, run);
			if (bsn_test(number))
				memset(text, '*', run);
		}
		text += MAX(run, 1);
	}
}

/* Groups of digits in which the number is written, and what parts them. */
static const struct {
	const char	*signs;
	guint		 groups[3];
} written[] = {
	{ NULL, { 9 } },
	{ " .-", { 3, 3, 3 } },
	{ ".-", { 4, 2, 3 } },
};

/* The length of a number that begins here, or 0. */
static gsize
number_at(const char *text)
{
	guint form, i;

	for (form = 0; form < G_N_ELEMENTS(written); form++) {
		const char *p = text;
		g_autofree char *number = NULL;

		for (i = 0; i < 3 && written[form].groups[i] > 0; i++) {
			if (i > 0 && (*p == '\0' ||
			    strchr(written[form].signs, *p) == NULL))
				break;
			p += i > 0;
			if (strspn(p, "0123456789") !=
			    written[form].groups[i])
				break;
			p += written[form].groups[i];
		}
		if (i < 3 && written[form].groups[i] > 0)
			continue;
		number = g_strndup(text, (gsize)(p - text));
		if (bsn_test(number))
			return (gsize)(p - text);
	}
	return 0;
}

/* A word of its own, or behind "BSN"; "Nr#000750001" is another number. */
static gboolean
is_word(const char *text, const char *at, gsize size)
{
	static const char around[] = " \t\r\n:;,.!?()[]/\"'";

	return (at == text || strchr(around, at[-1]) != NULL ||
	    (at - text >= 3 && g_ascii_strncasecmp(at - 3, "bsn", 3) == 0)) &&
	    strchr(around, at[size]) != NULL;
}

gboolean
bsn_hide(char *text)
{
	char *at = text + strcspn(text, "0123456789");
	gboolean any = FALSE;

	for (; *at != '\0'; at += strcspn(at, "0123456789")) {
		gsize size = number_at(at);

		if (size == 0 || !is_word(text, at, size)) {
			at += strspn(at, "0123456789");
			continue;
		}
		memset(at, '*', size);
		any = TRUE;
	}
	return any;
}

void
bsn_add(struct bsn_count *count, const char *cell)
{
	if (strlen(cell) != DIGITS || strspn(cell, "0123456789") != DIGITS)
		return;
	count->nine++;
	count->passed += bsn_test(cell);
}

gboolean
bsn_column(const struct bsn_count *count)
{
	return count->nine >= BSN_LEAST &&
	    count->passed * 10 >= count->nine * 9;
}
