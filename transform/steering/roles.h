/*
 * How people go from client to volunteer, member and donor.
 */
#ifndef IMPACT_ROLES_H
#define IMPACT_ROLES_H

#include "measuring.h"

/*
 * Whether somebody took a later role within the days first..last, having
 * taken the earlier one before: STEP_TAKEN; or only might have, with the
 * earlier role and not the later one up to then: STEP_OPEN.  Days are those
 * of taking a role, DAY_NONE for never.
 */
enum step { STEP_NONE, STEP_OPEN, STEP_TAKEN };
enum step	role_step(gint32 earlier, gint32 later, gint32 first,
		    gint32 last);

gboolean	roles_steps(struct measuring *, GError **);
/* not_supplied: nobody is known in any role but that of client. */
const char	*roles_state(const struct measuring *);

#endif
