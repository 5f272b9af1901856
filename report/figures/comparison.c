/* Rate ratios as cells; see comparison.h. */
#include <string.h>

#include "comparison.h"

enum { KEY, KIND, RATIO, LOW, HIGH, E_VALUE, E_LIMIT, CONTROL };

void
comparison_free(void *data)
{
	struct comparison_figure *it = data;

	g_free(it->key);
	g_free(it->kind);
	g_free(it);
}

static const struct cell *
number(const struct figures *figures, sqlite3_stmt *row, int column,
    const char *key, const char *name)
{
	return sqlite3_column_type(row, column) == SQLITE_NULL ? NULL :
	    cells_derived(figures->cells, CELL_RATE,
	    sqlite3_column_double(row, column), "/activity/%s/comparison/%s",
	    key, name);
}

static void
add(struct figures *figures, sqlite3_stmt *row)
{
	struct comparison_figure *it = g_new0(struct comparison_figure, 1);

	g_ptr_array_add(figures->comparisons, it);
	it->key = g_strdup((const char *)sqlite3_column_text(row, KEY));
	it->kind = g_strdup((const char *)sqlite3_column_text(row, KIND));
	it->control = sqlite3_column_type(row, CONTROL) == SQLITE_NULL ?
	    "none" : sqlite3_column_int(row, CONTROL) == 1 ? "differs" :
	    "alike";
	if (strcmp(it->kind, "heterogeneous") == 0)
		return;
	it->ratio = number(figures, row, RATIO, it->key, "ratio");
	it->low = number(figures, row, LOW, it->key, "low95");
	it->high = number(figures, row, HIGH, it->key, "high95");
	it->e_value = number(figures, row, E_VALUE, it->key, "e_value");
	it->e_limit = number(figures, row, E_LIMIT, it->key, "e_limit");
}

gboolean
figures_read_comparisons(struct figures *figures, Store *store,
    GError **error)
{
	return cells_mode(figures->cells) != CELLS_EXACT ||
	    figures_read_each(figures, store, "report_comparisons", add,
	    error);
}
