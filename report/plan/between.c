/* Counts between two totals; see between.h. */
#include <math.h>

#include "between.h"
#include "relations.h"

/* Of releases that are over nothing can be taken back. */
static gboolean
says_something(const struct quantity *span)
{
	return span->unit == CELL_PEOPLE && !span->is_signed &&
	    (span->form == FORM_SHOWN || span->form == FORM_SMALL);
}

/* The months of the longer one without the other; FALSE: it is no part. */
static gboolean
months_between(const struct quantity *longer, const struct quantity *other,
    gint32 *first, gint32 *last)
{
	if (longer->first == other->first && longer->last > other->last) {
		*first = other->last + 1;
		*last = longer->last;
		return TRUE;
	}
	if (longer->last == other->last && longer->first < other->first) {
		*first = longer->first;
		*last = other->first - 1;
		return TRUE;
	}
	return FALSE;
}

/* Whether anything begins or ends in between: else it is one piece. */
static gboolean
is_cut(const GArray *cuts, gint32 first, gint32 last)
{
	guint i;

	for (i = 0; i < cuts->len; i++)
		if (g_array_index(cuts, gint32, i) > first &&
		    g_array_index(cuts, gint32, i) <= last)
			return TRUE;
	return FALSE;
}

static gboolean
is_span(const Plan *plan, const GArray *spans, gint32 first, gint32 last)
{
	guint i;

	for (i = 0; i < spans->len; i++) {
		const struct quantity *span = plan_quantity(plan,
		    g_array_index(spans, guint, i));

		if (span->first == first && span->last == last)
			return TRUE;
	}
	return FALSE;
}

static void
relate(Plan *plan, guint whole, guint part, gint32 first, gint32 last)
{
	const struct quantity *longer = plan_quantity(plan, whole);
	const struct quantity *other = plan_quantity(plan, part);
	struct quantity draft = { .unit = longer->unit, .form = FORM_UNSEEN,
	    .is_whole = longer->is_whole && other->is_whole,
	    .is_told = longer->is_told && other->is_told,
	    .exact = longer->exact - other->exact };
	g_autofree char *key = g_strdup_printf("%s during %d to %d",
	    longer->stem, (int)first, (int)last);
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(guint));
	guint rest;

	if (fabs(draft.exact) < 1e-6)
		draft.exact = 0;
	/* Of facts that have changed. */
	if (draft.exact < 0)
		return;
	quantity_decide(&draft, plan_protection(plan));
	if (draft.is_told && !draft.is_sensitive)
		return;
	rest = plan_add(plan, key, &draft);
	plan_quantity(plan, rest)->is_piece = TRUE;
	g_array_append_val(parts, part);
	g_array_append_val(parts, rest);
	relation_sum(plan, whole, parts);
	plan_mark_span(plan);
}

void
between_relate(Plan *plan, const GArray *spans, const GArray *cuts)
{
	gint32 first, last;
	guint i, j;

	for (i = 0; i < spans->len; i++)
		for (j = 0; j < spans->len; j++) {
			guint whole = g_array_index(spans, guint, i);
			guint part = g_array_index(spans, guint, j);
			const struct quantity *longer = plan_quantity(plan,
			    whole);
			const struct quantity *other = plan_quantity(plan,
			    part);

			/* Of two that are small nothing can be taken. */
			if (longer->form != FORM_SHOWN ||
			    (longer->is_ledger && other->is_ledger) ||
			    !says_something(longer) ||
			    !says_something(other) || !months_between(longer,
			    other, &first, &last) || !is_cut(cuts, first,
			    last) || is_span(plan, spans, first, last))
				continue;
			relate(plan, whole, part, first, last);
		}
}
