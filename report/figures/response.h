/*
 * Who answered: people reached, and how many of them were measured once,
 * again and a third time, for each instrument; and the network of people on
 * the first and the last day of the history.  Both for the place of the
 * report; the network is of all municipalities only.  Reports about a funder
 * have neither: it is not about the activities of that funder.
 */
#ifndef REPORT_RESPONSE_H
#define REPORT_RESPONSE_H

#include "figures.h"

struct response_figure {
	char			*instrument;
	const struct cell	*reached, *baseline, *followup, *sustained;
	const struct cell	*due;	/* of baseline: a second is due */
	/*
	 * Of the internal edition only; else NULL.  Scores are of people who
	 * may be few, and the improved are told as outcomes already, over
	 * other days: side by side they would tell who lies between.
	 */
	const struct cell	*improved, *leavers;
	const struct cell	*worst, *best;	/* per cent of due */
	const struct cell	*share, *share_low, *share_high; /* of followup */
	const struct cell	*stayers_mean, *leavers_mean;
	const struct cell	*difference, *difference_low, *difference_high;
};

struct network_figure {
	gint32			 day;
	const struct cell	*people, *connected, *isolated, *ties;
	const struct cell	*groups;	/* of two people or more */
	const struct cell	*degree;	/* ties of a person */
	const struct cell	*joined, *arrived, *lost;	/* or NULL */
	/* Per cents, of the internal edition only; else NULL. */
	const struct cell	*external, *expected, *anonymous;
};

/* What the network loses without an activity: internal edition only. */
struct network_loss {
	char			*key, *name;
	const struct cell	*ties, *isolated;
};

/* Lists without elements: there is nothing to tell. */
struct responses {
	GPtrArray	*instruments;	/* struct response_figure * */
	GArray		*days;		/* struct network_figure, two */
	GPtrArray	*losses;	/* struct network_loss * */
};

/* Sets figures->responses. */
gboolean	 figures_read_responses(struct figures *, Store *, GError **);
void		 responses_free(struct responses *);

#endif
