/*
 * Which records are one person.  A false link is worse than a missed one:
 * a person counted twice is a small error, two lives in one is a wrong story.
 */
#include <string.h>

#include "links.h"
#include "people.h"

#define MANY	6	/* in a group so large only neighbours are reviewed */
#define COMPATIBLE	DOUBTS

const char *const doubt_names[DOUBTS + 1] = {
	[DOUBT_AMBIGUOUS] = "ambiguous",
	[DOUBT_REGISTER] = "register",
	[DOUBT_GIVEN] = "given",
	[DOUBT_INITIALS] = "initials",
	[DOUBT_SEX] = "sex",
	[DOUBT_BIRTH] = "birth",
	[DOUBT_SURNAME] = "surname",
};

/* The records of a person so far, and what sets them apart. */
struct linking {
	const struct claim	*claims;
	const struct claimed	*of;		/* by record */
	const struct trait	*traits;
	guint32			*parents;
	guint32			*next;		/* ring of the records of a person */
	GArray			*reviews;
	GArray			*pending;	/* struct review: to be joined */
};

/* ------------------------------------------------------- what keeps apart */

/* Whether both have claims of a tier, and none in common. */
static gboolean
tier_differs(const struct linking *linking, guint32 a, guint32 b,
    enum tier tier)
{
	const struct claimed *of = linking->of;
	gboolean in_a = FALSE, in_b = FALSE;
	gsize i, j;

	for (i = of[a].from; i < of[a].to; i++) {
		if (linking->claims[i].tier != tier)
			continue;
		in_a = TRUE;
		for (j = of[b].from; j < of[b].to; j++) {
			if (linking->claims[j].tier != tier)
				continue;
			in_b = TRUE;
			if (memcmp(linking->claims[i].pseudonym,
			    linking->claims[j].pseudonym,
			    PSEUDONYM_BYTES) == 0)
				return FALSE;
		}
	}
	return in_a && in_b;
}

/* COMPATIBLE, or why two records cannot be one person. */
static enum doubt
records_doubt(const struct linking *linking, guint32 a, guint32 b,
    enum tier tier)
{
	const struct trait *x = &linking->traits[a], *y = &linking->traits[b];

	if (x->birth_year != 0 && y->birth_year != 0 &&
	    x->birth_year != y->birth_year)
		return DOUBT_BIRTH;
	/* Initial and surname are the same in these: then it is the date. */
	if (tier >= TIER_YEAR && tier <= TIER_COHORT &&
	    tier_differs(linking, a, b, TIER_WEAK))
		return DOUBT_BIRTH;
	if (tier_differs(linking, a, b, TIER_GIVEN) || (tier == TIER_DOOR &&
	    !tier_differs(linking, a, b, TIER_DOOR) &&
	    tier_differs(linking, a, b, TIER_PLACE)) || (tier == TIER_COHORT &&
	    tier_differs(linking, a, b, TIER_YEAR)))
		return DOUBT_GIVEN;
	if (tier_differs(linking, a, b, TIER_INITIALS))
		return DOUBT_INITIALS;
	if (x->sex != 0 && y->sex != 0 && x->sex != y->sex &&
	    x->sex != 'x' && y->sex != 'x')
		return DOUBT_SEX;
	return x->register_of == y->register_of && x->numbered == y->numbered ?
	    DOUBT_REGISTER : COMPATIBLE;
}

/* The same for all records of two persons. */
static enum doubt
persons_doubt(const struct linking *linking, guint32 a, guint32 b,
    enum tier tier)
{
	guint32 i = a, j = b;

	do {
		do {
			enum doubt doubt = records_doubt(linking, i, j, tier);

			if (doubt != COMPATIBLE)
				return doubt;
			j = linking->next[j];
		} while (j != b);
		i = linking->next[i];
	} while (i != a);
	return COMPATIBLE;
}

/* ------------------------------------------------------------- one group */

static void
join(struct linking *linking, guint32 a, guint32 b)
{
	guint32 after = linking->next[a];

	if (people_root(linking->parents, a) ==
	    people_root(linking->parents, b))
		return;
	people_join(linking->parents, a, b);
	linking->next[a] = linking->next[b];
	linking->next[b] = after;
}

static void
review(struct linking *linking, guint32 a, guint32 b, enum doubt doubt)
{
	struct review row = { MIN(a, b), MAX(a, b), doubt };

	g_array_append_val(linking->reviews, row);
}

/* Everyone of whom one cannot be told from two: none is linked. */
static void
review_group(struct linking *linking, const guint32 *people, guint count,
    enum tier tier)
{
	guint i, j;

	for (i = 0; i < count; i++)
		for (j = i + 1; j < count && (count <= MANY || j == i + 1);
		    j++) {
			enum doubt doubt = persons_doubt(linking, people[i],
			    people[j], tier);

			if (tier == TIER_YEAR && doubt == DOUBT_BIRTH)
				continue;
			if (tier == TIER_HOME && doubt == COMPATIBLE)
				doubt = DOUBT_SURNAME;
			else if (tier == TIER_HOME)
				continue;
			review(linking, people[i], people[j],
			    doubt == COMPATIBLE ? DOUBT_AMBIGUOUS : doubt);
		}
}

/*
 * Persons of one pseudonym fall apart into sets of those that may be one
 * another; a set of which all may be all is one person.
 */
static gboolean
is_clear(const struct linking *linking, const guint32 *people, guint count,
    guint which, enum tier tier, gboolean *with)
{
	guint i, j;

	for (i = 0; i < count; i++)
		with[i] = i == which || persons_doubt(linking, people[which],
		    people[i], tier) == COMPATIBLE;
	for (i = 0; i < count; i++)
		for (j = 0; j < count; j++)
			if (with[i] && i != j && (persons_doubt(linking,
			    people[i], people[j], tier) == COMPATIBLE) !=
			    with[j])
				return FALSE;
	return TRUE;
}

static void
link_group(struct linking *linking, const guint32 *people, guint count,
    enum tier tier)
{
	g_autofree gboolean *clear = g_new0(gboolean, (gsize)count * count);
	g_autofree gboolean *is = g_new0(gboolean, count);
	guint i, j;

	for (i = 0; i < count; i++)
		is[i] = is_clear(linking, people, count, i, tier,
		    clear + (gsize)i * count);
	review_group(linking, people, count, tier);
	for (i = 0; i < count; i++)
		for (j = i + 1; j < count; j++) {
			struct review pair = { people[i], people[j], 0 };

			if (is[i] && clear[(gsize)i * count + j])
				g_array_append_val(linking->pending, pair);
		}
}

/*
 * A tier is judged as a whole before anything is joined, because joining
 * changes the answers; so the order of pseudonyms, which the key decides,
 * does not show.  What no longer fits by then stays apart.
 */
static void
join_pending(struct linking *linking, enum tier tier)
{
	guint i;

	for (i = 0; i < linking->pending->len; i++) {
		const struct review *pair = &g_array_index(linking->pending,
		    struct review, i);

		if (people_root(linking->parents, pair->a) ==
		    people_root(linking->parents, pair->b))
			continue;
		if (persons_doubt(linking, pair->a, pair->b, tier) ==
		    COMPATIBLE)
			join(linking, pair->a, pair->b);
		else
			review(linking, pair->a, pair->b, DOUBT_AMBIGUOUS);
	}
	g_array_set_size(linking->pending, 0);
}

/* The persons of claims from..to, each once. */
static guint
group_people(const struct linking *linking, const struct claim *group,
    gsize count, guint32 *people)
{
	guint found = 0, j;
	gsize i;

	for (i = 0; i < count; i++) {
		guint32 root = people_root(linking->parents,
		    group[i].record);

		for (j = 0; j < found && people[j] != root; j++)
			continue;
		if (j == found)
			people[found++] = root;
	}
	return found;
}

/* A name that so many share tells nobody from another. */
#define CROWD	40

static void
take_group(struct linking *linking, const struct claim *group, gsize count)
{
	enum tier tier = (enum tier)group->tier;
	guint32 people[CROWD];
	guint found;
	gsize i;

	if (tier == TIER_STRONG) {
		for (i = 1; i < count; i++)
			join(linking, group[0].record, group[i].record);
		return;
	}
	if (count > CROWD)
		return;
	found = group_people(linking, group, count, people);
	if (found < 2)
		return;
	if (tier == TIER_HOME)
		review_group(linking, people, found, tier);
	else
		link_group(linking, people, found, tier);
}

/* Claims of one tier that may share a pseudonym; in order, each group. */
static void
take_run(struct linking *linking, struct claim *run, gsize count)
{
	gsize from, to;

	claims_sort(run, count);
	for (from = 0; from < count; from = to) {
		for (to = from + 1; to < count && memcmp(run[to].pseudonym,
		    run[from].pseudonym, PSEUDONYM_BYTES) == 0; to++)
			continue;
		if (to > from + 1)
			take_group(linking, run + from, to - from);
	}
}

static void
take_groups(struct linking *linking, const guint64 *keys, gsize count)
{
	g_autoptr(GArray) run = g_array_new(FALSE, FALSE,
	    sizeof(struct claim));
	gsize from, to, i;

	for (from = 0; from < count; from = to) {
		enum tier tier = claims_tier(keys[from]);

		for (to = from + 1; to < count &&
		    claims_alike(keys[to], keys[from]); to++)
			continue;
		g_array_set_size(run, 0);
		for (i = from; to > from + 1 && i < to; i++)
			g_array_append_val(run, linking->claims[
			    claims_index(keys[i])]);
		take_run(linking, (struct claim *)(void *)run->data,
		    run->len);
		if (to == count || claims_tier(keys[to]) != tier)
			join_pending(linking, tier);
	}
}

/* --------------------------------------------------------------- reviews */

static gint
compare_reviews(gconstpointer left, gconstpointer right)
{
	const struct review *x = left, *y = right;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	if (x->b != y->b)
		return x->b < y->b ? -1 : 1;
	return (x->doubt > y->doubt) - (x->doubt < y->doubt);
}

/* Each pair once, and not those that were joined after all. */
static void
tidy_reviews(struct linking *linking)
{
	GArray *reviews = linking->reviews;
	guint kept = 0, i;

	g_array_sort(reviews, compare_reviews);
	for (i = 0; i < reviews->len; i++) {
		struct review row = g_array_index(reviews, struct review, i);
		const struct review *last = kept > 0 ? &g_array_index(reviews,
		    struct review, kept - 1) : NULL;

		if (people_root(linking->parents, row.a) !=
		    people_root(linking->parents, row.b) && (last == NULL ||
		    last->a != row.a || last->b != row.b))
			g_array_index(reviews, struct review, kept++) = row;
	}
	g_array_set_size(reviews, kept);
}

void
links_make(struct claim *claims, gsize count, const struct trait *traits,
    gsize records, guint32 *parents, GArray *reviews)
{
	g_autofree struct claimed *of = g_new(struct claimed, records);
	g_autofree guint32 *next = g_new(guint32, records);
	struct linking linking = { .claims = claims, .of = of,
	    .traits = traits, .parents = parents, .next = next,
	    .reviews = reviews };
	g_autoptr(GArray) pending = g_array_new(FALSE, FALSE,
	    sizeof(struct review));
	g_autofree guint64 *keys = NULL;
	gsize i;

	linking.pending = pending;
	for (i = 0; i < records; i++)
		next[i] = (guint32)i;
	claims_group(claims, count, records, of);
	keys = claims_keys(claims, &count);
	take_groups(&linking, keys, count);
	tidy_reviews(&linking);
}
