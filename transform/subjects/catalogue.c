/*
 * What the registers say about each activity; see catalogue.h.
 */
#include <string.h>

#include "catalogue.h"

const char *const initiator_words[INITIATORS] = {
	"unknown", "client", "professional", "organisation", "funder"
};

static char *
column_dup(sqlite3_stmt *row, int column)
{
	return g_strdup((const char *)sqlite3_column_text(row, column));
}

static enum initiator
initiator_find(const char *word)
{
	for (gsize i = 0; word != NULL && i < INITIATORS; i++)
		if (strcmp(initiator_words[i], word) == 0)
			return (enum initiator)i;
	return INITIATOR_UNKNOWN;
}

static gboolean
entry_read(sqlite3_stmt *row, const struct facts *facts, struct entry *entry,
    GError **error)
{
	entry->key = column_dup(row, 0);
	entry->name = column_dup(row, 1);
	entry->project = column_dup(row, 2);
	entry->formula = column_dup(row, 3);
	entry->initiator = initiator_find(
	    (const char *)sqlite3_column_text(row, 4));
	entry->question = sqlite3_column_type(row, 5) != SQLITE_NULL;
	entry->innovation = sqlite3_column_int(row, 6) == 1;
	entry->predecessor = column_dup(row, 7);
	entry->start = sqlite3_column_type(row, 9) == SQLITE_NULL ? DAY_NONE :
	    sqlite3_column_int(row, 9);
	return ranks_column(&facts->activities, row, 8, &entry->before,
	    error);
}

static gboolean
catalogue_towns(Store *store, struct catalogue *catalogue, gsize count,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "catalogue_towns");
	gboolean row;

	catalogue->towns = g_new0(char *, count + 2);
	catalogue->towns[0] = g_strdup("");
	for (gsize i = 1; store_step(store, rows, &row, error); i++) {
		if (!row)
			return TRUE;
		catalogue->towns[i] = column_dup(rows, 0);
	}
	return FALSE;
}

gboolean
catalogue_read(Store *store, const struct facts *facts,
    struct catalogue *catalogue, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "catalogue_entries");
	gboolean row;

	catalogue->count = facts->activities.count;
	catalogue->list = g_new0(struct entry, catalogue->count + 1);
	for (gsize i = 0; store_step(store, rows, &row, error); i++) {
		if (!row)
			return catalogue_towns(store, catalogue,
			    facts->towns.count, error);
		if (!entry_read(rows, facts, &catalogue->list[i], error))
			return FALSE;
	}
	return FALSE;
}

void
catalogue_clear(struct catalogue *catalogue)
{
	for (gsize i = 0; catalogue->list != NULL && i < catalogue->count;
	    i++) {
		struct entry *entry = &catalogue->list[i];

		g_free(entry->key);
		g_free(entry->name);
		g_free(entry->project);
		g_free(entry->formula);
		g_free(entry->predecessor);
	}
	g_free(catalogue->list);
	g_strfreev(catalogue->towns);
	*catalogue = (struct catalogue){ 0 };
}
