/*
 * Days since 1970-01-01, by themselves: the generator shares no code with
 * the programs that it tests.
 */
#ifndef SAMPLE_CALENDAR_H
#define SAMPLE_CALENDAR_H

#define FIRST_DAY	20028	/* 2024-11-01 */
#define LAST_DAY	20757	/* 2026-10-31 */
#define MONTHS		24

struct date {
	int	year, month, day;
};

int		calendar_day(int year, int month, int day);
struct date	calendar_date(int day);
/* 0 is Monday. */
int		calendar_weekday(int day);
/* Months since 2024-11. */
int		calendar_month(int day);
int		calendar_month_first(int month);
int		calendar_month_last(int month);

#endif
