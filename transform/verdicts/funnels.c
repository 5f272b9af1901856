/*
 * Points of a funnel plot into the store; see funnels.h.
 */
#include "funnel.h"
#include "funnels.h"

gboolean
funnels_put(Store *store, const char *statement, const gint64 *counts,
    gsize count, double observed, double expected, double tau2,
    GError **error)
{
	sqlite3_stmt *row = store_statement(store, statement);
	struct funnel f;
	int column = 1;

	funnel_make(observed, expected, tau2, &f);
	for (gsize i = 0; i < count; i++)
		sqlite3_bind_int64(row, column++, counts[i]);
	const double values[] = { expected, f.ratio, f.ratio_low,
	    f.ratio_high, f.low95, f.high95, f.low998, f.high998, f.z,
	    f.z_wide };
	for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
		sqlite3_bind_double(row, column++, values[i]);
	return store_done(store, row, error);
}
