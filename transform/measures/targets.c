/*
 * Targets; see targets.h.
 */
#include "aims.h"
#include "targets.h"

static const char *const met_words[] = {
	[MET_UP] = "up", [MET_DOWN] = "down", [MET_CEILING] = "ceiling"
};

const char *
targets_state(const struct measuring *m)
{
	for (guint i = 0; i < m->aims->len; i++)
		if (g_array_index(m->aims, struct aim, i).activity ==
		    RANK_NONE)
			return NULL;
	return "no_target";
}

/* Writes the figures of one aim that is of no activity. */
typedef gboolean (*put_aim)(struct measuring *, const struct aim *,
		    const struct pursuit *, GError **);

static gboolean
targets_each(struct measuring *m, put_aim put, GError **error)
{
	struct tracks tracks;
	gboolean good = TRUE;

	tracks_make(m, &tracks);
	for (guint i = 0; good && i < m->aims->len; i++) {
		const struct aim *aim = &g_array_index(m->aims, struct aim,
		    i);
		struct pursuit pursuit;

		if (aim->activity == RANK_NONE)
			good = aim_pursue(m, aim, &tracks, &pursuit, error) &&
			    put(m, aim, &pursuit, error);
	}
	tracks_clear(m, &tracks);
	return good;
}

static gboolean
target_put(struct measuring *m, const struct aim *aim, const char *class_name,
    gint32 first, gint32 last, struct value *value, GError **error)
{
	return measuring_put(m, &(struct subject){ aim->kind == AIM_MEASURE ?
	    ABOUT_MEASURE : ABOUT_OUTCOME, aim->measure, class_name,
	    aim->town, first, last }, value, error);
}

/* People stand behind rungs and outcomes; behind measures, who knows. */
static gint64
aim_people(const struct aim *aim, double count)
{
	return aim->kind == AIM_MEASURE || isnan(count) ? PEOPLE_NONE :
	    (gint64)count;
}

static gboolean
put_progress(struct measuring *m, const struct aim *aim,
    const struct pursuit *pursuit, GError **error)
{
	const struct attainment *a = &pursuit->attainment;
	struct value value = VALUE_NONE;

	value.numerator = a->so_far;
	value.denominator = a->number;
	value.people = aim_people(aim, a->so_far);
	value.answer = attainment_now(a);
	return target_put(m, aim, aim->down ? "down" : "up", aim->first,
	    aim->last, &value, error);
}

static gboolean
put_met(struct measuring *m, const struct aim *aim,
    const struct pursuit *pursuit, GError **error)
{
	const struct attainment *a = &pursuit->attainment;
	struct value value = VALUE_NONE;
	enum met met = attainment_met(a, &value.numerator,
	    &value.denominator);

	value.people = aim_people(aim, a->so_far);
	value.answer = attainment_end(a);
	return target_put(m, aim, met_words[met], aim->first, aim->last,
	    &value, error);
}

static gboolean
put_projection(struct measuring *m, const struct aim *aim,
    const struct pursuit *pursuit, GError **error)
{
	const struct attainment *a = &pursuit->attainment;
	struct value value = VALUE_NONE;

	value.numerator = a->mean;
	value.low = a->low;
	value.high = a->high;
	value.people = aim_people(aim, a->so_far);
	value.answer = attainment_end(a);
	return target_put(m, aim, aim->down ? "down" : "up", aim->first,
	    aim->last, &value, error);
}

/* Periods may meet: two targets can have the same one before them. */
static gboolean
previous_once(struct measuring *m, const struct aim *aim, gint32 last,
    double count, GError **error)
{
	gint32 shift = aim_shift(aim);
	struct value value = VALUE_NONE;
	g_autofree char *key = g_strdup_printf("%s\n%u\n%d\n%d\n%d",
	    aim->measure, aim->town, aim->down, aim->first - shift,
	    last - shift);

	if (!g_hash_table_add(m->seen, g_steal_pointer(&key)))
		return TRUE;
	value.numerator = count;
	value.people = aim_people(aim, count);
	if (isnan(count))
		value.answer = ANSWER_CANNOT_TELL;
	return target_put(m, aim, aim->down ? "down" : "up",
	    aim->first - shift, last - shift, &value, error);
}

static gboolean
put_previous(struct measuring *m, const struct aim *aim,
    const struct pursuit *pursuit, GError **error)
{
	return previous_once(m, aim, aim_until(m, aim), pursuit->same_before,
	    error) && previous_once(m, aim, aim->last,
	    pursuit->attainment.before, error);
}

gboolean
targets_progress(struct measuring *m, GError **error)
{
	return targets_each(m, put_progress, error);
}

gboolean
targets_met(struct measuring *m, GError **error)
{
	return targets_each(m, put_met, error);
}

gboolean
targets_projection(struct measuring *m, GError **error)
{
	return targets_each(m, put_projection, error);
}

gboolean
targets_previous(struct measuring *m, GError **error)
{
	gboolean good;

	m->seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    NULL);
	good = targets_each(m, put_previous, error);
	g_clear_pointer(&m->seen, g_hash_table_unref);
	return good;
}

/* In all municipalities, and in that of the activity. */
static gboolean
activity_put(struct measuring *m, guint32 activity, const char *class_name,
    gint32 first, gint32 last, const struct value *value, GError **error)
{
	const guint32 towns[] = { 0, m->facts->activity[activity].town };

	for (gsize i = 0; i < G_N_ELEMENTS(towns); i++)
		if ((i == 0 || towns[i] != TOWN_UNKNOWN) &&
		    !measuring_put(m, &(struct subject){ ABOUT_ACTIVITY,
		    m->catalogue.list[activity].key, class_name, towns[i],
		    first, last }, value, error))
			return FALSE;
	return TRUE;
}

static gboolean
activity_target(struct measuring *m, const struct aim *aim,
    struct tracks *tracks, GError **error)
{
	struct pursuit pursuit;
	const struct attainment *a = &pursuit.attainment;
	struct value value = VALUE_NONE;

	if (!aim_pursue(m, aim, tracks, &pursuit, error))
		return FALSE;
	value.numerator = a->so_far;
	value.denominator = a->number;
	if (a->number > 0) {
		value.low = 100 * a->low / a->number;
		value.high = 100 * a->high / a->number;
	}
	value.people = aim_people(aim, a->so_far);
	value.answer = attainment_end(a);
	return activity_put(m, aim->activity, aim->measure, aim->first,
	    aim->last, &value, error);
}

/* By activity; free with g_free. */
static gboolean *
activities_aimed(const struct measuring *m)
{
	gboolean *aimed = g_new0(gboolean, m->catalogue.count + 1);

	for (guint i = 0; i < m->aims->len; i++) {
		guint32 activity = g_array_index(m->aims, struct aim,
		    i).activity;

		if (activity != RANK_NONE)
			aimed[activity] = TRUE;
	}
	return aimed;
}

gboolean
targets_activity(struct measuring *m, GError **error)
{
	g_autofree gboolean *aimed = activities_aimed(m);
	struct tracks tracks;
	gboolean good = TRUE;

	tracks_make(m, &tracks);
	for (guint i = 0; good && i < m->aims->len; i++)
		if (g_array_index(m->aims, struct aim, i).activity !=
		    RANK_NONE)
			good = activity_target(m, &g_array_index(m->aims,
			    struct aim, i), &tracks, error);
	tracks_clear(m, &tracks);
	for (guint i = 0; good && i < m->groups.list->len; i++) {
		const struct group *group = groups_get(&m->groups,
		    m->groups.order[i]);
		struct value value = VALUE_NONE;

		value.answer = ANSWER_CANNOT_TELL;
		if (group->about == ABOUT_ACTIVITY && !aimed[group->activity])
			good = measuring_put_span(m, SPAN_HISTORY,
			    &(struct subject){ ABOUT_ACTIVITY,
			    group->subject, "", group->town }, &value,
			    error);
	}
	return good;
}

gboolean
targets_activities(struct measuring *m, GError **error)
{
	g_autofree gboolean *aimed = activities_aimed(m);
	g_autofree gint64 *counts = g_new0(gint64,
	    2 * (m->facts->towns.count + 1));

	for (guint32 a = 0; a < m->catalogue.count; a++) {
		guint32 town = m->facts->activity[a].town;

		counts[0] += aimed[a];
		counts[1]++;
		if (town == TOWN_UNKNOWN)
			continue;
		counts[2 * town] += aimed[a];
		counts[2 * town + 1]++;
	}
	return measuring_towns(m, SPAN_HISTORY, "", counts, error);
}
