/*
 * How activities divide over classes; see shares.h.
 */
#include "shares.h"

/* Of one group, span and class. */
struct share {
	double	amount;
	gint64	people;		/* whose hours they are, at least: of its best
				 * attended activity; 0: of the group */
};

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

/* By group, span and class. */
static struct share *
shares_add(const struct measuring *m, enum weight weight,
    guint (*class_of)(const struct measuring *, guint32), gsize count)
{
	const struct groups *groups = &m->groups;
	struct share *shares = g_new0(struct share, groups->list->len * SPANS *
	    count);

	for (guint32 a = 0; a < m->catalogue.count; a++) {
		guint class_number = class_of(m, a);

		for (gsize i = 0; i < SPANS; i++) {
			const struct sums *sums = measuring_activity(m, a,
			    (enum span_kind)i);

			for (guint32 k = groups->start[a];
			    k < groups->start[a + 1]; k++) {
				struct share *share = &shares[((gsize)
				    g_array_index(groups->members, struct
				    member, k).group * SPANS + i) * count +
				    class_number];

				share->amount += weigh(sums, weight);
				if (weight == WEIGHT_MINUTES)
					share->people = MAX(share->people,
					    sums->people);
			}
		}
	}
	return shares;
}

static gboolean
shares_group(struct measuring *m, const struct group *group, gsize s,
    const struct share *shares, const char *const *classes, gsize count,
    gint64 people, GError **error)
{
	double total = 0;

	for (gsize c = 0; c < count; c++)
		total += shares[c].amount;
	for (gsize c = 0; c < count; c++) {
		struct value value = VALUE_NONE;

		if (classes[c] == NULL)
			continue;
		/* Where nobody came that is no secret. */
		value.people = shares[c].people > 0 ? shares[c].people :
		    people;
		if (total > 0 || people == 0) {
			value.numerator = shares[c].amount;
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
	g_autofree struct share *shares = shares_add(m, weight, class_of,
	    count);

	for (guint32 g = 0; g < m->groups.list->len; g++) {
		const struct group *group = groups_get(&m->groups, g);

		if (group->about != ABOUT_ALL && group->about !=
		    ABOUT_PROJECT)
			continue;
		for (gsize s = 0; s < SPANS; s++)
			if (m->spans.list[s].told && !shares_group(m, group,
			    s, &shares[((gsize)g * SPANS + s) * count],
			    classes, count, measuring_sums(m, g,
			    (enum span_kind)s)->people, error))
				return FALSE;
	}
	return TRUE;
}

gboolean
shares_write_months(struct measuring *m, enum way way,
    const char *const *classes, gsize count, GError **error)
{
	for (gsize c = 0; c < count; c++)
		if (!divisions_write(m, way, c, &(struct subject){ ABOUT_ALL,
		    "", classes[c] }, FALSE, error))
			return FALSE;
	return TRUE;
}
