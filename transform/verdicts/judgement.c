/*
 * The verdicts of all series of a run; see judgement.h.
 */
#include <math.h>

#include "derived.h"
#include "funnel.h"
#include "funnels.h"
#include "judgement.h"
#include "rows.h"
#include "rungs.h"

static void
judgement_clear(gpointer data)
{
	struct judgement *judgement = data;

	g_free(judgement->list);
	g_free(judgement->line);
}

GArray *
judgements_new(void)
{
	GArray *all = g_array_new(FALSE, TRUE, sizeof(struct judgement));

	g_array_set_clear_func(all, judgement_clear);
	return all;
}

void
judgements_add(GArray *all, const struct series *series, struct figures *list,
    char *line)
{
	struct judgement judgement = { series, list, line, { 0 } };

	g_array_append_val(all, judgement);
}

gboolean
judgement_declared(const struct activity *activity,
    const struct series *series, const struct conf_rung *mission)
{
	if (activity_declares(activity, series->name))
		return TRUE;
	if (!series->mission || activity->declares == NULL)
		return FALSE;
	for (char **type = activity->declares; *type != NULL; type++)
		if (rung_has_type(mission, *type))
			return TRUE;
	return FALSE;
}

static gboolean
judgement_aims(const struct judgement *judgement)
{
	return judgement->series->intended && !judgement->series->control;
}

/* Whether it declares an intended outcome that there is no series of. */
static gboolean
declares_unseen(const struct activity *activity, const GArray *all,
    const Conf *conf, const struct conf_rung *mission)
{
	for (guint o = 0; o < conf->outcomes->len; o++) {
		const struct conf_outcome *outcome = conf->outcomes->pdata[o];
		gboolean seen = rung_has_type(mission, outcome->name);

		if (!outcome->intended || outcome->control ||
		    !activity_declares(activity, outcome->name))
			continue;
		for (guint s = 0; s < all->len; s++)
			seen |= g_strcmp0(g_array_index(all, struct judgement,
			    s).series->name, outcome->name) == 0;
		if (!seen)
			return TRUE;
	}
	return FALSE;
}

/* p of an outcome that could not be tested is 1: no failure was shown. */
static double
worst(double p, double other)
{
	return fmax(p, isnan(other) ? 1 : other);
}

/* The largest p over the series (own) and the others that a declares. */
static void
judgement_join(const GArray *all, const struct judgement *own,
    const struct facts *facts, const struct conf_rung *mission, gsize a,
    double *p_a, double *p_b)
{
	*p_a = own->list[a].p_a;
	*p_b = own->list[a].p_b;
	for (guint s = 0; s < all->len; s++) {
		const struct judgement *other = &g_array_index(all,
		    struct judgement, s);

		if (other == own || !judgement_aims(other) ||
		    !judgement_declared(&facts->activity[a], other->series,
		    mission))
			continue;
		*p_a = worst(*p_a, other->list[a].p_a);
		if (!isnan(*p_b))
			*p_b = worst(*p_b, other->list[a].p_b);
	}
}

struct joint {
	double	p_a, p_b;
};

/* Joins all before any is changed: each rests on the p of the others. */
static struct joint *
judgements_join(const GArray *all, const Conf *conf,
    const struct facts *facts, const struct conf_rung *mission)
{
	gsize count = facts->activities.count;
	struct joint *joint = g_new(struct joint, count * all->len + 1);

	for (gsize a = 0; a < count; a++) {
		gboolean unseen = declares_unseen(&facts->activity[a], all,
		    conf, mission);

		for (guint s = 0; s < all->len; s++) {
			const struct judgement *own = &g_array_index(all,
			    struct judgement, s);
			struct joint *j = &joint[s * count + a];

			*j = (struct joint){ own->list[a].p_a,
			    own->list[a].p_b };
			if (!own->list[a].tested || !judgement_aims(own))
				continue;
			judgement_join(all, own, facts, mission, a, &j->p_a,
			    &j->p_b);
			if (unseen)
				j->p_a = j->p_b = 1;
		}
	}
	return joint;
}

void
judgements_pass(GArray *all, const Conf *conf, const struct facts *facts,
    const struct conf_rung *mission)
{
	const struct conf_method *method = &conf->method;
	g_autofree struct joint *joint = NULL;
	gsize count = facts->activities.count;

	for (guint s = 0; s < all->len; s++) {
		struct judgement *j = &g_array_index(all, struct judgement, s);

		verdicts_test(j->list, count, method, &j->dispersion);
	}
	joint = judgements_join(all, conf, facts, mission);
	for (guint s = 0; s < all->len; s++) {
		struct judgement *j = &g_array_index(all, struct judgement, s);

		for (gsize a = 0; a < count; a++) {
			j->list[a].p_a = joint[s * count + a].p_a;
			j->list[a].p_b = joint[s * count + a].p_b;
		}
		verdicts_decide(j->list, count, method);
	}
}

/* ------------------------------------------------------------- writing */

static gboolean
funnel_write(struct rows *rows, const struct judgement *j,
    const struct facts *facts, gsize a, double tau2, GError **error)
{
	const struct figures *f = &j->list[a];
	const gint64 counts[] = { facts->activities.ids[a], j->series->id,
	    f->tested, f->touched };

	return funnels_put(rows, counts, G_N_ELEMENTS(counts),
	    (double)f->touched, f->expected, tau2, error);
}

static gboolean
dispersion_write(Store *store, const struct judgement *j, gsize used,
    double tau2, GError **error)
{
	struct rows rows;

	rows_begin(&rows, store, "derived_dispersion");
	rows_integer(&rows, j->series->id);
	rows_integer(&rows, (gint64)used);
	rows_real(&rows, j->dispersion.between);
	rows_real(&rows, tau2);
	rows_real(&rows, j->dispersion.within);
	rows_integer(&rows, j->dispersion.scatter.freedom);
	rows_real(&rows, j->dispersion.used);
	return rows_end(&rows, rows_next(&rows, error), error);
}

static gboolean
judgement_write(Store *store, const struct judgement *j,
    const struct facts *facts, GError **error)
{
	gsize count = facts->activities.count, used = 0;
	g_autofree double *expected = g_new(double, count + 1);
	gboolean good = TRUE;
	struct rows rows;
	double tau2;

	for (gsize a = 0; a < count; a++)
		if (j->list[a].tested && j->list[a].expected > 0)
			expected[used++] = j->list[a].expected;
	tau2 = funnel_spread(expected, used, j->dispersion.between);
	if (!dispersion_write(store, j, used, tau2, error))
		return FALSE;
	rows_begin(&rows, store, "derived_funnel");
	for (gsize i = 0; good && i < count; i++) {
		guint32 a = activity_by_id(facts, i);

		if (j->list[a].expected > 0)
			good = funnel_write(&rows, j, facts, a, tau2, error);
	}
	return rows_end(&rows, good, error) && derived_write_verdicts(store,
	    facts, j->series->id, j->list, error);
}

gboolean
judgements_write(Store *store, const GArray *all, const struct facts *facts,
    GError **error)
{
	for (guint s = 0; s < all->len; s++)
		if (!judgement_write(store, &g_array_index(all,
		    struct judgement, s), facts, error))
			return FALSE;
	return TRUE;
}
