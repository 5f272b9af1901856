/*
 * Who does the work; see cowork.h.
 */
#include "cowork.h"

const char *
cowork_state(const struct measuring *m)
{
	return m->facts->touches.shifts->len == 0 ? "not_supplied" : NULL;
}

/* Delivery of a group in a span: by all, and by participants. */
struct delivery {
	gint64	minutes, by_clients;
	gint64	people, clients;	/* distinct */
};

/* The last person seen in a group, and in which spans, as what. */
struct seen {
	guint32	person;			/* + 1 */
	guint8	spans, as_client;
};

static void
delivery_add(struct delivery *delivery, struct seen *seen,
    const struct shift *shift, guint8 spans, gboolean client)
{
	if (spans == 0)
		return;
	if (seen->person != shift->person + 1)
		*seen = (struct seen){ shift->person + 1, 0, 0 };
	for (gsize s = 0; s < SPANS; s++) {
		guint8 bit = (guint8)(1 << s);

		if ((spans & bit) == 0)
			continue;
		delivery[s].minutes += shift->minutes;
		delivery[s].people += (seen->spans & bit) == 0;
		seen->spans |= bit;
		if (!client)
			continue;
		delivery[s].by_clients += shift->minutes;
		delivery[s].clients += (seen->as_client & bit) == 0;
		seen->as_client |= bit;
	}
}

/* By group and span; shifts come by person. */
static struct delivery *
delivery_make(const struct measuring *m)
{
	const struct groups *groups = &m->groups;
	const struct touches *touches = &m->facts->touches;
	struct delivery *list = g_new0(struct delivery,
	    (gsize)groups->list->len * SPANS);
	g_autofree struct seen *seen = g_new0(struct seen, groups->list->len);

	for (guint i = 0; i < touches->shifts->len; i++) {
		const struct shift *shift = &g_array_index(touches->shifts,
		    struct shift, i);
		guint32 first = touches->start[shift->person];
		gboolean client = first < touches->start[shift->person + 1] &&
		    touches->list[first].day <= shift->day;
		guint8 spans = spans_of_day(&m->spans, shift->day);

		for (guint32 k = groups->start[shift->activity];
		    k < groups->start[shift->activity + 1]; k++) {
			const struct member *member = &g_array_index(
			    groups->members, struct member, k);

			delivery_add(&list[(gsize)member->group * SPANS],
			    &seen[member->group], shift,
			    spans & member->spans, client);
		}
	}
	return list;
}

static gboolean
delivery_put(struct measuring *m, guint32 g, enum span_kind s,
    void (*value_of)(const struct delivery *, struct value *),
    GError **error)
{
	const struct delivery *delivery = &m->delivery[(gsize)g * SPANS + s];
	const struct group *group = groups_get(&m->groups, g);
	struct value value = VALUE_NONE;

	/* A list without volunteers says nothing of an activity. */
	if (group->about == ABOUT_FUNDER ||
	    (group->about != ABOUT_ALL && delivery->people == 0))
		return TRUE;
	value.people = delivery->people;
	value_of(delivery, &value);
	return measuring_put_span(m, s, &(struct subject){ group->about,
	    group->subject, "", group->town }, &value, error);
}

static gboolean
delivery_write(struct measuring *m,
    void (*value_of)(const struct delivery *, struct value *),
    GError **error)
{
	if (m->delivery == NULL)
		m->delivery = delivery_make(m);
	for (guint i = 0; i < m->groups.list->len; i++)
		for (gsize k = 0; k < SPANS; k++)
			if (!delivery_put(m, m->groups.order[i],
			    m->spans.order[k], value_of, error))
				return FALSE;
	return TRUE;
}

static void
value_hours(const struct delivery *delivery, struct value *value)
{
	if (delivery->minutes == 0)
		return;
	value->numerator = (double)delivery->by_clients;
	value->denominator = (double)delivery->minutes;
}

static void
value_people(const struct delivery *delivery, struct value *value)
{
	value->numerator = (double)delivery->clients;
	value->denominator = (double)delivery->people;
}

gboolean
cowork_hours(struct measuring *m, GError **error)
{
	return delivery_write(m, value_hours, error);
}

gboolean
cowork_people(struct measuring *m, GError **error)
{
	return delivery_write(m, value_people, error);
}
