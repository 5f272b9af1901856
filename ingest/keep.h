/*
 * What a file brought, all of it or nothing, as one batch.
 *
 * A commit waits five times for the disk, so files share one: until a file is
 * known to be good it is a savepoint in a transaction that holds 32 MB of
 * them.  A run that is cut off, or a store that breaks, reads those once more.
 */
#ifndef IMPACT_KEEP_H
#define IMPACT_KEEP_H

#include "load.h"

/*
 * Begins with a file and its batch; when the store has the file already, load->before is set instead of a batch.
 */
gboolean keep_begin(struct load *, GError **);
/* Stores what was gathered of its records. */
gboolean keep_records(struct load *, GError **);
/* And what became of them. */
gboolean keep_account(struct load *, GError **);
/* Writes the reject file; all of it counts from the next commit on. */
gboolean keep_end(struct load *, GError **);
/* Or nothing of it: takes back what was begun. */
void	 keep_undo(struct load *);
/* Commits the files since the last time; of these none counts if that fails. */
gboolean keep_commit(struct ingest *, GError **);

#endif
