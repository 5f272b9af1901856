/*
 * What attendance.c (a file's rows among themselves) and compare.c (those
 * rows and the store) share; others read attendance.h.
 */
#ifndef IMPACT_ATTENDANCE_PARTS_H
#define IMPACT_ATTENDANCE_PARTS_H

#include "attendance.h"
#include "lists.h"

/* From this line on, records are so many behind lines. */
struct step {
	guint32	line;
	guint64	behind;
};

struct attendance {
	Runs	*runs;
	GArray	*steps;		/* struct step */
	gboolean join;		/* see attendance_join */

	Store	*store;
	Rivals	*rivals;
	struct rival own;	/* this batch, and its days */
	gint64	 not_after;
	GArray	*block;		/* struct touch */
	guint8	*fates;		/* enum fate, of the block */
	gsize	 fates_size;
	GArray	*formers;	/* struct former, of corrected rows */
	enum fate last;		/* fate of the row before */
	guint64	 counted[FATE_REJECT + 1];
};

static inline struct touch *
attendance_block(Attendance *attendance)
{
	return (struct touch *)(void *)attendance->block->data;
}

/*
 * Gives the rows of the block that other batches know their fate; those that
 * are corrected are in formers.
 */
gboolean attendance_compare(Attendance *, GError **);

#endif
