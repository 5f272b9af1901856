/*
 * Linked into the tests of every room: each SQL statement that is built in
 * can be prepared on a fresh store.
 */
#include <criterion/criterion.h>

#include "store.h"

Test(sql, every_statement_prepares_on_a_fresh_store)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = store_open(":memory:", STORE_WRITE, &error);
	g_auto(GStrv) names = store_sql_names();
	guint i;

	cr_assert(error == NULL, "%s", error != NULL ? error->message : "");
	cr_assert(names[0] != NULL, "no statement is built in");
	/* One that does not prepare aborts with its name. */
	for (i = 0; names[i] != NULL; i++)
		cr_assert(store_statement(store, names[i]) != NULL);
}
