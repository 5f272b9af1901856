/*
 * What groups of activities did, cost and brought; see sums.h.
 */
#include "sums.h"

/* Spans in which a person attended the activities of one group. */
struct seen {
	guint32	person;		/* + 1 of the last one */
	guint8	spans;
};

struct pass {
	const struct groups	*groups;
	struct sums		*sums;
	struct seen		*by_activity;
	struct seen		*by_group;
	guint32			*activities;	/* of this person */
	gsize			 count;
};

static void
pass_group(struct pass *pass, guint32 person, const struct member *member,
    guint8 spans)
{
	struct seen *seen = &pass->by_group[member->group];
	struct sums *sums = &pass->sums[(gsize)member->group * SPANS];
	guint8 fresh;

	if (seen->person != person)
		*seen = (struct seen){ person, 0 };
	fresh = spans & member->spans & (guint8)~seen->spans;
	if (fresh == 0)
		return;
	seen->spans |= fresh;
	for (gsize i = 0; i < SPANS; i++)
		sums[i].people += fresh >> i & 1;
}

/* The person is done with: their activities go to the groups of each. */
static void
pass_person(struct pass *pass, guint32 person)
{
	const struct groups *groups = pass->groups;

	for (gsize i = 0; i < pass->count; i++) {
		guint32 a = pass->activities[i];

		for (guint32 m = groups->start[a]; m < groups->start[a + 1];
		    m++)
			pass_group(pass, person, &g_array_index(
			    groups->members, struct member, m),
			    pass->by_activity[a].spans);
	}
	pass->count = 0;
}

void
sums_people(const struct facts *facts, const struct groups *groups,
    const struct spans *spans, struct sums *sums)
{
	g_autofree struct seen *by_activity = g_new0(struct seen,
	    facts->activities.count);
	g_autofree struct seen *by_group = g_new0(struct seen,
	    groups->list->len);
	g_autofree guint32 *list = g_new(guint32, facts->activities.count);
	struct pass pass = { groups, sums, by_activity, by_group, list, 0 };

	for (guint32 p = 0; p < facts->people.count; p++) {
		for (guint32 i = facts->touches.start[p];
		    i < facts->touches.start[p + 1]; i++) {
			const struct touch *touch = &facts->touches.list[i];
			guint8 in = spans_of_day(spans, touch->day);
			struct seen *seen = &by_activity[touch->activity];

			if (in == 0)
				continue;
			if (seen->person != p + 1) {
				*seen = (struct seen){ p + 1, 0 };
				list[pass.count++] = touch->activity;
			}
			seen->spans |= in;
		}
		pass_person(&pass, p + 1);
	}
}

static void
sums_month(struct sums *sums, const struct month_figures *month, guint8 spans)
{
	for (gsize i = 0; i < SPANS; i++) {
		if ((spans >> i & 1) == 0)
			continue;
		sums[i].attendances += month->attendances;
		sums[i].minutes += month->minutes;
		sums[i].cents += month->cents;
		sums[i].volunteer_minutes += month->volunteer_minutes;
	}
}

static void
sums_add(struct sums *sums, const struct sums *one, guint8 spans)
{
	for (gsize i = 0; i < SPANS; i++) {
		if ((spans >> i & 1) == 0)
			continue;
		sums[i].attendances += one[i].attendances;
		sums[i].minutes += one[i].minutes;
		sums[i].cents += one[i].cents;
		sums[i].volunteer_minutes += one[i].volunteer_minutes;
		sums[i].activities += one[i].attendances > 0;
	}
}

struct sums *
sums_make(const struct facts *facts, const struct groups *groups,
    const struct spans *spans, const struct month_figures *months)
{
	const struct history *history = &facts->history;
	struct sums *sums = g_new0(struct sums,
	    (gsize)groups->list->len * SPANS);

	for (gsize a = 0; a < facts->activities.count; a++) {
		struct sums one[SPANS] = { 0 };

		for (gint32 m = 0; m < history->months; m++)
			sums_month(one, &months[a * (gsize)history->months +
			    (gsize)m], spans_of_month(spans,
			    history->month + m));
		for (guint32 m = groups->start[a]; m < groups->start[a + 1];
		    m++) {
			const struct member *member = &g_array_index(
			    groups->members, struct member, m);

			sums_add(&sums[(gsize)member->group * SPANS], one,
			    member->spans);
		}
	}
	sums_people(facts, groups, spans, sums);
	return sums;
}

void
sums_connected(const struct facts *facts, const struct standing *reached,
    const struct spans *spans, struct sums *sums)
{
	for (gsize p = 0; p < facts->people.count; p++) {
		guint32 town = facts->people.list[p].town;
		guint8 in = reached[p].day == DAY_NONE ? 0 :
		    spans_of_day(spans, reached[p].day);

		/* The first groups are all activities, then those of towns. */
		for (gsize i = 0; i < SPANS; i++) {
			sums[i].connected += in >> i & 1;
			if (town != TOWN_UNKNOWN)
				sums[town * SPANS + i].connected +=
				    in >> i & 1;
		}
	}
}

void
sums_credit(const struct groups *groups, guint32 activity, guint8 spans,
    double credit, struct sums *sums)
{
	for (guint32 m = groups->start[activity];
	    m < groups->start[activity + 1]; m++) {
		const struct member *member = &g_array_index(groups->members,
		    struct member, m);
		guint8 in = spans & member->spans;

		for (gsize i = 0; i < SPANS; i++)
			if (in >> i & 1)
				sums[(gsize)member->group * SPANS +
				    i].credit += credit;
	}
}

/* The group of each funder over all and by town; GROUP_NONE where none. */
static guint32 *
funder_groups(const struct groups *groups, const struct grants *grants,
    gsize towns)
{
	guint32 *found = g_new(guint32, grants->funder_count * (towns + 1));

	for (gsize f = 0; f < grants->funder_count; f++)
		for (guint32 town = 0; town <= towns; town++)
			found[f * (towns + 1) + town] = groups_find(groups,
			    ABOUT_FUNDER, grants->funders[f], town);
	return found;
}

static void
grant_add(struct sums *sums, guint32 group, guint8 spans, gint64 cents)
{
	for (gsize i = 0; group != GROUP_NONE && i < SPANS; i++)
		if (spans >> i & 1)
			sums[(gsize)group * SPANS + i].grants += cents;
}

void
sums_grants(const struct facts *facts, const struct groups *groups,
    const struct grants *grants, const struct spans *spans, struct sums *sums)
{
	gsize towns = facts->towns.count;
	g_autofree guint32 *of = funder_groups(groups, grants, towns);

	for (guint i = 0; i < grants->parts->len; i++) {
		const struct grant_part *part = &g_array_index(grants->parts,
		    struct grant_part, i);
		guint8 in = spans_of_month(spans, facts->history.month +
		    (gint32)part->month);
		guint32 town = facts->activity[part->activity].town;

		for (guint32 m = groups->start[part->activity];
		    m < groups->start[part->activity + 1]; m++) {
			guint32 group = g_array_index(groups->members,
			    struct member, m).group;

			if (groups_get(groups, group)->about != ABOUT_FUNDER)
				grant_add(sums, group, in, part->cents);
		}
		grant_add(sums, of[part->funder * (towns + 1)], in,
		    part->cents);
		if (town != TOWN_UNKNOWN)
			grant_add(sums, of[part->funder * (towns + 1) + town],
			    in, part->cents);
	}
}
