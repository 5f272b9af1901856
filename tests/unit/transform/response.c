/*
 * Response to instruments, and what the missing could make of it.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "day.h"
#include "response.h"

#define LAST	1000

static struct instrument instrument = { .cut = 3, .difference = 2,
    .by_cut = TRUE, .interval = 30 };
static const struct assessment assessment = { .instrument = &instrument };

static void
add(struct response *r, gint32 first, double before, double after,
    double later)
{
	struct waves waves = { 0, { first, DAY_NONE, DAY_NONE },
	    { before, after, later }, FALSE };

	if (!isnan(after))
		waves.day[WAVE_FOLLOWUP] = first + 40;
	if (!isnan(later))
		waves.day[WAVE_SUSTAINED] = first + 80;
	response_add(r, &assessment, &waves, LAST);
}

Test(response, people_are_counted_down_the_funnel)
{
	struct response r = { 0 };
	struct response_figures f;

	response_add(&r, &assessment, NULL, LAST);
	add(&r, 100, 8, 2, 2);		/* improved, resolved, kept */
	add(&r, 100, 8, 6, 8);		/* improved, not kept */
	add(&r, 100, 2, 2, NAN);	/* no problem, no change */
	add(&r, 100, 6, NAN, NAN);	/* left */
	add(&r, LAST - 29, 5, NAN, NAN);	/* not due */
	add(&r, LAST - 30, 4, NAN, NAN);	/* due today */
	cr_expect_eq(r.reached, 7);
	cr_expect_eq(r.baseline, 6);
	cr_expect_eq(r.followup, 3);
	cr_expect_eq(r.sustained, 2);
	cr_expect_eq(r.pending, 1);
	cr_expect_eq(r.problem, 5);
	cr_expect_eq(r.problem_again, 2);
	cr_expect_eq(r.resolved, 1);
	cr_expect_eq(r.improved, 2);
	cr_expect_eq(r.improved_again, 2);
	cr_expect_eq(r.kept, 1);
	cr_expect_eq(r.baseline, r.followup + r.pending +
	    (gint64)r.leavers.count);
	response_figures(&r, &f);
	/* Two of five improved for sure; two of them are not known. */
	cr_expect_float_eq(f.worst, 0.4, 1e-12);
	cr_expect_float_eq(f.best, 0.8, 1e-12);
	cr_expect_float_eq(f.difference, 1, 1e-12);
	/* Clopper-Pearson of 2 in 3. */
	cr_expect_float_eq(f.improved_low, 0.0942993, 1e-6);
	cr_expect_float_eq(f.improved_high, 0.9915962, 1e-6);
}

Test(response, what_cannot_be_told_is_not_defined)
{
	struct response r = { 0 };
	struct response_figures f;

	response_add(&r, &assessment, NULL, LAST);
	add(&r, LAST, 5, NAN, NAN);
	response_figures(&r, &f);
	cr_expect(isnan(f.worst) && isnan(f.best) && isnan(f.improved_low));
	cr_expect(isnan(f.difference) && isnan(f.low));
}

Test(response, the_measured_share_lies_between_the_bounds)
{
	for (int improved = 0; improved <= 6; improved++)
		for (int left = 0; left < 5; left++) {
			struct response r = { 0 };
			struct response_figures f;
			double share = improved / 6.0;

			for (int i = 0; i < 6; i++)
				add(&r, 0, 5, i < improved ? 2 : 5, NAN);
			for (int i = 0; i < left; i++)
				add(&r, 0, 5, NAN, NAN);
			response_figures(&r, &f);
			cr_expect(f.worst <= share + 1e-12);
			cr_expect(f.best >= share - 1e-12);
			cr_expect_float_eq(f.best - f.worst, left /
			    (6.0 + left), 1e-12);
		}
}
