/*
 * How alike two names are; see likeness.h.
 */
#include <stdlib.h>

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

GArray *
likeness_groups(const char *name, GHashTable *ignored)
{
	g_auto(GStrv) words = name_words(name);
	GArray *groups = g_array_new(FALSE, FALSE, sizeof(guint64));

	for (char **word = words; *word != NULL; word++)
		if (ignored == NULL || !g_hash_table_contains(ignored, *word))
			word_groups(*word, groups);
	if (groups->len == 0)
		for (char **word = words; *word != NULL; word++)
			word_groups(*word, groups);
	groups_once(groups);
	return groups;
}

double
likeness(const GArray *a, const GArray *b)
{
	const guint64 *x = (const guint64 *)a->data;
	const guint64 *y = (const guint64 *)b->data;
	guint i = 0, j = 0, common = 0, all;

	while (i < a->len && j < b->len) {
		common += x[i] == y[j];
		if (x[i] < y[j])
			i++;
		else if (x[i] > y[j])
			j++;
		else {
			i++;
			j++;
		}
	}
	all = a->len + b->len - common;
	return all == 0 ? 0 : (double)common / all;
}
