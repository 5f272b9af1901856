/*
 * A [source] section for a file that has none yet, with the evidence.
 */
#ifndef IMPACT_SUGGEST_H
#define IMPACT_SUGGEST_H

#include "parse.h"

/*
 * Prints it on standard output.  Returns an exit status, or -1 with an error;
 * what is wrong with the file has been said.
 */
int	 suggest_file(const struct program *, const char *path,
	    const struct parse_form *, GError **);

#endif
