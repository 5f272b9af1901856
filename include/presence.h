/*
 * A presence list: who came on a day, by activity.  In the store it is the
 * JSON text of attendance_list.people, "{"5":[[12,3,90],[14,9]],"7":[[12,4]]}":
 * for each who came to an activity the record of the person, the line,
 * minutes, role and status, where zeros at the end are left out and minutes
 * that are not known are null.
 */
#ifndef IMPACT_PRESENCE_H
#define IMPACT_PRESENCE_H

#include <glib.h>

#define MINUTES_UNKNOWN	(-1)
#define PRESENCE_FULL	900	/* bytes, as written here: four lists fit in a
				 * page of the store */

struct presence {
	guint32	activity;
	guint32	record;		/* person_record */
	guint32	line;		/* of the file of the batch */
	gint32	minutes;
	guint8	role;		/* participant, volunteer, co-organiser */
	guint8	status;		/* present, excused, absent */
};

/*
 * Puts one behind the one before, which was added last; NULL: this is the
 * first, and text is empty.  Those of an activity come together.
 */
void	 presence_add(GString *text, const struct presence *before,
	    const struct presence *);
/* Behind the last. */
void	 presence_end(GString *text);
/*
 * Reads the next of a list that at points into, and moves it on; presence
 * still holds the one before, or the activity of none.  FALSE at the end,
 * where at is NULL if the text is not of that form.
 */
gboolean presence_next(const char **at, struct presence *);

#endif
