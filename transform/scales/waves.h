/*
 * Waves: the first, second and third measurement of a person that count.
 * Pure.
 */
#ifndef IMPACT_WAVES_H
#define IMPACT_WAVES_H

#include <glib.h>

enum wave {
	WAVE_BASELINE,
	WAVE_FOLLOWUP,
	WAVE_SUSTAINED,
	WAVES,
	WAVE_NONE = WAVES	/* not told: by its day */
};

struct measurement {
	guint32		person;
	gint32		day;
	enum wave	wave;		/* what the source called it */
	double		score;		/* never NAN */
};

struct waves {
	guint32		person;
	gint32		day[WAVES];	/* DAY_NONE: not measured */
	double		score[WAVES];	/* NAN */
	gboolean	early;		/* no second one, but for some too soon
					 * after the first */
};

/* By person, day, wave and score. */
void	measurements_order(struct measurement *, gsize count);
/*
 * The waves of one person from measurements in order.  Each wave takes the
 * first measurement that is called so, or nothing, and lies at least interval
 * days after the wave before it (the first: anywhere).
 */
void	waves_make(const struct measurement *, gsize count, gint32 interval,
	    struct waves *);

#endif
