/*
 * What a file brought, in one transaction and as one batch.
 */
#ifndef IMPACT_KEEP_H
#define IMPACT_KEEP_H

#include "load.h"

/*
 * Begins the transaction of a file and its batch; when the store has the file
 * already, load->before is set instead of a batch.
 */
gboolean keep_begin(struct load *, GError **);
/* Stores what was gathered of its records. */
gboolean keep_records(struct load *, GError **);
/* And what became of them. */
gboolean keep_account(struct load *, GError **);
/* Writes the reject file; all of it counts from now on. */
gboolean keep_end(struct load *, GError **);
/* Or nothing of it: takes back what was begun. */
void	 keep_undo(struct load *);

#endif
