/*
 * Instruments: how the answers to a questionnaire become a score.  Only
 * numbers of items and rules of scoring; never the text of an item.  An
 * instrument is a row of the table and a pure function.
 */
#ifndef IMPACT_SCALES_H
#define IMPACT_SCALES_H

#include <glib.h>

#define SCALE_MISSING	(-1)	/* an item that was not answered */

/* NAN: too many items are missing, or there is no such score. */
struct score {
	double	total;
	double	parts[2];	/* subscales, in the order of the names */
};

struct scale {
	const char	*id;
	const char	*parts[3];	/* names of subscales, NULL-ended */
	guint		 items;
	gint		 least, most;	/* of an answer */
	double		 low, high;	/* of the total */
	double		 cut;		/* a problem at or beyond it; NAN: none */
	gboolean	 more_is_better;
	/* answers within least..most, or SCALE_MISSING */
	void		 (*score)(const struct scale *, const gint *answers,
			    struct score *);
};

extern const struct scale	scales[];	/* ended by a NULL id */

const struct scale	*scale_find(const char *id);
/* FALSE when an answer is out of range; the score is then all NAN. */
gboolean	scale_score(const struct scale *, const gint *answers,
		    struct score *);
/* Whether a total is at the side of the cut that is a problem. */
gboolean	scale_problem(const struct scale *, double total);
/*
 * 0, 1, 2 or 3 for not, moderately, strongly and very strongly lonely on the
 * scales of De Jong Gierveld (of six items 2 is the worst); -1: another
 * scale, or no total.
 */
int		scale_loneliness(const struct scale *, double total);

#endif
