/*
 * What became of each file, and of the run: a line on stderr, or with --json
 * a JSON value a line on standard output (RFC 8259).
 */
#ifndef IMPACT_SUMMARY_H
#define IMPACT_SUMMARY_H

#include "load.h"

/* A file that was read, refused, or read before; adds it to the run. */
void	 summary_file(const struct load *, const char *reject);
/* A source of which there is no file; the faults say so. */
void	 summary_missing(struct ingest *, const struct conf_source *,
	    const Faults *);
/*
 * The whole run, after the sources of which newer days are due (stale.days).
 * The exit status, or -1 with an error.
 */
int	 summary_end(struct ingest *, GError **);

#endif
