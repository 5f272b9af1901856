/*
 * Is there a constituency, and does it grow?
 */
#ifndef IMPACT_CONSTITUENCY_H
#define IMPACT_CONSTITUENCY_H

#include "measuring.h"

/* At the end of each month and span, by main role and in all. */
gboolean	constituency_supporters(struct measuring *, GError **);
/* The same, a person in each role that they have. */
gboolean	constituency_roles(struct measuring *, GError **);
/* Over spans; more at the end than before = joined - left. */
gboolean	constituency_growth(struct measuring *, GError **);
gboolean	constituency_joined(struct measuring *, GError **);
gboolean	constituency_left(struct measuring *, GError **);
gboolean	constituency_attending(struct measuring *, GError **);

#endif
