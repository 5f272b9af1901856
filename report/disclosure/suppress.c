/* Deciding a plan; see suppress.h. */
#include <math.h>
#include <string.h>

#include "audit.h"
#include "gather.h"
#include "hierarchy.h"
#include "program.h"
#include "relations.h"
#include "suppress.h"

/* More rounds than that were never seen; it is a guard, not a limit. */
#define ROUNDS_MOST	1000
#define NAMED_MOST	5	/* cells in an error */

struct work {
	Plan		*plan;
	Audit		*audit;
	GArray		**lines;	/* quantity -> relations (guint) */
	GHashTable	*moved;		/* relations changed in this round */
};

Audit *
suppress_audit(const Plan *plan)
{
	double k = (double)plan_protection(plan)->threshold;
	Audit *audit = audit_new();
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		const struct quantity *quantity = plan_quantity(plan, i);

		audit_column(audit, quantity->low, quantity->high);
		if (quantity->is_sensitive)
			audit_goal(audit, i, quantity->want_low,
			    quantity->want_high);
		else if (!quantity->is_told && quantity->form ==
		    FORM_UNSEEN && quantity->unit == CELL_PEOPLE)
			audit_goal_either(audit, i, 0, k);
	}
	for (i = 0; i < plan_relations(plan); i++) {
		const struct relation *relation = plan_relation(plan, i);

		audit_row(audit, plan_terms(plan, relation), relation->count,
		    relation->low, relation->high);
	}
	return audit;
}

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

/* How wide a relation leaves a quantity; by the bounds of the others only. */
static double
width(const struct work *work, guint line, guint quantity)
{
	const struct relation *relation = plan_relation(work->plan, line);
	const struct term *terms = plan_terms(work->plan, relation);
	double wide = relation->high - relation->low;
	guint i;

	for (i = 0; i < relation->count; i++) {
		const struct quantity *other = plan_quantity(work->plan,
		    terms[i].quantity);

		if (terms[i].quantity != quantity)
			wide += fabs(terms[i].factor) *
			    (other->high - other->low);
	}
	return wide;
}

static gboolean
can_hide(const struct quantity *quantity)
{
	return !quantity->is_fixed && (quantity->form == FORM_SMALL ||
	    quantity->form == FORM_SHOWN);
}

/*
 * What goes first: a symbol that only says less, what was hidden last time,
 * what is no total, what is small, and then the key.
 */
static gboolean
is_cheaper(const struct quantity *one, const struct quantity *two)
{
	if (two == NULL)
		return TRUE;
	if ((one->form == FORM_SMALL) != (two->form == FORM_SMALL))
		return one->form == FORM_SMALL;
	if (one->was_hidden != two->was_hidden)
		return one->was_hidden;
	if (one->rank != two->rank)
		return one->rank < two->rank;
	if (one->shown != two->shown)
		return one->shown < two->shown;
	return strcmp(one->key, two->key) < 0;
}

static struct quantity *
cheapest(const struct work *work, guint line, guint *place)
{
	const struct relation *relation = plan_relation(work->plan, line);
	const struct term *terms = plan_terms(work->plan, relation);
	struct quantity *best = NULL;
	guint i;

	for (i = 0; i < relation->count; i++) {
		struct quantity *quantity = plan_quantity(work->plan,
		    terms[i].quantity);

		if (!can_hide(quantity) || !is_cheaper(quantity, best))
			continue;
		best = quantity;
		*place = terms[i].quantity;
	}
	return best;
}

static void
hide(struct work *work, guint place)
{
	struct quantity *quantity = plan_quantity(work->plan, place);
	guint i;

	quantity->form = FORM_HIDDEN;
	quantity_bound(quantity, plan_protection(work->plan));
	audit_widen(work->audit, place, quantity->low, quantity->high);
	for (i = 0; i < work->lines[place]->len; i++)
		g_hash_table_add(work->moved, GUINT_TO_POINTER(g_array_index(
		    work->lines[place], guint, i) + 1));
}

/* The tightest line of one quantity in which something can be hidden. */
static gboolean
tightest(const struct work *work, guint quantity, guint *line)
{
	const GArray *lines = work->lines[quantity];
	gboolean found = FALSE;
	double narrow = INFINITY;
	guint i, place = 0;

	for (i = 0; i < lines->len; i++) {
		guint one = g_array_index(lines, guint, i);
		double wide = width(work, one, quantity);

		if ((found && wide >= narrow) ||
		    cheapest(work, one, &place) == NULL)
			continue;
		narrow = wide;
		*line = one;
		found = TRUE;
	}
	return found;
}

/*
 * Where to hide for a quantity: in its own lines, else in those of what
 * stands beside it, and so on outwards.
 */
static gboolean
search(const struct work *work, guint quantity, guint *line)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(guint));
	guint next, i, j;

	g_array_append_val(queue, quantity);
	g_hash_table_add(seen, GUINT_TO_POINTER(quantity + 1));
	for (next = 0; next < queue->len; next++) {
		guint at = g_array_index(queue, guint, next);

		if (tightest(work, at, line))
			return TRUE;
		for (i = 0; i < work->lines[at]->len; i++) {
			const struct relation *relation = plan_relation(
			    work->plan, g_array_index(work->lines[at], guint,
			    i));
			const struct term *terms = plan_terms(work->plan,
			    relation);

			for (j = 0; j < relation->count; j++)
				if (g_hash_table_add(seen, GUINT_TO_POINTER(
				    terms[j].quantity + 1)))
					g_array_append_val(queue,
					    terms[j].quantity);
		}
	}
	return FALSE;
}

/* One step for each breach whose lines were not touched in this round. */
static void
mend(struct work *work, const GArray *breaches, GPtrArray *lost)
{
	guint i, line = 0, place = 0;

	g_hash_table_remove_all(work->moved);
	for (i = 0; i < breaches->len; i++) {
		guint at = g_array_index(breaches, struct breach, i).column;
		struct quantity *quantity = plan_quantity(work->plan, at);

		if (quantity->form == FORM_SMALL)
			hide(work, at);
		else if (!search(work, at, &line)) {
			g_ptr_array_add(lost, quantity);
			audit_forget(work->audit, at);
		} else if (!g_hash_table_contains(work->moved,
		    GUINT_TO_POINTER(line + 1))) {
			cheapest(work, line, &place);
			hide(work, place);
		}
	}
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
	GArray *breaches;
	guint column = 0, count;

	for (certificate->rounds = 1; certificate->rounds <= ROUNDS_MOST;
	    certificate->rounds++) {
		if (!audit_run(work->audit, &breaches, &column, error))
			return contradiction(work->plan, column, error);
		count = breaches->len;
		if (count > 0)
			mend(work, breaches, lost);
		g_array_unref(breaches);
		if (count == 0)
			return lost->len == 0 || fail(lost, error);
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

	hierarchy_complete(plan);
	certificate->refuted = plan_refute(plan);
	certificate->gathered = gather(plan);
	work.audit = suppress_audit(plan);
	work.lines = lines_make(plan);
	work.moved = g_hash_table_new(NULL, NULL);
	good = run(&work, certificate, error);
	audit_counts(work.audit, &counts);
	certificate->goals = counts.goals;
	certificate->components = counts.components;
	certificate->programmes = counts.programmes;
	certificate->relations = plan_relations(plan) - certificate->refuted;
	even_out(plan);
	count_forms(plan, certificate);
	lines_free(work.lines, plan_quantities(plan));
	g_hash_table_unref(work.moved);
	audit_free(work.audit);
	return good;
}
