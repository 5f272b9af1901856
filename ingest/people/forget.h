/*
 * A person is forgotten: all rows go, and a keyed tombstone keeps a later
 * export from bringing the person back (GDPR, article 17).
 */
#ifndef IMPACT_FORGET_H
#define IMPACT_FORGET_H

#include <stdio.h>

#include "ingest.h"

/*
 * Reads person fields, "number = 12" on a line each, and forgets who that is
 * in the register.  Not as words of the command line: those are seen by
 * others and kept in the history of a shell.
 */
gboolean forget_person(struct ingest *, const char *register_name, FILE *in,
	    GError **);

#endif
