/* Sums over months; see hierarchy.h. */
#include <math.h>
#include <string.h>

#include "between.h"
#include "differences.h"
#include "hierarchy.h"
#include "places.h"
#include "relations.h"

/* ----------------------------------------------------------------- spans */

static int
compare_months(const void *a, const void *b)
{
	const gint32 *first = a, *second = b;

	return *first < *second ? -1 : *first > *second;
}

GArray *
hierarchy_cuts(const Plan *plan, const GArray *spans)
{
	GArray *cuts = g_array_new(FALSE, FALSE, sizeof(gint32));
	guint i, kept = 0;

	for (i = 0; i < spans->len; i++) {
		const struct quantity *span = plan_quantity(plan,
		    g_array_index(spans, guint, i));
		gint32 after = span->last + 1;

		g_array_append_val(cuts, span->first);
		g_array_append_val(cuts, after);
	}
	g_array_sort(cuts, compare_months);
	for (i = 0; i < cuts->len; i++)
		if (i == 0 || g_array_index(cuts, gint32, i) !=
		    g_array_index(cuts, gint32, kept - 1))
			g_array_index(cuts, gint32, kept++) =
			    g_array_index(cuts, gint32, i);
	g_array_set_size(cuts, kept);
	return cuts;
}

/* The quantity of that piece: a span that is just it, or a new one. */
static guint
piece_of(Plan *plan, const GArray *spans, gint32 first, gint32 last)
{
	const struct quantity *model = plan_quantity(plan,
	    g_array_index(spans, guint, 0));
	struct quantity draft = { .unit = model->unit, .form = FORM_UNSEEN,
	    .is_whole = TRUE, .exact = NAN };
	g_autofree char *key = g_strdup_printf("%s during %d to %d",
	    model->stem, (int)first, (int)last);
	guint i, place;

	for (i = 0; i < spans->len; i++) {
		const struct quantity *span = plan_quantity(plan,
		    g_array_index(spans, guint, i));

		if (span->first == first && span->last == last)
			return g_array_index(spans, guint, i);
		draft.is_whole = draft.is_whole && span->is_whole;
		draft.is_signed = draft.is_signed || (span->is_signed &&
		    span->unit != CELL_PEOPLE);
	}
	quantity_decide(&draft, plan_protection(plan));
	place = plan_add(plan, key, &draft);
	plan_quantity(plan, place)->is_piece = TRUE;
	return place;
}

/*
 * The longest other span that begins with it and ends before it: a running
 * total is the one before and what came since.  PLAN_NONE: there is none.
 */
static guint
beginning_of(const Plan *plan, const GArray *spans, const struct quantity *span)
{
	guint i, found = PLAN_NONE;
	gint32 last = G_MININT32;

	for (i = 0; i < spans->len; i++) {
		guint place = g_array_index(spans, guint, i);
		const struct quantity *other = plan_quantity(plan, place);

		if (other->first != span->first || other->last >= span->last ||
		    other->last <= last)
			continue;
		last = other->last;
		found = place;
	}
	return found;
}

/* A span as its beginning and the pieces after that. */
static void
relate_span(Plan *plan, const GArray *spans, const GArray *cuts,
    const GArray *pieces, guint whole)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(guint));
	const struct quantity *span = plan_quantity(plan, whole);
	guint beginning = beginning_of(plan, spans, span), i;
	gint32 from = span->first;

	if (beginning != PLAN_NONE) {
		g_array_append_val(parts, beginning);
		from = plan_quantity(plan, beginning)->last + 1;
	}
	for (i = 0; i < pieces->len; i++)
		if (g_array_index(cuts, gint32, i) >= from &&
		    g_array_index(cuts, gint32, i) <= span->last)
			g_array_append_val(parts, g_array_index(pieces, guint,
			    i));
	/* It may be its own only piece. */
	if (parts->len == 1 && g_array_index(parts, guint, 0) == whole)
		return;
	relation_sum(plan, whole, parts);
	plan_mark_span(plan);
}

static void
relate_spans(Plan *plan, const GArray *spans)
{
	g_autoptr(GArray) cuts = hierarchy_cuts(plan, spans);
	g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i, place;

	for (i = 0; i + 1 < cuts->len; i++) {
		place = piece_of(plan, spans, g_array_index(cuts, gint32, i),
		    g_array_index(cuts, gint32, i + 1) - 1);
		g_array_append_val(pieces, place);
	}
	for (i = 0; i < spans->len; i++)
		relate_span(plan, spans, cuts, pieces, g_array_index(spans,
		    guint, i));
	between_relate(plan, spans, cuts);
}

/* Stems in the order in which they first came. */
void
hierarchy_spans(Plan *plan)
{
	g_autoptr(GHashTable) by_stem = g_hash_table_new(g_str_hash,
	    g_str_equal);
	g_autoptr(GPtrArray) stems = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)g_array_unref);
	guint i, count = plan_quantities(plan);

	for (i = 0; i < count; i++) {
		const struct quantity *quantity = plan_quantity(plan, i);
		GArray *spans;

		if (quantity->stem == NULL || quantity->twin > 0)
			continue;
		spans = g_hash_table_lookup(by_stem, quantity->stem);
		if (spans == NULL) {
			spans = g_array_new(FALSE, FALSE, sizeof(guint));
			g_hash_table_insert(by_stem, quantity->stem, spans);
			g_ptr_array_add(stems, spans);
		}
		g_array_append_val(spans, i);
	}
	for (i = 0; i < stems->len; i++)
		if (((GArray *)stems->pdata[i])->len > 1)
			relate_spans(plan, stems->pdata[i]);
}

/* --------------------------------------------------------------- solving */

/* The only term that is not told, or NULL. */
static const struct term *
untold(const Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation), *found = NULL;
	guint i;

	for (i = 0; i < relation->count; i++) {
		if (plan_quantity(plan, terms[i].quantity)->is_told)
			continue;
		if (found != NULL)
			return NULL;
		found = &terms[i];
	}
	return found;
}

static gboolean
tell(Plan *plan, const struct relation *relation)
{
	const struct term *open = untold(plan, relation);
	struct quantity *quantity;

	if (open == NULL || relation->low != relation->high)
		return FALSE;
	quantity = plan_quantity(plan, open->quantity);
	/* Published before, from facts that may have changed since. */
	if (quantity->form != FORM_UNSEEN || quantity->is_ledger)
		return FALSE;
	quantity->exact = 0;
	quantity->exact = (relation->low - plan_sum(plan, relation)) /
	    open->factor;
	/* Credits leave crumbs. */
	if (fabs(quantity->exact) < 1e-6)
		quantity->exact = 0;
	quantity->is_told = TRUE;
	quantity_decide(quantity, plan_protection(plan));
	return TRUE;
}

void
hierarchy_solve(Plan *plan)
{
	gboolean more = TRUE;
	guint i;

	while (more) {
		more = FALSE;
		for (i = 0; i < plan_relations(plan); i++)
			more = tell(plan, plan_relation(plan, i)) || more;
	}
}

void
hierarchy_complete(Plan *plan)
{
	places_complete(plan);
	differences_add(plan);
	hierarchy_spans(plan);
	hierarchy_solve(plan);
}
