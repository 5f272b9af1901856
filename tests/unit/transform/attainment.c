#include <criterion/criterion.h>

#include "attainment.h"

#define UP	.number = 10
#define DOWN	.number = 10, .down = TRUE
#define OVER(x)	.over = TRUE, .grows = TRUE, .so_far = x, .mean = x, \
		    .low = x, .high = x, .before = NAN
#define RUNS(x, l, h)	.grows = TRUE, .so_far = x, .mean = ((l) + (h)) / 2, \
		    .low = l, .high = h, .before = NAN

static const struct {
	const char		*name;
	struct attainment	 given;
	enum answer		 now, end;
	enum met		 met;
	double			 above, below;
} rows[] = {
	{ "reached exactly", { UP, OVER(10) }, ANSWER_YES, ANSWER_YES,
	    MET_UP, 10, 10 },
	{ "one short", { UP, OVER(9) }, ANSWER_NO, ANSWER_NO, MET_UP, 9, 10 },
	{ "already there", { UP, RUNS(10, 12, 20) }, ANSWER_YES, ANSWER_YES,
	    MET_UP, 16, 10 },
	{ "sure to get there", { UP, RUNS(5, 10, 20) }, ANSWER_CANNOT_TELL,
	    ANSWER_YES, MET_UP, 15, 10 },
	{ "may get there", { UP, RUNS(5, 8, 12) }, ANSWER_CANNOT_TELL,
	    ANSWER_CANNOT_TELL, MET_UP, 10, 10 },
	{ "will not get there", { UP, RUNS(1, 2, 8) }, ANSWER_CANNOT_TELL,
	    ANSWER_NO, MET_UP, 5, 10 },
	{ "not known", { UP, RUNS(NAN, NAN, NAN) }, ANSWER_CANNOT_TELL,
	    ANSWER_CANNOT_TELL, MET_UP, NAN, 10 },
	{ "low enough", { DOWN, OVER(10) }, ANSWER_YES, ANSWER_YES,
	    MET_CEILING, 10, 10 },
	{ "one too many", { DOWN, OVER(11) }, ANSWER_NO, ANSWER_NO,
	    MET_CEILING, 10, 11 },
	{ "few so far, more may come", { DOWN, RUNS(2, 8, 12) },
	    ANSWER_CANNOT_TELL, ANSWER_CANNOT_TELL, MET_CEILING, 10, 10 },
	{ "sure to stay below", { DOWN, RUNS(2, 4, 10) }, ANSWER_CANNOT_TELL,
	    ANSWER_YES, MET_CEILING, 10, 7 },
	{ "too many already", { DOWN, RUNS(11, 12, 20) }, ANSWER_NO,
	    ANSWER_NO, MET_CEILING, 10, 16 },
	{ "too many to come", { DOWN, RUNS(5, 11, 13) }, ANSWER_CANNOT_TELL,
	    ANSWER_NO, MET_CEILING, 10, 12 },
	{ "half of the decrease", { DOWN, .over = TRUE, .grows = TRUE,
	    .so_far = 15, .mean = 15, .low = 15, .high = 15, .before = 20 },
	    ANSWER_NO, ANSWER_NO, MET_DOWN, 5, 10 },
	{ "an increase", { DOWN, .over = TRUE, .grows = TRUE, .so_far = 22,
	    .mean = 22, .low = 22, .high = 22, .before = 20 }, ANSWER_NO,
	    ANSWER_NO, MET_DOWN, -2, 10 },
	{ "less before than aimed at", { DOWN, .over = TRUE, .grows = TRUE,
	    .so_far = 8, .mean = 8, .low = 8, .high = 8, .before = 9 },
	    ANSWER_YES, ANSWER_YES, MET_CEILING, 10, 8 },
	{ "none at all", { DOWN, OVER(0) }, ANSWER_YES, ANSWER_YES,
	    MET_CEILING, 1, 1 },
	{ "a ratio can still change", { DOWN, .so_far = 8, .mean = 8,
	    .low = NAN, .high = NAN, .before = 12 }, ANSWER_CANNOT_TELL,
	    ANSWER_CANNOT_TELL, MET_DOWN, 4, 2 },
	{ "people so far, end not known", { UP, .grows = TRUE, .so_far = 12,
	    .mean = NAN, .low = NAN, .high = NAN, .before = NAN },
	    ANSWER_YES, ANSWER_YES, MET_UP, 12, 10 },
	{ "fewer people, end not known", { DOWN, .grows = TRUE, .so_far = 2,
	    .mean = NAN, .low = NAN, .high = NAN, .before = 20 },
	    ANSWER_CANNOT_TELL, ANSWER_CANNOT_TELL, MET_DOWN, NAN, 10 }
};

static gboolean
same(double a, double b)
{
	return isnan(a) ? isnan(b) : a == b;
}

Test(attainment, tells_now_and_at_the_end_and_how_much_is_met)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		double above, below;

		cr_expect_eq(attainment_now(&rows[i].given), rows[i].now,
		    "%s: now", rows[i].name);
		cr_expect_eq(attainment_end(&rows[i].given), rows[i].end,
		    "%s: at the end", rows[i].name);
		cr_expect_eq(attainment_met(&rows[i].given, &above, &below),
		    rows[i].met, "%s: way", rows[i].name);
		cr_expect(same(above, rows[i].above) &&
		    same(below, rows[i].below), "%s: %g of %g", rows[i].name,
		    above, below);
	}
}
