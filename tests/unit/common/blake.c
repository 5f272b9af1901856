#include <criterion/criterion.h>
#include <sodium.h>
#include <string.h>

#include "blake.h"

/* Section A of RFC 7693: BLAKE2b-512 of "abc" begins with this. */
Test(blake, abc_as_in_the_rfc)
{
	static const guint8 want[] = {
	    0xba, 0x80, 0xa5, 0x3f, 0x98, 0x1c, 0x4d, 0x0d};
	guint8 block[BLAKE_BLOCK] = "abc", digest[64];
	const guint8 *blocks[BLAKE_LANES];
	gsize sizes[BLAKE_LANES];
	gboolean last[BLAKE_LANES];
	struct blake blake;
	guint lane;

	blake_begin(&blake, sizeof digest, NULL, 0);
	for (lane = 0; lane < BLAKE_LANES; lane++) {
		blocks[lane] = block;
		sizes[lane] = 3;
		last[lane] = TRUE;
	}
	blake_add(&blake, blocks, sizes, last);
	for (lane = 0; lane < BLAKE_LANES; lane++) {
		blake_digest(&blake, lane, digest, sizeof digest);
		cr_expect(memcmp(digest, want, sizeof want) == 0);
	}
}

/* Messages of several blocks, each with an end and a size of its own. */
Test(blake, each_message_is_hashed_as_by_libsodium)
{
	guint8 text[BLAKE_LANES][5 * BLAKE_BLOCK] = {{0}};
	guint8 key[32], found[BLAKE_LANES][32], want[32];
	struct blake blake;
	guint step, lane, i;

	cr_assert(sodium_init() >= 0);
	memset(key, 7, sizeof key);
	blake_begin(&blake, sizeof want, key, sizeof key);
	for (step = 0; step < 5; step++) {
		const guint8 *blocks[BLAKE_LANES];
		gsize sizes[BLAKE_LANES];
		gboolean last[BLAKE_LANES];

		for (lane = 0; lane < BLAKE_LANES; lane++) {
			gsize size = 3 + lane * 80;
			guint8 *block = text[lane] + step * BLAKE_BLOCK;

			last[lane] = step == (size - 1) / BLAKE_BLOCK;
			sizes[lane] = last[lane] ? size - step * BLAKE_BLOCK
						 : BLAKE_BLOCK;
			for (i = 0; i < sizes[lane]; i++)
				block[i] = (guint8)(lane + step + i);
			blocks[lane] = block;
		}
		blake_add(&blake, blocks, sizes, last);
		for (lane = 0; lane < BLAKE_LANES; lane++)
			if (last[lane])
				blake_digest(
				    &blake, lane, found[lane], sizeof want);
	}
	for (lane = 0; lane < BLAKE_LANES; lane++) {
		crypto_generichash(want, sizeof want, text[lane], 3 + lane * 80,
		    key, sizeof key);
		cr_expect(memcmp(found[lane], want, sizeof want) == 0,
		    "lane %u", lane);
	}
}
