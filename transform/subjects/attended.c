/*
 * Attendance of kinds of activities by month; see attended.h.
 */
#include "attended.h"

struct pass {
	const struct facts	*facts;
	const struct division	*division;
	struct attended		*list;
	guint32			*last;	/* person + 1 who came there last, by
					 * place in the list */
};

/*
 * Where an activity counts in a month: in its kind, in all and in its town.
 * How many places that are.
 */
static gsize
places_of(const struct pass *pass, guint32 activity, gsize month,
    gsize places[2])
{
	gsize towns = pass->facts->towns.count + 1;
	gsize months = (gsize)pass->facts->history.months;
	guint32 kind = pass->division->kind_of[activity];
	guint32 town = pass->facts->activity[activity].town;

	if (kind == RANK_NONE)
		return 0;
	places[0] = kind * towns * months + month;
	places[1] = places[0] + town * months;
	return town != TOWN_UNKNOWN && town < towns ? 2 : 1;
}

static void
add_amounts(struct pass *pass, guint32 activity, gsize month,
    const struct month_figures *figures)
{
	gsize places[2], count = places_of(pass, activity, month, places);

	for (gsize i = 0; i < count; i++) {
		pass->list[places[i]].attendances += figures->attendances;
		pass->list[places[i]].minutes += figures->minutes;
	}
}

static void
add_person(struct pass *pass, guint32 activity, gsize month, guint32 person)
{
	gsize places[2], count = places_of(pass, activity, month, places);

	for (gsize i = 0; i < count; i++) {
		gsize at = places[i];

		pass->list[at].people += pass->last[at] != person + 1;
		pass->last[at] = person + 1;
	}
}

/* Touches come by person. */
static void
count_people(const struct facts *facts, struct pass *passes, gsize count)
{
	const struct history *history = &facts->history;
	gsize months = (gsize)history->months;
	g_autofree guint16 *month_of = months_of_days(history);
	g_autofree guint32 *seen = g_new0(guint32, facts->activities.count *
	    months + 1);

	for (gsize i = 0; i < facts->touches.count; i++) {
		const struct touch *touch = &facts->touches.list[i];
		gsize month, cell;

		if (!history_has(history, touch->day))
			continue;
		month = month_of[touch->day - history->first];
		cell = touch->activity * months + month;
		if (seen[cell] == touch->person + 1)
			continue;
		seen[cell] = touch->person + 1;
		for (gsize d = 0; d < count; d++)
			add_person(&passes[d], touch->activity, month,
			    touch->person);
	}
}

void
attended_make(const struct facts *facts, const struct month_figures *figures,
    const struct division *divisions, gsize count, struct attended **lists)
{
	gsize months = (gsize)facts->history.months;
	g_autofree struct pass *passes = g_new0(struct pass, count + 1);

	for (gsize d = 0; d < count; d++) {
		gsize size = divisions[d].kinds * (facts->towns.count + 1) *
		    months;

		lists[d] = g_new0(struct attended, size + 1);
		passes[d] = (struct pass){ facts, &divisions[d], lists[d],
			g_new0(guint32, size + 1) };
		for (gsize i = 0; i < facts->activities.count * months; i++)
			if (figures[i].attendances > 0)
				add_amounts(&passes[d], (guint32)(i / months),
				    i % months, &figures[i]);
	}
	count_people(facts, passes, count);
	for (gsize d = 0; d < count; d++)
		g_free(passes[d].last);
}
