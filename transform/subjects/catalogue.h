/*
 * What the registers say about each activity, in words: an entry an activity,
 * in the order of facts.
 *
 * The formula of an activity is that of the file, else the one that the file
 * of aliases gives to its name on the day it began.  Formulas whose letters
 * and digits are the same are one, under the spelling that most activities
 * have.
 */
#ifndef IMPACT_CATALOGUE_H
#define IMPACT_CATALOGUE_H

#include <glib.h>

#include "facts.h"
#include "store.h"

enum initiator {
	INITIATOR_UNKNOWN,
	INITIATOR_CLIENT,
	INITIATOR_PROFESSIONAL,
	INITIATOR_ORGANISATION,
	INITIATOR_FUNDER,
	INITIATORS
};

extern const char *const	initiator_words[INITIATORS];

struct entry {
	char		*key;		/* "register:code" */
	guint32		 reg;		/* rank of the register */
	char		*name;
	char		*project;
	char		*formula;	/* NULL: none */
	enum initiator	 initiator;
	gboolean	 question;	/* a client question is behind it */
	gboolean	 innovation;
	gboolean	 innovation_told;	/* whether it is one */
	char		*predecessor;	/* code, as written; NULL: none named */
	guint32		 before;	/* that activity; RANK_NONE: unknown */
	gint32		 start;		/* DAY_NONE: not told */
};

struct catalogue {
	struct entry	*list;		/* by activity */
	gsize		 count;
	char		**towns;	/* names, by town; [0] is "" */
};

gboolean	catalogue_read(Store *, const struct facts *,
		    struct catalogue *, GError **);
void		catalogue_clear(struct catalogue *);

#endif
