/*
 * What the measures are made of, and how one puts down its figures.
 */
#ifndef IMPACT_MEASURING_H
#define IMPACT_MEASURING_H

#include <math.h>

#include "catalogue.h"
#include "conf.h"
#include "credits.h"
#include "facts.h"
#include "grants.h"
#include "groups.h"
#include "judgement.h"
#include "monthly.h"
#include "months.h"
#include "program.h"
#include "references.h"
#include "rows.h"
#include "rungs.h"
#include "spans.h"
#include "store.h"
#include "sums.h"
#include "supporters.h"

struct measure;
struct delivery;
struct divisions;

struct measuring {
	/* Lent by the stage. */
	const struct program		*program;
	Store				*store;
	Store				*reader;	/* for facts */
	const Conf			*conf;
	const struct facts		*facts;
	const struct ladder		*ladder;
	const GArray			*series;	/* struct series */
	const struct month_figures	*months;
	const GArray			*judgements;
	const GArray			*credits;	/* struct credit_part */
	/* Made here. */
	struct spans			 spans;
	struct catalogue		 catalogue;
	struct grants			 grants;
	struct groups			 groups;
	struct sums			*sums;		/* by group, span */
	GArray				*supporters;	/* struct supporter */
	GArray				*references;	/* struct reference */
	GArray				*aims;		/* struct aim */
	GArray				*trials;	/* of innovations; NULL
							 * until asked for */
	struct delivery			*delivery;	/* who did the work, by
							 * group and span; NULL
							 * until asked for */
	struct divisions		*divisions;	/* hours by month; NULL
							 * until asked for */
	GHashTable			*seen;		/* of the measure that
							 * is being filled */
	GHashTable			*kinds;		/* of file, delivered */
	gint64				 homeless;	/* cents of grants for
							 * projects without
							 * any activity */
	struct rows			 figures;	/* some wait for others */
	/* The measure that is being filled. */
	const struct measure		*measure;
	gint64				 id;
};

/* What a figure is about. */
struct subject {
	enum about	 about;
	const char	*name;
	const char	*class_name;	/* "": not divided */
	guint32		 town;		/* 0: all */
	gint32		 first, last;	/* months; of no matter where a span
					 * is given */
};

enum answer { ANSWER_NONE, ANSWER_YES, ANSWER_NO, ANSWER_CANNOT_TELL };

extern const char *const	answer_words[];	/* NULL for none */

/* NAN and PEOPLE_NONE: the column is left empty. */
struct value {
	double		numerator, denominator;
	double		low, high;	/* of the value, not its numerator */
	gint64		people;
	enum answer	answer;
};

#define PEOPLE_NONE	(-1)
#define VALUE_NONE	((struct value){ NAN, NAN, NAN, NAN, PEOPLE_NONE, \
			    ANSWER_NONE })

/* Where the 95 % limits of the values of a measure come from. */
enum doubt {
	DOUBT_NONE,		/* none, or whatever the value says */
	DOUBT_SHARE,		/* what it is of is a number of people or ties:
				 * exact, Clopper & Pearson 1934 */
	DOUBT_COUNT		/* a count of people over what is known:
				 * exact, Garwood 1936 */
};

/* Writes a figure of the present measure; it may not be in the table yet. */
gboolean	measuring_put(struct measuring *, const struct subject *,
		    const struct value *, GError **);

/* The same over the months of a span, if it is told. */
gboolean	measuring_put_span(struct measuring *, enum span_kind,
		    const struct subject *, const struct value *, GError **);
/* Over one month, unless that is a span. */
gboolean	measuring_put_month(struct measuring *, gint32 month,
		    const struct subject *, const struct value *, GError **);
/* About one activity over the history, in all and in its own town. */
gboolean	measuring_put_activity(struct measuring *, guint32 activity,
		    const char *class_name, const struct value *, GError **);

/* A group in a span, with its sums. */
struct slot {
	const struct measuring	*m;
	const struct group	*group;
	enum span_kind		 span;
	const struct sums	*sums;
};

/* The value there; it starts as VALUE_NONE. */
typedef void	(*measuring_value)(const struct slot *, struct value *);
/*
 * Figures of one class ("": none) for every group about one of these (bits)
 * in every span that is told.
 */
gboolean	measuring_groups(struct measuring *, guint about,
		    const char *class_name, measuring_value, GError **);

/*
 * Figures about all in each town (0: all) over one span: counts holds two
 * numbers a town, what is of the class and all.
 */
gboolean	measuring_towns(struct measuring *, enum span_kind,
		    const char *class_name, const gint64 *counts, GError **);
/* The sums of a single activity. */
const struct sums	*measuring_activity(const struct measuring *,
			    guint32 activity, enum span_kind);
/* The spans in which a person took part in anything, as bits. */
guint8		measuring_attended(const struct measuring *, guint32 person);

static inline const struct sums *
measuring_sums(const struct measuring *m, guint32 group, enum span_kind span)
{
	return &m->sums[(gsize)group * SPANS + span];
}

#endif
