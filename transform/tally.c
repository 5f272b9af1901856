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

static void
tally_grow(struct tally *tally)
{
	tally->room = MAX(2 * tally->room, ROOM_AT_FIRST);
	tally->space = tally->room / 2;
	g_free(tally->slots);
	tally->slots = g_new0(guint32, tally->room);
	tally->keys = g_renew(guint64, tally->keys, tally->space);
	tally->sums = g_renew(double, tally->sums, tally->space);
	for (gsize i = 0; i < tally->count; i++) {
		gsize slot = hash_key(tally->keys[i]) & (tally->room - 1);

		while (tally->slots[slot] != 0)
			slot = (slot + 1) & (tally->room - 1);
		tally->slots[slot] = (guint32)i + 1;
	}
}

void
tally_add(struct tally *tally, guint64 key, double weight)
{
	gsize slot;

	if (tally->count == tally->space)
		tally_grow(tally);
	slot = hash_key(key) & (tally->room - 1);
	while (tally->slots[slot] != 0) {
		gsize i = tally->slots[slot] - 1;

		if (tally->keys[i] == key) {
			tally->sums[i] += weight;
			return;
		}
		slot = (slot + 1) & (tally->room - 1);
	}
	tally->keys[tally->count] = key;
	tally->sums[tally->count] = weight;
	tally->slots[slot] = (guint32)++tally->count;
}

void
tally_clear(struct tally *tally)
{
	g_free(tally->slots);
	g_free(tally->keys);
	g_free(tally->sums);
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
