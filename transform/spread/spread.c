/*
 * Amounts over days and activities; see spread.h.
 */
#include <stdlib.h>

#include "program.h"
#include "spread.h"

struct remainder {
	gsize	index;
	guint64	left;
};

static int
remainder_compare(const void *one, const void *other)
{
	const struct remainder *a = one, *b = other;

	if (a->left != b->left)
		return a->left > b->left ? -1 : 1;
	return a->index < b->index ? -1 : 1;
}

void
spread_divide(gint64 amount, const gint64 *weights, gsize count,
    gint64 *shares)
{
	g_autofree struct remainder *order = g_new(struct remainder, count);
	guint64 whole = amount < 0 ? -(guint64)amount : (guint64)amount;
	guint64 given = 0, total = 0;

	for (gsize i = 0; i < count; i++)
		total += (guint64)weights[i];
	for (gsize i = 0; i < count; i++) {
		guint64 weight = total > 0 ? (guint64)weights[i] : 1;
		unsigned __int128 part = (unsigned __int128)whole * weight;
		guint64 of = total > 0 ? total : count;

		shares[i] = (gint64)(part / of);
		order[i] = (struct remainder){ i, (guint64)(part % of) };
		given += (guint64)shares[i];
	}
	qsort(order, count, sizeof(*order), remainder_compare);
	for (gsize i = 0; given < whole; i++, given++)
		shares[order[i].index]++;
	for (gsize i = 0; amount < 0 && i < count; i++)
		shares[i] = -shares[i];
}

gboolean
spread_sum(gint64 *sum, gint64 amount, GError **error)
{
	if (!__builtin_add_overflow(*sum, amount, sum))
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
	    "costs are too large to add up; look for a wrong amount");
	return FALSE;
}

/* The activities that a payment is for, by rank; returns how many. */
static gsize
payment_members(const struct payment *payment, const struct facts *facts,
    guint32 *members)
{
	gsize count = 0;

	if (payment->activity != RANK_NONE) {
		members[0] = payment->activity;
		return 1;
	}
	for (gsize a = 0; a < facts->activities.count; a++)
		if (facts->activity[a].project == payment->project)
			members[count++] = (guint32)a;
	return count;
}

/* Days of the period in each of its months; returns the number of months. */
static gsize
payment_days(const struct payment *payment, gint64 **days)
{
	gint32 from = day_month(payment->first);
	gsize count = (gsize)(day_month(payment->last) - from) + 1;

	*days = g_new(gint64, count);
	for (gsize i = 0; i < count; i++) {
		gint32 month = from + (gint32)i;

		(*days)[i] = MIN(payment->last, month_last_day(month)) -
		    MAX(payment->first, month_first_day(month)) + 1;
	}
	return count;
}

/* What falls in one month goes to the activities that it is for. */
struct sharing {
	const guint32			*members;
	gsize				 count;
	const struct month_figures	*figures;
	gsize				 months;
	spread_put			 put;
	gpointer			 data;
};

static gboolean
sharing_month(const struct sharing *sharing, gsize month, gint64 cents,
    gint64 minutes, GError **error)
{
	gsize count = sharing->count;
	g_autofree gint64 *weights = g_new(gint64, count);
	g_autofree gint64 *money = g_new(gint64, count);
	g_autofree gint64 *time = g_new(gint64, count);

	for (gsize i = 0; i < count; i++)
		weights[i] = sharing->figures[sharing->members[i] *
		    sharing->months + month].attendances;
	spread_divide(cents, weights, count, money);
	spread_divide(minutes, weights, count, time);
	for (gsize i = 0; i < count; i++) {
		const struct portion portion = { sharing->members[i], month,
			money[i], time[i], count > 1 && cents != 0 };

		if (!sharing->put(sharing->data, &portion, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
sharing_months(const struct sharing *sharing, const struct payment *payment,
    const struct history *history, GError **error)
{
	g_autofree gint64 *days = NULL;
	gsize span = payment_days(payment, &days);
	g_autofree gint64 *cents = g_new(gint64, span);
	g_autofree gint64 *minutes = g_new(gint64, span);
	gint32 from = day_month(payment->first) - history->month;

	spread_divide(payment->cents, days, span, cents);
	spread_divide(payment->minutes, days, span, minutes);
	for (gsize i = 0; i < span; i++) {
		gint32 month = from + (gint32)i;

		if (month >= 0 && month < history->months &&
		    !sharing_month(sharing, (gsize)month, cents[i],
		    minutes[i], error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
payment_spread(const struct payment *payment, const struct facts *facts,
    const struct month_figures *figures, spread_put put, gpointer data,
    gint64 *homeless, GError **error)
{
	g_autofree guint32 *members = g_new(guint32,
	    facts->activities.count + 1);
	const struct sharing sharing = { members, payment_members(payment,
	    facts, members), figures, (gsize)facts->history.months, put,
	    data };

	return sharing.count == 0 ? spread_sum(homeless, payment->cents,
	    error) : sharing_months(&sharing, payment, &facts->history,
	    error);
}

static gboolean
payment_read(sqlite3_stmt *row, const struct facts *facts,
    struct payment *payment, GError **error)
{
	payment->first = sqlite3_column_int(row, 2);
	payment->last = sqlite3_column_int(row, 3);
	payment->cents = sqlite3_column_int64(row, 4);
	payment->minutes = sqlite3_column_int64(row, 5);
	return ranks_column(&facts->projects, row, 0, &payment->project,
	    error) && ranks_column(&facts->activities, row, 1,
	    &payment->activity, error);
}

gboolean
payments_spread(Store *store, const char *statement,
    const struct facts *facts, const struct month_figures *figures,
    spread_take take, spread_put put, gpointer data, gint64 *homeless,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, statement);
	struct payment payment;
	gboolean row;

	*homeless = 0;
	sqlite3_bind_int(rows, 1, facts->history.first);
	sqlite3_bind_int(rows, 2, facts->history.last);
	while (store_step(store, rows, &row, error)) {
		if (!row)
			return TRUE;
		if (!payment_read(rows, facts, &payment, error))
			return FALSE;
		if (take(data, &payment, rows) && !payment_spread(&payment,
		    facts, figures, put, data, homeless, error))
			return FALSE;
	}
	return FALSE;
}
