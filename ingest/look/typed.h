/*
 * The values of a record by field name, as JSON.
 */
#ifndef IMPACT_TYPED_H
#define IMPACT_TYPED_H

#include "profile.h"
#include "value.h"

/*
 * An object with a member for every field of the kind: dates in ISO form,
 * numbers as text with a point, true and false, null for what is not known.
 */
void	 typed_put(const Profile *, const struct value values[MAX_FIELDS],
	    GString *out);

#endif
