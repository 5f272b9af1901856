/*
 * Sums the weights of the credit models over journeys, in order of person
 * and day, so that the last bit does not depend on the order of files.
 */
#include "credit.h"
#include "journeys.h"
#include "program.h"
#include "rows.h"

#define TOLERANCE	1e-9	/* of the outcomes, and of one at least */

const struct model **
credit_models(const struct conf_method *method)
{
	gsize count = g_strv_length(method->models), kept = 0;
	const struct model **chosen = g_new0(const struct model *, count + 1);

	/* In the order of the table, each once. */
	for (const struct model *model = models; model->name != NULL; model++)
		if (g_strv_contains((const char *const *)method->models,
		    model->name))
			chosen[kept++] = model;
	return chosen;
}

/* counts is by activity and zero before and after. */
static void
credit_parts(const struct touch *touches, const struct journey *journey,
    guint32 *counts, struct part *parts)
{
	const struct touch *first = touches + journey->touch;

	for (guint32 i = 0; i < journey->count; i++)
		counts[first[i].activity]++;
	for (guint32 i = 0; i < journey->count; i++)
		parts[i] = (struct part){ .activity = first[i].activity,
		    .count = counts[first[i].activity],
		    .age = journey->outcome_day - first[i].day };
	for (guint32 i = 0; i < journey->count; i++)
		counts[first[i].activity] = 0;
}

/* weights has room for count of every model. */
static void
credit_add(struct credit *credit, const struct journey *journey,
    const struct part *parts, gsize month, double *weights)
{
	gsize count = journey->count;
	gboolean valued = !isnan(journey->value);

	for (gsize m = 0; m < credit->models; m++)
		credit->model[m]->weigh(parts, count, journey->activities,
		    &credit->options, weights + m * count);
	for (gsize i = 0; i < count; i++) {
		struct credit_cell *cell = credit_cell(credit, 0,
		    parts[i].activity, month);

		for (gsize m = 0; m < credit->models; m++) {
			double weight = weights[m * count + i];

			if (weight == 0)
				continue;
			sum_add(&cell[m].credit, weight);
			if (valued)
				sum_add(&cell[m].value,
				    weight * journey->value);
		}
	}
}

static guint32
journeys_longest(const GArray *journeys)
{
	guint32 longest = 0;

	for (guint i = 0; i < journeys->len; i++)
		longest = MAX(longest, g_array_index(journeys, struct journey,
		    i).count);
	return longest;
}

void
credit_make(const struct facts *facts, const GArray *journeys,
    const struct model *const *chosen, const struct model_options *options,
    struct credit *credit)
{
	const struct history *history = &facts->history;
	guint32 longest = journeys_longest(journeys);
	g_autofree guint32 *counts = g_new0(guint32, facts->activities.count);
	g_autofree struct part *parts = g_new(struct part, longest);
	g_autofree double *weights = NULL;

	*credit = (struct credit){ .model = chosen, .options = *options,
	    .activities = facts->activities.count,
	    .months = (gsize)history->months };
	while (chosen[credit->models] != NULL)
		credit->models++;
	weights = g_new(double, longest * credit->models);
	credit->cells = g_new0(struct credit_cell, credit->models *
	    credit->activities * credit->months);
	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);

		if (journey->outcome_day == DAY_NONE ||
		    !history_has(history, journey->outcome_day))
			continue;
		credit->outcomes++;
		if (journey->count == 0) {
			credit->unattributed++;
			continue;
		}
		credit_parts(facts->touches.list, journey, counts, parts);
		credit_add(credit, journey, parts,
		    (gsize)(day_month(journey->outcome_day) - history->month),
		    weights);
	}
}

double
credit_total(const struct credit *credit, gsize model)
{
	gsize cells = credit->activities * credit->months;
	struct sum sum = { 0 };

	for (gsize i = 0; i < cells; i++) {
		const struct credit_cell *cell =
		    &credit->cells[i * credit->models + model];

		sum_add(&sum, cell->credit.total);
		sum_add(&sum, cell->credit.lost);
	}
	return sum_value(&sum);
}

gboolean
credit_conserved(const struct credit *credit, const char *series,
    GError **error)
{
	double outcomes = (double)credit->outcomes;

	for (gsize m = 0; m < credit->models; m++) {
		double total = credit_total(credit, m);
		double missing = total + (double)credit->unattributed -
		    outcomes;

		/* Written so that NaN does not pass. */
		if (fabs(missing) <= TOLERANCE * MAX(1, outcomes))
			continue;
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "credit model %s does not add up for %s: %.12g credited, "
		    "%" G_GINT64_FORMAT " unattributed, %" G_GINT64_FORMAT
		    " outcomes; this is a mistake in the program, nothing was "
		    "changed", credit->model[m]->name, series, total,
		    credit->unattributed, credit->outcomes);
		return FALSE;
	}
	return TRUE;
}

gboolean
credit_write(Store *store, const struct credit *credit,
    const struct facts *facts, gint64 series, GError **error)
{
	gsize cells = credit->activities * credit->months;
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_credit");
	for (gsize i = 0; good && i < credit->models * cells; i++) {
		gsize model = i / cells, month = i % credit->months;
		guint32 activity = activity_by_id(facts, i % cells /
		    credit->months);
		const struct credit_cell *cell = credit_cell(credit, model,
		    activity, month);

		if (cell->credit.total == 0)
			continue;
		rows_integer(&rows, series);
		rows_word(&rows, credit->model[model]->name);
		rows_integer(&rows, facts->activities.ids[activity]);
		rows_integer(&rows, facts->history.month + (gint64)month);
		rows_real(&rows, sum_value(&cell->credit));
		rows_real(&rows, sum_value(&cell->value));
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

/* shares is by activity and zero before and after. */
static gboolean
journey_credit_write(struct rows *rows, const struct facts *facts, gint64 id,
    const char *model, const struct part *parts, guint32 count,
    const double *weights, double *shares, GError **error)
{
	gboolean good = TRUE;

	for (guint32 i = 0; i < count; i++)
		shares[parts[i].activity] += weights[i];
	for (guint32 i = 0; i < count; i++) {
		double *share = &shares[parts[i].activity];

		if (*share == 0 || !good)
			continue;
		rows_integer(rows, id);
		rows_integer(rows, facts->activities.ids[parts[i].activity]);
		rows_word(rows, model);
		rows_real(rows, *share);
		good = rows_next(rows, error);
		*share = 0;
	}
	return good;
}

gboolean
credit_write_journeys(Store *store, const struct facts *facts,
    const GArray *journeys, const struct credit *credit, gint64 id,
    GError **error)
{
	guint32 longest = journeys_longest(journeys);
	g_autofree guint32 *counts = g_new0(guint32, facts->activities.count);
	g_autofree double *shares = g_new0(double, facts->activities.count);
	g_autofree struct part *parts = g_new(struct part, longest);
	g_autofree double *weights = g_new(double, longest);
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_journey_credit");
	for (guint i = 0; good && i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);

		if (!journey_counts(journey, facts->touches.list,
		    &facts->history))
			continue;
		id++;
		if (journey->kind != JOURNEY_CONVERSION)
			continue;
		credit_parts(facts->touches.list, journey, counts, parts);
		for (gsize m = 0; good && m < credit->models; m++) {
			credit->model[m]->weigh(parts, journey->count,
			    journey->activities, &credit->options, weights);
			good = journey_credit_write(&rows, facts, id,
			    credit->model[m]->name, parts, journey->count,
			    weights, shares, error);
		}
	}
	return rows_end(&rows, good, error);
}

void
credit_clear(struct credit *credit)
{
	g_free(credit->cells);
	*credit = (struct credit){ 0 };
}
