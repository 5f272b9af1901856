/*
 * Texts to numbers, exact at any size.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "dictionary.h"

#define COUNT	5000

/* In one step and in two. */
static guint32
number(Dictionary *dictionary, const char *text)
{
	gsize size = strlen(text);
	guint32 found = dictionary_number(dictionary, text, size);

	cr_expect_eq(dictionary_hashed(dictionary, dictionary_hash(dictionary,
	    text, size), text, size), found, "%s", text);
	return found;
}

/* Texts of 1 to 40 bytes, no two alike. */
static char *
text_of(guint i)
{
	return g_strdup_printf("%u%.*s", i, (int)(i % 35),
	    "abcdefghijklmnopqrstuvwxyzabcdefghi");
}

Test(dictionary, gives_a_text_the_same_number_however_it_grows)
{
	g_autoptr(Dictionary) dictionary = dictionary_new(G_MAXUINT32);
	guint round, i;

	for (round = 0; round < 2; round++)
		for (i = 0; i < COUNT; i++) {
			g_autofree char *text = text_of(i);

			cr_assert_eq(number(dictionary, text), i + 1);
		}
	cr_expect_eq(dictionary_count(dictionary), COUNT);
	dictionary_clear(dictionary);
	cr_expect_eq(dictionary_count(dictionary), 0);
	cr_expect_eq(number(dictionary, "77abc"), 1);
}

Test(dictionary, keeps_apart_what_is_nearly_the_same)
{
	static const char *const texts[] = { "", " ", "a", "aa", "abcdefghijkl",
	    "abcdefghijklm", "abcdefghijklmn", "abcdefghijklmo",
	    "\303\251", "e" };
	g_autoptr(Dictionary) dictionary = dictionary_new(100);
	guint i;

	for (i = 0; i < G_N_ELEMENTS(texts); i++)
		cr_expect_eq(number(dictionary, texts[i]), i + 1, "%s",
		    texts[i]);
}

Test(dictionary, looks_at_every_byte)
{
	g_autoptr(Dictionary) dictionary = dictionary_new(G_MAXUINT32);
	guint size, at, expected = 0;

	for (size = 1; size < 20; size++) {
		g_autofree char *text = g_strnfill(size, 'a');

		cr_expect_eq(number(dictionary, text), ++expected);
		for (at = 0; at < size; at++) {
			text[at] = 'b';
			cr_expect_eq(number(dictionary, text), ++expected,
			    "%s", text);
			text[at] = 'a';
		}
		cr_expect_eq(number(dictionary, text), expected - size);
	}
}

Test(dictionary, takes_no_more_than_it_may)
{
	g_autoptr(Dictionary) dictionary = dictionary_new(2);
	g_autofree char *long_one = g_strnfill(256, 'x');

	cr_expect_eq(number(dictionary, long_one), 0);
	cr_expect_eq(number(dictionary, "a"), 1);
	cr_expect_eq(number(dictionary, "b"), 2);
	cr_expect_eq(number(dictionary, "c"), 0);
	cr_expect_eq(number(dictionary, "b"), 2);
}
