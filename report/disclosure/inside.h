/*
 * Who is in a figure knows more than a reader: alone in it that it is 1, one of
 * two who know each other that it is 2, and what one gave oneself.  With that
 * nobody should be able to tell what else this run hides.
 */
#ifndef REPORT_INSIDE_H
#define REPORT_INSIDE_H

#include "hiding.h"
#include "plan.h"

typedef struct inside_attack InsideAttack;

/* While no relation wakes; the plan is borrowed. */
InsideAttack *inside_new(const Plan *);
void	 inside_free(InsideAttack *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(InsideAttack, inside_free)

/*
 * When nobody outside can tell anything: hides, in a round of its own, one of
 * the figures that tell something to somebody inside.  *more: whether any was
 * hidden.  What figures that were published before tell with such knowledge, or
 * relations alone, cannot be helped; nor is it looked for among more figures
 * that hang together than can be reckoned with in reasonable time.
 */
gboolean inside_mend(InsideAttack *, struct hiding *, gboolean *more,
	    GError **);

#endif
