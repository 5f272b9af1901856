/*
 * Days and periods as exports write them.  Pure functions: NULL when the text
 * was read, else the rule it breaks (see rules.c).
 */
#ifndef IMPACT_DATES_H
#define IMPACT_DATES_H

#include <glib.h>

#include "day.h"

#define DATE_PARTS	8

/* "dd-mm-yyyy", taken apart. */
struct date_format {
	const char	*text;		/* as written in the profile */
	guint		 count;
	struct date_part {
		char	what;		/* 'd', 'm', 'y', or 0: a separator */
		char	sign;		/* the separator */
		guint8	shortest;	/* digits */
		guint8	longest;
	} parts[DATE_PARTS];
};

/*
 * Made of d, dd, m, mm, yy, yyyy and separators; FALSE when one of day, month
 * and year is missing or stands twice, or when parts of varying width touch.
 * text is not copied.
 */
gboolean	 date_format_read(struct date_format *, const char *text);
/*
 * A time of day behind the date ("T10:00", " 10:00:00") is read over.  Two
 * digits of a year (only with yy): 70-99 are 19xx, 00-69 are 20xx.
 */
const char	*date_read(const struct date_format *, const char *text,
		    gint32 *day);
/*
 * A birth date, or a year alone (*day is DAY_NONE then).  The year wants
 * four digits: of two, the century cannot be told.
 */
const char	*birth_read(const struct date_format *, const char *text,
		    gint32 *day, int *year);
/* "2026-10", "2026-Q4", "2026", or two ISO days "2026-01-01..2026-06-30". */
const char	*period_read(const char *text, gint32 *first, gint32 *last);

#endif
