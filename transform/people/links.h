/*
 * Which records are one person, and which may be: identities to links.  Pure
 * functions over arrays; nothing here knows the store.
 */
#ifndef IMPACT_LINKS_H
#define IMPACT_LINKS_H

#include <glib.h>

#include "claims.h"

/* What is known of a record besides its identities; a rank and no more. */
struct trait {
	guint32	register_of;
	gint32	birth_year;	/* 0: not known */
	char	sex;		/* f, m, x, or 0 */
	gboolean numbered;	/* the register gave it a number */
};

/* Two records that may be one person, and why they were left apart. */
enum doubt {
	DOUBT_AMBIGUOUS,	/* another record fits as well */
	DOUBT_REGISTER,		/* two numbers of one register */
	DOUBT_GIVEN,		/* other given name */
	DOUBT_INITIALS,		/* other initials */
	DOUBT_SEX,
	DOUBT_BIRTH,		/* other birth date or year */
	DOUBT_SURNAME,		/* other surname, same address */
	DOUBTS
};

struct review {
	guint32		a, b;		/* records, a < b */
	enum doubt	doubt;
};

/* "ambiguous", as in link_review. */
extern const char *const doubt_names[DOUBTS + 1];
/*
 * Joins parents (see people_join) by count claims, in any order, which it
 * changes (claims_group); records is the length of traits and parents.  Adds to reviews (struct review), in
 * order of record and each pair once.
 *
 * A weak tier links the records of one pseudonym when all of them can be one
 * person: no two numbers of one register, no other given name, initials, sex
 * or birth.  One that does not fit leaves all that it might be apart.
 */
void		links_make(struct claim *claims, gsize count,
		    const struct trait *traits, gsize records,
		    guint32 *parents, GArray *reviews);

#endif
