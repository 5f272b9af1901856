/*
 * What the registers say about each activity; see catalogue.h.
 */
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"
#include "fold.h"
#include "sorting.h"

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
	entry->innovation_told = sqlite3_column_type(row, 6) != SQLITE_NULL;
	entry->predecessor = column_dup(row, 7);
	entry->start = sqlite3_column_type(row, 9) == SQLITE_NULL ? DAY_NONE :
	    sqlite3_column_int(row, 9);
	return ranks_column(&facts->activities, row, 8, &entry->before,
	    error) && ranks_column(&facts->registers, row, 10, &entry->reg,
	    error);
}

/* The formula of a local name on a day; without a day the latest. */
static gboolean
entry_alias(Store *store, struct entry *entry, gint32 day, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "catalogue_alias");
	g_autofree char *name = fold_text(entry->name);
	gboolean row;

	sqlite3_bind_text(rows, 1, name, -1, SQLITE_STATIC);
	if (day != DAY_NONE)
		sqlite3_bind_int(rows, 2, day);
	if (!store_step(store, rows, &row, error))
		return FALSE;
	if (row)
		entry->formula = column_dup(rows, 0);
	sqlite3_reset(rows);
	return TRUE;
}

static gboolean
catalogue_aliases(Store *store, const struct facts *facts,
    struct catalogue *catalogue, GError **error)
{
	gint64 some;

	if (!store_number(store, "catalogue_some_alias", &some, error))
		return FALSE;
	for (gsize a = 0; some != 0 && a < catalogue->count; a++) {
		struct entry *entry = &catalogue->list[a];

		if (entry->formula == NULL && !entry_alias(store, entry,
		    entry->start != DAY_NONE ? entry->start :
		    facts->activity[a].first_session, error))
			return FALSE;
	}
	return TRUE;
}

/*
 * The spelling of each folded formula that stands most often; of equals the
 * first by the alphabet.  Keys are owned, spellings lent.
 */
static GHashTable *
formula_spellings(const struct catalogue *catalogue)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	g_autoptr(GHashTable) most = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);
	GHashTable *spelling = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, NULL);
	guint count;

	for (gsize a = 0; a < catalogue->count; a++)
		if (catalogue->list[a].formula != NULL)
			g_ptr_array_add(all, catalogue->list[a].formula);
	if (all->len > 0)
		qsort(all->pdata, all->len, sizeof(char *), sorting_by_name);
	for (guint i = 0; i < all->len; i += count) {
		char *folded = fold_text(all->pdata[i]);

		for (count = 1; i + count < all->len && g_str_equal(
		    all->pdata[i], all->pdata[i + count]); )
			count++;
		if (count > GPOINTER_TO_UINT(g_hash_table_lookup(most,
		    folded))) {
			g_hash_table_replace(most, g_strdup(folded),
			    GUINT_TO_POINTER(count));
			g_hash_table_replace(spelling, folded,
			    all->pdata[i]);
		} else
			g_free(folded);
	}
	return spelling;
}

static void
catalogue_spell(struct catalogue *catalogue)
{
	g_autoptr(GHashTable) spelling = formula_spellings(catalogue);
	g_autoptr(GPtrArray) former = g_ptr_array_new_with_free_func(g_free);

	for (gsize a = 0; a < catalogue->count; a++) {
		struct entry *entry = &catalogue->list[a];
		g_autofree char *folded = NULL;

		if (entry->formula == NULL)
			continue;
		folded = fold_text(entry->formula);
		g_ptr_array_add(former, entry->formula);
		entry->formula = g_strdup(g_hash_table_lookup(spelling,
		    folded));
	}
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
	gboolean row = TRUE;

	catalogue->count = facts->activities.count;
	catalogue->list = g_new0(struct entry, catalogue->count + 1);
	for (gsize i = 0; store_step(store, rows, &row, error); i++) {
		if (!row)
			break;
		if (!entry_read(rows, facts, &catalogue->list[i], error))
			return FALSE;
	}
	if (row || !catalogue_aliases(store, facts, catalogue, error))
		return FALSE;
	catalogue_spell(catalogue);
	return catalogue_towns(store, catalogue, facts->towns.count, error);
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
