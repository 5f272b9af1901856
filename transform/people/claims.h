/*
 * What identities say of records: that those with the same pseudonym may be
 * one person.  Looked at twice: by record, and in order of pseudonym.
 */
#ifndef IMPACT_CLAIMS_H
#define IMPACT_CLAIMS_H

#include <glib.h>

#include "pseudonym.h"

/* Strengths of person_identity, in the order in which they link. */
enum tier {
	TIER_STRONG,		/* links at once */
	TIER_WEAK,		/* these link what is unambiguous */
	TIER_YEAR,
	TIER_PLACE,
	TIER_DOOR,
	TIER_COHORT,
	TIER_HOME,		/* only worth a look */
	TIER_GIVEN,		/* these two keep apart */
	TIER_INITIALS,
	TIERS
};

struct claim {
	guint8	pseudonym[PSEUDONYM_BYTES];
	guint32	record;
	guint8	tier;		/* enum tier */
};

/* The tier of a strength, or TIERS. */
enum tier	tier_find(char strength);

/* The claims of one record, neighbours: from .. to - 1. */
struct claimed {
	gsize	from, to;
};

/*
 * Brings together the claims of each record, in order of tier and pseudonym,
 * and tells where they are; of has room for every record.  As the table of
 * identities is kept they are together already, which takes no moving.
 */
void		claims_group(struct claim *, gsize count, gsize records,
		    struct claimed *of);
/* Puts the claims of one record in order. */
void		claims_order(struct claim *, gsize count);
/*
 * Sorted keys of those that link, by tier and the beginning of the pseudonym:
 * neighbours that are alike may have the same, others have not.  count is
 * that of the claims, and becomes that of the keys.  Free with g_free.
 */
guint64		*claims_keys(const struct claim *, gsize *count);
/* By tier, pseudonym and record. */
void		claims_sort(struct claim *, gsize count);

static inline gboolean
claims_alike(guint64 one, guint64 other)
{
	return one >> 32 == other >> 32;
}

static inline gsize
claims_index(guint64 key)
{
	return key & G_MAXUINT32;
}

static inline enum tier
claims_tier(guint64 key)
{
	return (enum tier)(key >> 60);
}

#endif
