/*
 * How alike two names are; see likeness.h.
 */
#include <stdlib.h>
#include <string.h>

#include <fstrcmp.h>

#include "fold.h"
#include "likeness.h"

static int
group_compare(const void *one, const void *other)
{
	guint64 a = *(const guint64 *)one, b = *(const guint64 *)other;

	return (a > b) - (a < b);
}

/* A letter takes 21 bits, so a group is a number. */
static void
word_groups(const char *word, GArray *groups)
{
	guint64 group = (guint64)' ' << 21 | ' ';
	const guint64 mask = ((guint64)1 << 63) - 1;

	for (; *word != '\0'; word = g_utf8_next_char(word)) {
		group = (group << 21 | g_utf8_get_char(word)) & mask;
		g_array_append_val(groups, group);
	}
	group = (group << 21 | ' ') & mask;
	g_array_append_val(groups, group);
}

static void
word_add(GPtrArray *words, const char *from, const char *until)
{
	g_autofree char *word = g_strndup(from, (gsize)(until - from));
	char *folded = fold_text(word);

	if (*folded != '\0')
		g_ptr_array_add(words, folded);
	else
		g_free(folded);
}

/* Words folded, NULL-ended; free with g_strfreev. */
static char **
name_words(const char *name)
{
	GPtrArray *words = g_ptr_array_new();
	const char *from = name;

	for (const char *at = name;; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (letter != 0 && (g_unichar_isalnum(letter) ||
		    g_unichar_ismark(letter)))
			continue;
		word_add(words, from, at);
		if (letter == 0)
			break;
		from = g_utf8_next_char(at);
	}
	g_ptr_array_add(words, NULL);
	return (char **)g_ptr_array_free(words, FALSE);
}

static void
groups_once(GArray *groups)
{
	guint64 *list = (guint64 *)groups->data;
	guint kept = 0;

	if (groups->len > 0)
		qsort(list, groups->len, sizeof(*list), group_compare);
	for (guint i = 0; i < groups->len; i++)
		if (kept == 0 || list[kept - 1] != list[i])
			list[kept++] = list[i];
	g_array_set_size(groups, kept);
}

static int
word_compare(const void *one, const void *other)
{
	return strcmp(*(char *const *)one, *(char *const *)other);
}

static gboolean
is_ignored(GHashTable *ignored, const char *word)
{
	return ignored != NULL && g_hash_table_contains(ignored, word);
}

void
likeness_read(const char *name, GHashTable *ignored,
    struct likeness_name *read)
{
	g_auto(GStrv) words = name_words(name);
	g_autoptr(GPtrArray) kept = g_ptr_array_new();

	read->groups = g_array_new(FALSE, FALSE, sizeof(guint64));
	for (char **word = words; *word != NULL; word++)
		if (!is_ignored(ignored, *word))
			g_ptr_array_add(kept, *word);
	if (kept->len == 0)
		for (char **word = words; *word != NULL; word++)
			g_ptr_array_add(kept, *word);
	g_ptr_array_sort(kept, word_compare);
	for (guint i = 0; i < kept->len; i++)
		word_groups(kept->pdata[i], read->groups);
	groups_once(read->groups);
	g_ptr_array_add(kept, NULL);
	read->words = g_strjoinv(" ", (char **)kept->pdata);
}

void
likeness_clear(struct likeness_name *name)
{
	g_free(name->words);
	g_array_unref(name->groups);
}

double
likeness(const struct likeness_name *a, const struct likeness_name *b)
{
	double alike;

	/* Two names without a letter have nothing in common. */
	if (*a->words == '\0' || *b->words == '\0')
		return 0;
	/* What is negative is an error: no room to compare. */
	alike = fstrcmp(a->words, b->words);
	return MAX(alike, 0);
}
