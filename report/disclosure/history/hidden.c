/* What was hidden before; see hidden.h. */
#include "hidden.h"
#include "lists.h"
#include "relations.h"

static void
stay_hidden(const Plan *plan, struct quantity *quantity)
{
	/* What was ever shown, or said, cannot be hidden again. */
	if (quantity->before > 0 || quantity->below > 0 ||
	    (quantity->form != FORM_SHOWN && quantity->form != FORM_SMALL))
		return;
	quantity->form = FORM_HIDDEN;
	quantity_bound(quantity, plan_protection(plan));
}

/*
 * What was hidden goes first when something has to be hidden again, and stays
 * hidden if it is the very same figure: else a report made again, or one of
 * when no longer all is reckoned with that it was hidden for, could show it.
 */
static void
recall_months(const Plan *plan, sqlite3_stmt *row, GHashTable *spans)
{
	g_autofree char *name = plan_span_name((const char *)
	    sqlite3_column_text(row, 0), sqlite3_column_int(row, 1),
	    sqlite3_column_int(row, 2));
	const GArray *places = g_hash_table_lookup(spans, name);
	guint i;

	for (i = 0; places != NULL && i < places->len; i++) {
		struct quantity *quantity = plan_quantity(plan,
		    g_array_index(places, guint, i));

		quantity->was_hidden = TRUE;
		stay_hidden(plan, quantity);
	}
}

/* A running total of other months is another one. */
static void
recall(const Plan *plan, sqlite3_stmt *row)
{
	struct quantity *quantity = plan_find(plan, (const char *)
	    sqlite3_column_text(row, 0));

	if (quantity == NULL || quantity->stem != NULL)
		return;
	quantity->was_hidden = TRUE;
	if (sqlite3_column_int(row, 1))
		stay_hidden(plan, quantity);
}

static gboolean
read_months(Plan *plan, Store *store, GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "published_hidden_months");
	g_autoptr(GHashTable) spans = lists_of_spans(plan);
	gboolean row;

	while (store_step(store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		recall_months(plan, statement, spans);
	}
	return FALSE;
}

static gboolean
read_others(Plan *plan, Store *store, const char *period, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "published_hidden");
	gboolean row;

	store_bind_text(statement, ":period", period);
	while (store_step(store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		recall(plan, statement);
	}
	return FALSE;
}

gboolean
hidden_read(Plan *plan, Store *store, const char *period, GError **error)
{
	return read_months(plan, store, error) &&
	    read_others(plan, store, period, error);
}
