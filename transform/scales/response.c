/*
 * Response to instruments; see response.h.
 */
#include <math.h>
#include <stdlib.h>

#include "response.h"
#include "rows.h"

/* A group of people: 0 stands for all. */
struct group_response {
	guint32		town;
	guint32		project;	/* rank + 1 */
	struct response	response;
};

void
response_add(struct response *r, const struct assessment *assessment,
    const struct waves *waves, gint32 last)
{
	const struct instrument *instrument = assessment->instrument;
	gboolean again, once_more, problem, improved;

	r->reached++;
	if (waves == NULL)
		return;
	again = waves->day[WAVE_FOLLOWUP] != DAY_NONE;
	once_more = waves->day[WAVE_SUSTAINED] != DAY_NONE;
	problem = instrument_problem(instrument,
	    waves->score[WAVE_BASELINE]);
	improved = assessment_improved(assessment, waves, WAVE_FOLLOWUP);
	r->baseline++;
	r->followup += again;
	r->sustained += once_more;
	r->early += waves->early;
	r->problem += problem;
	r->problem_again += problem && again;
	r->resolved += problem && again && !instrument_problem(instrument,
	    waves->score[WAVE_FOLLOWUP]);
	r->improved += improved;
	r->improved_again += improved && once_more;
	r->kept += improved && assessment_improved(assessment, waves,
	    WAVE_SUSTAINED);
	if (again)
		moments_add(&r->stayers, waves->score[WAVE_BASELINE]);
	else if (waves->day[WAVE_BASELINE] + instrument->interval > last)
		r->pending++;
	else
		moments_add(&r->leavers, waves->score[WAVE_BASELINE]);
}

void
response_figures(const struct response *r, struct response_figures *f)
{
	double due = (double)(r->baseline - r->pending);
	double missing = due - (double)r->followup;

	*f = (struct response_figures){ NAN, NAN, NAN, NAN, NAN, NAN, NAN };
	if (r->followup > 0)
		statistics_share((double)r->improved, (double)r->followup,
		    0.95, &f->improved_low, &f->improved_high);
	if (due > 0) {
		f->worst = (double)r->improved / due;
		f->best = ((double)r->improved + missing) / due;
	}
	if (r->stayers.count > 0 && r->leavers.count > 0)
		f->difference = r->stayers.mean - r->leavers.mean;
	statistics_difference(&r->stayers, &r->leavers, 0.95, &f->low,
	    &f->high);
}

/* ------------------------------------------------------------- groups */

/* The groups of one instrument, found by town and project. */
struct groups_response {
	GArray		*list;		/* struct group_response */
	GHashTable	*index;		/* key -> place + 1 */
};

static struct response *
groups_find(struct groups_response *groups, guint32 town, guint32 project)
{
	gint64 key = (gint64)town << 32 | project;
	gpointer place = g_hash_table_lookup(groups->index, &key);
	struct group_response group = { town, project, { 0 } };

	if (place == NULL) {
		g_array_append_val(groups->list, group);
		place = GUINT_TO_POINTER(groups->list->len);
		g_hash_table_insert(groups->index, g_memdup2(&key,
		    sizeof(key)), place);
	}
	return &g_array_index(groups->list, struct group_response,
	    GPOINTER_TO_UINT(place) - 1).response;
}

/* Projects that a person attended in the history, each once; rank + 1. */
static gsize
projects_of(const struct facts *facts, guint32 person, guint32 *stamps,
    guint32 *projects)
{
	gsize count = 0;

	for (guint32 i = facts->touches.start[person];
	    i < facts->touches.start[person + 1]; i++) {
		const struct touch *touch = &facts->touches.list[i];
		guint32 project = facts->activity[touch->activity].project;

		if (!history_has(&facts->history, touch->day) ||
		    stamps[project] == person + 1)
			continue;
		stamps[project] = person + 1;
		projects[count++] = project + 1;
	}
	return count;
}

static int
group_compare(const void *one, const void *other)
{
	const struct group_response *a = one, *b = other;

	if (a->town != b->town)
		return a->town < b->town ? -1 : 1;
	return (a->project > b->project) - (a->project < b->project);
}

/* By town and project; struct group_response. */
static GArray *
groups_count(const struct facts *facts, const struct assessment *assessment)
{
	g_autofree guint32 *stamps = g_new0(guint32, facts->projects.count + 1);
	g_autofree guint32 *projects = g_new(guint32, facts->projects.count + 1);
	g_autoptr(GHashTable) index = g_hash_table_new_full(g_int64_hash,
	    g_int64_equal, g_free, NULL);
	struct groups_response groups = { g_array_new(FALSE, FALSE,
	    sizeof(struct group_response)), index };

	for (guint32 p = 0; p < facts->people.count; p++) {
		const struct waves *waves = assessment_of(assessment, p);
		guint32 town = facts->people.list[p].town;
		gsize count = projects_of(facts, p, stamps, projects);

		if (count == 0)
			continue;
		/* The last round is for all projects. */
		projects[count++] = 0;
		for (gsize i = 0; i < count; i++) {
			response_add(groups_find(&groups, 0, projects[i]),
			    assessment, waves, facts->history.last);
			if (town != TOWN_UNKNOWN)
				response_add(groups_find(&groups, town,
				    projects[i]), assessment, waves,
				    facts->history.last);
		}
	}
	g_array_sort(groups.list, group_compare);
	return groups.list;
}

/* ------------------------------------------------------------ writing */

static gboolean
instrument_write(struct rows *rows, const struct assessment *assessment,
    gsize id, GError **error)
{
	const struct instrument *instrument = assessment->instrument;

	rows_integer(rows, (gint64)id);
	rows_word(rows, instrument->name);
	rows_real(rows, instrument->cut);
	rows_real(rows, instrument->difference);
	rows_integer(rows, instrument->by_cut);
	rows_integer(rows, instrument->more_is_better);
	rows_integer(rows, instrument->interval);
	rows_integer(rows, assessment->invalid);
	return rows_next(rows, error);
}

static gboolean
group_write(struct rows *rows, const struct facts *facts, gsize id,
    const struct group_response *group, GError **error)
{
	const struct response *r = &group->response;
	const gint64 counts[] = { (gint64)id, group->town == 0 ? 0 :
	    facts->town_ids[group->town], group->project == 0 ? 0 :
	    facts->projects.ids[group->project - 1], r->reached, r->baseline,
	    r->followup, r->sustained, r->pending, r->early, r->problem,
	    r->problem_again, r->resolved, r->improved, r->improved_again,
	    r->kept, (gint64)r->leavers.count };
	struct response_figures f;

	response_figures(r, &f);
	const double values[] = { f.improved_low, f.improved_high, f.worst,
	    f.best, r->stayers.count > 0 ? r->stayers.mean : NAN,
	    r->leavers.count > 0 ? r->leavers.mean : NAN, f.difference,
	    f.low, f.high };
	for (gsize i = 0; i < G_N_ELEMENTS(counts); i++)
		rows_integer(rows, counts[i]);
	for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
		rows_real(rows, values[i]);
	return rows_next(rows, error);
}

gboolean
response_write(Store *store, const struct facts *facts,
    const struct assessments *all, GError **error)
{
	struct rows instruments, responses;
	gboolean good = TRUE;
	gsize id = 0;

	rows_begin(&instruments, store, "derived_instrument");
	rows_begin(&responses, store, "derived_response");
	for (gsize i = 0; good && i < all->count; i++) {
		const struct assessment *assessment = &all->list[i];
		g_autoptr(GArray) groups = NULL;

		if (!assessment->instrument->licensed ||
		    (assessment->count == 0 && assessment->invalid == 0))
			continue;
		good = instrument_write(&instruments, assessment, ++id,
		    error);
		groups = groups_count(facts, assessment);
		for (guint g = 0; good && g < groups->len; g++)
			good = group_write(&responses, facts, id,
			    &g_array_index(groups, struct group_response, g),
			    error);
	}
	good = rows_end(&instruments, good, error);
	return rows_end(&responses, good, error);
}
