/*
 * Credit models: how one outcome is divided over the touches that led to it.
 * A model is a row: a name and a pure function that sees parts and gives
 * weights.  Weights are not negative and sum to one.
 */
#ifndef IMPACT_MODELS_H
#define IMPACT_MODELS_H

#include <glib.h>

/* One touch of a journey, in order of time. */
struct part {
	guint32	activity;
	guint32	count;		/* touches of this activity in the journey */
	gint32	age;		/* days before the outcome, from 0 */
};

struct model_options {
	double	half_life;	/* H, days */
	double	first;		/* f of the position model */
	double	last;		/* l; f + l at most 1 */
};

struct model {
	const char	*name;		/* as in pipeline.conf */
	/* weights has room for count; count is at least 1. */
	void	(*weigh)(const struct part *, gsize count, gsize activities,
		    const struct model_options *, double *weights);
};

extern const struct model	models[];	/* ended by a NULL name */

/* The model of that name, or NULL. */
const struct model	*model_find(const char *name);

#endif
