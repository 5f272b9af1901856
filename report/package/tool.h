/*
 * Running a program of somebody else: bytes in, bytes out, with an empty
 * environment but for what is given, limits on time and memory, and an end
 * to all that it started when it takes too long.
 */
#ifndef REPORT_TOOL_H
#define REPORT_TOOL_H

#include <glib.h>

struct tool {
	char	*program;	/* absolute path; NULL: not here */
	guint	 seconds;	/* before it is stopped */
	gsize	 memory;	/* bytes of address space */
	gsize	 output;	/* bytes of its answer, and of any file */
};

struct tool_answer {
	GBytes		*out;
	char		*said;	/* one line of its stderr, as ASCII */
	gboolean	 good;	/* it ended with status 0 */
	gboolean	 late;	/* it was stopped */
};

/* Looks it up along PATH. */
void	 tool_find(struct tool *, const char *name, guint seconds,
	    gsize memory, gsize output);
void	 tool_clear(struct tool *);

/*
 * options and environment (beside HOME and LC_ALL) end in NULL.  FALSE with
 * an error when it cannot be started.  Threads may run tools side by side.
 */
gboolean tool_run(const struct tool *, const char *const *options,
	    const char *const *environment, GBytes *in,
	    struct tool_answer *, GError **);
void	 tool_answer_clear(struct tool_answer *);

#endif
