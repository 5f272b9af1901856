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
	GArray	*start;		/* gsize */
	GArray	*list;		/* guint32 */
	GArray	*converted;	/* guint8 */
	GArray	*value;		/* double */
};

/* Journeys of the history that ended: in the outcome, or closed without. */
static gboolean
journey_ended(const struct journey *journey, const struct facts *facts)
{
	return (journey->kind == JOURNEY_CONVERSION ||
	    journey->kind == JOURNEY_NULL) &&
	    journey_counts(journey, facts->touches.list, &facts->history);
}

static void
ended_make(const struct facts *facts, const GArray *journeys,
    struct ended *ended)
{
	gsize none = 0;

	ended->start = g_array_new(FALSE, FALSE, sizeof(gsize));
	ended->list = g_array_new(FALSE, FALSE, sizeof(guint32));
	ended->converted = g_array_new(FALSE, FALSE, sizeof(guint8));
	ended->value = g_array_new(FALSE, FALSE, sizeof(double));
	g_array_append_val(ended->start, none);
	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);
		const struct touch *touch = facts->touches.list +
		    journey->touch;
		guint8 converted = journey->kind == JOURNEY_CONVERSION;
		gsize end = ended->list->len;

		if (!journey_ended(journey, facts))
			continue;
		g_array_set_size(ended->list, (guint)end + journey->count);
		for (guint32 t = 0; t < journey->count; t++)
			g_array_index(ended->list, guint32, end + t) =
			    touch[t].activity;
		end += journey->count;
		g_array_append_val(ended->start, end);
		g_array_append_val(ended->converted, converted);
		g_array_append_val(ended->value, journey->value);
	}
}

static void
ended_clear(struct ended *ended)
{
	g_array_unref(ended->start);
	g_array_unref(ended->list);
	g_array_unref(ended->converted);
	g_array_unref(ended->value);
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
	paths = (struct paths){ .count = ended.converted->len,
	    .start = (const gsize *)(const void *)ended.start->data,
	    .list = (const guint32 *)(const void *)ended.list->data,
	    .converted = (const guint8 *)ended.converted->data,
	    .value = (const double *)(const void *)ended.value->data };
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
	for (guint i = 0; i < ended.list->len; i++)
		removal->seen[paths.list[i]] = TRUE;
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
