/*
 * Keyed pseudonyms and digests: the only user of libsodium.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "guard.h"
#include "program.h"
#include "pseudonym.h"
#include "tree.h"

#define KEY_BYTES	32
#define KEY_HEX		(KEY_BYTES * 2)
#define ID_BYTES	8
#define VERSION		"impact v1"	/* so that a later scheme cannot collide */

struct pseudonym_key {
	guint8	secret[KEY_BYTES];
	struct blake begun;	/* messages, with it in front */
	char	id[ID_BYTES * 2 + 1];
};

static void
sodium_ready(void)
{
	if (sodium_init() < 0)
		g_error("libsodium cannot be initialised");
}

static gboolean
key_write(int file, const char *path, GError **error)
{
	guint8 secret[KEY_BYTES];
	char line[KEY_HEX + 2];
	gboolean good;

	randombytes_buf(secret, sizeof secret);
	sodium_bin2hex(line, KEY_HEX + 1, secret, sizeof secret);
	line[KEY_HEX] = '\n';
	good = write(file, line, KEY_HEX + 1) == KEY_HEX + 1 &&
	    fsync(file) == 0;
	if (!good)
		g_set_error(error, IMPACT_ERROR, EXIT_IO,
		    "%s: cannot write the key: %s", path, g_strerror(errno));
	sodium_memzero(secret, sizeof secret);
	sodium_memzero(line, sizeof line);
	return good;
}

gboolean
pseudonym_key_create(const char *path, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(path);
	gboolean good;
	int file;

	sodium_ready();
	if (!guard_folder_of(path, error))
		return FALSE;
	file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
	    0400);
	if (file < 0) {
		g_set_error(error, IMPACT_ERROR, errno == EEXIST ?
		    EXIT_NOTHING : EXIT_IO, errno == EEXIST ?
		    "%s: %s; a key in use is never overwritten, since the people "
		    "in the store could not be recognised any more" :
		    "%s: cannot make the key: %s", path, g_strerror(errno));
		return FALSE;
	}
	good = key_write(file, path, error);
	if (close(file) != 0 && good) {
		g_set_error(error, IMPACT_ERROR, EXIT_IO,
		    "%s: cannot write the key: %s", path, g_strerror(errno));
		good = FALSE;
	}
	/* Without its name on the disk, a power cut would lose the people. */
	if (good && !tree_sync_folder(folder))
		good = tree_fail(error, "sync", folder);
	if (!good)
		unlink(path);
	return good;
}

static gboolean
key_check(const char *path, const struct stat *status, GError **error)
{
	if (!S_ISREG(status->st_mode)) {
		g_set_error(error, IMPACT_ERROR, EXIT_CONF,
		    "%s: the key is not a plain file", path);
		return FALSE;
	}
	if (status->st_mode & (S_IRWXG | S_IRWXO)) {
		g_set_error(error, IMPACT_ERROR, EXIT_CONF,
		    "%s: others may read the key; run: chmod 400 %s", path,
		    path);
		return FALSE;
	}
	return TRUE;
}

static gboolean
key_parse(PseudonymKey *key, const char *text, gsize size, const char *path,
    GError **error)
{
	gsize length = 0;

	if (size > 0 && text[size - 1] == '\n')
		size--;
	if (size != KEY_HEX || sodium_hex2bin(key->secret, KEY_BYTES, text,
	    size, NULL, &length, NULL) != 0 || length != KEY_BYTES) {
		g_set_error(error, IMPACT_ERROR, EXIT_CONF,
		    "%s: not a key; it holds 64 hexadecimal digits as written "
		    "by: impact key new", path);
		return FALSE;
	}
	return TRUE;
}

/* People are known for ever by what comes out: both ways have to agree. */
static void
key_begin(PseudonymKey *key)
{
	static const char *const part[] = { "id" };
	guint8 id[PSEUDONYM_BYTES], other[PSEUDONYM_BYTES];
	struct pseudonyms several;

	blake_begin(&key->begun, PSEUDONYM_BYTES, key->secret, KEY_BYTES);
	pseudonym_make(key, "key", part, 1, id);
	pseudonyms_begin(&several, key);
	pseudonyms_add(&several, "key", part, 1, other);
	pseudonyms_end(&several);
	if (memcmp(id, other, sizeof id) != 0)
		g_error("pseudonyms made together differ from libsodium's");
	sodium_bin2hex(key->id, sizeof key->id, id, ID_BYTES);
}

PseudonymKey *
pseudonym_key_read(const char *path, GError **error)
{
	g_autoptr(PseudonymKey) key = g_new0(PseudonymKey, 1);
	char text[KEY_HEX + 2];
	struct stat status;
	gssize size = -1;
	int file;

	sodium_ready();
	file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (file < 0 || fstat(file, &status) != 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_CONF, errno == ENOENT ?
		    "%s: no key (%s); make one with: impact key new" :
		    "%s: cannot read the key: %s", path, g_strerror(errno));
		if (file >= 0)
			close(file);
		return NULL;
	}
	if (key_check(path, &status, error)) {
		size = read(file, text, sizeof text);
		if (!key_parse(key, text, (gsize)MAX(size, 0), path, error))
			size = -1;
		sodium_memzero(text, sizeof text);
	}
	close(file);
	if (size < 0)
		return NULL;
	key_begin(key);
	return g_steal_pointer(&key);
}

void
pseudonym_key_free(PseudonymKey *key)
{
	if (key == NULL)
		return;
	sodium_memzero(key, sizeof *key);
	g_free(key);
}

const char *
pseudonym_key_id(const PseudonymKey *key)
{
	return key->id;
}

static void
add_part(crypto_generichash_state *state, const char *part)
{
	guint64 size = strlen(part), ordered = GUINT64_TO_LE(size);

	crypto_generichash_update(state, (const guint8 *)&ordered,
	    sizeof ordered);
	crypto_generichash_update(state, (const guint8 *)part, size);
}

void
pseudonym_make(const PseudonymKey *key, const char *domain,
    const char *const *parts, gsize count, guint8 out[PSEUDONYM_BYTES])
{
	crypto_generichash_state state;
	gsize i;

	crypto_generichash_init(&state, key->secret, KEY_BYTES,
	    PSEUDONYM_BYTES);
	add_part(&state, VERSION);
	add_part(&state, domain);
	for (i = 0; i < count; i++)
		add_part(&state, parts[i]);
	crypto_generichash_final(&state, out, PSEUDONYM_BYTES);
}

/* ------------------------------------------------------ several at once */

void
pseudonyms_begin(struct pseudonyms *several, const PseudonymKey *key)
{
	several->key = key;
	several->count = 0;
}

/* FALSE when there is no room for it. */
static gboolean
put_part(guint8 block[BLAKE_BLOCK], gsize *at, const char *part)
{
	guint64 size = strlen(part), ordered = GUINT64_TO_LE(size);

	if (size + sizeof ordered > BLAKE_BLOCK - *at)
		return FALSE;
	memcpy(block + *at, &ordered, sizeof ordered);
	memcpy(block + *at + sizeof ordered, part, size);
	*at += sizeof ordered + size;
	return TRUE;
}

void
pseudonyms_add(struct pseudonyms *several, const char *domain,
    const char *const *parts, gsize count, guint8 out[PSEUDONYM_BYTES])
{
	guint8 *block = several->blocks[several->count];
	gsize at = 0, i;
	gboolean fits = put_part(block, &at, VERSION) &&
	    put_part(block, &at, domain);

	for (i = 0; i < count && fits; i++)
		fits = put_part(block, &at, parts[i]);
	if (!fits) {
		pseudonym_make(several->key, domain, parts, count, out);
		return;
	}
	memset(block + at, 0, BLAKE_BLOCK - at);
	several->sizes[several->count] = at;
	several->outs[several->count] = out;
	if (++several->count == BLAKE_LANES)
		pseudonyms_end(several);
}

void
pseudonyms_end(struct pseudonyms *several)
{
	static const gboolean last[BLAKE_LANES] = { TRUE, TRUE, TRUE, TRUE,
	    TRUE, TRUE, TRUE, TRUE };
	struct blake blake = several->key->begun;
	const guint8 *blocks[BLAKE_LANES];
	guint i;

	if (several->count == 0)
		return;
	for (i = 0; i < BLAKE_LANES; i++)
		blocks[i] = several->blocks[i < several->count ? i : 0];
	for (i = several->count; i < BLAKE_LANES; i++)
		several->sizes[i] = several->sizes[0];
	blake_add(&blake, blocks, several->sizes, last);
	for (i = 0; i < several->count; i++)
		blake_digest(&blake, i, several->outs[i], PSEUDONYM_BYTES);
	sodium_memzero(several->blocks, sizeof several->blocks);
	several->count = 0;
}

/* -------------------------------------------------------------- digests */

struct digest {
	crypto_generichash_state	state;
};

Digest *
digest_new(void)
{
	/* The state wants 64-byte alignment. */
	Digest *digest;

	if (posix_memalign((void **)&digest, 64, sizeof *digest) != 0)
		g_error("out of memory");
	sodium_ready();
	crypto_generichash_init(&digest->state, NULL, 0, DIGEST_BYTES);
	return digest;
}

void
digest_add(Digest *digest, const void *bytes, gsize size)
{
	crypto_generichash_update(&digest->state, bytes, size);
}

void
digest_end(Digest *digest, guint8 out[DIGEST_BYTES])
{
	crypto_generichash_final(&digest->state, out, DIGEST_BYTES);
	free(digest);
}

/* Of one text, where it has got to. */
struct walk {
	const guint8	*at;
	gsize		 left;
	gboolean	 ended;
	guint8		 last[BLAKE_BLOCK];
};

/* The next block of it; of one that has ended any will do. */
static const guint8 *
walk_on(struct walk *walk, gsize *size, gboolean *last)
{
	const guint8 *block = walk->at;

	*size = MIN(walk->left, BLAKE_BLOCK);
	*last = walk->left <= BLAKE_BLOCK;
	if (*last) {
		if (!walk->ended && walk->left > 0)
			memcpy(walk->last, walk->at, walk->left);
		return walk->last;
	}
	walk->at += BLAKE_BLOCK;
	walk->left -= BLAKE_BLOCK;
	return block;
}

/* Until the longest has ended; the others are given empty blocks. */
static void
digest_lanes(struct walk walks[BLAKE_LANES], guint count,
    guint8 out[BLAKE_LANES][DIGEST_BYTES])
{
	guint running = count, lane;
	struct blake blake;

	blake_begin(&blake, DIGEST_BYTES, NULL, 0);
	while (running > 0) {
		const guint8 *blocks[BLAKE_LANES];
		gsize sizes[BLAKE_LANES];
		gboolean last[BLAKE_LANES];

		for (lane = 0; lane < BLAKE_LANES; lane++)
			blocks[lane] = walk_on(&walks[lane], &sizes[lane],
			    &last[lane]);
		blake_add(&blake, blocks, sizes, last);
		for (lane = 0; lane < count; lane++) {
			if (!last[lane] || walks[lane].ended)
				continue;
			blake_digest(&blake, lane, out[lane], DIGEST_BYTES);
			walks[lane].ended = TRUE;
			running--;
		}
	}
}

/*
 * Six that are about as long as one another, or rather more: with AVX2 that
 * is about where it pays.
 */
#define LANES_LEAST	6

void
digest_several(const guint8 *const texts[BLAKE_LANES],
    const gsize sizes[BLAKE_LANES], guint count,
    guint8 out[BLAKE_LANES][DIGEST_BYTES])
{
	struct walk walks[BLAKE_LANES] = { 0 };
	gsize longest = 0, sum = 0;
	guint i;

	for (i = 0; i < count; i++) {
		walks[i].at = texts[i];
		walks[i].left = sizes[i];
		longest = MAX(longest, sizes[i]);
		sum += sizes[i];
	}
	if (sum >= LANES_LEAST * longest) {
		digest_lanes(walks, count, out);
		return;
	}
	sodium_ready();
	for (i = 0; i < count; i++)
		crypto_generichash(out[i], DIGEST_BYTES, texts[i], sizes[i],
		    NULL, 0);
}
