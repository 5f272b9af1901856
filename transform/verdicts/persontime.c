/*
 * Person-time at risk and the outcomes expected in it; see persontime.h.
 */
#include <math.h>
#include <string.h>

#include "persontime.h"

#define ONE_SIDED_95	1.645

void
strata_make(const struct history *history, gsize towns,
    struct strata *strata)
{
	gint32 half = history->month / 6;
	gint32 last = (history->month + history->months - 1) / 6;

	strata->towns = towns + 1;
	strata->halves = (gsize)(last - half + 1);
	strata->starts = g_new(gint32, strata->halves + 1);
	for (gsize i = 0; i <= strata->halves; i++)
		strata->starts[i] = month_first_day((half + (gint32)i) * 6);
}

void
strata_clear(struct strata *strata)
{
	g_free(strata->starts);
	*strata = (struct strata){ 0 };
}

gsize
strata_count(const struct strata *strata)
{
	return strata->towns * strata->halves;
}

gsize
persontime_union(const gint32 *days, gsize count, gint32 lookback,
    gint32 from, gint32 until, struct stretch *out)
{
	gsize made = 0;

	for (gsize i = 0; i < count; i++) {
		gint32 first = MAX(days[i], from);
		gint32 last = MIN(days[i] + lookback, until);

		if (first > last)
			continue;
		if (made > 0 && first <= out[made - 1].last + 1)
			out[made - 1].last = last;
		else
			out[made++] = (struct stretch){ first, last };
	}
	return made;
}

/* The half-year of a day, at or after half. */
static gsize
strata_half(const struct strata *strata, gsize half, gint32 day)
{
	while (half + 1 < strata->halves && day >= strata->starts[half + 1])
		half++;
	return half;
}

gboolean
persontime_add(const struct strata *strata, const struct history *history,
    guint32 town, const gint32 *days, gsize count, gint32 outcome,
    struct stretch *out, struct stratum *cells)
{
	gint32 until = outcome == DAY_NONE ? history->last :
	    MIN(outcome, history->last);
	gsize made = persontime_union(days, count, history->lookback,
	    history->first, until, out);
	gsize half = 0;

	cells += town * strata->halves;
	for (gsize i = 0; i < made; i++) {
		gint32 first = out[i].first;

		while (first <= out[i].last) {
			gint32 last;

			half = strata_half(strata, half, first);
			last = MIN(out[i].last, strata->starts[half + 1] - 1);
			cells[half].days += last - first + 1;
			first = last + 1;
		}
	}
	if (made == 0 || outcome == DAY_NONE || out[made - 1].last != outcome)
		return FALSE;
	cells[half].outcomes++;
	return TRUE;
}

/* Sums over towns for each half-year, and over those into halves[halves]. */
static void
strata_parents(const struct strata *strata, const struct stratum *cells,
    struct stratum *halves)
{
	memset(halves, 0, (strata->halves + 1) * sizeof(*halves));
	for (gsize i = 0; i < strata_count(strata); i++) {
		struct stratum *half = &halves[i % strata->halves];
		struct stratum *whole = &halves[strata->halves];

		half->days += cells[i].days;
		half->outcomes += cells[i].outcomes;
		whole->days += cells[i].days;
		whole->outcomes += cells[i].outcomes;
	}
}

/*
 * Compares days of own time with all less own; FALSE when nobody is left to
 * compare with.
 */
static gboolean
stratum_compare(gint64 days, const struct stratum *own,
    const struct stratum *all, struct expected *sum, double *variance)
{
	double reference = (double)(all->days - own->days);
	double outcomes = (double)(all->outcomes - own->outcomes);

	if (reference <= 0)
		return FALSE;
	sum->expected += (double)days * outcomes / reference;
	sum->reference_days += all->days - own->days;
	*variance += (double)days * (double)days * outcomes /
	    (reference * reference);
	return TRUE;
}

/* Outcomes a day of all less own; NAN when nobody is left. */
static double
stratum_rate(const struct stratum *own, const struct stratum *all)
{
	return all->days > own->days ?
	    (double)(all->outcomes - own->outcomes) /
	    (double)(all->days - own->days) : NAN;
}

/* E by stratum, each at the rate that persontime_expected takes. */
static void
strata_expected(const struct strata *strata, const struct stratum *own,
    const struct stratum *all, const struct stratum *own_halves,
    const struct stratum *all_halves, double *each)
{
	gsize halves = strata->halves;

	for (gsize i = 0; i < strata_count(strata); i++) {
		double rate = stratum_rate(&own[i], &all[i]);

		if (isnan(rate))
			rate = stratum_rate(&own_halves[i % halves],
			    &all_halves[i % halves]);
		if (isnan(rate))
			rate = stratum_rate(&own_halves[halves],
			    &all_halves[halves]);
		each[i] = own[i].days == 0 ? 0 : (double)own[i].days * rate;
	}
}

void
persontime_expected(const struct strata *strata, const struct stratum *own,
    const struct stratum *all, struct expected *result, double *each)
{
	gsize halves = strata->halves;
	g_autofree struct stratum *own_halves = g_new(struct stratum,
	    halves + 1);
	g_autofree struct stratum *all_halves = g_new(struct stratum,
	    halves + 1);
	/* Days that wait for a wider stratum. */
	g_autofree gint64 *waiting = g_new0(gint64, halves + 1);
	struct expected sum = { 0 };
	double variance = 0;
	gint64 merged = 0;

	strata_parents(strata, own, own_halves);
	strata_parents(strata, all, all_halves);
	if (each != NULL)
		strata_expected(strata, own, all, own_halves, all_halves,
		    each);
	for (gsize i = 0; i < strata_count(strata); i++)
		if (own[i].days > 0 && !stratum_compare(own[i].days, &own[i],
		    &all[i], &sum, &variance)) {
			waiting[i % halves] += own[i].days;
			merged += own[i].days;
		}
	for (gsize h = 0; h <= halves; h++) {
		if (waiting[h] == 0 || stratum_compare(waiting[h],
		    &own_halves[h], &all_halves[h], &sum, &variance))
			continue;
		if (h == halves) {
			*result = (struct expected){ NAN, NAN, 1, 0 };
			return;
		}
		waiting[halves] += waiting[h];
	}
	sum.low = fmax(0, sum.expected - ONE_SIDED_95 * sqrt(variance));
	sum.merged_share = own_halves[halves].days == 0 ? 0 :
	    (double)merged / (double)own_halves[halves].days;
	*result = sum;
}
