/* Deciding a plan; see suppress.h. */
#include <math.h>
#include <string.h>

#include "attack.h"
#include "earlier.h"
#include "empty.h"
#include "gather.h"
#include "hierarchy.h"
#include "program.h"
#include "relations.h"
#include "suppress.h"
#include "thin.h"

/* More rounds than that were never seen; it is a guard, not a limit. */
#define ROUNDS_MOST	1000
#define NAMED_MOST	5	/* cells in an error */

struct work {
	Plan		*plan;
	Audit		*audit;
	GArray		**lines;	/* quantity -> relations (guint) */
	GHashTable	*moved;		/* hidden in this round */
	GHashTable	*asked;		/* whether earlier releases tell it */
};

static void
lines_free(GArray **lines, guint count)
{
	guint i;

	for (i = 0; i < count; i++)
		g_array_unref(lines[i]);
	g_free(lines);
}

static GArray **
lines_make(const Plan *plan)
{
	GArray **lines = g_new(GArray *, plan_quantities(plan) + 1);
	guint i, j;

	for (i = 0; i < plan_quantities(plan); i++)
		lines[i] = g_array_new(FALSE, FALSE, sizeof(guint));
	for (i = 0; i < plan_relations(plan); i++) {
		const struct relation *relation = plan_relation(plan, i);
		const struct term *terms = plan_terms(plan, relation);

		if (isfinite(relation->low) || isfinite(relation->high))
			for (j = 0; j < relation->count; j++)
				g_array_append_val(lines[terms[j].quantity],
				    i);
	}
	return lines;
}

/* ---------------------------------------------------------------- hiding */

static gboolean
can_hide(const struct quantity *quantity)
{
	return !quantity->is_fixed && (quantity->form == FORM_SMALL ||
	    quantity->form == FORM_SHOWN);
}

/*
 * What goes first: a symbol that only says less, what was hidden last time,
 * what is no total, what is small, and then the key; headlines go last.
 */
static gboolean
is_cheaper(const struct quantity *one, const struct quantity *two)
{
	if (two == NULL)
		return TRUE;
	if ((one->form == FORM_SMALL) != (two->form == FORM_SMALL))
		return one->form == FORM_SMALL;
	if (one->is_headline != two->is_headline)
		return two->is_headline;
	if (one->was_hidden != two->was_hidden)
		return one->was_hidden;
	if (one->rank != two->rank)
		return one->rank < two->rank;
	if (one->shown != two->shown)
		return one->shown < two->shown;
	return strcmp(one->key, two->key) < 0;
}

static void
hide(struct work *work, guint place)
{
	struct quantity *quantity = plan_quantity(work->plan, place);

	quantity->form = FORM_HIDDEN;
	quantity_bound(quantity, plan_protection(work->plan));
	audit_widen(work->audit, place, quantity->low, quantity->high);
	if (attack_is_amount(quantity) &&
	    plan_protection(work->plan)->share > 0)
		audit_goal_apart(work->audit, place, plan_protection(
		    work->plan)->share / 100);
	g_hash_table_add(work->moved, GUINT_TO_POINTER(place + 1));
}

/* Whether this round has hidden one of some already. */
static gboolean
is_moved(const struct work *work, const GArray *places)
{
	guint i;

	for (i = 0; i < places->len; i++)
		if (g_hash_table_contains(work->moved, GUINT_TO_POINTER(
		    g_array_index(places, guint, i) + 1)))
			return TRUE;
	return FALSE;
}

/* What stands in a line and was not seen yet. */
static void
spread(const struct work *work, guint line, GHashTable *seen, GArray *next)
{
	const struct relation *relation = plan_relation(work->plan, line);
	const struct term *terms = plan_terms(work->plan, relation);
	guint i;

	for (i = 0; i < relation->count; i++)
		if (g_hash_table_add(seen, GUINT_TO_POINTER(
		    terms[i].quantity + 1)))
			g_array_append_val(next, terms[i].quantity);
}

/* The cheapest of some; PLAN_NONE: none of them can be hidden. */
static guint
cheapest(const struct work *work, const GArray *places)
{
	const struct quantity *best = NULL;
	guint i, found = PLAN_NONE;

	for (i = 0; i < places->len; i++) {
		guint place = g_array_index(places, guint, i);
		const struct quantity *quantity = plan_quantity(work->plan,
		    place);

		if (!can_hide(quantity) || !is_cheaper(quantity, best))
			continue;
		best = quantity;
		found = place;
	}
	return found;
}

/*
 * Where the solver names no bound that can give way: in the lines of the
 * quantity, else in those of what stands beside it, and so on outwards.
 */
static guint
search(const struct work *work, guint quantity)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) ring = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i, j, found = PLAN_NONE;

	g_array_append_val(ring, quantity);
	g_hash_table_add(seen, GUINT_TO_POINTER(quantity + 1));
	while (ring->len > 0 && (found = cheapest(work, ring)) == PLAN_NONE) {
		GArray *next = g_array_new(FALSE, FALSE, sizeof(guint));

		for (i = 0; i < ring->len; i++) {
			const GArray *lines = work->lines[g_array_index(ring,
			    guint, i)];

			for (j = 0; j < lines->len; j++)
				spread(work, g_array_index(lines, guint, j),
				    seen, next);
		}
		g_array_unref(ring);
		ring = next;
	}
	return found;
}

static void
mend_one(struct work *work, const struct breach *breach, GPtrArray *lost)
{
	guint place;

	if (plan_quantity(work->plan, breach->column)->is_known ||
	    is_moved(work, breach->binding))
		return;
	place = cheapest(work, breach->binding);
	if (place == PLAN_NONE)
		place = search(work, breach->column);
	if (place != PLAN_NONE) {
		hide(work, place);
		return;
	}
	g_ptr_array_add(lost, plan_quantity(work->plan, breach->column));
	audit_forget(work->audit, breach->column);
}

/*
 * Hiding around what earlier releases, or relations without any, tell would be
 * in vain, and endless.  Each breach is looked into once.
 */
static gboolean
excuse(struct work *work, const GArray *breaches,
    struct certificate *certificate, GError **error)
{
	g_autoptr(GArray) new = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autoptr(GArray) known = NULL;
	guint i;

	for (i = 0; i < breaches->len; i++) {
		guint column = g_array_index(breaches, struct breach,
		    i).column;

		if (g_hash_table_add(work->asked, GUINT_TO_POINTER(column +
		    1)))
			g_array_append_val(new, column);
	}
	if (new->len == 0)
		return TRUE;
	known = earlier_tell(work->plan, new, error);
	for (i = 0; known != NULL && i < known->len; i++)
		audit_forget(work->audit, g_array_index(known, guint, i));
	certificate->known += known != NULL ? known->len : 0;
	return known != NULL;
}

/*
 * One step for each breach, unless this round has moved one of the bounds
 * that tell it: then it may be mended.
 */
static gboolean
mend(struct work *work, const GArray *breaches, GPtrArray *lost,
    struct certificate *certificate, GError **error)
{
	guint i;

	if (!excuse(work, breaches, certificate, error))
		return FALSE;
	g_hash_table_remove_all(work->moved);
	for (i = 0; i < breaches->len; i++)
		mend_one(work, &g_array_index(breaches, struct breach, i),
		    lost);
	return TRUE;
}

/* ------------------------------------------------------------ the whole */

static gboolean
fail(const GPtrArray *lost, GError **error)
{
	GString *names = g_string_new(NULL);
	guint i;

	for (i = 0; i < lost->len && i < NAMED_MOST; i++)
		g_string_append_printf(names, "%s%s", i > 0 ? ", " : "",
		    ((struct quantity *)lost->pdata[i])->key);
	if (lost->len > NAMED_MOST)
		g_string_append_printf(names, " and %u more", lost->len -
		    NAMED_MOST);
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "nothing is published: "
	    "%s could be told from other figures, and hiding those does not "
	    "help", names->str);
	g_string_free(names, TRUE);
	return FALSE;
}

static gboolean
contradiction(const Plan *plan, guint column, GError **error)
{
	g_prefix_error(error, "nothing is published: around %s, ",
	    plan_quantity(plan, column)->key);
	return FALSE;
}

static gboolean
run(struct work *work, struct certificate *certificate, GError **error)
{
	g_autoptr(GPtrArray) lost = g_ptr_array_new();
	guint column = 0;

	for (certificate->rounds = 1; certificate->rounds <= ROUNDS_MOST;
	    certificate->rounds++) {
		g_autoptr(GArray) breaches = NULL;

		if (!audit_run(work->audit, &breaches, &column, error))
			return contradiction(work->plan, column, error);
		if (breaches->len == 0)
			return lost->len == 0 || fail(lost, error);
		if (!mend(work, breaches, lost, certificate, error))
			return FALSE;
	}
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "nothing is published: "
	    "the audit came to no end");
	return FALSE;
}

/* "<10" beside an "x" in one sum would be the small one of the two. */
static void
even_out(const Plan *plan)
{
	guint i, j;

	for (i = 0; i < plan_relations(plan); i++) {
		const struct relation *relation = plan_relation(plan, i);
		const struct term *terms = plan_terms(plan, relation);
		gboolean hidden = FALSE;

		for (j = 0; j < relation->count; j++)
			hidden = hidden || plan_quantity(plan,
			    terms[j].quantity)->form == FORM_HIDDEN;
		for (j = 0; hidden && relation->low == relation->high &&
		    j < relation->count; j++) {
			struct quantity *quantity = plan_quantity(plan,
			    terms[j].quantity);

			if (quantity->form != FORM_SMALL)
				continue;
			quantity->form = FORM_HIDDEN;
			quantity_bound(quantity, plan_protection(plan));
		}
	}
}

static void
count_forms(const Plan *plan, struct certificate *certificate)
{
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		const struct quantity *quantity = plan_quantity(plan, i);

		if (quantity->is_ledger)
			continue;
		certificate->unseen += quantity->form == FORM_UNSEEN;
		certificate->cells += quantity->form != FORM_UNSEEN;
		certificate->shown += quantity->form == FORM_SHOWN ||
		    quantity->form == FORM_GIVEN;
		certificate->small += quantity->form != FORM_UNSEEN &&
		    quantity->is_sensitive;
		certificate->secondary += quantity->form == FORM_HIDDEN &&
		    !quantity->is_sensitive;
	}
}

gboolean
suppress(Plan *plan, struct certificate *certificate, GError **error)
{
	struct work work = { .plan = plan };
	struct audit_count counts;
	gboolean good;

	plan_twins(plan);
	hierarchy_complete(plan);
	certificate->refuted = plan_refute(plan);
	empty_find(plan);
	certificate->gathered = gather(plan);
	thin(plan);
	if (!earlier_settle(plan, certificate, error))
		return FALSE;
	work.audit = attack_begin(plan, ATTACK_ALL, NULL);
	work.lines = lines_make(plan);
	work.moved = g_hash_table_new(NULL, NULL);
	work.asked = g_hash_table_new(NULL, NULL);
	good = run(&work, certificate, error);
	audit_counts(work.audit, &counts);
	certificate->goals = counts.goals;
	certificate->components = counts.components;
	certificate->programmes = counts.programmes;
	certificate->relations = plan_standing(plan);
	even_out(plan);
	plan_twins_follow(plan);
	count_forms(plan, certificate);
	lines_free(work.lines, plan_quantities(plan));
	g_hash_table_unref(work.moved);
	g_hash_table_unref(work.asked);
	audit_free(work.audit);
	return good;
}
