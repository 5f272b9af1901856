/* All municipalities, and each; see places.h. */
#include <math.h>
#include <string.h>

#include "lists.h"
#include "places.h"
#include "relations.h"

/* Ways in which a key says what place it is about. */
static const struct {
	const char *part, *whole;
} prefixes[] = { { "/in/", "/all" }, { "/at/", "/at/all" } };

#define IS_ALL		"all/"		/* after "/at/" */
#define TOGETHER	"/together"

const char *
places_rest(const char *whole, const char **prefix)
{
	guint i;

	if (g_str_has_prefix(whole, TOGETHER))
		whole += strlen(TOGETHER);
	for (i = 0; i < G_N_ELEMENTS(prefixes); i++) {
		const char *rest = whole + strlen(prefixes[i].whole);

		if (!g_str_has_prefix(whole, prefixes[i].whole) || *rest != '/')
			continue;
		*prefix = prefixes[i].part;
		return rest;
	}
	return NULL;
}

/* "/in/NAME/X" -> "/all/X", "/at/NAME/X" -> "/at/all/X"; else NULL.  g_free. */
static char *
whole_of(const char *key)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(prefixes); i++) {
		const char *name = key + strlen(prefixes[i].part), *rest;

		if (!g_str_has_prefix(key, prefixes[i].part) ||
		    g_str_has_prefix(name, IS_ALL))
			continue;
		rest = strchr(name, '/');
		return rest == NULL ? NULL : g_strconcat(prefixes[i].whole,
		    rest, NULL);
	}
	return NULL;
}

/* Key of a whole -> places in the plan of its parts (GArray of guint). */
static GHashTable *
by_whole(const Plan *plan)
{
	GHashTable *parts = lists_new();
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		const struct quantity *quantity = plan_quantity(plan, i);
		g_autofree char *whole = NULL;

		if (quantity->twin > 0 || quantity->over == PLACES_APART)
			continue;
		whole = whole_of(quantity->key);
		if (whole != NULL)
			lists_add(parts, whole, i);
	}
	return parts;
}

/* ------------------------------------------------------------------ sums */

/* Credit of all is a sum over activities as well. */
static gboolean
is_credit(const char *key)
{
	return g_str_has_prefix(key, "/all/credit");
}

/*
 * An amount there is of few people, or of few who gave it, like any other; all
 * costs of a project are nobody's, and those of a part of it somebody's.
 * RULE_NONE: it is none.
 */
static enum rule
rule_elsewhere(const Plan *plan, const struct quantity *all,
    const GArray *parts)
{
	enum rule rule = all->rule;
	guint i;

	if (all->unit == CELL_PEOPLE || all->stem == NULL ||
	    !g_str_has_prefix(all->stem, "/all/"))
		return RULE_NONE;
	for (i = 0; i < parts->len; i++)
		rule = MAX(rule, plan_quantity(plan, g_array_index(parts,
		    guint, i))->rule);
	return rule;
}

static void
span_elsewhere(Plan *plan, guint rest, const struct quantity *all)
{
	g_autofree char *stem = g_strconcat("/elsewhere", all->stem +
	    strlen("/all"), NULL);

	(void)plan_can_span(plan, rest, all->first, all->last, stem);
}

static void
relate_sum(Plan *plan, guint whole, GArray *parts)
{
	const struct quantity *all = plan_quantity(plan, whole);
	struct quantity draft = { .unit = all->unit, .form = FORM_UNSEEN,
	    .is_told = all->is_told, .is_whole = all->is_whole,
	    .is_signed = all->is_signed, .exact = all->exact,
	    .rule = rule_elsewhere(plan, all, parts) };
	g_autofree char *key = g_strconcat("/elsewhere", all->key +
	    strlen("/all"), NULL);
	guint i, rest;

	draft.is_left = draft.rule != RULE_NONE;
	for (i = 0; i < parts->len; i++) {
		const struct quantity *part = plan_quantity(plan,
		    g_array_index(parts, guint, i));

		draft.exact -= part->exact;
		draft.is_told = draft.is_told && part->is_told;
		draft.is_whole = draft.is_whole && part->is_whole;
	}
	/* Does not add up over places after all. */
	if (draft.exact < -1e-6 && !draft.is_signed)
		return;
	if (fabs(draft.exact) < 1e-6)
		draft.exact = 0;
	/* Then its activities say all there is to say. */
	if (draft.exact == 0 && is_credit(all->key) &&
	    plan_elsewhere(plan)->activities)
		return;
	/*
	 * Where nothing is elsewhere that is structure, and known; that nobody
	 * happens to be is as secret as any other small number.
	 */
	if (draft.exact != 0 || (all->over == PLACES_HELD ?
	    plan_elsewhere(plan)->activities : plan_elsewhere(plan)->people)) {
		quantity_decide(&draft, plan_protection(plan));
		rest = plan_add(plan, key, &draft);
		if (draft.is_left)
			span_elsewhere(plan, rest, all);
		g_array_append_val(parts, rest);
	}
	relation_sum(plan, whole, parts);
}

/* -------------------------------------------------------------- distinct */

/* What is unseen, and as many as all parts together. */
static guint
together(Plan *plan, const struct quantity *all, const GArray *parts)
{
	struct quantity draft = { .unit = all->unit, .form = FORM_UNSEEN,
	    .is_told = TRUE, .is_whole = TRUE };
	g_autofree char *key = g_strconcat(TOGETHER, all->key, NULL);
	guint i, sum;

	for (i = 0; i < parts->len; i++) {
		const struct quantity *part = plan_quantity(plan,
		    g_array_index(parts, guint, i));

		draft.exact += part->exact;
		draft.is_told = draft.is_told && part->is_told;
	}
	quantity_decide(&draft, plan_protection(plan));
	sum = plan_add(plan, key, &draft);
	relation_sum(plan, sum, parts);
	return sum;
}

/*
 * People of activities: in several places they count in each.  Of two places
 * all are who came to one and who came to the other alone.
 */
static void
relate_distinct(Plan *plan, guint whole, const GArray *parts)
{
	enum places over = plan_quantity(plan, whole)->over;
	gboolean is_all = over == PLACES_DISTINCT &&
	    !plan_elsewhere(plan)->activities;
	guint i;

	/* The same people by two names. */
	if (is_all && parts->len == 1) {
		relation_sum(plan, whole, parts);
		return;
	}
	for (i = 0; i < parts->len; i++) {
		guint part = g_array_index(parts, guint, i);

		if (is_all && parts->len == 2)
			relation_complement(plan, part, whole);
		else {
			relation_within(plan, part, whole);
			plan_mark_loose(plan);
		}
	}
	if (is_all)
		relation_within(plan, whole, together(plan,
		    plan_quantity(plan, whole), parts));
}

void
places_complete(Plan *plan)
{
	g_autoptr(GHashTable) parts = by_whole(plan);
	guint i, count = plan_quantities(plan);

	for (i = 0; i < count; i++) {
		const struct quantity *quantity = plan_quantity(plan, i);
		GArray *list = g_hash_table_lookup(parts, quantity->key);

		if (list == NULL || quantity->twin > 0 ||
		    quantity->form == FORM_GIVEN)
			continue;
		if (quantity->over == PLACES_SUM || quantity->over == PLACES_HELD)
			relate_sum(plan, i, list);
		else if (quantity->over != PLACES_APART)
			relate_distinct(plan, i, list);
	}
}
