/*
 * The figures of one report: the derived chapter of the store turned into
 * published cells, in the order in which they are shown.  Nothing here is
 * exact any more; what follows (charts, tables, sentences) cannot leak.
 *
 * Cells belong to figures->cells.  A cell pointer that is NULL means that
 * there is nothing to say (no target, no cost supplied).
 */
#ifndef REPORT_FIGURES_H
#define REPORT_FIGURES_H

#include <glib.h>

#include "cells.h"
#include "conf.h"
#include "day.h"
#include "store.h"

struct rung_figure {
	const struct conf_rung	*rung;
	const struct cell	*people;	/* new this calendar year */
};

/* The end of a month of the calendar year; counts are cumulative over it. */
struct month_figure {
	const struct cell	*now;		/* NULL: still to come */
	const struct cell	*before;	/* year before; NULL: no data */
	const struct cell	*path;		/* what the target asks */
	const struct cell	*low95, *low80, *high80, *high95;
};

enum verdict_group {
	GROUP_CONTRIBUTES,
	GROUP_OTHER,		/* kept for another reason */
	GROUP_UNCLEAR,
	GROUP_PRUNE,
	GROUPS
};

struct activity_figure {
	char			*key;		/* register:code */
	char			*name;
	char			*project;
	char			*municipality;
	char			*overlaps;	/* the other one, or "" */
	char			*substitute;	/* never stop this one as well */
	gboolean		 idle;		/* nobody attended it */
	gint32			 begun;		/* see begun.h */
	enum verdict_group	 group;
	const char		*verdict;	/* as published; static */
	const char		*sentence;	/* its key; static */
	const struct cell	*verdict_cell;
	const struct cell	*people, *followed, *touched, *unique;
	const struct cell	*first, *only_connected, *needed;
	const struct cell	*materiality;
	const struct cell	*upper;	/* of touched, if shown */
	const struct cell	*credit, *low, *high;	/* 90 %, if shown */
	const struct cell	*money, *price;
	const struct cell	**credits;	/* one per model, in order */
};

/* What a person connected cost: the last 12 months and the 12 before. */
struct cost_figure {
	char			*name;
	gboolean		 is_project;	/* else a municipality */
	const struct cell	*money, *people, *price, *low, *high;
	const struct cell	*money_before, *people_before, *price_before;
	const struct cell	*change;	/* per cent */
	int			 direction;	/* -1, 1: the interval of the
						 * change leaves out 0 */
};

struct other_figure {
	const struct conf_outcome	*outcome;	/* may be NULL */
	char				*name;
	gboolean			 intended;
	const struct cell		*outcomes;
};

struct publication;
struct restatement;

struct figures {
	const Conf		*conf;
	const struct conf_report *report;
	const struct conf_rung	*mission;
	Cells			*cells;
	gint64			 scope;		/* municipality id; 0: all */
	struct period		 period;
	gint32			 first_day, last_day;	/* T0, T1 */
	gint32			 year;
	int			 month;		/* of T1, 1 to 12 */
	gint64			 lookback;
	char			*model;
	double			 phi;		/* that widened the verdicts */
	guint			 projects;	/* with activities in the place */
	GArray			*rungs;		/* struct rung_figure */
	struct month_figure	 months[12];
	const struct cell	*connected;	/* this year up to T1 */
	const struct cell	*before;	/* the same months a year ago */
	const struct cell	*before_all;	/* all of last year */
	const struct cell	*target;	/* of the year */
	const struct cell	*path, *gap;	/* at T1; gap = path - now */
	const struct cell	*path_share, *target_share;
	char			*origin;	/* who set the target */
	const struct cell	*outcomes, *unattributed, *unattributed_share;
	GPtrArray		*others;	/* struct other_figure * */
	GPtrArray		*activities;	/* struct activity_figure * */
	GHashTable		*names;		/* register:code -> name, of all
						 * activities, here or not */
	guint			 groups[GROUPS];
	guint			 attended;	/* activities with data */
	GPtrArray		*comparisons;	/* struct comparison_figure *,
						 * comparison.h */
	GPtrArray		*costs;		/* struct cost_figure * */
	struct cost_figure	*overall;	/* NULL: no costs */
	guint			 models;
	GPtrArray		*measures;	/* struct measure *, measures.h */
	/* Both NULL until the ledger was asked: owned. */
	struct publication	*publication;
	struct restatement	*restatement;	/* ledger/restatement.h */
	struct formula_figure	*formula;	/* formula.h; NULL: none */
	struct municipalities	*municipalities; /* municipalities.h */
	struct responses	*responses;	/* response.h */
	struct references	*references;	/* references.h */
	struct divided		*divided;	/* money/divided.h; NULL: exact */
	char			*certificate;	/* of the audit; NULL: exact */
	char			*sdc;		/* packed; NULL until it is written
						 * (sdc.h), or exact */
	/* One per model: what hidden credits are together; NULL: none are. */
	const struct cell	**rests;
};

/*
 * Takes the cells, which are of the report's place (cells.h says why figures
 * are read twice).  NULL with an error when the store holds another period or
 * none, or when the municipality of the report is not in it.
 */
struct figures	*figures_read(Store *, const Conf *,
		    const struct conf_report *, const struct period *,
		    Cells *, GError **);
void		 figures_free(struct figures *);

/* The parts of figures_read, each in a file of its own. */
gboolean	 figures_read_year(struct figures *, Store *, GError **);
gboolean	 figures_read_activities(struct figures *, Store *, GError **);
gboolean	 figures_read_costs(struct figures *, Store *, GError **);

/* What the report makes of a verdict, in the order of the page. */
struct verdict_kind {
	const char		*verdict;
	enum verdict_group	 group;
};
extern const struct verdict_kind verdict_kinds[];	/* ends in NULL */
/* Counts of an activity as published, which a verdict says something of. */
struct verdict_grounds {
	const struct cell	*people, *touched, *unique, *first;
};
/*
 * The verdict that may be told beside them.  Who knows the rule knows what a
 * verdict says of the counts that it rests on; where one is not shown, and
 * could not be nought with that verdict, it is "withheld", and about a small
 * group "too_few".
 */
const struct verdict_kind *verdict_published(const char *verdict,
		    const struct verdict_grounds *);

/* By "register:code"; NULL when it is not in this report. */
const struct activity_figure *figures_activity(const struct figures *,
		    const char *key);

/*
 * The rungs as key figures: that of the mission first, since it is what a
 * report is about, and then the ladder.
 */
const struct rung_figure *figures_key_rung(const struct figures *, guint i);

/*
 * What no activity gets: the share of all outcomes or, where that cannot be
 * given, how many they are.
 */
static inline const struct cell *
figures_key_unattributed(const struct figures *figures)
{
	return cell_shown(figures->unattributed_share) ?
	    figures->unattributed_share : figures->unattributed;
}

/* Its name, though it may be of another place; the key if there is none. */
const char	*figures_activity_name(const struct figures *,
		    const char *key);

/* SQL helpers that fetch one sum with the usual parameters. */
gboolean	 figures_sum(Store *, const char *statement,
		    gint64 activity, const char *model, gint32 first,
		    gint32 last, double *sum, GError **);
void		 figures_bind(sqlite3_stmt *, const char *name, gint64);
/* Gives every row of a statement, of the scope of the figures, to a function. */
gboolean	 figures_read_each(struct figures *, Store *,
		    const char *statement, void (*add)(struct figures *,
		    sqlite3_stmt *), GError **);

#endif
