/* Figures of earlier releases; see published.h. */
#include <math.h>
#include <string.h>

#include "former.h"
#include "hidden.h"
#include "lists.h"
#include "program.h"
#include "published.h"
#include "relations.h"

#define NAMED_MOST	5	/* cells in an error */

/* ".../2025-01..2025-12/number": keys that name their months. */
#define MONTH		"[0-9][0-9][0-9][0-9]-[0-9][0-9]"
#define NAMES_MONTHS	"*/measure/*/" MONTH ".." MONTH "/*"

/* What a row of the ledger is about. */
struct published {
	const char	*key, *stem;
	double		 value;
	double		 below;		/* "<10"; 0: it has a value */
	gint64		 base;
	gboolean	 is_whole;
	gint32		 first, last;
	gboolean	 is_now;	/* the key is about the same in this run:
					 * of its period, or it names months */
	gboolean	 are_people;
};

static void
read_row(sqlite3_stmt *row, struct published *published)
{
	published->key = (const char *)sqlite3_column_text(row, 0);
	published->value = sqlite3_column_double(row, 1);
	published->base = sqlite3_column_int64(row, 2);
	published->is_whole = sqlite3_column_int(row, 3);
	published->stem = (const char *)sqlite3_column_text(row, 4);
	published->first = sqlite3_column_int(row, 5);
	published->last = sqlite3_column_int(row, 6);
	published->is_now = sqlite3_column_int(row, 7);
	published->are_people = sqlite3_column_int(row, 8);
	published->below = sqlite3_column_double(row, 9);
}

/* With a lower threshold than now. */
static gboolean
is_below(const Plan *plan, const struct published *published)
{
	return published->are_people && published->value > 0 &&
	    published->base > 0 && published->value < (double)plan_protection(plan)->threshold;
}

/* It is what it was: then everybody knows. */
static void
recollect_small(const struct published *published, struct quantity *quantity)
{
	double most = published->below - (quantity->is_whole ? 1 : 0);

	if (quantity->unit == CELL_PEOPLE && quantity->is_told &&
	    fabs(quantity->exact) <= most + 1e-6 && (quantity->below <= 0 ||
	    published->below < quantity->below))
		quantity->below = published->below;
}

/* What this run tells, or hides, as it was shown last. */
static void
recollect(Plan *plan, const struct published *published,
    struct quantity *quantity)
{
	double low, high;

	if (published->below > 0) {
		recollect_small(published, quantity);
		return;
	}
	quantity->before = published->value;
	if (!is_below(plan, published))
		return;
	protect_range(published->value, published->base, published->is_whole,
	    &low, &high);
	quantity->was_told = quantity->is_sensitive &&
	    quantity->exact >= low - 1e-6 && quantity->exact <= high + 1e-6;
}

/*
 * Whether a figure about the same months of a stem is that one: the same key
 * or, where that is not told now or is no other number, another name of it.
 */
static gboolean
is_name_of(const Plan *plan, const struct published *published,
    const struct quantity *quantity)
{
	const struct quantity *same = plan_find(plan, published->key);

	return same == NULL || same->stem == NULL ||
	    strcmp(same->stem, quantity->stem) != 0 ||
	    same->first != quantity->first || same->last != quantity->last ||
	    fabs(same->exact - quantity->exact) < 1e-6;
}

/* Stems -> GArray of places of what this run tells of them. */
static GHashTable *
totals_of(const Plan *plan)
{
	GHashTable *totals = lists_new();
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		const struct quantity *quantity = plan_quantity(plan, i);

		if (quantity->stem != NULL && quantity->form != FORM_UNSEEN)
			lists_add(totals, quantity->stem, i);
	}
	return totals;
}

/* It begins with the same month, or both do before anything was there. */
static gboolean
is_beginning(const struct published *published,
    const struct quantity *quantity)
{
	return published->last < quantity->last && (published->first ==
	    quantity->first || (published->first <= quantity->begun &&
	    quantity->first <= quantity->begun));
}

/* Later totals learn of one that was shown. */
static void
remember_total(const Plan *plan, const struct published *published,
    GHashTable *totals)
{
	const GArray *places = g_hash_table_lookup(totals, published->stem);
	guint i;

	for (i = 0; places != NULL && i < places->len; i++) {
		struct quantity *quantity = plan_quantity(plan,
		    g_array_index(places, guint, i));

		if (!is_beginning(published, quantity) || (quantity->total > 0 &&
		    published->last < quantity->total_last))
			continue;
		quantity->total = published->value;
		quantity->total_last = published->last;
	}
}

static void
remember(Plan *plan, const struct published *published, GHashTable *spans)
{
	g_autofree char *name = NULL;
	struct quantity *quantity;
	const GArray *places;
	guint i;

	if (published->stem == NULL) {
		quantity = plan_find(plan, published->key);
		if (quantity == NULL || quantity->stem != NULL)
			return;
		if (published->is_now)
			recollect(plan, published, quantity);
		else if (quantity->is_running && published->below <= 0 &&
		    !is_below(plan, published))
			quantity->total = published->value;
		return;
	}
	name = plan_span_name(published->stem, published->first, published->last);
	places = g_hash_table_lookup(spans, name);
	for (i = 0; places != NULL && i < places->len; i++) {
		quantity = plan_quantity(plan, g_array_index(places, guint,
		    i));
		if (is_name_of(plan, published, quantity))
			recollect(plan, published, quantity);
	}
}

static gboolean
read_cells(Plan *plan, Store *store, const char *period, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "published_cells");
	g_autoptr(GHashTable) spans = lists_of_spans(plan);
	g_autoptr(GHashTable) totals = totals_of(plan);
	struct published published;
	gboolean row;

	store_bind_text(statement, ":period", period);
	store_bind_text(statement, ":months", NAMES_MONTHS);
	while (store_step(store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		read_row(statement, &published);
		remember(plan, &published, spans);
		if (published.stem != NULL && published.below <= 0 &&
		    !is_below(plan, &published))
			remember_total(plan, &published, totals);
	}
	return FALSE;
}

/* What was shown before decides again what is shown now. */
static void
decide_again(Plan *plan, struct certificate *certificate)
{
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		struct quantity *quantity = plan_quantity(plan, i);

		if ((quantity->before <= 0 && quantity->total <= 0 &&
		    quantity->below <= 0) || quantity->is_ledger)
			continue;
		quantity_decide(quantity, plan_protection(plan));
		certificate->before += quantity->before > 0;
		certificate->kept += quantity->form == FORM_SHOWN &&
		    (quantity->is_fixed ||
		    quantity->is_kept) && quantity->shown !=
		    protect_round(quantity->exact, quantity->base);
	}
}

/*
 * part, whole: what stands as it did may not be more than what it is a part of,
 * or less than what is a part of it.
 */
static gboolean
is_disorder(const Plan *plan, guint part, guint whole)
{
	const struct quantity *one = plan_quantity(plan, part);
	const struct quantity *all = plan_quantity(plan, whole);

	return one->form == FORM_SHOWN && all->form == FORM_SHOWN &&
	    one->shown > all->shown && (one->is_kept || all->is_kept);
}

static void
renew(Plan *plan, guint place)
{
	struct quantity *quantity = plan_quantity(plan, place);

	if (!quantity->is_kept || quantity->is_fixed)
		return;
	quantity->is_kept = FALSE;
	quantity->shown = protect_round(quantity->exact, quantity->base);
	quantity_bound(quantity, plan_protection(plan));
}

static void
set_in_order(Plan *plan)
{
	guint i, j;

	for (i = 0; i < plan_relations(plan); i++) {
		const struct relation *relation = plan_relation(plan, i);
		const struct term *terms = plan_terms(plan, relation);
		gboolean is_within = relation->low != relation->high;

		if (relation->count < 2 || relation->high != 0 ||
		    terms[0].factor != 1 || (is_within && relation->count > 2))
			continue;
		for (j = 1; j < relation->count; j++) {
			guint part = terms[is_within ? 0 : j].quantity;
			guint whole = terms[is_within ? j : 0].quantity;

			if (terms[j].factor != -1 || !is_disorder(plan, part,
			    whole))
				continue;
			renew(plan, part);
			renew(plan, whole);
		}
	}
}

static gboolean
refuse(const Plan *plan, const GPtrArray *told, GError **error)
{
	g_autoptr(GString) names = g_string_new(NULL);
	guint i;

	for (i = 0; i < told->len && i < NAMED_MOST; i++)
		g_string_append_printf(names, "%s%s", i > 0 ? ", " : "",
		    ((struct quantity *)told->pdata[i])->key);
	if (told->len > NAMED_MOST)
		g_string_append_printf(names, " and %u more", told->len -
		    NAMED_MOST);
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "nothing is published: "
	    "below [disclosure] threshold = %" G_GINT64_FORMAT ", but shown "
	    "by an earlier report, when it was lower: %s; hiding does not help "
	    "any more; set told = accept to go on all the same",
	    plan_protection(plan)->threshold, names->str);
	return FALSE;
}

/* If it is accepted, this release keeps them as well as it can. */
static gboolean
find_told(Plan *plan, struct certificate *certificate, GError **error)
{
	g_autoptr(GPtrArray) told = g_ptr_array_new();
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		struct quantity *quantity = plan_quantity(plan, i);

		if (quantity->was_told)
			g_ptr_array_add(told, quantity);
	}
	certificate->told = told->len;
	return told->len == 0 || plan_protection(plan)->accept ||
	    refuse(plan, told, error);
}

gboolean
published_read(Plan *plan, Store *store, const char *period,
    struct certificate *certificate, GError **error)
{
	if (!read_cells(plan, store, period, error) ||
	    !hidden_read(plan, store, period, error) ||
	    !former_read(plan, store, period, certificate, error))
		return FALSE;
	decide_again(plan, certificate);
	set_in_order(plan);
	return find_told(plan, certificate, error);
}
