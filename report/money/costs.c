/*
 * What one person connected cost, by municipality and by project: costs of
 * the activities there over the people credited to them.
 */
#include <math.h>
#include <string.h>

#include "divided.h"
#include "figures.h"
#include "interval.h"
#include "statistics.h"

#define YEAR	12	/* months */

/* Exact sums, in this file only; they become cells below. */
struct sums {
	char		*name;
	gboolean	 is_project;
	gint64		 cents, cents_before;
	double		 credit, credit_before;
	/* What they are made of, const struct cell *: seen nowhere. */
	GPtrArray	*parts, *parts_before;
};

static void
sums_clear(struct sums *sums)
{
	g_free(sums->name);
	g_ptr_array_unref(sums->parts);
	g_ptr_array_unref(sums->parts_before);
}

static void
sums_free(void *data)
{
	sums_clear(data);
	g_free(data);
}

static void
sums_init(struct sums *sums, const char *name, gboolean is_project)
{
	*sums = (struct sums){ .name = g_strdup(name),
	    .is_project = is_project, .parts = g_ptr_array_new(),
	    .parts_before = g_ptr_array_new() };
}

static int
sums_compare(const void *a, const void *b)
{
	const struct sums *first = *(const struct sums *const *)a;
	const struct sums *second = *(const struct sums *const *)b;

	if (first->is_project != second->is_project)
		return first->is_project ? 1 : -1;
	return strcmp(first->name, second->name);
}

static struct sums *
sums_of(GPtrArray *all, const char *name, gboolean is_project)
{
	struct sums *sums;
	guint i;

	for (i = 0; i < all->len; i++) {
		sums = all->pdata[i];
		if (sums->is_project == is_project &&
		    strcmp(sums->name, name) == 0)
			return sums;
	}
	sums = g_new(struct sums, 1);
	sums_init(sums, name, is_project);
	g_ptr_array_add(all, sums);
	return sums;
}

static void
sums_add(struct sums *to, const struct sums *from)
{
	to->cents += from->cents;
	to->cents_before += from->cents_before;
	to->credit += from->credit;
	to->credit_before += from->credit_before;
	g_ptr_array_extend(to->parts, from->parts, NULL, NULL);
	g_ptr_array_extend(to->parts_before, from->parts_before, NULL, NULL);
}

/* The credit of one activity in some months, which no table shows. */
static const struct cell *
unseen(const struct figures *figures, const char *key, double credit,
    gint32 first, gint32 last)
{
	char from[8], to[8];
	const struct cell *cell = cells_unseen(figures->cells, CELL_PEOPLE,
	    credit, "/activity/%s/credit/%s/%s..%s", key, figures->model,
	    month_print(first, from), month_print(last, to));

	cells_span(figures->cells, cell, first, last,
	    "/activity/%s/credit/%s", key, figures->model);
	return cell;
}

/* Both windows of one activity; the earlier only if the history holds it. */
static gboolean
read_activity(struct figures *figures, Store *store, gint64 id,
    const char *key, struct sums *sums, GError **error)
{
	gint32 last = figures->period.month;
	gint32 first = last - YEAR + 1;
	double cents, cents_before = 0;

	sums->credit_before = 0;
	if (!figures_sum(store, "c4_cents", id, NULL, first, last, &cents,
	    error) || !figures_sum(store, "c2_credit", id, figures->model,
	    first, last, &sums->credit, error))
		return FALSE;
	if (day_month(figures->first_day) <= first - YEAR &&
	    (!figures_sum(store, "c4_cents", id, NULL, first - YEAR,
	    first - 1, &cents_before, error) ||
	    !figures_sum(store, "c2_credit", id, figures->model, first - YEAR,
	    first - 1, &sums->credit_before, error)))
		return FALSE;
	sums->cents = (gint64)cents;
	sums->cents_before = (gint64)cents_before;
	g_ptr_array_set_size(sums->parts, 0);
	g_ptr_array_set_size(sums->parts_before, 0);
	g_ptr_array_add(sums->parts, (void *)unseen(figures, key,
	    sums->credit, first, last));
	if (day_month(figures->first_day) <= first - YEAR)
		g_ptr_array_add(sums->parts_before, (void *)unseen(figures,
		    key, sums->credit_before, first - YEAR, first - 1));
	return TRUE;
}

static void
set_change(struct cost_figure *cost, Cells *cells, const char *key)
{
	double money, low, high;

	if (!cell_shown(cost->price) || !cell_shown(cost->price_before))
		return;
	cost->change = cells_derived(cells, CELL_SHARE,
	    100 * (cost->price->value / cost->price_before->value - 1),
	    "change/%s", key);
	money = cost->money->value / cost->money_before->value;
	/* More people for the same money is a lower price. */
	statistics_ratio(cost->people->value, cost->people_before->value,
	    INTERVAL_LEVEL, &low, &high);
	if (money * high < 1)
		cost->direction = -1;
	else if (money * low > 1)
		cost->direction = 1;
}

static void
add_up(Cells *cells, const struct cell *whole, const GPtrArray *parts)
{
	cells_sum(cells, whole, (const struct cell *const *)parts->pdata,
	    parts->len);
}

/* Whose costs they are: of a project, a municipality or all. */
static struct divided_group
group_of(const struct sums *sums)
{
	if (sums->is_project)
		return (struct divided_group){ DIVIDED_COSTS, "", "project",
			sums->name, "" };
	return (struct divided_group){ DIVIDED_COSTS, sums->name != NULL ?
		sums->name : "", "all", "", "" };
}

/* What the months of these costs belong to, in every report; g_free. */
static char *
stem_of(const struct sums *sums)
{
	g_autofree char *place = NULL;

	if (sums->is_project)
		return g_strconcat("costs/project/", sums->name, NULL);
	if (sums->name == NULL)
		return g_strdup("costs");
	place = cells_place(sums->name);
	return g_strconcat(place, "/costs", NULL);
}

/* The months of the last year, or of the one before. */
static void
set_months(const struct figures *figures, gboolean is_before, gint32 *first,
    gint32 *last)
{
	*last = figures->period.month - (is_before ? YEAR : 0);
	*first = *last - YEAR + 1;
}

static gboolean
has_money(const struct figures *figures, const struct sums *sums,
    gboolean is_before)
{
	const struct divided_group group = group_of(sums);
	gint32 first, last;

	set_months(figures, is_before, &first, &last);
	return (is_before ? sums->parts_before : sums->parts)->len > 0 &&
	    divided_is_told(figures, is_before ? sums->cents_before :
	    sums->cents, divided_people(figures, &group, first, last));
}

static const struct cell *
tell_money(const struct figures *figures, const struct sums *sums,
    gboolean is_before, const char *key)
{
	const struct divided_group group = group_of(sums);
	g_autofree char *stem = stem_of(sums);
	g_autofree char *name = g_strconcat("money/", is_before ? "before/" :
	    "", key, NULL);
	struct divided_sum sum = { is_before ? sums->cents_before :
		sums->cents, .stem = stem, .key = name };

	set_months(figures, is_before, &sum.first, &sum.last);
	return divided_money(figures, &group, &sum);
}

/*
 * The credit that costs are set against.  Without costs it is told too, but
 * seen nowhere: beside that of all towns it would be taken for none.
 */
static const struct cell *
credited(const struct figures *figures, const struct sums *sums,
    const char *key, gboolean is_before)
{
	Cells *cells = figures->cells;
	gint32 first, last;
	double credit = is_before ? sums->credit_before : sums->credit;
	const char *before = is_before ? "before/" : "";
	const struct cell *cell = has_money(figures, sums, is_before) ?
	    cells_credit(cells, credit, "credit/%s%s", before, key) :
	    cells_unseen(cells, CELL_PEOPLE, credit, "credit/%s%s", before,
	    key);

	set_months(figures, is_before, &first, &last);
	cells_span(cells, cell, first, last, "credit/%s", key);
	add_up(cells, cell, is_before ? sums->parts_before : sums->parts);
	return cell;
}

/* NULL: there are no costs to set it against. */
static struct cost_figure *
publish(const struct figures *figures, const struct sums *sums,
    const char *key)
{
	Cells *cells = figures->cells;
	const struct cell *people = sums->parts->len == 0 ? NULL :
	    credited(figures, sums, key, FALSE);
	const struct cell *people_before = sums->parts_before->len == 0 ?
	    NULL : credited(figures, sums, key, TRUE);
	struct cost_figure *cost;
	double low, high;

	if (!has_money(figures, sums, FALSE))
		return NULL;
	cost = g_new0(struct cost_figure, 1);
	cost->name = g_strdup(sums->name);
	cost->is_project = sums->is_project;
	cost->money = tell_money(figures, sums, FALSE, key);
	cost->people = people;
	cost->price = cells_price(cells, cost->money, cost->people,
	    "price/%s", key);
	if (cell_shown(cost->price)) {
		interval_poisson(cost->people->value, INTERVAL_LEVEL, &low,
		    &high);
		cost->low = cells_derived(cells, CELL_EUROS,
		    cost->money->value / high, "price/low/%s", key);
		cost->high = cells_derived(cells, CELL_EUROS,
		    cost->money->value / low, "price/high/%s", key);
	}
	if (has_money(figures, sums, TRUE)) {
		cost->money_before = tell_money(figures, sums, TRUE, key);
		cost->people_before = people_before;
		cost->price_before = cells_price(cells, cost->money_before,
		    cost->people_before, "price/before/%s", key);
	}
	set_change(cost, cells, key);
	return cost;
}

static void
publish_all(struct figures *figures, GPtrArray *all, const struct sums *total)
{
	guint i, towns = 0;

	for (i = 0; i < all->len; i++)
		towns += !((struct sums *)all->pdata[i])->is_project;
	for (i = 0; i < all->len; i++) {
		struct sums *sums = all->pdata[i];
		struct cost_figure *cost;
		g_autofree char *key = NULL;

		/* One town alone is the total again. */
		if (!sums->is_project && towns < 2)
			continue;
		key = g_strdup_printf("%s/%s/year", sums->is_project ?
		    "project" : "municipality", sums->name);
		cost = publish(figures, sums, key);
		if (cost != NULL)
			g_ptr_array_add(figures->costs, cost);
	}
	figures->overall = publish(figures, total, "all/year");
}

static gboolean
read_all(struct figures *figures, Store *store, GPtrArray *all,
    struct sums *total, struct sums *one, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "c4_activities");
	gboolean row;

	figures_bind(statement, ":scope", figures->scope);
	while (store_step(store, statement, &row, error)) {
		g_autofree char *key = NULL;

		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		key = g_strdup_printf("%s:%s", (const char *)
		    sqlite3_column_text(statement, 3), (const char *)
		    sqlite3_column_text(statement, 4));
		if (!read_activity(figures, store,
		    sqlite3_column_int64(statement, 0), key, one, error))
			return FALSE;
		sums_add(total, one);
		sums_add(sums_of(all, (const char *)sqlite3_column_text(
		    statement, 1), TRUE), one);
		if (sqlite3_column_type(statement, 2) != SQLITE_NULL)
			sums_add(sums_of(all, (const char *)
			    sqlite3_column_text(statement, 2), FALSE), one);
	}
	return FALSE;
}

gboolean
figures_read_costs(struct figures *figures, Store *store, GError **error)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(sums_free);
	struct sums total, one;
	gboolean good;

	sums_init(&total, NULL, FALSE);
	sums_init(&one, NULL, FALSE);
	good = read_all(figures, store, all, &total, &one, error);
	if (good) {
		g_ptr_array_sort(all, sums_compare);
		publish_all(figures, all, &total);
	}
	sums_clear(&total);
	sums_clear(&one);
	return good;
}
