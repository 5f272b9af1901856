/*
 * Records that may be one person, for somebody who can look in the files.
 */
#ifndef IMPACT_REVIEW_H
#define IMPACT_REVIEW_H

#include <stdio.h>

#include "store.h"

/*
 * Where the two records of each pair stand, by reason, and how many there
 * are; never who they are.
 */
gboolean review_print(Store *, FILE *, GError **);

#endif
