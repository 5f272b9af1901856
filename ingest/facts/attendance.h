/*
 * The attendance of one file: the one kind that comes in millions.  28 bytes
 * a row, sorted, and merged with the rows of the store between its first and
 * last day.
 */
#ifndef IMPACT_ATTENDANCE_H
#define IMPACT_ATTENDANCE_H

#include "counts.h"
#include "faults.h"
#include "store.h"

#define MINUTES_UNKNOWN	(-1)

struct touch {
	gint32	day;
	guint32	activity;
	guint32	person;
	gint32	minutes;
	guint32	record;
	guint32	line;
	guint8	role;
	guint8	status;
	guint8	fate;		/* enum fate */
};

typedef struct attendance Attendance;

Attendance	*attendance_new(void);
void		 attendance_free(Attendance *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Attendance, attendance_free)

/*
 * Records of one person, activity and day are parts of a whole, whose hours
 * are added up: their day stands for a period.
 */
void	 attendance_join(Attendance *);
void	 attendance_add(Attendance *, const struct touch *);
/* As facts_store. */
gboolean attendance_store(Attendance *, Store *, gint64 batch,
	    gint64 not_after, struct counts *, Faults *, GError **);

#endif
