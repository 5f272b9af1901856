/*
 * Dates by hand, their order, and the century of a birth.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "dates.h"
#include "durations.h"
#include "value.h"
#include "written.h"

static const struct {
	const char	*text;
	const char	*format;
	const char	*day;	/* or the rule */
} days[] = {
	{ "di 07-05-2024", "dmy", "2024-05-07" },
	{ "dinsdag 7 mei 2024", "dmy", "2024-05-07" },
	{ "Tuesday, 7 May 2024", "dmy", "2024-05-07" },
	{ "May 7, 2024", "dmy", "2024-05-07" },
	{ "7-mrt.-24", "dmy", "2024-03-07" },
	{ "7/5/24", "mdy", "2024-07-05" },
	{ "2024/5/7", "dmy", "2024-05-07" },
	{ "24-05-07", "ymd", "2024-05-07" },
	{ "45419", "dmy", "2024-05-07" },
	{ "45419,75", "serial", "2024-05-07" },
	{ "1905", "dmy", "day.period" },
	{ "9133", "dmy", "1925-01-01" },
	{ "99.12", "dmy", "day.format" },
	{ "7 mei", "dmy", "day.format" },
	{ "7 meitje 2024", "dmy", "day.format" },
	{ "7-5-2024-1", "dmy", "day.format" },
	{ "7-5-224", "dmy", "day.format" },
	{ "0-5-2024", "dmy", "day.exists" },
	{ "13-13-2024", "dmy", "day.exists" },
	{ "mei 2024", "dmy", "day.period" },
	{ "07-05-2024", "serial", "day.format" },
};

Test(written, dates_by_hand_are_read_in_one_order)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(days); i++) {
		struct date_format format;
		gint32 day = DAY_NONE;
		const char *rule;
		char text[11];

		cr_assert(date_format_read(&format, days[i].format));
		rule = date_read(&format, days[i].text, &day);
		cr_assert_str_eq(rule != NULL ? rule : day_print(day, text),
		    days[i].day, "%s", days[i].text);
	}
}

static const struct {
	const char	*text;
	const char	*format;
	gboolean	 contradicts;
	gboolean	 proves;
} orders[] = {
	{ "3-23-2024", "d-m-yyyy", TRUE, FALSE },
	{ "23-3-2024", "d-m-yyyy", FALSE, TRUE },
	{ "3-4-2024", "d-m-yyyy", FALSE, FALSE },
	{ "31-2-2024", "d-m-yyyy", FALSE, TRUE },
	{ "32-2-2024", "d-m-yyyy", FALSE, TRUE },
	{ "23/3/24", "mdy", TRUE, FALSE },
	{ "13-13-2024", "dmy", FALSE, FALSE },
	{ "2024-23-03", "yyyy-mm-dd", FALSE, FALSE },
	{ "mei 23, 2024", "dmy", FALSE, FALSE },
};

Test(written, a_date_can_tell_the_order_of_a_column)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(orders); i++) {
		struct date_format format;

		cr_assert(date_format_read(&format, orders[i].format));
		cr_assert(date_contradicts(&format, orders[i].text) ==
		    orders[i].contradicts, "%s", orders[i].text);
		cr_assert(date_proves(&format, orders[i].text) ==
		    orders[i].proves, "%s", orders[i].text);
	}
}

static const struct {
	int		 year;
	const char	*reference;
	int		 born;		/* 0: cannot be told */
} centuries[] = {
	{ 34, "2024-12-31", 1934 },
	{ 0, "2024-12-31", 2000 },
	{ 9, "2024-12-31", 2009 },
	{ 24, "2024-12-31", 0 },
	{ 24, "2023-12-31", 1924 },
	{ 14, "2024-12-31", 0 },
	{ 13, "2024-12-31", 2013 },
};

Test(written, a_birth_lies_before_the_date_and_within_110_years)
{
	struct date_format iso;
	guint i;

	date_format_read(&iso, "yyyy-mm-dd");
	for (i = 0; i < G_N_ELEMENTS(centuries); i++) {
		gint32 day = 615, reference;
		int year = centuries[i].year;
		const char *rule;

		date_read(&iso, centuries[i].reference, &reference);
		rule = birth_century(reference, &day, &year);
		cr_assert((rule == NULL) == (centuries[i].born != 0));
		cr_assert(rule != NULL || (year == centuries[i].born &&
		    day == day_from_date(year, 6, 15)));
	}
}

Test(written, a_name_of_a_file_holds_a_date)
{
	struct date_format day, month;
	gint32 first, last;

	cr_assert(date_format_read_part(&day, "yyyymmdd"));
	cr_assert(date_format_read_part(&month, "yyyy-mm"));
	cr_assert(date_find(&day, "export-20260305.csv", &first, &last));
	cr_assert(first == day_from_date(2026, 3, 5) && last == first);
	cr_assert(!date_find(&day, "export-202603051.csv", &first, &last));
	cr_assert(date_find(&month, "3-2026-02.csv", &first, &last));
	cr_assert(first == day_from_date(2026, 2, 1));
	cr_assert(last == day_from_date(2026, 2, 28));
	cr_assert(!date_find(&month, "export-2026-13.csv", &first, &last));
}

static const struct {
	const char	*text;
	char		 mark;		/* 0: cannot be told */
} marks[] = {
	{ "2,0", ',' }, { "2.0", '.' }, { "1.234", 0 }, { "1,234", 0 },
	{ "0.234", '.' }, { "1.234,5", ',' }, { "1,234.5", '.' },
	{ "1.234.567", ',' }, { "12", '.' }, { "1.2345", '.' },
};

Test(written, the_digits_tell_the_decimal_mark_or_do_not)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(marks); i++)
		cr_assert(value_mark(marks[i].text) == marks[i].mark, "%s: %c",
		    marks[i].text, value_mark(marks[i].text));
	cr_assert(value_ambiguous("1.234", ','));
	cr_assert(!value_ambiguous("1.234,5", ','));
	cr_assert(!value_ambiguous("1 234", ','));
}

Test(written, a_duration_may_name_its_unit)
{
	gint64 minutes;

	cr_assert(value_minutes("90 min", ',', UNIT_HOURS, &minutes) == NULL);
	cr_assert(minutes == 90);
	cr_assert(value_minutes("1u30", ',', UNIT_MINUTES, &minutes) == NULL);
	cr_assert(minutes == 90);
	cr_assert(value_minutes("0,0625", ',', UNIT_DAYS, &minutes) == NULL);
	cr_assert(minutes == 90);
	cr_assert(value_minutes("45", ',', UNIT_MINUTES, &minutes) == NULL);
	cr_assert(minutes == 45);
	cr_assert_str_eq(value_minutes("1 uur 70", ',', UNIT_HOURS, &minutes),
	    "hours.format");
	cr_assert_str_eq(value_minutes("90 min 5", ',', UNIT_HOURS, &minutes),
	    "hours.format");
}
