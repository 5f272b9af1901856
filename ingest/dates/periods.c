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

/* Months of what a word stands for, 0 for a word that only joins, or -1. */
static int
part_months(const char *word)
{
	static const struct {
		const char	*words;
		int		 months;
	} parts[] = {
		{ "|q|k|kw|qtr|kwartaal|quarter|", 3 },
		{ "|h|hj|halfjaar|halfyear|half|semester|", 6 },
		{ "|e|de|ste|st|nd|rd|th|van|of|the|het|year|jaar|", 0 },
	};
	g_autofree char *wanted = g_strconcat("|", word, "|", NULL);
	guint i;

	for (i = 0; i < G_N_ELEMENTS(parts); i++)
		if (strstr(parts[i].words, wanted) != NULL)
			return parts[i].months;
	return -1;
}

gboolean
period_names(const char *word)
{
	return part_months(word) >= 0;
}

/* "2026-Q4", "Q4 2026", "3e kwartaal 2026", "H1 2026": a year in parts. */
static gboolean
part_read(const char *text, int *year, int *from, int *to)
{
	int months = 0, number = 0;

	*year = 0;
	while (*text != '\0') {
		gsize digits = strspn(text, "0123456789"), letters = 0;
		int value = (int)g_ascii_strtoll(text, NULL, 10);
		g_autofree char *word = NULL;

		while (g_ascii_isalpha(text[letters]))
			letters++;
		word = g_ascii_strdown(text, (gssize)letters);
		if (digits == 4 && *year == 0)
			*year = value;
		else if (digits == 1 && number == 0)
			number = value;
		else if (digits > 0 || (letters > 0 && part_months(word) < 0) ||
		    (letters == 0 && strchr(" -/.,'", *text) == NULL))
			return FALSE;
		else if (letters > 0 && part_months(word) > 0) {
			if (months > 0)
				return FALSE;
			months = part_months(word);
		}
		text += MAX(digits + letters, 1);
	}
	if (*year == 0 || months == 0 || number < 1 || number * months > 12)
		return FALSE;
	*from = (number - 1) * months + 1;
	*to = number * months;
	return TRUE;
}

const char *
period_read(const char *text, gint32 *first, gint32 *last)
{
	const char *dots = strstr(text, "..");
	gsize size = strlen(text);
	int year, from = 1, to = 12;

	if (dots != NULL)
		return days_read(text, dots, first, last);
	if (!part_read(text, &year, &from, &to)) {
		if (strspn(text, "0123456789") != 4)
			return "period.format";
		year = (int)g_ascii_strtoll(text, NULL, 10);
		if (size == 7 && text[4] == '-' && g_ascii_isdigit(text[5]) &&
		    g_ascii_isdigit(text[6]))
			from = to = (text[5] - '0') * 10 + (text[6] - '0');
		else if (size != 4)
			return "period.format";
	}
	*first = day_from_date(year, from, 1);
	*last = day_from_date(year, to, 1);
	if (*first == DAY_NONE || *last == DAY_NONE)
		return "period.format";
	*last = month_last_day(day_month(*last));
	return NULL;
}
