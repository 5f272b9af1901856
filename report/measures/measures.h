/*
 * The named measures of the store (the list stands in
 * transform/measures/measures.h), as a report tells them: figures of its own
 * place, turned into published cells.
 *
 * Only what a report shows is read, since every cell counts in what may be
 * shown of the others: a row of the table in measures.c names a measure, the
 * subjects and spans wanted, and how its figures relate.
 */
#ifndef REPORT_MEASURES_H
#define REPORT_MEASURES_H

#include "figures.h"

/* What a figure is about, in time. */
enum measure_span {
	MEASURE_HISTORY = 1,
	MEASURE_YEAR = 2,	/* January to the month of the report */
	MEASURE_BEFORE = 4,	/* the same months a year before */
	MEASURE_WHOLE = 8,	/* all of that year */
	MEASURE_QUARTERS = 16,	/* single months: the last, each third before */
	MEASURE_ANY = 32	/* whatever there is (targets) */
};

struct measure_figure {
	char			*about, *subject, *class_name;
	gint32			 first, last;	/* months */
	const struct cell	*number;	/* numerator; NULL: not told */
	const struct cell	*of;		/* denominator; NULL: none */
	const struct cell	*value;		/* the ratio; NULL: none */
	const struct cell	*low, *high;	/* its 95 % limits, or those of a
						 * projection; NULL: none */
	const struct cell	*people;	/* behind it; NULL: none are */
	const struct cell	*answer;	/* a word: "yes"; NULL: none */
	const char		*note;		/* why a projection has no limits
						 * ([target] in languages);
						 * static; NULL: it has */
};

struct measure {
	char		*name, *topic, *unit, *per, *state;
	int		 scale;
	gboolean	 is_held;	/* where its activities are, not where
					 * people live */
	GPtrArray	*figures;	/* struct measure_figure *, in order of
					 * about, subject (rungs by the
					 * ladder), first month, last, class */
};

gboolean	 figures_read_measures(struct figures *, Store *, GError **);
void		 measure_free(void *);

/* Whether its values are told with limits, where enough is behind them. */
gboolean	 measure_has_limits(const struct measure *);
/* NULL when it is not told in this report, or not in this store. */
const struct measure	*figures_measure(const struct figures *,
		    const char *name);
/* Whether there is anything to tell: state is "told", with figures. */
gboolean	 measure_is_told(const struct measure *);
/* The figure of exactly that; NULL when there is none. */
const struct measure_figure *measure_find(const struct measure *,
		    const char *about, const char *subject,
		    const char *class_name, gint32 first, gint32 last);

#endif
