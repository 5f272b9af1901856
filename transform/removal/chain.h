/*
 * A Markov chain counted from paths: which step follows which, and where
 * journeys end.  States are activities, or windows of the last k of them
 * (order k; the whole path where it is shorter), with equal neighbours taken
 * together.  Counts of complete journeys conserve flow, and that is what
 * makes the removal effect of markov.h exact without simulation.
 */
#ifndef IMPACT_CHAIN_H
#define IMPACT_CHAIN_H

#include <glib.h>

#define CHAIN_NOTHING	G_MAXUINT32	/* fills a window that is shorter */
#define CHAIN_ORDER_MOST 8

/* Path i has the activities list[start[i]] .. list[start[i + 1] - 1]. */
struct paths {
	gsize		 count;
	const gsize	*start;		/* count + 1 */
	const guint32	*list;
	const double	*weight;	/* NULL: each counts once */
	const guint8	*converted;	/* 1: ends in the outcome; 0: without */
	const double	*value;		/* of the outcome; NULL or NAN: none */
};

struct link {
	guint32	to;
	double	chance;
};

struct chain {
	guint		 order;
	gsize		 activities;
	gsize		 states;	/* of order 1: one per activity */
	guint32		*windows;	/* by state: order activities */
	gsize		*start;		/* by state: its links */
	struct link	*links;		/* by state, then by where they lead */
	double		*visits;	/* n: weighted, by state */
	double		*entries;	/* journeys that begin in a state */
	double		*converts;	/* chance that the outcome comes next */
	double		*worth;		/* the same times worth of the outcome */
	double		*touched;	/* by activity: outcomes whose path has it */
	double		 journeys;
	double		 conversions;	/* C */
	double		 value;		/* of all outcomes */
};

/*
 * Counts; first: of each path only the first time that it comes to an
 * activity.  Paths without steps and weights that are not above zero count
 * for nothing.  O(steps); clear with chain_clear.
 */
void	chain_make(const struct paths *, gsize activities, guint order,
	    gboolean first, struct chain *);
void	chain_clear(struct chain *);

#endif
