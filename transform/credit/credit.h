/*
 * Credit by model, activity and month of outcome, and the proof that none is
 * made or lost: per series and model the credits and the unattributed
 * outcomes sum to the outcomes.
 */
#ifndef IMPACT_CREDIT_H
#define IMPACT_CREDIT_H

#include <glib.h>

#include "conf.h"
#include "facts.h"
#include "models.h"
#include "series.h"
#include "store.h"
#include "sum.h"

struct credit_cell {
	struct sum	credit;
	struct sum	value;		/* credit times worth of the outcome */
};

struct credit {
	gint64		 outcomes;	/* in the history */
	gint64		 unattributed;
	gsize		 models;
	const struct model *const *model;	/* as given to credit_make */
	struct model_options options;
	gsize		 activities;
	gsize		 months;
	/* By activity, month, model: a touch adds to neighbours. */
	struct credit_cell *cells;
};

static inline struct credit_cell *
credit_cell(const struct credit *credit, gsize model, gsize activity,
    gsize month)
{
	return &credit->cells[(activity * credit->months + month) *
	    credit->models + model];
}

/* The models of the configuration, NULL-ended; free with g_free. */
const struct model	**credit_models(const struct conf_method *);

/* Journeys as journeys_make gives them; models is NULL-ended and kept. */
void		credit_make(const struct facts *, const GArray *journeys,
		    const struct model *const *models,
		    const struct model_options *, struct credit *);
/*
 * FALSE with EXIT_NOTHING when a model does not add up to 1e-9 of the
 * outcomes: then no figure of this run is to be trusted.
 */
gboolean	credit_conserved(const struct credit *, const char *series,
		    GError **);
/* Sum of a model over all activities and months. */
double		credit_total(const struct credit *, gsize model);
gboolean	credit_write(Store *, const struct credit *,
		    const struct facts *, gint64 series, GError **);
/*
 * Credit of every journey, by activity; journey is the id before that of the
 * first one, as in journeys_write.
 */
gboolean	credit_write_journeys(Store *, const struct facts *,
		    const GArray *journeys, const struct credit *,
		    gint64 journey, GError **);
void		credit_clear(struct credit *);

#endif
