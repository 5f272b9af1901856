/*
 * Measures the network on two days and writes it; see networkday.h.
 */
#include <math.h>

#include "anonymous.h"
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
	gint64		 heads;		/* without a name, in the window */
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
static double
anonymous_share(const struct facts *facts, gint32 from, gint32 until,
    gint64 heads)
{
	double named = 0, anonymous = (double)heads;

	for (gsize i = 0; i < facts->touches.count; i++)
		named += facts->visits.list[i].day >= from &&
		    facts->visits.list[i].day <= until;
	return named + anonymous > 0 ? anonymous / (named + anonymous) : NAN;
}

/* day and heads are there already. */
static void
moment_make(const struct facts *facts, const struct conf_method *method,
    const struct society *s, struct moment *m)
{
	gsize persons = facts->people.count;

	m->member = g_new0(gboolean, persons + 1);
	for (gsize p = 0; p < persons; p++)
		m->member[p] = s->member[p] && s->known[p] <= m->day;
	ties_alive(facts, method, m->member, m->day, &m->ties);
	m->degrees = network_degrees(m->ties.list, m->ties.count, persons);
	network_measure(m->ties.list, m->ties.count, m->member, persons,
	    &m->network);
	network_mix(m->ties.list, m->ties.count, s->project,
	    facts->projects.count, &m->projects);
	network_mix(m->ties.list, m->ties.count, s->town,
	    facts->towns.count + 1, &m->towns);
	m->anonymous = anonymous_share(facts, m->day -
	    (gint32)method->tie_window + 1, m->day, m->heads);
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

struct networkday {
	const struct facts		*facts;
	const struct conf_method	*method;
	struct moment			 before, after;
	struct change			 change;
	struct network_loss		*losses;	/* by activity */
	struct beside			 beside;
};

static void
networkday_make(gpointer data)
{
	struct networkday *n = data;
	const struct facts *facts = n->facts;
	struct society society;

	society_make(facts, &society);
	moment_make(facts, n->method, &society, &n->before);
	moment_make(facts, n->method, &society, &n->after);
	change_count(&n->before, &n->after, facts->people.count, &n->change);
	n->losses = g_new0(struct network_loss, facts->activities.count + 1);
	network_without(&n->after.ties, facts->people.count,
	    facts->activities.count, n->losses);
	society_clear(&society);
}

static gboolean
moment_begin(Store *store, const struct networkday *n, gint32 day,
    struct moment *m, GError **error)
{
	*m = (struct moment){ .day = day };
	return anonymous_heads(store, n->facts, day -
	    (gint32)n->method->tie_window + 1, day, &m->heads, error);
}

NetworkDay *
networkday_begin(Store *store, const struct facts *facts,
    const struct conf_method *method, GError **error)
{
	NetworkDay *n = g_new0(NetworkDay, 1);

	n->facts = facts;
	n->method = method;
	if (!moment_begin(store, n, facts->history.first, &n->before,
	    error) || !moment_begin(store, n, facts->history.last, &n->after,
	    error)) {
		g_free(n);
		return NULL;
	}
	beside_begin(&n->beside, networkday_make, n);
	return n;
}

/* ------------------------------------------------------------- writing */

static void
rows_mixing(struct rows *rows, const struct mixing *mixing)
{
	rows_real(rows, mixing->external);
	rows_real(rows, mixing->ei);
	rows_real(rows, mixing->expected);
	rows_real(rows, mixing->assortativity);
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
moment_write(struct rows *rows, const struct moment *m,
    const struct change *change, GError **error)
{
	const struct network *n = &m->network;
	const gint64 counts[] = { m->day, (gint64)n->people,
	    (gint64)n->ties, ties_recorded(&m->ties), (gint64)n->isolated,
	    (gint64)(n->people - n->isolated), (gint64)n->components,
	    (gint64)n->largest, (gint64)n->pairs, (gint64)n->bridges,
	    (gint64)n->hinges, m->ties.crowds };
	const gint64 changes[] = { change == NULL ? 0 : change->joined,
	    change == NULL ? 0 : change->arrived,
	    change == NULL ? 0 : change->lost };

	for (gsize i = 0; i < G_N_ELEMENTS(counts); i++)
		rows_integer(rows, counts[i]);
	rows_real(rows, n->people > 0 ? 2 * (double)n->ties /
	    (double)n->people : NAN);
	rows_real(rows, m->anonymous);
	rows_mixing(rows, &m->projects);
	rows_mixing(rows, &m->towns);
	for (gsize i = 0; i < G_N_ELEMENTS(changes); i++)
		if (change != NULL)
			rows_integer(rows, changes[i]);
		else
			rows_null(rows);
	return rows_next(rows, error);
}

static gboolean
losses_write(Store *store, const struct facts *facts,
    const struct network_loss *losses, GError **error)
{
	gsize activities = facts->activities.count;
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_network_activity");
	for (gsize i = 0; good && i < activities; i++) {
		guint32 a = activity_by_id(facts, i);

		rows_integer(&rows, facts->activities.ids[a]);
		rows_integer(&rows, (gint64)losses[a].ties);
		rows_integer(&rows, (gint64)losses[a].isolated);
		rows_integer(&rows, (gint64)losses[a].components);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
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

static gboolean
moments_write(Store *store, const struct networkday *n, GError **error)
{
	struct rows rows;

	rows_begin(&rows, store, "derived_network_day");
	return rows_end(&rows, moment_write(&rows, &n->before, NULL, error) &&
	    moment_write(&rows, &n->after, &n->change, error), error);
}

gboolean
networkday_write(Store *store, NetworkDay *n, GError **error)
{
	beside_wait(&n->beside);
	return moments_write(store, n, error) &&
	    losses_write(store, n->facts, n->losses, error) &&
	    ties_write(store, &n->after.ties, error);
}

void
networkday_free(NetworkDay *n)
{
	if (n == NULL)
		return;
	beside_wait(&n->beside);
	moment_clear(&n->before);
	moment_clear(&n->after);
	g_free(n->losses);
	g_free(n);
}
