/*
 * The SQL of all rooms, by name: "-- name: insert_outcome" stands above each
 * statement in the .sql files that are built in.
 */
#include <string.h>

#include "resource.h"
#include "sorting.h"
#include "sqltext.h"
#include "store.h"

#define MARK	"-- name: "

static const char *const rooms[] = {
	"common", "ingest", "transform", "report", NULL
};

/* Adds one statement; two of one name would hide one another. */
static void
sql_add(GHashTable *texts, const char *name_start, const char *end)
{
	const char *line_end = strchr(name_start, '\n');
	char *name = g_strstrip(g_strndup(name_start,
	    (gsize)(line_end - name_start)));

	if (g_hash_table_contains(texts, name))
		g_error("two SQL statements are named %s", name);
	g_hash_table_insert(texts, name, g_strstrip(g_strndup(line_end,
	    (gsize)(end - line_end))));
}

static void
sql_split(GHashTable *texts, const char *text)
{
	const char *mark = strstr(text, MARK);

	while (mark != NULL) {
		const char *next = strstr(mark + 1, "\n" MARK);

		sql_add(texts, mark + strlen(MARK),
		    next != NULL ? next : mark + strlen(mark));
		mark = next != NULL ? next + 1 : NULL;
	}
}

GHashTable *
sqltext_all(void)
{
	static GHashTable *texts;
	guint room, i;

	if (texts != NULL)
		return texts;
	texts = g_hash_table_new(g_str_hash, g_str_equal);
	for (room = 0; rooms[room] != NULL; room++) {
		g_auto(GStrv) files = resource_list(rooms[room], ".sql");

		for (i = 0; files[i] != NULL; i++) {
			g_autofree char *path = g_strconcat(rooms[room], "/",
			    files[i], NULL);

			sql_split(texts, resource_text(path));
		}
	}
	return texts;
}

const char *
store_sql(const char *name)
{
	return g_hash_table_lookup(sqltext_all(), name);
}

char **
store_sql_names(void)
{
	GPtrArray *names = g_ptr_array_new();
	GHashTableIter iter;
	gpointer name;

	g_hash_table_iter_init(&iter, sqltext_all());
	while (g_hash_table_iter_next(&iter, &name, NULL))
		g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, sorting_by_name);
	g_ptr_array_add(names, NULL);
	return (char **)g_ptr_array_free(names, FALSE);
}
