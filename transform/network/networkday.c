/*
 * Measures the network on two days and writes it; see networkday.h.
 */
#include <math.h>

#include "network.h"
#include "networkday.h"
#include "rows.h"
#include "work.h"

/* People of the network, by person. */
struct society {
	gboolean *member;	/* attended, or had a tie, in the history */
	gint32	 *known;	/* day of the first contact; DAY_NONE */
	guint32	 *project;	/* where they came most; RANK_NONE */
	guint32	 *town;		/* RANK_NONE: not known */
};

struct moment {
	gint32		 day;
	gboolean	*member;	/* known by that day */
	struct ties	 ties;
	guint32		*degrees;
	struct network	 network;
	struct mixing	 projects;
	struct mixing	 towns;
	double		 anonymous;	/* share of attendances; NAN */
};

static void
known_by(gint32 *known, gint32 day)
{
	if (*known == DAY_NONE || day < *known)
		*known = day;
}

/* The project that a person came to most; the first in order on a tie. */
static guint32
project_most(const struct facts *facts, gsize person, guint32 *counts)
{
	const struct touches *touches = &facts->touches;
	guint32 best = RANK_NONE;

	for (gsize i = touches->start[person]; i < touches->start[person + 1];
	    i++) {
		const struct touch *touch = &touches->list[i];
		guint32 project = facts->activity[touch->activity].project;

		if (!history_has(&facts->history, touch->day))
			continue;
		counts[project]++;
		if (best == RANK_NONE || counts[project] > counts[best] ||
		    (counts[project] == counts[best] && project < best))
			best = project;
	}
	for (gsize i = touches->start[person]; i < touches->start[person + 1];
	    i++)
		counts[facts->activity[touches->list[i].activity].project] =
		    0;
	return best;
}

static void
society_make(const struct facts *facts, struct society *s)
{
	const struct history *history = &facts->history;
	g_autofree guint32 *counts = g_new0(guint32, facts->projects.count + 1);
	gsize persons = facts->people.count;

	s->member = g_new0(gboolean, persons + 1);
	s->known = g_new(gint32, persons + 1);
	s->project = g_new(guint32, persons + 1);
	s->town = g_new(guint32, persons + 1);
	for (gsize p = 0; p < persons; p++) {
		guint32 town = facts->people.list[p].town;
		guint32 from = facts->touches.start[p];

		s->project[p] = project_most(facts, p, counts);
		s->member[p] = s->project[p] != RANK_NONE;
		s->town[p] = town == TOWN_UNKNOWN ? RANK_NONE : town;
		s->known[p] = from == facts->touches.start[p + 1] ? DAY_NONE :
		    facts->touches.list[from].day;
	}
	for (gsize i = 0; i < facts->tie_count; i++) {
		const struct tie *tie = &facts->ties[i];

		known_by(&s->known[tie->a], tie->start);
		known_by(&s->known[tie->b], tie->start);
		if (tie->end == DAY_NONE || tie->end >= history->first)
			s->member[tie->a] = s->member[tie->b] = TRUE;
	}
}

static void
society_clear(struct society *s)
{
	g_free(s->member);
	g_free(s->known);
	g_free(s->project);
	g_free(s->town);
}

/* Heads that were counted but not named leave no ties. */
static gboolean
moment_anonymous(Store *store, const struct facts *facts, gint32 from,
    struct moment *m, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "network_anonymous");
	double named = 0, anonymous;
	gboolean found;

	sqlite3_bind_int(row, 1, from);
	sqlite3_bind_int(row, 2, m->day);
	if (!store_step(store, row, &found, error))
		return FALSE;
	anonymous = sqlite3_column_double(row, 0);
	sqlite3_reset(row);
	for (gsize i = 0; i < facts->touches.count; i++)
		named += facts->touches.list[i].day >= from &&
		    facts->touches.list[i].day <= m->day;
	m->anonymous = named + anonymous > 0 ?
	    anonymous / (named + anonymous) : NAN;
	return TRUE;
}

static void
moment_make(const struct facts *facts, const struct conf_method *method,
    const struct society *s, gint32 day, struct moment *m)
{
	gsize persons = facts->people.count;

	*m = (struct moment){ .day = day };
	m->member = g_new0(gboolean, persons + 1);
	for (gsize p = 0; p < persons; p++)
		m->member[p] = s->member[p] && s->known[p] <= day;
	ties_alive(facts, method, m->member, day, &m->ties);
	m->degrees = network_degrees(m->ties.list, m->ties.count, persons);
	network_measure(m->ties.list, m->ties.count, m->member, persons,
	    &m->network);
	network_mix(m->ties.list, m->ties.count, s->project,
	    facts->projects.count, &m->projects);
	network_mix(m->ties.list, m->ties.count, s->town,
	    facts->towns.count + 1, &m->towns);
}

/* Both days at once. */
struct moments {
	const struct facts		*facts;
	const struct conf_method	*method;
	const struct society		*society;
	struct moment			*list[2];
};

static void
moments_take(gpointer data, gsize which, guint thread)
{
	const struct moments *moments = data;

	(void)thread;
	moment_make(moments->facts, moments->method, moments->society,
	    moments->list[which]->day, moments->list[which]);
}

static void
moment_clear(struct moment *m)
{
	g_free(m->member);
	ties_clear(&m->ties);
	g_free(m->degrees);
}

/* People who changed between the two days. */
struct change {
	gint64	joined;		/* was isolated, is connected */
	gint64	arrived;	/* was not known, is connected */
	gint64	lost;		/* was connected, is isolated */
};

static void
change_count(const struct moment *before, const struct moment *after,
    gsize persons, struct change *change)
{
	*change = (struct change){ 0 };
	for (gsize p = 0; p < persons; p++) {
		if (!after->member[p])
			continue;
		if (after->degrees[p] == 0)
			change->lost += before->degrees[p] > 0;
		else if (!before->member[p])
			change->arrived++;
		else
			change->joined += before->degrees[p] == 0;
	}
}

static int
bind_mixing(sqlite3_stmt *row, int column, const struct mixing *mixing)
{
	const double values[] = { mixing->external, mixing->ei,
	    mixing->expected, mixing->assortativity };

	for (gsize i = 0; i < G_N_ELEMENTS(values); i++, column++)
		if (!isnan(values[i]))
			sqlite3_bind_double(row, column, values[i]);
		else
			sqlite3_bind_null(row, column);
	return column;
}

static gint64
ties_recorded(const struct ties *ties)
{
	gint64 count = 0;

	for (gsize i = 0; i < ties->count; i++)
		count += ties->recorded[i];
	return count;
}

/* change is NULL for the first day. */
static gboolean
moment_write(Store *store, const struct moment *m, const struct change *change,
    GError **error)
{
	sqlite3_stmt *row = store_statement(store, "derived_network_day");
	const struct network *n = &m->network;
	const gint64 counts[] = { m->day, (gint64)n->people,
	    (gint64)n->ties, ties_recorded(&m->ties), (gint64)n->isolated,
	    (gint64)(n->people - n->isolated), (gint64)n->components,
	    (gint64)n->largest, (gint64)n->pairs, (gint64)n->bridges,
	    (gint64)n->hinges, m->ties.crowds };
	int column = 1;

	for (gsize i = 0; i < G_N_ELEMENTS(counts); i++)
		sqlite3_bind_int64(row, column++, counts[i]);
	sqlite3_bind_null(row, column);
	if (n->people > 0)
		sqlite3_bind_double(row, column, 2 * (double)n->ties /
		    (double)n->people);
	sqlite3_bind_null(row, ++column);
	if (!isnan(m->anonymous))
		sqlite3_bind_double(row, column, m->anonymous);
	column = bind_mixing(row, column + 1, &m->projects);
	column = bind_mixing(row, column, &m->towns);
	for (int i = 0; i < 3; i++)
		sqlite3_bind_null(row, column + i);
	if (change != NULL) {
		sqlite3_bind_int64(row, column, change->joined);
		sqlite3_bind_int64(row, column + 1, change->arrived);
		sqlite3_bind_int64(row, column + 2, change->lost);
	}
	return store_done(store, row, error);
}

static gboolean
losses_write(Store *store, const struct facts *facts, const struct ties *ties,
    GError **error)
{
	sqlite3_stmt *row = store_statement(store, "derived_network_activity");
	gsize activities = facts->activities.count;
	g_autofree struct network_loss *losses = g_new0(struct network_loss,
	    activities + 1);

	network_without(ties, facts->people.count, activities, losses);
	for (gsize a = 0; a < activities; a++) {
		sqlite3_bind_int64(row, 1, facts->activities.ids[a]);
		sqlite3_bind_int64(row, 2, (gint64)losses[a].ties);
		sqlite3_bind_int64(row, 3, (gint64)losses[a].isolated);
		sqlite3_bind_int64(row, 4, (gint64)losses[a].components);
		if (!store_done(store, row, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
ties_write(Store *store, const struct ties *ties, GError **error)
{
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_tie_alive");
	for (gsize i = 0; good && i < ties->count; i++) {
		rows_integer(&rows, (gint64)ties->list[i].a + 1);
		rows_integer(&rows, (gint64)ties->list[i].b + 1);
		rows_integer(&rows, ties->times[i]);
		rows_integer(&rows, ties->recorded[i]);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

gboolean
networkday_write(Store *store, const struct facts *facts,
    const struct conf_method *method, GError **error)
{
	gint32 window = (gint32)method->tie_window;
	struct moment before, after;
	struct society society;
	struct change change;
	gboolean good;

	society_make(facts, &society);
	before.day = facts->history.first;
	after.day = facts->history.last;
	work_each(2, moments_take, &(struct moments){ facts, method, &society,
	    { &before, &after } });
	change_count(&before, &after, facts->people.count, &change);
	good = moment_anonymous(store, facts, before.day - window + 1,
	    &before, error) &&
	    moment_anonymous(store, facts, after.day - window + 1, &after,
	    error) &&
	    moment_write(store, &before, NULL, error) &&
	    moment_write(store, &after, &change, error) &&
	    losses_write(store, facts, &after.ties, error) &&
	    ties_write(store, &after.ties, error);
	moment_clear(&before);
	moment_clear(&after);
	society_clear(&society);
	return good;
}
