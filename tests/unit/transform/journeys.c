#include <criterion/criterion.h>
#include <math.h>

#include "journeys.h"

#define MOST	8
#define W	180
#define LAST	1000	/* the last day with data */

static const struct history usual = { .first = 300, .last = LAST,
    .lookback = W };

/* "conversion 2@100 ..." of touches on days and outcomes on days. */
static char *
cut(const gint32 *days, gsize count, const gint32 *outcome_days,
    gsize outcomes, gboolean once)
{
	static const char letters[] = { 'C', 'U', 'n', 'o', 'a' };
	g_autoptr(GArray) journeys = g_array_new(FALSE, FALSE,
	    sizeof(struct journey));
	struct touch touches[MOST];
	struct outcome list[MOST];
	GString *text = g_string_new(NULL);

	for (gsize i = 0; i < count; i++)
		touches[i] = (struct touch){ .person = 7, .day = days[i] };
	for (gsize i = 0; i < outcomes; i++)
		list[i] = (struct outcome){ .person = 7,
		    .day = outcome_days[i] };
	journeys_cut(touches, 0, (guint32)count, list, outcomes, &usual, once,
	    journeys);
	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *j = &g_array_index(journeys,
		    struct journey, i);

		cr_expect_eq(j->person, 7);
		g_string_append_printf(text, "%s%c%u", i > 0 ? " " : "",
		    letters[j->kind], j->count);
		if (j->outcome_day != DAY_NONE)
			g_string_append_printf(text, "@%d", j->outcome_day);
	}
	return g_string_free(text, FALSE);
}

/* C conversion, U unattributed, n null, o open, a after; count of touches. */
Test(journeys, touches_go_where_the_rules_say)
{
	static const struct {
		const char	*name;
		gint32		days[MOST];
		gsize		count;
		gint32		outcomes[MOST];
		gsize		outcome_count;
		gboolean	once;
		const char	*want;
	} rows[] = {
		{ "nothing at all", { 0 }, 0, { 0 }, 0, FALSE, "" },
		{ "outcome without attendance", { 0 }, 0, { 500 }, 1, FALSE,
		    "U0@500" },
		{ "attendance only after it", { 501 }, 1, { 500 }, 1, FALSE,
		    "U0@500 n1" },
		{ "181 days before", { 319 }, 1, { 500 }, 1, FALSE,
		    "n1 U0@500" },
		{ "exactly 180 days before", { 320 }, 1, { 500 }, 1, FALSE,
		    "C1@500" },
		{ "on the day itself", { 500 }, 1, { 500 }, 1, FALSE,
		    "C1@500" },
		{ "two activities on one day", { 500, 500 }, 2, { 500 }, 1,
		    FALSE, "C2@500" },
		{ "a later outcome gets what came later", { 400, 450, 520 },
		    3, { 450, 530 }, 2, FALSE, "C2@450 C1@530" },
		{ "an outcome with nothing of its own", { 400 }, 1,
		    { 450, 460 }, 2, FALSE, "C1@450 U0@460" },
		{ "touches go to the first outcome at or after", { 440, 455 },
		    2, { 450, 500 }, 2, FALSE, "C1@450 C1@500" },
		{ "null journeys are cut where the gap exceeds W",
		    { 10, 190, 371 }, 3, { 0 }, 0, FALSE, "n2 n1" },
		{ "and where a used touch lies between", { 10, 400, 410 }, 3,
		    { 405 }, 1, FALSE, "n1 C1@405 n1" },
		{ "and where an outcome lies between", { 10, 400 }, 2,
		    { 395 }, 1, FALSE, "n1 U0@395 n1" },
		{ "closed one day before W is over is open", { 820 }, 1,
		    { 0 }, 0, FALSE, "o1" },
		{ "closed when W is over", { 819 }, 1, { 0 }, 0, FALSE,
		    "n1" },
		{ "after a mission outcome nothing counts", { 440, 455, 900 },
		    3, { 450 }, 1, TRUE, "C1@450 a2" },
		{ "but without one it does", { 440, 455 }, 2, { 0 }, 0, TRUE,
		    "n2" }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *got = cut(rows[i].days, rows[i].count,
		    rows[i].outcomes, rows[i].outcome_count, rows[i].once);

		cr_expect_str_eq(got, rows[i].want, "%s: %s, wanted %s",
		    rows[i].name, got, rows[i].want);
	}
}

/* The day of the measurement itself is one of which it tells. */
Test(journeys, who_did_not_improve_is_known_up_to_the_measurement)
{
	static const gint32 days[] = { 498, 499, 500, 501 };

	for (gint32 until = 497; until <= 502; until++) {
		struct touch touches[G_N_ELEMENTS(days)] = { { 0 } };
		guint32 start[] = { 0, G_N_ELEMENTS(days) };
		struct facts facts = { .history = usual,
		    .activities.count = 1, .people.count = 1,
		    .touches = { touches, G_N_ELEMENTS(days), start } };
		struct series series = { .until = &until };
		g_autoptr(GArray) journeys = NULL;
		gsize known = 0, unmeasured = 0;

		for (gsize i = 0; i < G_N_ELEMENTS(days); i++)
			touches[i].day = days[i];
		journeys = journeys_make(&facts, &series);
		for (guint i = 0; i < journeys->len; i++) {
			const struct journey *j = &g_array_index(journeys,
			    struct journey, i);

			if (j->kind == JOURNEY_NULL)
				known += j->count;
			else
				unmeasured += j->count;
		}
		cr_expect_eq(known, (gsize)CLAMP(until - 497, 0, 4), "%d",
		    until);
		cr_expect_eq(known + unmeasured, G_N_ELEMENTS(days));
	}
}

Test(journeys, every_touch_is_in_one_journey_and_every_outcome_has_one)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(7);

	for (int round = 0; round < 500; round++) {
		g_autoptr(GArray) journeys = g_array_new(FALSE, FALSE,
		    sizeof(struct journey));
		struct touch touches[40] = { { 0 } };
		struct outcome outcomes[10] = { { 0 } };
		gsize touched = (gsize)g_rand_int_range(random, 0, 40);
		gsize got = (gsize)g_rand_int_range(random, 0, 10);
		gsize seen = 0, ended = 0;
		gint32 day = 0;

		for (gsize i = 0; i < touched; i++)
			touches[i].day = day +=
			    g_rand_int_range(random, 0, 120);
		day = 0;
		for (gsize i = 0; i < got; i++)
			outcomes[i].day = day +=
			    g_rand_int_range(random, 1, 400);
		journeys_cut(touches, 0, (guint32)touched, outcomes, got,
		    &usual, round % 2 == 0 && got == 1, journeys);
		for (guint i = 0; i < journeys->len; i++) {
			const struct journey *j = &g_array_index(journeys,
			    struct journey, i);

			if (j->count > 0)
				cr_assert_eq(j->touch, seen);
			seen += j->count;
			ended += j->outcome_day != DAY_NONE;
			for (guint32 k = 0; j->kind == JOURNEY_CONVERSION &&
			    k < j->count; k++) {
				gint32 age = j->outcome_day -
				    touches[j->touch + k].day;

				cr_assert(age >= 0 && age <= W);
			}
		}
		cr_assert_eq(seen, touched);
		cr_assert_eq(ended, got);
	}
}

Test(journeys, only_those_about_the_history_count)
{
	const struct touch touches[] = { { .day = 299 }, { .day = 300 } };
	struct journey j = { .outcome_day = 299 };

	cr_expect_not(journey_counts(&j, touches, &usual));
	j.outcome_day = 300;
	cr_expect(journey_counts(&j, touches, &usual));
	j = (struct journey){ .outcome_day = DAY_NONE, .count = 1 };
	cr_expect_not(journey_counts(&j, touches, &usual));
	j.count = 2;
	cr_expect(journey_counts(&j, touches, &usual));
}
