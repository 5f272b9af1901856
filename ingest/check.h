/*
 * Records as they come from the reader: the header, and below it the checks
 * that every kind has in common.
 */
#ifndef IMPACT_CHECK_H
#define IMPACT_CHECK_H

#include "load.h"
#include "reader.h"
#include "stream.h"

/* Before the header is found: sets load->header, or refuses the file. */
void	 check_header(struct load *, struct record *);
/* There is no header: refuses the file, if there is anything in it. */
void	 check_no_header(struct load *);
/* Any other: a fact in the making, a reject, or nothing at all. */
void	 check_record(struct load *, struct record *);
/* What can be said only when all has been read. */
void	 check_end(struct load *, const struct stream *);
/* Says which columns are not read, once for every shape of a source. */
gboolean check_shape(struct load *, GError **);

#endif
