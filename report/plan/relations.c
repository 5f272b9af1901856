/* Quantities by themselves and together; see relations.h. */
#include <math.h>

#include "relations.h"

/* The range that has to stay possible. */
static void
set_wants(struct quantity *quantity, const struct protection *protection)
{
	double share = protection->share / 100;

	quantity->want_low = quantity->want_high = quantity->exact;
	if (!quantity->is_sensitive)
		return;
	if (quantity->unit == CELL_PEOPLE) {
		quantity->want_high = (double)protection->threshold - 1;
		if (quantity->below > 0)
			quantity->want_high = MIN(quantity->want_high,
			    quantity->below - 1);
		quantity->want_low = quantity->is_signed ?
		    -quantity->want_high : 0;
	} else {
		quantity->want_low -= share * fabs(quantity->exact);
		quantity->want_high += share * fabs(quantity->exact);
	}
}

/* By how much an amount may have changed. */
static double
slack_of(const struct quantity *quantity, double shown,
    const struct protection *protection)
{
	return quantity->rule == RULE_PEOPLE ? protection->share / 100 *
	    fabs(shown) : 0;
}

void
quantity_allow(struct quantity *quantity, const struct protection *protection)
{
	double k = (double)protection->threshold;
	double fewer = quantity->is_whole ? k - 1 : k;

	if (quantity->unit != CELL_PEOPLE) {
		double slack = slack_of(quantity, quantity->shown, protection);

		quantity->low = MAX(quantity->low - slack, 0);
		quantity->high += slack;
		return;
	}
	quantity->low = MAX(quantity->low - fewer, k);
	quantity->high += fewer;
}

/* Kept though it changed. */
static gboolean
is_changed(const struct quantity *quantity)
{
	return quantity->is_told && (quantity->exact < quantity->low - 1e-6 ||
	    quantity->exact > quantity->high + 1e-6);
}

/* What was said before is known, whatever is said now. */
static void
bound_below(struct quantity *quantity)
{
	double most = quantity->is_whole ? quantity->below - 1 :
	    quantity->below;

	if (quantity->below <= 0)
		return;
	quantity->high = MIN(quantity->high, most);
	if (quantity->is_signed)
		quantity->low = MAX(quantity->low, -most);
}

void
quantity_bound(struct quantity *quantity, const struct protection *protection)
{
	double k = (double)protection->threshold;

	quantity->low = quantity->is_signed || quantity->exact < 0 ?
	    -INFINITY : 0;
	quantity->high = INFINITY;
	if (quantity->form == FORM_GIVEN)
		quantity->low = quantity->high = quantity->shown;
	else if (quantity->form == FORM_SMALL) {
		quantity->high = quantity->is_whole ? k - 1 : k;
		if (quantity->is_signed)
			quantity->low = -quantity->high;
	} else if (quantity->form == FORM_SHOWN) {
		protect_range(quantity->shown, quantity->base,
		    quantity->is_whole, &quantity->low, &quantity->high);
		if (quantity->unit == CELL_PEOPLE && quantity->shown > 0)
			quantity->low = MAX(quantity->low, k);
		if (quantity->is_kept || is_changed(quantity))
			quantity_allow(quantity, protection);
	}
	bound_below(quantity);
}

/*
 * Whatever it was when that was shown: it may have changed by fewer than the
 * threshold.
 */
static gboolean
is_near(const struct quantity *quantity, double shown,
    const struct protection *protection)
{
	struct quantity draft = { .is_whole = quantity->is_whole };

	protect_range(shown, quantity->base, draft.is_whole, &draft.low,
	    &draft.high);
	quantity_allow(&draft, protection);
	return quantity->exact > draft.low - 1e-6 &&
	    quantity->exact < draft.high + (draft.is_whole ? 1e-6 : -1e-6);
}

/*
 * An amount of the same months that was published before.  What came late may be
 * of few people: it stays as it was published while it has changed by no more
 * than a secret of its size may be estimated to; then it is hidden, since nobody
 * counts of how many people the change is.  Other amounts are what they are now.
 */
static void
keep_amount(struct quantity *quantity, const struct protection *protection)
{
	double low, high, slack = slack_of(quantity, quantity->before,
	    protection);

	if (quantity->before <= 0)
		return;
	protect_range(quantity->before, quantity->base, quantity->is_whole,
	    &low, &high);
	if (quantity->exact >= low - slack - 1e-6 &&
	    quantity->exact <= high + slack + 1e-6) {
		quantity->is_fixed = TRUE;
		quantity->shown = quantity->before;
	} else if (quantity->rule == RULE_PEOPLE)
		quantity->form = FORM_HIDDEN;
}

/*
 * A count that was published before stays as it was published until it has
 * changed by so many that the change itself is no small number: old release
 * less new release would tell how many were added.  A running total stays as
 * an earlier one was published until that many came, for the same reason; or
 * it would have to be hidden in all those months.
 */
static void
keep(struct quantity *quantity, const struct protection *protection)
{
	if (quantity->unit != CELL_PEOPLE) {
		keep_amount(quantity, protection);
		return;
	}
	if (quantity->is_signed)
		return;
	if (quantity->before > 0 && is_near(quantity, quantity->before,
	    protection)) {
		quantity->is_fixed = TRUE;
		quantity->shown = quantity->before;
	} else if (quantity->total > 0 && is_near(quantity, quantity->total,
	    protection))
		quantity->shown = quantity->total;
	else
		return;
	/* Published again it allows for as much. */
	quantity->is_kept = quantity->total > 0 &&
	    quantity->shown == quantity->total;
}

void
quantity_decide(struct quantity *quantity, const struct protection *protection)
{
	gboolean is_count = quantity->unit == CELL_PEOPLE;

	if (quantity->form != FORM_GIVEN && is_count)
		quantity->rule = RULE_THRESHOLD;
	if (quantity->form != FORM_GIVEN && is_count && quantity->is_told)
		quantity->is_sensitive = protect_is_small(protection,
		    quantity->is_signed ? fabs(quantity->exact) :
		    quantity->exact);
	if (quantity->form == FORM_SHOWN) {
		if (quantity->is_sensitive)
			quantity->form = is_count ? FORM_SMALL : FORM_HIDDEN;
		else {
			quantity->shown = protect_round(quantity->exact,
			    quantity->base);
			keep(quantity, protection);
		}
	}
	/* It is "<10" again. */
	if (quantity->form == FORM_SMALL && quantity->below > 0 &&
	    quantity->below <= (double)protection->threshold)
		quantity->is_fixed = TRUE;
	set_wants(quantity, protection);
	quantity_bound(quantity, protection);
}

void
quantity_take(struct quantity *quantity, const struct quantity *other)
{
	if (!quantity->is_told || other->is_sensitive) {
		quantity->is_sensitive = other->is_sensitive;
		quantity->want_low = other->want_low;
		quantity->want_high = other->want_high;
	}
	quantity->form = other->form;
	quantity->base = other->base;
	quantity->shown = other->shown;
	quantity->low = other->low;
	quantity->high = other->high;
	quantity->is_fixed = quantity->is_fixed || other->is_fixed;
	quantity->is_kept = other->is_kept;
	quantity->rule = MAX(quantity->rule, other->rule);
}

static guint
relate_sum(Plan *plan, guint whole, const GArray *parts)
{
	g_autofree struct term *terms = g_new(struct term, parts->len + 1);
	guint i;

	terms[0] = (struct term){ whole, 1 };
	for (i = 0; i < parts->len; i++)
		terms[i + 1] = (struct term){ g_array_index(parts, guint, i),
			-1 };
	plan_quantity(plan, whole)->rank++;
	plan_relate(plan, terms, parts->len + 1, 0, 0);
	return plan_relations(plan) - 1;
}

void
relation_sum(Plan *plan, guint whole, const GArray *parts)
{
	relate_sum(plan, whole, parts);
}

void
relation_rest(Plan *plan, guint whole, const GArray *parts, const char *rest)
{
	const struct quantity *model = plan_quantity(plan, whole);
	/* Unseen until some part has to be hidden. */
	struct quantity draft = { .unit = model->unit,
	    .base = plan_protection(plan)->base, .is_whole = model->is_whole,
	    .exact = NAN, .form = FORM_UNSEEN, .is_running = TRUE };
	guint relation = relate_sum(plan, whole, parts);

	quantity_decide(&draft, plan_protection(plan));
	plan_gather(plan, relation, plan_add(plan, rest, &draft));
}

gboolean
relation_leaves(const Plan *plan, guint whole, const GArray *parts,
    double *left)
{
	guint i;

	*left = plan_quantity(plan, whole)->exact;
	for (i = 0; i < parts->len; i++)
		*left -= plan_quantity(plan, g_array_index(parts, guint,
		    i))->exact;
	/* Sums of minutes in hours leave crumbs. */
	if (fabs(*left) < 1e-6)
		*left = 0;
	return *left >= 0;
}

void
relation_within(Plan *plan, guint part, guint whole)
{
	const struct term terms[] = { { part, 1 }, { whole, -1 } };

	plan_relate(plan, terms, G_N_ELEMENTS(terms), -INFINITY, 0);
}

void
relation_between(Plan *plan, guint quantity, guint least, guint most)
{
	relation_within(plan, least, quantity);
	plan_mark_loose(plan);
	relation_within(plan, quantity, most);
	plan_mark_loose(plan);
}

void
relation_complement(Plan *plan, guint part, guint whole)
{
	const struct quantity *one = plan_quantity(plan, part);
	const struct quantity *all = plan_quantity(plan, whole);
	struct quantity draft = { .unit = one->unit, .form = FORM_UNSEEN,
	    .exact = all->exact - one->exact,
	    .is_told = one->is_told && all->is_told,
	    .is_whole = one->is_whole && all->is_whole };
	g_autofree char *key = g_strdup_printf("%s - %s", all->key, one->key);
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(guint));
	guint rest;

	/* Another report said so already. */
	if (plan_find(plan, key) != NULL)
		return;
	/* Not a part after all: then there is nothing left over. */
	if (draft.exact < 0) {
		relation_within(plan, part, whole);
		return;
	}
	quantity_decide(&draft, plan_protection(plan));
	rest = plan_add(plan, key, &draft);
	g_array_append_val(parts, part);
	g_array_append_val(parts, rest);
	relate_sum(plan, whole, parts);
}
