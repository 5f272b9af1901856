/*
 * How much is much; see norms.h.
 */
#include "climb.h"
#include "norms.h"

const char *
norms_residents_state(const struct measuring *m)
{
	return references_find(m->references, NORM_RESIDENTS) == NULL ?
	    "no_norm" : NULL;
}

const char *
norms_share_state(const struct measuring *m)
{
	for (guint i = 0; i < m->references->len; i++)
		if (!g_str_equal(g_array_index(m->references,
		    struct reference, i).measure, NORM_RESIDENTS))
			return NULL;
	return "no_norm";
}

/* People and norm of a town, or of all with what is known of them. */
static void
norm_value(const struct reference *reference, const struct climb *climb,
    gsize rung, gsize town, gsize span, struct value *value)
{
	double people = 0, norm = 0;

	value->people = climb_people(climb, rung, town, span);
	value->numerator = (double)value->people;
	value->denominator = reference->values[town];
	for (gsize t = 1; town == 0 && isnan(reference->values[0]) &&
	    t < climb->towns; t++) {
		if (isnan(reference->values[t]))
			continue;
		people += (double)climb_people(climb, rung, t, span);
		norm += reference->values[t];
	}
	if (norm > 0) {
		value->people = (gint64)people;
		value->numerator = people;
		value->denominator = norm;
	}
	if (isnan(value->denominator))
		value->answer = ANSWER_CANNOT_TELL;
}

/* Figures of one norm and rung. */
static gboolean
norm_write(struct measuring *m, const struct reference *reference,
    const char *class_name, const struct climb *climb, gsize rung,
    GError **error)
{
	for (gsize i = 0; i < climb->towns * SPANS; i++) {
		struct value value = VALUE_NONE;

		norm_value(reference, climb, rung, i / SPANS, i % SPANS,
		    &value);
		if (!measuring_put_span(m, i % SPANS, &(struct subject){
		    ABOUT_OUTCOME, ((const struct conf_rung *)
		    m->conf->rungs->pdata[rung])->name, class_name,
		    (guint32)(i / SPANS) }, &value, error))
			return FALSE;
	}
	return TRUE;
}

/* Whether a norm is about a rung: about its own, or about none by name. */
static gboolean
norm_about(const struct measuring *m, const char *measure, gsize rung)
{
	for (gsize r = 0; r < m->ladder->count; r++)
		if (g_str_equal(((const struct conf_rung *)
		    m->conf->rungs->pdata[r])->name, measure))
			return r == rung;
	return TRUE;
}

gboolean
norms_per_thousand(struct measuring *m, GError **error)
{
	const struct reference *residents = references_find(m->references,
	    NORM_RESIDENTS);
	struct climb climb;
	gboolean good = TRUE;

	climb_reached(m->facts, m->ladder, &m->spans, &climb);
	for (gsize r = 0; good && r < climb.rungs; r++)
		good = norm_write(m, residents, "", &climb, r, error);
	climb_clear(&climb);
	return good;
}

gboolean
norms_share(struct measuring *m, GError **error)
{
	struct climb climb;
	gboolean good = TRUE;

	climb_reached(m->facts, m->ladder, &m->spans, &climb);
	for (guint i = 0; good && i < m->references->len; i++) {
		const struct reference *reference = &g_array_index(
		    m->references, struct reference, i);

		if (g_str_equal(reference->measure, NORM_RESIDENTS))
			continue;
		for (gsize r = 0; good && r < climb.rungs; r++)
			if (norm_about(m, reference->measure, r))
				good = norm_write(m, reference,
				    reference->measure, &climb, r, error);
	}
	climb_clear(&climb);
	return good;
}

static void
formula_value(const struct slot *slot, struct value *value)
{
	value->people = slot->sums->people;
	value->numerator = (double)slot->sums->people;
	value->denominator = references_find(slot->m->references,
	    NORM_RESIDENTS)->values[slot->group->town];
	/* Over towns neither participants nor residents can be summed. */
	if (slot->group->town == 0 || isnan(value->denominator)) {
		value->denominator = NAN;
		value->answer = ANSWER_CANNOT_TELL;
	}
}

gboolean
norms_formula(struct measuring *m, GError **error)
{
	return measuring_groups(m, 1u << ABOUT_FORMULA, "", formula_value,
	    error);
}
