/*
 * Which records become one person, and which stay apart.
 */
#include <criterion/criterion.h>

#include <string.h>

#include "links.h"
#include "people.h"

/*
 * A record as "register year sex claims": claims are words, their first
 * letter the tier (s, w, y, p, d, c, h, g, i).  A capital register is one that
 * hands out numbers.
 */
static const struct {
	const char	*name;
	const char	*records[6];
	const char	*people;	/* person of each record */
	const char	*doubts;	/* first of them, or "" */
} cases[] = {
	{ "one strong identity is one person, whatever the register",
	    { "A 0 - sAnna", "B 0 - sAnna", "A 0 - sAnna" }, "000", "" },
	{ "an initial fits the only one there",
	    { "A 0 - sAnna wA gAnna", "B 0 - wA" }, "00", "" },
	{ "an initial fits two: twins stay apart from it",
	    { "A 0 - sAnna wA gAnna", "A 0 - sArie wA gArie", "B 0 - wA" },
	    "012", "given" },
	{ "nor to either of two numbers of a register",
	    { "A 0 - wA", "B 0 - wA", "B 0 - wA" }, "012", "ambiguous" },
	{ "twins in two registers are two people",
	    { "A 0 - sAnna wA gAnna", "B 0 - sArie wA gArie" }, "01",
	    "given" },
	{ "two numbers of one register are not joined on weak evidence",
	    { "A 0 - wA", "A 0 - wA" }, "01", "register" },
	{ "a number and a name of one register may be",
	    { "A 0 - wA", "a 0 - wA" }, "00", "" },
	{ "three registers that agree are one person",
	    { "A 0 - wA", "B 0 - wA", "C 0 - wA" }, "000", "" },
	{ "another sex keeps apart",
	    { "A 0 f wA", "B 0 m wA" }, "01", "sex" },
	{ "a sex that is neither does not",
	    { "A 0 f wA", "B 0 x wA" }, "00", "" },
	{ "another second initial keeps apart",
	    { "A 0 - wA iAB", "B 0 - wA iAC" }, "01", "initials" },
	{ "father and son of one name at one address stay apart",
	    { "A 1950 - sP1 wP1 gP1 pPiet dP", "B 1980 - sP2 wP2 gP2 pPiet dP",
	    "C 0 - pPiet dP" }, "012", "birth" },
	{ "a birth year fits the only one of that name",
	    { "A 1950 - sP1 wP1 gP1 yP", "B 1950 - yP" }, "00", "" },
	{ "another day of birth keeps apart, however close the names",
	    { "A 1950 - wP1 gP1 yP pP", "B 1950 - wP2 gP2 yP pP" }, "01",
	    "birth" },
	{ "one initial at one door, and another given name",
	    { "A 0 - dA pAnna", "B 0 - dA pArie" }, "01", "given" },
	{ "the same address and birth under another surname is a question",
	    { "A 0 - hA", "B 0 - hA" }, "01", "surname" },
	{ "a year between births keeps apart, whoever is the older",
	    { "A 1951 - pPiet", "B 1950 - pPiet" }, "01", "birth" },
	{ "and whoever is the younger",
	    { "A 1950 - pPiet", "B 1951 - pPiet" }, "01", "birth" },
	{ "two names of one register without numbers stay apart",
	    { "a 0 - wA", "a 0 - wA" }, "01", "register" },
	{ "two doubtful ones do not carry over to a third",
	    { "A 0 - wA wB", "B 0 - wA", "C 0 - wB" }, "000", "" },
};

static void
read_claims(const char *words, guint32 record, GArray *claims)
{
	static const char letters[] = "swypdchgi";
	g_auto(GStrv) list = g_strsplit(words, " ", -1);
	guint i;

	for (i = 0; list[i] != NULL; i++) {
		struct claim claim = { .record = record };

		claim.tier = (guint8)(strchr(letters, list[i][0]) - letters);
		g_strlcpy((char *)claim.pseudonym, list[i], PSEUDONYM_BYTES);
		g_array_append_val(claims, claim);
	}
}

static guint
read_records(const char *const *records, struct trait *traits, GArray *claims)
{
	guint i;

	for (i = 0; i < 6 && records[i] != NULL; i++) {
		g_auto(GStrv) parts = g_strsplit(records[i], " ", 4);

		traits[i] = (struct trait){
			.register_of = (guint32)g_ascii_tolower(*parts[0]),
			.birth_year = atoi(parts[1]),
			.sex = *parts[2] == '-' ? 0 : *parts[2],
			.numbered = g_ascii_isupper(*parts[0])
		};
		read_claims(parts[3], i, claims);
	}
	return i;
}

Test(links, join_what_is_unambiguous_and_no_more)
{
	guint i, j;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GArray) claims = g_array_new(FALSE, FALSE,
		    sizeof(struct claim));
		g_autoptr(GArray) reviews = g_array_new(FALSE, FALSE,
		    sizeof(struct review));
		struct trait traits[6];
		guint32 parents[6] = { 0, 1, 2, 3, 4, 5 }, person_of[6];
		guint count = read_records(cases[i].records, traits, claims);

		links_make((struct claim *)(void *)claims->data, claims->len,
		    traits, count, parents, reviews);
		people_number(parents, count, person_of);
		for (j = 0; j < count; j++)
			cr_assert_eq(person_of[j],
			    (guint32)(cases[i].people[j] - '0'), "%s: %u",
			    cases[i].name, j);
		cr_assert_str_eq(reviews->len == 0 ? "" :
		    doubt_names[g_array_index(reviews, struct review,
		    0).doubt], cases[i].doubts, "%s", cases[i].name);
	}
}

/* Record, tier and first letter of the pseudonym. */
static struct claim
claim_of(guint32 record, enum tier tier, char letter)
{
	return (struct claim){ .pseudonym = { (guint8)letter },
	    .record = record, .tier = (guint8)tier };
}

/* As many as forty, each of a register of its own; one more are a crowd. */
Test(links, a_name_that_a_crowd_shares_joins_nobody)
{
	enum { CROWD = 40 };

	for (guint32 count = CROWD; count <= CROWD + 1; count++) {
		g_autoptr(GArray) reviews = g_array_new(FALSE, FALSE,
		    sizeof(struct review));
		struct claim claims[CROWD + 1];
		struct trait traits[CROWD + 1] = { { 0 } };
		guint32 parents[CROWD + 1], person_of[CROWD + 1];

		for (guint32 i = 0; i < count; i++) {
			claims[i] = claim_of(i, TIER_WEAK, 'a');
			traits[i].register_of = i;
			parents[i] = i;
		}
		links_make(claims, count, traits, count, parents, reviews);
		cr_expect_eq(people_number(parents, count, person_of),
		    count > CROWD ? count : 1);
	}
}

Test(links, claims_of_a_record_come_together_wherever_they_were)
{
	struct claim claims[] = { claim_of(2, TIER_WEAK, 'b'),
	    claim_of(0, TIER_GIVEN, 'a'), claim_of(2, TIER_STRONG, 'c'),
	    claim_of(0, TIER_WEAK, 'd'), claim_of(2, TIER_WEAK, 'a') };
	static const char want[] = "dacab";
	struct claimed of[3];

	claims_group(claims, G_N_ELEMENTS(claims), G_N_ELEMENTS(of), of);
	for (gsize i = 0; i < G_N_ELEMENTS(claims); i++)
		cr_expect_eq(claims[i].pseudonym[0], want[i], "%zu", i);
	cr_expect_eq(of[0].from, 0);
	cr_expect_eq(of[0].to, 2);
	cr_expect_eq(of[1].to - of[1].from, 0);
	cr_expect_eq(of[2].from, 2);
	cr_expect_eq(of[2].to, 5);
}

Test(links, strengths_have_a_tier)
{
	cr_assert_eq(tier_find('s'), TIER_STRONG);
	cr_assert_eq(tier_find('i'), TIER_INITIALS);
	cr_assert_eq(tier_find('n'), TIERS);
}
