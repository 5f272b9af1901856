/*
 * Sets of activities of which money is told in one sum, and which of them have
 * a part only of a project of which money was divided.
 */
#ifndef IMPACT_SETS_H
#define IMPACT_SETS_H

#include "measuring.h"

#define WINDOWS	(SPANS + 2)

/* Money of one activity in one month. */
struct money {
	gint64	cents, divided;
	gboolean is_divided;
};

/* Of a set of activities in one month, or in several. */
struct sum {
	gint64	cents, divided, people;
	gboolean is_divided;
};

/* Activities of which the money is told in one sum. */
struct set {
	struct subject	 subject;
	gboolean	 is_whole;	/* of all towns: told as what the sets
					 * of towns are parts of */
	gboolean	 has_parts;	/* some of it was divided */
	struct sum	*months;	/* NULL: it is not told */
	struct sum	 windows[WINDOWS];
	guint32		*seen;		/* person + 1, by month */
	guint32		 person;	/* + 1, and the windows they were in */
	guint8		 in;
};

/* An activity in a set. */
struct place {
	guint32	 set, project, activity;
	gboolean is_part;	/* of a project with others that are not */
};

struct window {
	gint32	first, last;	/* months of the history, from 0 */
};

struct behind {
	struct measuring	*m;
	gsize			 months;
	const struct money	*money;		/* by activity, month */
	GArray			*sets;		/* struct set */
	GArray			*places;	/* struct place */
	GHashTable		*index;		/* name -> set, plus 1 */
	guint32			*activities;	/* of each project */
	gboolean		*has_towns;	/* a project in several */
	struct window		 windows[WINDOWS];
	gsize			 window_count;
	guint8			*windows_of;	/* by month: bits */
};

/* About everything yet to be joined; closed whatever became of it. */
struct behind	sets_open(struct measuring *, const struct money *);
void		sets_close(struct behind *);
/* Puts activities into the sets of costs. */
void		sets_join_costs(struct behind *);
/* Into those of grants: of all funders, or of one of that name. */
void		sets_join_grants(struct behind *, enum about, const char *name);
/*
 * Finds which places are parts of a project that was divided, and makes months
 * for the sets that have any; and for all towns, where one has.  FALSE: there
 * is none.
 */
gboolean	sets_keep(struct behind *);

#endif
