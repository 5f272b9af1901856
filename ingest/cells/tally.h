/*
 * What was noticed about cells that were read all the same: counted per field
 * and rule, and said once for each.
 */
#ifndef IMPACT_TALLY_H
#define IMPACT_TALLY_H

#include "faults.h"
#include "header.h"
#include "profile.h"

#define TALLY_RULES	8

struct tally {
	struct tally_count {
		const char	*rule;		/* NULL: no more */
		guint64		 count;
		guint64		 line;		/* of the first */
	} counts[MAX_FIELDS][TALLY_RULES];
};

void	 tally_add(struct tally *, guint field, const char *rule,
	    guint64 line);
/* A notice for every field and rule, in the order of the fields. */
void	 tally_report(const struct tally *, const struct header *,
	    const Profile *, Faults *);

#endif
