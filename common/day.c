/*
 * Days and periods over GLib's proleptic Gregorian calendar.
 */
#include <stdio.h>

#include "day.h"
#include "program.h"

#define YEAR_FIRST	1900
#define YEAR_LAST	2100
#define EPOCH_JULIAN	719163	/* GDate's julian day of 1970-01-01 */

gint32
day_from_date(int year, int month, int day)
{
	GDate date;

	if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12 ||
	    day < 1 || day > 31 ||
	    !g_date_valid_dmy((GDateDay)day, (GDateMonth)month,
	    (GDateYear)year))
		return DAY_NONE;
	g_date_clear(&date, 1);
	g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month,
	    (GDateYear)year);
	return (gint32)g_date_get_julian(&date) - EPOCH_JULIAN;
}

void
day_to_date(gint32 day, int *year, int *month, int *day_of_month)
{
	GDate date;

	g_date_clear(&date, 1);
	g_date_set_julian(&date, (guint32)(day + EPOCH_JULIAN));
	if (year != NULL)
		*year = g_date_get_year(&date);
	if (month != NULL)
		*month = g_date_get_month(&date);
	if (day_of_month != NULL)
		*day_of_month = g_date_get_day(&date);
}

gint32
day_month(gint32 day)
{
	int year, month;

	day_to_date(day, &year, &month, NULL);
	return (year - 1970) * 12 + month - 1;
}

/* Year and month (1-12) of a month number, also before 1970. */
static void
month_split(gint32 month, int *year, int *month_of_year)
{
	gint32 floor = month >= 0 ? month / 12 : -((11 - month) / 12);

	*year = 1970 + floor;
	*month_of_year = month - floor * 12 + 1;
}

gint32
month_first_day(gint32 month)
{
	int year, month_of_year;

	month_split(month, &year, &month_of_year);
	return day_from_date(year, month_of_year, 1);
}

gint32
month_last_day(gint32 month)
{
	int year, month_of_year;

	month_split(month, &year, &month_of_year);
	return day_from_date(year, month_of_year,
	    g_date_get_days_in_month((GDateMonth)month_of_year,
	    (GDateYear)year));
}

/* So many digits; by hand, since printf takes 15 times as long. */
static char *
put_digits(char *out, int number, int digits)
{
	int i;

	for (i = digits - 1; i >= 0; i--, number /= 10)
		out[i] = (char)('0' + number % 10);
	return out + digits;
}

char *
day_print(gint32 day, char buffer[11])
{
	int year, month, day_of_month;
	char *out = buffer;

	if (day != DAY_NONE) {
		day_to_date(day, &year, &month, &day_of_month);
		out = put_digits(out, year, 4);
		*out++ = '-';
		out = put_digits(out, month, 2);
		*out++ = '-';
		out = put_digits(out, day_of_month, 2);
	}
	*out = '\0';
	return buffer;
}

char *
year_print(int year, char buffer[12])
{
	int digits = 1, rest;

	for (rest = year / 10; rest > 0; rest /= 10)
		digits++;
	*put_digits(buffer, year, digits) = '\0';
	return buffer;
}

char *
month_print(gint32 month, char buffer[8])
{
	int year, month_of_year;

	month_split(month, &year, &month_of_year);
	g_snprintf(buffer, 8, "%04d-%02d", year, month_of_year);
	return buffer;
}

gboolean
period_parse(const char *text, struct period *period, GError **error)
{
	int year = 0, month = 0, i;
	gboolean good = text != NULL && strlen(text) == 7 && text[4] == '-';

	for (i = 0; good && i < 7; i++)
		good = i == 4 || g_ascii_isdigit(text[i]);
	if (good) {
		year = (int)g_ascii_strtoll(text, NULL, 10);
		month = (int)g_ascii_strtoll(text + 5, NULL, 10);
		good = day_from_date(year, month, 1) != DAY_NONE;
	}
	if (!good) {
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE,
		    "period '%s' is not a month; write it as 2026-10",
		    text != NULL ? text : "");
		return FALSE;
	}
	period->month = (year - 1970) * 12 + month - 1;
	period->first = month_first_day(period->month);
	period->last = month_last_day(period->month);
	return TRUE;
}
