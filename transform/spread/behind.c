/*
 * Who is behind money that was divided by attendance; see behind.h.
 */
#include <string.h>

#include "behind.h"
#include "sets.h"

#define YEAR	12	/* months */

/* ------------------------------------------------------------------ sums */

static void
add(struct sum *to, const struct money *money, gboolean is_part)
{
	to->cents += money->cents;
	if (!is_part)
		return;
	to->divided += money->divided;
	to->is_divided = to->is_divided || money->is_divided;
}

static void
add_money(struct behind *behind)
{
	for (guint i = 0; i < behind->places->len; i++) {
		const struct place *place = &g_array_index(behind->places,
		    struct place, i);
		struct set *set = &g_array_index(behind->sets, struct set,
		    place->set);

		for (gsize month = 0; set->months != NULL && month <
		    behind->months; month++) {
			const struct money *money = &behind->money[
			    place->activity * behind->months + month];

			add(&set->months[month], money, place->is_part);
			for (gsize w = 0; w < behind->window_count; w++)
				if (behind->windows_of[month] >> w & 1)
					add(&set->windows[w], money,
					    place->is_part);
		}
	}
}

static void
add_person(const struct behind *behind, struct set *set, gsize month,
    guint32 person)
{
	guint8 fresh;

	if (set->seen[month] == person)
		return;
	set->seen[month] = person;
	set->months[month].people++;
	if (set->person != person) {
		set->person = person;
		set->in = 0;
	}
	fresh = behind->windows_of[month] & (guint8)~set->in;
	set->in |= fresh;
	for (gsize w = 0; fresh != 0; w++, fresh >>= 1)
		set->windows[w].people += fresh & 1;
}

/* The sets that an activity is a part of: start[a] .. start[a + 1] of them. */
static guint32 *
sets_of(const struct behind *behind, guint32 *start)
{
	gsize activities = behind->m->facts->activities.count;
	g_autofree guint32 *next = g_new0(guint32, activities + 1);
	guint32 *sets = g_new(guint32, behind->places->len + 1);

	memset(start, 0, (activities + 1) * sizeof(*start));
	for (guint i = 0; i < behind->places->len; i++) {
		const struct place *place = &g_array_index(behind->places,
		    struct place, i);

		start[place->activity + 1] += place->is_part;
	}
	for (gsize a = 0; a < activities; a++)
		next[a + 1] = start[a + 1] += start[a];
	for (guint i = 0; i < behind->places->len; i++) {
		const struct place *place = &g_array_index(behind->places,
		    struct place, i);

		if (place->is_part)
			sets[next[place->activity]++] = place->set;
	}
	return sets;
}

/* Touches come by person: who came to what was divided then. */
static void
add_people(struct behind *behind)
{
	const struct facts *facts = behind->m->facts;
	const struct history *history = &facts->history;
	g_autofree guint32 *start = g_new(guint32, facts->activities.count +
	    1);
	g_autofree guint32 *sets = sets_of(behind, start);
	g_autofree guint16 *month_of = months_of_days(history);
	g_autofree guint32 *seen = g_new0(guint32, facts->activities.count *
	    behind->months + 1);

	for (gsize i = 0; i < facts->touches.count; i++) {
		const struct touch *touch = &facts->touches.list[i];
		gsize month, cell;

		if (start[touch->activity] == start[touch->activity + 1] ||
		    !history_has(history, touch->day))
			continue;
		month = month_of[touch->day - history->first];
		cell = touch->activity * behind->months + month;
		if (seen[cell] == touch->person + 1 ||
		    !behind->money[cell].is_divided)
			continue;
		seen[cell] = touch->person + 1;
		for (guint32 s = start[touch->activity];
		    s < start[touch->activity + 1]; s++)
			add_person(behind, &g_array_index(behind->sets,
			    struct set, sets[s]), month, touch->person + 1);
	}
}

/* --------------------------------------------------------------- windows */

static void
add_window(struct behind *behind, gint32 first, gint32 last)
{
	struct window *windows = behind->windows;

	if (first < 0 || last >= (gint32)behind->months)
		return;
	for (gsize w = 0; w < behind->window_count; w++)
		if (windows[w].first == first && windows[w].last == last)
			return;
	for (gint32 month = first; month <= last; month++)
		behind->windows_of[month] |= (guint8)(1u <<
		    behind->window_count);
	windows[behind->window_count++] = (struct window){ first, last };
}

static void
make_windows(struct behind *behind)
{
	gint32 from = behind->m->facts->history.month;
	gint32 last = (gint32)behind->months - 1;

	behind->windows_of = g_new0(guint8, behind->months);
	for (gsize s = 0; s < SPANS; s++) {
		const struct span *span = &behind->m->spans.list[s];

		if (span->told)
			add_window(behind, span->first - from, span->last -
			    from);
	}
	add_window(behind, last - YEAR + 1, last);
	add_window(behind, last - 2 * YEAR + 1, last - YEAR);
}

/* --------------------------------------------------------------- writing */

static gboolean
put(const struct behind *behind, const struct set *set, gint32 first,
    gint32 last, const struct sum *sum, GError **error)
{
	gint32 from = behind->m->facts->history.month;
	struct subject over = set->subject;
	struct value value = VALUE_NONE;

	over.first = from + first;
	over.last = from + last;
	value.numerator = (double)sum->divided;
	value.denominator = (double)sum->cents;
	if (sum->is_divided)
		value.people = sum->people;
	return measuring_put(behind->m, &over, &value, error);
}

static gboolean
is_window(const struct behind *behind, gint32 month)
{
	for (gsize w = 0; w < behind->window_count; w++)
		if (behind->windows[w].first == month &&
		    behind->windows[w].last == month)
			return TRUE;
	return FALSE;
}

static gboolean
put_set(const struct behind *behind, const struct set *set, GError **error)
{
	for (gsize w = 0; w < behind->window_count; w++)
		if (!put(behind, set, behind->windows[w].first,
		    behind->windows[w].last, &set->windows[w], error))
			return FALSE;
	for (gint32 month = 0; month < (gint32)behind->months; month++) {
		const struct sum *sum = &set->months[month];

		if ((sum->cents != 0 || sum->is_divided) && !is_window(behind, month) &&
		    !put(behind, set, month, month, sum, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
write_sets(struct behind *behind, GError **error)
{
	gboolean good = TRUE;

	if (!sets_keep(behind))
		return TRUE;
	make_windows(behind);
	add_money(behind);
	add_people(behind);
	for (guint i = 0; good && i < behind->sets->len; i++) {
		const struct set *set = &g_array_index(behind->sets,
		    struct set, i);

		good = set->months == NULL || put_set(behind, set, error);
	}
	return good;
}

gboolean
behind_costs(struct measuring *m, GError **error)
{
	gsize cells = m->facts->activities.count *
	    (gsize)m->facts->history.months;
	g_autofree struct money *money = g_new(struct money, cells + 1);
	struct behind behind = sets_open(m, money);
	gboolean is_any = FALSE, good;

	for (gsize i = 0; i < cells; i++) {
		money[i] = (struct money){ m->months[i].cents,
			m->months[i].divided, m->months[i].is_divided };
		is_any = is_any || money[i].is_divided;
	}
	if (is_any)
		sets_join_costs(&behind);
	good = write_sets(&behind, error);
	sets_close(&behind);
	return good;
}

#define ALL_FUNDERS	G_MAXUINT32

static gboolean
is_of(const struct grant_part *part, guint32 funder)
{
	return funder == ALL_FUNDERS || part->funder == funder;
}

static gboolean
was_divided(const struct measuring *m, guint32 funder)
{
	for (guint i = 0; i < m->grants.parts->len; i++) {
		const struct grant_part *part = &g_array_index(
		    m->grants.parts, struct grant_part, i);

		if (is_of(part, funder) && part->is_divided)
			return TRUE;
	}
	return FALSE;
}

/* Of one funder, or of all. */
static gboolean
grants_of(struct measuring *m, guint32 funder, GError **error)
{
	gsize months = (gsize)m->facts->history.months;
	g_autofree struct money *money = NULL;
	struct behind behind;
	gboolean good;

	if (!was_divided(m, funder))
		return TRUE;
	money = g_new0(struct money, m->facts->activities.count * months + 1);
	behind = sets_open(m, money);
	for (guint i = 0; i < m->grants.parts->len; i++) {
		const struct grant_part *part = &g_array_index(
		    m->grants.parts, struct grant_part, i);
		struct money *to = &money[part->activity * months +
		    part->month];

		if (!is_of(part, funder))
			continue;
		to->cents += part->cents;
		to->divided += part->divided;
		to->is_divided = to->is_divided || part->is_divided;
	}
	if (funder == ALL_FUNDERS)
		sets_join_grants(&behind, ABOUT_ALL, "");
	else
		sets_join_grants(&behind, ABOUT_FUNDER, m->grants.funders[funder]);
	good = write_sets(&behind, error);
	sets_close(&behind);
	return good;
}

gboolean
behind_grants(struct measuring *m, GError **error)
{
	gboolean good = grants_of(m, ALL_FUNDERS, error);

	for (guint32 f = 0; good && f < m->grants.funder_count; f++)
		good = grants_of(m, f, error);
	return good;
}
