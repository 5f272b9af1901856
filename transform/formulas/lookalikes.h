/*
 * Activities that look like another and carry no formula: somebody should
 * look whether they are one.
 */
#ifndef IMPACT_LOOKALIKES_H
#define IMPACT_LOOKALIKES_H

#include "measuring.h"

/*
 * For each activity without a formula the most alike, three at most: another
 * activity, or the name of a formula (class "formula:NAME").  Names that only
 * share groups of letters that hundreds of others have are not looked at.
 */
gboolean	lookalikes_names(struct measuring *, GError **);
/* How many of the activities without a formula these are. */
gboolean	lookalikes_missing(struct measuring *, GError **);

#endif
