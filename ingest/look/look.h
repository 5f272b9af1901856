/*
 * The options of ingest that look at one file and store nothing.
 */
#ifndef IMPACT_LOOK_H
#define IMPACT_LOOK_H

#include "parse.h"

struct look {
	char	*parse;		/* the file of --parse */
	char	*suggest;	/* the file of --suggest */
	char	*source;
	char	*delimiter;
	char	*quote;
	char	*escape;
	char	*encoding;
	gboolean no_header;
	gboolean blanks;
};

/* The options that set it, and others behind them; g_free. */
GOptionEntry *look_options(struct look *, const GOptionEntry *others);
/* Whether one was given. */
gboolean look_wanted(const struct look *);
/* Does it; returns an exit status, and has said what was wrong. */
int	 look_run(const struct look *, struct program *);
void	 look_clear(struct look *);

#endif
