/*
 * People of whom all was read but their pseudonyms: these take more time than
 * all else together, and are made by another thread, of many at once.
 */
#ifndef IMPACT_DRAFTS_H
#define IMPACT_DRAFTS_H

#include "facts.h"
#include "people.h"

typedef struct drafts Drafts;

/* Of rows of these facts, which outlive it. */
Drafts	*drafts_new(Facts *);
void	 drafts_free(Drafts *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Drafts, drafts_free)

/*
 * The row that was added last gets the pseudonym of those values, which are
 * copied, at drafts_end or before, and their identities at facts_settle.
 */
void	 drafts_add(Drafts *, const People *, const struct value *values);
void	 drafts_end(Drafts *);

#endif
