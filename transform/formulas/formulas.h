/*
 * One formula under many names, compared over towns on one scale.
 */
#ifndef IMPACT_FORMULAS_H
#define IMPACT_FORMULAS_H

#include "measuring.h"

void	formulas_activities(const struct slot *, struct value *);
/* The formula of each activity that has one, by its name or its alias. */
gboolean formulas_members(struct measuring *, GError **);
void	formulas_dose(const struct slot *, struct value *);
/* Minutes by month; of what has no formula as well (CLASS_REST). */
gboolean formulas_dose_months(struct measuring *, GError **);
void	formulas_cost(const struct slot *, struct value *);
void	formulas_credit(const struct slot *, struct value *);
/* The number of municipalities with participants, over all only. */
gboolean formulas_towns(struct measuring *, GError **);
gboolean formulas_mix(struct measuring *, GError **);
/* See drift.h; cannot be told of a formula in one municipality. */
gboolean formulas_drift(struct measuring *, GError **);
/*
 * Activities with participants whose formula is in no other municipality, or
 * that have none, of those whose municipality is known.
 */
gboolean formulas_single(struct measuring *, GError **);

/* not_supplied when no activity has a formula. */
const char	*formulas_state(const struct measuring *);

#endif
