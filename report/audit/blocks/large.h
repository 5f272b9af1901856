/*
 * A component of so many columns that one programme for all of them is slow.
 * Its goals are decided block by block: what a block can have (kept.h), and
 * what it cannot (loose.h).  Points for the first come from the whole
 * programme, which decides the goals of the border and of one piece, the
 * companion; pieces are much like one another, so that what these points leave
 * room for decides most of what is open elsewhere.  Then another companion is
 * taken, one with the most goals that are open still.
 */
#ifndef REPORT_LARGE_H
#define REPORT_LARGE_H

#include "audit_parts.h"

/*
 * Its programme has just been solved, at any point that fits.  NULL: it does
 * not fall apart in blocks of so many columns.
 */
Large	*large_new(Audit *, struct component *, guint block);
void	 large_free(Large *);
/* Goals that are open become met, or told, or stay open: few of them. */
void	 large_attack(Large *);
guint	 large_solutions(const Large *);

#endif
