/*
 * Which measurements are the first, second and third that count.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "day.h"
#include "waves.h"

#define B	WAVE_BASELINE
#define F	WAVE_FOLLOWUP
#define S	WAVE_SUSTAINED
#define ANY	WAVE_NONE
#define NOT	DAY_NONE

static const struct {
	const char	*name;
	struct {
		gint32		day;
		enum wave	wave;
	} list[4];
	gsize		count;
	gint32		day[3];
	gboolean	early;
} rows[] = {
	{ "by date", { { 0, ANY }, { 30, ANY }, { 60, ANY } }, 3,
	    { 0, 30, 60 }, FALSE },
	{ "by name", { { 5, B }, { 40, F }, { 90, S } }, 3, { 5, 40, 90 },
	    FALSE },
	{ "exactly the interval", { { 0, ANY }, { 30, ANY } }, 2,
	    { 0, 30, NOT }, FALSE },
	{ "a day too soon", { { 0, ANY }, { 29, ANY } }, 2, { 0, NOT, NOT },
	    TRUE },
	{ "too soon, then in time", { { 0, ANY }, { 29, ANY }, { 31, ANY } },
	    3, { 0, 31, NOT }, FALSE },
	{ "a third too soon is not early", { { 0, ANY }, { 30, ANY },
	    { 40, ANY } }, 3, { 0, 30, NOT }, FALSE },
	{ "a second without a first", { { 0, F }, { 50, S } }, 2,
	    { NOT, NOT, NOT }, FALSE },
	{ "a second that is called so goes before its date", { { 0, F },
	    { 10, B }, { 50, F } }, 3, { 10, 50, NOT }, FALSE },
	{ "a third cannot be the second", { { 0, B }, { 60, S } }, 2,
	    { 0, NOT, NOT }, FALSE },
	{ "a name and no name", { { 0, B }, { 60, ANY }, { 90, S } }, 3,
	    { 0, 60, 90 }, FALSE },
	{ "a second first", { { 0, B }, { 40, B }, { 80, F } }, 3,
	    { 0, 80, NOT }, FALSE },
	{ "twice on a day is once", { { 0, ANY }, { 0, ANY } }, 2,
	    { 0, NOT, NOT }, TRUE }
};

Test(waves, each_takes_the_first_measurement_that_fits)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct measurement list[4];
		struct waves waves;

		for (gsize k = 0; k < rows[i].count; k++)
			list[k] = (struct measurement){ 7,
			    rows[i].list[k].day, rows[i].list[k].wave,
			    (double)k };
		waves_make(list, rows[i].count, 30, &waves);
		cr_expect_eq(waves.person, 7);
		for (int w = 0; w < WAVES; w++)
			cr_expect_eq(waves.day[w], rows[i].day[w],
			    "%s: wave %d", rows[i].name, w);
		cr_expect_eq(waves.early, rows[i].early, "%s",
		    rows[i].name);
	}
}

Test(waves, without_an_interval_two_of_one_day_are_still_one)
{
	const struct measurement list[] = { { 0, 3, ANY, 1 }, { 0, 3, ANY,
	    2 }, { 0, 4, ANY, 3 } };
	struct waves waves;

	waves_make(list, 3, 0, &waves);
	cr_expect_eq(waves.day[F], 4);
	cr_expect_eq(waves.score[F], 3);
	cr_expect(isnan(waves.score[S]));
}

Test(waves, order_of_rows_does_not_show)
{
	struct measurement list[] = { { 1, 5, ANY, 2 }, { 0, 9, ANY, 1 },
	    { 1, 5, B, 3 }, { 1, 5, ANY, 1 }, { 0, 2, ANY, 1 } };

	measurements_order(list, G_N_ELEMENTS(list));
	cr_expect(list[0].person == 0 && list[0].day == 2);
	cr_expect(list[1].person == 0 && list[1].day == 9);
	cr_expect(list[2].wave == B);
	cr_expect(list[3].score == 1 && list[4].score == 2);
}
