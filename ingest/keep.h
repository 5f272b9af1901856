/*
 * What a file brought, in one transaction.
 *
 * The people of a file are written by another thread while the next file is
 * read, if that has people, too.  Nothing may use the store meanwhile: whoever
 * does calls keep_begin or keep_settle first, and waits.  So files are stored,
 * and told about, one after the other, as if each was done before the next.
 */
#ifndef IMPACT_KEEP_H
#define IMPACT_KEEP_H

#include "load.h"

/* Whether a file may be read before its transaction begins. */
gboolean keep_is_early(const struct load *);
/*
 * Begins the transaction of a file, once; the file before is done by then.
 * When the store has the file already, load->before is set instead.
 */
gboolean keep_begin(struct load *, GError **);
/*
 * Stores what was gathered, or leaves the file to ingest->writing: then
 * keep_settle does the rest, to the last word about it.
 */
gboolean keep_records(struct load *, GError **);
/* Takes back what was begun. */
void	 keep_undo(struct load *);
/* Ends with the file that is being written, if there is one. */
gboolean keep_settle(struct ingest *, GError **);

#endif
