/*
 * What stands above the header, and where the header is: the first record
 * within fifty in which everything is found that the profile needs.
 */
#ifndef IMPACT_PREAMBLE_H
#define IMPACT_PREAMBLE_H

#include "faults.h"
#include "header.h"
#include "layout.h"
#include "profile.h"

#define PREAMBLE_MOST	50

struct preamble {
	guint		 rows;		/* records of a header */
	GPtrArray	*kept;		/* char **: the last rows - 1 records */
	guint		 count;		/* records looked at */
	gboolean	 wrapped;	/* the header was, so the rest is */
	Layout		*layout;
	/* The record most like a header, for what to say without one. */
	struct header	 best;
	guint		 best_score;
	Faults		 best_faults;
	gboolean	 best_there;
};

void	 preamble_init(struct preamble *, guint rows, Layout *,
	    const char *file);
void	 preamble_clear(struct preamble *);
/* TRUE, with the header filled and notices added, when this record is it. */
gboolean preamble_take(struct preamble *, const Profile *,
	    const struct record *, struct header *, Faults *);
/*
 * No more records, or too many: says why the likeliest one is no header, and
 * moves it to header.  FALSE when there was no record.
 */
gboolean preamble_give_up(struct preamble *, struct header *, Faults *);

#endif
