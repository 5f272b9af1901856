/*
 * What a name, a spelling or a code of a municipality stands for.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "municipality.h"

struct row {
	const char	*text;
	const char	*code;		/* NULL: not found */
};

static void
assert_codes(const struct row *rows, guint count, gint32 day)
{
	const struct municipality *answer;
	guint i;

	for (i = 0; i < count; i++) {
		enum municipality_match match = municipality_find(
		    rows[i].text, day, &answer);

		if (rows[i].code == NULL)
			cr_assert(match == MUNICIPALITY_UNKNOWN ||
			    match == MUNICIPALITY_AMBIGUOUS, "%s",
			    rows[i].text);
		else
			cr_assert(answer != NULL && strcmp(answer->code,
			    rows[i].code) == 0, "%s: %s", rows[i].text,
			    answer == NULL ? "none" : answer->code);
	}
}

Test(municipality, spellings_and_codes_are_one)
{
	static const struct row rows[] = {
		{ "'s-Hertogenbosch", "GM0796" }, { "Den Bosch", "GM0796" },
		{ "\342\200\231s Hertogenbosch", "GM0796" },
		{ "DEN HAAG", "GM0518" }, { "s-Gravenhage", "GM0518" },
		{ "'s-Gravenhage (gemeente)", "GM0518" },
		{ "Gemeente Utrecht", "GM0344" }, { "utrecht", "GM0344" },
		{ "344", "GM0344" }, { "0344", "GM0344" },
		{ "gm0344", "GM0344" }, { "Utrecht (UT)", "GM0344" },
		{ "Sudwest Fryslan", "GM1900" },
		{ "S\303\272dwest-Frysl\303\242n", "GM1900" },
		{ "Hengelo", "GM0164" }, { "Hengelo (O.)", "GM0164" },
		{ "Bergen NH", "GM0373" }, { "Bergen (L.)", "GM0893" },
		{ "Bergen, Limburg", "GM0893" },
		{ "Bergen Noord-Holland", "GM0373" },
		{ "Alphen a/d Rijn", "GM0484" },
		{ "Capelle a.d. IJssel", "GM0502" },
		{ "Nuenen", "GM0820" }, { "IJsselstein", "GM0353" },
		{ "\304\262sselstein", "GM0353" },
		{ "St. Michielsgestel", "GM0845" },
		{ "Wijk b. Duurstede", "GM0352" },
		{ "Bergen", NULL }, { "Waterdrecht", NULL }, { "", NULL },
		{ "9999", NULL }, { "1012 AB", NULL }, { "gemeente", NULL },
		{ "Antwerpen", NULL },
	};

	assert_codes(rows, G_N_ELEMENTS(rows), DAY_NONE);
}

Test(municipality, one_that_merged_counts_by_the_day)
{
	static const struct row before[] = {
		{ "Weesp", "GM0457" }, { "Haaren", "GM0788" },
		{ "Appingedam", "GM0003" }, { "GM0003", "GM0003" },
	};
	static const struct row after[] = {
		{ "Weesp", "GM0363" }, { "Haaren", "GM0788" },
		{ "Appingedam", "GM1979" }, { "3", "GM1979" },
		{ "Beemster", "GM0439" },
	};
	gint32 day = day_from_date(2022, 3, 24);

	assert_codes(before, 1, day - 1);
	assert_codes(before, G_N_ELEMENTS(before), day_from_date(2020, 12,
	    31));
	assert_codes(after, G_N_ELEMENTS(after), day);
	assert_codes(after, G_N_ELEMENTS(after), DAY_NONE);
}

Test(municipality, what_became_of_it_is_told)
{
	const struct municipality *answer;
	g_autofree char *divided = municipality_near("Haaren");
	g_autofree char *both = municipality_near("bergen");
	g_autofree char *near = municipality_near("Amsterdm");
	g_autofree char *none = municipality_near(
	    "een plaats die nergens op lijkt");

	cr_assert_eq(municipality_find("Haaren", DAY_NONE, &answer),
	    MUNICIPALITY_DIVIDED);
	cr_assert_eq(municipality_find("Uden", DAY_NONE, &answer),
	    MUNICIPALITY_MERGED);
	cr_assert_eq(municipality_find("Bergen", DAY_NONE, &answer),
	    MUNICIPALITY_AMBIGUOUS);
	cr_assert_str_eq(divided, "Boxtel, Tilburg, Vught or Oisterwijk");
	cr_assert_str_eq(both, "Bergen (NH.) or Bergen (L.)");
	cr_assert_str_eq(near, "Amsterdam");
	cr_assert_null(none);
}

Test(municipality, the_store_keeps_the_name_of_cbs)
{
	cr_assert_str_eq(municipality_name("den haag", DAY_NONE),
	    "'s-Gravenhage");
	cr_assert_str_eq(municipality_name("Veldendam", DAY_NONE),
	    "Veldendam");
	cr_assert_eq(strcmp(municipality_named("Almere")->code, "GM0034"), 0);
	cr_assert_null(municipality_named("almere"));
}
