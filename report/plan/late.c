/* Money that became known late; see late.h. */
#include <math.h>

#include "differences.h"
#include "late.h"
#include "relations.h"

static double
given(const GArray *makings, gint32 first, gint32 last)
{
	double sum = 0;
	guint i;

	for (i = 0; i < makings->len; i++) {
		const struct making *making = &g_array_index(makings,
		    struct making, i);

		if (making->who != NULL && making->month >= first &&
		    making->month <= last)
			sum += making->amount;
	}
	return sum;
}

/*
 * What became known since a total was shown that begins with it: all of it may
 * be of one who gave nothing in the months after that, or of who gave most.
 */
static gboolean
is_told_late(const Plan *plan, const GArray *makings,
    const struct quantity *total, double shown, gint32 until)
{
	double late = fabs(given(makings, total->first, until) - shown);
	gint64 cents = llround(late * DIFFERENCES_CENTS);
	g_autoptr(GArray) gifts = NULL;
	guint i, most = 0;

	/* It was rounded. */
	if (late <= (double)total->base / 2 + 1e-6)
		return FALSE;
	gifts = differences_gifts(makings, until + 1, total->last);
	if (gifts->len < PROTECT_FUNDERS)
		return TRUE;
	for (i = 1; i < gifts->len; i++)
		if (g_array_index(gifts, gint64, i) > g_array_index(gifts,
		    gint64, most))
			most = i;
	g_array_append_val(gifts, cents);
	if (protect_dominated(plan_protection(plan), (const gint64 *)gifts->data,
	    gifts->len))
		return TRUE;
	g_array_index(gifts, gint64, most) += cents;
	return protect_dominated(plan_protection(plan),
	    (const gint64 *)gifts->data, gifts->len - 1);
}

/* A total that begins with the other, as an earlier release showed it. */
static gboolean
is_former(const struct quantity *former, const struct quantity *total)
{
	return former->is_ledger && former->form == FORM_SHOWN &&
	    former->first == total->first && former->last < total->last;
}

static gboolean
is_late(const Plan *plan, const GArray *spans, const GArray *makings,
    const struct quantity *total)
{
	guint i;

	if (total->before > 0 && is_told_late(plan, makings, total,
	    total->before, total->last))
		return TRUE;
	for (i = 0; i < spans->len; i++) {
		const struct quantity *former = plan_quantity(plan,
		    g_array_index(spans, guint, i));

		if (is_former(former, total) && is_told_late(plan, makings,
		    total, former->shown, former->last))
			return TRUE;
	}
	return FALSE;
}

void
late_hide(Plan *plan, const GArray *spans, const GArray *makings)
{
	guint i;

	for (i = 0; i < spans->len; i++) {
		guint place = g_array_index(spans, guint, i);
		const struct quantity *total = plan_quantity(plan, place);
		struct quantity *first = plan_quantity(plan, plan_first(plan,
		    place));

		if (total->is_ledger || total->rule != RULE_GIVERS ||
		    first->form != FORM_SHOWN || !is_late(plan, spans,
		    makings, total))
			continue;
		first->form = FORM_HIDDEN;
		quantity_bound(first, plan_protection(plan));
	}
}
