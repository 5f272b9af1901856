/* Norms and worth as cells; see references.h. */
#include "references.h"

static void
norm_free(void *data)
{
	struct norm_figure *norm = data;

	g_free(norm->measure);
	g_free(norm->municipality);
	g_free(norm->origin);
	g_free(norm);
}

void
references_free(struct references *references)
{
	if (references == NULL)
		return;
	g_ptr_array_unref(references->norms);
	g_array_unref(references->worths);
	g_free(references);
}

static void
norm_add(struct figures *figures, sqlite3_stmt *row)
{
	struct norm_figure *norm = g_new0(struct norm_figure, 1);

	g_ptr_array_add(figures->references->norms, norm);
	norm->measure = g_strdup((const char *)sqlite3_column_text(row, 0));
	norm->municipality = g_strdup((const char *)sqlite3_column_text(row,
	    1));
	norm->origin = g_strdup((const char *)sqlite3_column_text(row, 2));
	norm->value = cells_given(figures->cells, sqlite3_column_double(row,
	    3), "/norm/%s/%s", norm->measure, norm->municipality);
}

static void
read_worths(struct figures *figures)
{
	guint i;

	for (i = 0; i < figures->conf->outcomes->len; i++) {
		const struct conf_outcome *outcome =
		    figures->conf->outcomes->pdata[i];
		struct worth_figure worth = { .outcome = outcome };

		if (outcome->value < 0)
			continue;
		worth.low = cells_stated(figures->cells, CELL_EUROS,
		    outcome->value_low, "/worth/%s/low", outcome->name);
		worth.mid = cells_stated(figures->cells, CELL_EUROS,
		    outcome->value, "/worth/%s/mid", outcome->name);
		worth.high = cells_stated(figures->cells, CELL_EUROS,
		    outcome->value_high, "/worth/%s/high", outcome->name);
		g_array_append_val(figures->references->worths, worth);
	}
}

gboolean
figures_read_references(struct figures *figures, Store *store,
    GError **error)
{
	sqlite3_stmt *row = store_statement(store, "report_norms");
	gboolean found;

	figures->references = g_new0(struct references, 1);
	figures->references->norms =
	    g_ptr_array_new_with_free_func(norm_free);
	figures->references->worths = g_array_new(FALSE, FALSE,
	    sizeof(struct worth_figure));
	read_worths(figures);
	figures_bind(row, ":scope", figures->scope);
	while (store_step(store, row, &found, error)) {
		if (!found) {
			sqlite3_reset(row);
			return TRUE;
		}
		norm_add(figures, row);
	}
	return FALSE;
}
