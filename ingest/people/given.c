/*
 * Given names, initials and postcodes, folded.
 */
#include <string.h>

#include "fold.h"
#include "names.h"
#include "value.h"

#define LONGEST_INITIALS 4	/* one word of so many letters is a name */

char *
name_simple(const char *text, gsize least)
{
	gsize size = 0, i;
	char *folded;

	while (g_ascii_isalpha(text[size]))
		size++;
	if (text[size] != '\0' || size < least)
		return NULL;
	folded = g_malloc(size + 1);
	/* A letter; a call for each takes several times as long. */
	for (i = 0; i < size; i++)
		folded[i] = (char)(text[i] | ('a' - 'A'));
	folded[size] = '\0';
	return folded;
}

gsize
name_before_particles(const char *given)
{
	gsize size = strlen(given), end = size;

	for (;;) {
		gsize start = end;
		g_autofree char *word = NULL;

		while (start > 0 && given[start - 1] != ' ')
			start--;
		/* "A. V." are initials; nobody is called van alone. */
		word = g_strndup(given + start, end - start);
		if (g_ascii_isupper(*word) || !name_is_particle(word))
			return end;
		if (start == 0)
			return size;
		for (end = start; end > 0 && given[end - 1] == ' '; end--)
			continue;
	}
}

char *
name_given(const char *given)
{
	return fold_text(given);
}

char *
name_first(const char *given)
{
	g_autofree char *copy = g_strdup(given);

	g_strchug(copy);
	copy[strcspn(copy, " ")] = '\0';
	return fold_text(copy);
}

char *
name_initials(const char *initials)
{
	return fold_text(initials);
}

/* Some initials are written with more than a letter. */
static gboolean
is_initial(const char *word)
{
	static const char *const longer[] = { "chr", "fr", "ij", "ph", "st",
	    "th", "tj", NULL };
	g_autofree char *folded = fold_text(word);

	return g_utf8_strlen(folded, -1) == 1 ||
	    g_strv_contains(longer, folded);
}

gboolean
name_is_initials(const char *given)
{
	g_autofree char *simple = name_simple(given, LONGEST_INITIALS);
	g_auto(GStrv) words = NULL;
	gboolean dot = strchr(given, '.') != NULL;
	guint i, count = 0;

	if (simple != NULL)
		return FALSE;
	words = g_strsplit_set(given, ". -", -1);
	for (i = 0; words[i] != NULL; i++) {
		if (*words[i] == '\0')
			continue;
		if (!is_initial(words[i]) || (!dot &&
		    g_utf8_strlen(words[i], -1) > 1))
			break;
		count++;
	}
	if (words[i] == NULL)
		return count > 0;
	/* "JP", "B.A" with no vowel between: capitals and not a name. */
	return i == 0 && words[1] == NULL &&
	    strlen(given) < LONGEST_INITIALS &&
	    strcspn(given, "abcdefghijklmnopqrstuvwxyz") == strlen(given) &&
	    strcspn(given, "AEIOUY") == strlen(given);
}

char *
name_letters(const char *given)
{
	char *simple = name_simple(given, LONGEST_INITIALS);
	g_auto(GStrv) words = NULL;
	GString *out;
	guint i;

	if (simple != NULL) {
		simple[1] = '\0';
		return simple;
	}
	if (name_is_initials(given))
		return fold_text(given);
	words = g_strsplit_set(given, " -", -1);
	out = g_string_new(NULL);
	for (i = 0; words[i] != NULL; i++) {
		g_autofree char *folded = fold_text(words[i]);

		if (*folded != '\0')
			g_string_append_unichar(out, g_utf8_get_char(folded));
	}
	return g_string_free(out, FALSE);
}

char *
name_postcode(const char *postcode)
{
	char plain[POSTCODE_SIZE];
	GString *out;

	if (value_postcode(postcode, plain))
		return g_strdup(plain);
	out = g_string_new(NULL);
	for (; *postcode != '\0'; postcode++)
		if (g_ascii_isalnum(*postcode))
			g_string_append_c(out, g_ascii_toupper(*postcode));
	return g_string_free(out, FALSE);
}
