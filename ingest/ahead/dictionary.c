/*
 * Texts to numbers: open addressing, 16 bytes a text.
 */
#include <string.h>

#include "dictionary.h"

#define INLINE	12	/* bytes of a text in the table */
#define LONG	0xff	/* in the last of them: in no UTF-8 text */
#define LONGEST	255
#define SMALLEST 256	/* size of a table */

struct entry {
	guint32	number;		/* 0: empty */
	union {
		guint8	bytes[INLINE];	/* NUL behind */
		struct {
			guint32	place;	/* in texts */
			guint32	hash;
			guint8	fill[3];
			guint8	mark;	/* LONG */
		} longer;
	};
};

struct dictionary {
	guint32		 most;
	guint32		 count;
	gsize		 size;		/* of the table, a power of two */
	struct entry	*entries;
	guint64		 seed;		/* so that nobody can choose collisions */
	GByteArray	*texts;		/* longer ones, a byte of size before */
};

Dictionary *
dictionary_new(guint32 most)
{
	Dictionary *dictionary = g_new0(Dictionary, 1);

	G_STATIC_ASSERT(sizeof(struct entry) == 16);
	dictionary->most = most;
	dictionary->size = SMALLEST;
	dictionary->entries = g_new0(struct entry, SMALLEST);
	dictionary->seed = (guint64)g_random_int() << 32 | g_random_int();
	dictionary->texts = g_byte_array_new();
	return dictionary;
}

void
dictionary_free(Dictionary *dictionary)
{
	if (dictionary == NULL)
		return;
	g_free(dictionary->entries);
	g_byte_array_unref(dictionary->texts);
	g_free(dictionary);
}

void
dictionary_clear(Dictionary *dictionary)
{
	dictionary->count = 0;
	memset(dictionary->entries, 0,
	    dictionary->size * sizeof(struct entry));
	g_byte_array_set_size(dictionary->texts, 0);
}

guint32
dictionary_count(const Dictionary *dictionary)
{
	return dictionary->count;
}

/* -------------------------------------------------------------- hashing */

/* Both halves of a product; Wang Yi's mixing step. */
static guint64
mix(guint64 a, guint64 b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (guint64)product ^ (guint64)(product >> 64);
}

static guint64
hash_short(const Dictionary *dictionary, const guint8 bytes[INLINE])
{
	guint64 first;
	guint32 second;

	memcpy(&first, bytes, sizeof first);
	memcpy(&second, bytes + sizeof first, sizeof second);
	return mix(first ^ dictionary->seed,
	    second ^ G_GUINT64_CONSTANT(0x9e3779b97f4a7c15));
}

static guint64
hash_long(const Dictionary *dictionary, const char *text, gsize size)
{
	guint64 hash = dictionary->seed ^ size, part;

	for (; size >= sizeof part; size -= sizeof part) {
		memcpy(&part, text, sizeof part);
		hash = mix(hash ^ part,
		    G_GUINT64_CONSTANT(0xe7037ed1a0b428db));
		text += sizeof part;
	}
	part = 0;
	memcpy(&part, text, size);
	return mix(hash ^ part, G_GUINT64_CONSTANT(0x8ebc6af09c88c6e3));
}

static guint64
hash_entry(const Dictionary *dictionary, const struct entry *entry)
{
	const guint8 *text;

	if (entry->longer.mark != LONG)
		return hash_short(dictionary, entry->bytes);
	text = dictionary->texts->data + entry->longer.place;
	return hash_long(dictionary, (const char *)text + 1, *text);
}

/* ---------------------------------------------------------------- table */

static void
grow(Dictionary *dictionary)
{
	gsize size = dictionary->size * 2, i, at;
	struct entry *entries = g_new0(struct entry, size);

	for (i = 0; i < dictionary->size; i++) {
		const struct entry *entry = &dictionary->entries[i];

		if (entry->number == 0)
			continue;
		at = hash_entry(dictionary, entry) & (size - 1);
		while (entries[at].number != 0)
			at = (at + 1) & (size - 1);
		entries[at] = *entry;
	}
	g_free(dictionary->entries);
	dictionary->entries = entries;
	dictionary->size = size;
}

static gboolean
is_same(const Dictionary *dictionary, const struct entry *entry,
    const struct entry *wanted, const char *text, gsize size)
{
	const guint8 *known;

	if (wanted->longer.mark != LONG || entry->longer.mark != LONG)
		return memcmp(entry->bytes, wanted->bytes, INLINE) == 0;
	known = dictionary->texts->data + entry->longer.place;
	return entry->longer.hash == wanted->longer.hash && *known == size &&
	    memcmp(known + 1, text, size) == 0;
}

/* A text as it would stand in the table. */
static struct entry
entry_of(const char *text, gsize size, guint64 hash)
{
	struct entry entry = { 0 };

	if (size <= INLINE)
		memcpy(entry.bytes, text, size);
	else {
		entry.longer.hash = (guint32)(hash >> 32);
		entry.longer.mark = LONG;
	}
	return entry;
}

guint64
dictionary_hash(const Dictionary *dictionary, const char *text, gsize size)
{
	guint8 bytes[INLINE] = { 0 };

	if (size > INLINE)
		return hash_long(dictionary, text, size);
	memcpy(bytes, text, size);
	return hash_short(dictionary, bytes);
}

void
dictionary_prefetch(const Dictionary *dictionary, guint64 hash)
{
	__builtin_prefetch(&dictionary->entries[hash &
	    (dictionary->size - 1)]);
}

guint32
dictionary_number(Dictionary *dictionary, guint64 hash, const char *text,
    gsize size)
{
	struct entry wanted = entry_of(text, size, hash);
	gsize at = hash & (dictionary->size - 1);

	for (; dictionary->entries[at].number != 0;
	    at = (at + 1) & (dictionary->size - 1))
		if (is_same(dictionary, &dictionary->entries[at], &wanted,
		    text, size))
			return dictionary->entries[at].number;
	if (dictionary->count == dictionary->most || size > LONGEST)
		return 0;
	if (size > INLINE) {
		guint8 length = (guint8)size;

		wanted.longer.place = dictionary->texts->len;
		g_byte_array_append(dictionary->texts, &length, 1);
		g_byte_array_append(dictionary->texts, (const guint8 *)text,
		    (guint)size);
	}
	wanted.number = ++dictionary->count;
	dictionary->entries[at] = wanted;
	if ((gsize)dictionary->count * 4 >= dictionary->size * 3)
		grow(dictionary);
	return wanted.number;
}
