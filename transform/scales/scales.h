/*
 * Scales: how the answers to a questionnaire become a score.  Only numbers of
 * items and rules of scoring; never the text of an item.  A scale is a row of
 * the table and a pure function.
 */
#ifndef IMPACT_SCALES_H
#define IMPACT_SCALES_H

#include <glib.h>

#define SCALE_MISSING	(-1)	/* an item that was not answered */
#define SCALE_ITEMS	14	/* the most of any scale */
#define SCALE_PARTS	13	/* likewise */

/* NAN: too many items are missing, or there is no such score. */
struct score {
	double	total;
	double	parts[SCALE_PARTS];	/* subscales or domains, as named */
};

struct scale {
	const char	*id;
	const char	*const *parts;	/* names, NULL-ended; NULL: none */
	guint		 items;
	gint		 least, most;	/* of an answer */
	double		 low, high;	/* of the total; NAN: there is none */
	double		 cut;		/* a problem at or beyond it; NAN: none */
	double		 part_cut;	/* the same of a part */
	double		 difference;	/* minimal important one, where one was
					 * published; NAN: to be declared */
	gint		 interval;	/* days between two measurements, least */
	gboolean	 more_is_better;
	gboolean	 licensed;	/* not scored without a licence */
	gboolean	 converted;	/* a published table turns sums into
					 * totals; it has to be supplied */
	/* How answers are usually written, from least on; '|' between words
	 * that mean the same.  NULL: as numbers only. */
	const char	*const *answers;
	/* answers within least..most, or SCALE_MISSING */
	void		 (*score)(const struct scale *, const gint *answers,
			    struct score *);
};

extern const struct scale	scales[];	/* ended by a NULL id */

/* "djg6", also written DJG-6: capitals and signs do not count. */
const struct scale	*scale_find(const char *id);
/* Of a part by name, -1: no such part. */
int		scale_part(const struct scale *, const char *name);
/*
 * Reads answers that stand in one text with '|' between; names, unless it is
 * NULL or empty, says how answers are written, from least on.  FALSE when
 * their number differs from that of the items or one is not an answer.
 */
gboolean	scale_answers(const struct scale *, const char *text,
		    char **names, gint *answers);
/* FALSE when an answer is out of range; the score is then all NAN. */
gboolean	scale_score(const struct scale *, const gint *answers,
		    struct score *);
/*
 * 0, 1, 2 or 3 for not, moderately, strongly and very strongly lonely on the
 * scales of De Jong Gierveld (of six items 2 is the worst); -1: another
 * scale, or no total.
 */
int		scale_loneliness(const struct scale *, double total);

#endif
