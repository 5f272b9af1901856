/*
 * Targets as they were set, and what has come of each.
 */
#ifndef IMPACT_AIMS_H
#define IMPACT_AIMS_H

#include "attainment.h"
#include "measuring.h"
#include "monthly.h"

enum aim_kind { AIM_RUNG, AIM_SERIES, AIM_MEASURE, AIM_NOTHING };

struct aim {
	char		*measure;	/* owned */
	enum aim_kind	 kind;
	gsize		 index;		/* of the rung, series or measure */
	guint32		 town;		/* 0: all */
	guint32		 activity;	/* RANK_NONE: not of one */
	gint32		 first, last;	/* months */
	double		 number;
	gboolean	 down;
};

/*
 * struct aim that begin up to the last month and end in the history or later,
 * no two alike, which own their texts; NULL: an error.  A type that leads to
 * the mission rung means that rung.
 */
GArray		*aims_read(const struct measuring *, GError **);

/* What is counted for aims, each thing once. */
struct tracks {
	gint32		 first;		/* month with the first data */
	struct monthly	*rungs, *series;	/* counts NULL: not yet */
};

void		tracks_make(const struct measuring *, struct tracks *);
void		tracks_clear(const struct measuring *, struct tracks *);

/* An aim, what has come of it and what came of it before. */
struct pursuit {
	struct attainment	 attainment;
	double			 same_before;	/* the same months, NAN */
};

gboolean	aim_pursue(struct measuring *, const struct aim *,
		    struct tracks *, struct pursuit *, GError **);
/* The end of what there is of its period: the last month at most. */
gint32		aim_until(const struct measuring *, const struct aim *);
/* Months from the period to the one before: whole years. */
gint32		aim_shift(const struct aim *);

#endif
