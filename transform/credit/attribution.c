/*
 * Figures beside the credit models; see attribution.h.
 */
#include "attribution.h"
#include "journeys.h"
#include "positions.h"
#include "program.h"
#include "removal.h"
#include "stated.h"

static gboolean
attribution_stated(Store *store, const struct facts *facts,
    const struct series *series, gint64 outcomes, GError **error)
{
	struct stated stated;
	gboolean good;

	stated_make(facts, series, &stated);
	good = stated.outcomes == outcomes;
	if (!good)
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "what clients named does not add up for %s: %"
		    G_GINT64_FORMAT " of %" G_GINT64_FORMAT " outcomes; this "
		    "is a mistake in the program, nothing was changed",
		    series->name, stated.outcomes, outcomes);
	good = good && stated_write(store, &stated, facts, series->id,
	    error);
	stated_clear(&stated);
	return good;
}

static gboolean
attribution_positions(Store *store, const struct facts *facts,
    const struct series *series, const GArray *journeys, GError **error)
{
	struct positions positions;
	gboolean good;

	positions_make(facts, journeys, &positions);
	good = positions_write(store, &positions, facts, series->id, error);
	positions_clear(&positions);
	return good;
}

static gboolean
attribution_removal(Store *store, const struct facts *facts,
    const struct series *series, const GArray *journeys,
    const struct conf_method *method, GError **error)
{
	struct removal removal;
	gboolean good;

	spent_on(facts->spent, "places, named", 0);
	removal_make(facts, journeys, method, &removal);
	good = removal_write(store, &removal, facts, method, series->id,
	    error);
	removal_clear(&removal);
	spent_on(facts->spent, "removal effects", 0);
	return good;
}

gboolean
attribution_write(Store *store, const struct facts *facts,
    const struct series *series, const GArray *journeys,
    const struct conf_method *method, const struct credit *credit,
    gint64 journey, GError **error)
{
	return attribution_stated(store, facts, series, credit->outcomes,
	    error) &&
	    attribution_positions(store, facts, series, journeys, error) &&
	    attribution_removal(store, facts, series, journeys, method,
	    error) &&
	    (!method->journey_credit || credit_write_journeys(store, facts,
	    journeys, credit, journey, error));
}
