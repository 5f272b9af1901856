/*
 * What it cost and what a result cost; see money.h.
 */
#include "money.h"
#include "statistics.h"

#define TAIL	0.025	/* each side of 95 % */

void
money_costs(const struct slot *slot, struct value *value)
{
	value->numerator = (double)slot->sums->cents;
}

void
money_volunteers(const struct slot *slot, struct value *value)
{
	value->numerator = (double)slot->sums->volunteer_minutes;
}

void
money_per_participant(const struct slot *slot, struct value *value)
{
	value->denominator = (double)slot->sums->people;
	value->people = slot->sums->people;
	if (slot->sums->cents == 0)
		value->answer = ANSWER_CANNOT_TELL;
	else
		value->numerator = (double)slot->sums->cents;
}

void
money_ratio(double cents, double count, struct value *value)
{
	value->denominator = count;
	if (cents == 0) {
		value->answer = ANSWER_CANNOT_TELL;
		return;
	}
	value->numerator = cents;
	if (count < MONEY_LEAST) {
		value->answer = ANSWER_CANNOT_TELL;
		return;
	}
	value->low = cents / statistics_upper(count, TAIL);
	value->high = cents / statistics_lower(count, TAIL);
}

void
money_per_connected(const struct slot *slot, struct value *value)
{
	double count = slot->group->about == ABOUT_ALL ?
	    (double)slot->sums->connected : slot->sums->credit;

	money_ratio((double)slot->sums->cents, count, value);
	value->people = (gint64)ceil(count);
}

/* The figures of one activity in a series, over all and in its own town. */
static gboolean
touched_put(struct measuring *m, const char *series, guint32 activity,
    const struct figures *figures, GError **error)
{
	const struct span *span = &m->spans.list[SPAN_HISTORY];
	guint32 towns[] = { 0, m->facts->activity[activity].town };
	struct value value = VALUE_NONE;

	money_ratio((double)figures->cents, (double)figures->touched,
	    &value);
	value.people = figures->touched;
	for (gsize i = 0; i < G_N_ELEMENTS(towns); i++)
		if ((i == 0 || towns[i] != TOWN_UNKNOWN) &&
		    !measuring_put(m, &(struct subject){ ABOUT_ACTIVITY,
		    m->catalogue.list[activity].key, series, towns[i],
		    span->first, span->last }, &value, error))
			return FALSE;
	return TRUE;
}

gboolean
money_per_touched(struct measuring *m, GError **error)
{
	for (guint i = 0; i < m->judgements->len; i++) {
		const struct judgement *judgement = &g_array_index(
		    m->judgements, struct judgement, i);

		for (guint32 a = 0; a < m->catalogue.count; a++)
			if (!touched_put(m, judgement->series->name, a,
			    &judgement->list[a], error))
				return FALSE;
	}
	return TRUE;
}
