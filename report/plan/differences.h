/*
 * Amounts between months: what was given, or spent by people, in the months
 * by which two figures of one stem differ.  Whoever has two running totals
 * takes one from the other, and may be left with the money of one funder, or
 * the hours of a few people.
 */
#ifndef REPORT_DIFFERENCES_H
#define REPORT_DIFFERENCES_H

#include "plan.h"

/*
 * What the amounts of a stem are made of, in one month; or, with an amount of
 * 0, how many people they are of in several months together.
 */
struct making {
	gint32		 month;
	const char	*who;		/* gave it, interned; NULL: it is of people */
	double		 amount;	/* in the unit of the figures */
	double		 people;	/* who spent it; of no matter with a giver */
	gint32		 last;		/* of several months; 0: it is one */
	double		 others;	/* of the amount: what those people have
					 * nothing to do with; the rest of it is
					 * theirs, of whatever sign */
};

/*
 * Makings of a stem that is no amount itself, but of which amounts are parts:
 * all costs of a project, in "/whole/STEM" for "/all/STEM"; or of people where
 * that is an amount of givers only, and they have to do with its parts.
 */
#define DIFFERENCES_WHOLE	"/whole/"

/*
 * Before the plan is completed: struct making, all of the history, taken.
 * Every report of one place says the same; the first counts.
 */
void	 differences_tell(Plan *, const char *stem, GArray *makings);

/*
 * For every stem that a figure is shown of, or that is left of others that may
 * be (is_left): the months between any two ends of its figures, where the
 * amount of those would have to be hidden by its own rule, become a quantity of
 * that stem, with its exact value; what is left becomes as sensitive as it is.
 * Of several months the people are at least those of the month, or the months,
 * among them that had most, or of a figure that they hold all of.
 * An amount of which nothing is of people, or of givers, is no secret.
 * What is elsewhere ("/elsewhere/STEM") is made of what all is made of, without
 * what the places are that are told; its people, of whom some may have come to
 * these as well, are at least so many more.
 */
void	 differences_add(Plan *);

/* What each gave in some months, in cents: gint64, the caller's. */
GArray	*differences_gifts(const GArray *makings, gint32 first, gint32 last);
#define DIFFERENCES_CENTS	100	/* of a euro */

#endif
