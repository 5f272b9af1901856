/*
 * Journeys into paths and effects into rows; see removal.h.
 */
#include <math.h>

#include "markov.h"
#include "removal.h"
#include "rows.h"
#include "sum.h"

/* Paths that own their arrays. */
struct ended {
	gsize	 count;
	gsize	*start;		/* of a path in list; one more than paths */
	guint32	*list;
	guint8	*converted;
	double	*value;
};

/* Journeys of the history that ended: in the outcome, or closed without. */
static gboolean
journey_ended(const struct journey *journey, const struct facts *facts)
{
	return (journey->kind == JOURNEY_CONVERSION ||
	    journey->kind == JOURNEY_NULL) &&
	    journey_counts(journey, facts->touches.list, &facts->history);
}

/* Room for all of them, exactly. */
static void
ended_room(const struct facts *facts, const GArray *journeys,
    struct ended *ended)
{
	gsize count = 0, touches = 0;

	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);

		if (!journey_ended(journey, facts))
			continue;
		count++;
		touches += journey->count;
	}
	*ended = (struct ended){ 0, g_new(gsize, count + 1),
	    g_new(guint32, touches), g_new(guint8, count),
	    g_new(double, count) };
}

static void
ended_make(const struct facts *facts, const GArray *journeys,
    struct ended *ended)
{
	gsize end = 0;

	ended_room(facts, journeys, ended);
	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);
		const struct touch *touch = facts->touches.list +
		    journey->touch;

		if (!journey_ended(journey, facts))
			continue;
		ended->start[ended->count] = end;
		ended->converted[ended->count] =
		    journey->kind == JOURNEY_CONVERSION;
		ended->value[ended->count++] = journey->value;
		for (guint32 t = 0; t < journey->count; t++)
			ended->list[end++] = touch[t].activity;
	}
	ended->start[ended->count] = end;
}

static void
ended_clear(struct ended *ended)
{
	g_free(ended->start);
	g_free(ended->list);
	g_free(ended->converted);
	g_free(ended->value);
}

static void
removal_scale(struct removal *removal)
{
	struct sum sum = { 0 };

	for (gsize a = 0; a < removal->activities; a++)
		sum_add(&sum, removal->effect[a]);
	for (gsize a = 0; a < removal->activities; a++)
		removal->credit[a] = removal->conversions > 0 ?
		    removal->effect[a] / sum_value(&sum) *
		    removal->conversions : NAN;
}

void
removal_make(const struct facts *facts, const GArray *journeys,
    const struct conf_method *method, struct removal *removal)
{
	gsize count = facts->activities.count;
	struct ended ended;
	struct paths paths;
	struct chain chain;

	ended_make(facts, journeys, &ended);
	paths = (struct paths){ .count = ended.count, .start = ended.start,
	    .list = ended.list, .converted = ended.converted,
	    .value = ended.value };
	chain_make(&paths, count, (guint)method->markov_order,
	    method->markov_transform == MARKOV_FIRST, &chain);
	*removal = (struct removal){ count, chain.conversions,
	    g_new(double, count), g_new(double, count), g_new(double, count),
	    g_new(double, count), g_new0(gboolean, count) };
	markov_effects(&chain, MARKOV_DENSE, removal->effect,
	    removal->value_effect);
	for (gsize a = 0; a < count; a++)
		removal->touched_share[a] = chain.conversions > 0 ?
		    chain.touched[a] / chain.conversions : NAN;
	for (gsize i = 0; i < ended.start[ended.count]; i++)
		removal->seen[ended.list[i]] = TRUE;
	removal_scale(removal);
	chain_clear(&chain);
	ended_clear(&ended);
}

gboolean
removal_write(Store *store, const struct removal *removal,
    const struct facts *facts, const struct conf_method *method,
    gint64 series, GError **error)
{
	const char *transform = method->markov_transform == MARKOV_FIRST ?
	    "first" : "raw";
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_removal");
	for (gsize i = 0; good && i < removal->activities; i++) {
		guint32 a = activity_by_id(facts, i);
		const double figures[] = { removal->effect[a],
		    removal->value_effect[a], removal->touched_share[a],
		    removal->credit[a] };

		if (!removal->seen[a])
			continue;
		rows_integer(&rows, series);
		rows_integer(&rows, facts->activities.ids[a]);
		rows_integer(&rows, method->markov_order);
		rows_word(&rows, transform);
		for (gsize f = 0; f < G_N_ELEMENTS(figures); f++)
			rows_real(&rows, figures[f]);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

void
removal_clear(struct removal *removal)
{
	g_free(removal->effect);
	g_free(removal->value_effect);
	g_free(removal->touched_share);
	g_free(removal->credit);
	g_free(removal->seen);
	*removal = (struct removal){ 0 };
}
