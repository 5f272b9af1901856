/*
 * A plan as somebody sees it who attacks what is published: columns, rows and
 * goals for the audit.
 */
#ifndef REPORT_ATTACK_H
#define REPORT_ATTACK_H

#include "audit.h"
#include "plan.h"

enum attack {
	ATTACK_ALL,		/* on everything that is published */
	ATTACK_EARLIER,		/* only on what was published before, or is
				 * public without any report */
	ATTACK_NOW		/* only on what this run publishes */
};

/*
 * A goal for all that is sensitive, and for what is printed nowhere and of
 * which we do not know the value ourselves; of some (guint, places in the
 * plan) or, NULL, of all.  audit_free.
 */
Audit	*attack_begin(const Plan *, enum attack, const GArray *only);
/*
 * Which of those are told: places in the plan plus 1, a set; the caller's.
 * NULL with an error.
 */
GHashTable *attack_tells(const Plan *, enum attack, const GArray *only,
	    GError **);
/*
 * An amount that is hidden to protect others, but of how many people it is, or
 * of whom, nobody knows: so that it is protected like one that is hidden because
 * of what it is.
 */
gboolean attack_is_amount(const struct quantity *);
/* Those that there are now, places plus 1: a set, the caller's. */
GHashTable *attack_amounts(const Plan *);
/*
 * While the attack goes on: a goal for what is such an amount by now and is not
 * in the set yet, which it joins.
 */
void	 attack_ask(Audit *, const Plan *, guint place, GHashTable *amounts);

#endif
