/*
 * Folding of headers, names of people, and the citizen service number.
 */
#include <criterion/criterion.h>

#include "bsn.h"
#include "fold.h"
#include "names.h"

Test(fold, headers_are_the_same_when_letters_and_digits_are)
{
	static const char *const texts[][2] = {
		{ "Geb. datum", "gebdatum" }, { "geb_datum", "gebdatum" },
		{ "GEBDATUM", "gebdatum" },
		{ "Cli\303\253ntnummer", "clientnummer" },
		{ "Clie\314\210ntnummer", "clientnummer" },
		{ "E-mail", "email" }, { "M/V", "mv" },
		{ "Aantal\302\240uren", "aantaluren" },
		{ "\303\230rsted", "orsted" }, { "Stra\303\237e", "strasse" },
		{ "", "" }, { "  ", "" },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *folded = fold_text(texts[i][0]);

		cr_assert_str_eq(folded, texts[i][1]);
	}
}

Test(fold, columns_of_citizen_service_numbers_are_recognised)
{
	static const char *const yes[] = { "BSN", "Burgerservicenummer",
	    "Sofi-nummer", "bsn deelnemer", "B.S.N.", "BurgerServiceNr." };
	static const char *const no[] = { "Nummer", "Cli\303\253ntnummer",
	    "Absnummer" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(yes); i++) {
		g_autofree char *folded = fold_text(yes[i]);

		cr_assert(fold_is_bsn(folded), "%s", yes[i]);
	}
	for (i = 0; i < G_N_ELEMENTS(no); i++) {
		g_autofree char *folded = fold_text(no[i]);

		cr_assert(!fold_is_bsn(folded), "%s", no[i]);
	}
}

Test(bsn, the_eleven_test)
{
	/* Numbers of the test range 99999xxxx, and a leading zero lost. */
	static const char *const yes[] = { "999990019", "9999.90.019",
	    "999 990 019", "010000008", "10000008" };
	static const char *const no[] = { "999990018", "99999001", "",
	    "000000000", "9999900199", "99999001a", "123456789" };
	char text[] = "1;999990019;x 999990018";
	guint i;

	for (i = 0; i < G_N_ELEMENTS(yes); i++)
		cr_assert(bsn_test(yes[i]), "%s", yes[i]);
	for (i = 0; i < G_N_ELEMENTS(no); i++)
		cr_assert(!bsn_test(no[i]), "%s", no[i]);
	bsn_mask(text);
	cr_assert_str_eq(text, "1;*********;x 999990018");
}

static const struct {
	const char	*prefix;
	const char	*surname;
	const char	*name;
} surnames[] = {
	{ NULL, "Jansen", "jansen" },
	{ "van der", "Berg", "vandberg" },
	{ NULL, "van der Berg", "vandberg" },
	{ NULL, "Van Der BERG", "vandberg" },
	{ NULL, "Berg, van der", "vandberg" },
	{ "van der", "van der Berg", "vandberg" },
	{ "", "Vanderberg", "vandberg" },
	{ "v.d.", "Berg", "vandberg" },
	{ NULL, "Jansen-de Vries", "devriesjansen" },
	{ NULL, "Jansen - de Vries", "devriesjansen" },
	{ NULL, "de Vries-Jansen", "devriesjansen" },
	{ "de", "Vries-Jansen", "devriesjansen" },
	{ NULL, "de Vries e/v Jansen", "devriesjansen" },
	{ NULL, "Jansen de Vries", "devriesjansen" },
	{ NULL, "BERG VAN DER", "vandberg" },
	{ NULL, "El-Amrani", "elamrani" },
	{ "de", "Wit", "dewit" },
	{ "van", "", "van" },
	{ NULL, "", "" },
	{ NULL, "Jansen, Piet", "jansenpiet" },
	{ "'t", "Hart", "thart" },
	{ NULL, "\303\207elik", "celik" },
	{ NULL, "IJsselstein", "ijsselstein" },
	{ NULL, "\304\262sselstein", "ijsselstein" },
};

Test(names, surnames_with_their_particles)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(surnames); i++) {
		g_autofree char *name = name_surname(surnames[i].prefix,
		    surnames[i].surname);

		cr_assert_str_eq(name, surnames[i].name);
	}
}

Test(names, given_names_initials_and_postcodes)
{
	g_autofree char *first = name_first(" Jan Willem");
	g_autofree char *hyphen = name_first("Anne-Marie");
	g_autofree char *given = name_given("Jan Willem");
	g_autofree char *initials = name_initials("J.W.");
	g_autofree char *postcode = name_postcode("1234 ab");

	cr_assert_str_eq(first, "jan");
	cr_assert_str_eq(hyphen, "annemarie");
	cr_assert_str_eq(given, "janwillem");
	cr_assert_str_eq(initials, "jw");
	cr_assert_str_eq(postcode, "1234AB");
}

Test(bsn, a_number_in_a_text_is_starred_and_codes_are_not)
{
	static const char *const texts[][2] = {
		{ "gesprek met 999993744", "gesprek met *********" },
		{ "BSN:999993744.", "BSN:*********." },
		{ "bsn999993744 bekend", "bsn********* bekend" },
		{ "999 993 744", "***********" },
		{ "(9999.93.744)", "(***********)" },
		{ "op 9999-93-744", "op ***********" },
		{ "Klant#999993744", "Klant#999993744" },
		{ "A999993744", "A999993744" },
		{ "999993744-A", "999993744-A" },
		{ "999993745", "999993745" },
		{ "1999993744", "1999993744" },
		{ "06-12345678", "06-12345678" },
		{ "20261031 en 12", "20261031 en 12" },
		{ "", "" },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *text = g_strdup(texts[i][0]);

		cr_expect_eq(bsn_hide(text), strchr(texts[i][1], '*') != NULL,
		    "%s", texts[i][0]);
		cr_expect_str_eq(text, texts[i][1]);
	}
}

Test(bsn, a_column_of_them_shows_whatever_its_name)
{
	struct bsn_count count = { 0 };
	guint i;

	for (i = 0; i < 3; i++)
		bsn_add(&count, "999993744");
	bsn_add(&count, "12345");
	cr_assert(!bsn_column(&count));
	bsn_add(&count, "999990019");
	cr_assert(bsn_column(&count));
	bsn_add(&count, "999990018");
	cr_assert(!bsn_column(&count));
	/* Nine of ten. */
	for (i = 0; i < 4; i++)
		bsn_add(&count, "999990019");
	cr_assert(!bsn_column(&count));
	bsn_add(&count, "999990019");
	cr_assert(bsn_column(&count));
}
