/*
 * Money that became known after a sum over givers was published: that sum less
 * the same one of now, or less a later total, is what came late and what was
 * given since.  Nobody knows any more of whom the old sum was.
 */
#ifndef REPORT_LATE_H
#define REPORT_LATE_H

#include "plan.h"

/*
 * Hides those of some spans of one stem (guint, places in the plan) that would
 * tell what one giver gave, if all that came late was of one who gave nothing
 * since, or of who gave most.  The makings are those of differences.h.
 */
void	 late_hide(Plan *, const GArray *spans, const GArray *makings);

#endif
