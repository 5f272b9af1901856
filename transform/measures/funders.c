/*
 * Who paid, and what it brought them; see funders.h.
 */
#include "funders.h"
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
	return good;
}
