/*
 * What the first word of the command line asks for instead of reading files.
 */
#ifndef IMPACT_TASKS_H
#define IMPACT_TASKS_H

#include "ingest.h"

/* The options of tasks, for program_start. */
extern const GOptionEntry tasks_options[];
/* What --careful says; see ahead/chunk.h. */
gboolean tasks_careful(void);
/* Whether --json was given. */
gboolean tasks_json(void);

/*
 * Does what words (NULL-ended, the first names the task) ask for.  *status is
 * the exit status when there is no error.
 */
gboolean tasks_run(struct ingest *, char **words, int *status, GError **);

#endif
