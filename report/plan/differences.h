/*
 * Amounts between months: what was given, or spent by people, in the months
 * by which two figures of one stem differ.  Whoever has two running totals
 * takes one from the other, and may be left with the money of one funder, or
 * the hours of a few people.
 */
#ifndef REPORT_DIFFERENCES_H
#define REPORT_DIFFERENCES_H

#include "plan.h"

/* What the amounts of a stem are made of, in one month. */
struct making {
	gint32		 month;
	const char	*who;		/* gave it, interned; NULL: it is of people */
	double		 amount;	/* in the unit of the figures */
	double		 people;	/* who spent it; of no matter with a giver */
};

/*
 * Before the plan is completed: struct making, all of the history, taken.
 * Every report of one place says the same; the first counts.
 */
void	 differences_tell(Plan *, const char *stem, GArray *makings);

/*
 * For every stem that a figure is shown of: the months between any two ends
 * of its figures, where the amount of those would have to be hidden by its
 * own rule, become a quantity of that stem, with its exact value.  Of several
 * months the people are at least those of the month that had most.
 */
void	 differences_add(Plan *);

#endif
