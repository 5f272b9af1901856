/*
 * Records as they come from the reader: the header, and below it the checks
 * that every kind has in common.
 */
#ifndef IMPACT_CHECK_H
#define IMPACT_CHECK_H

#include "load.h"
#include "reader.h"
#include "stream.h"

/* The first record: sets load->header, or refuses the file. */
void	 check_header(struct load *, struct record *);
/* Any other: a fact in the making, a reject, or nothing at all. */
void	 check_record(struct load *, struct record *);
/* What can be said only when all has been read. */
void	 check_end(struct load *, const struct stream *);
/* Says which columns are not read, once for every shape of a source. */
gboolean check_shape(struct load *, GError **);

#endif
