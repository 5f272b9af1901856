/*
 * Keyed pseudonyms and digests: the only user of libsodium.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <unistd.h>

#include "guard.h"
#include "machine.h"
#include "program.h"
#include "pseudonym.h"
#include "tree.h"

#define KEY_BYTES	32
#define KEY_HEX		(KEY_BYTES * 2)
#define ID_BYTES	8
#define STATE_ALIGNED	64	/* as libsodium wants it */

struct pseudonym_key {
	/* What all its pseudonyms begin with: a tenth of the work on each. */
	crypto_generichash_state	begun;
	char				id[ID_BYTES * 2 + 1];
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

static void
add_part(crypto_generichash_state *state, const char *part)
{
	guint64 size = strlen(part), ordered = GUINT64_TO_LE(size);

	crypto_generichash_update(state, (const guint8 *)&ordered,
	    sizeof ordered);
	crypto_generichash_update(state, (const guint8 *)part, size);
}

static gboolean
key_parse(PseudonymKey *key, const char *text, gsize size, const char *path,
    GError **error)
{
	guint8 secret[KEY_BYTES];
	gsize length = 0;
	gboolean good;

	if (size > 0 && text[size - 1] == '\n')
		size--;
	good = size == KEY_HEX && sodium_hex2bin(secret, KEY_BYTES, text,
	    size, NULL, &length, NULL) == 0 && length == KEY_BYTES;
	if (good) {
		crypto_generichash_init(&key->begun, secret, KEY_BYTES,
		    PSEUDONYM_BYTES);
		/* The version, so that a later scheme cannot collide. */
		add_part(&key->begun, "impact v1");
	} else
		g_set_error(error, IMPACT_ERROR, EXIT_CONF,
		    "%s: not a key; it holds 64 hexadecimal digits as written "
		    "by: impact key new", path);
	sodium_memzero(secret, sizeof secret);
	return good;
}

PseudonymKey *
pseudonym_key_read(const char *path, GError **error)
{
	g_autoptr(PseudonymKey) key = g_aligned_alloc0(1, sizeof *key,
	    STATE_ALIGNED);
	static const char *const id_part[] = { "id" };
	guint8 id[PSEUDONYM_BYTES];
	char text[KEY_HEX + 2];
	struct stat status;
	gssize size = -1;
	int file;

	sodium_ready();
	file = g_open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
	if (file < 0 || fstat(file, &status) != 0) {
		g_set_error(error, IMPACT_ERROR, machine_broke(errno) ?
		    EXIT_IO : EXIT_CONF, errno == ENOENT ?
		    "%s: no key (%s); make one with: impact key new" :
		    "%s: cannot read the key: %s", path, g_strerror(errno));
		if (file >= 0)
			close(file);
		return NULL;
	}
	if (key_check(path, &status, error)) {
		size = machine_read(file, 0, text, sizeof text);
		if (size < 0)
			g_set_error(error, IMPACT_ERROR, EXIT_IO,
			    "%s: cannot read the key: %s", path,
			    g_strerror(errno));
		else if (!key_parse(key, text, (gsize)size, path, error))
			size = -1;
		sodium_memzero(text, sizeof text);
	}
	close(file);
	if (size < 0)
		return NULL;
	pseudonym_make(key, "key", id_part, 1, id);
	sodium_bin2hex(key->id, sizeof key->id, id, ID_BYTES);
	return g_steal_pointer(&key);
}

void
pseudonym_key_free(PseudonymKey *key)
{
	if (key == NULL)
		return;
	sodium_memzero(key, sizeof *key);
	g_aligned_free(key);
}

const char *
pseudonym_key_id(const PseudonymKey *key)
{
	return key->id;
}

void
pseudonym_make(const PseudonymKey *key, const char *domain,
    const char *const *parts, gsize count, guint8 out[PSEUDONYM_BYTES])
{
	crypto_generichash_state state = key->begun;
	gsize i;

	add_part(&state, domain);
	for (i = 0; i < count; i++)
		add_part(&state, parts[i]);
	crypto_generichash_final(&state, out, PSEUDONYM_BYTES);
}

struct digest {
	crypto_generichash_state	state;
};

Digest *
digest_new(void)
{
	Digest *digest = g_aligned_alloc(1, sizeof *digest, STATE_ALIGNED);

	sodium_ready();
	crypto_generichash_init(&digest->state, NULL, 0, 32);
	return digest;
}

void
digest_add(Digest *digest, const void *bytes, gsize size)
{
	crypto_generichash_update(&digest->state, bytes, size);
}

void
digest_end(Digest *digest, guint8 out[32])
{
	crypto_generichash_final(&digest->state, out, 32);
	g_aligned_free(digest);
}
