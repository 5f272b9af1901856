/*
 * Seconds by step; see spent.h.
 */
#include <sys/resource.h>

#include "clock.h"
#include "spent.h"

void
spent_begin(struct spent *spent)
{
	*spent = (struct spent){ 0 };
	spent->begin = spent->mark = clock_seconds();
}

void
spent_on(struct spent *spent, const char *name, gsize rows)
{
	double now = clock_seconds();
	guint i;

	if (spent == NULL)
		return;
	for (i = 0; i < spent->count; i++)
		if (g_str_equal(spent->steps[i].name, name))
			break;
	g_assert(i < SPENT_STEPS);
	if (i == spent->count)
		spent->steps[spent->count++].name = name;
	spent->steps[i].seconds += now - spent->mark;
	spent->steps[i].rows += rows;
	spent->mark = now;
}

double
spent_seconds(const struct spent *spent)
{
	return clock_seconds() - spent->begin;
}

static double
timeval_seconds(const struct timeval *time)
{
	return (double)time->tv_sec + (double)time->tv_usec / G_USEC_PER_SEC;
}

char *
spent_line(const struct spent *spent)
{
	g_autoptr(GString) line = g_string_new(NULL);
	struct rusage usage;

	for (guint i = 0; i < spent->count; i++) {
		const struct spent_step *step = &spent->steps[i];

		g_string_append_printf(line, "%s%s %.2f s", i > 0 ? ", " : "",
		    step->name, step->seconds);
		if (step->rows > 0)
			g_string_append_printf(line, " (%" G_GSIZE_FORMAT
			    " rows)", step->rows);
	}
	getrusage(RUSAGE_SELF, &usage);
	/* Linux counts memory in KiB. */
	g_string_append_printf(line, "; processors %.2f s, memory %ld MiB",
	    timeval_seconds(&usage.ru_utime) +
	    timeval_seconds(&usage.ru_stime), usage.ru_maxrss / 1024);
	return g_string_free(g_steal_pointer(&line), FALSE);
}
