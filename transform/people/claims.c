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
static void
insert_sort(struct claim *list, gsize count)
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

struct claim *
claims_by_record(const struct claim *claims, gsize count, gsize records,
    gsize *first)
{
	struct claim *sorted = g_new(struct claim, count);
	gsize i;

	memset(first, 0, (records + 2) * sizeof *first);
	for (i = 0; i < count; i++)
		first[claims[i].record + 2]++;
	for (i = 2; i < records + 2; i++)
		first[i] += first[i - 1];
	for (i = 0; i < count; i++)
		sorted[first[claims[i].record + 1]++] = claims[i];
	for (i = 0; i < records; i++)
		insert_sort(sorted + first[i], first[i + 1] - first[i]);
	return sorted;
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
