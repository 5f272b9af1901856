/*
 * Pseudonyms that records of one person share.
 */
#include <stdlib.h>
#include <string.h>

#include "day.h"
#include "identities.h"
#include "names.h"
#include "sorting.h"
#include "sources.h"

#define POSTCODE_WHOLE	6	/* "1234AB"; four digits are half a town */
#define HEX		(2 * PSEUDONYM_BYTES)

const char *const identity_names[IDENTITY_KINDS + 1] = {
	[IDENTITY_STRONG] = "strong",
	[IDENTITY_WEAK] = "weak",
	[IDENTITY_YEAR] = "year",
	[IDENTITY_PLACE] = "place",
	[IDENTITY_DOOR] = "door",
	[IDENTITY_COHORT] = "cohort",
	[IDENTITY_HOME] = "home",
	[IDENTITY_GIVEN] = "given",
	[IDENTITY_INITIALS] = "initials",
};

static const char *const domains[IDENTITY_KINDS] = {
	[IDENTITY_STRONG] = "given+surname+birth",
	[IDENTITY_WEAK] = "initial+core+birth",
	[IDENTITY_YEAR] = "given+surname+year",
	[IDENTITY_PLACE] = "given+surname+postcode",
	[IDENTITY_DOOR] = "initial+core+postcode",
	[IDENTITY_COHORT] = "initial+core+year",
	[IDENTITY_HOME] = "initial+birth+postcode",
	[IDENTITY_GIVEN] = "given+birth",
	[IDENTITY_INITIALS] = "initials+birth",
};

/* The parts of a person that identities are made of; NULL: not known. */
struct traits {
	char	*given;		/* first given name, more than a letter */
	char	*surname;
	char	*cores[NAME_CORES];
	guint	 core_count;
	char	*firsts[2];	/* a call name may differ from the initials */
	guint	 first_count;
	char	*letters;	/* the first two initials */
	char	*birth;		/* date; in dates, as is the year */
	char	*year;
	char	*postcode;
	char	 dates[11 + 12];
};

static void
add_first(struct traits *traits, const char *folded)
{
	char *letter;

	if (*folded == '\0')
		return;
	letter = g_utf8_substring(folded, 0, 1);
	if (traits->first_count == 1 &&
	    strcmp(traits->firsts[0], letter) == 0)
		g_free(letter);
	else
		traits->firsts[traits->first_count++] = letter;
}

static void
read_given(const struct value *values, struct traits *traits)
{
	const struct value *given = &values[PERSON_GIVEN];
	const struct value *initials = &values[PERSON_INITIALS];
	g_autofree char *letters = NULL;

	if (initials->known) {
		letters = name_letters(initials->text);
		add_first(traits, letters);
	}
	if (given->known) {
		g_autofree char *own = name_letters(given->text);

		add_first(traits, own);
		if (!name_is_initials(given->text)) {
			traits->given = name_first(given->text);
			if (*traits->given == '\0')
				g_clear_pointer(&traits->given, g_free);
		}
		if (letters == NULL)
			letters = g_steal_pointer(&own);
	}
	if (letters != NULL && g_utf8_strlen(letters, -1) > 1)
		traits->letters = g_utf8_substring(letters, 0, 2);
}

static void
traits_read(const struct value *values, struct traits *traits)
{
	const struct value *surname = &values[PERSON_SURNAME];
	const struct value *birth = &values[PERSON_BIRTH];
	const char *prefix = values[PERSON_PREFIX].known ?
	    values[PERSON_PREFIX].text : NULL;

	*traits = (struct traits){ 0 };
	read_given(values, traits);
	if (surname->known) {
		traits->surname = name_surname(prefix, surname->text);
		traits->core_count = name_cores(prefix, surname->text,
		    traits->cores);
		if (*traits->surname == '\0')
			g_clear_pointer(&traits->surname, g_free);
	}
	if (birth->known)
		traits->year = year_print(birth->last, traits->dates + 11);
	if (birth->known && birth->day != DAY_NONE)
		traits->birth = day_print(birth->day, traits->dates);
	if (values[PERSON_POSTCODE].known) {
		traits->postcode = name_postcode(
		    values[PERSON_POSTCODE].text);
		if (strlen(traits->postcode) != POSTCODE_WHOLE)
			g_clear_pointer(&traits->postcode, g_free);
	}
}

static void
traits_clear(struct traits *traits)
{
	guint i;

	g_free(traits->given);
	g_free(traits->surname);
	for (i = 0; i < traits->core_count; i++)
		g_free(traits->cores[i]);
	for (i = 0; i < traits->first_count; i++)
		g_free(traits->firsts[i]);
	g_free(traits->letters);
	g_free(traits->postcode);
}

static void
add(const PseudonymKey *secret, struct identities *identities,
    enum identity_kind kind, const char *a, const char *b, const char *c)
{
	const char *parts[] = { a, b, c };
	struct identity *identity;

	if (a == NULL || b == NULL || c == NULL)
		return;
	g_assert(identities->count < IDENTITIES_MAX);
	identity = &identities->list[identities->count++];
	identity->kind = kind;
	pseudonym_make(secret, domains[kind], parts, *c != '\0' ? 3 : 2,
	    identity->pseudonym);
}

void
identities_make(const PseudonymKey *secret, const struct value *values,
    struct identities *identities)
{
	struct traits traits;
	guint i, j;

	traits_read(values, &traits);
	identities->count = 0;
	add(secret, identities, IDENTITY_STRONG, traits.given, traits.surname,
	    traits.birth);
	add(secret, identities, IDENTITY_YEAR, traits.given, traits.surname,
	    traits.year);
	add(secret, identities, IDENTITY_PLACE, traits.given, traits.surname,
	    traits.postcode);
	add(secret, identities, IDENTITY_GIVEN, traits.given, traits.birth,
	    "");
	add(secret, identities, IDENTITY_INITIALS, traits.letters,
	    traits.birth, "");
	for (i = 0; i < traits.first_count; i++) {
		add(secret, identities, IDENTITY_HOME, traits.firsts[i],
		    traits.birth, traits.postcode);
		for (j = 0; j < traits.core_count; j++) {
			add(secret, identities, IDENTITY_WEAK,
			    traits.firsts[i], traits.cores[j], traits.birth);
			add(secret, identities, IDENTITY_COHORT,
			    traits.firsts[i], traits.cores[j], traits.year);
			add(secret, identities, IDENTITY_DOOR,
			    traits.firsts[i], traits.cores[j],
			    traits.postcode);
		}
	}
	traits_clear(&traits);
}

/* ------------------------------------------------------------ as bytes */

/* By insertion: they are few. */
void
identities_sort(guint8 *bytes, gsize size)
{
	guint8 one[IDENTITY_BYTES];
	gsize from, to;

	for (from = IDENTITY_BYTES; from < size; from += IDENTITY_BYTES) {
		memcpy(one, bytes + from, IDENTITY_BYTES);
		for (to = from; to > 0 && memcmp(bytes + to - IDENTITY_BYTES,
		    one, IDENTITY_BYTES) > 0; to -= IDENTITY_BYTES)
			memcpy(bytes + to, bytes + to - IDENTITY_BYTES,
			    IDENTITY_BYTES);
		memcpy(bytes + to, one, IDENTITY_BYTES);
	}
}

gsize
identities_write(const struct identities *identities,
    guint8 out[IDENTITIES_MAX * IDENTITY_BYTES])
{
	guint i;

	for (i = 0; i < identities->count; i++) {
		const struct identity *one = &identities->list[i];

		out[i * IDENTITY_BYTES] =
		    (guint8)identity_names[one->kind][0];
		memcpy(out + i * IDENTITY_BYTES + 1, one->pseudonym,
		    PSEUDONYM_BYTES);
	}
	identities_sort(out, identities->count * IDENTITY_BYTES);
	return identities->count * IDENTITY_BYTES;
}

gboolean
identities_from(struct identities *identities, const guint8 *bytes, gsize size)
{
	const guint8 *end = bytes + size;

	identities->count = 0;
	if (size % IDENTITY_BYTES != 0)
		return FALSE;
	for (; bytes < end; bytes += IDENTITY_BYTES) {
		struct identity one = { 0 };

		while (one.kind < IDENTITY_KINDS &&
		    identity_names[one.kind][0] != (char)*bytes)
			one.kind++;
		if (one.kind == IDENTITY_KINDS)
			return FALSE;
		memcpy(one.pseudonym, bytes + 1, PSEUDONYM_BYTES);
		if (identities->count < IDENTITIES_MAX)
			identities->list[identities->count++] = one;
	}
	return TRUE;
}

/* ------------------------------------------------------------- as text */

char *
identities_text(const struct identities *identities)
{
	g_auto(GStrv) texts = g_new0(char *, identities->count + 1);
	guint i, j;

	if (identities->count == 0)
		return NULL;
	for (i = 0; i < identities->count; i++) {
		const struct identity *one = &identities->list[i];
		GString *text = g_string_new(identity_names[one->kind]);

		g_string_append_c(text, ':');
		for (j = 0; j < PSEUDONYM_BYTES; j++)
			g_string_append_printf(text, "%02X",
			    one->pseudonym[j]);
		texts[i] = g_string_free(text, FALSE);
	}
	qsort(texts, identities->count, sizeof *texts, sorting_by_name);
	return g_strjoinv(" ", texts);
}

static gboolean
identity_read(const char *word, struct identity *identity)
{
	const char *hex = strchr(word, ':');
	guint i;

	if (hex == NULL || strlen(hex + 1) != HEX)
		return FALSE;
	for (i = 0; i < IDENTITY_KINDS; i++)
		if (strlen(identity_names[i]) == (gsize)(hex - word) &&
		    strncmp(identity_names[i], word, (gsize)(hex - word)) == 0)
			break;
	if (i == IDENTITY_KINDS)
		return FALSE;
	identity->kind = (enum identity_kind)i;
	for (i = 0; i < PSEUDONYM_BYTES; i++) {
		int high = g_ascii_xdigit_value(hex[1 + 2 * i]);
		int low = g_ascii_xdigit_value(hex[2 + 2 * i]);

		if (high < 0 || low < 0)
			return FALSE;
		identity->pseudonym[i] = (guint8)(high << 4 | low);
	}
	return TRUE;
}

gboolean
identities_read(const char *text, struct identities *identities)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	guint i;

	identities->count = 0;
	for (i = 0; words[i] != NULL; i++)
		if (i >= IDENTITIES_MAX || !identity_read(words[i],
		    &identities->list[identities->count++]))
			return FALSE;
	return TRUE;
}
