/*
 * Where the year will end: people on the mission rung at the end of each
 * month that is still to come in the calendar year of the last day.
 *
 * Monthly counts of the last twelve months (fewer where the data are
 * younger) are taken as independent counts with one mean and dispersion
 * phi = max(1, s^2 / mean).  The sum of h coming months then has mean h m and
 * variance h m phi (1 + h / n): chance in the coming months, and doubt about
 * m from n months.  Its quantiles are those of the negative binomial with
 * that mean and variance; with phi 1 this is the gamma-Poisson predictive
 * distribution.  It knows no season and no trend.
 */
#ifndef IMPACT_FORECAST_H
#define IMPACT_FORECAST_H

#include <glib.h>

#include "conf.h"
#include "facts.h"
#include "rungs.h"
#include "store.h"

#define FORECAST_MONTHS	12

/* Of a sum of coming months. */
struct band {
	double	mean;
	double	low95, low80, high80, high95;
};

/* counts holds months figures, 1 to FORECAST_MONTHS; ahead is at least 1. */
void		forecast_band(const gint64 *counts, gsize months, gint32 ahead,
		    struct band *);
/* The first day with an attendance or with somebody on the mission rung. */
gint32		forecast_from(const struct facts *, const struct ladder *);
/* Nothing is written when the last day ends a year. */
gboolean	forecast_write(Store *, const struct facts *,
		    const struct ladder *, GError **);
/* Targets for the mission rung, or for a type that leads to it. */
gboolean	targets_write(Store *, const struct facts *,
		    const struct conf_rung *mission, GError **);

#endif
