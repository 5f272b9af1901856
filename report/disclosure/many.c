/* Amounts of enough people, as everybody knows; see many.h. */
#include "lists.h"
#include "many.h"

static gboolean
is_amount_of_people(const struct quantity *quantity)
{
	return quantity->unit != CELL_PEOPLE && quantity->rule == RULE_PEOPLE;
}

static gboolean
is_shown(const struct quantity *quantity)
{
	return quantity->form == FORM_SHOWN && quantity->shown > 0;
}

static gboolean
says_so(const Plan *plan, const struct quantity *quantity)
{
	const struct quantity *people = quantity->behind == 0 ? NULL :
	    plan_quantity(plan, plan_first(plan, quantity->behind - 1));

	return is_amount_of_people(quantity) && !quantity->is_lower &&
	    (quantity->was_of_many || is_shown(quantity) ||
	    (people != NULL && is_shown(people)));
}

/* Stems -> amounts of people. */
static GHashTable *
begin(Plan *plan)
{
	GHashTable *stems = lists_new();
	guint i;

	for (i = 0; i < plan_quantities(plan); i++)
		plan_quantity(plan, i)->is_of_many = FALSE;
	for (i = 0; i < plan_quantities(plan); i++) {
		struct quantity *quantity = plan_quantity(plan, i);

		if (!is_amount_of_people(quantity))
			continue;
		if (quantity->stem != NULL)
			lists_add(stems, quantity->stem, i);
		if (!says_so(plan, quantity))
			continue;
		quantity->is_of_many = TRUE;
		plan_quantity(plan, plan_first(plan, i))->is_of_many = TRUE;
	}
	return stems;
}

/* ---------------------------------------------------------------- months */

/* The months that the spans of a stem are about. */
static void
months_of(const Plan *plan, const GArray *spans, gint32 *first, gint32 *last)
{
	guint i;

	*first = G_MAXINT32;
	*last = G_MININT32;
	for (i = 0; i < spans->len; i++) {
		const struct quantity *span = plan_quantity(plan,
		    g_array_index(spans, guint, i));

		*first = MIN(*first, span->first);
		*last = MAX(*last, span->last);
	}
}

/* By first month: the earliest end of one of many that begins then, or later. */
static gint32 *
ends_of(const Plan *plan, const GArray *spans, gint32 first, gint32 last)
{
	gint32 *ends = g_new(gint32, last - first + 2), month;
	guint i;

	for (month = first; month <= last + 1; month++)
		ends[month - first] = G_MAXINT32;
	for (i = 0; i < spans->len; i++) {
		const struct quantity *span = plan_quantity(plan,
		    g_array_index(spans, guint, i));
		gint32 *end = &ends[span->first - first];

		if (span->is_of_many)
			*end = MIN(*end, span->last);
	}
	for (month = last; month >= first; month--)
		ends[month - first] = MIN(ends[month - first],
		    ends[month + 1 - first]);
	return ends;
}

/* Whether any is new. */
static gboolean
follow_months(Plan *plan, const GArray *spans)
{
	g_autofree gint32 *ends = NULL;
	gint32 first, last;
	gboolean more = FALSE;
	guint i;

	months_of(plan, spans, &first, &last);
	ends = ends_of(plan, spans, first, last);
	for (i = 0; i < spans->len; i++) {
		guint place = g_array_index(spans, guint, i);
		struct quantity *span = plan_quantity(plan, place);

		if (span->is_of_many || ends[span->first - first] > span->last)
			continue;
		span->is_of_many = more = TRUE;
		plan_quantity(plan, plan_first(plan, place))->is_of_many =
		    TRUE;
	}
	return more;
}

/* ------------------------------------------------------------------ sums */

/* An amount of people and the amounts that it is the sum of. */
static gboolean
is_sum(const Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation);
	const struct quantity *whole = plan_quantity(plan, terms->quantity);
	guint i;

	if (relation->low != relation->high || terms->factor <= 0 ||
	    !is_amount_of_people(whole))
		return FALSE;
	for (i = 1; i < relation->count; i++)
		if (terms[i].factor >= 0 || plan_quantity(plan,
		    terms[i].quantity)->unit != whole->unit)
			return FALSE;
	return TRUE;
}

static gboolean
follow_sum(Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation);
	struct quantity *whole = plan_quantity(plan, terms->quantity);
	guint i;

	for (i = 1; !whole->is_of_many && i < relation->count; i++)
		if (plan_quantity(plan, terms[i].quantity)->is_of_many)
			return whole->is_of_many = TRUE;
	return FALSE;
}

/* guint: the relations that are sums of amounts. */
static GArray *
sums_of(const Plan *plan)
{
	GArray *sums = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i;

	for (i = 0; i < plan_relations(plan); i++) {
		const struct relation *relation = plan_relation(plan, i);

		if (relation->count > 1 && is_sum(plan, relation))
			g_array_append_val(sums, i);
	}
	return sums;
}

void
many_find(Plan *plan)
{
	g_autoptr(GHashTable) stems = begin(plan);
	g_autoptr(GArray) sums = sums_of(plan);
	gboolean more = TRUE;

	/* The order does not matter: what is found once stays. */
	while (more) {
		GHashTableIter iter;
		void *spans;
		guint i;

		more = FALSE;
		g_hash_table_iter_init(&iter, stems);
		while (g_hash_table_iter_next(&iter, NULL, &spans))
			more = follow_months(plan, spans) || more;
		for (i = 0; i < sums->len; i++)
			more = follow_sum(plan, plan_relation(plan,
			    g_array_index(sums, guint, i))) || more;
	}
}
