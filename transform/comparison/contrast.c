/*
 * Writes the comparisons of every activity: on the mission, and on what no
 * activity can change.
 */
#include <math.h>

#include "contrast.h"
#include "exposure.h"

/* What the rows of one series need. */
struct writing {
	Store			*store;
	const struct facts	*facts;
	const struct strata	*strata;
	const struct series	*series;
	gint8			*differs;	/* by activity: -1 not known */
};

static void
bind_defined(sqlite3_stmt *row, int column, double value)
{
	if (isfinite(value))
		sqlite3_bind_double(row, column, value);
	else
		sqlite3_bind_null(row, column);
}

/* Strata that count, so that the figures can be worked out by hand. */
static gboolean
contrast_strata(const struct writing *w, guint32 activity,
    const struct compared *list, const guint32 *cells, gsize count,
    GError **error)
{
	sqlite3_stmt *row = store_statement(w->store,
	    "derived_comparison_stratum");
	gsize halves = w->strata->halves;

	for (gsize i = 0; i < count; i++) {
		const struct compared *s = &list[i];
		const double values[] = { s->exposed, s->unexposed,
		    s->exposed_time, s->unexposed_time };

		if (!comparison_counts(s))
			continue;
		sqlite3_bind_int64(row, 1,
		    w->facts->activities.ids[activity]);
		sqlite3_bind_int64(row, 2, w->series->id);
		sqlite3_bind_int64(row, 3, (gint64)(cells[i] / halves) + 1);
		sqlite3_bind_int(row, 4,
		    w->strata->starts[cells[i] % halves]);
		for (int k = 0; k < 4; k++)
			sqlite3_bind_int64(row, 5 + k, (gint64)values[k]);
		if (!store_done(w->store, row, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
contrast_row(const struct writing *w, guint32 activity,
    const struct comparison *c, GError **error)
{
	sqlite3_stmt *row = store_statement(w->store, "derived_comparison");
	const double counts[] = { c->sum.exposed, c->sum.unexposed,
	    c->sum.exposed_time, c->sum.unexposed_time };
	const double values[] = { c->crude, c->ratio, c->low, c->high,
	    c->chi_square, c->p, c->heterogeneity, c->heterogeneity_p,
	    c->e_value, c->e_limit };

	sqlite3_bind_int64(row, 1, w->facts->activities.ids[activity]);
	sqlite3_bind_int64(row, 2, w->series->id);
	sqlite3_bind_text(row, 3, comparison_words[c->kind], -1,
	    SQLITE_STATIC);
	for (int k = 0; k < 4; k++)
		sqlite3_bind_int64(row, 4 + k, (gint64)counts[k]);
	sqlite3_bind_int64(row, 8, (gint64)c->strata);
	sqlite3_bind_int64(row, 9, (gint64)c->dropped);
	sqlite3_bind_int64(row, 10, (gint64)c->freedom);
	for (int k = 0; k < 10; k++)
		bind_defined(row, 11 + k, values[k]);
	sqlite3_bind_null(row, 21);
	if (w->series->mission && w->differs[activity] >= 0)
		sqlite3_bind_int(row, 21, w->differs[activity]);
	return store_done(w->store, row, error);
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
	struct writing w = { store, facts, strata, NULL, differs };

	for (gsize a = 0; a < facts->activities.count; a++)
		differs[a] = -1;
	/* The mission stands first and is written last: it tells of controls. */
	for (guint i = series->len; i-- > 0;) {
		w.series = &g_array_index(series, struct series, i);
		if ((w.series->mission || w.series->control) &&
		    !exposure_walk(facts, strata, w.series, window,
		    contrast_each, &w, error))
			return FALSE;
	}
	return TRUE;
}
