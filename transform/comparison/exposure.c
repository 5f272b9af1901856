/*
 * Person-time of those who attend and those who do not (yet), project by
 * project; see exposure.h.
 */
#include <math.h>

#include "exposure.h"
#include "followup.h"

/* The first time that a person came to anything of a project. */
struct contact {
	guint32	person;
	gint32	day;
};

struct contacts {
	struct contact	*list;		/* by project, then person */
	guint32		*start;		/* of project p: start[p] .. */
};

/* Rooms of one walk. */
struct exposure {
	struct followup		 followup;
	struct history		 attended;	/* reach: days after attendance */
	struct history		 endless;	/* reach: up to the last day */
	struct persontime	 all;		/* of the project */
	struct persontime	 own;		/* of the activity */
	struct compared		*compared;
};

/* Calls back for the first touch of each person and project. */
static void
contacts_count(const struct facts *facts, struct contacts *contacts,
    gboolean fill)
{
	const struct touches *touches = &facts->touches;
	g_autofree guint32 *stamps = g_new0(guint32, facts->projects.count + 1);

	for (gsize i = 0; i < touches->count; i++) {
		const struct touch *touch = &touches->list[i];
		guint32 project = facts->activity[touch->activity].project;

		if (stamps[project] == touch->person + 1)
			continue;
		stamps[project] = touch->person + 1;
		if (fill)
			contacts->list[contacts->start[project + 1]++] =
			    (struct contact){ touch->person, touch->day };
		else
			contacts->start[project + 2]++;
	}
}

static void
contacts_make(const struct facts *facts, struct contacts *contacts)
{
	gsize projects = facts->projects.count;

	contacts->start = g_new0(guint32, projects + 2);
	contacts_count(facts, contacts, FALSE);
	for (gsize p = 2; p <= projects + 1; p++)
		contacts->start[p] += contacts->start[p - 1];
	contacts->list = g_new(struct contact,
	    contacts->start[projects + 1] + 1);
	contacts_count(facts, contacts, TRUE);
}

static void
exposure_project(struct exposure *x, const struct contact *contact,
    const struct contact *end)
{
	persontime_empty(&x->all);
	for (; contact < end; contact++)
		followup_days(&x->followup, &x->endless, contact->person,
		    &contact->day, 1, &x->all);
	persontime_order(&x->all);
}

/* FALSE when nobody came. */
static gboolean
exposure_activity(struct exposure *x, guint32 activity)
{
	const struct visits *visits = &x->followup.facts->visits;
	const struct visit *visit = visits->list + visits->start[activity];
	const struct visit *end = visits->list + visits->start[activity + 1];

	if (visit == end)
		return FALSE;
	persontime_empty(&x->own);
	while (visit < end) {
		gint32 *days = x->followup.days;
		gsize count = visits_person(visit, end, days);

		followup_days(&x->followup, &x->attended, visit->person, days,
		    count, &x->own);
		visit += count;
	}
	for (gsize i = 0; i < x->all.count; i++) {
		const struct stratum *all = &x->all.cells[x->all.touched[i]];
		const struct stratum *own = &x->own.cells[x->all.touched[i]];

		x->compared[i] = (struct compared){ (double)own->outcomes,
		    (double)(all->outcomes - own->outcomes),
		    (double)own->days, (double)(all->days - own->days) };
	}
	return TRUE;
}

static void
exposure_make(const struct facts *facts, const struct strata *strata,
    const struct series *series, gint32 window, struct exposure *x)
{
	*x = (struct exposure){ .attended = facts->history,
	    .endless = facts->history };
	followup_make(facts, series, strata, &x->followup);
	x->attended.lookback = window;
	x->endless.lookback = G_MAXINT32 / 4;
	persontime_make(strata, &x->all);
	persontime_make(strata, &x->own);
	x->compared = g_new(struct compared, strata_count(strata));
}

static void
exposure_clear(struct exposure *x)
{
	followup_clear(&x->followup);
	persontime_clear(&x->all);
	persontime_clear(&x->own);
	g_free(x->compared);
}

/* Activities by project, in order of both; start as in contacts. */
static guint32 *
activities_by_project(const struct facts *facts, guint32 *start)
{
	guint32 *list = g_new(guint32, facts->activities.count + 1);

	for (gsize a = 0; a < facts->activities.count; a++)
		start[facts->activity[a].project + 2]++;
	for (gsize p = 2; p <= facts->projects.count + 1; p++)
		start[p] += start[p - 1];
	for (gsize a = 0; a < facts->activities.count; a++)
		list[start[facts->activity[a].project + 1]++] = (guint32)a;
	return list;
}

gboolean
exposure_walk(const struct facts *facts, const struct strata *strata,
    const struct series *series, gint32 window, exposure_each *each,
    gpointer data, GError **error)
{
	g_autofree guint32 *start = g_new0(guint32, facts->projects.count + 2);
	g_autofree guint32 *list = activities_by_project(facts, start);
	struct contacts contacts;
	struct exposure x;
	gboolean good = TRUE;

	contacts_make(facts, &contacts);
	exposure_make(facts, strata, series, window, &x);
	for (gsize p = 0; good && p < facts->projects.count; p++) {
		exposure_project(&x, contacts.list + contacts.start[p],
		    contacts.list + contacts.start[p + 1]);
		for (guint32 i = start[p]; good && i < start[p + 1]; i++)
			good = !exposure_activity(&x, list[i]) ||
			    each(data, list[i], x.compared, x.all.touched,
			    x.all.count, error);
	}
	exposure_clear(&x);
	g_free(contacts.list);
	g_free(contacts.start);
	return good;
}
