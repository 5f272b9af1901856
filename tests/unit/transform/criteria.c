#include <criterion/criterion.h>

#include "criteria.h"

#define YES	ANSWER_YES
#define NO	ANSWER_NO
#define CANNOT	ANSWER_CANNOT_TELL

Test(criteria, new_means_that_the_formula_is_young)
{
	cr_expect_eq(criterion_new(0, FALSE, 12), YES);
	cr_expect_eq(criterion_new(12, FALSE, 12), YES);
	cr_expect_eq(criterion_new(13, FALSE, 12), NO);
	cr_expect_eq(criterion_new(13, TRUE, 12), NO, "at least so old");
	cr_expect_eq(criterion_new(3, TRUE, 12), CANNOT, "or older");
	cr_expect_eq(criterion_new(NAN, FALSE, 12), CANNOT, "never held");
}

Test(criteria, implemented_means_held_as_planned)
{
	cr_expect_eq(criterion_implemented(8, 10, TRUE, 80), YES);
	cr_expect_eq(criterion_implemented(7, 10, TRUE, 80), NO);
	cr_expect_eq(criterion_implemented(0, 0, TRUE, 80), CANNOT, "no plan");
	cr_expect_eq(criterion_implemented(0, 0, FALSE, 80), NO, "nobody");
	cr_expect_eq(criterion_implemented(10, 10, FALSE, 80), NO,
	    "held, and nobody came");
}

static struct aspect
differs(enum answer answer)
{
	return (struct aspect){ answer, NAN, NAN, NAN };
}

Test(criteria, one_difference_breaks_and_only_none_does_not)
{
	static const struct {
		enum answer	a, b, c, want;
	} rows[] = {
		{ NO, NO, NO, NO }, { NO, YES, NO, YES },
		{ CANNOT, CANNOT, YES, YES }, { NO, NO, CANNOT, CANNOT },
		{ CANNOT, CANNOT, CANNOT, CANNOT }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		const struct aspect aspects[] = { differs(rows[i].a),
		    differs(rows[i].b), differs(rows[i].c) };

		cr_expect_eq(criterion_breaks(aspects, 3), rows[i].want,
		    "row %zu", i);
	}
}

Test(criteria, a_mix_differs_when_its_interval_leaves_out_none)
{
	struct aspect aspect;

	/* Newcombe 1998, table II, case a: 56/70 and 48/80. */
	aspect_mix(&(struct reach){ 56, 70 }, &(struct reach){ 48, 80 }, 10,
	    &aspect);
	cr_expect_eq(aspect.differs, YES);
	cr_expect_float_eq(aspect.value, 20, 1e-9);
	cr_expect_float_eq(aspect.low, 5.24, 0.005);
	cr_expect_float_eq(aspect.high, 33.39, 0.005);
	aspect_mix(&(struct reach){ 5, 10 }, &(struct reach){ 6, 10 }, 10,
	    &aspect);
	cr_expect_eq(aspect.differs, NO);
	aspect_mix(&(struct reach){ 9, 9 }, &(struct reach){ 0, 90 }, 10,
	    &aspect);
	cr_expect_eq(aspect.differs, CANNOT, "too few people");
	cr_expect_float_eq(aspect.value, 100, 1e-9);
	aspect_mix(&(struct reach){ 0, 0 }, &(struct reach){ 5, 10 }, 0,
	    &aspect);
	cr_expect_eq(aspect.differs, CANNOT, "nobody");
	cr_expect(isnan(aspect.value));
}

Test(criteria, unit_costs_differ_when_their_ratio_leaves_out_one)
{
	struct aspect aspect;

	aspect_cost(30000, 100, 10000, 100, 10, &aspect);
	cr_expect_eq(aspect.differs, YES, "three times as dear");
	cr_expect_float_eq(aspect.value, 3, 1e-9);
	cr_expect(aspect.low > 1 && aspect.low < 3 && aspect.high > 3);
	aspect_cost(11000, 100, 10000, 100, 10, &aspect);
	cr_expect_eq(aspect.differs, NO);
	aspect_cost(10000, 100, 30000, 100, 10, &aspect);
	cr_expect_eq(aspect.differs, YES, "a third");
	aspect_cost(0, 100, 10000, 100, 10, &aspect);
	cr_expect_eq(aspect.differs, CANNOT, "no costs known");
	aspect_cost(30000, 9, 10000, 100, 10, &aspect);
	cr_expect_eq(aspect.differs, CANNOT, "too few people");
}

Test(criteria, impact_wants_every_target_met)
{
	const enum answer all[] = { YES, YES }, some[] = { YES, NO, CANNOT };
	const enum answer open[] = { YES, CANNOT };

	cr_expect_eq(criterion_impact(NULL, 0), CANNOT, "no target");
	cr_expect_eq(criterion_impact(all, 2), YES);
	cr_expect_eq(criterion_impact(some, 3), NO);
	cr_expect_eq(criterion_impact(open, 2), CANNOT);
}

Test(criteria, the_mission_wants_added_value_shown)
{
	cr_expect_eq(criterion_mission(VERDICT_CONTRIBUTES), YES);
	cr_expect_eq(criterion_mission(VERDICT_PRUNE), NO);
	cr_expect_eq(criterion_mission(VERDICT_ONLY_ACCESS), NO);
	cr_expect_eq(criterion_mission(VERDICT_NOT_MEASURED), CANNOT);
	cr_expect_eq(criterion_mission(VERDICT_TOO_NEW), CANNOT);
	cr_expect_eq(criterion_mission(VERDICT_INCONCLUSIVE), CANNOT);
}
