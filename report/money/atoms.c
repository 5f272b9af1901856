/* What sums of costs are made of; see atoms.h. */
#include <math.h>
#include <string.h>

#include "atoms.h"
#include "divided.h"
#include "related_parts.h"

#define YEAR	12	/* months */
#define CENTS	100	/* of a euro */

enum { KEY, PROJECT, TOWN, FORMULA, DRIVER, MONTH, AMOUNT };

/* Stretches of months that sums are told of. */
enum stretch { STRETCH_HISTORY, STRETCH_LAST, STRETCH_BEFORE, STRETCH_YEAR,
	STRETCHES };

struct months {
	gint32	 first, last;
	gboolean is_told;
};

/* What is told in one sum. */
struct whole {
	char		*name;		/* in the key of its cells, behind */
	char		*place;		/* "", or "/in/TOWN/" */
	char		*stem;
	struct divided_group group;	/* names are interned */
	gint64		 cents[STRETCHES];
	GPtrArray	*parts[STRETCHES];	/* const struct cell * */
};

struct atoms {
	const struct figures	*figures;
	struct months		 months[STRETCHES];
	GHashTable		*wholes;	/* stem -> struct whole */
	GPtrArray		*order;		/* of them, as they came */
};

/* One activity, as its rows are read. */
struct atom {
	char	*key, *project, *town, *formula, *driver;
	gint64	 cents[STRETCHES];
};

static void
whole_free(void *data)
{
	struct whole *whole = data;

	g_free(whole->name);
	g_free(whole->place);
	g_free(whole->stem);
	for (guint i = 0; i < STRETCHES; i++)
		g_ptr_array_unref(whole->parts[i]);
	g_free(whole);
}

static void
set_months(struct atoms *atoms)
{
	const struct figures *figures = atoms->figures;
	gint32 from = day_month(figures->first_day);
	gint32 last = figures->period.month;
	struct months *months = atoms->months;
	guint i;

	months[STRETCH_HISTORY] = (struct months){ from, last };
	months[STRETCH_LAST] = (struct months){ last - YEAR + 1, last };
	months[STRETCH_BEFORE] = (struct months){ last - 2 * YEAR + 1,
		last - YEAR };
	months[STRETCH_YEAR] = (struct months){ last - figures->month + 1,
		last };
	for (i = 0; i < STRETCHES; i++)
		months[i].is_told = months[i].first >= from;
}

/* ---------------------------------------------------------------- wholes */

static struct whole *
whole_of(struct atoms *atoms, const char *stem, const char *place,
    const char *name, const struct divided_group *group)
{
	struct whole *whole = g_hash_table_lookup(atoms->wholes, stem);
	guint i;

	if (whole != NULL)
		return whole;
	whole = g_new0(struct whole, 1);
	whole->stem = g_strdup(stem);
	whole->place = g_strdup(place);
	whole->name = g_strdup(name);
	whole->group = (struct divided_group){ group->kind, g_intern_string(
	    group->town), group->about, g_intern_string(group->subject), g_intern_string(
	    group->class_name) };
	for (i = 0; i < STRETCHES; i++)
		whole->parts[i] = g_ptr_array_new();
	g_hash_table_insert(atoms->wholes, whole->stem, whole);
	g_ptr_array_add(atoms->order, whole);
	return whole;
}

static void
join(struct whole *whole, const struct atom *atom, enum stretch stretch,
    const struct cell *cell)
{
	whole->cents[stretch] += atom->cents[stretch];
	g_ptr_array_add(whole->parts[stretch], (void *)cell);
}

static void
join_formula(struct atoms *atoms, const struct atom *atom,
    const struct cell *cell)
{
	g_autofree char *name = atom->formula == NULL ? NULL :
	    g_strconcat("costs/formula/", atom->formula, NULL);

	if (name != NULL)
		join(whole_of(atoms, name, "", name, &(struct divided_group){
		    DIVIDED_COSTS, "", "formula", atom->formula, "" }), atom,
		    STRETCH_YEAR, cell);
}

static void
join_driver(struct atoms *atoms, const struct atom *atom,
    enum stretch stretch, const struct cell *cell)
{
	g_autofree char *name = atom->driver == NULL ? NULL :
	    g_strconcat("costs/driver/", atom->driver, NULL);

	if (name != NULL)
		join(whole_of(atoms, name, "", name, &(struct divided_group){
		    DIVIDED_COSTS, "", "all", "", atom->driver }), atom,
		    stretch, cell);
}

static void
join_wholes(struct atoms *atoms, const struct atom *atom,
    enum stretch stretch, const struct cell *cell)
{
	g_autofree char *town = cells_place(atom->town);
	g_autofree char *place = g_strconcat(town, "/", NULL);
	g_autofree char *project = g_strconcat("project/", atom->project,
	    NULL);
	g_autofree char *of_town = g_strconcat(place, "costs", NULL);
	g_autofree char *of_project = g_strconcat("costs/", project, NULL);
	g_autofree char *of_both = g_strconcat(place, of_project, NULL);
	gboolean is_all = atoms->figures->scope == 0;

	if (stretch == STRETCH_YEAR) {
		join_formula(atoms, atom, cell);
		join_driver(atoms, atom, stretch, cell);
		return;
	}
	if (stretch == STRETCH_HISTORY)
		join_driver(atoms, atom, stretch, cell);
	join(whole_of(atoms, "costs", "", "all", &(struct divided_group){
	    DIVIDED_COSTS, "", "all", "", "" }), atom, stretch, cell);
	join(whole_of(atoms, of_project, "", project, &(struct divided_group){
	    DIVIDED_COSTS, "", "project", atom->project, "" }), atom, stretch,
	    cell);
	if (!is_all || *atom->town == '\0')
		return;
	join(whole_of(atoms, of_town, place, "all", &(struct divided_group){
	    DIVIDED_COSTS, atom->town, "all", "", "" }), atom, stretch, cell);
	join(whole_of(atoms, of_both, place, project, &(struct divided_group){
	    DIVIDED_COSTS, atom->town, "project", atom->project, "" }), atom,
	    stretch, cell);
}

/* ----------------------------------------------------------------- atoms */

/* The cell that a report shows of it, or one that none does. */
static const struct cell *
tell_atom(const struct atoms *atoms, const struct atom *atom,
    enum stretch stretch)
{
	const struct months *months = &atoms->months[stretch];
	const struct divided_group group = { DIVIDED_COSTS, "", "activity",
		atom->key, "" };
	g_autofree char *stem = g_strdup_printf("/activity/%s/money",
	    atom->key);
	char from[8], to[8];
	g_autofree char *key = g_strdup_printf("%s/%s..%s", stem,
	    month_print(months->first, from), month_print(months->last, to));
	const struct cell *told = stretch == STRETCH_HISTORY ? cells_find(
	    atoms->figures->cells, stem) : NULL;
	const struct divided_sum sum = { atom->cents[stretch], months->first,
		months->last, stem, stretch == STRETCH_HISTORY ? stem : key };

	return told != NULL ? told : divided_unseen(atoms->figures, &group,
	    &sum);
}

/* All rows of an activity were read. */
static void
finish_atom(struct atoms *atoms, struct atom *atom)
{
	guint i;

	for (i = 0; atom->key != NULL && i < STRETCHES; i++)
		if (atoms->months[i].is_told)
			join_wholes(atoms, atom, i, tell_atom(atoms, atom,
			    i));
	g_free(atom->key);
	g_free(atom->project);
	g_free(atom->town);
	g_free(atom->formula);
	g_free(atom->driver);
	*atom = (struct atom){ NULL };
}

static void
add_row(struct atoms *atoms, struct atom *atom, sqlite3_stmt *row)
{
	const char *key = (const char *)sqlite3_column_text(row, KEY);
	gint32 month = sqlite3_column_int(row, MONTH);
	guint i;

	if (g_strcmp0(atom->key, key) != 0) {
		finish_atom(atoms, atom);
		atom->key = g_strdup(key);
		atom->project = g_strdup((const char *)sqlite3_column_text(
		    row, PROJECT));
		atom->town = g_strdup((const char *)sqlite3_column_text(row,
		    TOWN));
		atom->formula = g_strdup((const char *)sqlite3_column_text(
		    row, FORMULA));
		atom->driver = g_strdup((const char *)sqlite3_column_text(
		    row, DRIVER));
	}
	for (i = 0; i < STRETCHES; i++)
		if (month >= atoms->months[i].first &&
		    month <= atoms->months[i].last)
			atom->cents[i] += sqlite3_column_int64(row, AMOUNT);
}

/* ------------------------------------------------------------------ sums */

/* As reports tell it, or as none does. */
static const struct cell *
tell_whole(const struct atoms *atoms, const struct whole *whole,
    enum stretch stretch)
{
	const struct months *months = &atoms->months[stretch];
	char from[8], to[8];
	g_autofree char *unseen = g_strdup_printf("%srelated/%s/%s..%s",
	    whole->place, whole->stem, month_print(months->first, from),
	    month_print(months->last, to));
	g_autofree char *told = g_strdup_printf("%smoney/%s%s/year",
	    whole->place, stretch == STRETCH_BEFORE ? "before/" : "",
	    whole->name);
	gboolean is_year = stretch == STRETCH_LAST ||
	    stretch == STRETCH_BEFORE;
	const struct cell *cell = is_year ? cells_find(atoms->figures->cells,
	    told) : NULL;
	const struct divided_sum sum = { whole->cents[stretch], months->first,
		months->last, whole->stem, is_year ? told : unseen };

	return cell != NULL ? cell : divided_unseen(atoms->figures,
	    &whole->group, &sum);
}

static void
relate_all(const struct atoms *atoms)
{
	guint i, s;

	for (i = 0; i < atoms->order->len; i++) {
		const struct whole *whole = atoms->order->pdata[i];

		for (s = 0; s < STRETCHES; s++)
			if (whole->parts[s]->len > 0)
				cells_sum(atoms->figures->cells, tell_whole(
				    atoms, whole, s),
				    (const struct cell *const *)
				    whole->parts[s]->pdata,
				    whole->parts[s]->len);
	}
}

static gboolean
read_all(struct atoms *atoms, Store *store, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "atoms_months");
	struct atom atom = { NULL };
	gboolean found;

	figures_bind(row, ":scope", atoms->figures->scope);
	while (store_step(store, row, &found, error)) {
		if (!found) {
			sqlite3_reset(row);
			finish_atom(atoms, &atom);
			return TRUE;
		}
		add_row(atoms, &atom, row);
	}
	finish_atom(atoms, &atom);
	return FALSE;
}

/* Of all costs, what has no formula. */
static void
relate_formulas(const struct atoms *atoms)
{
	const struct figures *figures = atoms->figures;
	const struct months *year = &atoms->months[STRETCH_YEAR];
	const struct measure *formulas = figures_measure(figures,
	    "formula_cost");
	const struct cell *whole = related_number(figures, "costs",
	    year->first, year->last);
	const struct divided_group group = { DIVIDED_COSTS, "", "all", "",
		"rest" };
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	struct divided_sum rest = { 0, year->first, year->last, "costs/rest",
		"related/costs/rest" };
	double left = related_exact(figures->cells, whole);
	guint i;

	for (i = 0; formulas != NULL && i < formulas->figures->len; i++) {
		const struct measure_figure *figure =
		    formulas->figures->pdata[i];

		if (figure->number == NULL || figure->first != year->first ||
		    figure->last != year->last)
			continue;
		left -= related_exact(figures->cells, figure->number);
		g_ptr_array_add(parts, (void *)figure->number);
	}
	if (whole == NULL || parts->len == 0)
		return;
	rest.cents = llround(left * CENTS);
	g_ptr_array_add(parts, (void *)divided_unseen(figures, &group,
	    &rest));
	cells_sum(figures->cells, whole, (const struct cell *const *)
	    parts->pdata, parts->len);
}

gboolean
atoms_relate(const struct figures *figures, Store *store, GError **error)
{
	struct atoms atoms = { figures };
	gboolean good;

	if (!divided_has_any(figures, DIVIDED_COSTS))
		return TRUE;
	atoms.wholes = g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
	    whole_free);
	atoms.order = g_ptr_array_new();
	set_months(&atoms);
	good = read_all(&atoms, store, error);
	if (good) {
		relate_all(&atoms);
		relate_formulas(&atoms);
	}
	g_hash_table_unref(atoms.wholes);
	g_ptr_array_unref(atoms.order);
	return good;
}
