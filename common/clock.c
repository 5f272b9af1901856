/*
 * The clock: for stamps in the store and durations in progress lines.
 */
#include "clock.h"

char *
clock_stamp(void)
{
	g_autoptr(GDateTime) now = g_date_time_new_now_utc();

	return g_date_time_format(now, "%Y-%m-%dT%H:%M:%SZ");
}

double
clock_seconds(void)
{
	return (double)g_get_monotonic_time() / G_USEC_PER_SEC;
}

gint64
clock_now(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}
