/*
 * Cost facts into activities and months; see costs.h.
 */
#include <stdlib.h>
#include <string.h>

#include "costs.h"
#include "program.h"

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
costs_divide(gint64 amount, const gint64 *weights, gsize count,
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

/* One cost fact. */
struct cost {
	guint32	project;
	guint32	activity;	/* RANK_NONE: the whole project */
	gint32	first, last;	/* days */
	gint64	cents;
	gint64	minutes;	/* of volunteers */
};

static gboolean
amount_add(gint64 *sum, gint64 amount, GError **error)
{
	if (!__builtin_add_overflow(*sum, amount, sum))
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
	    "costs are too large to add up; look for a wrong amount");
	return FALSE;
}

/* The activities of a project, by rank, into members; returns how many. */
static gsize
project_members(const struct facts *facts, guint32 project, guint32 *members)
{
	gsize count = 0;

	for (gsize a = 0; a < facts->activities.count; a++)
		if (facts->activity[a].project == project)
			members[count++] = (guint32)a;
	return count;
}

/* Gives what falls in one month to the activities that it is for. */
static gboolean
cost_spread(const guint32 *members, gsize count, gsize months, gsize month,
    gint64 cents, gint64 minutes, struct month_figures *figures,
    GError **error)
{
	g_autofree gint64 *weights = g_new(gint64, count);
	g_autofree gint64 *money = g_new(gint64, count);
	g_autofree gint64 *time = g_new(gint64, count);

	for (gsize i = 0; i < count; i++)
		weights[i] = figures[members[i] * months + month].attendances;
	costs_divide(cents, weights, count, money);
	costs_divide(minutes, weights, count, time);
	for (gsize i = 0; i < count; i++) {
		struct month_figures *to = &figures[members[i] * months +
		    month];

		if (!amount_add(&to->cents, money[i], error) ||
		    !amount_add(&to->volunteer_minutes, time[i], error))
			return FALSE;
	}
	return TRUE;
}

/* Days of the period in each of its months; returns the number of months. */
static gsize
cost_days(const struct cost *cost, gint64 **days)
{
	gint32 from = day_month(cost->first), to = day_month(cost->last);
	gsize count = (gsize)(to - from) + 1;

	*days = g_new(gint64, count);
	for (gsize i = 0; i < count; i++) {
		gint32 month = from + (gint32)i;

		(*days)[i] = MIN(cost->last, month_last_day(month)) -
		    MAX(cost->first, month_first_day(month)) + 1;
	}
	return count;
}

static gboolean
cost_add(const struct cost *cost, const struct facts *facts,
    const guint32 *members, gsize count, struct month_figures *figures,
    GError **error)
{
	const struct history *history = &facts->history;
	g_autofree gint64 *days = NULL;
	gsize span = cost_days(cost, &days);
	g_autofree gint64 *cents = g_new(gint64, span);
	g_autofree gint64 *minutes = g_new(gint64, span);
	gint32 from = day_month(cost->first) - history->month;

	costs_divide(cost->cents, days, span, cents);
	costs_divide(cost->minutes, days, span, minutes);
	for (gsize i = 0; i < span; i++) {
		gint32 month = from + (gint32)i;

		if (month >= 0 && month < history->months &&
		    !cost_spread(members, count, (gsize)history->months,
		    (gsize)month, cents[i], minutes[i], figures, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
cost_fetch(sqlite3_stmt *row, const struct facts *facts, struct cost *cost,
    GError **error)
{
	cost->first = sqlite3_column_int(row, 2);
	cost->last = sqlite3_column_int(row, 3);
	cost->cents = sqlite3_column_int64(row, 4);
	cost->minutes = sqlite3_column_int64(row, 5);
	return ranks_column(&facts->projects, row, 0, &cost->project,
	    error) &&
	    ranks_column(&facts->activities, row, 1, &cost->activity, error);
}

gboolean
costs_read(Store *store, const struct facts *facts,
    const struct conf_method *method, struct month_figures *figures,
    gint64 *homeless, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "costs_history");
	g_autofree guint32 *members = g_new(guint32,
	    facts->activities.count + 1);
	struct cost cost;
	gboolean row;

	*homeless = 0;
	sqlite3_bind_int(rows, 1, facts->history.first);
	sqlite3_bind_int(rows, 2, facts->history.last);
	while (store_step(store, rows, &row, error)) {
		gsize count = 1;

		if (!row)
			return TRUE;
		if (!cost_fetch(rows, facts, &cost, error))
			return FALSE;
		members[0] = cost.activity;
		if (cost.activity == RANK_NONE) {
			if (method->overhead == OVERHEAD_APART)
				continue;
			count = project_members(facts, cost.project, members);
		}
		if (count == 0 && !amount_add(homeless, cost.cents, error))
			return FALSE;
		if (count > 0 && !cost_add(&cost, facts, members, count,
		    figures, error))
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
