#include <criterion/criterion.h>

#include "day.h"
#include "program.h"

Test(day, dates_become_days_and_back)
{
	static const struct {
		int year, month, day;
		gint32 want;
	} rows[] = {
		{ 1970, 1, 1, 0 },
		{ 1970, 1, 2, 1 },
		{ 1969, 12, 31, -1 },
		{ 2000, 2, 29, 11016 },
		{ 2026, 10, 31, 20757 },
		{ 1900, 1, 1, -25567 },
		{ 2100, 12, 31, 47846 },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		int year, month, day;

		cr_expect_eq(day_from_date(rows[i].year, rows[i].month,
		    rows[i].day), rows[i].want, "%d-%d-%d", rows[i].year,
		    rows[i].month, rows[i].day);
		day_to_date(rows[i].want, &year, &month, &day);
		cr_expect(year == rows[i].year && month == rows[i].month &&
		    day == rows[i].day, "day %d", rows[i].want);
	}
}

Test(day, dates_that_do_not_exist_are_none)
{
	static const int rows[][3] = {
		{ 2026, 2, 29 }, { 2026, 4, 31 }, { 2026, 13, 1 },
		{ 2026, 0, 1 }, { 2026, 1, 0 }, { 1899, 12, 31 },
		{ 2101, 1, 1 }, { 2026, 1, 32 }, { 1900, 2, 29 },
		{ 2026, -1, -1 },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_eq(day_from_date(rows[i][0], rows[i][1], rows[i][2]),
		    DAY_NONE, "row %u", i);
}

Test(day, months_hold_their_first_and_last_day)
{
	gint32 month;
	char text[8];

	for (month = -840; month < 1560; month++) {
		gint32 first = month_first_day(month);
		gint32 last = month_last_day(month);

		cr_assert_eq(day_month(first), month, "month %d", month);
		cr_assert_eq(day_month(last), month, "month %d", month);
		cr_assert_eq(day_month(last + 1), month + 1, "month %d",
		    month);
	}
	cr_expect_str_eq(month_print(681, text), "2026-10");
	cr_expect_str_eq(month_print(-1, text), "1969-12");
}

Test(day, days_print_as_iso)
{
	char text[11];

	cr_expect_str_eq(day_print(20757, text), "2026-10-31");
	cr_expect_str_eq(day_print(DAY_NONE, text), "");
	cr_expect_str_eq(day_print(day_from_date(1948, 4, 5), text),
	    "1948-04-05");
}

Test(day, prints_years_as_they_are_written)
{
	static const struct { int year; const char *text; } years[] = {
		{ 1948, "1948" }, { 7, "7" }, { 0, "0" }, { 10000, "10000" },
	};
	char text[12];
	guint i;

	for (i = 0; i < G_N_ELEMENTS(years); i++)
		cr_expect_str_eq(year_print(years[i].year, text),
		    years[i].text);
}

Test(day, only_months_are_periods)
{
	static const char *const wrong[] = {
		"", "2026", "2026-13", "2026-00", "2026-1", "10-2026",
		"2026/10", "2026-10-01", "abcd-ef", " 026-10",
	};
	struct period period;
	guint i;

	cr_assert(period_parse("2026-02", &period, NULL));
	cr_expect_eq(period.last - period.first, 27);
	cr_expect_eq(day_month(period.first), period.month);
	for (i = 0; i < G_N_ELEMENTS(wrong); i++) {
		g_autoptr(GError) error = NULL;

		cr_expect_not(period_parse(wrong[i], &period, &error), "%s",
		    wrong[i]);
		cr_expect(g_error_matches(error, IMPACT_ERROR, EXIT_USAGE));
	}
}
