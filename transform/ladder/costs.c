/*
 * Cost facts into activities and months; see costs.h.
 */
#include "costs.h"
#include "spread.h"

struct ledger {
	struct month_figures	*figures;
	gsize			 months;
};

static gboolean
ledger_put(gpointer data, guint32 activity, gsize month, gint64 cents,
    gint64 minutes, GError **error)
{
	const struct ledger *ledger = data;
	struct month_figures *to = &ledger->figures[activity *
	    ledger->months + month];

	return spread_sum(&to->cents, cents, error) &&
	    spread_sum(&to->volunteer_minutes, minutes, error);
}

gboolean
costs_read(Store *store, const struct facts *facts,
    const struct conf_method *method, struct month_figures *figures,
    gint64 *homeless, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "costs_history");
	struct ledger ledger = { figures, (gsize)facts->history.months };
	struct payment payment;
	gboolean row, lost;

	*homeless = 0;
	sqlite3_bind_int(rows, 1, facts->history.first);
	sqlite3_bind_int(rows, 2, facts->history.last);
	while (store_step(store, rows, &row, error)) {
		if (!row)
			return TRUE;
		if (!payment_read(rows, facts, &payment, error))
			return FALSE;
		if (payment.activity == RANK_NONE &&
		    method->overhead == OVERHEAD_APART)
			continue;
		if (!payment_spread(&payment, facts, figures, ledger_put,
		    &ledger, &lost, error) || (lost &&
		    !spread_sum(homeless, payment.cents, error)))
			return FALSE;
	}
	return FALSE;
}

gint64 *
costs_total(const struct facts *facts, const struct month_figures *figures)
{
	gsize months = (gsize)facts->history.months;
	gint64 *cents = g_new0(gint64, facts->activities.count);

	for (gsize i = 0; i < facts->activities.count * months; i++)
		cents[i / months] += figures[i].cents;
	return cents;
}
