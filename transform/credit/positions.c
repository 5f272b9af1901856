/*
 * Equal share by place in the journey; see positions.h.
 */
#include "positions.h"
#include "rows.h"
#include "sum.h"

static void
position_add(GArray *sums, gsize place, double credit)
{
	if (sums->len <= place)
		g_array_set_size(sums, (guint)place + 1);
	sum_add(&g_array_index(sums, struct sum, place), credit);
}

/* counts is by activity and zero before and after. */
static void
journey_place(const struct touch *touches, const struct journey *journey,
    guint32 *counts, struct positions *positions)
{
	for (guint32 i = 0; i < journey->count; i++)
		counts[touches[i].activity]++;
	for (guint32 i = 0; i < journey->count; i++) {
		guint32 activity = touches[i].activity;

		position_add(positions->sums[activity], i, 1 /
		    ((double)journey->activities * (double)counts[activity]));
	}
	for (guint32 i = 0; i < journey->count; i++)
		counts[touches[i].activity] = 0;
}

void
positions_make(const struct facts *facts, const GArray *journeys,
    struct positions *positions)
{
	gsize count = facts->activities.count;
	g_autofree guint32 *counts = g_new0(guint32, count);

	*positions = (struct positions){ count, g_new(GArray *, count) };
	for (gsize a = 0; a < count; a++)
		positions->sums[a] = g_array_new(FALSE, TRUE,
		    sizeof(struct sum));
	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);

		if (journey->kind == JOURNEY_CONVERSION &&
		    history_has(&facts->history, journey->outcome_day))
			journey_place(facts->touches.list + journey->touch,
			    journey, counts, positions);
	}
}

gboolean
positions_write(Store *store, const struct positions *positions,
    const struct facts *facts, gint64 series, GError **error)
{
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_credit_position");
	for (gsize k = 0; k < positions->activities; k++) {
		guint32 a = activity_by_id(facts, k);

		for (guint i = 0; good && i < positions->sums[a]->len; i++) {
			const struct sum *sum = &g_array_index(
			    positions->sums[a], struct sum, i);

			if (sum->total == 0)
				continue;
			rows_integer(&rows, series);
			rows_integer(&rows, facts->activities.ids[a]);
			rows_integer(&rows, (gint64)i + 1);
			rows_real(&rows, sum_value(sum));
			good = rows_next(&rows, error);
		}
	}
	return rows_end(&rows, good, error);
}

void
positions_clear(struct positions *positions)
{
	for (gsize a = 0; a < positions->activities; a++)
		g_array_unref(positions->sums[a]);
	g_free(positions->sums);
	*positions = (struct positions){ 0 };
}
