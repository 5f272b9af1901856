/*
 * Shifts: attendances of who did the work, as volunteer or co-organiser.
 */
#ifndef IMPACT_SHIFTS_H
#define IMPACT_SHIFTS_H

#include <glib.h>

enum shift_role { SHIFT_VOLUNTEER = 1, SHIFT_ORGANISER = 2 };

struct shift {
	guint32	person;
	guint32	activity;	/* rank */
	gint32	day;
	gint32	minutes;	/* 0: not known */
	guint32	role;		/* enum shift_role */
};

/*
 * Sorts struct shift by person, day and activity, and keeps one of several
 * that are alike in these: the longest, and the heavier role.
 */
void	shifts_order(GArray *shifts);

#endif
