/* Deciding a plan; see suppress.h. */
#include <math.h>
#include <string.h>

#include "attack.h"
#include "earlier.h"
#include "empty.h"
#include "gather.h"
#include "hiding.h"
#include "hierarchy.h"
#include "inside.h"
#include "many.h"
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
	struct hiding	 hiding;
	GHashTable	*asked;		/* whether earlier releases tell it */
};

static void
mend_one(struct work *work, const struct breach *breach, GPtrArray *lost)
{
	if (plan_quantity(work->plan, breach->column)->is_known ||
	    hiding_mend(&work->hiding, breach->binding) ||
	    hiding_mend_around(&work->hiding, breach->column))
		return;
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
	hiding_round(&work->hiding);
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

	while (certificate->rounds < ROUNDS_MOST) {
		g_autoptr(GArray) breaches = NULL;

		certificate->rounds++;
		hiding_follow(&work->hiding);
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

/* Against everybody, then also against who is in a figure. */
static gboolean
run_all(struct work *work, struct certificate *certificate, GError **error)
{
	g_autoptr(InsideAttack) attack = inside_new(work->plan);
	gboolean more = TRUE;

	while (more)
		if (!run(work, certificate, error) || !inside_mend(attack,
		    &work->hiding, &more, error))
			return FALSE;
	return TRUE;
}

/*
 * "<10" beside an "x" in one sum would be the small one of the two.  What was
 * published before nobody can take back.
 */
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

			if (quantity->form != FORM_SMALL || quantity->is_fixed)
				continue;
			quantity->form = FORM_HIDDEN;
			quantity_bound(quantity, plan_protection(plan));
		}
	}
}

/*
 * Who is in a figure comes last, since it takes longest; what is hidden then
 * wakes relations that packages tell, and it begins anew.
 */
static gboolean
hide_all(struct work *work, struct certificate *certificate,
    struct audit_count *counts, GError **error)
{
	gboolean good;
	guint awake;

	many_find(work->plan);
	work->audit = attack_begin(work->plan, ATTACK_ALL, NULL);
	hiding_begin(&work->hiding, work->plan, work->audit);
	work->asked = g_hash_table_new(NULL, NULL);
	good = run(work, certificate, error);
	even_out(work->plan);
	do {
		awake = plan_awake(work->plan);
		good = good && run_all(work, certificate, error);
		even_out(work->plan);
	} while (good && plan_awake(work->plan) > awake);
	audit_counts(work->audit, counts);
	hiding_end(&work->hiding);
	g_hash_table_unref(work->asked);
	audit_free(work->audit);
	return good;
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
	good = hide_all(&work, certificate, &counts, error);
	certificate->goals = counts.goals;
	certificate->components = counts.components;
	certificate->programmes = counts.programmes;
	certificate->relations = plan_standing(plan);
	plan_twins_follow(plan);
	count_forms(plan, certificate);
	return good;
}
