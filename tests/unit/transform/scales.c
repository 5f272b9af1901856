#include <criterion/criterion.h>
#include <math.h>

#include "instruments.h"
#include "questionnaire.h"

#define N	0	/* no */
#define M	1	/* more or less */
#define Y	2	/* yes */
#define X	SCALE_MISSING

static const struct {
	const char	*name;
	const char	*id;
	gint		answers[13];
	double		total, first, second;	/* NAN: not valid */
	gboolean	problem;
	int		loneliness;
} rows[] = {
	{ "all content", "djg11", { Y, N, N, Y, N, N, Y, Y, N, N, Y }, 0, 0,
	    0, FALSE, 0 },
	{ "all lonely", "djg11", { N, Y, Y, N, Y, Y, N, N, Y, Y, N }, 11, 6,
	    5, TRUE, 3 },
	{ "more or less counts everywhere", "djg11", { M, M, M, M, M, M, M,
	    M, M, M, M }, 11, 6, 5, TRUE, 3 },
	{ "yes to all", "djg11", { Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y }, 6, 6,
	    0, TRUE, 1 },
	{ "no to all", "djg11", { N, N, N, N, N, N, N, N, N, N, N }, 5, 0, 5,
	    TRUE, 1 },
	{ "two is not lonely", "djg11", { N, Y, N, Y, N, N, Y, Y, N, N, Y },
	    2, 1, 1, FALSE, 0 },
	{ "three is", "djg11", { N, Y, M, Y, N, N, Y, Y, N, N, Y }, 3, 2, 1,
	    TRUE, 1 },
	{ "nine is strongly", "djg11", { N, Y, Y, N, Y, Y, N, N, Y, N, Y },
	    9, 5, 4, TRUE, 2 },
	{ "ten is strongly", "djg11", { N, Y, Y, N, Y, Y, N, N, Y, Y, Y },
	    10, 6, 4, TRUE, 2 },
	{ "one missing: total, no emotional", "djg11", { N, X, Y, N, Y, Y, N,
	    N, Y, Y, N }, 10, NAN, 5, TRUE, 2 },
	{ "one missing: total, no social", "djg11", { X, Y, Y, N, Y, Y, N, N,
	    Y, Y, N }, 10, 6, NAN, TRUE, 2 },
	{ "two missing: no total", "djg11", { X, Y, Y, X, Y, Y, N, N, Y, Y,
	    N }, NAN, 6, NAN, FALSE, -1 },
	{ "six: all lonely", "djg6", { Y, Y, Y, N, N, N }, 6, 3, 3, TRUE, 2 },
	{ "six: one is not", "djg6", { M, N, N, Y, Y, Y }, 1, 1, 0, FALSE,
	    0 },
	{ "six: two is moderately", "djg6", { M, N, N, Y, Y, M }, 2, 1, 1,
	    TRUE, 1 },
	{ "six: four is moderately", "djg6", { M, Y, N, Y, N, M }, 4, 2, 2,
	    TRUE, 1 },
	{ "six: five is severely", "djg6", { M, Y, Y, Y, N, M }, 5, 3, 2,
	    TRUE, 2 },
	{ "six: one missing", "djg6", { X, Y, Y, N, N, N }, 5, NAN, 3, TRUE,
	    2 },
	{ "six: two missing", "djg6", { X, X, Y, N, N, N }, NAN, NAN, 3,
	    FALSE, -1 },
	{ "hardly ever", "ucla3", { 1, 1, 1 }, 3, NAN, NAN, FALSE, -1 },
	{ "five is not", "ucla3", { 2, 2, 1 }, 5, NAN, NAN, FALSE, -1 },
	{ "six is", "ucla3", { 2, 2, 2 }, 6, NAN, NAN, TRUE, -1 },
	{ "all three are needed", "ucla3", { 3, 3, X }, NAN, NAN, NAN, FALSE,
	    -1 },
	{ "twelve is not at risk", "lsns6", { 2, 2, 2, 2, 2, 2 }, 12, NAN,
	    NAN, FALSE, -1 },
	{ "eleven is", "lsns6", { 2, 2, 2, 2, 2, 1 }, 11, NAN, NAN, TRUE,
	    -1 },
	{ "nobody at all", "lsns6", { 0, 0, 0, 0, 0, 0 }, 0, NAN, NAN, TRUE,
	    -1 },
	{ "domains have no total", "zrm2017", { 1, 2, 3, 4, 5, 1, 2, 3, 4, 5,
	    1, 2, 3 }, NAN, 1, 2, FALSE, -1 }
};

static gboolean
same(double a, double b)
{
	return isnan(a) ? isnan(b) : a == b;
}

static gboolean
problem(const struct scale *scale, double total)
{
	const struct instrument instrument = { .cut = scale->cut,
	    .more_is_better = scale->more_is_better };

	return instrument_problem(&instrument, total);
}

Test(scales, answers_score_by_the_rules_of_the_instrument)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		const struct scale *scale = scale_find(rows[i].id);
		struct score score;

		cr_assert_not_null(scale);
		cr_expect(scale_score(scale, rows[i].answers, &score));
		cr_expect(same(score.total, rows[i].total), "%s: %g",
		    rows[i].name, score.total);
		cr_expect(same(score.parts[0], rows[i].first), "%s: %g",
		    rows[i].name, score.parts[0]);
		cr_expect(same(score.parts[1], rows[i].second), "%s: %g",
		    rows[i].name, score.parts[1]);
		cr_expect_eq(problem(scale, score.total),
		    rows[i].problem, "%s", rows[i].name);
		cr_expect_eq(scale_loneliness(scale, score.total),
		    rows[i].loneliness, "%s", rows[i].name);
	}
}

Test(scales, answers_out_of_range_have_no_score)
{
	static const gint high[] = { 3, 3, 4 }, low[] = { 0, 1, 1 };
	struct score score;

	cr_expect_not(scale_score(scale_find("ucla3"), high, &score));
	cr_expect(isnan(score.total));
	cr_expect_not(scale_score(scale_find("ucla3"), low, &score));
	cr_expect_null(scale_find("ucla4"));
}

/* The same answer to all, for every instrument. */
Test(scales, totals_stay_within_the_ends_of_the_scale)
{
	for (const struct scale *scale = scales; scale->id != NULL; scale++) {
		gint answers[SCALE_ITEMS];
		struct score score;

		for (int all = 0; all <= scale->most; all++) {
			if (all < scale->least || isnan(scale->low))
				continue;
			for (guint i = 0; i < scale->items; i++)
				answers[i] = all;
			cr_expect(scale_score(scale, answers, &score));
			cr_expect(score.total >= scale->low &&
			    score.total <= scale->high, "%s", scale->id);
		}
	}
}

/* Ingest refuses a questionnaire that it does not know. */
Test(scales, each_is_a_questionnaire_by_name)
{
	guint count = 0;

	for (const struct scale *scale = scales; scale->id != NULL; scale++) {
		cr_expect(g_strv_contains(questionnaires, scale->id), "%s",
		    scale->id);
		count++;
	}
	cr_expect_eq(g_strv_length((char **)questionnaires), count);
}
