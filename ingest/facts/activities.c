/*
 * The activities of one register, by code, read once per file.
 */
#include "activities.h"

struct activities {
	Store		*store;
	gint64		 register_id;
	GHashTable	*known;		/* code -> struct activity * */
};

static struct activity *
activity_add(Activities *activities, const char *code, gint64 id,
    gint64 project)
{
	struct activity *activity = g_new(struct activity, 1);

	activity->id = id;
	activity->project = project;
	g_hash_table_insert(activities->known, g_strdup(code), activity);
	return activity;
}

Activities *
activities_new(Store *store, gint64 register_id, GError **error)
{
	g_autoptr(Activities) activities = g_new0(Activities, 1);
	sqlite3_stmt *statement = store_statement(store,
	    "ingest_activities");
	gboolean row;

	activities->store = store;
	activities->register_id = register_id;
	activities->known = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, g_free);
	sqlite3_bind_int64(statement, 1, register_id);
	for (;;) {
		if (!store_step(store, statement, &row, error))
			return NULL;
		if (!row)
			break;
		activity_add(activities,
		    (const char *)sqlite3_column_text(statement, 0),
		    sqlite3_column_int64(statement, 1),
		    sqlite3_column_int64(statement, 2));
	}
	sqlite3_reset(statement);
	return g_steal_pointer(&activities);
}

void
activities_free(Activities *activities)
{
	if (activities == NULL)
		return;
	g_hash_table_unref(activities->known);
	g_free(activities);
}

const struct activity *
activities_find(Activities *activities, const char *code)
{
	return g_hash_table_lookup(activities->known, code);
}

const struct activity *
activities_create(Activities *activities, const char *code, gint64 project,
    gint64 batch, guint64 line, GError **error)
{
	sqlite3_stmt *statement = store_statement(activities->store,
	    "ingest_activity_create");

	sqlite3_bind_int64(statement, 1, activities->register_id);
	sqlite3_bind_text(statement, 2, code, -1, SQLITE_TRANSIENT);
	sqlite3_bind_int64(statement, 3, project);
	sqlite3_bind_int64(statement, 4, batch);
	sqlite3_bind_int64(statement, 5, (gint64)line);
	if (!store_done(activities->store, statement, error))
		return NULL;
	return activity_add(activities, code,
	    sqlite3_last_insert_rowid(store_handle(activities->store)),
	    project);
}
