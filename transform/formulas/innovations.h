/*
 * The five criteria of every activity that is called an innovation, each with
 * its evidence, and how many meet them.
 */
#ifndef IMPACT_INNOVATIONS_H
#define IMPACT_INNOVATIONS_H

#include "measuring.h"

gboolean	innovations_count(struct measuring *, GError **);
gboolean	innovations_new(struct measuring *, GError **);
gboolean	innovations_implemented(struct measuring *, GError **);
gboolean	innovations_breaks(struct measuring *, GError **);
gboolean	innovations_impact(struct measuring *, GError **);
gboolean	innovations_mission(struct measuring *, GError **);
gboolean	innovations_criteria(struct measuring *, GError **);
gboolean	innovations_towns(struct measuring *, GError **);
gboolean	innovations_initiators(struct measuring *, GError **);

/* not_supplied when no activity says whether it is one. */
const char	*innovations_state(const struct measuring *);

#endif
