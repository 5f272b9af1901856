/*
 * What activities divide over; see divisions.h.
 */
#include "client.h"
#include "divisions.h"
#include "steering.h"

struct divisions {
	struct attended	*attended[WAYS];
	GPtrArray	*formulas;	/* const char *, of groups */
};

static guint
kind_of_all(const struct measuring *m, guint32 activity)
{
	(void)m;
	(void)activity;
	return 0;
}

static const struct {
	guint	(*kind_of)(const struct measuring *, guint32 activity);
	gsize	kinds;
} ways[WAYS] = {
	[WAY_NONE] = { kind_of_all, 1 },
	[WAY_QUESTION] = { client_question_kind, CLIENT_QUESTION_KINDS },
	[WAY_LED] = { client_led_kind, CLIENT_LED_KINDS },
	[WAY_BEGUN] = { client_begun_kind, CLIENT_BEGUN_KINDS },
	[WAY_DRIVER] = { steering_driver_kind, STEERING_DRIVER_KINDS }
};

/* The kind of the group of each formula over all towns, by group. */
static guint32 *
formula_kinds(const struct measuring *m, GPtrArray *formulas)
{
	guint32 *kinds = g_new(guint32, m->groups.list->len + 1);

	for (guint32 g = 0; g < m->groups.list->len; g++) {
		const struct group *group = groups_get(&m->groups, g);

		if (group->about != ABOUT_FORMULA || group->town != 0)
			continue;
		kinds[g] = formulas->len;
		g_ptr_array_add(formulas, (gpointer)group->subject);
	}
	return kinds;
}

static void
divide_formulas(const struct measuring *m, GPtrArray *formulas,
    struct division *division)
{
	g_autofree guint32 *kinds = formula_kinds(m, formulas);

	division->kinds = formulas->len + 1;
	division->kind_of = g_new(guint32, m->catalogue.count + 1);
	for (guint32 a = 0; a < m->catalogue.count; a++) {
		const char *formula = m->catalogue.list[a].formula;

		division->kind_of[a] = formula == NULL ? formulas->len :
		    kinds[groups_find(&m->groups, ABOUT_FORMULA, formula, 0)];
	}
}

static void
divide(const struct measuring *m, enum way way, struct division *division)
{
	division->kinds = ways[way].kinds;
	division->kind_of = g_new(guint32, m->catalogue.count + 1);
	for (guint32 a = 0; a < m->catalogue.count; a++)
		division->kind_of[a] = ways[way].kind_of(m, a);
}

static struct divisions *
divisions_make(const struct measuring *m)
{
	struct divisions *divisions = g_new0(struct divisions, 1);
	struct division list[WAYS];

	divisions->formulas = g_ptr_array_new();
	for (enum way way = 0; way < WAYS; way++)
		if (way == WAY_FORMULA)
			divide_formulas(m, divisions->formulas, &list[way]);
		else
			divide(m, way, &list[way]);
	attended_make(m->facts, m->months, list, WAYS, divisions->attended);
	for (gsize way = 0; way < WAYS; way++)
		g_free(list[way].kind_of);
	return divisions;
}

void
divisions_free(struct divisions *divisions)
{
	if (divisions == NULL)
		return;
	for (gsize way = 0; way < WAYS; way++)
		g_free(divisions->attended[way]);
	g_ptr_array_unref(divisions->formulas);
	g_free(divisions);
}

const struct attended *
divisions_attended(struct measuring *m, enum way way)
{
	if (m->divisions == NULL)
		m->divisions = divisions_make(m);
	return m->divisions->attended[way];
}

const GPtrArray *
divisions_formulas(struct measuring *m)
{
	divisions_attended(m, WAY_FORMULA);
	return m->divisions->formulas;
}

gboolean
divisions_write(struct measuring *m, enum way way, gsize kind,
    const struct subject *subject, gboolean is_dose, GError **error)
{
	const struct attended *list = divisions_attended(m, way);
	const struct attended *everything = divisions_attended(m, WAY_NONE);
	gsize months = (gsize)m->facts->history.months;

	for (gsize i = 0; i < (m->facts->towns.count + 1) * months; i++) {
		const struct attended *one = attended_at(m->facts, list,
		    kind, i / months, i % months);
		const struct attended *all = attended_at(m->facts, everything,
		    0, i / months, i % months);
		struct subject over = *subject;
		struct value value = VALUE_NONE;

		if (one->people == 0 || all->minutes == 0)
			continue;
		value.numerator = (double)one->minutes;
		value.denominator = (double)(is_dose ? one->people :
		    all->minutes);
		value.people = one->people;
		over.town = (guint32)(i / months);
		if (!measuring_put_month(m, m->facts->history.month +
		    (gint32)(i % months), &over, &value, error))
			return FALSE;
	}
	return TRUE;
}
