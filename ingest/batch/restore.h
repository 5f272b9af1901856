/*
 * Former rows, as they stand in the table correction, put back where they
 * were.
 */
#ifndef IMPACT_RESTORE_H
#define IMPACT_RESTORE_H

#include "store.h"

/*
 * What a batch corrected or took away, of all kinds but attendance and people,
 * which are kept otherwise.
 */
gboolean restore_facts(Store *, gint64 batch, GError **);

#endif
