/*
 * Days and periods as exports write them.
 */
#include <criterion/criterion.h>

#include <stdio.h>

#include "dates.h"
#include "periods.h"

Test(dates, forms_of_date_are_checked)
{
	static const char *const good[] = { "dd-mm-yyyy", "d-m-yyyy",
	    "yyyy-mm-dd", "yyyymmdd", "mm/dd/yyyy", "d.m.yy", "dd mm yyyy" };
	static const char *const bad[] = { "", "dd-mm", "dd-mm-yyy", "ddmm",
	    "dd-dd-yyyy", "dmyyyy", "dd-mm-yyyy hh", "ddd-mm-yyyy", "yyyy" };
	struct date_format format;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(good); i++)
		cr_assert(date_format_read(&format, good[i]), "%s", good[i]);
	for (i = 0; i < G_N_ELEMENTS(bad); i++)
		cr_assert(!date_format_read(&format, bad[i]), "%s", bad[i]);
}

static const struct {
	const char	*format;
	const char	*text;
	const char	*rule;
	const char	*day;
} dates[] = {
	{ "dd-mm-yyyy", "03-01-2026", NULL, "2026-01-03" },
	{ "dd-mm-yyyy", "3-1-2026", "day.format", NULL },
	{ "d-m-yyyy", "3-1-2026", NULL, "2026-01-03" },
	{ "d-m-yyyy", "03-01-2026", NULL, "2026-01-03" },
	{ "mm/dd/yyyy", "01/03/2026", NULL, "2026-01-03" },
	{ "yyyymmdd", "20260103", NULL, "2026-01-03" },
	{ "yyyy-mm-dd", "2026-10-03T10:00", NULL, "2026-10-03" },
	{ "yyyy-mm-dd", "2026-10-03T10:00:00.000Z", NULL, "2026-10-03" },
	{ "yyyy-mm-dd", "2026-10-03T10:00:00+02:00", NULL, "2026-10-03" },
	{ "dd-mm-yyyy", "03-10-2026 10:00", NULL, "2026-10-03" },
	{ "dd-mm-yyyy", "03-10-2026 ochtend", "day.format", NULL },
	{ "dd-mm-yyyy", "03-10-2026T", "day.format", NULL },
	{ "dd-mm-yyyy", "31-02-2026", "day.exists", NULL },
	{ "dd-mm-yyyy", "29-02-2024", NULL, "2024-02-29" },
	{ "dd-mm-yyyy", "01-13-2026", "day.exists", NULL },
	{ "dd-mm-yyyy", "01-01-1899", "day.exists", NULL },
	{ "dd-mm-yyyy", "03-01-26", "day.format", NULL },
	{ "dd-mm-yyyy", "03/01/2026", "day.format", NULL },
	{ "dd-mm-yyyy", "", "day.format", NULL },
	{ "dd-mm-yyyy", "46025", "day.format", NULL },
	{ "dd-mm-yy", "03-01-26", NULL, "2026-01-03" },
	{ "dd-mm-yy", "03-01-99", NULL, "1999-01-03" },
	{ "yyyy-mm-dd", "2026-01-03x", "day.format", NULL },
	{ "dd-mm-yyyy", "30-02-2024", "day.exists", NULL },
	{ "dd-mm-yyyy", "29-02-2023", "day.exists", NULL },
	{ "dd-mm-yyyy", "29-02-1900", "day.exists", NULL },
	{ "dd-mm-yyyy", "29-02-2000", NULL, "2000-02-29" },
	{ "dd-mm-yyyy", "29-02-2100", "day.exists", NULL },
	{ "dd-mm-yyyy", "31-04-2024", "day.exists", NULL },
	{ "dd-mm-yyyy", "31-12-9999", "day.exists", NULL },
	{ "dd-mm-yyyy", "00-00-0000", "day.exists", NULL },
	{ "dd-mm-yyyy", "01-01-0000", "day.exists", NULL },
	{ "dd-mm-yyyy", "00-01-2024", "day.exists", NULL },
	{ "dd-mm-yyyy", "01-00-2024", "day.exists", NULL },
	{ "dd-mm-yyyy", "01-01-2101", "day.exists", NULL },
	{ "dd-mm-yyyy", "31-12-2100", NULL, "2100-12-31" },
	{ "dd-mm-yyyy", "-1-01-2024", "day.format", NULL },
	{ "dd-mm-yyyy", "01--1-2024", "day.format", NULL },
	{ "dd-mm-yyyy", "12-31-2024", "day.exists", NULL },
	/* In the night of summer time this hour is not there; days are. */
	{ "yyyy-mm-dd", "2024-03-31T02:30", NULL, "2024-03-31" },
	{ "yyyy-mm-dd", "2024-10-27T02:30:00", NULL, "2024-10-27" },
	{ "yyyy-mm-dd", "2024-10-27T23:59:59-11:00", NULL, "2024-10-27" },
	{ "yyyy-mm-dd", "2024-10-27T25:00", "day.format", NULL },
	{ "yyyy-mm-dd", "+2024-10-27", "day.format", NULL },
	{ "yyyy-mm-dd", "2024-10", "day.format", NULL },
	{ "yyyy-mm-dd", "2024-W12", "day.format", NULL },
	{ "yyyy-mm-dd", "\331\242024-10-27", "day.format", NULL },
};

/* Every day of two centuries, in each form, is itself. */
Test(dates, all_days_are_read_in_all_forms)
{
	static const struct {
		const char	*format;
		const char	*print;		/* %1$ year, %2$ month, %3$ day */
	} forms[] = {
		{ "dd-mm-yyyy", "%3$02d-%2$02d-%1$04d" },
		{ "d-m-yyyy", "%3$d-%2$d-%1$04d" },
		{ "mm/dd/yyyy", "%2$02d/%3$02d/%1$04d" },
		{ "yyyymmdd", "%1$04d%2$02d%3$02d" },
		{ "yyyy-mm-dd", "%1$04d-%2$02d-%3$02d" },
		{ "dmy", "%3$d.%2$d.%1$04d" },
		{ "mdy", "%2$d/%3$d/%1$04d" },
		{ "ymd", "%1$04d/%2$d/%3$d" },
	};
	gint32 first = day_from_date(1900, 1, 1);
	gint32 last = day_from_date(2100, 12, 31), day, got;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(forms); i++) {
		struct date_format format;

		cr_assert(date_format_read(&format, forms[i].format));
		for (day = first; day <= last; day += 2) {
			int year, month, number;
			char text[16];

			day_to_date(day, &year, &month, &number);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
			snprintf(text, sizeof text, forms[i].print, year,
			    month, number);
#pragma GCC diagnostic pop
			cr_assert(date_read(&format, text, &got) == NULL,
			    "%s: %s", forms[i].format, text);
			cr_assert_eq(got, day, "%s", text);
		}
	}
}

Test(dates, days_are_read_in_the_form_of_the_profile_only)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(dates); i++) {
		struct date_format format;
		gint32 day = DAY_NONE;
		char text[11];
		const char *rule;

		cr_assert(date_format_read(&format, dates[i].format));
		rule = date_read(&format, dates[i].text, &day);
		cr_assert(g_strcmp0(rule, dates[i].rule) == 0, "%s: %s",
		    dates[i].text, rule != NULL ? rule : "good");
		if (rule == NULL)
			cr_assert_str_eq(day_print(day, text), dates[i].day);
	}
}

Test(dates, a_birth_is_a_day_or_a_year)
{
	struct date_format format, brief;
	gint32 day;
	int year;

	date_format_read(&format, "dd-mm-yyyy");
	date_format_read(&brief, "dd-mm-yy");
	cr_assert(birth_read(&format, "1950", &day, &year) == NULL);
	cr_assert(day == DAY_NONE && year == 1950);
	cr_assert(birth_read(&format, "02-03-1950", &day, &year) == NULL);
	cr_assert(day == day_from_date(1950, 3, 2) && year == 1950);
	cr_assert_str_eq(birth_read(&format, "1850", &day, &year),
	    "day.exists");
	cr_assert(birth_read(&brief, "02-03-50", &day, &year) == NULL);
	cr_assert(day == 302 && year == 50);
	brief.window = 1925;
	cr_assert(birth_read(&brief, "02-03-24", &day, &year) == NULL);
	cr_assert(day == day_from_date(2024, 3, 2) && year == 2024);
}

static const struct {
	const char	*text;
	const char	*rule;
	const char	*first;
	const char	*last;
} periods[] = {
	{ "2026-02", NULL, "2026-02-01", "2026-02-28" },
	{ "2026-Q4", NULL, "2026-10-01", "2026-12-31" },
	{ "2026-q1", NULL, "2026-01-01", "2026-03-31" },
	{ "2026", NULL, "2026-01-01", "2026-12-31" },
	{ "2026-01-15..2026-06-30", NULL, "2026-01-15", "2026-06-30" },
	{ "2026-06-30..2026-01-15", "period.order", NULL, NULL },
	{ "2026-13", "period.format", NULL, NULL },
	{ "2026-Q5", "period.format", NULL, NULL },
	{ "26-01", "period.format", NULL, NULL },
	{ "2026-1", "period.format", NULL, NULL },
	{ "01-01-2026..30-06-2026", "period.format", NULL, NULL },
	{ "januari 2026", "period.format", NULL, NULL },
	{ "Q3 2026", NULL, "2026-07-01", "2026-09-30" },
	{ "2026Q3", NULL, "2026-07-01", "2026-09-30" },
	{ "K3-2026", NULL, "2026-07-01", "2026-09-30" },
	{ "3e kwartaal 2026", NULL, "2026-07-01", "2026-09-30" },
	{ "Kwartaal 3 2026", NULL, "2026-07-01", "2026-09-30" },
	{ "Quarter 3 of 2026", NULL, "2026-07-01", "2026-09-30" },
	{ "1e halfjaar 2026", NULL, "2026-01-01", "2026-06-30" },
	{ "2026-H2", NULL, "2026-07-01", "2026-12-31" },
	{ "2nd half of 2026", NULL, "2026-07-01", "2026-12-31" },
	{ "H3 2026", "period.format", NULL, NULL },
	{ "Q 2026", "period.format", NULL, NULL },
	{ "3 2026", "period.format", NULL, NULL },
	{ "week 3 2026", "period.format", NULL, NULL },
	{ "Q1 Q2 2026", "period.format", NULL, NULL },
	{ "2025-2026", "period.format", NULL, NULL },
	{ "0e kwartaal 2026", "period.format", NULL, NULL },
	{ "", "period.format", NULL, NULL },
};

Test(dates, periods_have_a_first_and_a_last_day)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(periods); i++) {
		gint32 first, last;
		char text[11];
		const char *rule = period_read(periods[i].text, &first,
		    &last);

		cr_assert(g_strcmp0(rule, periods[i].rule) == 0, "%s: %s",
		    periods[i].text, rule != NULL ? rule : "good");
		if (rule != NULL)
			continue;
		cr_assert_str_eq(day_print(first, text), periods[i].first);
		cr_assert_str_eq(day_print(last, text), periods[i].last);
	}
}
