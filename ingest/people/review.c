/*
 * Records that may be one person.
 */
#include "review.h"

static const char *
column(sqlite3_stmt *statement, int at)
{
	return (const char *)sqlite3_column_text(statement, at);
}

static gboolean
print_pairs(Store *store, FILE *out, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "ingest_review");
	gboolean row;

	while (store_step(store, rows, &row, error)) {
		if (!row)
			return TRUE;
		fprintf(out, "%s: %s:%s and %s:%s\n", column(rows, 0),
		    column(rows, 1), column(rows, 2), column(rows, 3),
		    column(rows, 4));
	}
	return FALSE;
}

gboolean
review_print(Store *store, FILE *out, GError **error)
{
	sqlite3_stmt *rows;
	gboolean row, some = FALSE;

	if (!print_pairs(store, out, error))
		return FALSE;
	rows = store_statement(store, "ingest_review_counts");
	while (store_step(store, rows, &row, error)) {
		if (!row) {
			if (!some)
				fputs("nobody to look at\n", out);
			return TRUE;
		}
		some = TRUE;
		fprintf(out, "%s %s: %s\n", column(rows, 1), column(rows, 0),
		    column(rows, 2));
	}
	return FALSE;
}
