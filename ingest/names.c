/*
 * Names of people, folded; Dutch particles in one place.
 */
#include <string.h>

#include "fold.h"
#include "names.h"

static gboolean
is_particle(const char *word)
{
	static const char *const particles[] = {
		"aan", "al", "bij", "da", "de", "del", "den", "der", "des",
		"di", "dos", "du", "el", "het", "in", "la", "le", "los", "o",
		"onder", "op", "over", "s", "t", "te", "ten", "ter", "tot",
		"uit", "v", "van", "vd", "vom", "von", "voor", "zu", "zum",
		"zur", NULL
	};
	g_autofree char *folded = fold_text(word);

	return g_strv_contains(particles, folded);
}

static gboolean
all_particles(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " ", -1);
	guint i, count = 0;

	for (i = 0; words[i] != NULL; i++) {
		if (*words[i] == '\0')
			continue;
		if (!is_particle(words[i]))
			return FALSE;
		count++;
	}
	return count > 0;
}

/* Whether the first words of the surname are the prefix already. */
static gboolean
begins_with_words(const char *surname, const char *prefix)
{
	const char *p = surname;

	while ((p = strchr(p, ' ')) != NULL) {
		g_autofree char *head = g_strndup(surname,
		    (gsize)(p - surname));
		g_autofree char *folded = fold_text(head);

		if (strcmp(folded, prefix) == 0)
			return TRUE;
		p++;
	}
	return FALSE;
}

char *
name_surname(const char *prefix, const char *surname)
{
	g_autofree char *before = fold_text(prefix != NULL ? prefix : "");
	const char *comma = strchr(surname, ',');
	g_autofree char *whole = NULL, *folded = NULL;

	if (comma != NULL && all_particles(comma + 1)) {
		g_autofree char *head = g_strndup(surname,
		    (gsize)(comma - surname));

		whole = g_strconcat(comma + 1, " ", head, NULL);
		g_strchug(whole);
	} else
		whole = g_strdup(surname);
	folded = fold_text(whole);
	if (*before == '\0' || begins_with_words(whole, before))
		return g_steal_pointer(&folded);
	return g_strconcat(before, folded, NULL);
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

char *
name_postcode(const char *postcode)
{
	GString *out = g_string_new(NULL);

	for (; *postcode != '\0'; postcode++)
		if (g_ascii_isalnum(*postcode))
			g_string_append_c(out, g_ascii_toupper(*postcode));
	return g_string_free(out, FALSE);
}
