/*
 * Writes the comparisons of every activity: on the mission, and on what no
 * activity can change.
 */
#include <math.h>

#include "contrast.h"
#include "exposure.h"
#include "rows.h"

/* What the rows of one series need. */
struct writing {
	struct rows		 rows, strata_rows;
	const struct facts	*facts;
	const struct strata	*strata;
	const struct series	*series;
	gint8			*differs;	/* by activity: -1 not known */
};

/* Strata that count, so that the figures can be worked out by hand. */
static gboolean
contrast_strata(struct writing *w, guint32 activity,
    const struct compared *list, const guint32 *cells, gsize count,
    GError **error)
{
	struct rows *rows = &w->strata_rows;
	gsize halves = w->strata->halves;

	for (gsize i = 0; i < count; i++) {
		const struct compared *s = &list[i];
		const double values[] = { s->exposed, s->unexposed,
		    s->exposed_time, s->unexposed_time };

		if (!comparison_counts(s))
			continue;
		rows_integer(rows, w->facts->activities.ids[activity]);
		rows_integer(rows, w->series->id);
		rows_integer(rows, (gint64)(cells[i] / halves) + 1);
		rows_integer(rows, w->strata->starts[cells[i] % halves]);
		for (int k = 0; k < 4; k++)
			rows_integer(rows, (gint64)values[k]);
		if (!rows_next(rows, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
contrast_row(struct writing *w, guint32 activity, const struct comparison *c,
    GError **error)
{
	struct rows *rows = &w->rows;
	const double counts[] = { c->sum.exposed, c->sum.unexposed,
	    c->sum.exposed_time, c->sum.unexposed_time };
	const double values[] = { c->crude, c->ratio, c->low, c->high,
	    c->chi_square, c->p, c->heterogeneity, c->heterogeneity_p,
	    c->e_value, c->e_limit };

	rows_integer(rows, w->facts->activities.ids[activity]);
	rows_integer(rows, w->series->id);
	rows_word(rows, comparison_words[c->kind]);
	for (int k = 0; k < 4; k++)
		rows_integer(rows, (gint64)counts[k]);
	rows_integer(rows, (gint64)c->strata);
	rows_integer(rows, (gint64)c->dropped);
	rows_integer(rows, (gint64)c->freedom);
	for (int k = 0; k < 10; k++)
		rows_real(rows, values[k]);
	if (w->series->mission && w->differs[activity] >= 0)
		rows_integer(rows, w->differs[activity]);
	else
		rows_null(rows);
	return rows_next(rows, error);
}

/* A control that differs for an activity stands, whatever others say. */
static void
contrast_control(struct writing *w, guint32 activity,
    const struct comparison *c)
{
	if (c->kind != COMPARISON_NOT_ESTIMABLE)
		w->differs[activity] = (gint8)MAX(w->differs[activity],
		    c->low > 1 || c->high < 1);
}

static gboolean
contrast_each(gpointer data, guint32 activity, const struct compared *list,
    const guint32 *cells, gsize count, GError **error)
{
	struct writing *w = data;
	struct comparison c;

	if (w->series->control && activity_declares(
	    &w->facts->activity[activity], w->series->name))
		return TRUE;
	comparison_make(list, count, &c);
	if (w->series->control)
		contrast_control(w, activity, &c);
	return contrast_row(w, activity, &c, error) &&
	    contrast_strata(w, activity, list, cells, count, error);
}

gboolean
contrast_write(Store *store, const struct facts *facts,
    const struct strata *strata, const GArray *series, gint32 window,
    GError **error)
{
	g_autofree gint8 *differs = g_new(gint8, facts->activities.count + 1);
	struct writing w = { .facts = facts, .strata = strata,
	    .differs = differs };
	gboolean good = TRUE;

	rows_begin(&w.rows, store, "derived_comparison");
	rows_begin(&w.strata_rows, store, "derived_comparison_stratum");
	for (gsize a = 0; a < facts->activities.count; a++)
		differs[a] = -1;
	/* The mission stands first and is written last: it tells of controls. */
	for (guint i = series->len; good && i-- > 0;) {
		w.series = &g_array_index(series, struct series, i);
		if (w.series->mission || w.series->control)
			good = exposure_walk(facts, strata, w.series, window,
			    contrast_each, &w, error);
	}
	good = rows_end(&w.rows, good, error);
	return rows_end(&w.strata_rows, good, error);
}
