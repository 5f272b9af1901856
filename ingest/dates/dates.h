/*
 * Days and periods as exports write them.  Pure functions: NULL when the text
 * was read, else the rule it breaks (see rules.c).
 */
#ifndef IMPACT_DATES_H
#define IMPACT_DATES_H

#include <glib.h>

#include "day.h"

#define DATE_PARTS	8

/* What to make of a month or a year where a day is wanted. */
enum date_period { PERIOD_REFUSE, PERIOD_FIRST, PERIOD_LAST };

/* "dd-mm-yyyy", taken apart. */
struct date_format {
	const char	*text;		/* as written in the profile */
	char		 order;		/* 'd', 'm', 'y': by hand, see
					 * written.h; 's': serial numbers; 0:
					 * exactly as the parts say */
	enum date_period period;
	int		 window;	/* first year of two digits; 0: usual */
	int		 year;		/* of dates without one; 0: they have */
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
/* The same without a year, or without a day ("d-m", "yyyy-mm"). */
gboolean	 date_format_read_part(struct date_format *, const char *text);
/*
 * A time of day behind the date ("T10:00", " 10:00:00") is read over.  Two
 * digits of a year are one of the hundred years from format->window, or from
 * 1970.  A month or year becomes a day as format->period says.
 */
const char	*date_read(const struct date_format *, const char *text,
		    gint32 *day);
/*
 * Whether a text that is no date would be one if day and month changed
 * places: "12-31-2026" where the day comes first.
 */
gboolean	 date_contradicts(const struct date_format *,
		    const char *text);
/* Whether a text is a date in the order of the format and in no other. */
gboolean	 date_proves(const struct date_format *, const char *text);
/* Whether a text that was read as a day is a month or a year. */
gboolean	 date_is_period(const struct date_format *, const char *text);
/* 1900-01-01 stands where a form wanted a date and nobody had one. */
gboolean	 date_is_filler(gint32 day);
/* A month or a year, first to last day; only of a format with an order. */
const char	*date_span(const struct date_format *, const char *text,
		    gint32 *first, gint32 *last);
/*
 * The place of a date of that format in a name, and its first and last day;
 * without a day in the format they are those of its month.
 */
gboolean	 date_find(const struct date_format *, const char *name,
		    gint32 *first, gint32 *last);
/*
 * A birth date, or a year alone (*day is DAY_NONE then).  Of two digits the
 * century is told by the window; without one *year is below 100, *day is 100
 * times the month plus the day, and birth_century has to tell.
 */
const char	*birth_read(const struct date_format *, const char *text,
		    gint32 *day, int *year);
/*
 * The century of such a birth: it lies not after the reference (a day), and
 * not more than 110 years before it.
 */
const char	*birth_century(gint32 reference, gint32 *day, int *year);

#endif
