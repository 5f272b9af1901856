/*
 * One run of the stage: what its steps share, and what it says when done.
 */
#ifndef IMPACT_STAGE_H
#define IMPACT_STAGE_H

#include <glib.h>

#include "assessments.h"
#include "conf.h"
#include "evidence.h"
#include "facts.h"
#include "judgement.h"
#include "models.h"
#include "months.h"
#include "networkday.h"
#include "program.h"
#include "rungs.h"
#include "spent.h"
#include "store.h"
#include "verdicts.h"

struct stage {
	const struct program	*program;
	const Conf		*conf;
	Store			*store;		/* closed by stage_clear */
	Store			*reader;	/* for facts, so that nobody waits
						 * for what is written behind; NULL:
						 * the same as store */
	gboolean		 writes;	/* stage_begin was called */
	struct spent		 spent;
	struct facts		 facts;
	struct assessments	 assessments;
	struct ladder		 ladder;
	GArray			*series;	/* struct series */
	NetworkDay		*network;	/* being measured beside the rest */
	const struct model	**models;	/* NULL-ended */
	struct month_figures	*months;
	struct evidence		 evidence;
	GArray			*judgements;	/* struct judgement */
	GArray			*credits;	/* struct credit_part */
	gint64			 journeys;	/* written so far */
	double			 phi;		/* of the mission; NAN */
};

/* An error when there is no store yet; it is not made here. */
Store		*stage_store(const Conf *, enum store_mode, GError **);
/* From now on the store is written behind, and facts are read beside it. */
gboolean	stage_begin(struct stage *, GError **);
gboolean	stage_commit(struct stage *, GError **);
void		stage_clear(struct stage *);

/* Facts, people, ladder: what all series share. */
gboolean	stage_read(struct stage *, GError **);
/*
 * What follows from the facts alone: ladder, series, months, costs, reach;
 * *homeless as costs_read.  Undone by stage_underive, so that facts can be
 * changed and looked at again.
 */
gboolean	stage_derive(struct stage *, gint64 *homeless, GError **);
void		stage_underive(struct stage *);
/* People, ladder, activities by month, forecast: what needs no journeys. */
gboolean	stage_write_common(struct stage *, GError **);
/* Journeys, credit and verdicts of every series. */
gboolean	stage_write_series(struct stage *, GError **);
/* Measures, from all that was written before. */
gboolean	stage_write_measures(struct stage *, GError **);
/* The run row, last: it tells what was found. */
gboolean	stage_write_run(struct stage *, GError **);
/* Lines for people who watch, and remarks that somebody has to act on. */
void		stage_remark(const struct stage *);

#endif
