/*
 * What the files of the audit share; for nobody else.  Columns that no row
 * connects, not even by way of others, are programmes of their own.
 */
#ifndef REPORT_AUDIT_PARTS_H
#define REPORT_AUDIT_PARTS_H

#include <math.h>

#include "audit.h"
#include "programme.h"

struct column {
	double	low, high;
	guint	component;	/* plus 1; 0: none */
	int	place;		/* in its programme */
	gboolean is_held;	/* see audit_hold */
};

struct row {
	guint	first, count;
	double	low, high;
};

struct goal {
	guint		column;
	double		low, high;
	gboolean	low_met, high_met, either;
	gboolean	nearly;		/* of either: high - 1 is possible */
	gboolean	is_told;	/* for certain not met, in this run */
	gboolean	inside_met;	/* for all insiders that were asked */
	double		found_low, found_high;
	GArray		*binding;	/* guint, or NULL */
	double		apart;		/* share, of audit_goal_apart; 0: it
					 * is another goal */
	double		seen_low, seen_high;	/* of that, so far */
};

typedef struct large Large;

/* Columns that rows connect, and their programme once it is made. */
struct component {
	GArray		*columns, *rows, *goals;	/* guint */
	guint		 number;	/* from 1 */
	Programme	*programme;
	Large		*large;		/* NULL: it is not, or not yet */
};

struct audit {
	GArray		*columns, *rows, *terms, *goals;
	GPtrArray	*components;	/* struct component *; NULL: not yet */
	guint		 large, block;	/* see audit_large */
};

#define COLUMN(audit, i) \
	(&g_array_index((audit)->columns, struct column, (i)))
#define ROW(audit, i) (&g_array_index((audit)->rows, struct row, (i)))
#define TERM(audit, i) (&g_array_index((audit)->terms, struct term, (i)))
#define GOAL(audit, i) (&g_array_index((audit)->goals, struct goal, (i)))
#define EACH_GOAL(component, i) g_array_index((component)->goals, guint, (i))
/* Sets of numbers that were joined: the one that stands for that of i. */
static inline guint
root_of(guint *roots, guint i)
{
	while (roots[i] != i)
		i = roots[i] = roots[roots[i]];
	return i;
}

/* Of a column, in the programme of its component. */
static inline guint
place_of(const Audit *audit, guint column)
{
	return (guint)COLUMN(audit, column)->place;
}

/*
 * The solver's points are this good (its own tolerance is 1e-7 of a bound);
 * figures are whole numbers, or tenths of people.
 */
#define SLACK(value)	(1e-4 * (1 + fabs(value) / 100))

/* Whether low and high are as far apart as audit_goal_apart asks. */
static inline gboolean
is_far_apart(double low, double high, double share)
{
	return low <= SLACK(0.0) ||
	    low * (1 + share) <= high * (1 - share) + SLACK(high);
}

/* low and high are possible. */
void	goal_see(struct goal *, double low, double high);
/* Whether one side is still looked for; whether nothing is. */
gboolean goal_is_open(const struct goal *, gboolean high);
gboolean goal_is_met(const struct goal *);
/* Neither met nor told: it has to be looked at yet. */
gboolean goal_is_left(const struct goal *);

/* What the point that was found shows of goals. */
void	seek_tick(Audit *, struct component *);
/* How many are still looked for on that side. */
guint	seek_open(const Audit *, const struct component *, gboolean high);
/*
 * All goals of one side that are open at once, as long as that shows more of
 * them to be met.
 */
void	seek_all(Audit *, struct component *, gboolean high);
/* What is left of one goal.  FALSE: there is no solution. */
gboolean seek_one(Audit *, struct component *, struct goal *);
/*
 * What is left of each goal, by two threads if that is worth it (halves.c).
 * FALSE: there is no solution; column: of whose goal.
 */
gboolean seek_each(Audit *, struct component *, guint *column);
/* One column as far as it goes; NaN when the programme has no solution. */
double	seek_extreme(Audit *, struct component *, guint column, gboolean high);
/* The columns whose bounds keep the one that was tried from going further. */
void	seek_bind(const Audit *, const struct component *, GArray *binding);

/* Those with a goal. */
void	components_make(Audit *);
/* All columns and rows together, in the order of the columns. */
struct component *components_one(Audit *);
/* Its programme, with all its columns and rows. */
void	component_begin(const Audit *, struct component *);
/* The point that was found, by place; g_free. */
double	*component_point(const struct component *);
/* The bounds of a column as they are now. */
void	component_bound(const Audit *, const struct component *,
	    guint column);

#endif
