/*
 * The five criteria of an innovation, as pure functions: what is known goes
 * in, yes, no or cannot be told comes out.
 */
#ifndef IMPACT_CRITERIA_H
#define IMPACT_CRITERIA_H

#include <glib.h>

#include "measuring.h"
#include "verdicts.h"

enum criterion {
	CRITERION_NEW,
	CRITERION_IMPLEMENTED,
	CRITERION_BREAKS,
	CRITERION_IMPACT,
	CRITERION_MISSION,
	CRITERIA
};

extern const char *const	criterion_words[CRITERIA];

/*
 * New: its formula was first held at most so many months before it began.
 * months is from that first session to its start, NAN when either is not
 * known; at_least when the formula may be older than the data are.
 */
enum answer	criterion_new(double months, gboolean at_least,
		    gint64 allowed);

/*
 * Implemented: somebody came, and of the sessions planned up to now the share
 * (per cent) was held.  Where no plan is known, that somebody came tells
 * nothing of it.
 */
enum answer	criterion_implemented(gint64 held, gint64 planned,
		    gboolean attended, double share);

/* A comparison with the predecessor: a value and its interval, NAN: none. */
struct aspect {
	enum answer	differs;
	double		value, low, high;
};

/* People not reached before, of those who came; of two activities. */
struct reach {
	gint64	fresh, people;
};

/*
 * The difference of two shares in per cent, with the 95 % limits of Newcombe
 * (1998, Statistics in Medicine 17:873, method 10).  It differs when 0 is
 * outside; with fewer people than least on either side it cannot be told.
 */
void		aspect_mix(const struct reach *now, const struct reach *then,
		    gint64 least, struct aspect *);
/*
 * Costs per participant as a ratio of now to then; participants are counts,
 * costs are known.  It differs when 1 is outside the 95 % limits.
 */
void		aspect_cost(gint64 cents_now, gint64 people_now,
		    gint64 cents_then, gint64 people_then, gint64 least,
		    struct aspect *);

/* Any yes: yes; all no: no. */
enum answer	criterion_breaks(const struct aspect *, gsize count);
/* All yes: yes; any no: no.  None: there is no clear target. */
enum answer	criterion_impact(const enum answer *, gsize count);
/* What a verdict on the mission says of added value. */
enum answer	criterion_mission(enum verdict);

#endif
