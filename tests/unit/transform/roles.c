#include <criterion/criterion.h>

#include "roles.h"

Test(roles, a_step_is_taken_once_and_in_order)
{
	static const struct {
		const char	*name;
		gint32		 earlier, later;
		enum step	 want;
	} rows[] = {		/* the period is 100..199 */
		{ "never had the first", DAY_NONE, 150, STEP_NONE },
		{ "has the first, not the second", 50, DAY_NONE, STEP_OPEN },
		{ "took the second in the period", 50, 150, STEP_TAKEN },
		{ "both in the period", 120, 121, STEP_TAKEN },
		{ "on the first day", 50, 100, STEP_TAKEN },
		{ "on the last day", 50, 199, STEP_TAKEN },
		{ "the second before the period", 50, 99, STEP_NONE },
		{ "the second only after it", 50, 200, STEP_OPEN },
		{ "the first only after it", 200, DAY_NONE, STEP_NONE },
		{ "the other way round", 150, 120, STEP_NONE },
		{ "both on one day", 150, 150, STEP_NONE }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_eq(role_step(rows[i].earlier, rows[i].later, 100,
		    199), rows[i].want, "%s", rows[i].name);
}

Test(roles, the_main_role_is_the_most_involved)
{
	cr_expect_eq(supporters_main(0), ROLES);
	for (gsize r = 0; r < ROLES; r++) {
		cr_expect_eq(supporters_main((guint8)(1 << r)), r);
		cr_expect_eq(supporters_main((guint8)((2 << r) - 1)), r);
	}
}
