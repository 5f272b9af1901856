/*
 * Sets of activities with money; see sets.h.
 */
#include <stdlib.h>

#include "divisions.h"
#include "sets.h"
#include "steering.h"

static void
set_clear(gpointer data)
{
	struct set *set = data;

	g_free(set->months);
	g_free(set->seen);
}

struct behind
sets_open(struct measuring *m, const struct money *money)
{
	struct behind behind = { m, (gsize)m->facts->history.months, money };

	behind.sets = g_array_new(FALSE, FALSE, sizeof(struct set));
	g_array_set_clear_func(behind.sets, set_clear);
	behind.places = g_array_new(FALSE, FALSE, sizeof(struct place));
	behind.index = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    NULL);
	return behind;
}

void
sets_close(struct behind *behind)
{
	g_array_unref(behind->sets);
	g_array_unref(behind->places);
	g_hash_table_unref(behind->index);
	g_free(behind->activities);
	g_free(behind->has_towns);
	g_free(behind->windows_of);
}

/* g_free. */
static char *
name_of(const struct subject *subject)
{
	return g_strdup_printf("%d %u %s\n%s", subject->about, subject->town,
	    subject->name, subject->class_name);
}

static const struct set *
sets_find(const struct behind *behind, const struct subject *subject)
{
	g_autofree char *name = name_of(subject);
	guint found = GPOINTER_TO_UINT(g_hash_table_lookup(behind->index,
	    name));

	return found == 0 ? NULL : &g_array_index(behind->sets, struct set,
	    found - 1);
}

static void
join(struct behind *behind, const struct subject *subject, gboolean is_whole,
    guint32 activity)
{
	char *name = name_of(subject);
	guint found = GPOINTER_TO_UINT(g_hash_table_lookup(behind->index,
	    name));
	struct set set = { *subject, is_whole };
	struct place place;

	if (found == 0) {
		g_array_append_val(behind->sets, set);
		found = behind->sets->len;
		g_hash_table_insert(behind->index, name,
		    GUINT_TO_POINTER(found));
	} else
		g_free(name);
	place = (struct place){ found - 1,
		behind->m->facts->activity[activity].project, activity, FALSE };
	g_array_append_val(behind->places, place);
}

/* In all towns and in its own. */
static void
join_both(struct behind *behind, enum about about, const char *name,
    const char *class_name, gboolean is_whole, guint32 activity)
{
	guint32 town = behind->m->facts->activity[activity].town;

	join(behind, &(struct subject){ about, name, class_name, 0 },
	    is_whole, activity);
	if (town != TOWN_UNKNOWN)
		join(behind, &(struct subject){ about, name, class_name, town },
		    FALSE, activity);
}

void
sets_join_costs(struct behind *behind)
{
	const struct measuring *m = behind->m;

	for (guint32 a = 0; a < m->catalogue.count; a++) {
		const struct entry *entry = &m->catalogue.list[a];

		join_both(behind, ABOUT_ACTIVITY, entry->key, "", FALSE, a);
		join_both(behind, ABOUT_ALL, "", "", TRUE, a);
		join_both(behind, ABOUT_PROJECT, entry->project, "", TRUE, a);
		join_both(behind, ABOUT_ALL, "", steering_driver(m, a), FALSE,
		    a);
		if (entry->formula != NULL)
			join_both(behind, ABOUT_FORMULA, entry->formula, "",
			    FALSE, a);
		else
			join_both(behind, ABOUT_ALL, "", CLASS_REST, FALSE,
			    a);
	}
}

void
sets_join_grants(struct behind *behind, enum about about, const char *name)
{
	for (guint32 a = 0; a < behind->m->catalogue.count; a++)
		join_both(behind, about, name, "", TRUE, a);
}

static int
place_compare(const void *one, const void *other)
{
	const struct place *a = one, *b = other;

	if (a->set != b->set)
		return a->set < b->set ? -1 : 1;
	if (a->project != b->project)
		return a->project < b->project ? -1 : 1;
	return (a->activity > b->activity) - (a->activity < b->activity);
}

static gboolean
is_divided(const struct behind *behind, guint32 activity)
{
	const struct money *money = &behind->money[activity * behind->months];

	for (gsize i = 0; i < behind->months; i++)
		if (money[i].is_divided)
			return TRUE;
	return FALSE;
}

/* Places first..end - 1 are all of one project in one set. */
static void
keep_parts(struct behind *behind, struct place *places, guint first,
    guint end)
{
	struct set *set = &g_array_index(behind->sets, struct set,
	    places[first].set);
	guint32 project = places[first].project;

	if (set->is_whole ? !behind->has_towns[project] : end - first ==
	    behind->activities[project])
		return;
	for (guint i = first; i < end; i++) {
		places[i].is_part = is_divided(behind, places[i].activity);
		set->has_parts = set->has_parts || places[i].is_part;
	}
}

static void
count_projects(struct behind *behind)
{
	const struct facts *facts = behind->m->facts;
	g_autofree guint32 *town = g_new0(guint32, facts->projects.count + 1);

	behind->activities = g_new0(guint32, facts->projects.count + 1);
	behind->has_towns = g_new0(gboolean, facts->projects.count + 1);
	for (gsize a = 0; a < facts->activities.count; a++) {
		const struct activity *activity = &facts->activity[a];
		guint32 project = activity->project;

		if (behind->activities[project]++ == 0)
			town[project] = activity->town;
		else if (town[project] != activity->town)
			behind->has_towns[project] = TRUE;
	}
}

/* What stands elsewhere is all without every town that has a report. */
static gboolean
is_kept(const struct behind *behind, const struct set *set)
{
	const struct subject *subject = &set->subject;
	const struct set *all;

	if (set->has_parts)
		return TRUE;
	all = subject->about == ABOUT_ALL && *subject->class_name == '\0' ?
	    sets_find(behind, &(struct subject){ ABOUT_ALL, "", "", 0 }) : NULL;
	return all != NULL && all->has_parts;
}

gboolean
sets_keep(struct behind *behind)
{
	struct place *places = (struct place *)behind->places->data;
	guint count = behind->places->len, end;
	gboolean is_any = FALSE;

	count_projects(behind);
	if (count > 0)
		qsort(places, count, sizeof(*places), place_compare);
	for (guint first = 0; first < count; first = end) {
		for (end = first + 1; end < count && places[end].set ==
		    places[first].set && places[end].project ==
		    places[first].project;)
			end++;
		keep_parts(behind, places, first, end);
	}
	for (guint i = 0; i < behind->sets->len; i++) {
		struct set *set = &g_array_index(behind->sets, struct set, i);

		if (!is_kept(behind, set))
			continue;
		set->months = g_new0(struct sum, behind->months);
		set->seen = g_new0(guint32, behind->months);
		is_any = TRUE;
	}
	return is_any;
}
