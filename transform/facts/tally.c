/*
 * Hash tables for counting; see tally.h.
 */
#include <string.h>

#include "tally.h"

#define ROOM_AT_FIRST	1024

/* Spreads neighbouring keys (Fibonacci hashing, Knuth 6.4). */
static gsize
hash_key(guint64 key)
{
	key ^= key >> 29;
	key *= G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
	return (gsize)(key ^ (key >> 32));
}

static gsize
hash_window(const guint32 *window, guint width)
{
	guint64 hash = 0;

	for (guint i = 0; i < width; i++)
		hash = hash_key(hash ^ ((guint64)window[i] + 1));
	return (gsize)hash;
}

/* The slot of a key, or the free one that it would take. */
static struct tallied *
tally_slot(const struct tally *tally, guint64 key)
{
	gsize slot = hash_key(key) & (tally->room - 1);

	while (tally->slots[slot].key != key &&
	    tally->slots[slot].key != TALLY_FREE)
		slot = (slot + 1) & (tally->room - 1);
	return &tally->slots[slot];
}

static void
tally_grow(struct tally *tally)
{
	struct tally old = *tally;

	tally->room = MAX(2 * old.room, ROOM_AT_FIRST);
	tally->slots = g_new(struct tallied, tally->room);
	for (gsize i = 0; i < tally->room; i++)
		tally->slots[i].key = TALLY_FREE;
	for (gsize i = 0; i < old.room; i++)
		if (old.slots[i].key != TALLY_FREE)
			*tally_slot(tally, old.slots[i].key) = old.slots[i];
	g_free(old.slots);
}

void
tally_add(struct tally *tally, guint64 key, double weight)
{
	struct tallied *slot;

	if (2 * tally->count >= tally->room)
		tally_grow(tally);
	slot = tally_slot(tally, key);
	if (slot->key == key)
		slot->sum += weight;
	else {
		*slot = (struct tallied){ key, weight };
		tally->count++;
	}
}

void
tally_clear(struct tally *tally)
{
	g_free(tally->slots);
	*tally = (struct tally){ 0 };
}

static void
windows_grow(struct windows *windows)
{
	windows->room = MAX(2 * windows->room, ROOM_AT_FIRST);
	windows->space = windows->room / 2;
	g_free(windows->slots);
	windows->slots = g_new0(guint32, windows->room);
	windows->list = g_renew(guint32, windows->list,
	    windows->space * windows->width);
	for (gsize i = 0; i < windows->count; i++) {
		gsize slot = hash_window(windows->list + i * windows->width,
		    windows->width) & (windows->room - 1);

		while (windows->slots[slot] != 0)
			slot = (slot + 1) & (windows->room - 1);
		windows->slots[slot] = (guint32)i + 1;
	}
}

guint32
windows_number(struct windows *windows, const guint32 *window)
{
	gsize bytes = windows->width * sizeof(*window), slot;

	if (windows->count == windows->space)
		windows_grow(windows);
	slot = hash_window(window, windows->width) & (windows->room - 1);
	while (windows->slots[slot] != 0) {
		guint32 i = windows->slots[slot] - 1;

		if (memcmp(windows->list + i * windows->width, window,
		    bytes) == 0)
			return i;
		slot = (slot + 1) & (windows->room - 1);
	}
	memcpy(windows->list + windows->count * windows->width, window,
	    bytes);
	windows->slots[slot] = (guint32)++windows->count;
	return (guint32)windows->count - 1;
}

void
windows_clear(struct windows *windows)
{
	g_free(windows->slots);
	g_free(windows->list);
	*windows = (struct windows){ 0 };
}
