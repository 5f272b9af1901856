/*
 * The facts of the store, read once into plain arrays; all that follows
 * computes on these and touches no database.
 */
#ifndef IMPACT_FACTS_H
#define IMPACT_FACTS_H

#include <glib.h>

#include "conf.h"
#include "day.h"
#include "people.h"
#include "ranks.h"
#include "spent.h"
#include "store.h"
#include "visits.h"

/* What credit and verdicts are about: the days first..last, whole months. */
struct history {
	gint32	first;		/* T0 */
	gint32	last;		/* T1 */
	gint32	month;		/* of first, months since 1970-01 */
	gint32	months;
	gint32	lookback;	/* W, days */
};

struct activity {
	guint32	project;
	guint32	town;		/* TOWN_UNKNOWN or from 1 */
	gint32	first_session;	/* with people in it, up to last; DAY_NONE */
	char	**declares;	/* outcome types it aims at; NULL: none */
};

/* One outcome of a person: of a recorded type, or the mission itself. */
struct outcome {
	guint32	person;
	guint32	type;		/* rank by name */
	gint32	day;
	double	value;		/* its worth; NAN: not known */
	guint32	named;		/* activity + 1 that the client named; 0 */
};

/* A tie that was not entered by mistake. */
struct tie {
	guint32	a, b;		/* persons: participant, the other one */
	gint32	start;
	gint32	end;		/* DAY_NONE: still there at the last day */
	guint32	activity;	/* that it came by; RANK_NONE: not told */
};

struct facts {
	struct spent	*spent;		/* or NULL; outlives facts */
	struct history	 history;
	struct ranks	 registers;	/* by name */
	struct ranks	 towns;		/* by name; town t is rank t - 1 */
	struct ranks	 projects;	/* by name */
	struct ranks	 types;		/* of outcome, by name */
	char		**type_names;	/* by rank, NULL-ended */
	struct ranks	 activities;	/* by name of register, then code */
	struct activity	*activity;	/* by rank */
	gint64		*town_ids;	/* by town; 0 for TOWN_UNKNOWN */
	struct people	 people;
	struct touches	 touches;
	struct visits	 visits;
	struct outcome	*outcomes;	/* by type, person, day; no two equal */
	gsize		 outcome_count;
	struct tie	*ties;
	gsize		 tie_count;
	gint64		 outcomes_after; /* outcomes and ties after last */
	/* Which registers deliver what, so that a missing outcome means no. */
	gboolean	*delivers_ties;		/* by register */
	gboolean	*delivers_type;		/* by register * types + type */
};

void		facts_history(const struct conf_method *,
		    const struct period *, struct history *);
/* First who and what there is, then what happened. */
gboolean	facts_read_people(Store *, const struct history *,
		    struct facts *, GError **);
gboolean	facts_read_events(Store *, struct facts *, GError **);
void		facts_clear(struct facts *);

/* The town of an id; TOWN_UNKNOWN when there is none. */
guint32		facts_town(const struct facts *, gint64 id);
/*
 * Sorts outcomes by type, person and day and drops those that are there
 * twice, keeping the largest value and a named activity, if any; returns
 * how many are left.
 */
gsize		facts_order_outcomes(struct outcome *, gsize count);

/* Whether the activity says that it aims at this type of outcome. */
gboolean	activity_declares(const struct activity *, const char *type);
/* What was named of two outcomes that are one: the first in order. */
guint32		outcome_named(guint32 one, guint32 other);

/*
 * Activities in order of id, as tables are kept: rows in that order are quick
 * to add.  i is below activities.count.
 */
static inline guint32
activity_by_id(const struct facts *facts, gsize i)
{
	return facts->activities.by_id[i].rank;
}

static inline gboolean
history_has(const struct history *history, gint32 day)
{
	return day >= history->first && day <= history->last;
}

#endif
