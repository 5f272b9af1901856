/*
 * Dates as people and spreadsheets write them: "vr 15 nov 2024", "7-5-24",
 * "45419", "maart 2024".  Only for columns that the profile calls so.
 */
#ifndef IMPACT_WRITTEN_H
#define IMPACT_WRITTEN_H

#include <glib.h>

/* A date taken apart.  No day: a month; no month either: a year. */
struct date_parts {
	int		 day;
	int		 month;
	int		 year;
	gboolean	 brief;		/* two digits of a year */
	gboolean	 either;	/* day and month could be swapped */
};

/*
 * order is 'd', 'm' or 'y': what comes first; a year of four digits in front
 * is always followed by month and day.  Names of months and days may be Dutch
 * or English.  FALSE when the text is no date in that order; whether there is
 * such a day is not looked at.
 */
gboolean written_read(const char *text, char order, struct date_parts *);
/*
 * The serial number of a day in a spreadsheet, counted from 1899-12-30, with
 * the time of day as a fraction.  Fewer than four digits, days before
 * 1902-09-26, are no date: any small number would be one.
 */
gboolean written_serial(const char *text, struct date_parts *);
/* Whether a word is the name of a month or of a day, whole or short. */
gboolean written_names(const char *word);
/* "T10:00", " 10:00:00.000", with "Z" or "+01:00" behind it, and no more. */
gboolean written_time(const char *text);

#endif
