/*
 * Periods as exports write them.
 */
#include <string.h>

#include "dates.h"
#include "periods.h"

static const char *
days_read(const char *text, const char *dots, gint32 *first, gint32 *last)
{
	g_autofree char *left = g_strndup(text, (gsize)(dots - text));
	struct date_format iso;
	const char *rule;

	date_format_read(&iso, "yyyy-mm-dd");
	rule = date_read(&iso, left, first);
	if (rule == NULL)
		rule = date_read(&iso, dots + 2, last);
	if (rule != NULL)
		return "period.format";
	return *first > *last ? "period.order" : NULL;
}

const char *
period_read(const char *text, gint32 *first, gint32 *last)
{
	const char *dots = strstr(text, "..");
	gsize size = strlen(text);
	int year, from = 1, to = 12;

	if (dots != NULL)
		return days_read(text, dots, first, last);
	if (strspn(text, "0123456789") != 4)
		return "period.format";
	year = (int)g_ascii_strtoll(text, NULL, 10);
	if (size == 7 && text[4] == '-' && g_ascii_toupper(text[5]) == 'Q' &&
	    text[6] >= '1' && text[6] <= '4') {
		from = (text[6] - '1') * 3 + 1;
		to = from + 2;
	} else if (size == 7 && text[4] == '-' && g_ascii_isdigit(text[5]) &&
	    g_ascii_isdigit(text[6]))
		from = to = (text[5] - '0') * 10 + (text[6] - '0');
	else if (size != 4)
		return "period.format";
	*first = day_from_date(year, from, 1);
	*last = day_from_date(year, to, 1);
	if (*first == DAY_NONE || *last == DAY_NONE)
		return "period.format";
	*last = month_last_day(day_month(*last));
	return NULL;
}
