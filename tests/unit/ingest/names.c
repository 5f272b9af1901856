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
