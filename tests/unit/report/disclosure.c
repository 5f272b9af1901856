/*
 * What holds for all tables: after suppression no protected count can be
 * told, and the linear programme sees as much as somebody who tries every
 * table that fits.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "attack.h"
#include "plan.h"
#include "relations.h"
#include "suppress.h"

#define ROWS	2
#define COLUMNS	3
#define MOST	7	/* largest count in a table */
#define CAP	12	/* how far somebody who tries everything goes */
#define TRIALS	150

/* The counts of a table, then its row, column and grand totals. */
enum { ROW_TOTALS = ROWS * COLUMNS, COLUMN_TOTALS = ROW_TOTALS + ROWS,
	GRAND = COLUMN_TOTALS + COLUMNS, QUANTITIES };

struct table {
	Plan	*plan;
	guint	 places[QUANTITIES];
	double	 exact[QUANTITIES];
};

static guint
count(Plan *plan, guint i, double exact)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .is_told = TRUE, .base = plan_protection(plan)->base,
	    .is_whole = TRUE };
	g_autofree char *key = g_strdup_printf("q%02u", i);

	quantity_decide(&draft, plan_protection(plan));
	return plan_add(plan, key, &draft);
}

static void
sum(const struct table *table, guint whole, guint first, guint step,
    guint parts)
{
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i;

	for (i = 0; i < parts; i++)
		g_array_append_val(list, table->places[first + i * step]);
	relation_sum(table->plan, table->places[whole], list);
}

static void
table_make(struct table *table, GRand *random,
    const struct protection *protection)
{
	guint i, j;

	table->plan = plan_new(protection);
	memset(table->exact, 0, sizeof(table->exact));
	for (i = 0; i < ROWS; i++)
		for (j = 0; j < COLUMNS; j++) {
			double one = g_rand_int_range(random, 0, MOST + 1);

			table->exact[i * COLUMNS + j] = one;
			table->exact[ROW_TOTALS + i] += one;
			table->exact[COLUMN_TOTALS + j] += one;
			table->exact[GRAND] += one;
		}
	for (i = 0; i < QUANTITIES; i++)
		table->places[i] = count(table->plan, i, table->exact[i]);
	for (i = 0; i < ROWS; i++)
		sum(table, ROW_TOTALS + i, i * COLUMNS, 1, COLUMNS);
	for (j = 0; j < COLUMNS; j++)
		sum(table, COLUMN_TOTALS + j, j, COLUMNS, ROWS);
	sum(table, GRAND, ROW_TOTALS, 1, ROWS);
	sum(table, GRAND, COLUMN_TOTALS, 1, COLUMNS);
}

/* ------------------------------------------------ somebody who tries all */

struct tries {
	const struct table	*table;
	double			 now[QUANTITIES];
	double			 low[QUANTITIES], high[QUANTITIES];
	guint			 fits;
};

static gboolean
is_in(const struct tries *tries, guint i)
{
	const struct quantity *quantity = plan_quantity(tries->table->plan,
	    tries->table->places[i]);

	return tries->now[i] >= quantity->low - 1e-9 &&
	    tries->now[i] <= quantity->high + 1e-9;
}

static void
try_totals(struct tries *tries)
{
	guint i, j;

	for (i = ROW_TOTALS; i < QUANTITIES; i++)
		tries->now[i] = 0;
	for (i = 0; i < ROWS; i++)
		for (j = 0; j < COLUMNS; j++) {
			double one = tries->now[i * COLUMNS + j];

			tries->now[ROW_TOTALS + i] += one;
			tries->now[COLUMN_TOTALS + j] += one;
			tries->now[GRAND] += one;
		}
	for (i = ROW_TOTALS; i < QUANTITIES; i++)
		if (!is_in(tries, i))
			return;
	tries->fits++;
	for (i = 0; i < QUANTITIES; i++) {
		tries->low[i] = MIN(tries->low[i], tries->now[i]);
		tries->high[i] = MAX(tries->high[i], tries->now[i]);
	}
}

/* Whether the row that is complete with this cell may be so. */
static gboolean
row_fits(struct tries *tries, guint i)
{
	guint row = i / COLUMNS, j;

	if (i % COLUMNS != COLUMNS - 1)
		return TRUE;
	tries->now[ROW_TOTALS + row] = 0;
	for (j = 0; j < COLUMNS; j++)
		tries->now[ROW_TOTALS + row] +=
		    tries->now[row * COLUMNS + j];
	return is_in(tries, ROW_TOTALS + row);
}

static void
try_cell(struct tries *tries, guint i)
{
	if (i == ROW_TOTALS) {
		try_totals(tries);
		return;
	}
	for (tries->now[i] = 0; tries->now[i] <= CAP; tries->now[i]++)
		if (is_in(tries, i) && row_fits(tries, i))
			try_cell(tries, i + 1);
}

static void
try_everything(const struct table *table, struct tries *tries)
{
	guint i;

	*tries = (struct tries){ .table = table };
	for (i = 0; i < QUANTITIES; i++) {
		tries->low[i] = INFINITY;
		tries->high[i] = -INFINITY;
	}
	try_cell(tries, 0);
}

/* ---------------------------------------------------------------- claims */

static gboolean
is_told(const struct tries *tries, guint i)
{
	const struct quantity *quantity = plan_quantity(tries->table->plan,
	    tries->table->places[i]);

	return quantity->is_sensitive && (tries->low[i] >
	    quantity->want_low || tries->high[i] < quantity->want_high);
}

static gboolean
programme_tells(const GArray *breaches, guint place)
{
	guint i;

	for (i = 0; i < breaches->len; i++)
		if (g_array_index(breaches, struct breach, i).column == place)
			return TRUE;
	return FALSE;
}

static const struct protection rules[] = { { 3, 1, 10 }, { 3, 2, 10 } };

Test(disclosure, the_programme_sees_what_trying_everything_sees)
{
	GRand *random = g_rand_new_with_seed(6);
	guint trial, i, at, told = 0;

	for (trial = 0; trial < TRIALS; trial++) {
		struct table table;
		struct tries tries;
		GArray *breaches;
		Audit *audit;

		table_make(&table, random, &rules[trial % 2]);
		audit = attack_begin(table.plan, ATTACK_ALL, NULL);
		cr_assert(audit_run(audit, &breaches, &at, NULL));
		try_everything(&table, &tries);
		cr_assert_gt(tries.fits, 0);
		for (i = 0; i < QUANTITIES; i++) {
			cr_expect_eq(is_told(&tries, i),
			    programme_tells(breaches, table.places[i]),
			    "trial %u, %u: %g to %g", trial, i, tries.low[i],
			    tries.high[i]);
			told += is_told(&tries, i);
		}
		g_array_unref(breaches);
		audit_free(audit);
		plan_free(table.plan);
	}
	/* Hiding only what is small leaks, often. */
	cr_expect_gt(told, TRIALS / 2);
	g_rand_free(random);
}

Test(disclosure, nothing_protected_can_be_told_after_suppression)
{
	GRand *random = g_rand_new_with_seed(66);
	guint trial, i, shown = 0;

	for (trial = 0; trial < TRIALS; trial++) {
		struct certificate certificate = { .cells = 0 };
		struct table table;
		struct tries tries;
		GError *error = NULL;

		table_make(&table, random, &rules[trial % 2]);
		cr_assert(suppress(table.plan, &certificate, &error), "%s",
		    error != NULL ? error->message : "");
		try_everything(&table, &tries);
		for (i = 0; i < QUANTITIES; i++) {
			const struct quantity *quantity = plan_quantity(
			    table.plan, table.places[i]);

			cr_expect_not(is_told(&tries, i), "trial %u, %u: %g "
			    "to %g", trial, i, tries.low[i], tries.high[i]);
			/* What is shown is true. */
			cr_expect(table.exact[i] >= quantity->low &&
			    table.exact[i] <= quantity->high);
			shown += quantity->form == FORM_SHOWN;
		}
		plan_free(table.plan);
	}
	/* And it is not by hiding everything. */
	cr_expect_gt(shown, 2 * TRIALS);
	g_rand_free(random);
}
