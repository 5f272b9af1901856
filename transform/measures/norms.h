/*
 * How much is much: people against figures from elsewhere.
 */
#ifndef IMPACT_NORMS_H
#define IMPACT_NORMS_H

#include "measuring.h"

#define NORM_RESIDENTS	"residents"	/* the measure of a norm: inhabitants */

/*
 * Over all municipalities the norm that has none; else the sum of those that
 * are known, and the people of these municipalities only.  Where there is no
 * norm the people stand alone and the answer is that it cannot be told.
 */
gboolean	norms_per_thousand(struct measuring *, GError **);
/*
 * A norm that is named after a rung belongs to it, any other to all rungs.
 */
gboolean	norms_share(struct measuring *, GError **);
/* In each municipality that the formula is held in. */
gboolean	norms_formula(struct measuring *, GError **);

/* no_norm: nobody counted the residents, or nothing but residents. */
const char	*norms_residents_state(const struct measuring *);
const char	*norms_share_state(const struct measuring *);

#endif
