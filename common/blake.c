/*
 * BLAKE2b of several messages at once: section 3 of RFC 7693, with a vector
 * of one word of each message in place of a word.
 */
#include <string.h>

#include "blake.h"

#define ROUNDS	12

/* One word of each message. */
typedef guint64 Words __attribute__((vector_size(8 * BLAKE_LANES)));

/* Section 2.6. */
static const guint64 start[BLAKE_WORDS] = {
	G_GUINT64_CONSTANT(0x6a09e667f3bcc908),
	G_GUINT64_CONSTANT(0xbb67ae8584caa73b),
	G_GUINT64_CONSTANT(0x3c6ef372fe94f82b),
	G_GUINT64_CONSTANT(0xa54ff53a5f1d36f1),
	G_GUINT64_CONSTANT(0x510e527fade682d1),
	G_GUINT64_CONSTANT(0x9b05688c2b3e6c1f),
	G_GUINT64_CONSTANT(0x1f83d9abfb41bd6b),
	G_GUINT64_CONSTANT(0x5be0cd19137e2179),
};

/* Section 2.7. */
static const guint8 orders[10][16] = {
	{ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 },
	{ 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3 },
	{ 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4 },
	{ 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8 },
	{ 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13 },
	{ 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9 },
	{ 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11 },
	{ 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10 },
	{ 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5 },
	{ 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0 },
};

#define TURN(word, bits) ((word) >> (bits) | (word) << (64 - (bits)))

/* Section 3.1. */
#define MIX(a, b, c, d, x, y) do { \
	(a) += (b) + (x); \
	(d) = TURN((d) ^ (a), 32); \
	(c) += (d); \
	(b) = TURN((b) ^ (c), 24); \
	(a) += (b) + (y); \
	(d) = TURN((d) ^ (a), 16); \
	(c) += (d); \
	(b) = TURN((b) ^ (c), 63); \
} while (0)

void
blake_begin(struct blake *blake, gsize size, const guint8 *key, gsize key_size)
{
	static const gboolean last[BLAKE_LANES];
	guint8 block[BLAKE_BLOCK] = { 0 };
	const guint8 *blocks[BLAKE_LANES];
	gsize sizes[BLAKE_LANES];
	guint lane, i;

	for (lane = 0; lane < BLAKE_LANES; lane++) {
		for (i = 0; i < BLAKE_WORDS; i++)
			blake->words[i][lane] = start[i];
		blake->words[0][lane] ^= 0x01010000 ^ key_size << 8 ^ size;
		blake->counts[lane] = 0;
		blocks[lane] = block;
		sizes[lane] = BLAKE_BLOCK;
	}
	if (key_size == 0)
		return;
	memcpy(block, key, key_size);
	blake_add(blake, blocks, sizes, last);
	explicit_bzero(block, sizeof block);
}

/* The words of a block, beside those of the other messages. */
static void
read_blocks(const guint8 *const blocks[BLAKE_LANES], Words message[16])
{
	guint lane, i;

	for (lane = 0; lane < BLAKE_LANES; lane++)
		for (i = 0; i < 16; i++) {
			guint64 word;

			memcpy(&word, blocks[lane] + i * sizeof word,
			    sizeof word);
			message[i][lane] = GUINT64_FROM_LE(word);
		}
}

/*
 * Section 3.2.  Made for several processors: which one it is, is seen when the
 * program starts.
 */
#if defined(__x86_64__) && defined(__GLIBC__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
static void
compress(guint64 words[BLAKE_WORDS][BLAKE_LANES], const Words message[16],
    const guint64 counts[BLAKE_LANES], const guint64 ends[BLAKE_LANES])
{
	Words v[2 * BLAKE_WORDS], count, end, sum;
	guint i;

	memcpy(v, words, sizeof *words * BLAKE_WORDS);
	memcpy(&count, counts, sizeof count);
	memcpy(&end, ends, sizeof end);
	for (i = 0; i < BLAKE_WORDS; i++)
		v[BLAKE_WORDS + i] = (Words){ 0 } + start[i];
	v[12] ^= count;
	v[14] ^= end;
	for (i = 0; i < ROUNDS; i++) {
		const guint8 *at = orders[i % 10];

		MIX(v[0], v[4], v[8], v[12], message[at[0]], message[at[1]]);
		MIX(v[1], v[5], v[9], v[13], message[at[2]], message[at[3]]);
		MIX(v[2], v[6], v[10], v[14], message[at[4]], message[at[5]]);
		MIX(v[3], v[7], v[11], v[15], message[at[6]], message[at[7]]);
		MIX(v[0], v[5], v[10], v[15], message[at[8]], message[at[9]]);
		MIX(v[1], v[6], v[11], v[12], message[at[10]], message[at[11]]);
		MIX(v[2], v[7], v[8], v[13], message[at[12]], message[at[13]]);
		MIX(v[3], v[4], v[9], v[14], message[at[14]], message[at[15]]);
	}
	for (i = 0; i < BLAKE_WORDS; i++) {
		memcpy(&sum, words[i], sizeof sum);
		sum ^= v[i] ^ v[BLAKE_WORDS + i];
		memcpy(words[i], &sum, sizeof sum);
	}
}

void
blake_add(struct blake *blake, const guint8 *const blocks[BLAKE_LANES],
    const gsize sizes[BLAKE_LANES], const gboolean last[BLAKE_LANES])
{
	guint64 ends[BLAKE_LANES];
	Words message[16];
	guint lane;

	read_blocks(blocks, message);
	for (lane = 0; lane < BLAKE_LANES; lane++) {
		blake->counts[lane] += sizes[lane];
		ends[lane] = last[lane] ? G_MAXUINT64 : 0;
	}
	compress(blake->words, message, blake->counts, ends);
}

void
blake_digest(const struct blake *blake, guint lane, guint8 *out, gsize size)
{
	gsize i;

	for (i = 0; i < size; i += sizeof(guint64)) {
		guint64 word =
		    GUINT64_TO_LE(blake->words[i / sizeof word][lane]);

		memcpy(out + i, &word, MIN(sizeof word, size - i));
	}
}
