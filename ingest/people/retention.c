/*
 * Facts about people do not stay for ever.
 */
#include <stdio.h>

#include "day.h"
#include "erase.h"
#include "retention.h"

static const struct {
	const char	*statement;
	const char	*what;
} old[] = {
	{ "retention_outcome", "outcomes" },
	{ "retention_tie", "ties" },
	{ "retention_score", "scores" },
	{ "retention_supporter", "supporters" },
	{ "retention_correction", "former values" },
};

static gboolean
remove_left(Store *store, const GArray *records, gint64 *people,
    GError **error)
{
	gint64 removed = 0, left;
	guint i;

	*people = 0;
	for (i = 0; i < records->len; i++) {
		gint64 id = g_array_index(records, gint64, i);
		sqlite3_stmt *statement = store_statement(store,
		    "retention_left");
		gboolean row;

		sqlite3_bind_int64(statement, 1, id);
		if (!store_step(store, statement, &row, error))
			return FALSE;
		left = sqlite3_column_int64(statement, 0);
		sqlite3_reset(statement);
		if (left)
			continue;
		if (!erase_record(store, id, &removed, error))
			return FALSE;
		++*people;
	}
	return TRUE;
}

static gboolean
remove_old(struct ingest *ingest, gint64 day, GError **error)
{
	g_autoptr(GArray) records = g_array_new(FALSE, FALSE, sizeof(gint64));
	sqlite3_stmt *rows = store_statement(ingest->store,
	    "retention_records");
	gint64 attendances = 0, people;
	gboolean row;
	guint i;

	sqlite3_bind_int64(rows, 1, day);
	do {
		gint64 id;

		if (!store_step(ingest->store, rows, &row, error))
			return FALSE;
		id = row ? sqlite3_column_int64(rows, 0) : 0;
		if (row)
			g_array_append_val(records, id);
	} while (row);
	if (!erase_count(ingest->store, "retention_attendance_count", day,
	    &attendances, error) || !erase_run(ingest->store,
	    "retention_attendance", day, NULL, error))
		return FALSE;
	printf("attendances: %" G_GINT64_FORMAT "\n", attendances);
	for (i = 0; i < G_N_ELEMENTS(old); i++) {
		gint64 count = 0;

		if (!erase_run(ingest->store, old[i].statement, day, &count, error))
			return FALSE;
		printf("%s: %" G_GINT64_FORMAT "\n", old[i].what, count);
	}
	if (!remove_left(ingest->store, records, &people, error))
		return FALSE;
	printf("records of people: %" G_GINT64_FORMAT "\n", people);
	return TRUE;
}

gboolean
retention_remove(struct ingest *ingest, GError **error)
{
	gint64 months = ingest->conf->store.retention, last, day;
	char text[11];

	if (months == 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "everything is "
		    "kept for good; set retention in [store]");
		return FALSE;
	}
	if (!store_number(ingest->store, "retention_last", &last, error))
		return FALSE;
	day = month_first_day(day_month((gint32)last) - (gint32)months + 1);
	printf("before %s\n", day_print((gint32)day, text));
	return erase_begin(ingest, error) && erase_end(ingest, remove_old(ingest, day,
	    error), error);
}
