/*
 * Cost facts into activities and months; see costs.h.
 */
#include "costs.h"
#include "spread.h"

struct ledger {
	struct month_figures	*figures;
	gsize			 months;
	gboolean		 overhead;	/* of projects counts too */
};

static gboolean
ledger_take(gpointer data, const struct payment *payment, sqlite3_stmt *row)
{
	const struct ledger *ledger = data;

	(void)row;
	return ledger->overhead || payment->activity != RANK_NONE;
}

static gboolean
ledger_put(gpointer data, const struct portion *portion, GError **error)
{
	const struct ledger *ledger = data;
	struct month_figures *to = &ledger->figures[portion->activity *
	    ledger->months + portion->month];

	if (portion->is_divided) {
		to->is_divided = TRUE;
		if (!spread_sum(&to->divided, ABS(portion->cents), error))
			return FALSE;
	}
	return spread_sum(&to->cents, portion->cents, error) &&
	    spread_sum(&to->volunteer_minutes, portion->minutes, error);
}

gboolean
costs_read(Store *store, const struct facts *facts,
    const struct conf_method *method, struct month_figures *figures,
    gint64 *homeless, GError **error)
{
	struct ledger ledger = { figures, (gsize)facts->history.months,
	    method->overhead != OVERHEAD_APART };

	return payments_spread(store, "costs_history", facts, figures,
	    ledger_take, ledger_put, &ledger, homeless, error);
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
