/*
 * Credit as it was written; see credits.h.
 */
#include <stdlib.h>

#include "credits.h"

static int
part_compare(const void *one, const void *other)
{
	const struct credit_part *a = one, *b = other;

	if (a->series != b->series)
		return a->series < b->series ? -1 : 1;
	if (a->activity != b->activity)
		return a->activity < b->activity ? -1 : 1;
	return (a->month > b->month) - (a->month < b->month);
}

GArray *
credits_read(Store *store, const struct facts *facts, const char *model,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "measures_credit");
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE,
	    sizeof(struct credit_part));
	gboolean row;

	sqlite3_bind_text(rows, 1, model, -1, SQLITE_STATIC);
	while (store_step(store, rows, &row, error)) {
		struct credit_part part;

		if (!row) {
			/* Ids of activities are no order; ranks are. */
			if (list->len > 0)
				qsort(list->data, list->len,
				    sizeof(part), part_compare);
			return g_steal_pointer(&list);
		}
		part.series = (guint32)sqlite3_column_int(rows, 1) - 1;
		part.month = sqlite3_column_int(rows, 2);
		part.credit = sqlite3_column_double(rows, 3);
		if (!ranks_column(&facts->activities, rows, 0,
		    &part.activity, error))
			return NULL;
		g_array_append_val(list, part);
	}
	return NULL;
}
