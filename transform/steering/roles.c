/*
 * How people go from one role to the next; see roles.h.
 */
#include "roles.h"

/* The roles that steps lead along, and the days on which people took them. */
enum { TAKEN_CLIENT, TAKEN_VOLUNTEER, TAKEN_MEMBER, TAKEN_DONOR, TAKEN };

static const struct {
	const char	*name;
	gsize		 earlier, later;
} steps[] = {
	{ "client>volunteer", TAKEN_CLIENT, TAKEN_VOLUNTEER },
	{ "client>member", TAKEN_CLIENT, TAKEN_MEMBER },
	{ "client>donor", TAKEN_CLIENT, TAKEN_DONOR },
	{ "volunteer>member", TAKEN_VOLUNTEER, TAKEN_MEMBER },
	{ "volunteer>donor", TAKEN_VOLUNTEER, TAKEN_DONOR },
	{ "member>donor", TAKEN_MEMBER, TAKEN_DONOR }
};

enum step
role_step(gint32 earlier, gint32 later, gint32 first, gint32 last)
{
	if (earlier == DAY_NONE || earlier > last)
		return STEP_NONE;
	if (later == DAY_NONE || later > last)
		return STEP_OPEN;
	return later > earlier && later >= first ? STEP_TAKEN : STEP_NONE;
}

const char *
roles_state(const struct measuring *m)
{
	return m->supporters->len == 0 && m->facts->touches.shifts->len == 0 ?
	    "not_supplied" : NULL;
}

static void
taken_on(gint32 *taken, guint32 person, gsize role, gint32 day)
{
	gint32 *at = &taken[person * TAKEN + role];

	if (*at == DAY_NONE || day < *at)
		*at = day;
}

/* By person and role. */
static gint32 *
taken_make(const struct measuring *m)
{
	static const gsize of_role[ROLES] = {
		[ROLE_SYMPATHISER] = TAKEN, [ROLE_FAN] = TAKEN,
		[ROLE_CLIENT] = TAKEN_CLIENT, [ROLE_MEMBER] = TAKEN_MEMBER,
		[ROLE_DONOR] = TAKEN_DONOR,
		[ROLE_VOLUNTEER] = TAKEN_VOLUNTEER, [ROLE_STAFF] = TAKEN
	};
	const struct touches *touches = &m->facts->touches;
	gsize people = m->facts->people.count;
	gint32 *taken = g_new(gint32, people * TAKEN + 1);

	for (gsize i = 0; i < people * TAKEN; i++)
		taken[i] = DAY_NONE;
	for (guint32 p = 0; p < people; p++)
		if (touches->start[p] < touches->start[p + 1])
			taken_on(taken, p, TAKEN_CLIENT,
			    touches->list[touches->start[p]].day);
	for (guint i = 0; i < touches->shifts->len; i++) {
		const struct shift *shift = &g_array_index(touches->shifts,
		    struct shift, i);

		taken_on(taken, shift->person, TAKEN_VOLUNTEER, shift->day);
	}
	for (guint i = 0; i < m->supporters->len; i++) {
		const struct supporter *supporter = &g_array_index(
		    m->supporters, struct supporter, i);

		if (of_role[supporter->role] != TAKEN)
			taken_on(taken, supporter->person,
			    of_role[supporter->role], supporter->first);
	}
	return taken;
}

struct counted {
	gint64	taken, all;
};

static void
counted_add(struct counted *counted, enum step step)
{
	counted->taken += step == STEP_TAKEN;
	counted->all += step != STEP_NONE;
}

/* One step, for each town and span. */
static gboolean
step_write(struct measuring *m, const gint32 *taken, gsize step,
    GError **error)
{
	gsize towns = m->facts->towns.count + 1;
	g_autofree struct counted *counted = g_new0(struct counted,
	    towns * SPANS);

	for (gsize i = 0; i < m->facts->people.count * SPANS; i++) {
		gsize person = i / SPANS, s = i % SPANS;
		const struct span *span = &m->spans.list[s];
		guint32 town = m->facts->people.list[person].town;
		enum step found = role_step(
		    taken[person * TAKEN + steps[step].earlier],
		    taken[person * TAKEN + steps[step].later],
		    span->from, span->until);

		counted_add(&counted[s], found);
		if (town != TOWN_UNKNOWN)
			counted_add(&counted[town * SPANS + s], found);
	}
	for (gsize i = 0; i < towns * SPANS; i++) {
		struct value value = VALUE_NONE;

		value.people = counted[i].taken;
		value.numerator = (double)counted[i].taken;
		value.denominator = (double)counted[i].all;
		if (!measuring_put_span(m, i % SPANS, &(struct subject){
		    ABOUT_ALL, "", steps[step].name, (guint32)(i / SPANS) },
		    &value, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
roles_steps(struct measuring *m, GError **error)
{
	g_autofree gint32 *taken = taken_make(m);

	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++)
		/* Members and donors stand in the file of supporters. */
		if ((steps[i].later == TAKEN_VOLUNTEER ||
		    m->supporters->len > 0) &&
		    !step_write(m, taken, i, error))
			return FALSE;
	return TRUE;
}
