/*
 * What tells of a person, and what only looks like it.
 */
#include <criterion/criterion.h>

#include "personal.h"

Test(personal, marks_are_found_in_any_text)
{
	static const struct {
		const char	*text;
		gboolean	 marked;
	} rows[] = {
		{ "jan@example.nl", TRUE },
		{ "vraag naar j.jansen@example.nl of bel", TRUE },
		{ "@Home", FALSE },
		{ "Koffie @ de Pan", FALSE },
		{ "06-12345678", TRUE },
		{ "Bellen met Piet 06 12 34 56 78", TRUE },
		{ "0318-123456", TRUE },
		{ "(010) 123 45 67", TRUE },
		{ "+31 6 12345678", TRUE },
		{ "+32 470 12 34 56", TRUE },
		{ "0031612345678", TRUE },
		{ "Start 06-12-2026 10:30", FALSE },
		{ "01-02-2026 - 03-04-2026", FALSE },
		{ "Groep 0012345678", FALSE },
		{ "Samen 2024-2028", FALSE },
		{ "NL91ABNA0417164300", TRUE },
		{ "nl91 abna 0417 1643 00", TRUE },
		{ "Dorpsstraat 12, 6701 AB", TRUE },
		{ "6701AB 12", TRUE },
		{ "6701 AB", TRUE },
		{ "Samen 2024 NL", FALSE },
		{ "Wandelgroep 55+", FALSE },
		{ "Kerkstraat 12", FALSE },	/* a place to meet */
		{ "", FALSE },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_eq(personal_mark(rows[i].text), rows[i].marked,
		    "%s", rows[i].text);
}

Test(personal, codes_of_digits_are_codes_unless_they_are_mobile)
{
	cr_expect_not(personal_code("0123456789"));
	cr_expect_not(personal_code("0012345678"));
	cr_expect_not(personal_code("061234567"));
	cr_expect(personal_code("0612345678"));
	cr_expect(personal_code("06 12345678"));
	cr_expect_not(personal_code("BH-01"));
}

Test(personal, numbers_of_questions_have_a_digit_and_no_blank)
{
	static const char *const good[] = { "17", "V-2024-03", "A7",
		"2026/014", "12345678901234567890" };
	static const char *const bad[] = { "", "Jansen", "wil leren koken",
		"koken;12", "0612345678", "j1@example.nl",
		"123456789012345678901" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(good); i++)
		cr_expect(personal_is_number(good[i]), "%s", good[i]);
	for (i = 0; i < G_N_ELEMENTS(bad); i++)
		cr_expect_not(personal_is_number(bad[i]), "%s", bad[i]);
}

Test(personal, telephones_have_nine_to_fifteen_digits)
{
	cr_expect_not(personal_telephone("01234567"));
	cr_expect(personal_telephone("012345678"));
	cr_expect(personal_telephone("+12 (34) 5678.9012-345"));
	cr_expect_not(personal_telephone("+1234567890123456"));
	cr_expect_not(personal_telephone("123456789"));
	cr_expect_not(personal_telephone("06-1234567x"));
}
