/*
 * A presence list: who came to an activity on a day.  In the store it is the
 * JSON text of attendance_list.people, "[[12,3,90],[14,9]]": for each the
 * record of the person, the line, minutes, role and status, where zeros at
 * the end are left out and minutes that are not known are null.
 */
#ifndef IMPACT_PRESENCE_H
#define IMPACT_PRESENCE_H

#include <glib.h>

#define MINUTES_UNKNOWN	(-1)
#define PRESENCE_MOST	40	/* people in one list, as written here */

struct presence {
	guint32	record;		/* person_record */
	guint32	line;		/* of the file of the batch */
	gint32	minutes;
	guint8	role;		/* participant, volunteer, co-organiser */
	guint8	status;		/* present, excused, absent */
};

/* Puts one behind those that are there; text begins empty. */
void	 presence_add(GString *text, const struct presence *);
/* Behind the last. */
void	 presence_end(GString *text);
/*
 * Reads the next of a list that at points into, and moves it on.  FALSE at
 * the end, where at is NULL if the text is not of that form.
 */
gboolean presence_next(const char **at, struct presence *);

#endif
