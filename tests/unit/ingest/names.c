/*
 * Whole names, parts of surnames, and what identities are made of.
 */
#include <criterion/criterion.h>

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "day.h"
#include "identities.h"
#include "names.h"
#include "sources.h"

static const struct {
	const char	*whole;
	const char	*given;
	const char	*prefix;
	const char	*surname;
} wholes[] = {
	{ "Samira van den Berg", "Samira", NULL, "van den Berg" },
	{ "Berg, van den, Samira", "Samira", "van den", "Berg" },
	{ "Berg, van den Samira", "Samira", "van den", "Berg" },
	{ "Boer, S. de", "S.", "de", "Boer" },
	{ "Dekker, Piet", "Piet", NULL, "Dekker" },
	{ "Cor 't Hart", "Cor", NULL, "'t Hart" },
	{ "Anna Maria Smit", "Anna Maria", NULL, "Smit" },
	{ "mw. A. Smit", "A.", NULL, "Smit" },
	{ "Anna Jansen e/v de Vries", "Anna", NULL, "Jansen e/v de Vries" },
	{ "Anna Jansen-de Vries", "Anna", NULL, "Jansen-de Vries" },
	{ "van Dijk", NULL, NULL, "van Dijk" },
	{ "Smit", NULL, NULL, "Smit" },
	{ "Smit,", NULL, NULL, "Smit" },
	{ "", NULL, NULL, NULL },
	{ " , ", NULL, NULL, "" },
	{ "Jan v.d. Berg", "Jan", NULL, "v.d. Berg" },
	{ "Jan v d Berg", "Jan", NULL, "v d Berg" },
	{ "JAN V D BERG", "JAN", NULL, "V D BERG" },
	{ "D. Smit", "D.", NULL, "Smit" },
	{ "Anna D Smit", "Anna D", NULL, "Smit" },
	{ "Fatima El Amrani", "Fatima", NULL, "El Amrani" },
	{ "Berg, A. v.d.", "A.", "v.d.", "Berg" },
	{ "Maria del Carmen L\303\263pez", "Maria", NULL,
	    "del Carmen L\303\263pez" },
};

static void
assert_text(const char *got, const char *wanted, const char *name)
{
	cr_assert_eq(g_strcmp0(got, wanted), 0, "%s: '%s', not '%s'", name,
	    got != NULL ? got : "(none)", wanted != NULL ? wanted : "(none)");
}

Test(names, whole_names_come_apart)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(wholes); i++) {
		struct name name;

		name_split(wholes[i].whole, &name);
		assert_text(name.given, wholes[i].given, wholes[i].whole);
		assert_text(name.prefix, wholes[i].prefix, wholes[i].whole);
		assert_text(name.surname, wholes[i].surname, wholes[i].whole);
		name_clear(&name);
	}
}

/* Ways to write one surname: prefix and surname. */
static const struct {
	const char	*name;
	const char	*ways[8][2];
} surnames[] = {
	{ "vandberg", { { "van den", "Berg" }, { NULL, "van den Berg" },
	    { NULL, "Berg, van den" }, { NULL, "v.d. Berg" },
	    { "v/d", "Berg" }, { NULL, "BERG VAN DEN" },
	    { "van der", "Berg" }, { NULL, "Vandenberg" } } },
	{ "vandmeer", { { "v d", "Meer" }, { "van der", "van der Meer" },
	    { NULL, "Van der Meer" }, { "vd", "Meer" } } },
	{ "vanthof", { { "van 't", "Hof" }, { NULL, "van het Hof" },
	    { "v. 't", "Hof" }, { NULL, "van \342\200\231t Hof" } } },
	{ "thart", { { "'t", "Hart" }, { NULL, "`t Hart" },
	    { NULL, "het Hart" }, { NULL, "Hart, 't" } } },
	{ "ijsselstein", { { NULL, "IJsselstein" },
	    { NULL, "\304\262sselstein" }, { NULL, "ijsselstein" } } },
	{ "ozdemir", { { NULL, "\303\226zdemir" }, { NULL, "O\314\210zdemir" },
	    { NULL, "OZDEMIR" } } },
	{ "elamrani", { { NULL, "El Amrani" }, { NULL, "el-Amrani" },
	    { NULL, "ELAMRANI" } } },
	{ "bakkerdevries", { { NULL, "Bakker-de Vries" },
	    { NULL, "de Vries-Bakker" }, { NULL, "de Vries e/v Bakker" },
	    { NULL, "Bakker - de Vries" }, { NULL, "Bakker geb. de Vries" } } },
	{ "dehartog", { { "de", "Hartog" }, { NULL, "Hartog, de" } } },
	/* Not the same: who is called so is called otherwise than that. */
	{ "denhartog", { { "den", "Hartog" } } },
	{ "vandelft", { { "van", "Delft" }, { NULL, "van Delft" } } },
	{ "jansen", { { NULL, "Jansen" } } },
	{ "janssen", { { NULL, "Janssen" } } },
	{ "smit", { { "", "Smit" } } },
	{ "smits", { { NULL, "Smits" } } },
};

Test(names, a_surname_is_one_however_it_is_written)
{
	guint i, j;

	for (i = 0; i < G_N_ELEMENTS(surnames); i++)
		for (j = 0; j < 8 && surnames[i].ways[j][1] != NULL; j++) {
			g_autofree char *got = name_surname(
			    surnames[i].ways[j][0], surnames[i].ways[j][1]);

			cr_expect_str_eq(got, surnames[i].name, "%s",
			    surnames[i].ways[j][1]);
		}
}

Test(names, particles_behind_a_given_name_are_of_the_surname)
{
	static const char *const texts[][2] = {
		{ "A. v.d.", "A." }, { "Anna van der", "Anna" },
		{ "Anna", "Anna" }, { "A. V.", "A. V." },
		{ "van den", "van den" }, { "Jo de", "Jo" },
		{ "Lisa-Marie", "Lisa-Marie" }, { "", "" },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(texts); i++)
		cr_expect_eq(name_before_particles(texts[i][0]),
		    strlen(texts[i][1]), "%s", texts[i][0]);
}

static const struct {
	const char	*text;
	gboolean	 are;
	const char	*letters;
} initials[] = {
	{ "J.", TRUE, "j" },
	{ "J.P.", TRUE, "jp" },
	{ "J P", TRUE, "jp" },
	{ "JPM", TRUE, "jpm" },
	{ "J", TRUE, "j" },
	{ "Th.", TRUE, "th" },
	{ "Jo", FALSE, "j" },
	{ "ALI", FALSE, "a" },
	{ "Jan Peter", FALSE, "jp" },
	{ "Anne-Marie", FALSE, "am" },
	{ "\303\226mer", FALSE, "o" },
};

Test(names, initials_are_told_from_given_names)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(initials); i++) {
		g_autofree char *letters = name_letters(initials[i].text);

		cr_assert_eq(name_is_initials(initials[i].text),
		    initials[i].are, "%s", initials[i].text);
		cr_assert_str_eq(letters, initials[i].letters);
	}
}

/* ----------------------------------------------------------- identities */

struct who {
	const char	*given;
	const char	*initials;
	const char	*surname;
	const char	*birth;		/* "1950-01-31" or "1950" */
	const char	*postcode;
};

static void
make(const PseudonymKey *key, const struct who *who,
    struct identities *identities)
{
	struct value values[PERSON_FIELDS] = { 0 };
	const char *texts[PERSON_FIELDS] = {
		[PERSON_GIVEN] = who->given,
		[PERSON_INITIALS] = who->initials,
		[PERSON_SURNAME] = who->surname,
		[PERSON_BIRTH] = who->birth,
		[PERSON_POSTCODE] = who->postcode
	};
	int year, month, day;
	guint i;

	for (i = 0; i < PERSON_FIELDS; i++) {
		values[i].known = texts[i] != NULL;
		values[i].text = texts[i];
	}
	if (who->birth != NULL) {
		values[PERSON_BIRTH].day = sscanf(who->birth, "%d-%d-%d",
		    &year, &month, &day) == 3 ? day_from_date(year, month,
		    day) : DAY_NONE;
		values[PERSON_BIRTH].last = year;
	}
	identities_make(key, values, identities);
}

/* The strongest identity that both have, or -1. */
static int
shared(const struct identities *a, const struct identities *b)
{
	int best = -1;
	guint i, j;

	for (i = 0; i < a->count; i++)
		for (j = 0; j < b->count; j++)
			if (a->list[i].kind == b->list[j].kind &&
			    memcmp(a->list[i].pseudonym, b->list[j].pseudonym,
			    PSEUDONYM_BYTES) == 0 && (best < 0 ||
			    (int)a->list[i].kind < best))
				best = (int)a->list[i].kind;
	return best;
}

static const struct {
	const char	*name;
	struct who	 a, b;
	int		 kind;
} pairs[] = {
	{ "the same", { "Anna", NULL, "Smit", "1950-01-31" },
	    { "ANNA", NULL, "smit", "1950-01-31" }, IDENTITY_STRONG },
	{ "second given name", { "Anna Maria", NULL, "Smit", "1950-01-31" },
	    { "Anna", NULL, "Smit", "1950-01-31" }, IDENTITY_STRONG },
	{ "double name turned", { "Anna", NULL, "Smit-de Boer", "1950-01-31" },
	    { "Anna", NULL, "de Boer-Smit", "1950-01-31" }, IDENTITY_STRONG },
	{ "married", { "Anna", NULL, "Smit-de Boer", "1950-01-31" },
	    { "Anna", NULL, "Smit", "1950-01-31" }, IDENTITY_WEAK },
	{ "particle lost", { "Anna", NULL, "de Boer", "1950-01-31" },
	    { "Anna", NULL, "Boer", "1950-01-31" }, IDENTITY_WEAK },
	{ "initial", { "Anna", NULL, "Smit", "1950-01-31" },
	    { NULL, "A.M.", "Smit", "1950-01-31" }, IDENTITY_WEAK },
	{ "initials as given", { "A.M.", NULL, "Smit", "1950-01-31" },
	    { "Anna", NULL, "Smit", "1950-01-31" }, IDENTITY_WEAK },
	{ "call name", { "Hans", "J.", "Smit", "1950-01-31" },
	    { NULL, "J.", "Smit", "1950-01-31" }, IDENTITY_WEAK },
	{ "birth year", { "Anna", NULL, "Smit", "1950" },
	    { "Anna", NULL, "Smit", "1950-01-31" }, IDENTITY_YEAR },
	{ "no birth", { "Anna", NULL, "Smit", NULL, "1234 AB" },
	    { "Anna", NULL, "Smit", "1950-01-31", "1234ab" },
	    IDENTITY_PLACE },
	{ "initial and birth year", { NULL, "A.", "Smit", "1950" },
	    { "Anna", NULL, "Smit", "1950-01-31" }, IDENTITY_COHORT },
	{ "initial and postcode", { NULL, "A.", "Smit", NULL, "1234 AB" },
	    { "Anna", NULL, "Smit", NULL, "1234ab" }, IDENTITY_DOOR },
	{ "four digits are no address", { "Anna", NULL, "Smit", NULL, "1234" },
	    { "Anna", NULL, "Smit", NULL, "1234" }, -1 },
	{ "other surname", { "Anna", NULL, "Smit", "1950-01-31", "1234AB" },
	    { "Anna", NULL, "Bakker", "1950-01-31", "1234AB" },
	    IDENTITY_HOME },
	{ "twins", { "Anna", NULL, "Smit", "2010-01-31", "1234AB" },
	    { "Bram", NULL, "Smit", "2010-01-31", "1234AB" }, -1 },
	{ "twins of one initial", { "Anna", NULL, "Smit", "2010-01-31" },
	    { "Alie", NULL, "Smit", "2010-01-31" }, IDENTITY_WEAK },
	{ "father and son", { "Jan", NULL, "de Boer", "1950-01-31", "1234AB" },
	    { "Jan", NULL, "de Boer", "1980-01-31", "1234AB" },
	    IDENTITY_PLACE },
	{ "a namesake", { "Jan", NULL, "de Boer", "1950-01-31", "1234AB" },
	    { "Jan", NULL, "de Boer", "1950-02-01", "5678CD" },
	    IDENTITY_YEAR },
	{ "widow", { "Anna", NULL, "Smit w/v de Boer", "1950-01-31" },
	    { "Anna", NULL, "de Boer-Smit", "1950-01-31" }, IDENTITY_STRONG },
	{ "name of the husband alone", { "Anna", NULL, "de Boer",
	    "1950-01-31" }, { "Anna", NULL, "Smit", "1950-01-31" },
	    IDENTITY_GIVEN },
	{ "abbreviated particle", { "Anna", NULL, "v.d. Berg", "1950-01-31" },
	    { "Anna", NULL, "van den Berg", "1950-01-31" }, IDENTITY_STRONG },
	{ "accents", { "Zo\303\253", NULL, "N\303\272\303\261ez",
	    "1950-01-31" }, { "ZOE", NULL, "Nunez", "1950-01-31" },
	    IDENTITY_STRONG },
	{ "accents taken apart", { "Zoe\314\210", NULL, "Smit",
	    "1950-01-31" }, { "Zo\303\253", NULL, "Smit", "1950-01-31" },
	    IDENTITY_STRONG },
	{ "a letter more", { "Anna", NULL, "Jansen", "1950-01-31" },
	    { "Anna", NULL, "Janssen", "1950-01-31" }, IDENTITY_GIVEN },
	{ "day and month turned", { "Anna", NULL, "Smit", "1950-02-01" },
	    { "Anna", NULL, "Smit", "1950-01-02" }, IDENTITY_YEAR },
	{ "name alone", { "Anna", NULL, "Smit" }, { "Anna", NULL, "Smit" },
	    -1 },
};

Test(identities, share_what_they_should)
{
	g_autofree char *folder = g_dir_make_tmp("impact-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "key", NULL);
	g_autoptr(PseudonymKey) key = NULL;
	struct identities a, b;
	guint i;

	cr_assert(pseudonym_key_create(path, NULL));
	key = pseudonym_key_read(path, NULL);
	cr_assert_not_null(key);
	for (i = 0; i < G_N_ELEMENTS(pairs); i++) {
		g_autofree char *text = NULL;

		make(key, &pairs[i].a, &a);
		make(key, &pairs[i].b, &b);
		cr_assert_eq(shared(&a, &b), pairs[i].kind, "%s: %d",
		    pairs[i].name, shared(&a, &b));
		text = identities_text(&a);
		if (text == NULL)
			continue;
		cr_assert(identities_read(text, &b), "%s", pairs[i].name);
		cr_assert_eq(a.count, b.count);
		cr_assert_geq(shared(&a, &b), 0);
	}
	cr_assert_not(identities_read("strong:0G", &b));
	g_remove(path);
	g_rmdir(folder);
}
