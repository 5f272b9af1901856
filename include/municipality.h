/*
 * Dutch municipalities, from the lists of Statistics Netherlands (CBS) in
 * common/reference: what a name, a spelling or a code stands for, and on which
 * day.
 */
#ifndef IMPACT_MUNICIPALITY_H
#define IMPACT_MUNICIPALITY_H

#include "day.h"

struct municipality {
	char		*code;		/* "GM0344" */
	char		*name;		/* as CBS writes it */
	char		*province;	/* "PV26"; "" of one that has ended */
	gint32		 end;		/* first day it was no more; DAY_NONE:
					 * it still is */
	/* Where it went on, NULL-ended; several: it was divided. */
	const struct municipality *successors[8];
};

enum municipality_match {
	MUNICIPALITY_FOUND,
	MUNICIPALITY_MERGED,	/* gone by that day: the answer is where it
				 * went on */
	MUNICIPALITY_DIVIDED,	/* gone by that day, over several: the answer
				 * is the old one */
	MUNICIPALITY_AMBIGUOUS,	/* several have that name: the answer is one */
	MUNICIPALITY_UNKNOWN	/* the answer is NULL */
};

/*
 * What a text stands for on a day; DAY_NONE: today, that is after every change
 * in the lists.  Case, accents, signs and the word gemeente do not count; a
 * province may stand behind the name; a code is GM0344, 0344 or 344.  The
 * answer is static.
 */
enum municipality_match municipality_find(const char *text, gint32 day,
	    const struct municipality **answer);
/*
 * What the text may have meant: the nearest name; of an ambiguous one, and of
 * one that was divided, all, as "A, B or C".  NULL when nothing is near;
 * g_free.
 */
char	*municipality_near(const char *text);
/* The one of exactly that name, or NULL. */
const struct municipality *municipality_named(const char *name);
/*
 * The name that the store keeps for a text: that of CBS, or the text itself
 * when nothing is found.  Lives as long as the text.
 */
const char *municipality_name(const char *text, gint32 day);

#endif
