/*
 * Municipalities side by side; see municipalities.h.
 */
#include <math.h>

#include "followup.h"
#include "funnel.h"
#include "funnels.h"
#include "municipalities.h"
#include "rows.h"
#include "statistics.h"

/* The follow-up of one person within reach of anything. */
static void
person_add(const struct followup *followup, guint32 person,
    struct persontime *time, struct municipality *m)
{
	const struct touches *touches = &followup->facts->touches;
	gsize from = touches->start[person], end = touches->start[person + 1];

	if (from == end || touches->list[end - 1].day <
	    followup->facts->history.first)
		return;
	m->people++;
	m->known += followup->series->known[person];
	m->observed += followup_person(followup, person, time);
}

/* What the time of a town would have shown at the rates of all. */
static double
time_expected(const struct persontime *own, const struct persontime *all,
    gint64 *days)
{
	double expected = 0;

	for (gsize i = 0; i < own->count; i++) {
		const struct stratum *mine = &own->cells[own->touched[i]];
		const struct stratum *ours = &all->cells[own->touched[i]];

		expected += (double)mine->days * (double)ours->outcomes /
		    (double)ours->days;
		*days += mine->days;
	}
	return expected;
}

static void
persontime_merge(struct persontime *all, const struct persontime *own)
{
	for (gsize i = 0; i < own->count; i++) {
		guint32 cell = own->touched[i];

		if (all->cells[cell].days == 0)
			all->touched[all->count++] = cell;
		all->cells[cell].days += own->cells[cell].days;
		all->cells[cell].outcomes += own->cells[cell].outcomes;
	}
}

/* Person-time of each town; free with g_free when cleared. */
static struct persontime *
towns_count(const struct followup *followup, gsize towns,
    struct municipality *list)
{
	const struct people *people = &followup->facts->people;
	struct persontime *times = g_new(struct persontime, towns);

	for (gsize t = 0; t < towns; t++)
		persontime_make(followup->strata, &times[t]);
	for (guint32 p = 0; p < people->count; p++) {
		guint32 town = people->list[p].town;

		person_add(followup, p, &times[town], &list[town]);
	}
	return times;
}

/* First the rates of all, then each town by them. */
struct municipality *
municipalities_make(const struct facts *facts,
    const struct conf_method *method, const struct strata *strata,
    const struct series *series)
{
	gsize towns = facts->towns.count + 1;
	struct municipality *list = g_new0(struct municipality, towns);
	g_autofree struct persontime *times = NULL;
	struct persontime all;
	struct followup followup;

	followup_make(facts, series, strata, &followup);
	times = towns_count(&followup, towns, list);
	persontime_make(strata, &all);
	for (gsize t = 0; t < towns; t++)
		persontime_merge(&all, &times[t]);
	for (gsize t = 0; t < towns; t++) {
		struct municipality *m = &list[t];

		persontime_order(&times[t]);
		m->expected = time_expected(&times[t], &all, &m->person_days);
		m->tested = m->people >= method->n_min && m->expected > 0 &&
		    100 * (double)m->known >=
		    method->known_share * (double)m->people;
		persontime_clear(&times[t]);
	}
	persontime_clear(&all);
	followup_clear(&followup);
	return list;
}

/* ------------------------------------------------------------ writing */

static gboolean
municipality_write(struct rows *rows, gint64 id, gint64 series,
    const struct municipality *m, double tau2, GError **error)
{
	const gint64 counts[] = { id, series, m->people, m->known,
	    m->person_days, m->tested, m->observed };

	return funnels_put(rows, counts, G_N_ELEMENTS(counts),
	    (double)m->observed, m->expected, tau2, error);
}

static gboolean
dispersion_write(Store *store, gint64 series, gsize used, double phi,
    double tau2, GError **error)
{
	struct rows rows;

	rows_begin(&rows, store, "derived_dispersion_municipality");
	rows_integer(&rows, series);
	rows_integer(&rows, (gint64)used);
	rows_real(&rows, phi);
	rows_real(&rows, tau2);
	return rows_end(&rows, rows_next(&rows, error), error);
}

static gboolean
series_write_towns(Store *store, const struct facts *facts, gint64 series,
    const struct municipality *list, GError **error)
{
	gsize towns = facts->towns.count + 1, used = 0;
	g_autofree double *observed = g_new(double, towns);
	g_autofree double *expected = g_new(double, towns);
	gboolean good = TRUE;
	double phi, tau2;
	struct rows rows;

	for (gsize t = 1; t < towns; t++)
		if (list[t].tested) {
			observed[used] = (double)list[t].observed;
			expected[used++] = list[t].expected;
		}
	phi = used > 1 ? statistics_dispersion(observed, expected, used) :
	    NAN;
	tau2 = funnel_spread(expected, used, phi);
	if (!dispersion_write(store, series, used, phi, tau2, error))
		return FALSE;
	rows_begin(&rows, store, "derived_funnel_municipality");
	for (gsize t = 1; good && t < towns; t++)
		if (list[t].expected > 0)
			good = municipality_write(&rows, facts->town_ids[t],
			    series, &list[t], tau2, error);
	return rows_end(&rows, good, error);
}

gboolean
municipalities_write(Store *store, const Conf *conf,
    const struct facts *facts, const struct assessments *assessments,
    const GArray *series, GError **error)
{
	struct strata strata;
	gboolean good = TRUE;

	strata_people(conf, facts, assessments, STRATUM_MUNICIPALITY,
	    &strata);
	for (guint i = 0; good && i < series->len; i++) {
		const struct series *one = &g_array_index(series,
		    struct series, i);
		g_autofree struct municipality *list = municipalities_make(
		    facts, &conf->method, &strata, one);

		good = series_write_towns(store, facts, one->id, list, error);
	}
	strata_clear(&strata);
	return good;
}
