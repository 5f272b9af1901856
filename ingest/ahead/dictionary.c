/*
 * Texts to numbers: open addressing, 16 bytes a text.
 */
#include <string.h>

#include "dictionary.h"

#define INLINE	12	/* bytes of a text in the table */
#define LONG	(0xffU << 24)	/* its last byte is in no UTF-8 text */
#define LONGEST	255
#define SMALLEST 256	/* size of a table */

/* A text as two numbers, zeros behind; of a long one where it stands. */
struct entry {
	guint32	number;		/* 0: empty */
	guint32	end;		/* the last of its 12 bytes; or LONG */
	guint64	begin;		/* the first eight; or half of its hash, and
				 * below that its place in texts */
};

struct dictionary {
	guint32		 most;
	guint32		 count;
	gsize		 size;		/* of the table, a power of two */
	struct entry	*entries;
	guint64		 seed;		/* so that nobody can choose collisions */
	GByteArray	*texts;		/* longer ones, a byte of size before */
	struct entry	 last;		/* asked for, when it was short */
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
	dictionary->last.number = 0;
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
hash_short(const Dictionary *dictionary, const struct entry *entry)
{
	return mix(entry->begin ^ dictionary->seed,
	    entry->end ^ G_GUINT64_CONSTANT(0x9e3779b97f4a7c15));
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

static guint32
place_of(const struct entry *entry)
{
	return (guint32)entry->begin;
}

static guint64
hash_entry(const Dictionary *dictionary, const struct entry *entry)
{
	const guint8 *text;

	if (entry->end != LONG)
		return hash_short(dictionary, entry);
	text = dictionary->texts->data + place_of(entry);
	return hash_long(dictionary, (const char *)text + 1, *text);
}

/* -------------------------------------------------------------- entries */

static inline guint64
four_bytes(const char *text)
{
	guint32 bytes;

	memcpy(&bytes, text, sizeof bytes);
	return GUINT32_FROM_LE(bytes);
}

/* Hot: for most cells.  Bytes that are read twice fall on themselves. */
static inline struct entry
entry_short(const char *text, gsize size)
{
	struct entry entry = { 0 };

	if (size >= 8) {
		entry.begin = four_bytes(text) | four_bytes(text + 4) << 32;
		entry.end = (guint32)(four_bytes(text + size - 4) >>
		    8 * (INLINE - size));
	} else if (size >= 4)
		entry.begin = four_bytes(text) |
		    four_bytes(text + size - 4) << 8 * (size - 4);
	else
		while (size > 0)
			entry.begin = entry.begin << 8 | (guchar)text[--size];
	return entry;
}

static inline struct entry
entry_of(const char *text, gsize size, guint64 hash)
{
	if (size <= INLINE)
		return entry_short(text, size);
	return (struct entry){ .end = LONG, .begin = hash >> 32 << 32 };
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

	if (entry->end != wanted->end)
		return FALSE;
	if (wanted->end != LONG)
		return entry->begin == wanted->begin;
	known = dictionary->texts->data + place_of(entry);
	return entry->begin >> 32 == wanted->begin >> 32 && *known == size &&
	    memcmp(known + 1, text, size) == 0;
}

guint64
dictionary_hash(const Dictionary *dictionary, const char *text, gsize size)
{
	struct entry entry;

	if (size > INLINE)
		return hash_long(dictionary, text, size);
	entry = entry_short(text, size);
	return hash_short(dictionary, &entry);
}

void
dictionary_prefetch(const Dictionary *dictionary, guint64 hash)
{
	__builtin_prefetch(&dictionary->entries[hash &
	    (dictionary->size - 1)]);
}

/* The number of a text that is not there, or 0; at is its place. */
static guint32
add(Dictionary *dictionary, gsize at, struct entry entry, const char *text,
    gsize size)
{
	if (dictionary->count == dictionary->most || size > LONGEST)
		return 0;
	if (entry.end == LONG) {
		guint8 length = (guint8)size;

		entry.begin |= dictionary->texts->len;
		g_byte_array_append(dictionary->texts, &length, 1);
		g_byte_array_append(dictionary->texts, (const guint8 *)text,
		    (guint)size);
	}
	entry.number = ++dictionary->count;
	dictionary->entries[at] = entry;
	if ((gsize)dictionary->count * 4 >= dictionary->size * 3)
		grow(dictionary);
	return entry.number;
}

static inline guint32
find(Dictionary *dictionary, guint64 hash, const struct entry *wanted,
    const char *text, gsize size)
{
	gsize at = hash & (dictionary->size - 1);

	for (; dictionary->entries[at].number != 0;
	    at = (at + 1) & (dictionary->size - 1))
		if (is_same(dictionary, &dictionary->entries[at], wanted,
		    text, size))
			return dictionary->entries[at].number;
	return add(dictionary, at, *wanted, text, size);
}

guint32
dictionary_hashed(Dictionary *dictionary, guint64 hash, const char *text,
    gsize size)
{
	struct entry wanted = entry_of(text, size, hash);

	return find(dictionary, hash, &wanted, text, size);
}

guint32
dictionary_number(Dictionary *dictionary, const char *text, gsize size)
{
	struct entry *last = &dictionary->last, wanted;

	if (size > INLINE)
		return dictionary_hashed(dictionary, hash_long(dictionary,
		    text, size), text, size);
	wanted = entry_short(text, size);
	if (wanted.begin != last->begin || wanted.end != last->end ||
	    last->number == 0) {
		*last = wanted;
		last->number = find(dictionary, hash_short(dictionary,
		    &wanted), &wanted, text, size);
	}
	return last->number;
}
