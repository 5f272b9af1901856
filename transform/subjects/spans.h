/*
 * The stretches of time that figures are about: whole months up to the last
 * day.  Only those that lie within the history have figures.
 */
#ifndef IMPACT_SPANS_H
#define IMPACT_SPANS_H

#include <glib.h>

#include "facts.h"

enum span_kind {
	SPAN_HISTORY,
	SPAN_YEAR,	/* from January to the last month */
	SPAN_BEFORE,	/* the same months a year before */
	SPAN_WHOLE,	/* all of that year */
	SPANS
};

struct span {
	gint32	first, last;	/* months since 1970-01, both included */
	gint32	from, until;	/* the same as days */
	gboolean told;		/* FALSE: not within the history, or the same
				 * months as an earlier span */
};

struct spans {
	struct span	list[SPANS];
	enum span_kind	order[SPANS];	/* by months, as figures are kept */
	gint32		first;		/* day of the history */
	gint32		days;		/* of the history */
	guint8		*of_day;	/* by day of the history: bit per span */
};

void	spans_make(const struct history *, struct spans *);
void	spans_clear(struct spans *);

/* The spans that a day or a month lies in, as bits; 0 outside the history. */
guint8	spans_of_day(const struct spans *, gint32 day);
guint8	spans_of_month(const struct spans *, gint32 month);

#endif
