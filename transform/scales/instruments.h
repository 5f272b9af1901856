/*
 * Instruments: what is measured, and what counts as improvement.  A scale of
 * the table, a part of one (djg6:social, zrm2017:network), or a questionnaire
 * of one's own, with what the configuration says of it.
 */
#ifndef IMPACT_INSTRUMENTS_H
#define IMPACT_INSTRUMENTS_H

#include <glib.h>

#include "conf.h"
#include "scales.h"
#include "waves.h"

struct instrument {
	char		*name;		/* "djg6", "zrm2017:network" */
	char		*key;		/* of its scores in the facts, folded */
	const struct scale *scale;	/* NULL: totals only */
	int		 part;		/* -1: the total */
	double		 cut;		/* NAN: none */
	double		 difference;	/* NAN: none */
	gboolean	 by_cut;	/* leaving the problem is improvement */
	gint32		 interval;	/* days between waves, at least */
	gboolean	 more_is_better;
	gboolean	 licensed;	/* FALSE: it may not be scored */
	gboolean	 wanted;	/* the configuration names it, or it is a
					 * total: worth a series of outcomes */
	char		**answers;	/* as in scale_answers; not owned */
	double		*conversion;	/* by sum, from low on; NULL: none */
};

/*
 * The instruments that the configuration names, in its sections and its
 * rungs, and those of the keys (folded names in the facts, NULL-ended) that
 * are in the table of scales; by name.  An error, of code EXIT_CONF, for one
 * that nothing is known of.  Free with g_ptr_array_unref.
 */
GPtrArray	*instruments_make(const Conf *, char **keys, GError **);
const struct instrument	*instrument_find(const GPtrArray *, const char *name);

/*
 * A score from what a record holds: answers ('|' between, or NULL) go before
 * a total (NAN: none), which has to lie on the scale.  NAN: not valid.
 */
double		instrument_score(const struct instrument *,
		    const char *answers, double total);
/* The wave that a word names, WAVE_NONE when it is no such word or NULL. */
enum wave	instrument_wave(const struct conf_waves *, const char *word);
/* Whether a score is at the side of the cut that is a problem. */
gboolean	instrument_problem(const struct instrument *, double score);
/* Whether improvement can be told at all: there is a cut or a difference. */
gboolean	instrument_tells(const struct instrument *);
/* Whether the second score is an improvement on the first. */
gboolean	instrument_improved(const struct instrument *, double before,
		    double after);

#endif
