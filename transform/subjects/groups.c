/*
 * Sets of activities that figures are about; see groups.h.
 */
#include <stdlib.h>
#include <string.h>

#include "groups.h"

const char *const about_words[ABOUTS] = {
	"all", "project", "activity", "formula", "funder", "outcome",
	"measure"
};

static char *
group_key(enum about about, const char *subject, guint32 town)
{
	return g_strdup_printf("%d %u %s", about, town, subject);
}

guint32
groups_find(const struct groups *groups, enum about about,
    const char *subject, guint32 town)
{
	g_autofree char *key = group_key(about, subject, town);
	gpointer found;

	return g_hash_table_lookup_extended(groups->index, key, NULL,
	    &found) ? GPOINTER_TO_UINT(found) : GROUP_NONE;
}

/* The group of that name, made when absent. */
static guint32
groups_add(struct groups *groups, enum about about, const char *subject,
    guint32 town, guint32 activity)
{
	guint32 found = groups_find(groups, about, subject, town);
	struct group group = { about, subject, town,
	    about == ABOUT_ACTIVITY ? activity : RANK_NONE };

	if (found != GROUP_NONE)
		return found;
	found = groups->list->len;
	g_array_append_val(groups->list, group);
	g_hash_table_insert(groups->index, group_key(about, subject, town),
	    GUINT_TO_POINTER(found));
	return found;
}

static void
group_join(struct groups *groups, guint32 group, guint32 activity,
    guint8 spans)
{
	struct member member = { activity, group, spans };

	g_array_append_val(groups->members, member);
}

void
groups_join(struct groups *groups, const struct facts *facts,
    enum about about, const char *subject, guint32 activity, guint8 spans)
{
	guint32 town = facts->activity[activity].town;

	group_join(groups, groups_add(groups, about, subject, 0, activity),
	    activity, spans);
	if (town != TOWN_UNKNOWN)
		group_join(groups, groups_add(groups, about, subject, town,
		    activity), activity, spans);
}

void
groups_make(const struct facts *facts, const struct catalogue *catalogue,
    struct groups *groups)
{
	groups->list = g_array_new(FALSE, TRUE, sizeof(struct group));
	groups->members = g_array_new(FALSE, TRUE, sizeof(struct member));
	groups->index = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, NULL);
	groups->start = groups->order = NULL;
	groups->of_activity = g_new(guint32, catalogue->count + 1);
	/* A town has its figures, be they none, without any activity. */
	for (guint32 town = 0; town <= facts->towns.count; town++)
		groups_add(groups, ABOUT_ALL, "", town, RANK_NONE);
	for (guint32 a = 0; a < catalogue->count; a++) {
		const struct entry *entry = &catalogue->list[a];

		groups_join(groups, facts, ABOUT_ALL, "", a, SPANS_EVERY);
		groups_join(groups, facts, ABOUT_PROJECT, entry->project, a,
		    SPANS_EVERY);
		groups->of_activity[a] = groups->list->len;
		groups_join(groups, facts, ABOUT_ACTIVITY, entry->key, a,
		    SPANS_EVERY);
		if (entry->formula != NULL)
			groups_join(groups, facts, ABOUT_FORMULA,
			    entry->formula, a, SPANS_EVERY);
	}
}

static int
member_compare(const void *one, const void *other)
{
	const struct member *a = one, *b = other;

	if (a->activity != b->activity)
		return a->activity < b->activity ? -1 : 1;
	return (a->group > b->group) - (a->group < b->group);
}

struct ordered {
	gint64		 town;		/* id */
	const char	*about, *subject;
	guint32		 group;
};

static int
ordered_compare(const void *one, const void *other)
{
	const struct ordered *a = one, *b = other;
	int order;

	if (a->town != b->town)
		return a->town < b->town ? -1 : 1;
	order = strcmp(a->about, b->about);
	if (order == 0)
		order = strcmp(a->subject, b->subject);
	return order != 0 ? order : (a->group > b->group) -
	    (a->group < b->group);
}

static void
groups_order(struct groups *groups, const struct facts *facts)
{
	guint count = groups->list->len;
	g_autofree struct ordered *list = g_new(struct ordered, count);

	for (guint32 i = 0; i < count; i++) {
		const struct group *group = groups_get(groups, i);

		list[i] = (struct ordered){ facts->town_ids[group->town],
		    about_words[group->about], group->subject, i };
	}
	if (count > 0)
		qsort(list, count, sizeof(*list), ordered_compare);
	groups->order = g_new(guint32, count);
	for (guint i = 0; i < count; i++)
		groups->order[i] = list[i].group;
}

void
groups_sort(struct groups *groups, const struct facts *facts)
{
	GArray *members = groups->members;
	gsize activities = facts->activities.count;

	groups_order(groups, facts);
	if (members->len > 0)
		qsort(members->data, members->len,
		    sizeof(struct member), member_compare);
	groups->start = g_new0(guint32, activities + 1);
	for (guint i = 0; i < members->len; i++)
		groups->start[g_array_index(members, struct member,
		    i).activity + 1]++;
	for (gsize a = 0; a < activities; a++)
		groups->start[a + 1] += groups->start[a];
}

void
groups_clear(struct groups *groups)
{
	g_clear_pointer(&groups->list, g_array_unref);
	g_clear_pointer(&groups->members, g_array_unref);
	g_clear_pointer(&groups->index, g_hash_table_unref);
	g_clear_pointer(&groups->start, g_free);
	g_clear_pointer(&groups->order, g_free);
	g_clear_pointer(&groups->of_activity, g_free);
}
