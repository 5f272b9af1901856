/*
 * What a run spent: seconds by step, rows of it, and memory, for people who
 * watch.  Steps follow one another; one that comes again is added to.
 */
#ifndef IMPACT_SPENT_H
#define IMPACT_SPENT_H

#include <glib.h>

#define SPENT_STEPS	24

struct spent_step {
	const char	*name;
	double		 seconds;
	gsize		 rows;
};

struct spent {
	double	begin;		/* of the run, clock_seconds */
	double	mark;		/* end of the last step */
	guint	count;
	struct spent_step steps[SPENT_STEPS];
};

void	spent_begin(struct spent *);
/* The time since the last step went into this one.  NULL: not counted. */
void	spent_on(struct spent *, const char *name, gsize rows);
double	spent_seconds(const struct spent *);
/* "people 0.2 s (50002 rows), ...; processors 1.1 s, memory 81 MiB"; free with g_free. */
char	*spent_line(const struct spent *);

#endif
