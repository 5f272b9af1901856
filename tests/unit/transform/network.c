#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "network.h"

#define MANY	64

/* ------------------------------------------ eighteen women, fourteen events */

/* Davis, Gardner & Gardner 1941, Deep South; bit e - 1 for event e. */
static const guint16 women[18] = {
	0x01bf,	/* Evelyn */
	0x00f7,	/* Laura */
	0x01fe,	/* Theresa */
	0x00fd,	/* Brenda */
	0x005c,	/* Charlotte */
	0x00b4,	/* Frances */
	0x00f0,	/* Eleanor */
	0x01a0,	/* Pearl */
	0x01d0,	/* Ruth */
	0x09c0,	/* Verne */
	0x0b80,	/* Myrna */
	0x3b80,	/* Katherine */
	0x3bc0,	/* Sylvia */
	0x3f60,	/* Nora */
	0x0ec0,	/* Helen */
	0x0180,	/* Dorothy */
	0x0500,	/* Olivia */
	0x0500	/* Flora */
};

#define WOMEN	G_N_ELEMENTS(women)
#define EVENTS	14

struct society {
	struct facts	 facts;
	gboolean	*member;
};

/* One activity for each event, each on a day of its own; day 0 is the first. */
static void
society_make(struct society *s)
{
	struct touches *touches;

	*s = (struct society){ .facts.people.count = WOMEN };
	touches = &s->facts.touches;
	touches->list = g_new0(struct touch, WOMEN * EVENTS);
	for (guint32 e = 0; e < EVENTS; e++)
		for (guint32 p = 0; p < WOMEN; p++)
			if (women[p] >> e & 1)
				touches->list[touches->count++] =
				    (struct touch){ p, e, (gint32)e, 0 };
	touches_order(touches, WOMEN);
	s->facts.activities.count = EVENTS;
	visits_make(touches, EVENTS, &s->facts.visits);
	s->member = g_new(gboolean, WOMEN);
	for (gsize p = 0; p < WOMEN; p++)
		s->member[p] = TRUE;
}

static void
society_clear(struct society *s)
{
	touches_clear(&s->facts.touches);
	visits_clear(&s->facts.visits);
	g_free(s->member);
}

static void
society_ties(const struct society *s, gint64 attendances, gint64 window,
    gint64 crowd, struct ties *ties)
{
	const struct conf_method method = { .tie_attendances = attendances,
	    .tie_window = window, .tie_crowd = crowd };

	ties_alive(&s->facts, &method, s->member, EVENTS - 1, ties);
}

Test(network, southern_women_tie_as_often_as_was_published)
{
	static const gsize wanted[4][3] = { { 139, 0, 1 }, { 95, 0, 1 },
	    { 46, 3, 4 }, { 24, 4, 6 } };
	struct society s;

	society_make(&s);
	cr_expect_eq(s.facts.touches.count, 89);
	for (gint64 k = 1; k <= 4; k++) {
		struct network network;
		struct ties ties;

		society_ties(&s, k, 365, 30, &ties);
		network_measure(ties.list, ties.count, s.member, WOMEN,
		    &network);
		cr_expect_eq(ties.count, wanted[k - 1][0]);
		cr_expect_eq(network.isolated, wanted[k - 1][1]);
		cr_expect_eq(network.components, wanted[k - 1][2]);
		cr_expect_eq(network.people, WOMEN);
		cr_expect_eq(ties.crowds, 0);
		if (k == 4) {
			/* The classical groups: eight and six. */
			cr_expect_eq(network.largest, 8);
			cr_expect_eq(network.pairs, 28 + 15);
		}
		ties_clear(&ties);
	}
	society_clear(&s);
}

Test(network, an_event_carries_the_ties_that_fall_without_it)
{
	/* k = 3: ties, people isolated, components more. */
	static const struct network_loss wanted[EVENTS] = { { 0, 0, 0 },
	    { 0, 0, 0 }, { 2, 0, 0 }, { 1, 0, 0 }, { 8, 0, 0 }, { 5, 1, 1 },
	    { 11, 0, 1 }, { 17, 1, 1 }, { 12, 1, 2 }, { 3, 0, 0 },
	    { 0, 0, 0 }, { 7, 0, 0 }, { 0, 0, 0 }, { 0, 0, 0 } };
	struct network_loss losses[EVENTS];
	struct society s;
	struct ties ties;

	society_make(&s);
	society_ties(&s, 3, 365, 30, &ties);
	network_without(&ties, WOMEN, EVENTS, losses);
	for (gsize e = 0; e < EVENTS; e++)
		cr_expect(losses[e].ties == wanted[e].ties &&
		    losses[e].isolated == wanted[e].isolated &&
		    losses[e].components == wanted[e].components,
		    "E%zu: %zu %zu %zu", e + 1, losses[e].ties,
		    losses[e].isolated, losses[e].components);
	ties_clear(&ties);
	society_clear(&s);
}

Test(network, a_session_with_too_many_people_makes_no_ties)
{
	struct society s;
	struct ties all, small;

	society_make(&s);
	society_ties(&s, 1, 365, 14, &all);
	society_ties(&s, 1, 365, 13, &small);
	cr_expect_eq(all.crowds, 0);
	cr_expect_eq(small.crowds, 1);		/* E8: fourteen women */
	cr_expect_lt(small.count, all.count);
	ties_clear(&all);
	ties_clear(&small);
	society_clear(&s);
}

Test(network, a_tie_is_alive_for_as_long_as_its_window)
{
	static const struct {
		const char	*name;
		gint64		attendances, window;
		gsize		ties;
	} rows[] = {
		/* E13 and E14: Katherine, Sylvia and Nora. */
		{ "once on the last day", 1, 1, 3 },
		{ "twice on the last day", 2, 1, 0 },
		{ "twice on the last two", 2, 2, 3 }
	};
	struct society s;
	struct ties ties;

	society_make(&s);
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		society_ties(&s, rows[i].attendances, rows[i].window, 30,
		    &ties);
		cr_expect_eq(ties.count, rows[i].ties, "%s: %zu",
		    rows[i].name, ties.count);
		ties_clear(&ties);
	}
	/* Who does not count has no ties; the others keep theirs. */
	s.member[11] = FALSE;
	society_ties(&s, 1, 1, 30, &ties);
	cr_expect_eq(ties.count, 1);
	ties_clear(&ties);
	society_clear(&s);
}

Test(network, recorded_ties_hold_while_they_last)
{
	static const struct {
		const char	*name;
		gint32		start, end;
		gsize		ties;
	} rows[] = {
		{ "still there", 0, DAY_NONE, 1 },
		{ "from today", 13, DAY_NONE, 1 },
		{ "from tomorrow", 14, DAY_NONE, 0 },
		{ "until today", 3, 13, 1 },
		{ "until yesterday", 3, 12, 0 }
	};
	struct society s;

	society_make(&s);
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct tie tie = { 17, 4, rows[i].start, rows[i].end, 2 };
		struct ties ties;

		s.facts.ties = &tie;
		s.facts.tie_count = 1;
		society_ties(&s, 1000, 365, 30, &ties);
		cr_assert_eq(ties.count, rows[i].ties, "%s", rows[i].name);
		if (ties.count == 1) {
			cr_expect_eq(ties.list[0].a, 4);
			cr_expect_eq(ties.list[0].b, 17);
			cr_expect(ties.recorded[0]);
			cr_expect_eq(ties.start[1], 1);
			cr_expect_eq(ties.need[0], 2);
		}
		ties_clear(&ties);
	}
	society_clear(&s);
}

Test(network, a_tie_needs_what_nothing_else_makes_up_for)
{
	static const struct {
		const char	*name;
		struct meeting	list[3];
		gsize		count;
		gsize		ties, needs;
	} rows[] = {
		{ "twice is not three times", { { 0, 1, 5, 2 } }, 1, 0, 0 },
		{ "three times at one", { { 0, 1, 5, 3 } }, 1, 1, 1 },
		{ "spread over two: both", { { 0, 1, 5, 1 }, { 0, 1, 6, 2 } },
		    2, 1, 2 },
		{ "enough at each: neither", { { 0, 1, 5, 3 },
		    { 0, 1, 6, 3 } }, 2, 1, 0 },
		{ "enough at one: that one", { { 0, 1, 5, 3 },
		    { 0, 1, 6, 2 } }, 2, 1, 1 },
		{ "recorded, and nobody said by what", { { 0, 1, RANK_NONE,
		    MEETING_RECORDED } }, 1, 1, 0 },
		{ "recorded there, and met there", { { 0, 1, 5,
		    MEETING_RECORDED }, { 0, 1, 5, 9 } }, 2, 1, 1 },
		{ "recorded there, and met elsewhere", { { 0, 1, 5,
		    MEETING_RECORDED }, { 0, 1, 6, 3 } }, 2, 1, 0 },
		{ "recorded twice", { { 0, 1, 6, MEETING_RECORDED },
		    { 0, 1, 5, MEETING_RECORDED } }, 2, 1, 0 },
		{ "other pairs do not help", { { 0, 1, 5, 2 }, { 0, 2, 5, 2 },
		    { 1, 2, 5, 2 } }, 3, 0, 0 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct meeting list[3];
		struct ties ties;

		memcpy(list, rows[i].list, sizeof(list));
		ties_make(list, rows[i].count, 3, &ties);
		cr_expect_eq(ties.count, rows[i].ties, "%s: %zu ties",
		    rows[i].name, ties.count);
		cr_expect_eq(ties.start[ties.count], rows[i].needs,
		    "%s: needs %u", rows[i].name, ties.start[ties.count]);
		ties_clear(&ties);
	}
}

Test(network, a_tie_may_take_hundreds_of_meetings)
{
	static const struct {
		struct meeting	list[2];
		gsize		ties;
	} rows[] = {
		{ { { 0, 1, 5, 150 }, { 0, 1, 6, 150 } }, 1 },
		{ { { 0, 1, 5, 150 }, { 0, 1, 6, 149 } }, 0 },
		{ { { 0, 1, 5, 150 }, { 0, 2, 6, 150 } }, 0 },
		{ { { 0, 1, 5, 1 }, { 0, 1, 6, MEETING_RECORDED } }, 1 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct ties ties;

		ties_make(rows[i].list, 2, 300, &ties);
		cr_expect_eq(ties.count, rows[i].ties, "row %zu", i);
		ties_clear(&ties);
	}
}

/* ------------------------------------------------------------ karate club */

/* Zachary 1977; persons from 0. */
static const struct edge karate[] = {
	{ 0, 1 }, { 0, 2 }, { 0, 3 }, { 0, 4 }, { 0, 5 }, { 0, 6 }, { 0, 7 },
	{ 0, 8 }, { 0, 10 }, { 0, 11 }, { 0, 12 }, { 0, 13 }, { 0, 17 },
	{ 0, 19 }, { 0, 21 }, { 0, 31 }, { 1, 2 }, { 1, 3 }, { 1, 7 },
	{ 1, 13 }, { 1, 17 }, { 1, 19 }, { 1, 21 }, { 1, 30 }, { 2, 3 },
	{ 2, 7 }, { 2, 8 }, { 2, 9 }, { 2, 13 }, { 2, 27 }, { 2, 28 },
	{ 2, 32 }, { 3, 7 }, { 3, 12 }, { 3, 13 }, { 4, 6 }, { 4, 10 },
	{ 5, 6 }, { 5, 10 }, { 5, 16 }, { 6, 16 }, { 8, 30 }, { 8, 32 },
	{ 8, 33 }, { 9, 33 }, { 13, 33 }, { 14, 32 }, { 14, 33 }, { 15, 32 },
	{ 15, 33 }, { 18, 32 }, { 18, 33 }, { 19, 33 }, { 20, 32 },
	{ 20, 33 }, { 22, 32 }, { 22, 33 }, { 23, 25 }, { 23, 27 },
	{ 23, 29 }, { 23, 32 }, { 23, 33 }, { 24, 25 }, { 24, 27 },
	{ 24, 31 }, { 25, 31 }, { 26, 29 }, { 26, 33 }, { 27, 33 },
	{ 28, 31 }, { 28, 33 }, { 29, 32 }, { 29, 33 }, { 30, 32 },
	{ 30, 33 }, { 31, 32 }, { 31, 33 }, { 32, 33 }
};

/* Who went with the officers when the club split. */
static const guint32 faction[34] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0,
	0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};

Test(network, the_karate_club_is_one_piece_that_holds_by_one_thread)
{
	gboolean member[34];
	struct network network;
	struct mixing mixing;

	for (gsize p = 0; p < 34; p++)
		member[p] = TRUE;
	network_measure(karate, G_N_ELEMENTS(karate), member, 34, &network);
	cr_expect_eq(network.ties, 78);
	cr_expect_eq(network.components, 1);
	cr_expect_eq(network.largest, 34);
	cr_expect_eq(network.pairs, 561);
	cr_expect_eq(network.bridges, 1);
	cr_expect_eq(network.hinges, 1);
	network_mix(karate, G_N_ELEMENTS(karate), faction, 2, &mixing);
	cr_expect_float_eq(mixing.assortativity, 0.717531, 5e-7);
	cr_expect_float_eq(mixing.external, 11 / 78.0, 1e-12);
	cr_expect_float_eq(mixing.ei, (11 - 67) / 78.0, 1e-12);
}

Test(network, mixing_leaves_out_whose_group_is_not_known)
{
	static const struct edge list[] = { { 0, 1 }, { 1, 2 }, { 2, 3 } };
	static const guint32 group[] = { 0, 0, 1, RANK_NONE };
	static const guint32 alone[] = { 0, 0, 0, 0 };
	struct mixing mixing;

	network_mix(list, 3, group, 2, &mixing);
	cr_expect_eq(mixing.ties, 2);
	cr_expect_float_eq(mixing.external, 0.5, 1e-12);
	/* Ends: three of one group, one of the other. */
	cr_expect_float_eq(mixing.expected, 1 - (9 + 1) / 16.0, 1e-12);
	network_mix(list, 3, alone, 1, &mixing);
	cr_expect_eq(mixing.external, 0);
	cr_expect_eq(mixing.ei, -1);
	cr_expect(isnan(mixing.assortativity), "one group only");
	network_mix(list, 0, group, 2, &mixing);
	cr_expect(isnan(mixing.external) && isnan(mixing.expected));
}

Test(network, nobody_is_a_network_too)
{
	struct network network;
	gboolean member[2] = { FALSE, TRUE };

	network_measure(NULL, 0, member, 0, &network);
	cr_expect_eq(network.people, 0);
	cr_expect_eq(network.components, 0);
	network_measure(NULL, 0, member, 2, &network);
	cr_expect_eq(network.people, 1);
	cr_expect_eq(network.isolated, 1);
	cr_expect_eq(network.components, 1);
	cr_expect_eq(network.pairs, 0);
}

/* ----------------------------------------------------------- brute force */

static guint32 seed = 1;

static guint32
chance(guint32 below)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % below;
}

/* Components and isolated people, without the ties gone or a person. */
static gsize
components(const struct edge *list, const gboolean *gone, gsize ties,
    gsize persons, guint32 skip, gsize *isolated)
{
	guint32 name[MANY], degree[MANY] = { 0 };
	gsize count = 0;
	gboolean changed = TRUE;

	for (guint32 p = 0; p < persons; p++)
		name[p] = p;
	while (changed) {
		changed = FALSE;
		for (gsize i = 0; i < ties; i++) {
			guint32 a = list[i].a, b = list[i].b;

			if (gone[i] || a == skip || b == skip ||
			    name[a] == name[b])
				continue;
			name[a] = name[b] = MIN(name[a], name[b]);
			changed = TRUE;
		}
	}
	for (gsize i = 0; i < ties; i++)
		if (!gone[i]) {
			degree[list[i].a]++;
			degree[list[i].b]++;
		}
	*isolated = 0;
	for (guint32 p = 0; p < persons; p++) {
		count += name[p] == p && p != skip;
		*isolated += degree[p] == 0;
	}
	return count;
}

/* Pairs of few people who met at few activities, once to four times. */
static gsize
meetings_random(struct meeting *list, guint32 persons, guint32 activities)
{
	gsize count = 0;

	for (guint32 a = 0; a < persons; a++)
		for (guint32 b = a + 1; b < persons; b++) {
			if (chance(6) > 0)
				continue;
			for (guint32 x = 0; x < activities; x++)
				if (chance(3) == 0)
					list[count++] = (struct meeting){ a, b,
					    x, chance(9) == 0 ?
					    MEETING_RECORDED : 1 + chance(4) };
		}
	return count;
}

static void
expect_cuts(const struct ties *ties, gsize persons)
{
	gboolean member[MANY], gone[MANY * MANY] = { FALSE };
	gsize isolated, whole, bridges = 0, hinges = 0;
	struct network network;

	for (gsize p = 0; p < persons; p++)
		member[p] = TRUE;
	network_measure(ties->list, ties->count, member, persons, &network);
	whole = components(ties->list, gone, ties->count, persons, RANK_NONE,
	    &isolated);
	cr_expect_eq(network.components, whole);
	cr_expect_eq(network.isolated, isolated);
	for (gsize i = 0; i < ties->count; i++) {
		gone[i] = TRUE;
		bridges += components(ties->list, gone, ties->count, persons,
		    RANK_NONE, &isolated) > whole;
		gone[i] = FALSE;
	}
	for (guint32 p = 0; p < persons; p++)
		hinges += components(ties->list, gone, ties->count, persons,
		    p, &isolated) > whole;
	cr_expect_eq(network.bridges, bridges);
	cr_expect_eq(network.hinges, hinges);
}

static void
expect_losses(const struct ties *ties, gsize persons, gsize activities)
{
	gboolean gone[MANY * MANY] = { FALSE };
	struct network_loss losses[MANY];
	gsize whole, alone, isolated;

	network_without(ties, persons, activities, losses);
	whole = components(ties->list, gone, ties->count, persons, RANK_NONE,
	    &alone);
	for (guint32 x = 0; x < activities; x++) {
		gsize count = 0, left;

		for (gsize i = 0; i < ties->count; i++) {
			gone[i] = FALSE;
			for (guint32 k = ties->start[i];
			    k < ties->start[i + 1]; k++)
				gone[i] |= ties->need[k] == x;
			count += gone[i];
		}
		left = components(ties->list, gone, ties->count, persons,
		    RANK_NONE, &isolated);
		cr_expect_eq(losses[x].ties, count);
		cr_expect_eq(losses[x].components, left - whole);
		cr_expect_eq(losses[x].isolated, isolated - alone);
	}
}

Test(network, random_networks_agree_with_taking_each_part_away)
{
	static struct meeting list[MANY * MANY * 8];

	for (int round = 0; round < 60; round++) {
		guint32 persons = 2 + chance(20), activities = 1 + chance(7);
		gsize count = meetings_random(list, persons, activities);
		struct ties ties;

		ties_make(list, count, 3, &ties);
		expect_cuts(&ties, persons);
		expect_losses(&ties, persons, activities);
		ties_clear(&ties);
	}
}

Test(network, a_chain_of_many_people_needs_no_deep_stack)
{
	const guint32 persons = 200000;
	struct edge *list = g_new(struct edge, persons);
	gboolean *member = g_new(gboolean, persons);
	struct network network;

	for (guint32 p = 0; p < persons; p++) {
		list[p] = (struct edge){ p, p + 1 };
		member[p] = TRUE;
	}
	network_measure(list, persons - 1, member, persons, &network);
	cr_expect_eq(network.components, 1);
	cr_expect_eq(network.bridges, persons - 1);
	cr_expect_eq(network.hinges, persons - 2);
	g_free(list);
	g_free(member);
}
