/*
 * The attack on what is published: everything that a reader knows (the range
 * that each figure stands for, and the relations between figures) is a linear
 * programme, and for a quantity that has to stay hidden the smallest and the
 * largest value that fit with all of it are what the reader can find out
 * (Hundepool e.a., Statistical Disclosure Control, 2012, section 4.7.2).
 *
 * Knows nothing of cells: columns are unknowns, rows relations, goals what
 * has to stay possible.  A point that fits shows many goals to be met at
 * once, so programmes with many goals in the objective come first; only what
 * they leave is looked at one by one.  Columns that no row connects, not even
 * by way of others, are programmes of their own; where rows connect very many,
 * goals are decided in blocks of them first.
 *
 * This is the owner of GLPK.
 */
#ifndef REPORT_AUDIT_H
#define REPORT_AUDIT_H

#include <glib.h>

#include "plan.h"

typedef struct audit Audit;

Audit	*audit_new(void);
void	 audit_free(Audit *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Audit, audit_free)

/*
 * Where rows connect at least so many columns, goals are decided in blocks of
 * so many if that can be (large.h); 8000 and 1500 if nothing is said.  The same
 * goals are met, but of one that is not a reader may find more than is said,
 * and other bounds may tell it.
 */
void	 audit_large(Audit *, guint columns, guint block);
/* Columns count from 0.  Infinite bounds are none. */
guint	 audit_column(Audit *, double low, double high);
/*
 * Its bounds are known whatever figures are hidden: to everybody, or from what
 * was published before.  What follows from those and from rows alone nobody
 * can keep from an insider.
 */
void	 audit_hold(Audit *, guint column);
/*
 * low <= sum of factor * column <= high; term.quantity is the column, whose
 * bounds, if it is held, are known by now.
 */
void	 audit_row(Audit *, const struct term *, guint count, double low,
	    double high);
/* A reader must find low and high possible, or lower and higher values. */
void	 audit_goal(Audit *, guint column, double low, double high);
/*
 * For one of which we do not know the value ourselves: it must not be certain
 * to be smaller than high, unless all from low to high - 1 is possible.
 */
void	 audit_goal_either(Audit *, guint column, double low, double high);
/*
 * For an amount of which a reader does not know which of the values that are
 * possible it is: with x somewhere between the smallest and the largest,
 * (1 - share) x to (1 + share) x has to be between them (the protection levels
 * of the p% rule, Hundepool e.a. 2012, section 4.2.2, turned round).  Between
 * runs, too, if a row connects the column with that of another goal.
 */
void	 audit_goal_apart(Audit *, guint column, double share);
/*
 * Wider bounds, between runs: goals that were met stay met.  (Narrower ones
 * want a new audit.)
 */
void	 audit_widen(Audit *, guint column, double low, double high);

/*
 * Before the first run: of the columns in doubt (guint), in order of how much
 * they count, those whose bounds contradict the rest and one another lose
 * them, the last ones first.  dropped: guint; the caller's.
 */
gboolean audit_settle(Audit *, const GArray *doubt, GArray **dropped,
	    GError **);

struct breach {
	guint		 column;
	double		 low, high;	/* what a reader finds; NaN: not
					 * looked for */
	const GArray	*binding;	/* guint: columns whose bounds tell it;
					 * of the audit, until it runs again */
};

struct audit_count {
	guint	components;	/* with goals */
	guint	goals;
	guint	programmes;	/* solved, over all runs */
};

/*
 * Looks for goals that are not met.  FALSE with an error when figures
 * contradict one another (*column is one of them) or a programme cannot be
 * solved.  breaches: struct breach, by column; the caller's.
 */
gboolean audit_run(Audit *, GArray **breaches, guint *column, GError **);
struct insider;
/*
 * The same before audit_insiders, only for goals that rows connect with one of
 * those (struct insider); which of them are not met is not said.
 */
gboolean audit_run_beside(Audit *, const GArray *insiders, GError **);
/*
 * The same for a reader who knows that people are whole: after audit_run, for
 * goals of columns that are whole (by column).  binding is NULL.  undecided:
 * goals of which it could not be seen in reasonable time.
 */
gboolean audit_whole(Audit *, const gboolean *whole, GArray **breaches,
	    guint *undecided, GError **);
/*
 * The same by somebody who is in the figures: the singleton problem (Hundepool
 * e.a. 2012, section 4.3; tau-ARGUS and GaussSuppression mark cells of one
 * contributor for it).  Who is alone in a cell knows that it is 1, two who know
 * each other that it is 2; who gave all of an amount knows it.  For each
 * insider its column is held at its value, and every goal has to be met as for
 * others, except for what it knows of itself: what holds its column (rows:
 * whole = sum of parts, part <= whole) is as large at least, what its column
 * holds is no larger, and one of fewer than ten leaves fewer than nine, so that
 * of what is small all up to that has to be possible.  A cell of three or more gives less away: to be in
 * there is to know that it is 1 at least, and what fits with 1 fits with that.
 *
 * What holds what is followed along single rows, so that in doubt too much is
 * named.  Each attacks by itself: one who is alone in several cells that do not hold
 * one another, or more people than two together, are not looked for.  By real
 * numbers; after audit_run or audit_run_beside, for goals that it found to be
 * met.
 */
struct insider {
	guint	column;
	double	value;		/* NaN: any, as only the insider knows; the
				 * middle of what is possible is tried */
};

struct inside {
	guint	column;		/* whose goal is not met */
	guint	insider;	/* for who is in this column */
	double	value;		/* and has so much of it */
};

/*
 * Values that are not possible are passed over.  With wider bounds the same
 * insiders may be asked again, which looks at the goals that were not met for
 * one of them, and at new ones.  found: struct inside, by goal;
 * of one goal not necessarily everybody who could tell.
 */
gboolean audit_insiders(Audit *, const GArray *insiders, GArray **found,
	    GError **);
/*
 * The columns whose bounds tell it to who is in there (guint), twice where they
 * bound it on both sides; the caller's.
 */
GArray	*audit_binding(Audit *, const struct inside *);
/*
 * Whether rows, and what is held, leave a column nothing but 0, whatever the
 * figures are: then nobody learns it from those.  After audit_run, of one with
 * a goal.
 */
gboolean audit_is_void(Audit *, guint column);
/* How many columns rows connect with that one; 0: they connect no goal. */
guint	 audit_related(Audit *, guint column);
/* A breach that cannot be mended is not looked at again. */
void	 audit_forget(Audit *, guint column);
void	 audit_counts(const Audit *, struct audit_count *);

#endif
