/*
 * What amounts are made of by month: the money of funders, the hours of people.
 * Of two running totals the difference is what some of them gave, or spent,
 * in between; see differences.h.
 */
#include <string.h>

#include "differences.h"
#include "related_parts.h"

/* Amounts whose figures, and those they are made of, are about these. */
static const struct amount {
	const char	*name;		/* of the measure, and the stem */
	const char	*made_of;	/* of the measure with single months */
	const char	*about;		/* that is about these */
	double		 unit;		/* in those of the figures */
} amounts[] = {
	{ "grants", "funder_money", "funder", 100 },	/* cents: euros */
	{ "attendances", "attendances", "all", 1 },
	{ "hours_attended", "hours_attended", "all", 60 }	/* minutes */
};

static struct making
making_of(sqlite3_stmt *row, const struct amount *amount)
{
	const char *who = (const char *)sqlite3_column_text(row, 1);

	return (struct making){ sqlite3_column_int(row, 0),
		*who == '\0' ? NULL : g_intern_string(who),
		sqlite3_column_double(row, 2) / amount->unit,
		sqlite3_column_double(row, 3) };
}

/* NULL with an error. */
static GArray *
read_makings(const struct figures *figures, Store *store,
    const struct amount *amount, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "related_months");
	GArray *makings = g_array_new(FALSE, FALSE, sizeof(struct making));
	gboolean found = TRUE;

	sqlite3_bind_text(row, sqlite3_bind_parameter_index(row, ":measure"),
	    amount->made_of, -1, SQLITE_STATIC);
	sqlite3_bind_text(row, sqlite3_bind_parameter_index(row, ":about"),
	    amount->about, -1, SQLITE_STATIC);
	figures_bind(row, ":scope", figures->scope);
	while (found) {
		struct making making;

		if (!store_step(store, row, &found, error)) {
			g_array_unref(makings);
			return NULL;
		}
		if (!found)
			break;
		making = making_of(row, amount);
		g_array_append_val(makings, making);
	}
	sqlite3_reset(row);
	return makings;
}

static gboolean
relate_amount(const struct figures *figures, Store *store,
    const struct amount *amount, GError **error)
{
	const struct measure *measure = figures_measure(figures,
	    amount->name);
	GArray *makings;
	guint i;

	if (measure == NULL)
		return TRUE;
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (strcmp(figure->about, "all") == 0 &&
		    figure->number != NULL)
			cells_span(figures->cells, figure->number,
			    figure->first, figure->last, "%s", amount->name);
	}
	makings = read_makings(figures, store, amount, error);
	if (makings != NULL)
		cells_made(figures->cells, amount->name, makings);
	return makings != NULL;
}

gboolean
related_months(const struct figures *figures, Store *store, GError **error)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(amounts); i++)
		if (!relate_amount(figures, store, &amounts[i], error))
			return FALSE;
	return TRUE;
}
