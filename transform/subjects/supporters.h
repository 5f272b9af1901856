/*
 * The constituency: who supports the organisation, as what, and how long.
 */
#ifndef IMPACT_SUPPORTERS_H
#define IMPACT_SUPPORTERS_H

#include <glib.h>

#include "facts.h"
#include "store.h"

/* From the least involved to the most. */
enum role {
	ROLE_SYMPATHISER,
	ROLE_FAN,
	ROLE_CLIENT,
	ROLE_MEMBER,
	ROLE_DONOR,
	ROLE_VOLUNTEER,
	ROLE_STAFF,
	ROLES
};

extern const char *const	role_words[ROLES];

struct supporter {
	guint32		person;
	enum role	role;
	gint32		first;
	gint32		last;	/* DAY_NONE: still on the last day */
};

/* struct supporter by person, role and first day; NULL: an error. */
GArray		*supporters_read(Store *, const struct facts *, GError **);
/* The roles held on a day, as bits; list is of one person. */
guint8		supporters_roles(const struct supporter *list, gsize count,
		    gint32 day);
/* The most involved of some roles; ROLES when there is none. */
enum role	supporters_main(guint8 roles);

#endif
