/*
 * What is known of each innovation; see trials.h.
 */
#include "aims.h"
#include "trials.h"

#define NEARLY_FIRST	31	/* days: so soon after the data begin, it may
				 * have been there before */

static gint32
earlier(gint32 a, gint32 b)
{
	return a == DAY_NONE ? b : b == DAY_NONE ? a : MIN(a, b);
}

/* The first day of the data, of a register. */
static gint32
data_from(const struct measuring *m, guint32 reg)
{
	gint32 first = DAY_NONE;

	for (guint32 a = 0; a < m->catalogue.count; a++)
		if (m->catalogue.list[a].reg == reg)
			first = earlier(first,
			    m->facts->activity[a].first_session);
	return first;
}

/* When an activity began, and whether it may have been earlier. */
static gint32
began(const struct measuring *m, guint32 activity, gboolean *or_earlier)
{
	const struct entry *entry = &m->catalogue.list[activity];
	gint32 session = m->facts->activity[activity].first_session;

	*or_earlier = FALSE;
	if (entry->start != DAY_NONE)
		return earlier(entry->start, session);
	*or_earlier = session != DAY_NONE && session <= data_from(m,
	    entry->reg) + NEARLY_FIRST;
	return session;
}

static gboolean
same_formula(const struct measuring *m, guint32 a, guint32 b)
{
	const char *one = m->catalogue.list[a].formula;
	const char *other = m->catalogue.list[b].formula;

	return a == b || (one != NULL && other != NULL &&
	    g_str_equal(one, other));
}

static void
trial_new(const struct measuring *m, struct trial *trial)
{
	gint32 first = DAY_NONE;
	gint32 start = began(m, trial->activity, &trial->at_least);

	for (guint32 a = 0; a < m->catalogue.count; a++) {
		gboolean or_earlier;
		gint32 day;

		if (!same_formula(m, trial->activity, a))
			continue;
		day = began(m, a, &or_earlier);
		first = earlier(first, day);
		trial->at_least |= or_earlier;
	}
	trial->months = start == DAY_NONE ? NAN :
	    day_month(start) - day_month(first);
}

/* Whether somebody came on a day, or did the work. */
static gboolean
came_on(const struct measuring *m, guint32 activity, gint32 day)
{
	const struct visits *visits = &m->facts->visits;

	for (guint32 v = visits->start[activity];
	    v < visits->start[activity + 1]; v++)
		if (visits->list[v].day == day)
			return TRUE;
	return FALSE;
}

static gboolean
trial_sessions(struct measuring *m, struct trial *trial, GError **error)
{
	const struct history *history = &m->facts->history;
	sqlite3_stmt *rows = store_statement(m->reader, "trials_sessions");
	gboolean row;

	trial->attended = measuring_activity(m, trial->activity,
	    SPAN_HISTORY)->attendances > 0;
	sqlite3_bind_int64(rows, 1,
	    m->facts->activities.ids[trial->activity]);
	sqlite3_bind_int(rows, 2, history->first);
	sqlite3_bind_int(rows, 3, history->last);
	while (store_step(m->reader, rows, &row, error)) {
		gboolean heads, planned;

		if (!row)
			return TRUE;
		planned = sqlite3_column_int(rows, 1) == 1;
		heads = sqlite3_column_int64(rows, 2) > 0;
		trial->attended |= heads;
		trial->planned += planned;
		trial->held += planned && (heads || came_on(m,
		    trial->activity, sqlite3_column_int(rows, 0)));
	}
	return FALSE;
}

/*
 * Who came, and who of them had never come to anything.  In the first W days
 * of the data everybody seems new: people who came first then do not count.
 */
static struct reach
reach_of(const struct measuring *m, guint32 activity, gint32 from)
{
	const struct visits *visits = &m->facts->visits;
	const struct touches *touches = &m->facts->touches;
	struct reach reach = { 0, 0 };
	guint32 person = RANK_NONE;

	for (guint32 v = visits->start[activity];
	    v < visits->start[activity + 1]; v++) {
		const struct visit *visit = &visits->list[v];

		/* The first visit of each person. */
		if (visit->person == person)
			continue;
		person = visit->person;
		if (visit->day < from)
			continue;
		reach.people++;
		reach.fresh += touches->list[touches->start[person]].day ==
		    visit->day;
	}
	return reach;
}

static void
trial_breaks(const struct measuring *m, struct trial *trial, gint32 from)
{
	const struct entry *now = &m->catalogue.list[trial->activity];
	guint32 before = now->before;
	gint64 least = m->conf->method.n_min;
	struct reach reach[2];
	const struct sums *sums[2];

	for (gsize i = 0; i < ASPECTS; i++)
		trial->aspects[i] = (struct aspect){ ANSWER_CANNOT_TELL, NAN,
		    NAN, NAN };
	if (before == RANK_NONE)
		return;
	if (now->initiator != INITIATOR_UNKNOWN &&
	    m->catalogue.list[before].initiator != INITIATOR_UNKNOWN) {
		trial->aspects[ASPECT_ACTOR].value = now->initiator !=
		    m->catalogue.list[before].initiator;
		trial->aspects[ASPECT_ACTOR].differs =
		    trial->aspects[ASPECT_ACTOR].value != 0 ? ANSWER_YES :
		    ANSWER_NO;
	}
	reach[0] = reach_of(m, trial->activity, from);
	reach[1] = reach_of(m, before, from);
	aspect_mix(&reach[0], &reach[1], least, &trial->aspects[ASPECT_MIX]);
	sums[0] = measuring_activity(m, trial->activity, SPAN_HISTORY);
	sums[1] = measuring_activity(m, before, SPAN_HISTORY);
	aspect_cost(sums[0]->cents, sums[0]->people, sums[1]->cents,
	    sums[1]->people, least, &trial->aspects[ASPECT_COST]);
}

static gboolean
trial_impact(struct measuring *m, struct trial *trial, struct tracks *tracks,
    GError **error)
{
	g_autoptr(GArray) answers = g_array_new(FALSE, FALSE,
	    sizeof(enum answer));

	for (guint i = 0; i < m->aims->len; i++) {
		const struct aim *aim = &g_array_index(m->aims, struct aim,
		    i);
		struct pursuit pursuit;
		enum answer answer;

		if (aim->activity != trial->activity)
			continue;
		if (!aim_pursue(m, aim, tracks, &pursuit, error))
			return FALSE;
		answer = attainment_end(&pursuit.attainment);
		g_array_append_val(answers, answer);
		trial->met += answer == ANSWER_YES;
	}
	trial->targets = answers->len;
	trial->answers[CRITERION_IMPACT] = criterion_impact(
	    (const enum answer *)answers->data, answers->len);
	return TRUE;
}

/* The verdict on the mission; nothing when nobody reached it at all. */
static enum answer
trial_mission(const struct measuring *m, guint32 activity)
{
	for (guint i = 0; i < m->judgements->len; i++) {
		const struct judgement *judgement = &g_array_index(
		    m->judgements, struct judgement, i);

		if (judgement->series->mission &&
		    judgement->series->in_history > 0)
			return criterion_mission(
			    judgement->list[activity].verdict);
	}
	return ANSWER_CANNOT_TELL;
}

static gboolean
trial_make(struct measuring *m, struct trial *trial, gint32 from,
    struct tracks *tracks, GError **error)
{
	trial_new(m, trial);
	if (!trial_sessions(m, trial, error) ||
	    !trial_impact(m, trial, tracks, error))
		return FALSE;
	trial_breaks(m, trial, from);
	trial->answers[CRITERION_NEW] = criterion_new(trial->months,
	    trial->at_least, m->conf->measures.new_months);
	trial->answers[CRITERION_IMPLEMENTED] = criterion_implemented(
	    trial->held, trial->planned, trial->attended,
	    m->conf->measures.held_share);
	trial->answers[CRITERION_BREAKS] = criterion_breaks(trial->aspects,
	    ASPECTS);
	trial->answers[CRITERION_MISSION] = trial_mission(m,
	    trial->activity);
	return TRUE;
}

GArray *
trials_make(struct measuring *m, GError **error)
{
	GArray *trials = g_array_new(FALSE, TRUE, sizeof(struct trial));
	gint32 from = m->facts->history.last;
	struct tracks tracks;
	gboolean good = TRUE;

	for (gsize i = 0; i < m->facts->touches.count; i++)
		from = MIN(from, m->facts->touches.list[i].day);
	tracks_make(m, &tracks);
	for (guint32 a = 0; good && a < m->catalogue.count; a++) {
		struct trial trial = { .activity = a };

		if (!m->catalogue.list[a].innovation)
			continue;
		good = trial_make(m, &trial, from + m->facts->history.lookback,
		    &tracks, error);
		g_array_append_val(trials, trial);
	}
	tracks_clear(m, &tracks);
	if (!good)
		g_clear_pointer(&trials, g_array_unref);
	return trials;
}
