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

/* The figure of one activity in a series. */
static gboolean
touched_put(struct measuring *m, const struct judgement *judgement,
    const struct group *group, GError **error)
{
	const struct figures *figures = &judgement->list[group->activity];
	struct value value = VALUE_NONE;

	money_ratio((double)figures->cents, (double)figures->touched,
	    &value);
	value.people = figures->touched;
	return measuring_put_span(m, SPAN_HISTORY, &(struct subject){
	    ABOUT_ACTIVITY, group->subject, judgement->series->name,
	    group->town }, &value, error);
}

gboolean
money_per_touched(struct measuring *m, GError **error)
{
	for (guint i = 0; i < m->groups.list->len; i++) {
		const struct group *group = groups_get(&m->groups,
		    m->groups.order[i]);

		for (guint s = 0; group->about == ABOUT_ACTIVITY &&
		    s < m->judgements->len; s++)
			if (!touched_put(m, &g_array_index(m->judgements,
			    struct judgement, s), group, error))
				return FALSE;
	}
	return TRUE;
}
