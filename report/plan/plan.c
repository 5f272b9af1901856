/* Quantities and the relations between them; see plan.h. */
#include <math.h>
#include <string.h>

#include "plan_parts.h"
#include "relations.h"

const char *const rule_names[] = { [RULE_NONE] = "",
	[RULE_THRESHOLD] = "threshold", [RULE_PEOPLE] = "people",
	[RULE_GIVERS] = "givers", [RULE_GIVER] = "giver", NULL };

static void
quantity_free(void *data)
{
	struct quantity *quantity = data;

	g_free(quantity->key);
	g_free(quantity->stem);
	g_free(quantity);
}

Plan *
plan_new(const struct protection *protection)
{
	Plan *plan = g_new0(Plan, 1);

	plan->protection = *protection;
	plan->elsewhere = (struct elsewhere){ TRUE, TRUE };
	plan->quantities = g_ptr_array_new_with_free_func(quantity_free);
	plan->places = g_hash_table_new(g_str_hash, g_str_equal);
	plan->relations = g_array_new(FALSE, FALSE, sizeof(struct relation));
	plan->terms = g_array_new(FALSE, FALSE, sizeof(struct term));
	plan->gatherings = g_array_new(FALSE, FALSE,
	    sizeof(struct gathering));
	plan->makings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    (GDestroyNotify)g_array_unref);
	return plan;
}

void
plan_free(Plan *plan)
{
	if (plan == NULL)
		return;
	g_hash_table_unref(plan->places);
	g_ptr_array_unref(plan->quantities);
	g_array_unref(plan->relations);
	g_array_unref(plan->terms);
	g_array_unref(plan->gatherings);
	g_hash_table_unref(plan->makings);
	g_free(plan);
}

const struct protection *
plan_protection(const Plan *plan)
{
	return &plan->protection;
}

struct elsewhere *
plan_elsewhere(Plan *plan)
{
	return &plan->elsewhere;
}

guint
plan_add(Plan *plan, const char *key, const struct quantity *draft)
{
	guint place = GPOINTER_TO_UINT(g_hash_table_lookup(plan->places,
	    key));
	struct quantity *quantity;

	if (place > 0) {
		quantity = plan->quantities->pdata[place - 1];
		if (quantity->unit != draft->unit || (quantity->is_told &&
		    draft->is_told && fabs(quantity->exact - draft->exact) >
		    PLAN_TOLERANCE * (1 + fabs(draft->exact))))
			g_error("report: cell %s is decided twice", key);
		if (quantity->over == PLACES_APART)
			quantity->over = draft->over;
		/* It is told by somebody after all. */
		if (quantity->form == FORM_UNSEEN &&
		    draft->form != FORM_UNSEEN)
			quantity_take(quantity, draft);
		return place - 1;
	}
	quantity = g_new(struct quantity, 1);
	*quantity = *draft;
	quantity->key = g_strdup(key);
	quantity->stem = NULL;
	g_ptr_array_add(plan->quantities, quantity);
	g_hash_table_insert(plan->places, quantity->key,
	    GUINT_TO_POINTER(plan->quantities->len));
	return plan->quantities->len - 1;
}

struct quantity *
plan_find(const Plan *plan, const char *key)
{
	guint place = GPOINTER_TO_UINT(g_hash_table_lookup(plan->places,
	    key));

	return place == 0 ? NULL : plan->quantities->pdata[place - 1];
}

guint
plan_place(const Plan *plan, const char *key)
{
	/* 0, which is no place, turns into PLAN_NONE. */
	return GPOINTER_TO_UINT(g_hash_table_lookup(plan->places, key)) - 1;
}

struct quantity *
plan_quantity(const Plan *plan, guint place)
{
	return plan->quantities->pdata[place];
}

guint
plan_quantities(const Plan *plan)
{
	return plan->quantities->len;
}

void
plan_relate(Plan *plan, const struct term *terms, guint count, double low,
    double high)
{
	struct relation relation = { plan->terms->len, count, low, high,
		FALSE, FALSE };

	g_array_append_vals(plan->terms, terms, count);
	g_array_append_val(plan->relations, relation);
}

void
plan_mark_span(Plan *plan)
{
	g_array_index(plan->relations, struct relation,
	    plan->relations->len - 1).is_span = TRUE;
}

void
plan_mark_loose(Plan *plan)
{
	g_array_index(plan->relations, struct relation,
	    plan->relations->len - 1).is_loose = TRUE;
}

gboolean
plan_is_awake(const Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation);
	guint i;

	for (i = 0; relation->is_loose && i < relation->count; i++) {
		enum form form = plan_quantity(plan,
		    terms[i].quantity)->form;

		if (form == FORM_HIDDEN || form == FORM_UNSEEN)
			return TRUE;
	}
	return !relation->is_loose;
}

guint
plan_first(const Plan *plan, guint place)
{
	guint twin = plan_quantity(plan, place)->twin;

	return twin > 0 ? twin - 1 : place;
}

guint
plan_awake(const Plan *plan)
{
	guint i, awake = 0;

	for (i = 0; i < plan->relations->len; i++) {
		const struct relation *relation = plan_relation(plan, i);

		awake += relation->is_loose && plan_is_awake(plan, relation);
	}
	return awake;
}

guint
plan_standing(const Plan *plan)
{
	guint i, standing = 0;

	for (i = 0; i < plan->relations->len; i++) {
		const struct relation *relation = plan_relation(plan, i);

		standing += isfinite(relation->low) ||
		    isfinite(relation->high);
	}
	return standing;
}

void
plan_mark_earlier(Plan *plan, guint first)
{
	for (; first < plan->relations->len; first++)
		g_array_index(plan->relations, struct relation,
		    first).is_earlier = TRUE;
}

guint
plan_relations(const Plan *plan)
{
	return plan->relations->len;
}

const struct relation *
plan_relation(const Plan *plan, guint place)
{
	return &g_array_index(plan->relations, struct relation, place);
}

const struct term *
plan_terms(const Plan *plan, const struct relation *relation)
{
	return &g_array_index(plan->terms, struct term, relation->first);
}

void
plan_gather(Plan *plan, guint relation, guint rest)
{
	struct gathering gathering = { relation, rest, FALSE };

	g_array_append_val(plan->gatherings, gathering);
}

GArray *
plan_gatherings(const Plan *plan)
{
	return plan->gatherings;
}

char *
plan_span_name(const char *stem, gint32 first, gint32 last)
{
	return g_strdup_printf("%s %d %d", stem, (int)first, (int)last);
}

gboolean
plan_can_span(Plan *plan, guint place, gint32 first, gint32 last,
    const char *stem)
{
	struct quantity *quantity = plan->quantities->pdata[place];

	if (quantity->stem != NULL)
		return strcmp(quantity->stem, stem) == 0 &&
		    quantity->first == first && quantity->last == last;
	quantity->stem = g_strdup(stem);
	quantity->first = first;
	quantity->last = last;
	return TRUE;
}

void
plan_span(Plan *plan, guint place, gint32 first, gint32 last,
    const char *stem)
{
	if (!plan_can_span(plan, place, first, last, stem))
		g_error("report: cell %s is about two spans",
		    plan_quantity(plan, place)->key);
}

double
plan_sum(const Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation);
	double sum = 0;
	guint i;

	for (i = 0; i < relation->count; i++)
		sum += terms[i].factor *
		    plan_quantity(plan, terms[i].quantity)->exact;
	return sum;
}

/* The largest of its terms, which its tolerance is measured by. */
static double
scale(const Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation);
	double most = 1;
	guint i;

	for (i = 0; i < relation->count; i++)
		most = MAX(most, fabs(plan_quantity(plan,
		    terms[i].quantity)->exact));
	return most;
}

static gboolean
is_refuted(const Plan *plan, const struct relation *relation)
{
	double sum = plan_sum(plan, relation), slack;

	/* NaN: not told, so not refuted either. */
	if (isnan(sum))
		return FALSE;
	slack = PLAN_TOLERANCE * scale(plan, relation);
	return sum < relation->low - slack || sum > relation->high + slack;
}

guint
plan_refute(Plan *plan)
{
	guint i, refuted = 0;

	for (i = 0; i < plan->relations->len; i++) {
		struct relation *relation = &g_array_index(plan->relations,
		    struct relation, i);

		if (!is_refuted(plan, relation))
			continue;
		/* Kept in its place, so that gatherings still find theirs. */
		relation->low = -INFINITY;
		relation->high = INFINITY;
		refuted++;
	}
	return refuted;
}

void
plan_forget(Plan *plan)
{
	guint i;

	g_hash_table_remove_all(plan->makings);
	for (i = 0; i < plan->quantities->len; i++) {
		struct quantity *quantity = plan->quantities->pdata[i];

		quantity->exact = quantity->want_low = quantity->want_high =
		    NAN;
		quantity->is_told = FALSE;
	}
}
