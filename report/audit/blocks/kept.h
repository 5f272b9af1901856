/*
 * A block, with a companion, where all else stays at a mean of points that fit
 * with the whole.  What fits here fits with the whole, so that a goal that is
 * met here is met (a restriction, or inner linearization, of the programme:
 * Geoffrion, Elements of Large-Scale Mathematical Programming, Management
 * Science 16, 1970).
 *
 * The companion is a piece that can give what the block takes: where all have
 * fewer than ten together, and at one of the points the companion has nine of
 * them, each other one can have those nine in its place.
 */
#ifndef REPORT_KEPT_H
#define REPORT_KEPT_H

#include "window.h"

typedef struct kept Kept;

/* points: double *, by place, one at least; borrowed, as the view is. */
Kept	*kept_new(const struct view *, guint block, guint companion,
	    const GPtrArray *points);
void	 kept_free(Kept *);
/*
 * Goals of the block (guint, of the audit) that are open: which of them are
 * met, all at once, or one by one.
 */
void	 kept_attack(Kept *, const GArray *goals, gboolean each);
guint	 kept_solutions(const Kept *);

#endif
