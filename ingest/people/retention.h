/*
 * Facts about people do not stay for ever.
 */
#ifndef IMPACT_RETENTION_H
#define IMPACT_RETENTION_H

#include "ingest.h"

/*
 * Removes facts about people from before the retention of the configuration,
 * and people of whom no fact is left; prints how many.
 */
gboolean retention_remove(struct ingest *, GError **);

#endif
