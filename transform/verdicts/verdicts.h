/*
 * The verdict on an activity: a statement with an error rate, that tells
 * nothing contributed apart from too little data, too new, not measured,
 * only access, gateway and overlap.  Pure: figures in, verdict out.  Credit
 * takes no part in it.
 */
#ifndef IMPACT_VERDICTS_H
#define IMPACT_VERDICTS_H

#include <glib.h>

#include "conf.h"
#include "scatter.h"

enum verdict {
	VERDICT_NO_DATA,
	VERDICT_TOO_NEW,
	VERDICT_TOO_LITTLE,
	VERDICT_NOT_MEASURED,
	VERDICT_ONLY_ACCESS,
	VERDICT_GATEWAY,
	VERDICT_PRUNE,
	VERDICT_CONTRIBUTES,
	VERDICT_OVERLAPPING,
	VERDICT_INCONCLUSIVE,
	VERDICT_NO_MATERIALITY,
	VERDICTS
};

extern const char *const	verdict_words[VERDICTS];

/*
 * What is known about one activity in one series.  NAN: not defined.  The
 * first part is counted, the second is what verdicts_judge makes of it.
 */
struct figures {
	gint64	people;		/* n_all: participants in the history */
	gint64	followed;	/* n: of them, followed for W days */
	gint64	known;		/* of people: an outcome would be known */
	gint64	person_days;	/* Y, in days */
	gint64	touched;	/* D: people with the outcome within Y */
	gint64	only_touched;	/* D1: outcomes whose journey holds only it */
	gint64	unique_reach;	/* u: came to nothing else in the history */
	gint64	first_touch;	/* F: outcomes that began with it */
	gint64	only_connected;	/* people all of whose outcomes are in D1 */
	gint64	cents;
	gboolean young;		/* first session less than W days old */
	gboolean measured;	/* only those known are in Y, D and E */
	double	expected;	/* E */
	double	expected_low;	/* E_lo */
	double	merged_share;
	gint64	reference_days;	/* of others, behind E */
	struct scatter scatter;	/* over its own strata */
	double	overlap;	/* largest share of people with another */
	guint32	overlap_with;	/* that activity; RANK_NONE */
	gint64	pair_reach;	/* most people who came to it and one other,
				 * and to nothing else */
	guint32	pair_with;	/* that other; RANK_NONE */

	double	touched_upper;	/* U(D) */
	double	only_upper;	/* U(D1) */
	double	materiality;	/* M */
	double	p_a, q_a;	/* P(X <= D given M), and adjusted; of several
				 * declared outcomes the largest p */
	double	p_b, q_b;	/* P(X <= D given E_lo + M) */
	double	p_above, q_above;	/* P(X >= D given E) */
	gboolean tested;	/* reached the tests: one of their family */
	char	tier;		/* flag raised: 'A', 'B' or 0 */
	double	people_needed;	/* too_little: participants still needed */
	gboolean substitute;	/* prune: so is pair_with, and the two are all
				 * that many people have: never stop both */
	enum verdict verdict;
};

/*
 * How much further than chance the tested activities of a series spread.
 * Only what is used widens the tests of steps 5 and 6: the spread between
 * activities holds their real differences, which the tests are after.
 */
struct dispersion {
	double	between;	/* phi of D/E over activities; NAN: fewer
				 * than two */
	struct scatter scatter;	/* over the strata of each */
	double	within;		/* its phi, at least 1 */
	double	used;		/* as conf_method.dispersion says */
};

/*
 * Fills the second part for all activities of one series, which are one
 * family of tests.
 */
void		verdicts_judge(struct figures *, gsize count,
		    const struct conf_method *, struct dispersion *);
/* Its two halves: p and spread, then q and the verdict from p. */
void		verdicts_test(struct figures *, gsize count,
		    const struct conf_method *, struct dispersion *);
void		verdicts_decide(struct figures *, gsize count,
		    const struct conf_method *);
/*
 * The rule alone: steps in order, the first that matches.  Needs all of
 * figures but people_needed and verdict.
 */
enum verdict	verdict_rule(const struct figures *,
		    const struct conf_method *);
/*
 * Whether so many people have nothing but an activity (or a pair of them)
 * that it is their only access.
 */
gboolean	verdict_only_access(const struct figures *, gint64 people,
		    const struct conf_method *);
/* M: outcomes that would make the activity worth having; NAN: not known. */
double		verdict_materiality(const struct figures *,
		    const struct conf_method *);

#endif
