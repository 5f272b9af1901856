/*
 * One activity left out; see without.h.
 */
#include <stdio.h>
#include <string.h>

#include "costs.h"
#include "journeys.h"
#include "without.h"

#define CENTS	100.0

struct name {
	char	*key;		/* register:code */
	char	*code;
	char	*name;
};

/* One series, before and after. */
struct view {
	gint64		 outcomes;
	struct figures	*list;
};

static void
name_clear(gpointer data)
{
	struct name *name = data;

	g_free(name->key);
	g_free(name->code);
	g_free(name->name);
}

static GArray *
names_read(Store *store, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "facts_activity_names");
	g_autoptr(GArray) names = g_array_new(FALSE, FALSE,
	    sizeof(struct name));
	gboolean row;

	g_array_set_clear_func(names, name_clear);
	while (store_step(store, rows, &row, error)) {
		const char *cells[3];
		struct name name;

		if (!row)
			return g_steal_pointer(&names);
		for (int i = 0; i < 3; i++)
			cells[i] = (const char *)sqlite3_column_text(rows, i);
		name.key = g_strconcat(cells[0], ":", cells[1], NULL);
		name.code = g_strdup(cells[1]);
		name.name = g_strdup(cells[2]);
		g_array_append_val(names, name);
	}
	return NULL;
}

static const struct name *
name_at(const GArray *names, guint32 activity)
{
	return &g_array_index(names, struct name, activity);
}

static void
name_unknown(const GArray *names, const char *word, GError **error)
{
	g_autofree const char **keys = g_new0(const char *, names->len + 1);
	g_autofree const char **codes = g_new0(const char *, names->len + 1);
	const char *near;

	for (guint32 a = 0; a < names->len; a++) {
		keys[a] = name_at(names, a)->key;
		codes[a] = name_at(names, a)->code;
	}
	near = conf_nearest(word, strchr(word, ':') != NULL ? keys : codes);
	g_set_error(error, IMPACT_ERROR, EXIT_USAGE, near != NULL ?
	    "no activity '%s'; did you mean %s?" :
	    "no activity '%s'; write it as register:code", word, near);
}

/* A whole key first: a code may hold a colon itself. */
static gboolean
name_find(const GArray *names, const char *word, guint32 *activity,
    GError **error)
{
	guint found = 0;

	for (guint32 a = 0; a < names->len; a++)
		if (strcmp(name_at(names, a)->key, word) == 0) {
			*activity = a;
			return TRUE;
		}
	for (guint32 a = names->len; a-- > 0;)
		if (strcmp(name_at(names, a)->code, word) == 0) {
			*activity = a;
			found++;
		}
	if (found == 1)
		return TRUE;
	if (found == 0)
		name_unknown(names, word, error);
	else
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE,
		    "%u registers have an activity '%s'; say which, as %s",
		    found, word, name_at(names, *activity)->key);
	return FALSE;
}

static void
view_clear(gpointer data)
{
	g_free(((struct view *)data)->list);
}

/* Lists outlive the series that they were made for. */
static GArray *
views_make(const struct stage *stage)
{
	g_autoptr(GArray) all = judgements_new();
	GArray *views = g_array_new(FALSE, FALSE, sizeof(struct view));

	for (guint i = 0; i < stage->series->len; i++) {
		const struct series *series = &g_array_index(stage->series,
		    struct series, i);
		g_autoptr(GArray) journeys = journeys_make(&stage->facts,
		    series);

		judgements_add(all, series, evidence_series(&stage->facts,
		    &stage->evidence, series, journeys), NULL);
	}
	judgements_pass(all, stage->conf, &stage->facts,
	    stage->conf->rungs->pdata[stage->ladder.mission]);
	g_array_set_clear_func(views, view_clear);
	for (guint i = 0; i < all->len; i++) {
		struct judgement *judgement = &g_array_index(all,
		    struct judgement, i);
		struct view view = { judgement->series->in_history,
		    g_steal_pointer(&judgement->list) };

		g_array_append_val(views, view);
	}
	return views;
}

/* The attendances of an activity never were. */
static gboolean
stage_leave_out(struct stage *stage, guint32 activity, GError **error)
{
	struct facts *facts = &stage->facts;
	gint64 homeless;

	stage_underive(stage);
	touches_without(&facts->touches, activity, facts->people.count);
	visits_clear(&facts->visits);
	visits_make(&facts->touches, facts->activities.count, &facts->visits);
	return stage_derive(stage, &homeless, error);
}

/* What is spent on the activity itself, in cents. */
static gboolean
costs_own(const struct stage *stage, guint32 activity, gint64 *cents,
    GError **error)
{
	struct conf_method method = stage->conf->method;
	g_autofree struct month_figures *months = months_make(&stage->facts);
	g_autofree gint64 *total = NULL;
	gint64 homeless;

	method.overhead = OVERHEAD_APART;
	if (!costs_read(stage->store, &stage->facts, &method, months,
	    &homeless, error))
		return FALSE;
	total = costs_total(&stage->facts, months);
	*cents = total[activity];
	return TRUE;
}

static void
print_reach(const struct stage *stage, const struct name *name,
    const struct figures *reach, gint64 own)
{
	const struct history *history = &stage->facts.history;
	char first[11], last[11];

	day_print(history->first, first);
	day_print(history->last, last);
	printf("without %s (%s), %s to %s:\n", name->key, name->name, first,
	    last);
	printf("  people who lose their only activity: %" G_GINT64_FORMAT
	    " of %" G_GINT64_FORMAT "\n", reach->unique_reach, reach->people);
	printf("  budget freed: %.2f euros\n", (double)own / CENTS);
	if (reach->cents > own)
		printf("  its share of %.2f euros in costs of the project "
		    "stays with the project\n",
		    (double)(reach->cents - own) / CENTS);
}

static void
print_outcomes(const struct series *series, const struct view *before,
    const struct view *after, guint32 activity)
{
	printf("  %s: %" G_GINT64_FORMAT " outcomes, %" G_GINT64_FORMAT
	    " of them touched only by it\n", series->name, before->outcomes,
	    before->list[activity].only_touched);
	if (after->outcomes != before->outcomes)
		printf("  %s: %" G_GINT64_FORMAT " outcomes are left, as "
		    "attendance itself counts for it\n", series->name,
		    after->outcomes);
}

static guint
print_verdicts(const struct series *series, const GArray *names,
    const struct view *before, const struct view *after, guint32 activity)
{
	guint changes = 0;

	for (guint32 a = 0; a < names->len; a++) {
		const struct name *name = name_at(names, a);
		enum verdict old = before->list[a].verdict;
		enum verdict new = after->list[a].verdict;

		if (a == activity || old == new)
			continue;
		printf("  %s: %s (%s): %s becomes %s\n", series->name,
		    name->key, name->name, verdict_words[old],
		    verdict_words[new]);
		changes++;
	}
	return changes;
}

static void
print_series(const struct stage *stage, const GArray *names,
    const GArray *before, const GArray *after, guint32 activity)
{
	guint changes = 0;

	for (guint i = 0; i < stage->series->len; i++)
		print_outcomes(&g_array_index(stage->series, struct series,
		    i), &g_array_index(before, struct view, i),
		    &g_array_index(after, struct view, i), activity);
	for (guint i = 0; i < stage->series->len; i++)
		changes += print_verdicts(&g_array_index(stage->series,
		    struct series, i), names, &g_array_index(before,
		    struct view, i), &g_array_index(after, struct view, i),
		    activity);
	if (changes == 0)
		puts("  no verdict on another activity changes");
	puts("  nothing was written; before stopping a second one look again, "
	    "without the first");
}

gboolean
without_print(struct stage *stage, const char *word, GError **error)
{
	g_autoptr(GArray) names = NULL, before = NULL, after = NULL;
	struct figures reach;
	guint32 activity = RANK_NONE;
	gint64 own;

	if (!stage_read(stage, error))
		return FALSE;
	names = names_read(stage->store, error);
	if (names == NULL || !name_find(names, word, &activity, error) ||
	    !costs_own(stage, activity, &own, error))
		return FALSE;
	before = views_make(stage);
	reach = stage->evidence.reach[activity];
	if (!stage_leave_out(stage, activity, error))
		return FALSE;
	after = views_make(stage);
	print_reach(stage, name_at(names, activity), &reach, own);
	print_series(stage, names, before, after, activity);
	return TRUE;
}
