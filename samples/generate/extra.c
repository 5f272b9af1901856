/*
 * The exceptions that every register has: volunteers, buddies that did not
 * last, people who never came, namesakes, and the numbers people get.
 */
#include <string.h>

#include "world.h"

#define VOLUNTEERS	58
#define HOLD_DAYS	56	/* a tie counts after eight weeks */

static int
person_append(struct world *w, struct person *p)
{
	g_ptr_array_add(w->people, p);
	return (int)w->people->len - 1;
}

static int
volunteers_make(struct world *w)
{
	int first = (int)w->people->len;

	for (int i = 0; i < VOLUNTEERS; i++) {
		struct person *p = person_new(&w->dice, 0, 21, 78, 15, TRUE);

		p->volunteer = TRUE;
		p->in[MAATJES] = TRUE;
		p->since[MAATJES] = FIRST_DAY + dice_between(&w->dice, 0, 200);
		person_append(w, p);
	}
	return first;
}

static void
tie_add(struct world *w, int person, int volunteer, int start, int days,
    int fate)
{
	struct tie t = {start, 0, person, volunteer, fate};
	struct person *v = world_person(w, volunteer);

	if (days > 0 && start + days <= LAST_DAY)
		t.end = start + days;
	v->since[MAATJES] = MIN(v->since[MAATJES], start - 20);
	g_array_append_val(w->ties, t);
}

/* Who was connected through the buddy project was so by a tie. */
static void
ties_hold(struct world *w, int buddy, int first)
{
	for (guint i = 0; i < w->outcomes->len;) {
		struct outcome *o = &g_array_index(w->outcomes,
		    struct outcome, i);
		int days = dice_chance(&w->dice, 45) ? 0 :
		    dice_between(&w->dice, 70, 420);
		int volunteer = first + dice_between(&w->dice, 0,
		    VOLUNTEERS - 1);

		if (o->activity != buddy) {
			i++;
			continue;
		}
		tie_add(w, o->person, volunteer, o->day - HOLD_DAYS, days,
		    TIE_HELD);
		g_array_remove_index(w->outcomes, i);
	}
}

/* Ties that do not count: too short, entered by mistake, too young. */
static void
ties_fail(struct world *w, int buddy, int first)
{
	static const struct {
		int	fate, count, from, to, days_min, days_max;
	} kinds[] = {
		{TIE_SHORT, 9, FIRST_DAY + 40, LAST_DAY - 120, 12, 44},
		{TIE_MISTAKE, 4, FIRST_DAY + 40, LAST_DAY - 200, 60, 110},
		{TIE_YOUNG, 5, LAST_DAY - 48, LAST_DAY - 8, 0, 0},
	};
	int person = 0;

	for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++)
		for (int done = 0; done < kinds[k].count; person++) {
			struct person *p = world_person(w, person);
			int start = dice_between(&w->dice, kinds[k].from,
			    kinds[k].to);
			int volunteer = first + dice_between(&w->dice, 0,
			    VOLUNTEERS - 1);
			int days = dice_between(&w->dice, kinds[k].days_min,
			    kinds[k].days_max);

			if (p->connected != 0 || !p->in[MAATJES] ||
			    !world_visited(w, person, buddy))
				continue;
			start = MAX(start, p->since[MAATJES] + 14);
			if (kinds[k].fate != TIE_YOUNG &&
			    start > kinds[k].to + 60)
				continue;
			tie_add(w, person, volunteer, start, days,
			    kinds[k].fate);
			done++;
		}
}

gboolean
world_visited(const struct world *w, int person, int activity)
{
	for (guint i = 0; i < w->visits->len; i++) {
		struct visit *v = &g_array_index(w->visits, struct visit, i);

		if (v->person == person && v->activity == activity)
			return TRUE;
	}
	return FALSE;
}

gboolean
person_there(const struct world *w, const struct person *p,
    const struct activity *a, int day)
{
	for (guint i = 0; i < w->visits->len; i++) {
		struct visit *v = &g_array_index(w->visits, struct visit, i);

		if (v->day == day && &activities[v->activity] == a &&
		    world_person(w, v->person) == p)
			return TRUE;
	}
	return FALSE;
}

/* Volunteers of the shop, the living room and the repair café. */
static void
hands_help(struct world *w)
{
	static const char *const codes[] = {"BH-02", "BH-04", "BH-06"};

	for (int i = 0; i < 9; i++) {
		int activity = activity_find(codes[i % 3]);
		struct person *p = person_new(&w->dice, 0, 30, 75, 0, TRUE);
		struct visit v = {0, activity, person_append(w, p), PRESENT,
		    TRUE};

		p->in[BUURTHUIS] = TRUE;
		p->since[BUURTHUIS] = FIRST_DAY;
		for (int day = FIRST_DAY; (day = activity_next(
		    &activities[activity], day)) != 0; day++) {
			v.day = day;
			if (dice_chance(&w->dice, 55))
				g_array_append_val(w->visits, v);
		}
	}
}

/* Registered, never seen; half of them connected all the same. */
static void
absentees_make(struct world *w)
{
	for (int i = 0; i < 34; i++) {
		int reg = i % REGISTERS;
		struct person *p = person_new(&w->dice, 0, 20, 88,
		    reg == WIJKTEAM ? 94 : 6, TRUE);
		struct outcome o = {0, person_append(w, p), -1, "connected"};

		p->in[reg] = TRUE;
		p->since[reg] = dice_between(&w->dice, FIRST_DAY,
		    LAST_DAY - 120);
		o.day = p->since[reg] + dice_between(&w->dice, 30, 110);
		if (i % 2 == 0) {
			p->connected = o.day;
			g_array_append_val(w->outcomes, o);
		}
	}
}

/* What else came out of some activities, each with its own word. */
static void
others_achieve(struct world *w)
{
	static const struct {
		const char	*code, *type;
		int		 percent;
	} others[] = {
		{"1060", "debts_settled", 55}, {"BH-03", "paid_work", 11},
		{"1050", "paid_work", 9}, {"BH-01", "paid_work", 7},
	};
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);

	for (gsize k = 0; k < G_N_ELEMENTS(others); k++)
		for (guint i = 0; i < w->visits->len; i++) {
			struct visit *v = &g_array_index(w->visits,
			    struct visit, i);
			struct outcome o = {v->day + dice_between(&w->dice,
			    30, 90), v->person, v->activity, others[k].type};

			if (v->volunteer || v->activity !=
			    activity_find(others[k].code) ||
			    !g_hash_table_add(seen,
			    GINT_TO_POINTER(v->person + 1)))
				continue;
			if (o.day <= LAST_DAY &&
			    dice_chance(&w->dice, others[k].percent))
				g_array_append_val(w->outcomes, o);
		}
}

static gboolean
is_single(const struct person *p, int reg)
{
	for (int r = 0; r < REGISTERS; r++)
		if (p->in[r] != (r == reg))
			return FALSE;
	return TRUE;
}

static void
rename_to(struct person *p, const char *given, const struct person *like)
{
	if (p != like) {
		g_free(p->surname);
		p->surname = g_strdup(like->surname);
		p->prefix = like->prefix;
	}
	g_free(p->given);
	p->given = g_strdup(given);
	p->initials[0] = given[0];
	p->initials[1] = '.';
	p->initials[2] = '\0';
}

/* Twins with one initial and one birth date; a father and his namesake. */
static void
namesakes_make(struct world *w)
{
	static const char *const pairs[][2] = {{"Sanne", "Saskia"},
	    {"Marek", "Mateusz"}, {"Lotte", "Loes"}, {"Kees", "Kees"},
	    {"Hassan", "Hassan"}};
	guint next = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++, next += 2) {
		int reg = (int)i % REGISTERS;
		struct person *a, *b;

		do {
			a = world_person(w, (int)next);
			b = world_person(w, (int)++next);
		} while (!is_single(a, reg) || !is_single(b, reg));
		rename_to(a, pairs[i][0], a);
		rename_to(b, pairs[i][1], a);
		a->sex = b->sex = i == 0 || i == 2 ? 'v' : 'm';
		memcpy(b->postcode, a->postcode, sizeof a->postcode);
		b->town = a->town;
		if (i < 3)
			b->birth = a->birth;
		else
			b->birth = a->birth - 30 * 365;
	}
}

void
extra_live(struct world *w)
{
	int buddy = activity_find("M01"), first = volunteers_make(w);

	ties_hold(w, buddy, first);
	ties_fail(w, buddy, first);
	others_achieve(w);
	hands_help(w);
	absentees_make(w);
	namesakes_make(w);
}
