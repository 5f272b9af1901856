/*
 * Points of a funnel plot into the store; see funnels.h.
 */
#include "funnel.h"
#include "funnels.h"

gboolean
funnels_put(struct rows *rows, const gint64 *counts, gsize count,
    double observed, double expected, double tau2, GError **error)
{
	struct funnel f;

	funnel_make(observed, expected, tau2, &f);
	for (gsize i = 0; i < count; i++)
		rows_integer(rows, counts[i]);
	const double values[] = { expected, f.ratio, f.ratio_low,
	    f.ratio_high, f.low95, f.high95, f.low998, f.high998, f.z,
	    f.z_wide };
	for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
		rows_real(rows, values[i]);
	return rows_next(rows, error);
}
