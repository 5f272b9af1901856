/* Credit, cost and verdict of each activity, as published. */
#include <math.h>
#include <string.h>

#include "begun.h"
#include "figures.h"
#include "interval.h"
#include "spent.h"

#define DAYS_A_YEAR	365.25

const struct verdict_kind verdict_kinds[] = {
	{ "prune", GROUP_PRUNE },
	{ "gateway", GROUP_OTHER },
	{ "only_access", GROUP_OTHER },
	{ "overlapping", GROUP_OTHER },
	{ "contributes", GROUP_CONTRIBUTES },
	{ "inconclusive", GROUP_UNCLEAR },
	{ "too_little", GROUP_UNCLEAR },
	{ "too_few", GROUP_UNCLEAR },
	{ "withheld", GROUP_UNCLEAR },
	{ "too_new", GROUP_UNCLEAR },
	{ "not_measured", GROUP_UNCLEAR },
	{ "no_materiality", GROUP_UNCLEAR },
	{ "no_data", GROUP_UNCLEAR },
	{ NULL, GROUPS }
};

static const struct verdict_kind *
verdict_find(const char *verdict)
{
	const struct verdict_kind *kind;

	for (kind = verdict_kinds; kind->verdict != NULL; kind++)
		if (strcmp(kind->verdict, verdict) == 0)
			return kind;
	g_error("report: verdict '%s' is not known here", verdict);
}

/*
 * Of these counts the verdict says that there are so many at least: people
 * who begin here, who come nowhere else, or who reached the mission.  The
 * others say that there are few.
 */
static const struct cell *
wants_many(const char *verdict, const struct verdict_grounds *grounds)
{
	static const char *const touched[] = { "contributes", "overlapping",
		"inconclusive", NULL };

	if (strcmp(verdict, "gateway") == 0)
		return grounds->first;
	if (strcmp(verdict, "only_access") == 0)
		return grounds->unique;
	return g_strv_contains(touched, verdict) ? grounds->touched : NULL;
}

const struct verdict_kind *
verdict_published(const char *verdict, const struct verdict_grounds *grounds)
{
	const struct cell *many = wants_many(verdict, grounds);

	/*
	 * These say that few or none of the participants reached the mission;
	 * of a small group that would say it of each of them.
	 */
	if ((!cell_shown(grounds->people) ||
	    grounds->people->value < PROTECT_VERDICT_LEAST) &&
	    (strcmp(verdict, "prune") == 0 ||
	    strcmp(verdict, "gateway") == 0 ||
	    strcmp(verdict, "only_access") == 0))
		verdict = "too_few";
	else if (many != NULL && !cell_shown(many))
		verdict = "withheld";
	return verdict_find(verdict);
}

/* Columns of c2_activities. */
enum { ID, REGISTER, CODE, NAME, PROJECT, MUNICIPALITY, VERDICT, TIER, PEOPLE,
	FOLLOWED, TOUCHED, UNIQUE, FIRST, ONLY, CENTS, MATERIALITY, NEEDED,
	OVERLAPS, SUBSTITUTE, IDLE, BEGUN };

static char *
column_text(sqlite3_stmt *row, int column)
{
	const char *text = (const char *)sqlite3_column_text(row, column);

	return g_strdup(text != NULL ? text : "");
}

/* Of an activity that nobody attended: nobody, and everybody knows. */
static const struct cell *
column_count(Cells *cells, sqlite3_stmt *row, int column, const char *what,
    const char *key)
{
	if (sqlite3_column_type(row, column) == SQLITE_NULL)
		return NULL;
	if (sqlite3_column_int(row, IDLE))
		return cells_given(cells, 0, "/activity/%s/%s", key, what);
	return cells_count(cells, sqlite3_column_double(row, column),
	    "/activity/%s/%s", key, what);
}

static void
set_verdict(struct activity_figure *activity, Cells *cells, sqlite3_stmt *row)
{
	const struct verdict_grounds grounds = { activity->people,
		activity->touched, activity->unique, activity->first };
	const char *verdict = (const char *)sqlite3_column_text(row, VERDICT);
	const char *tier = (const char *)sqlite3_column_text(row, TIER);
	const struct verdict_kind *kind = cells_mode(cells) == CELLS_EXACT ?
	    verdict_find(verdict) : verdict_published(verdict, &grounds);

	activity->group = kind->group;
	activity->verdict = kind->verdict;
	activity->sentence = kind->verdict;
	if (strcmp(kind->verdict, "prune") == 0 && strcmp(tier, "B") == 0)
		activity->sentence = "prune.compared";
	activity->verdict_cell = cells_word(cells, kind->verdict,
	    "/activity/%s/verdict", activity->key);
}

/*
 * Participants still needed for a verdict follow from how long those that
 * there are could be followed, which is shorter for who reached the mission.
 * So nobody counts as followed for less than the window, and of a group that
 * is not shown nothing is told.  Inside the house it is told as it is.
 */
static const struct cell *
tell_needed(const struct figures *figures, sqlite3_stmt *row,
    const struct activity_figure *activity)
{
	const struct conf_method *method = &figures->conf->method;
	double followed = sqlite3_column_double(row, FOLLOWED);
	double needed = sqlite3_column_double(row, NEEDED);
	double least = method->rate * followed * (double)figures->lookback /
	    DAYS_A_YEAR;
	double share = sqlite3_column_double(row, MATERIALITY) / least;

	if (cells_mode(figures->cells) == CELLS_EXACT)
		return column_count(figures->cells, row, NEEDED, "needed",
		    activity->key);
	if (sqlite3_column_type(row, NEEDED) == SQLITE_NULL ||
	    !cell_shown(activity->followed) || spent_is_withheld(figures,
	    activity))
		return NULL;
	if (least > 0 && share < 1)
		needed = MAX((double)method->n_min - followed,
		    (followed + needed) * share - followed);
	return needed <= 0 ? NULL : cells_count(figures->cells, needed,
	    "/activity/%s/needed", activity->key);
}

/* Distinct people of one activity: parts of one another, no sums. */
static void
relate(const struct activity_figure *activity, Cells *cells, gint32 first)
{
	const struct cell *others[] = { activity->unique, activity->first,
		activity->only_connected };
	guint i;

	/* The history, from first on, lost no month in which anybody came. */
	for (i = 0; activity->begun >= first && i < G_N_ELEMENTS(others); i++)
		cells_running(cells, others[i]);
	cells_complement(cells, activity->touched, activity->people);
	cells_within(cells, activity->followed, activity->people);
	cells_within(cells, activity->unique, activity->people);
	cells_within(cells, activity->first, activity->touched);
	cells_within(cells, activity->only_connected, activity->touched);
	cells_behind(cells, activity->people, activity->money);
}

static struct activity_figure *
read_row(const struct figures *figures, sqlite3_stmt *row)
{
	Cells *cells = figures->cells;
	struct activity_figure *activity = g_new0(struct activity_figure, 1);
	const char *key;

	activity->idle = sqlite3_column_int(row, IDLE);
	activity->begun = begun_read(row, BEGUN);
	activity->key = g_strdup_printf("%s:%s",
	    (const char *)sqlite3_column_text(row, REGISTER),
	    (const char *)sqlite3_column_text(row, CODE));
	key = activity->key;
	activity->name = column_text(row, NAME);
	activity->project = column_text(row, PROJECT);
	activity->municipality = column_text(row, MUNICIPALITY);
	activity->overlaps = column_text(row, OVERLAPS);
	activity->substitute = column_text(row, SUBSTITUTE);
	activity->people = column_count(cells, row, PEOPLE, "people", key);
	activity->followed = column_count(cells, row, FOLLOWED, "followed",
	    key);
	activity->touched = column_count(cells, row, TOUCHED, "touched", key);
	/* By the month of the outcome, as targets of activities count them. */
	cells_span(cells, activity->touched, day_month(figures->first_day),
	    figures->period.month, "/activity/%s/touched", key);
	cells_begun(cells, activity->touched, activity->begun);
	activity->unique = column_count(cells, row, UNIQUE, "unique", key);
	activity->first = column_count(cells, row, FIRST, "first", key);
	activity->only_connected = column_count(cells, row, ONLY,
	    "only_connected", key);
	set_verdict(activity, cells, row);
	activity->money = spent_money(figures, key, sqlite3_column_int64(row,
	    CENTS), activity->idle);
	if (!activity->idle) {
		activity->needed = tell_needed(figures, row, activity);
		activity->materiality = spent_is_withheld(figures, activity) ?
		    cells_derived(cells, CELL_PEOPLE, NAN,
		    "/activity/%s/materiality", key) : column_count(cells, row,
		    MATERIALITY, "materiality", key);
	}
	relate(activity, cells, day_month(figures->first_day));
	if (cell_shown(activity->touched) && !activity->idle)
		activity->upper = cells_derived(cells, CELL_PEOPLE,
		    interval_upper(activity->touched->value, 0.95),
		    "/activity/%s/upper", key);
	return activity;
}

/* Models of one touch give an outcome whole, and everybody knows. */
static const struct cell *
tell_credit(Cells *cells, const struct activity_figure *activity,
    const char *model, double credit)
{
	static const char *const whole[] = { "first", "last", NULL };
	g_autofree char *key = g_strdup_printf("/activity/%s/credit/%s",
	    activity->key, model);

	if (activity->idle)
		return cells_given(cells, 0, "%s", key);
	return g_strv_contains(whole, model) ? cells_count(cells, credit,
	    "%s", key) : cells_credit(cells, credit, "%s", key);
}

/*
 * The credit of every model, added to sums; the headline's gets an interval
 * and a price.
 */
static gboolean
read_credits(struct figures *figures, Store *store,
    struct activity_figure *activity, gint64 id, double *sums, GError **error)
{
	char **models = figures->conf->method.models;
	Cells *cells = figures->cells;
	double credit, low, high;
	guint i;

	activity->credits = g_new0(const struct cell *, figures->models);
	for (i = 0; i < figures->models; i++) {
		if (!figures_sum(store, "c2_credit", id, models[i],
		    day_month(figures->first_day), figures->period.month,
		    &credit, error))
			return FALSE;
		activity->credits[i] = tell_credit(cells, activity, models[i],
		    credit);
		cells_span(cells, activity->credits[i],
		    day_month(figures->first_day), figures->period.month,
		    "/activity/%s/credit/%s", activity->key, models[i]);
		cells_begun(cells, activity->credits[i], activity->begun);
		sums[i] += credit;
		if (strcmp(models[i], figures->model) == 0)
			activity->credit = activity->credits[i];
	}
	if (cell_shown(activity->credit) && !activity->idle) {
		interval_poisson(activity->credit->value, INTERVAL_LEVEL, &low,
		    &high);
		activity->low = cells_derived(cells, CELL_PEOPLE, low,
		    "/activity/%s/credit/low", activity->key);
		activity->high = cells_derived(cells, CELL_PEOPLE, high,
		    "/activity/%s/credit/high", activity->key);
	}
	if (activity->money != NULL)
		activity->price = cells_price(cells, activity->money,
		    activity->credit, "/activity/%s/price", activity->key);
	return TRUE;
}

/* By group, then by what is published; the exact credit never orders. */
static int
compare(const void *a, const void *b)
{
	const struct activity_figure *first =
	    *(const struct activity_figure *const *)a;
	const struct activity_figure *second =
	    *(const struct activity_figure *const *)b;
	double one = cell_shown(first->credit) ? first->credit->value : 0;
	double two = cell_shown(second->credit) ? second->credit->value : 0;
	int order;

	if (first->group != second->group)
		return first->group < second->group ? -1 : 1;
	if (one != two)
		return one > two ? -1 : 1;
	order = strcmp(first->name, second->name);
	return order != 0 ? order : strcmp(first->key, second->key);
}

static void
count_groups(struct figures *figures)
{
	guint i;

	for (i = 0; i < figures->activities->len; i++) {
		struct activity_figure *activity =
		    figures->activities->pdata[i];

		figures->groups[activity->group]++;
		figures->attended +=
		    strcmp(activity->verdict, "no_data") != 0;
	}
}

static void
read_projects(struct figures *figures, sqlite3_stmt *row)
{
	figures->projects = (guint)sqlite3_column_int(row, 0);
}

/*
 * The credits of one model are all that is credited; with what no activity
 * gets they are the outcomes, where people and activities are the same ones.
 */
static void
relate_model(struct figures *figures, guint model, double sum)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	const struct cell *pair[] = { figures->unattributed, NULL };
	const char *name = figures->conf->method.models[model];
	guint i;

	pair[1] = cells_unseen(figures->cells, CELL_PEOPLE, sum,
	    "@credited/%s", name);
	for (i = 0; i < figures->activities->len; i++)
		g_ptr_array_add(parts, (void *)((struct activity_figure *)
		    figures->activities->pdata[i])->credits[model]);
	figures->rests[model] = cells_rest(figures->cells, pair[1],
	    (const struct cell *const *)parts->pdata, parts->len,
	    "@credit/rest/%s", name);
	/* Those of a funder are some of the activities only. */
	if (figures->scope == 0 && *figures->report->funder != '\0')
		cells_within(figures->cells, pair[1], figures->outcomes);
	else if (figures->scope == 0)
		cells_sum(figures->cells, figures->outcomes, pair,
		    G_N_ELEMENTS(pair));
}

static void
finish(struct figures *figures, const double *sums)
{
	guint i;

	g_ptr_array_sort(figures->activities, compare);
	count_groups(figures);
	figures->rests = g_new0(const struct cell *, figures->models);
	for (i = 0; i < figures->models; i++)
		relate_model(figures, i, sums[i]);
}

gboolean
figures_read_activities(struct figures *figures, Store *store, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "c2_activities");
	g_autofree double *sums = g_new0(double, figures->models);
	gboolean row;

	if (!figures_read_each(figures, store, "c2_projects", read_projects,
	    error))
		return FALSE;
	figures_bind(statement, ":scope", figures->scope);
	store_bind_text(statement, ":funder", figures->report->funder);
	while (store_step(store, statement, &row, error)) {
		struct activity_figure *activity;

		if (!row) {
			sqlite3_reset(statement);
			finish(figures, sums);
			return TRUE;
		}
		activity = read_row(figures, statement);
		g_ptr_array_add(figures->activities, activity);
		if (!read_credits(figures, store, activity,
		    sqlite3_column_int64(statement, ID), sums, error))
			return FALSE;
	}
	return FALSE;
}
