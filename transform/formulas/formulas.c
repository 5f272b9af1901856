/*
 * One formula under many names; see formulas.h.
 */
#include "divisions.h"
#include "drift.h"
#include "formulas.h"
#include "mixture.h"
#include "money.h"
#include "statistics.h"

#define TAIL	0.025

const char *
formulas_state(const struct measuring *m)
{
	for (guint32 a = 0; a < m->catalogue.count; a++)
		if (m->catalogue.list[a].formula != NULL)
			return NULL;
	return "not_supplied";
}

void
formulas_activities(const struct slot *slot, struct value *value)
{
	value->numerator = (double)slot->sums->activities;
	value->people = slot->sums->people;
}

gboolean
formulas_members(struct measuring *m, GError **error)
{
	for (guint32 a = 0; a < m->catalogue.count; a++) {
		const struct entry *entry = &m->catalogue.list[a];
		struct value value = VALUE_NONE;

		value.numerator = 1;
		if (entry->formula != NULL && !measuring_put_activity(m, a,
		    entry->formula, &value, error))
			return FALSE;
	}
	return TRUE;
}

void
formulas_dose(const struct slot *slot, struct value *value)
{
	value->people = slot->sums->people;
	/* People came, and nobody wrote down how long. */
	if (slot->sums->attendances > 0 && slot->sums->minutes == 0)
		return;
	value->numerator = (double)slot->sums->minutes;
	value->denominator = (double)slot->sums->people;
}

/* Activities without a formula, of one town (0: all) in a span. */
static void
value_without(const struct measuring *m, guint32 town, enum span_kind span,
    struct value *value)
{
	value->numerator = 0;
	value->people = 0;
	for (guint32 a = 0; a < m->catalogue.count; a++) {
		const struct sums *sums = measuring_activity(m, a, span);

		if (m->catalogue.list[a].formula != NULL ||
		    (town != 0 && m->facts->activity[a].town != town))
			continue;
		value->numerator += (double)sums->minutes;
		/* At least: those of its best attended activity. */
		value->people = MAX(value->people, sums->people);
	}
}

static gboolean
without_write(struct measuring *m, GError **error)
{
	for (guint32 town = 0; town <= m->facts->towns.count; town++)
		for (enum span_kind s = 0; s < SPANS; s++) {
			struct value value = VALUE_NONE;

			value_without(m, town, s, &value);
			if (value.people > 0 && !measuring_put_span(m, s,
			    &(struct subject){ ABOUT_ALL, "", CLASS_REST,
			    town }, &value, error))
				return FALSE;
		}
	return TRUE;
}

gboolean
formulas_dose_months(struct measuring *m, GError **error)
{
	const GPtrArray *formulas = divisions_formulas(m);

	for (guint f = 0; f < formulas->len; f++)
		if (!divisions_write(m, WAY_FORMULA, f, &(struct subject){
		    ABOUT_FORMULA, formulas->pdata[f], "" }, TRUE, error))
			return FALSE;
	return divisions_write(m, WAY_FORMULA, formulas->len,
	    &(struct subject){ ABOUT_ALL, "", CLASS_REST }, TRUE, error) &&
	    without_write(m, error);
}

void
formulas_cost(const struct slot *slot, struct value *value)
{
	money_per_participant(slot, value);
}

void
formulas_credit(const struct slot *slot, struct value *value)
{
	double credit = slot->sums->credit;
	double people = (double)slot->sums->people;

	value->numerator = credit;
	value->denominator = people;
	value->people = (gint64)ceil(credit);
	if (people > 0) {
		value->low = 100 * statistics_lower(credit, TAIL) / people;
		value->high = 100 * statistics_upper(credit, TAIL) / people;
	}
}

/* The group of a formula in a town; GROUP_NONE where it is not held. */
static guint32
formula_in(const struct measuring *m, const char *formula, guint32 town)
{
	return groups_find(&m->groups, ABOUT_FORMULA, formula, town);
}

static gsize
formula_towns(const struct measuring *m, const char *formula,
    enum span_kind span)
{
	gsize count = 0;

	for (guint32 town = 1; town <= m->facts->towns.count; town++) {
		guint32 group = formula_in(m, formula, town);

		count += group != GROUP_NONE &&
		    measuring_sums(m, group, span)->people > 0;
	}
	return count;
}

/* The figures of one formula over all towns, in a span. */
typedef gboolean (*put_formula)(struct measuring *, const struct group *,
		    enum span_kind, gconstpointer data, GError **);

static gboolean
formulas_each(struct measuring *m, put_formula put, gconstpointer data,
    GError **error)
{
	for (guint32 g = 0; g < m->groups.list->len; g++) {
		const struct group *group = groups_get(&m->groups, g);

		if (group->about != ABOUT_FORMULA || group->town != 0)
			continue;
		for (enum span_kind s = 0; s < SPANS; s++)
			if (m->spans.list[s].told && !put(m, group, s, data,
			    error))
				return FALSE;
	}
	return TRUE;
}

static gboolean
formula_put(struct measuring *m, const struct group *group,
    enum span_kind span, const char *class_name, const struct value *value,
    GError **error)
{
	return measuring_put(m, &(struct subject){ ABOUT_FORMULA,
	    group->subject, class_name, group->town,
	    m->spans.list[span].first, m->spans.list[span].last }, value,
	    error);
}

static gboolean
put_towns(struct measuring *m, const struct group *group,
    enum span_kind span, gconstpointer data, GError **error)
{
	struct value value = VALUE_NONE;

	(void)data;
	value.numerator = (double)formula_towns(m, group->subject, span);
	return formula_put(m, group, span, "", &value, error);
}

gboolean
formulas_towns(struct measuring *m, GError **error)
{
	return formulas_each(m, put_towns, NULL, error);
}

typedef gint64 mix_counts[SPANS][MIX_CLASSES];

/* Counts of one group; room has space for every member. */
static void
mix_make(const struct measuring *m, guint32 group, guint8 *seen,
    guint32 *activities, guint8 *bits, mix_counts counts)
{
	const GArray *members = m->groups.members;
	gsize count = 0;

	for (guint i = 0; i < members->len; i++) {
		const struct member *member = &g_array_index(members,
		    struct member, i);

		if (member->group != group)
			continue;
		activities[count] = member->activity;
		bits[count++] = member->spans;
	}
	mixture_count(m->facts, &m->spans, activities, bits, count, seen,
	    counts);
}

/* By group, of formulas only; free with g_free. */
static mix_counts *
mixes_make(const struct measuring *m)
{
	mix_counts *mixes = g_new0(mix_counts, m->groups.list->len);
	g_autofree guint8 *seen = g_new0(guint8, m->facts->people.count + 1);
	g_autofree guint32 *activities = g_new(guint32,
	    m->groups.members->len + 1);
	g_autofree guint8 *bits = g_new(guint8, m->groups.members->len + 1);

	for (guint32 g = 0; g < m->groups.list->len; g++)
		if (groups_get(&m->groups, g)->about == ABOUT_FORMULA)
			mix_make(m, g, seen, activities, bits, mixes[g]);
	return mixes;
}

gboolean
formulas_mix(struct measuring *m, GError **error)
{
	g_autofree mix_counts *mixes = mixes_make(m);

	for (guint32 g = 0; g < m->groups.list->len; g++) {
		const struct group *group = groups_get(&m->groups, g);

		if (group->about != ABOUT_FORMULA)
			continue;
		for (gsize i = 0; i < SPANS * MIX_CLASSES; i++) {
			enum span_kind s = (enum span_kind)(i / MIX_CLASSES);
			gsize c = i % MIX_CLASSES;
			struct value value = VALUE_NONE;

			value.people = mixes[g][s][c];
			value.numerator = (double)value.people;
			value.denominator = (double)measuring_sums(m, g, s)->
			    people;
			if (m->spans.list[s].told && !formula_put(m, group, s,
			    mixture_words[c], &value, error))
				return FALSE;
		}
	}
	return TRUE;
}

enum { DRIFT_DOSE, DRIFT_COST, DRIFT_MIX, DRIFT_CHANCE, DRIFTS };

/* What one formula is in each town where it is held. */
struct local {
	gsize	 towns;
	gint64	*people;
	double	*minutes, *cents;
	gint64	*sexes, *ages;		/* by town, then class */
	gint64	 least;			/* people of a town that has any */
};

static void
local_add(struct local *local, const struct sums *sums,
    const gint64 mix[MIX_CLASSES])
{
	gsize at = local->towns++;

	local->people[at] = sums->people;
	if (sums->people > 0 && (local->least == 0 || sums->people < local->least))
		local->least = sums->people;
	local->minutes[at] = (double)sums->minutes;
	local->cents[at] = (double)sums->cents;
	for (gsize c = 0; c < MIX_SEXES; c++)
		local->sexes[at * MIX_SEXES + c] = mix[c];
	for (gsize c = 0; c < MIX_AGES; c++)
		local->ages[at * MIX_AGES + c] = mix[MIX_SEXES + c];
}

static void
local_make(const struct measuring *m, const char *formula,
    enum span_kind span, const mix_counts *mixes, struct local *local)
{
	gsize most = m->facts->towns.count + 1;

	*local = (struct local){ 0, g_new(gint64, most), g_new(double, most),
	    g_new(double, most), g_new(gint64, most * MIX_SEXES),
	    g_new(gint64, most * MIX_AGES) };
	for (guint32 town = 1; town < most; town++) {
		guint32 group = formula_in(m, formula, town);

		if (group != GROUP_NONE)
			local_add(local, measuring_sums(m, group, span),
			    mixes[group][span]);
	}
}

static void
local_clear(struct local *local)
{
	g_free(local->people);
	g_free(local->minutes);
	g_free(local->cents);
	g_free(local->sexes);
	g_free(local->ages);
}

static void
local_drift(const struct local *local, double drift[DRIFTS])
{
	const double mix[] = {
		drift_mix(local->sexes, local->towns, MIX_SEXES),
		drift_mix(local->ages, local->towns, MIX_AGES)
	};
	const double chance[] = {
		drift_chance(local->sexes, local->towns, MIX_SEXES),
		drift_chance(local->ages, local->towns, MIX_AGES)
	};

	drift[DRIFT_DOSE] = drift_hoover(local->minutes, local->people,
	    local->towns);
	drift[DRIFT_COST] = drift_hoover(local->cents, local->people,
	    local->towns);
	drift[DRIFT_MIX] = drift_mean(mix, G_N_ELEMENTS(mix));
	drift[DRIFT_CHANCE] = drift_mean(chance, G_N_ELEMENTS(chance));
}

static gboolean
put_drift(struct measuring *m, const struct group *group,
    enum span_kind span, gconstpointer data, GError **error)
{
	static const char *const words[] = {
		[DRIFT_DOSE] = "dose", [DRIFT_COST] = "cost",
		[DRIFT_MIX] = "mix", [DRIFT_CHANCE] = "mix_chance",
		[DRIFTS] = ""
	};
	double drift[DRIFTS + 1];
	struct local local;

	local_make(m, group->subject, span, data, &local);
	local_drift(&local, drift);
	local_clear(&local);
	drift[DRIFTS] = drift_mean(drift, DRIFT_CHANCE);
	for (gsize i = 0; i <= DRIFTS; i++) {
		struct value value = VALUE_NONE;

		value.numerator = 100 * drift[i];
		value.people = local.least;
		if (isnan(drift[i]))
			value.answer = ANSWER_CANNOT_TELL;
		if (!formula_put(m, group, span, words[i], &value, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
formulas_drift(struct measuring *m, GError **error)
{
	g_autofree mix_counts *mixes = mixes_make(m);

	return formulas_each(m, put_drift, mixes, error);
}

gboolean
formulas_single(struct measuring *m, GError **error)
{
	for (enum span_kind s = 0; s < SPANS; s++) {
		g_autofree gint64 *counts = g_new0(gint64,
		    2 * (m->facts->towns.count + 1));

		for (guint32 a = 0; a < m->catalogue.count; a++) {
			const char *formula = m->catalogue.list[a].formula;
			guint32 town = m->facts->activity[a].town;
			gboolean single = formula == NULL ||
			    formula_towns(m, formula, s) == 1;

			if (town == TOWN_UNKNOWN ||
			    measuring_activity(m, a, s)->attendances == 0)
				continue;
			counts[0] += single;
			counts[1]++;
			counts[2 * town] += single;
			counts[2 * town + 1]++;
		}
		if (!measuring_towns(m, s, "", counts, error))
			return FALSE;
	}
	return TRUE;
}
