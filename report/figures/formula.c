/* A formula across towns; see formula.h. */
#include <string.h>

#include "formula.h"

/* A town that has some formula. */
struct place {
	char	*formula;
	char	*town;
	gint64	 municipality;
	double	 residents;	/* 0: not known */
};

static void
place_clear(void *data)
{
	struct place *place = data;

	g_free(place->formula);
	g_free(place->town);
}

static void
town_free(void *data)
{
	struct formula_town *town = data;

	g_free(town->name);
	g_free(town);
}

void
formula_free(struct formula_figure *formula)
{
	if (formula == NULL)
		return;
	g_free(formula->name);
	g_ptr_array_unref(formula->towns);
	g_free(formula);
}

static gboolean
read_places(Store *store, GArray *places, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "c7_towns");
	gboolean found;

	while (store_step(store, row, &found, error)) {
		struct place place;

		if (!found) {
			sqlite3_reset(row);
			return TRUE;
		}
		place.formula = g_strdup((const char *)
		    sqlite3_column_text(row, 0));
		place.town = g_strdup((const char *)
		    sqlite3_column_text(row, 1));
		place.municipality = sqlite3_column_int64(row, 2);
		place.residents = sqlite3_column_double(row, 4);
		g_array_append_val(places, place);
	}
	return FALSE;
}

static const struct place *
place_at(const GArray *places, guint i)
{
	return &g_array_index(places, struct place, i);
}

/*
 * The formula in most towns, the report's own among them.  Activities and
 * their towns are public, so the choice tells nothing; FALSE: none is in two.
 */
static gboolean
choose(const struct figures *figures, const GArray *places, guint *from,
    guint *count)
{
	guint i, j;

	*count = 1;
	for (i = 0; i < places->len; i = j) {
		gboolean own = figures->scope == 0;

		for (j = i; j < places->len && strcmp(place_at(places,
		    j)->formula, place_at(places, i)->formula) == 0; j++)
			own = own || place_at(places, j)->municipality ==
			    figures->scope;
		if (own && j - i > *count) {
			*from = i;
			*count = j - i;
		}
	}
	return *count > 1;
}

static void
bind_place(sqlite3_stmt *row, const struct place *place)
{
	store_bind_text(row, ":formula", place->formula);
	figures_bind(row, ":municipality", place->municipality);
}

static gboolean
read_credit(struct figures *figures, Store *store,
    const struct formula_figure *formula, const struct place *place,
    struct formula_town *town, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "c7_credit");
	gint32 first = day_month(figures->first_day);
	gboolean found;
	guint i;

	for (i = 0; i < formula->points; i++) {
		char from[8], to[8];

		month_print(first, from);
		month_print(formula->months[i], to);
		store_bind_text(row, ":model", figures->model);
		bind_place(row, place);
		figures_bind(row, ":first", first);
		figures_bind(row, ":last", formula->months[i]);
		if (!store_step(store, row, &found, error))
			return FALSE;
		town->credit[i] = cells_credit(figures->cells,
		    sqlite3_column_double(row, 0),
		    "/formula/%s/in/%s/credit/%s..%s", place->formula,
		    place->town, from, to);
		sqlite3_reset(row);
		cells_span(figures->cells, town->credit[i], first,
		    formula->months[i], "/formula/%s/in/%s/credit",
		    place->formula, place->town);
	}
	return TRUE;
}

/*
 * The credit of an activity from the first month of the history up to one:
 * the last, or one of a year ago, which costs are about.  NULL: nobody tells.
 */
static const struct cell *
credit_of(const struct figures *figures,
    const struct activity_figure *activity, gint32 last)
{
	char from[8], to[8];
	g_autofree char *key = g_strdup_printf("/activity/%s/credit/%s/%s..%s",
	    activity->key, figures->model, month_print(day_month(
	    figures->first_day), from), month_print(last, to));

	return last == figures->period.month ? activity->credit :
	    cells_find(figures->cells, key);
}

/* struct activity_figure *, NULL for one that is not in this report. */
static gboolean
read_activities(const struct figures *figures, Store *store,
    const struct place *place, GPtrArray *activities, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "c7_activities");
	gboolean found;

	bind_place(row, place);
	while (store_step(store, row, &found, error)) {
		if (!found) {
			sqlite3_reset(row);
			return TRUE;
		}
		g_ptr_array_add(activities, (void *)figures_activity(figures,
		    (const char *)sqlite3_column_text(row, 0)));
	}
	return FALSE;
}

/* A point is the sum of what the report knows of activities there. */
static void
relate(const struct figures *figures, const GPtrArray *activities,
    gint32 last, const struct cell *whole)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	guint i;

	for (i = 0; i < activities->len; i++) {
		const struct activity_figure *activity = activities->pdata[i];
		const struct cell *credit = activity == NULL ? NULL :
		    credit_of(figures, activity, last);

		if (credit == NULL)
			return;
		g_ptr_array_add(parts, (void *)credit);
	}
	if (parts->len > 0)
		cells_sum(figures->cells, whole,
		    (const struct cell *const *)parts->pdata, parts->len);
}

static gboolean
read_town(struct figures *figures, Store *store,
    struct formula_figure *formula, const struct place *place, GError **error)
{
	struct formula_town *town = g_new0(struct formula_town, 1);
	g_autoptr(GPtrArray) activities = g_ptr_array_new();
	guint i;

	town->name = g_strdup(place->town);
	town->own = place->municipality == figures->scope;
	if (place->residents > 0)
		town->residents = cells_given(figures->cells,
		    place->residents, "/residents/%s", place->town);
	/* The place of the report comes first. */
	g_ptr_array_insert(formula->towns, town->own ? 0 : -1, town);
	if (!read_credit(figures, store, formula, place, town, error) ||
	    !read_activities(figures, store, place, activities, error))
		return FALSE;
	for (i = 0; i < formula->points; i++)
		relate(figures, activities, formula->months[i],
		    town->credit[i]);
	return TRUE;
}

/* Every third month back from the last, within the history. */
static void
set_months(const struct figures *figures, struct formula_figure *formula)
{
	gint32 first = day_month(figures->first_day);
	gint32 last = figures->period.month;
	guint i;

	formula->points = MIN((guint)(last - first) / 3 + 1, FORMULA_POINTS);
	for (i = 0; i < formula->points; i++)
		formula->months[i] = last - 3 *
		    (gint32)(formula->points - 1 - i);
}

gboolean
figures_read_formula(struct figures *figures, Store *store, GError **error)
{
	g_autoptr(GArray) places = g_array_new(FALSE, FALSE,
	    sizeof(struct place));
	struct formula_figure *formula;
	guint from = 0, count, i;

	g_array_set_clear_func(places, place_clear);
	if (!read_places(store, places, error))
		return FALSE;
	if (!choose(figures, places, &from, &count))
		return TRUE;
	formula = figures->formula = g_new0(struct formula_figure, 1);
	formula->name = g_strdup(place_at(places, from)->formula);
	formula->all = count;
	formula->towns = g_ptr_array_new_with_free_func(town_free);
	set_months(figures, formula);
	for (i = 0; i < count; i++) {
		const struct place *place = place_at(places, from + i);

		if ((i < FORMULA_TOWNS || place->municipality ==
		    figures->scope) && !read_town(figures, store, formula,
		    place, error))
			return FALSE;
	}
	return TRUE;
}
