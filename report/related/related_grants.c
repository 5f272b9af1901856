/* What funders gave; see related.h. */
#include <string.h>

#include "differences.h"
#include "related_parts.h"

#define GRANTS	"grants"	/* the stem of what all funders gave */
#define CENTS	100		/* of a euro */

/* What all funders gave is the sum of what each did. */
void
related_grants(const struct figures *figures, const struct measure *measure)
{
	const struct measure *grants = figures_measure(figures, "grants");
	const struct measure_figure *first, *all;
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	guint i;

	if (measure->figures->len == 0)
		return;
	first = measure->figures->pdata[0];
	all = related_all(grants, "", first->first, first->last);
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		g_autofree char *key = NULL;

		/* Of one span: the year. */
		if (figure->first != first->first ||
		    figure->last != first->last || figure->number == NULL)
			continue;
		key = measure_key(figures, measure, TRUE, figure,
		    figure->class_name, "number");
		g_ptr_array_add(parts, (void *)cells_find(figures->cells,
		    key));
		cells_same(figures->cells, first->of, figure->of);
		if (all != NULL)
			cells_same(figures->cells, all->number, figure->of);
	}
	if (first->of != NULL)
		cells_sum(figures->cells, first->of,
		    (const struct cell *const *)parts->pdata, parts->len);
}

/* The same sum, set against what it cost. */
void
related_covered(const struct figures *figures, const struct measure *measure)
{
	const struct measure *grants = figures_measure(figures, "grants");
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct measure_figure *all = related_all(grants, "",
		    figure->first, figure->last);

		if (all != NULL && strcmp(figure->about, "all") == 0)
			cells_same(figures->cells, all->number,
			    figure->number);
	}
}

/* ---------------------------------------------------------------- months */

/* What each funder gave in each month; NULL with an error. */
static GArray *
read_gifts(const struct figures *figures, Store *store, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "related_gifts");
	GArray *gifts = g_array_new(FALSE, FALSE, sizeof(struct making));
	gboolean found = TRUE;

	figures_bind(row, ":scope", figures->scope);
	while (found) {
		struct making gift;

		if (!store_step(store, row, &found, error)) {
			g_array_unref(gifts);
			return NULL;
		}
		if (!found)
			continue;
		gift = (struct making){ sqlite3_column_int(row, 1),
			g_intern_string((const char *)sqlite3_column_text(row,
			0)), sqlite3_column_double(row, 2) / CENTS, 0 };
		g_array_append_val(gifts, gift);
	}
	sqlite3_reset(row);
	return gifts;
}

/* What was given in the months between two reports is of whoever gave then. */
gboolean
related_gifts(const struct figures *figures, Store *store, GError **error)
{
	const struct measure *grants = figures_measure(figures, "grants");
	GArray *gifts;
	guint i;

	for (i = 0; grants != NULL && i < grants->figures->len; i++) {
		const struct measure_figure *figure =
		    grants->figures->pdata[i];

		if (strcmp(figure->about, "all") == 0 &&
		    figure->number != NULL)
			cells_span(figures->cells, figure->number,
			    figure->first, figure->last, "%s", GRANTS);
	}
	gifts = read_gifts(figures, store, error);
	if (gifts != NULL)
		cells_made(figures->cells, GRANTS, gifts);
	return gifts != NULL;
}
