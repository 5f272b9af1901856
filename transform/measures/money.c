/*
 * What it cost and what a result cost; see money.h.
 */
#include "money.h"
#include "statistics.h"

void
money_costs(const struct measuring *m, const struct sums *sums,
    struct value *value)
{
	(void)m;
	value->numerator = (double)sums->cents;
}

void
money_volunteers(const struct measuring *m, const struct sums *sums,
    struct value *value)
{
	(void)m;
	value->numerator = (double)sums->volunteer_minutes;
}

void
money_per_participant(const struct measuring *m, const struct sums *sums,
    struct value *value)
{
	(void)m;
	value->numerator = (double)sums->cents;
	value->denominator = (double)sums->people;
	value->people = sums->people;
}

void
money_per_connected(const struct measuring *m, const struct sums *sums,
    struct value *value)
{
	gsize g = (gsize)(sums - m->sums) / SPANS;
	double count = groups_get(&m->groups, (guint32)g)->about == ABOUT_ALL ?
	    (double)sums->connected : sums->credit;

	value->numerator = (double)sums->cents;
	value->denominator = count;
	value->people = (gint64)ceil(count);
	value->low = value->numerator / statistics_upper(count, 0.025);
	if (count > 0)
		value->high = value->numerator /
		    statistics_lower(count, 0.025);
}
