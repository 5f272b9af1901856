/*
 * Small programmes of the shapes that reports have, drawn at random: towns
 * with parts and totals, of which some are hidden, and what many towns have
 * together.
 */
#ifndef TESTS_DRAFTS_H
#define TESTS_DRAFTS_H

#include "audit_parts.h"

typedef struct draft Draft;

#define DRAFT_FAR	1e6
#define DRAFT_STEP	0.01	/* far more than a solver is off */

struct unknown {
	double		value;		/* as it is */
	double		least;		/* nobody takes it for less */
	double		low, high;	/* as published */
	double		lowest, highest; /* what a reader finds of that, no
					  * further than DRAFT_FAR */
	enum wish {
		WISH_NOTHING, WISH_RANGE, WISH_EITHER, WISH_APART
	} wish;
	double		from, to;
};

/* All columns hang together.  What is hidden has goals, if it may. */
Draft	*draft_new(guint seed);
void	 draft_free(Draft *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Draft, draft_free)
guint	 draft_columns(const Draft *);
struct unknown *draft_unknown(const Draft *, guint column);
/* From nothing to less than that. */
guint	 draft_draw(const Draft *, guint below);

/* Decided as a whole if nothing else is said.  wide: nothing is published. */
Audit	*draft_publish(const Draft *, gboolean wide);
/* Its goal, or all. */
void	 draft_ask(const Draft *, Audit *, guint column);
void	 draft_ask_all(const Draft *, Audit *);
/* The breaches; the caller's. */
GArray	*draft_run(Audit *);

#endif
