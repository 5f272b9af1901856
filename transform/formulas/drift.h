/*
 * Drift: how far one formula has come to be something else from town to
 * town.  Pure functions; all values lie between 0 (the same everywhere) and 1
 * (nothing in common), so that they can be averaged.
 *
 * Dose and cost: the Hoover index (E. M. Hoover, The measurement of industrial
 * localization, Review of Economics and Statistics 18, 1936), half the sum of
 * |share of the minutes (or euros) - share of the participants| over towns:
 * the part of all minutes that would have to move for every participant to
 * get the same.
 *
 * Mix of clients: the index of dissimilarity (O. D. Duncan and B. Duncan, A
 * methodological analysis of segregation indexes, American Sociological
 * Review 20, 1955) of each town from all towns together, weighted by
 * participants: the part of the participants that would have to be others
 * for every town to have the same mix.  Small groups differ by chance alone;
 * what that comes to is told beside it.
 */
#ifndef IMPACT_DRIFT_H
#define IMPACT_DRIFT_H

#include <glib.h>

/*
 * amounts and people of towns; NAN for fewer than two towns with people, or
 * when there is nothing to divide.
 */
double	drift_hoover(const double *amounts, const gint64 *people,
	    gsize towns);
/*
 * counts is by town, then class; the people of a town are their sum.  NAN for
 * fewer than two towns with people.
 */
double	drift_mix(const gint64 *counts, gsize towns, gsize classes);
/*
 * What drift_mix is expected to be if all towns drew from one mix P: for a
 * town with n of all N, the mean of |p - P| is near
 * sqrt(2 / pi * P (1 - P) (1 / n - 1 / N)).
 */
double	drift_chance(const gint64 *counts, gsize towns, gsize classes);
/* The mean of those that are no NAN; NAN when all are. */
double	drift_mean(const double *parts, gsize count);

#endif
