/*
 * The 11-test of the citizen service number.
 */
#include <string.h>

#include "bsn.h"

#define DIGITS	9

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
