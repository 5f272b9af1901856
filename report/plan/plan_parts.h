/* What plan.c and plan_twins.c share; for nobody else. */
#ifndef REPORT_PLAN_PARTS_H
#define REPORT_PLAN_PARTS_H

#include "plan.h"

/* Exact parts are sums of doubles: so far they may miss their whole. */
#define PLAN_TOLERANCE	1e-6

struct plan {
	struct protection	 protection;
	GPtrArray		*quantities;	/* struct quantity * */
	GHashTable		*places;	/* key -> place in it, plus 1 */
	GArray			*relations;	/* struct relation */
	GArray			*terms;		/* struct term */
	GArray			*gatherings;	/* struct gathering */
	struct elsewhere	 elsewhere;
	GHashTable		*makings;	/* stem -> GArray of struct
						 * making; differences.h */
};

#endif
