/*
 * What every program of the pipeline does the same way: its options, its
 * exit status, and how it speaks.  Progress is written to stderr only when
 * that is a terminal or -v was given, so cron stays silent; messages that
 * ask for action are always written.
 */
#ifndef IMPACT_PROGRAM_H
#define IMPACT_PROGRAM_H

#include <glib.h>

#include "conf.h"
#include "day.h"

/* Exit status, and the code of a GError in IMPACT_ERROR. */
enum {
	EXIT_DONE = 0,
	EXIT_NOTHING = 1,	/* stopped, nothing was changed */
	EXIT_USAGE = 2,
	EXIT_PARTLY = 3,	/* done, but something is missing */
	EXIT_IO = 74,		/* the disk or a file failed; nothing changed */
	EXIT_BUSY = 75,		/* another run holds the lock */
	EXIT_CONF = 78		/* mistake in pipeline.conf */
};

#define IMPACT_ERROR	(g_quark_from_static_string("impact"))

struct program {
	const char	*name;		/* "ingest"; starts every message */
	const char	*summary;	/* one line for --help */
	const char	*examples;	/* shown at the end of --help */
	gboolean	 wants_period;	/* -p is required */
	gboolean	 takes_period;	/* -p is asked for by program_period */
	gboolean	 wants_words;	/* arguments that are no options */
	char		*conf_path;	/* -c, default pipeline.conf */
	char		*period_text;	/* -p as given */
	char		**set;		/* --set SECTION.KEY=VALUE */
	int		 threads;	/* 0: one for each processor */
	gboolean	 verbose;
	gboolean	 dry_run;
	gboolean	 print_conf;
	gboolean	 version;
	struct period	 period;
};

/*
 * Reads the options common to all (-c, -p, -n, -v, --set, --threads, --print-config,
 * --version, --help) and those in extra (may be NULL; ended by an empty
 * entry).  Answers --help and --version itself.  Returns -1 to go on, else
 * the exit status to leave with; what was wrong has been said.
 */
int	program_start(struct program *, int *argc, char ***argv,
	    const GOptionEntry *extra);
/* -1 when a month was given, else an exit status; that has been said. */
int	program_period(struct program *);
/*
 * Reads the configuration into *conf.  Returns -1 to go on, else an exit
 * status; --print-config is answered here.  check, if not NULL, may add its
 * own complaints before all of them are reported together.
 */
int	program_configure(struct program *, Conf **conf,
	    void (*check)(Conf *));
/* Says the error, frees it, and returns the exit status that belongs to it. */
int	program_fail(const struct program *, GError *);
void	program_clear(struct program *);

/* A line about progress; only for a terminal or with -v. */
void	program_progress(const struct program *, const char *format, ...)
	    G_GNUC_PRINTF(2, 3);
/* A line that somebody has to act on: always, on stderr. */
void	program_say(const struct program *, const char *format, ...)
	    G_GNUC_PRINTF(2, 3);

#endif
