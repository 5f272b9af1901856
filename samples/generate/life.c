/*
 * What the invented people did: when they came, where they went, and whether
 * and when they came to be connected.
 */
#include <string.h>

#include "world.h"

struct person *
world_person(const struct world *w, int index)
{
	return g_ptr_array_index(w->people, index);
}

static gboolean
is_holiday(int day)
{
	struct date d = calendar_date(day);
	int md = d.month * 100 + d.day;

	return (md >= 720 && md <= 816) || md >= 1224 || md <= 2;
}

int
activity_next(const struct activity *a, int day)
{
	int base = MAX(a->start, FIRST_DAY);

	day = MAX(day, base);
	if (a->weekday < 0) {
		while (calendar_weekday(day) > 4)
			day++;
		return day <= LAST_DAY ? day : 0;
	}
	while (calendar_weekday(base) != a->weekday)
		base++;
	for (; day <= LAST_DAY; day++)
		if (day >= base && (day - base) % a->every == 0 &&
		    !is_holiday(day))
			return day;
	return 0;
}

/* In the holidays nobody is there to write it down. */
static int
workday_after(int day)
{
	int wanted = day;

	if (is_holiday(day))
		day += calendar_date(day).month == 12 ? 12 : 32;
	if (calendar_weekday(day) == 6)
		day++;
	return day <= LAST_DAY ? day : wanted;
}

static void
visit_add(struct world *w, int person, int activity, int day, int status)
{
	const struct activity *a = &activities[activity];
	struct person *p = world_person(w, person);
	struct visit v = {day, activity, person, status, FALSE};

	g_array_append_val(w->visits, v);
	if (!p->in[a->reg] || day < p->since[a->reg])
		p->since[a->reg] = day;
	p->in[a->reg] = TRUE;
}

/* Visits from from to to; the first session is always attended. */
static void
visit_through(struct world *w, int person, int activity, int from, int to)
{
	const struct activity *a = &activities[activity];
	int day, missed;

	if ((day = activity_next(a, from)) == 0)
		return;
	visit_add(w, person, activity, day, PRESENT);
	for (;;) {
		int next = day + 1;

		if (a->weekday < 0)
			next = day + a->every + dice_between(&w->dice, -4, 6);
		if ((day = activity_next(a, next)) == 0 || day > to)
			return;
		if (dice_chance(&w->dice, a->dose)) {
			visit_add(w, person, activity, day, PRESENT);
			continue;
		}
		missed = dice_between(&w->dice, 0, 9);
		if (missed < 3)
			visit_add(w, person, activity, day,
			    missed == 0 ? ABSENT : EXCUSED);
	}
}

static void
outcome_add(struct world *w, int person, int activity, int day,
    const char *type)
{
	struct outcome o = {day, person, activity, type};

	g_array_append_val(w->outcomes, o);
}

/* A day of entry, and at least room days before the end if room > 0. */
static int
entry_day(struct world *w, const struct activity *a, int room)
{
	int day;

	do {
		int month = dice_weighted(&w->dice, entry_weight, MONTHS);

		day = dice_between(&w->dice, calendar_month_first(month),
		    calendar_month_last(month));
		day = activity_next(a, day);
	} while (day == 0 || day < a->start || day + room > LAST_DAY);
	return day;
}

static int
home_pick(struct world *w, const struct group *g)
{
	int count = 0;

	while (count < 4 && g->home[count] != NULL)
		count++;
	return activity_find(g->home[dice_weighted(&w->dice, g->weight,
	    count)]);
}

/* The other activities of the group that this person visits as well. */
static void
also_visit(struct world *w, const struct group *g, int person, int home,
    int entry, int stop)
{
	g_autoptr(GPtrArray) others = g_ptr_array_new();
	int count = dice_between(&w->dice, g->also_min, g->also_max);

	for (int i = 0; i < 5 && g->also[i] != NULL; i++)
		if (activity_find(g->also[i]) != home)
			g_ptr_array_add(others, (gpointer)g->also[i]);
	dice_shuffle(&w->dice, others);
	for (int i = 0; i < count && i < (int)others->len; i++)
		visit_through(w, person,
		    activity_find(g_ptr_array_index(others, i)),
		    entry + dice_between(&w->dice, 3, 50), stop);
}

/* One person of a group from entry to last visit. */
static void
person_live(struct world *w, const struct group *g, gboolean connects)
{
	int lag = dice_between(&w->dice, g->lag_min, g->lag_max);
	int stay = dice_between(&w->dice, g->stay_min, g->stay_max);
	int home = home_pick(w, g), person = w->people->len, entry, stop;
	int first = g->first != NULL ? activity_find(g->first) : home;
	struct person *p = person_new(&w->dice, g->sex, g->age_min,
	    g->age_max, g->lindemeer, activities[first].reg !=
	    activities[home].reg);

	g_ptr_array_add(w->people, p);
	/* Some come a few times and find that it is not for them. */
	if (!connects && dice_chance(&w->dice, 30))
		stay = dice_between(&w->dice, 0, 24);
	entry = entry_day(w, &activities[first], connects ? lag : 0);
	stop = entry + stay;
	if (connects) {
		/* Who was there from the start was already on the way. */
		if (entry < FIRST_DAY + 30)
			lag = dice_between(&w->dice, first == home ? 12 : 50,
			    lag);
		p->connected = workday_after(entry + lag);
		/* Most of those who found company leave soon after. */
		if (dice_chance(&w->dice, 70))
			stop = p->connected + dice_between(&w->dice, 5, 60);
		stop = MAX(stop, p->connected - 10);
		outcome_add(w, person, home, p->connected, "connected");
	}
	if (first != home) {
		visit_through(w, person, first, entry,
		    entry + dice_between(&w->dice, 0, 18));
		entry += dice_between(&w->dice, 14, 40);
		if (!connects && dice_chance(&w->dice, 4))
			return;
	}
	visit_through(w, person, home, entry, stop);
	also_visit(w, g, person, home, entry, stop);
}

static void
group_live(struct world *w, const struct group *g)
{
	for (int i = 0; i < g->people; i++)
		person_live(w, g, i < g->connected);
}

static int
visit_compare(gconstpointer x, gconstpointer y)
{
	const struct visit *a = x, *b = y;

	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	if (a->activity != b->activity)
		return a->activity < b->activity ? -1 : 1;
	return a->person < b->person ? -1 : a->person > b->person;
}

static int
outcome_compare(gconstpointer x, gconstpointer y)
{
	const struct outcome *a = x, *b = y;

	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return a->person < b->person ? -1 : a->person > b->person;
}

void
life_simulate(struct world *w, guint64 seed)
{
	dice_seed(&w->dice, seed);
	w->people = g_ptr_array_new_with_free_func(person_free);
	w->visits = g_array_new(FALSE, FALSE, sizeof(struct visit));
	w->outcomes = g_array_new(FALSE, FALSE, sizeof(struct outcome));
	w->ties = g_array_new(FALSE, FALSE, sizeof(struct tie));
	for (int i = 0; i < group_count; i++)
		group_live(w, &groups[i]);
	extra_live(w);
	g_array_sort(w->visits, visit_compare);
	g_array_sort(w->outcomes, outcome_compare);
	number_people(w);
}

void
world_clear(struct world *w)
{
	g_ptr_array_free(w->people, TRUE);
	g_array_free(w->visits, TRUE);
	g_array_free(w->outcomes, TRUE);
	g_array_free(w->ties, TRUE);
}
