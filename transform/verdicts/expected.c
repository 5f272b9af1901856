/*
 * Expected outcomes; see expected.h.
 */
#include <math.h>

#include "expected.h"

#define ONE_SIDED_95	1.645

/* While one E is made. */
struct making {
	struct reference	*reference;
	const struct persontime	*own;
	struct expected		 sum;
	double			 variance;
	double			*each;		/* by touched stratum; NAN: it
						 * still waits */
};

/* The cell of a level that a stratum lies in; past the last: the whole. */
static gsize
wider_cell(const struct strata *strata, gsize cell, gsize level)
{
	if (level > strata->fields)
		return 0;
	return strata->groups[level][cell / strata->halves] *
	    strata->halves + cell % strata->halves;
}

static gsize
wider_count(const struct strata *strata, gsize level)
{
	return level > strata->fields ? 1 : strata->sizes[level] *
	    strata->halves;
}

void
reference_make(const struct strata *strata, const struct persontime *all,
    struct reference *reference)
{
	gsize cells = strata_count(strata);

	*reference = (struct reference){ .strata = strata, .all = all,
	    .own = g_new0(struct stratum, cells + 1),
	    .waiting = g_new0(gint64, cells + 1) };
	for (gsize level = 1; level <= strata->fields + 1; level++) {
		struct stratum *wider = g_new0(struct stratum,
		    wider_count(strata, level));

		for (gsize i = 0; i < all->count; i++) {
			const struct stratum *cell =
			    &all->cells[all->touched[i]];
			struct stratum *sum = &wider[wider_cell(strata,
			    all->touched[i], level)];

			sum->days += cell->days;
			sum->outcomes += cell->outcomes;
		}
		reference->wider[level] = wider;
	}
}

void
reference_clear(struct reference *reference)
{
	for (gsize level = 0; level < STRATA_FIELDS + 2; level++)
		g_free(reference->wider[level]);
	g_free(reference->own);
	g_free(reference->waiting);
	*reference = (struct reference){ 0 };
}

/* Outcomes a day of all less own; NAN when nobody is left. */
static double
rate_others(const struct stratum *own, const struct stratum *all)
{
	return all->days > own->days ?
	    (double)(all->outcomes - own->outcomes) /
	    (double)(all->days - own->days) : NAN;
}

/* Days of own time at that rate; there are others. */
static void
making_add(struct making *m, gint64 days, const struct stratum *own,
    const struct stratum *all)
{
	double reference = (double)(all->days - own->days);
	double outcomes = (double)(all->outcomes - own->outcomes);

	m->sum.expected += (double)days * outcomes / reference;
	m->sum.reference_days += all->days - own->days;
	m->variance += (double)days * (double)days * outcomes /
	    (reference * reference);
}

/* Own time and waiting days of a level into the room of the reference. */
static void
level_fill(struct making *m, gsize level)
{
	struct reference *r = m->reference;

	for (gsize i = 0; i < m->own->count; i++) {
		guint32 touched = m->own->touched[i];
		const struct stratum *cell = &m->own->cells[touched];
		gsize wider = wider_cell(r->strata, touched, level);

		r->own[wider].days += cell->days;
		r->own[wider].outcomes += cell->outcomes;
		if (isnan(m->each[i]))
			r->waiting[wider] += cell->days;
	}
}

/* Whether a stratum still waits after this level. */
static gboolean
level_compare(struct making *m, gsize level)
{
	struct reference *r = m->reference;
	gboolean waits = FALSE;

	level_fill(m, level);
	for (gsize i = 0; i < m->own->count; i++) {
		guint32 touched = m->own->touched[i];
		gsize wider = wider_cell(r->strata, touched, level);
		const struct stratum *all = &r->wider[level][wider];
		double rate = rate_others(&r->own[wider], all);

		if (!isnan(m->each[i]))
			continue;
		/* The first speaks for all that wait in there. */
		if (r->waiting[wider] > 0 && !isnan(rate))
			making_add(m, r->waiting[wider], &r->own[wider], all);
		r->waiting[wider] = 0;
		m->each[i] = (double)m->own->cells[touched].days * rate;
		waits |= isnan(rate);
	}
	for (gsize i = 0; i < m->own->count; i++) {
		gsize wider = wider_cell(r->strata, m->own->touched[i],
		    level);

		r->own[wider] = (struct stratum){ 0, 0 };
		r->waiting[wider] = 0;
	}
	return waits;
}

/* Each stratum with its own others; the days of those without any. */
static gint64
strata_compare(struct making *m, gint64 *days)
{
	gint64 merged = 0;

	*days = 0;
	for (gsize i = 0; i < m->own->count; i++) {
		guint32 touched = m->own->touched[i];
		const struct stratum *own = &m->own->cells[touched];
		const struct stratum *all =
		    &m->reference->all->cells[touched];
		double rate = rate_others(own, all);

		m->each[i] = (double)own->days * rate;
		*days += own->days;
		if (isnan(rate))
			merged += own->days;
		else
			making_add(m, own->days, own, all);
	}
	return merged;
}

void
expected_make(struct reference *reference, struct persontime *own,
    struct expected *result, double *each)
{
	g_autofree double *room = each == NULL ? g_new(double, own->count + 1) :
	    NULL;
	struct making m = { reference, own, { 0 }, 0,
	    each == NULL ? room : each };
	gsize level = 1;
	gboolean waits;
	gint64 merged, days;

	persontime_order(own);
	merged = strata_compare(&m, &days);
	for (waits = merged > 0; waits && level <= reference->strata->fields +
	    1; level++)
		waits = level_compare(&m, level);
	if (waits) {
		*result = (struct expected){ NAN, NAN, 1, 0 };
		return;
	}
	m.sum.low = fmax(0, m.sum.expected - ONE_SIDED_95 *
	    sqrt(m.variance));
	m.sum.merged_share = days == 0 ? 0 : (double)merged / (double)days;
	*result = m.sum;
}
