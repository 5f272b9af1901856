/*
 * Days and periods.  A day is a civil date without time zone, counted from
 * 1970-01-01 = 0 (proleptic Gregorian), so that the same facts give the same
 * figures wherever the program runs.
 */
#ifndef IMPACT_DAY_H
#define IMPACT_DAY_H

#include <glib.h>

#define DAY_NONE	G_MININT32	/* no day known */

/* DAY_NONE if there is no such date, or the year is outside 1900-2100. */
gint32	day_from_date(int year, int month, int day);
/* Either pointer may be NULL. */
void	day_to_date(gint32 day, int *year, int *month, int *day_of_month);
/* Months since 1970-01 (1970-01 = 0). */
gint32	day_month(gint32 day);
gint32	month_first_day(gint32 month);
gint32	month_last_day(gint32 month);
/* "2026-10-31" into a buffer of at least 11 bytes; "" for DAY_NONE. */
char	*day_print(gint32 day, char buffer[11]);
/* "2026", of a year from 0, into a buffer of at least 12 bytes. */
char	*year_print(int year, char buffer[12]);
/* "2026-10" into a buffer of at least 8 bytes. */
char	*month_print(gint32 month, char buffer[8]);

/* The month a run is about; first and last are days, both included. */
struct period {
	gint32	month;		/* months since 1970-01 */
	gint32	first;
	gint32	last;		/* T1 of the method: last day with data */
};

/* Reads "2026-10".  FALSE with an error that names the form wanted. */
gboolean	period_parse(const char *text, struct period *, GError **);

#endif
