/*
 * What the figures of a report are to one another: every relation that a
 * reader can reckon with beside those that the cells say where they are told.
 * One that is not declared is neither attacked nor written into packages.
 *
 * A figure, and what follows from it together with others:
 *	participants	those of the year among those of the history; each
 *			activity's among them, and all of them in some; new on
 *			a rung of attendances among those of the year
 *	stretches	who is new among participants, to a formula, the work or
 *			a role adds up over months, and over releases
 *	hours		the same number beside several shares
 *	amounts		what was given, or spent, between two totals
 *	costs		what each activity cost, in every sum of them (atoms.h)
 *	left		hours that are in no class that is told, or of no
 *			formula, or that clients began without a question
 *	supporters	the state of a month, in every report that tells it
 *	credit		each model lies between who had nothing but the
 *			activity and who had it at all; with what is nobody's
 *			it is the outcomes of the months; funders share it
 *	funnel		expected in all towns is observed in all towns, which
 *			is the outcomes within reach of an activity
 *	norm		people of the towns that have the norm
 *	formula		the same people, by hours, costs and residents
 */
#ifndef REPORT_RELATED_H
#define REPORT_RELATED_H

#include "measures_parts.h"

/* As soon as the measure is read; those before it are. */
void	 measure_relate(const struct figures *, const struct measure *,
	    enum measure_relation);
/* When everything is read; only where cells are collected. */
gboolean figures_relate(const struct figures *, Store *, GError **);

#endif
