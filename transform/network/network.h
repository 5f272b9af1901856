/*
 * What the ties between people add up to.  Pure: edges in, figures out; every
 * measure takes time linear in people and ties, but for network_without.
 */
#ifndef IMPACT_NETWORK_H
#define IMPACT_NETWORK_H

#include <glib.h>

#include "ties.h"

struct network {
	gsize	people;		/* that are part of it */
	gsize	ties;
	gsize	isolated;	/* people without any tie */
	gsize	components;	/* an isolated person is one */
	gsize	largest;	/* people in the largest */
	double	pairs;		/* that can reach one another */
	gsize	bridges;	/* ties whose loss splits a component */
	gsize	hinges;		/* people whose loss does */
};

/* How far ties cross groups; NAN: not defined. */
struct mixing {
	gsize	ties;		/* between people whose group is known */
	double	external;	/* share of them that cross */
	double	ei;		/* (E - I) / (E + I), Krackhardt & Stern 1988 */
	double	expected;	/* external share at random mixing */
	double	assortativity;	/* Newman 2003 */
};

/* What would go without an activity. */
struct network_loss {
	gsize	ties;
	gsize	isolated;	/* people with no tie left */
	gsize	components;	/* more than there are now */
};

/* member is by person; ties are between members. */
void	network_measure(const struct edge *, gsize ties,
	    const gboolean *member, gsize persons, struct network *);
/* group is by person; RANK_NONE: not known. */
void	network_mix(const struct edge *, gsize ties, const guint32 *group,
	    gsize groups, struct mixing *);
/*
 * losses is by activity.  Components are counted for all activities at once:
 * halving the range of activities, a tie is joined as soon as no activity of
 * the range can take it away, and let go on the way back, so each is handled
 * some log(activities) times.
 */
void	network_without(const struct ties *, gsize persons, gsize activities,
	    struct network_loss *losses);
/* Number of ties of each person; free with g_free. */
guint32	*network_degrees(const struct edge *, gsize ties, gsize persons);

#endif
