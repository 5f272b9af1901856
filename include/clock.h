/*
 * The only place that asks what time it is.  Nothing that is published
 * depends on it: periods are arguments.
 */
#ifndef IMPACT_CLOCK_H
#define IMPACT_CLOCK_H

#include <glib.h>

/* UTC, "2026-10-31T12:00:00Z"; free with g_free. */
char	*clock_stamp(void);
/* Seconds since some start, for durations in progress lines. */
double	 clock_seconds(void);
/* Seconds since 1970, to hold against the times of files. */
gint64	 clock_now(void);

#endif
