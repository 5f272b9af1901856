/*
 * Who paid, and what it brought them; see funders.h.
 */
#include <stdlib.h>
#include <string.h>

#include "funders.h"
#include "spread.h"
#include "sum.h"

void
funders_grants(const struct slot *slot, struct value *value)
{
	value->numerator = (double)slot->sums->grants;
}

void
funders_money(const struct slot *slot, struct value *value)
{
	guint32 all = groups_find(&slot->m->groups, ABOUT_ALL, "",
	    slot->group->town);

	value->numerator = (double)slot->sums->grants;
	value->denominator = (double)measuring_sums(slot->m, all,
	    slot->span)->grants;
}

/* Of one funder in one month, in all towns (0) or one. */
struct gift {
	guint32	town, funder, month;
	gint64	cents;
};

static int
gift_compare(const void *one, const void *other)
{
	const struct gift *a = one, *b = other;

	if (a->town != b->town)
		return a->town < b->town ? -1 : 1;
	if (a->funder != b->funder)
		return a->funder < b->funder ? -1 : 1;
	return (a->month > b->month) - (a->month < b->month);
}

/* One for each town, funder and month, in that order. */
static gboolean
gifts_make(const struct measuring *m, GArray *gifts, GError **error)
{
	struct gift *list;
	guint kept = 0;

	for (guint i = 0; i < m->grants.parts->len; i++) {
		const struct grant_part *part = &g_array_index(
		    m->grants.parts, struct grant_part, i);
		struct gift gift = { 0, part->funder, part->month,
			part->cents };

		if (part->cents == 0)
			continue;
		g_array_append_val(gifts, gift);
		gift.town = m->facts->activity[part->activity].town;
		if (gift.town != TOWN_UNKNOWN)
			g_array_append_val(gifts, gift);
	}
	list = (struct gift *)gifts->data;
	if (gifts->len > 0)
		qsort(list, gifts->len, sizeof(*list), gift_compare);
	for (guint i = 0; i < gifts->len; i++) {
		if (kept == 0 || gift_compare(&list[kept - 1], &list[i]) != 0)
			list[kept++] = list[i];
		else if (!spread_sum(&list[kept - 1].cents, list[i].cents,
		    error))
			return FALSE;
	}
	g_array_set_size(gifts, kept);
	return TRUE;
}

gboolean
funders_months(struct measuring *m, GError **error)
{
	g_autoptr(GArray) gifts = g_array_new(FALSE, FALSE,
	    sizeof(struct gift));

	if (!gifts_make(m, gifts, error))
		return FALSE;
	for (guint i = 0; i < gifts->len; i++) {
		const struct gift *gift = &g_array_index(gifts, struct gift,
		    i);
		struct value value = VALUE_NONE;

		value.numerator = (double)gift->cents;
		if (!measuring_put_month(m, m->facts->history.month +
		    (gint32)gift->month, &(struct subject){ ABOUT_FUNDER,
		    m->grants.funders[gift->funder], "", gift->town }, &value,
		    error))
			return FALSE;
	}
	return TRUE;
}

void
funders_activities(const struct slot *slot, struct value *value)
{
	value->numerator = (double)slot->sums->activities;
	value->people = slot->sums->people;
}

void
funders_covered(const struct slot *slot, struct value *value)
{
	value->numerator = (double)slot->sums->grants;
	value->denominator = (double)slot->sums->cents;
}

/* Credit of one series by funder (the last is nobody), town and span. */
struct credited {
	gsize		 towns;
	struct sum	*cells;
};

static struct sum *
credited_cell(const struct credited *credited, gsize funder, gsize town,
    gsize span)
{
	return &credited->cells[(funder * credited->towns + town) * SPANS +
	    span];
}

static void
credited_add(struct credited *credited, gsize funder, guint32 town,
    guint8 spans, double credit)
{
	for (gsize s = 0; s < SPANS; s++) {
		if ((spans >> s & 1) == 0)
			continue;
		sum_add(credited_cell(credited, funder, 0, s), credit);
		if (town != TOWN_UNKNOWN)
			sum_add(credited_cell(credited, funder, town, s),
			    credit);
	}
}

static void
credited_part(struct credited *credited, const struct measuring *m,
    const struct credit_part *part)
{
	const struct grant_part *list;
	guint8 spans = spans_of_month(&m->spans, part->month);
	guint32 town = m->facts->activity[part->activity].town;
	gint64 cents;
	gsize count = grants_month(&m->grants, part->activity,
	    (guint32)(part->month - m->facts->history.month), &list, &cents);

	if (count == 0)
		credited_add(credited, m->grants.funder_count, town, spans,
		    part->credit);
	for (gsize i = 0; i < count; i++)
		credited_add(credited, list[i].funder, town, spans,
		    part->credit * (double)list[i].cents / (double)cents);
}

static gboolean
credited_write(const struct credited *credited, struct measuring *m,
    const char *series, GError **error)
{
	gsize count = (m->grants.funder_count + 1) * credited->towns * SPANS;

	for (gsize i = 0; i < count; i++) {
		gsize funder = i / (credited->towns * SPANS);
		struct value value = VALUE_NONE;

		value.numerator = sum_value(&credited->cells[i]);
		value.people = (gint64)ceil(value.numerator);
		if (!measuring_put_span(m, i % SPANS, &(struct subject){
		    ABOUT_FUNDER, funder < m->grants.funder_count ?
		    m->grants.funders[funder] : "", series,
		    (guint32)(i / SPANS % credited->towns) }, &value, error))
			return FALSE;
	}
	return TRUE;
}

/* --------------------------------------------------------- of activities */

/* Spans of which it is told what each funder has of an activity. */
static const enum span_kind shared[] = { SPAN_HISTORY, SPAN_YEAR };
#define SHARED	G_N_ELEMENTS(shared)

/* Of one activity: whether a funder, or nobody, pays in any month of a span. */
struct payer {
	gboolean	pays[SHARED];
	struct sum	credit[SHARED];
};

/* What has a part of the credit of an activity in a month. */
static void
payers_add(const struct measuring *m, guint32 activity, gint32 month,
    double credit, struct payer *payers)
{
	const struct grant_part *list;
	guint8 spans = spans_of_month(&m->spans, month);
	gint64 cents;
	gsize count = grants_month(&m->grants, activity, (guint32)(month -
	    m->facts->history.month), &list, &cents);

	for (gsize s = 0; s < SHARED; s++) {
		struct payer *nobody = &payers[m->grants.funder_count];

		if ((spans >> shared[s] & 1) == 0)
			continue;
		if (count == 0) {
			nobody->pays[s] = TRUE;
			sum_add(&nobody->credit[s], credit);
		}
		for (gsize i = 0; i < count; i++) {
			payers[list[i].funder].pays[s] = TRUE;
			sum_add(&payers[list[i].funder].credit[s], credit *
			    (double)list[i].cents / (double)cents);
		}
	}
}

/* From the month on in which anybody came. */
static void
payers_begin(const struct measuring *m, guint32 activity,
    struct payer *payers)
{
	gsize months = (gsize)m->facts->history.months, i = 0;
	const struct month_figures *list = &m->months[activity * months];

	memset(payers, 0, (m->grants.funder_count + 1) * sizeof(*payers));
	while (i < months && list[i].attendances == 0)
		i++;
	for (; i < months; i++)
		payers_add(m, activity, m->facts->history.month + (gint32)i, 0,
		    payers);
}

/* In all towns, and in its own. */
static gboolean
payer_write(struct measuring *m, guint32 activity, gsize funder,
    const struct payer *payer, GError **error)
{
	const guint32 towns[] = { 0, m->facts->activity[activity].town };
	const char *name = funder < m->grants.funder_count ?
	    m->grants.funders[funder] : "";

	for (gsize i = 0; i < SHARED * G_N_ELEMENTS(towns); i++) {
		guint32 town = towns[i % G_N_ELEMENTS(towns)];
		gsize s = i / G_N_ELEMENTS(towns);
		struct value value = VALUE_NONE;

		value.numerator = sum_value(&payer->credit[s]);
		if (payer->pays[s] && (i % G_N_ELEMENTS(towns) == 0 ||
		    town != TOWN_UNKNOWN) && !measuring_put_span(m, shared[s],
		    &(struct subject){ ABOUT_ACTIVITY,
		    m->catalogue.list[activity].key, name, town }, &value,
		    error))
			return FALSE;
	}
	return TRUE;
}

/*
 * Who pays for an activity has its part of the credit for the mission, be it
 * none: else it would be known of whom it leaves out.
 */
static gboolean
payers_write(struct measuring *m, GError **error)
{
	g_autofree struct payer *payers = g_new(struct payer,
	    m->grants.funder_count + 1);
	const struct credit_part *parts =
	    (const struct credit_part *)m->credits->data;
	guint next = 0;

	for (guint32 a = 0; a < m->catalogue.count; a++) {
		payers_begin(m, a, payers);
		for (; next < m->credits->len && parts[next].series == 0 &&
		    parts[next].activity == a; next++)
			payers_add(m, a, parts[next].month,
			    parts[next].credit, payers);
		for (gsize f = 0; f <= m->grants.funder_count; f++)
			if (!payer_write(m, a, f, &payers[f], error))
				return FALSE;
	}
	return TRUE;
}

gboolean
funders_credit(struct measuring *m, GError **error)
{
	struct credited credited = { m->facts->towns.count + 1, NULL };
	gboolean good = TRUE;
	guint next = 0;

	for (guint32 s = 0; good && s < m->series->len; s++) {
		const struct credit_part *parts =
		    (const struct credit_part *)m->credits->data;

		credited.cells = g_new0(struct sum,
		    (m->grants.funder_count + 1) * credited.towns * SPANS);
		for (; next < m->credits->len && parts[next].series == s;
		    next++)
			credited_part(&credited, m, &parts[next]);
		good = credited_write(&credited, m, g_array_index(m->series,
		    struct series, s).name, error);
		g_free(credited.cells);
	}
	return good && payers_write(m, error);
}
