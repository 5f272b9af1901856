/*
 * Activities that look like another; see lookalikes.h.
 */
#include <stdlib.h>

#include "fold.h"
#include "likeness.h"
#include "lookalikes.h"

#define MOST	3	/* matches of an activity */
#define COMMON	200	/* names: a group of letters that more have says
			 * nothing, and would lead to all of them */

/* What an activity can look like: another one, or a formula. */
struct model {
	const char		*name;
	const char		*key;	/* of an activity; NULL: a formula */
	struct likeness_name	 read;
};

/* Activities in their order, then formulas. */
struct models {
	GArray		*list;		/* struct model */
	GHashTable	*with;		/* group -> GArray of index in list */
	guint8		*met;		/* by model: 0 between activities */
};

struct match {
	double	likeness;
	guint	model;
};

static const struct model *
models_get(const struct models *models, guint i)
{
	return &g_array_index(models->list, struct model, i);
}

static void
models_index(struct models *models, guint i)
{
	const GArray *groups = models_get(models, i)->read.groups;

	for (guint k = 0; k < groups->len; k++) {
		guint64 *group = &g_array_index(groups, guint64, k);
		GArray *with = g_hash_table_lookup(models->with, group);

		if (with == NULL) {
			with = g_array_new(FALSE, FALSE, sizeof(guint));
			g_hash_table_insert(models->with, group, with);
		}
		g_array_append_val(with, i);
	}
}

static void
models_add(struct models *models, const char *name, const char *key,
    GHashTable *ignored)
{
	struct model model = { .name = name, .key = key };

	likeness_read(name, ignored, &model.read);
	g_array_append_val(models->list, model);
}

/* Names of municipalities stand in many names and say nothing. */
static GHashTable *
towns_folded(const struct catalogue *catalogue)
{
	GHashTable *folded = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, NULL);

	for (char **town = catalogue->towns + 1; *town != NULL; town++)
		g_hash_table_add(folded, fold_text(*town));
	return folded;
}

static void
models_make(const struct measuring *m, struct models *models)
{
	g_autoptr(GHashTable) ignored = towns_folded(&m->catalogue);

	models->list = g_array_new(FALSE, FALSE, sizeof(struct model));
	for (guint32 a = 0; a < m->catalogue.count; a++)
		models_add(models, m->catalogue.list[a].name,
		    m->catalogue.list[a].key, ignored);
	for (guint32 g = 0; g < m->groups.list->len; g++) {
		const struct group *group = groups_get(&m->groups, g);

		if (group->about == ABOUT_FORMULA && group->town == 0)
			models_add(models, group->subject, NULL, ignored);
	}
	models->with = g_hash_table_new_full(g_int64_hash, g_int64_equal,
	    NULL, (GDestroyNotify)g_array_unref);
	for (guint i = 0; i < models->list->len; i++)
		models_index(models, i);
	models->met = g_new0(guint8, models->list->len + 1);
}

static void
models_clear(struct models *models)
{
	g_hash_table_unref(models->with);
	for (guint i = 0; i < models->list->len; i++)
		likeness_clear(&g_array_index(models->list, struct model,
		    i).read);
	g_array_unref(models->list);
	g_free(models->met);
}

/* Keeps the best of at most MOST matches; earlier models go first. */
static gsize
match_keep(struct match *best, gsize count, struct match match)
{
	gsize at = count;

	while (at > 0 && best[at - 1].likeness < match.likeness)
		at--;
	if (at == MOST)
		return count;
	count = MIN(count + 1, MOST);
	for (gsize i = count - 1; i > at; i--)
		best[i] = best[i - 1];
	best[at] = match;
	return count;
}

static int
index_compare(const void *one, const void *other)
{
	guint a = *(const guint *)one, b = *(const guint *)other;

	return (a > b) - (a < b);
}

/* The models that share an uncommon group of letters with one, in order. */
static GArray *
models_near(struct models *models, guint i)
{
	const GArray *groups = models_get(models, i)->read.groups;
	GArray *near = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint k = 0; k < groups->len; k++) {
		const GArray *with = g_hash_table_lookup(models->with,
		    &g_array_index(groups, guint64, k));

		for (guint w = 0; with->len <= COMMON && w < with->len; w++) {
			guint other = g_array_index(with, guint, w);

			if (other == i || models->met[other])
				continue;
			models->met[other] = 1;
			g_array_append_val(near, other);
		}
	}
	if (near->len > 0)
		qsort(near->data, near->len, sizeof(guint), index_compare);
	return near;
}

static gsize
lookalikes_of(struct models *models, guint activity, double least,
    struct match best[MOST])
{
	g_autoptr(GArray) near = models_near(models, activity);
	const struct likeness_name *own = &models_get(models, activity)->read;
	gsize count = 0;

	for (guint k = 0; k < near->len; k++) {
		guint other = g_array_index(near, guint, k);
		struct match match = { likeness(own, &models_get(models,
		    other)->read), other };

		models->met[other] = 0;
		if (match.likeness >= least)
			count = match_keep(best, count, match);
	}
	return count;
}

/* Matches of the activities without a formula; count is 0 for the others. */
typedef gboolean (*put_matches)(struct measuring *, const struct models *,
		    guint32 activity, const struct match *, gsize count,
		    gpointer data, GError **);

static gboolean
lookalikes_each(struct measuring *m, put_matches put, gpointer data,
    GError **error)
{
	double least = m->conf->measures.alike / 100;
	struct models models;
	gboolean good = TRUE;

	models_make(m, &models);
	for (guint32 a = 0; good && a < m->catalogue.count; a++) {
		struct match best[MOST];

		if (m->catalogue.list[a].formula == NULL)
			good = put(m, &models, a, best, lookalikes_of(&models,
			    a, least, best), data, error);
	}
	models_clear(&models);
	return good;
}

static gboolean
put_names(struct measuring *m, const struct models *models, guint32 activity,
    const struct match *best, gsize count, gpointer data, GError **error)
{
	(void)data;
	for (gsize i = 0; i < count; i++) {
		const struct model *model = models_get(models, best[i].model);
		g_autofree char *of = model->key != NULL ?
		    g_strdup(model->key) :
		    g_strconcat("formula:", model->name, NULL);
		struct value value = VALUE_NONE;

		value.numerator = 100 * best[i].likeness;
		if (!measuring_put_activity(m, activity, of, &value, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
lookalikes_names(struct measuring *m, GError **error)
{
	return lookalikes_each(m, put_names, NULL, error);
}

/* Counts by town (0: all), those that look like another and all. */
static gboolean
put_missing(struct measuring *m, const struct models *models,
    guint32 activity, const struct match *best, gsize count, gpointer data,
    GError **error)
{
	gint64 *counts = data;
	guint32 town = m->facts->activity[activity].town;

	(void)models;
	(void)best;
	(void)error;
	counts[0] += count > 0;
	counts[1]++;
	if (town != TOWN_UNKNOWN) {
		counts[2 * town] += count > 0;
		counts[2 * town + 1]++;
	}
	return TRUE;
}

gboolean
lookalikes_missing(struct measuring *m, GError **error)
{
	g_autofree gint64 *counts = g_new0(gint64,
	    2 * (m->facts->towns.count + 1));

	return lookalikes_each(m, put_missing, counts, error) &&
	    measuring_towns(m, SPAN_HISTORY, "", counts, error);
}
