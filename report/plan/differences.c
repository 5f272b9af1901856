/* Amounts between months; see differences.h. */
#include <math.h>
#include <string.h>

#include "day.h"
#include "differences.h"
#include "hierarchy.h"
#include "late.h"
#include "lists.h"
#include "plan_parts.h"
#include "relations.h"

void
differences_tell(Plan *plan, const char *stem, GArray *makings)
{
	if (!g_hash_table_contains(plan->makings, stem))
		g_hash_table_insert(plan->makings, g_strdup(stem), makings);
	else
		g_array_unref(makings);
}

GArray *
differences_gifts(const GArray *makings, gint32 first, gint32 last)
{
	g_autoptr(GHashTable) places = g_hash_table_new(NULL, NULL);
	GArray *cents = g_array_new(FALSE, FALSE, sizeof(gint64));
	guint i;

	for (i = 0; i < makings->len; i++) {
		const struct making *making = &g_array_index(makings,
		    struct making, i);
		gint64 sum = llround(making->amount * DIFFERENCES_CENTS);
		guint place;

		if (making->who == NULL || making->month < first ||
		    making->month > last)
			continue;
		place = GPOINTER_TO_UINT(g_hash_table_lookup(places,
		    making->who));
		if (place > 0)
			g_array_index(cents, gint64, place - 1) += sum;
		else {
			g_array_append_val(cents, sum);
			g_hash_table_insert(places, (void *)making->who,
			    GUINT_TO_POINTER(cents->len));
		}
	}
	return cents;
}

/* Whether the amount of these months is a secret, and what it is. */
static gboolean
is_secret(const Plan *plan, const GArray *makings, gint32 first, gint32 last,
    double *amount)
{
	g_autoptr(GArray) gifts = NULL;
	gboolean has_givers = FALSE;
	double people = 0, theirs = 0;
	guint i;

	*amount = 0;
	for (i = 0; i < makings->len; i++) {
		const struct making *making = &g_array_index(makings,
		    struct making, i);

		if (making->month < first || MAX(making->month,
		    making->last) > last)
			continue;
		*amount += making->amount;
		people = MAX(people, making->people);
		if (making->who != NULL)
			has_givers = TRUE;
		else
			theirs += making->amount - making->others;
	}
	/* That there is none is no secret of anybody; sums leave crumbs. */
	if (theirs > 1e-6 && protect_is_small(&plan->protection, people))
		return TRUE;
	if (!has_givers || *amount <= 1e-6)
		return FALSE;
	gifts = differences_gifts(makings, first, last);
	return protect_dominated(&plan->protection,
	    (const gint64 *)gifts->data, gifts->len);
}

/* A figure, or an earlier difference, about just these months. */
static struct quantity *
find(const Plan *plan, const GArray *spans, gint32 first, gint32 last)
{
	guint i;

	for (i = 0; i < spans->len; i++) {
		struct quantity *span = plan_quantity(plan, g_array_index(
		    spans, guint, i));

		if (span->first == first && span->last == last &&
		    span->twin == 0)
			return span;
	}
	return NULL;
}

static void
add(Plan *plan, const GArray *spans, const char *stem, gint32 first,
    gint32 last, double amount)
{
	const struct quantity *model = plan_quantity(plan,
	    g_array_index(spans, guint, 0));
	struct quantity draft = { .unit = model->unit, .form = FORM_UNSEEN,
	    .rule = model->rule, .exact = amount, .is_told = TRUE,
	    .is_sensitive = TRUE, .is_signed = model->is_signed };
	struct quantity *former = find(plan, spans, first, last);
	char from[8], to[8];
	g_autofree char *key = g_strdup_printf("%s in %s..%s", stem,
	    month_print(first, from), month_print(last, to));
	guint place;

	if (former != NULL && former->is_left) {
		former->is_sensitive = TRUE;
		quantity_decide(former, &plan->protection);
	}
	if (former != NULL && !former->is_piece)
		return;
	quantity_decide(&draft, &plan->protection);
	place = plan_add(plan, key, &draft);
	plan_quantity(plan, place)->is_piece = TRUE;
	plan_span(plan, place, first, last, stem);
	/* As an earlier release says it, of what was known then. */
	if (former != NULL) {
		former->twin = place + 1;
		former->is_sensitive = FALSE;
	}
}

/* Whether a span is made of anything, and all of it is of these months. */
static gboolean
is_of(const GArray *makings, const struct quantity *span, gint32 first,
    gint32 last)
{
	gboolean is_any = FALSE;
	guint i;

	for (i = 0; i < makings->len; i++) {
		const struct making *making = &g_array_index(makings,
		    struct making, i);

		if (fabs(making->amount) <= 1e-6 || making->month < span->first ||
		    making->month > span->last)
			continue;
		if (making->month < first || making->month > last)
			return FALSE;
		is_any = TRUE;
	}
	return is_any;
}

/*
 * Whether these months are of as many people as those of a figure that is no
 * secret, which they hold.
 */
static gboolean
holds_many(const Plan *plan, const GArray *spans, const GArray *makings,
    gint32 first, gint32 last)
{
	guint i;

	for (i = 0; i < spans->len; i++) {
		const struct quantity *span = plan_quantity(plan,
		    g_array_index(spans, guint, i));

		if (span->rule == RULE_PEOPLE && span->form == FORM_SHOWN &&
		    !span->is_left && is_of(makings, span, first, last))
			return TRUE;
	}
	return FALSE;
}

static void
add_all(Plan *plan, const char *stem, const GArray *spans)
{
	const GArray *makings = g_hash_table_lookup(plan->makings, stem);
	g_autoptr(GArray) cuts = hierarchy_cuts(plan, spans);
	double amount;
	guint i, j;

	for (i = 0; i + 1 < cuts->len; i++)
		for (j = i + 1; j < cuts->len; j++) {
			gint32 first = g_array_index(cuts, gint32, i);
			gint32 last = g_array_index(cuts, gint32, j) - 1;

			if (is_secret(plan, makings, first, last, &amount) &&
			    !holds_many(plan, spans, makings, first, last))
				add(plan, spans, stem, first, last, amount);
		}
}

/* Spans of stems of which it is known what they are made of. */
static GHashTable *
spans_of(const Plan *plan)
{
	GHashTable *by_stem = lists_new();
	guint i;

	for (i = 0; i < plan->quantities->len; i++) {
		const struct quantity *quantity = plan_quantity(plan, i);

		if (quantity->stem != NULL && g_hash_table_contains(
		    plan->makings, quantity->stem))
			lists_add(by_stem, quantity->stem, i);
	}
	return by_stem;
}

static gboolean
is_any_shown(const Plan *plan, const GArray *spans)
{
	guint i;

	for (i = 0; i < spans->len; i++) {
		const struct quantity *span = plan_quantity(plan,
		    g_array_index(spans, guint, i));

		if (span->form == FORM_SHOWN || span->is_left)
			return TRUE;
	}
	return FALSE;
}

static GList *
sorted_keys(GHashTable *table)
{
	return g_list_sort(g_hash_table_get_keys(table),
	    (GCompareFunc)strcmp);
}

/* ------------------------------------------------------------- elsewhere */

#define ALL		"/all/"
#define PLACE		"/in/"
#define ELSEWHERE	"/elsewhere/"

/* "/in/TOWN/X" -> "X"; NULL: it is not of a place. */
static const char *
stem_in_place(const char *stem)
{
	const char *end = g_str_has_prefix(stem, PLACE) ?
	    strchr(stem + strlen(PLACE), '/') : NULL;

	return end == NULL ? NULL : end + 1;
}

/* Its months and giver; g_free. */
static char *
making_name(const struct making *making)
{
	return g_strdup_printf("%d %d %s", (int)making->month,
	    (int)making->last, making->who != NULL ? making->who : "");
}

/* By that name -> place in a list of makings, plus 1. */
static GHashTable *
index_of(const GArray *makings)
{
	GHashTable *index = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, NULL);
	guint i;

	for (i = 0; i < makings->len; i++) {
		const struct making *making = &g_array_index(makings,
		    struct making, i);

		g_hash_table_insert(index, making_name(making),
		    GUINT_TO_POINTER(i + 1));
	}
	return index;
}

static void
subtract(GArray *makings, GHashTable *index, const GArray *others)
{
	guint i, place;

	for (i = 0; i < others->len; i++) {
		const struct making *other = &g_array_index(others,
		    struct making, i);
		g_autofree char *name = making_name(other);
		struct making *making;

		place = GPOINTER_TO_UINT(g_hash_table_lookup(index, name));
		if (place == 0)
			continue;
		making = &g_array_index(makings, struct making, place - 1);
		making->amount -= other->amount;
		making->others -= other->others;
		making->people -= other->people;
	}
}

/* "/in/TOWN/X", where "/elsewhere/Y" is left of a sum that has "/in/TOWN/Y". */
static gboolean
is_told_of(const Plan *plan, const char *stem, const struct quantity *left)
{
	const char *end = stem_in_place(stem) - 1;
	g_autofree char *town = g_strndup(stem, (gsize)(end - stem));
	g_autofree char *key = g_strconcat(town, left->key +
	    strlen(ELSEWHERE) - 1, NULL);
	const struct quantity *part = plan_find(plan, key);

	return part != NULL && part->over != PLACES_APART;
}

/* What all is made of without what the places are; stems: all, in order. */
static GArray *
makings_elsewhere(const Plan *plan, const struct quantity *left,
    const GList *stems)
{
	const char *rest = left->stem + strlen(ELSEWHERE);
	g_autofree char *all = g_strconcat(ALL, rest, NULL);
	g_autofree char *other_name = g_strconcat(DIFFERENCES_WHOLE, rest,
	    NULL);
	const GArray *wholes[] = { g_hash_table_lookup(plan->makings, all),
		g_hash_table_lookup(plan->makings, other_name) };
	g_autoptr(GHashTable) index = NULL;
	GArray *makings;
	const GList *other;
	guint i;

	if (wholes[0] == NULL && wholes[1] == NULL)
		return NULL;
	makings = g_array_new(FALSE, FALSE, sizeof(struct making));
	for (i = 0; i < G_N_ELEMENTS(wholes); i++)
		if (wholes[i] != NULL)
			g_array_append_vals(makings, wholes[i]->data,
			    wholes[i]->len);
	index = index_of(makings);
	for (other = stems; other != NULL; other = other->next)
		if (g_strcmp0(stem_in_place(other->data), rest) == 0 &&
		    is_told_of(plan, other->data, left))
			subtract(makings, index, g_hash_table_lookup(
			    plan->makings, other->data));
	return makings;
}

static void
tell_elsewhere(Plan *plan)
{
	g_autoptr(GList) stems = sorted_keys(plan->makings);
	guint i;

	for (i = 0; i < plan->quantities->len; i++) {
		const struct quantity *quantity = plan_quantity(plan, i);
		GArray *makings;

		if (!quantity->is_left || quantity->stem == NULL ||
		    !g_str_has_prefix(quantity->stem, ELSEWHERE) ||
		    g_hash_table_contains(plan->makings, quantity->stem))
			continue;
		makings = makings_elsewhere(plan, quantity, stems);
		if (makings != NULL)
			differences_tell(plan, quantity->stem, makings);
	}
}

void
differences_add(Plan *plan)
{
	g_autoptr(GHashTable) by_stem = NULL;
	g_autoptr(GList) stems = NULL;
	GList *stem;

	tell_elsewhere(plan);
	by_stem = spans_of(plan);
	stems = sorted_keys(by_stem);
	for (stem = stems; stem != NULL; stem = stem->next) {
		const GArray *spans = g_hash_table_lookup(by_stem, stem->data);

		late_hide(plan, spans, g_hash_table_lookup(plan->makings,
		    stem->data));
		if (is_any_shown(plan, spans))
			add_all(plan, stem->data, spans);
	}
}
