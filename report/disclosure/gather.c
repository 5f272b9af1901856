/* Merging small parts into a rest; see gather.h. */
#include <math.h>
#include <string.h>

#include "gather.h"
#include "relations.h"

/* By exact value, then by key; the whole is not among them. */
static int
compare(const void *a, const void *b, void *data)
{
	const struct quantity *one = plan_quantity(data, *(const guint *)a);
	const struct quantity *two = plan_quantity(data, *(const guint *)b);

	if (one->exact != two->exact)
		return one->exact < two->exact ? -1 : 1;
	return strcmp(one->key, two->key);
}

/* Parts in the order in which they would be taken. */
static GArray *
parts_of(const Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation);
	GArray *parts = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i;

	for (i = 1; i < relation->count; i++) {
		const struct quantity *part = plan_quantity(plan,
		    terms[i].quantity);

		if (part->is_told && part->form != FORM_UNSEEN &&
		    part->form != FORM_GIVEN)
			g_array_append_val(parts, terms[i].quantity);
	}
	g_array_sort_with_data(parts, compare, (void *)plan);
	return parts;
}

/*
 * How many gatherings a quantity is a part of: one that several reports tell
 * is not hidden for the sake of one of them.
 */
static guint *
count_uses(const Plan *plan)
{
	guint *uses = g_new0(guint, plan_quantities(plan) + 1), i, j;
	const GArray *gatherings = plan_gatherings(plan);

	for (i = 0; i < gatherings->len; i++) {
		const struct relation *relation = plan_relation(plan,
		    g_array_index(gatherings, struct gathering, i).relation);
		const struct term *terms = plan_terms(plan, relation);

		for (j = 1; j < relation->count; j++)
			uses[terms[j].quantity]++;
	}
	return uses;
}

/* How many of them to take; 0: none. */
static guint
taken(const Plan *plan, const GArray *parts, const guint *uses, double *sum)
{
	guint i;

	*sum = 0;
	for (i = 0; i < parts->len; i++) {
		const struct quantity *part = plan_quantity(plan,
		    g_array_index(parts, guint, i));

		if (!part->is_sensitive &&
		    (i == 0 || !protect_is_small(plan_protection(plan), *sum)))
			break;
		/* What was published before cannot be taken back. */
		if (!part->is_sensitive && (part->is_fixed ||
		    uses[g_array_index(parts, guint, i)] > 1))
			return 0;
		*sum += part->exact;
	}
	return i < 2 || i == parts->len ||
	    protect_is_small(plan_protection(plan), *sum) ? 0 : i;
}

static int
compare_places(const void *a, const void *b)
{
	const guint *one = a, *two = b;

	return *one < *two ? -1 : *one > *two;
}

static void
publish(Plan *plan, guint rest, const GArray *parts, double sum)
{
	g_autofree struct term *terms = g_new(struct term,
	    parts->len + 1);
	struct quantity *quantity = plan_quantity(plan, rest);
	guint i;

	quantity->exact = sum;
	quantity->is_told = TRUE;
	if (quantity->form == FORM_UNSEEN)
		quantity->form = FORM_SHOWN;
	quantity_decide(quantity, plan_protection(plan));
	terms[0] = (struct term){ rest, 1 };
	for (i = 0; i < parts->len; i++) {
		struct quantity *part = plan_quantity(plan,
		    g_array_index(parts, guint, i));

		terms[i + 1] = (struct term){ g_array_index(parts, guint, i),
			-1 };
		if (part->form == FORM_SHOWN) {
			part->form = FORM_HIDDEN;
			quantity_bound(part, plan_protection(plan));
		}
	}
	plan_relate(plan, terms, parts->len + 1, 0, 0);
}

guint
gather(Plan *plan)
{
	GArray *gatherings = plan_gatherings(plan);
	g_autofree guint *uses = count_uses(plan);
	guint i, made = 0;

	for (i = 0; i < gatherings->len; i++) {
		struct gathering *gathering = &g_array_index(gatherings,
		    struct gathering, i);
		const struct relation *relation = plan_relation(plan,
		    gathering->relation);
		g_autoptr(GArray) parts = parts_of(plan, relation);
		double sum;
		guint count = taken(plan, parts, uses, &sum);

		if (count == 0)
			continue;
		/* In the order of size they would tell it. */
		g_array_set_size(parts, count);
		g_array_sort(parts, compare_places);
		publish(plan, gathering->rest, parts, sum);
		gathering->is_made = TRUE;
		made++;
	}
	return made;
}
