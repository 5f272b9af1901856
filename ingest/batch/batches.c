/*
 * The batches of the store, as lines or as JSON.
 */
#include <jansson.h>

#include "day.h"
#include "delivery.h"

/* Columns of delivery_list. */
enum { ID, SOURCE, KIND, FILE_NAME, STATE, BY, FIRST, LAST, READ, STORED,
    UNCHANGED, CORRECTED, DUPLICATE, REJECTED, LOADED_AT, CHANGED, STALE };

static const char *
text(sqlite3_stmt *row, int at)
{
	return (const char *)sqlite3_column_text(row, at);
}

static gboolean
is_stale(sqlite3_stmt *row, gint64 stale)
{
	return stale > 0 && sqlite3_column_int64(row, STALE) > stale;
}

static const char *
day(sqlite3_stmt *row, int at, char buffer[11])
{
	return sqlite3_column_type(row, at) == SQLITE_NULL ? "-" :
	    day_print(sqlite3_column_int(row, at), buffer);
}

static void
print_line(sqlite3_stmt *row, gint64 stale, FILE *out)
{
	char first[11], last[11];

	fprintf(out, "%s %s %s %s..%s: %s read = %s stored + %s unchanged + "
	    "%s corrected + %s duplicate + %s rejected, %s", text(row, ID),
	    text(row, SOURCE), text(row, FILE_NAME), day(row, FIRST, first),
	    day(row, LAST, last), text(row, READ), text(row, STORED),
	    text(row, UNCHANGED), text(row, CORRECTED), text(row, DUPLICATE),
	    text(row, REJECTED), text(row, STATE));
	if (text(row, BY) != NULL)
		fprintf(out, " by %s", text(row, BY));
	if (sqlite3_column_int(row, CHANGED))
		fputs("; other columns than before", out);
	if (is_stale(row, stale))
		fprintf(out, "; %s days behind the other sources",
		    text(row, STALE));
	putc('\n', out);
}

static json_t *
json_day(sqlite3_stmt *row, int at)
{
	char buffer[11];

	return sqlite3_column_type(row, at) == SQLITE_NULL ? json_null() :
	    json_string(day(row, at, buffer));
}

static json_t *
json_batch(sqlite3_stmt *row, gint64 stale)
{
	static const char *const counts[] = { "read", "stored", "unchanged",
	    "corrected", "duplicate", "rejected" };
	json_t *batch = json_object();
	guint i;

	json_object_set_new(batch, "id", json_integer(
	    sqlite3_column_int64(row, ID)));
	json_object_set_new(batch, "source", json_string(text(row, SOURCE)));
	json_object_set_new(batch, "kind", json_string(text(row, KIND)));
	json_object_set_new(batch, "file", json_string(text(row, FILE_NAME)));
	json_object_set_new(batch, "first", json_day(row, FIRST));
	json_object_set_new(batch, "last", json_day(row, LAST));
	for (i = 0; i < G_N_ELEMENTS(counts); i++)
		json_object_set_new(batch, counts[i], json_integer(
		    sqlite3_column_int64(row, READ + (int)i)));
	json_object_set_new(batch, "state", json_string(text(row, STATE)));
	json_object_set_new(batch, "by", text(row, BY) == NULL ? json_null() :
	    json_integer(sqlite3_column_int64(row, BY)));
	json_object_set_new(batch, "loaded_at", json_string(text(row,
	    LOADED_AT)));
	json_object_set_new(batch, "changed_columns", json_boolean(
	    sqlite3_column_int(row, CHANGED)));
	json_object_set_new(batch, "stale", json_boolean(is_stale(row,
	    stale)));
	return batch;
}

gboolean
delivery_list(Store *store, gboolean json, gint64 stale, FILE *out,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "delivery_list");
	json_t *batches = json_array();
	gboolean row = TRUE, good;

	while ((good = store_step(store, rows, &row, error)) && row)
		if (json)
			json_array_append_new(batches, json_batch(rows,
			    stale));
		else
			print_line(rows, stale, out);
	if (good && json) {
		json_dumpf(batches, out, JSON_INDENT(1));
		putc('\n', out);
	}
	json_decref(batches);
	return good;
}
