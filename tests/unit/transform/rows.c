/*
 * Rows in bunches are the rows one by one.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "rows.h"

static Store *
store_new(void)
{
	Store *store = store_open(":memory:", STORE_WRITE, NULL);

	cr_assert_not_null(store);
	return store;
}

static gint64
number(Store *store, const char *sql)
{
	sqlite3_stmt *row;
	gint64 value;

	cr_assert_eq(sqlite3_prepare_v2(store_handle(store), sql, -1, &row,
	    NULL), SQLITE_OK);
	cr_assert_eq(sqlite3_step(row), SQLITE_ROW);
	value = sqlite3_column_int64(row, 0);
	sqlite3_finalize(row);
	return value;
}

/* Around the bunch, so that both statements take their turn. */
Test(rows, all_of_them_arrive_and_in_order)
{
	static const guint counts[] = { 0, 1, STORE_ROWS - 1, STORE_ROWS,
	    STORE_ROWS + 1, 10 * STORE_ROWS + 7 };

	for (gsize c = 0; c < G_N_ELEMENTS(counts); c++) {
		Store *store = store_new();
		struct rows rows;
		gboolean good = TRUE;

		rows_begin(&rows, store, "derived_person");
		for (guint i = 0; good && i < counts[c]; i++) {
			rows_null(&rows);
			rows_real(&rows, i % 2 ? NAN : 1950);
			rows_word(&rows, i % 3 ? "f" : NULL);
			good = rows_next(&rows, NULL);
		}
		cr_assert(rows_end(&rows, good, NULL));
		cr_expect_eq(number(store, "SELECT count(*) FROM person"),
		    counts[c]);
		cr_expect_eq(number(store, "SELECT count(*) FROM person "
		    "WHERE (id % 2 = 1) <> (birth_year IS 1950) OR "
		    "((id - 1) % 3 <> 0) <> (sex IS 'f')"), 0);
		store_close(store);
	}
}

/* A text may change as soon as it was given. */
Test(rows, keep_their_texts)
{
	Store *store = store_new();
	struct rows rows;
	gboolean good = TRUE;
	char name[16];

	rows_begin(&rows, store, "derived_rung");
	for (int i = 0; good && i < 100; i++) {
		g_snprintf(name, sizeof(name), "rung %d", i);
		rows_integer(&rows, i);
		rows_text(&rows, name);
		rows_integer(&rows, 0);
		good = rows_next(&rows, NULL);
	}
	cr_assert(rows_end(&rows, good, NULL));
	cr_expect_eq(number(store, "SELECT count(*) FROM rung WHERE name = "
	    "'rung ' || id"), 100);
	store_close(store);
}

Test(rows, an_error_of_the_store_is_told)
{
	Store *store = store_new();
	GError *error = NULL;
	struct rows rows;
	gboolean good = TRUE;

	rows_begin(&rows, store, "derived_person_of");
	for (int i = 0; good && i < 3 * STORE_ROWS; i++) {
		rows_integer(&rows, 1);	/* the same key again */
		rows_integer(&rows, i);
		good = rows_next(&rows, &error);
	}
	cr_expect(!rows_end(&rows, good, &error));
	cr_expect_not_null(error);
	g_clear_error(&error);
	store_close(store);
}
