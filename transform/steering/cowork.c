/*
 * Who does the work; see cowork.h.
 */
#include "cowork.h"
#include "divisions.h"

const char *
cowork_state(const struct measuring *m)
{
	return m->facts->touches.shifts->len == 0 ? "not_supplied" : NULL;
}

/* Delivery of a group in a span: by all, and by participants. */
struct delivery {
	gint64	minutes, by_clients;
	gint64	people, clients, others;	/* distinct; of whom some
						 * were both */
};

typedef void	(*delivery_value)(const struct delivery *, struct value *);

/* The last person seen in a group, and in which spans, as what. */
struct seen {
	guint32	person;			/* + 1 */
	guint8	spans, as_client, as_other;
};

static void
delivery_add(struct delivery *delivery, struct seen *seen,
    const struct shift *shift, guint8 spans, gboolean client)
{
	if (spans == 0)
		return;
	if (seen->person != shift->person + 1)
		*seen = (struct seen){ shift->person + 1, 0, 0, 0 };
	for (gsize s = 0; s < SPANS; s++) {
		guint8 bit = (guint8)(1 << s);

		if ((spans & bit) == 0)
			continue;
		delivery[s].minutes += shift->minutes;
		delivery[s].people += (seen->spans & bit) == 0;
		seen->spans |= bit;
		if (!client) {
			delivery[s].others += (seen->as_other & bit) == 0;
			seen->as_other |= bit;
			continue;
		}
		delivery[s].by_clients += shift->minutes;
		delivery[s].clients += (seen->as_client & bit) == 0;
		seen->as_client |= bit;
	}
}

/* Whether who did it is or was a participant by then. */
static gboolean
is_client(const struct measuring *m, const struct shift *shift)
{
	const struct touches *touches = &m->facts->touches;
	guint32 first = touches->start[shift->person];

	return first < touches->start[shift->person + 1] &&
	    touches->list[first].day <= shift->day;
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
		gboolean client = is_client(m, shift);
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
    const char *class_name, delivery_value value_of, GError **error)
{
	const struct delivery *delivery = &m->delivery[(gsize)g * SPANS + s];
	const struct group *group = groups_get(&m->groups, g);
	struct value value = VALUE_NONE;

	/* A list without volunteers says nothing of an activity. */
	if (group->about == ABOUT_FUNDER ||
	    (group->about != ABOUT_ALL && (delivery->people == 0 ||
	    *class_name != '\0')))
		return TRUE;
	value.people = delivery->people;
	value_of(delivery, &value);
	return measuring_put_span(m, s, &(struct subject){ group->about,
	    group->subject, class_name, group->town }, &value, error);
}

static gboolean
delivery_write(struct measuring *m, const char *class_name,
    delivery_value value_of, GError **error)
{
	if (m->delivery == NULL)
		m->delivery = delivery_make(m);
	for (guint i = 0; i < m->groups.list->len; i++)
		for (gsize k = 0; k < SPANS; k++)
			if (!delivery_put(m, m->groups.order[i],
			    m->spans.order[k], class_name, value_of, error))
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
	value->people = delivery->clients;
}

/* Of who was no participant; and of all. */
static void
value_rest(const struct delivery *delivery, struct value *value)
{
	value->numerator = (double)(delivery->minutes -
	    delivery->by_clients);
	value->people = delivery->others;
}

static void
value_all(const struct delivery *delivery, struct value *value)
{
	value->numerator = (double)delivery->minutes;
}

static void
value_people(const struct delivery *delivery, struct value *value)
{
	value->numerator = (double)delivery->clients;
	value->denominator = (double)delivery->people;
}

/* ------------------------------------------------------------- by month */

/* Of one town in one month: by who is or was a participant, by others, all. */
enum { WORK_CLIENTS, WORK_OTHERS, WORK_ALL, WORK };

static const char *const work_classes[WORK] = { "", CLASS_REST, CLASS_ALL };

struct work {
	gint64	minutes[WORK], people[WORK];
	guint32	seen[WORK];	/* person + 1 */
};

static void
work_add(struct work *work, const struct shift *shift, gboolean client)
{
	const gsize parts[] = { client ? WORK_CLIENTS : WORK_OTHERS,
		WORK_ALL };

	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		gsize part = parts[i];

		work->minutes[part] += shift->minutes;
		work->people[part] += work->seen[part] != shift->person + 1;
		work->seen[part] = shift->person + 1;
	}
}

/* By town (0: all) and month; shifts come by person. */
static struct work *
work_make(const struct measuring *m)
{
	const struct history *history = &m->facts->history;
	const GArray *shifts = m->facts->touches.shifts;
	gsize towns = m->facts->towns.count + 1;
	struct work *list = g_new0(struct work, towns *
	    (gsize)history->months);

	for (guint i = 0; i < shifts->len; i++) {
		const struct shift *shift = &g_array_index(shifts,
		    struct shift, i);
		guint32 town = m->facts->activity[shift->activity].town;
		gsize month;

		if (!history_has(history, shift->day))
			continue;
		month = (gsize)(day_month(shift->day) - history->month);
		work_add(&list[month], shift, is_client(m, shift));
		if (town != TOWN_UNKNOWN && town < towns)
			work_add(&list[town * (gsize)history->months + month],
			    shift, is_client(m, shift));
	}
	return list;
}

static gboolean
work_put(struct measuring *m, const struct work *work, gsize part,
    const struct subject *subject, GError **error)
{
	struct value value = VALUE_NONE;

	value.numerator = (double)work->minutes[part];
	value.denominator = (double)work->minutes[WORK_ALL];
	value.people = work->people[part];
	return work->people[part] == 0 || measuring_put_month(m,
	    subject->first, subject, &value, error);
}

static gboolean
work_write(struct measuring *m, GError **error)
{
	gsize months = (gsize)m->facts->history.months;
	g_autofree struct work *list = work_make(m);

	for (gsize i = 0; i < (m->facts->towns.count + 1) * months; i++) {
		struct subject subject = { .about = ABOUT_ALL, .name = "",
			.town = (guint32)(i / months),
			.first = m->facts->history.month + (gint32)(i %
			months) };

		for (gsize part = 0; part < WORK; part++) {
			subject.class_name = work_classes[part];
			if (!work_put(m, &list[i], part, &subject, error))
				return FALSE;
		}
	}
	return TRUE;
}

gboolean
cowork_hours(struct measuring *m, GError **error)
{
	return delivery_write(m, "", value_hours, error) &&
	    delivery_write(m, CLASS_REST, value_rest, error) &&
	    delivery_write(m, CLASS_ALL, value_all, error) &&
	    work_write(m, error);
}

gboolean
cowork_people(struct measuring *m, GError **error)
{
	return delivery_write(m, "", value_people, error);
}
