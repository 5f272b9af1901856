/*
 * A whole name in one cell, taken apart.
 */
#include <string.h>

#include "fold.h"
#include "names.h"

static gboolean
is_title(const char *word)
{
	static const char *const titles[] = { "dhr", "dr", "drs", "hr", "ing",
	    "ir", "meneer", "mevr", "mevrouw", "mr", "mw", NULL };
	g_autofree char *folded = fold_text(word);

	return g_strv_contains(titles, folded);
}

/* "S." and "D" are initials, though "'s" and "d" are particles; so is "V". */
static gboolean
is_particle(const char *word)
{
	return name_is_particle(word) && !(g_ascii_isupper(word[0]) &&
	    ((word[1] == '.' && word[2] == '\0') ||
	    (word[1] == '\0' && word[0] != 'V')));
}

static GPtrArray *
words_of(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " \t", -1);
	GPtrArray *kept = g_ptr_array_new_with_free_func(g_free);
	guint i;

	for (i = 0; words[i] != NULL; i++)
		if (*words[i] != '\0' && !is_title(words[i]))
			g_ptr_array_add(kept, g_strdup(words[i]));
	return kept;
}

static char *
join(const GPtrArray *words, guint from, guint to)
{
	GString *out;

	if (from >= to)
		return NULL;
	out = g_string_new(words->pdata[from++]);
	for (; from < to; from++)
		g_string_append_printf(out, " %s", (char *)words->pdata[from]);
	return g_string_free(out, FALSE);
}

/* "Samira", "van den Samira", "S. van den": behind the comma. */
static void
split_rest(const char *text, struct name *name)
{
	g_autoptr(GPtrArray) words = words_of(text);
	guint from = 0, to = words->len;

	while (from < to && is_particle(words->pdata[from]))
		from++;
	if (from > 0)
		name->prefix = join(words, 0, from);
	while (from == 0 && to > 0 && is_particle(words->pdata[to - 1]))
		to--;
	if (to < words->len)
		name->prefix = join(words, to, words->len);
	name->given = join(words, from, to);
}

static void
split_comma(const char *whole, const char *comma, struct name *name)
{
	g_autofree char *rest = g_strdup(comma + 1);

	name->surname = g_strstrip(g_strndup(whole, (gsize)(comma - whole)));
	g_strdelimit(rest, ",", ' ');
	split_rest(rest, name);
}

/* The surname begins at a particle, before "e/v", or is the last word. */
static guint
surname_start(const GPtrArray *words)
{
	guint i;

	for (i = 1; i < words->len; i++) {
		const char *hyphen = strrchr(words->pdata[i], '-');

		/* "Jansen-de" of "Jansen-de Vries" as well. */
		if (is_particle(words->pdata[i]) ||
		    (hyphen != NULL && is_particle(hyphen + 1)))
			return i;
		if (i > 1 && name_is_joint(words->pdata[i]))
			return i - 1;
	}
	return words->len - 1;
}

void
name_split(const char *whole, struct name *name)
{
	const char *comma = strchr(whole, ',');
	g_autoptr(GPtrArray) words = NULL;
	guint start;

	*name = (struct name){ 0 };
	if (comma != NULL) {
		split_comma(whole, comma, name);
		return;
	}
	words = words_of(whole);
	if (words->len == 0)
		return;
	/* A particle in front: there is no given name. */
	start = is_particle(words->pdata[0]) ? 0 : surname_start(words);
	name->given = join(words, 0, start);
	name->surname = join(words, start, words->len);
}

void
name_clear(struct name *name)
{
	g_clear_pointer(&name->given, g_free);
	g_clear_pointer(&name->prefix, g_free);
	g_clear_pointer(&name->surname, g_free);
}
