/*
 * The attendance of one file: the one kind that comes in millions.  Sorted,
 * and merged with the presence lists of the store for its days.
 */
#ifndef IMPACT_ATTENDANCE_H
#define IMPACT_ATTENDANCE_H

#include "counts.h"
#include "faults.h"
#include "rivals.h"
#include "runs.h"
#include "store.h"

typedef struct attendance Attendance;

Attendance	*attendance_new(void);
void		 attendance_free(Attendance *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Attendance, attendance_free)

/*
 * Records of one person, activity and day are parts of a whole, whose hours
 * are added up: their day stands for a period.
 */
void	 attendance_join(Attendance *);
/* In the order of the file; record is the number of the record. */
gboolean attendance_add(Attendance *, const struct touch *, guint64 record,
	    GError **);
/* The one added last, and how many were. */
const struct touch *attendance_last(const Attendance *);
gsize	 attendance_count(const Attendance *);
/*
 * As facts_store; own says the batch and the register of its activities, and
 * rivals learn of it.
 */
gboolean attendance_store(Attendance *, Store *, Rivals *,
	    const struct rival *own, gint64 not_after, struct counts *,
	    Faults *, GError **);

#endif
