/* The parts of related.c and what they share. */
#ifndef REPORT_RELATED_PARTS_H
#define REPORT_RELATED_PARTS_H

#include "related.h"

/* About all; NULL when there is none. */
const struct measure_figure *related_all(const struct measure *,
		    const char *class_name, gint32 first, gint32 last);
/* The number of that, by the name of the measure; NULL: there is none. */
const struct cell *related_number(const struct figures *, const char *name,
		    gint32 first, gint32 last);
/* Figures of one name, and that one number (of: what it is a part of). */
void		 related_alike(const struct figures *, const struct measure *,
		    char *(*name_of)(const struct measure_figure *),
		    gboolean of);
/* The exact value while cells are collected; 0 for none. */
double		 related_exact(const Cells *, const struct cell *);

/*
 * What an amount is made of: figures of single months of a measure, in so many
 * of its units to one of the amount.  Subjects are one or, MADE_EACH, all, who
 * are then those who gave it.
 */
#define MADE_EACH	"*"
struct made {
	const char	*measure, *about, *subject, *class_name;
	double		 unit;
};
gboolean	 related_made(const struct figures *, Store *,
		    const char *stem, const struct made *, GError **);

/* Of a series and months: what all funders together are credited with. */
#define ALL_FUNDERS	"credit/related/%s/%s..%s"

/* Of a list in the configuration. */
static inline gboolean
related_has_any(char **list)
{
	return list != NULL && *list != NULL;
}

/* Of measures, when they are read. */
void		 related_states(const struct figures *,
		    const struct measure *);
void		 related_growth(const struct figures *,
		    const struct measure *);
void		 related_leavers(const struct figures *,
		    const struct measure *);
void		 related_attending(const struct figures *,
		    const struct measure *);
void		 related_grants(const struct figures *,
		    const struct measure *);
void		 related_covered(const struct figures *,
		    const struct measure *);

/* Of everything, in files of their own. */
void		 related_places(const struct figures *);
void		 related_activities(const struct figures *);
void		 related_formulas(const struct figures *);
gboolean	 related_people(const struct figures *, Store *, GError **);
gboolean	 related_months(const struct figures *, Store *, GError **);
gboolean	 related_left(const struct figures *, Store *, GError **);
gboolean	 related_credit(const struct figures *, Store *, GError **);
/* What each funder has of the credit of activities: a part of that. */
gboolean	 related_shares(const struct figures *, Store *, GError **);
gboolean	 related_funnel(const struct figures *, Store *, GError **);
gboolean	 related_norms(const struct figures *, Store *, GError **);

#endif
