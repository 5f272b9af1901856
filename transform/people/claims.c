/*
 * Sorting claims; see claims.h.
 */
#include <stdlib.h>
#include <string.h>

#include "claims.h"
#include "radix.h"

enum tier
tier_find(char strength)
{
	static const char letters[TIERS + 1] = "swypdchgi";
	guint i = 0;

	while (i < TIERS && letters[i] != strength)
		i++;
	return (enum tier)i;
}

static int
compare_groups(const void *left, const void *right)
{
	const struct claim *a = left, *b = right;
	int order;

	if (a->tier != b->tier)
		return a->tier < b->tier ? -1 : 1;
	order = memcmp(a->pseudonym, b->pseudonym, PSEUDONYM_BYTES);
	return order != 0 ? order : (a->record > b->record) -
	    (a->record < b->record);
}

void
claims_sort(struct claim *claims, gsize count)
{
	if (count > 1)
		qsort(claims, count, sizeof *claims, compare_groups);
}

/* A record has a handful. */
void
claims_order(struct claim *list, gsize count)
{
	gsize i, j;

	for (i = 1; i < count; i++) {
		struct claim moving = list[i];

		for (j = i; j > 0 && compare_groups(&moving, &list[j - 1]) <
		    0; j--)
			list[j] = list[j - 1];
		list[j] = moving;
	}
}

/* FALSE when the claims of some record lie apart. */
static gboolean
claims_find(const struct claim *claims, gsize count, struct claimed *of)
{
	gsize i;

	for (i = 0; i < count; i++) {
		struct claimed *here = &of[claims[i].record];

		if (here->to == 0)
			here->from = i;
		else if (here->to != i)
			return FALSE;
		here->to = i + 1;
	}
	return TRUE;
}

static int
compare_records(const void *left, const void *right)
{
	const struct claim *a = left, *b = right;

	return a->record != b->record ? (a->record < b->record ? -1 : 1) :
	    compare_groups(a, b);
}

void
claims_group(struct claim *claims, gsize count, gsize records,
    struct claimed *of)
{
	gsize i;

	if (records == 0)
		return;
	memset(of, 0, records * sizeof *of);
	if (!claims_find(claims, count, of)) {
		qsort(claims, count, sizeof *claims, compare_records);
		memset(of, 0, records * sizeof *of);
		claims_find(claims, count, of);
	}
	for (i = 0; i < records; i++)
		claims_order(claims + of[i].from, of[i].to - of[i].from);
}

/* Four bits of tier, 28 of the pseudonym, which is as good as random. */
static guint64
claim_key(const struct claim *claim, gsize index)
{
	guint32 begin;

	memcpy(&begin, claim->pseudonym, sizeof begin);
	return (guint64)claim->tier << 60 |
	    (guint64)(GUINT32_FROM_BE(begin) >> 4) << 32 | index;
}

guint64 *
claims_keys(const struct claim *claims, gsize *count)
{
	guint64 *keys = g_new(guint64, *count);
	gsize made = 0, i;

	for (i = 0; i < *count; i++)
		if (claims[i].tier < TIER_GIVEN)
			keys[made++] = claim_key(&claims[i], i);
	radix_sort(keys, made, 32, 64);
	*count = made;
	return keys;
}
