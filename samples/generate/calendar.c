/*
 * Civil dates (algorithms: Hinnant, "chrono-compatible low-level date
 * algorithms").
 */
#include "calendar.h"

int
calendar_day(int year, int month, int day)
{
	int y = year - (month <= 2), era = y / 400, yoe = y - era * 400;
	int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct date
calendar_date(int day)
{
	int z = day + 719468, era = z / 146097, doe = z - era * 146097;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int mp = (5 * doy + 2) / 153, month = mp < 10 ? mp + 3 : mp - 9;

	return (struct date){yoe + era * 400 + (month <= 2), month,
	    doy - (153 * mp + 2) / 5 + 1};
}

int
calendar_weekday(int day)
{
	return (day + 3) % 7;	/* 1970-01-01 was a Thursday */
}

int
calendar_month(int day)
{
	struct date d = calendar_date(day);

	return (d.year - 2024) * 12 + d.month - 11;
}

int
calendar_month_first(int month)
{
	return calendar_day(2024 + (month + 10) / 12, (month + 10) % 12 + 1, 1);
}

int
calendar_month_last(int month)
{
	return calendar_month_first(month + 1) - 1;
}
