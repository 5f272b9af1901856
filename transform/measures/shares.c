/*
 * How activities divide over classes; see shares.h.
 */
#include "shares.h"


static double
weigh(const struct sums *sums, enum weight weight)
{
	switch (weight) {
	case WEIGHT_ACTIVITIES:
		return (double)sums->activities;
	case WEIGHT_MINUTES:
		return (double)sums->minutes;
	default:
		return (double)sums->cents;
	}
}

/* Amounts by group, span and class. */
static double *
shares_add(const struct measuring *m, enum weight weight,
    guint (*class_of)(const struct measuring *, guint32), gsize count)
{
	const struct groups *groups = &m->groups;
	double *amounts = g_new0(double, groups->list->len * SPANS * count);

	for (guint32 a = 0; a < m->catalogue.count; a++) {
		guint class_number = class_of(m, a);

		for (gsize i = 0; i < SPANS; i++) {
			double amount = weigh(measuring_activity(m, a,
			    (enum span_kind)i), weight);

			for (guint32 k = groups->start[a];
			    k < groups->start[a + 1]; k++)
				amounts[((gsize)g_array_index(groups->members,
				    struct member, k).group * SPANS + i) *
				    count + class_number] += amount;
		}
	}
	return amounts;
}

static gboolean
shares_group(struct measuring *m, const struct group *group, gsize s,
    const double *amounts, const char *const *classes, gsize count,
    gint64 people, GError **error)
{
	double total = 0;

	for (gsize c = 0; c < count; c++)
		total += amounts[c];
	for (gsize c = 0; c < count; c++) {
		struct value value = VALUE_NONE;

		if (classes[c] == NULL)
			continue;
		value.people = people;
		if (total > 0 || people == 0) {
			value.numerator = amounts[c];
			value.denominator = total;
		}
		if (!measuring_put_span(m, s, &(struct subject){
		    group->about, group->subject, classes[c], group->town },
		    &value, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
shares_write(struct measuring *m, enum weight weight,
    guint (*class_of)(const struct measuring *, guint32),
    const char *const *classes, gsize count, GError **error)
{
	g_autofree double *amounts = shares_add(m, weight, class_of, count);

	for (guint32 g = 0; g < m->groups.list->len; g++) {
		const struct group *group = groups_get(&m->groups, g);

		if (group->about != ABOUT_ALL && group->about !=
		    ABOUT_PROJECT)
			continue;
		for (gsize s = 0; s < SPANS; s++)
			if (m->spans.list[s].told && !shares_group(m, group,
			    s, &amounts[((gsize)g * SPANS + s) * count],
			    classes, count, measuring_sums(m, g,
			    (enum span_kind)s)->people, error))
				return FALSE;
	}
	return TRUE;
}
