/*
 * How alike two names are: what a fuzzy comparison (libfstrcmp) says of their
 * words, in the order of the alphabet, so that order, case, accents and signs
 * do not matter.
 */
#ifndef IMPACT_LIKENESS_H
#define IMPACT_LIKENESS_H

#include <glib.h>

struct likeness_name {
	char	*words;		/* folded, sorted, a blank between */
	GArray	*groups;	/* of three letters, sorted, each once:
				 * guint64; names that share none are not
				 * alike, which saves comparing most pairs */
};

/*
 * Words that are in ignored (folded; may be NULL) are left out, unless no
 * other would remain.
 */
void	likeness_read(const char *name, GHashTable *ignored,
	    struct likeness_name *);
void	likeness_clear(struct likeness_name *);
/* 0 to 1. */
double	likeness(const struct likeness_name *, const struct likeness_name *);

#endif
