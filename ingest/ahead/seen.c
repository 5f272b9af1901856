/*
 * Digests of files that have not changed; see seen.h.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "seen.h"
#include "tree.h"

#define BYTES	32
#define HEX	(2 * BYTES)
#define HEAD	"impact digests 1\n"
#define RACY	3	/* seconds: FAT has times of two */

/* Which file it is, and which of its contents; no padding: it is a key. */
struct mark {
	guint64	inode;
	guint64	size;
	gint64	changed[2];	/* bytes: seconds, nanoseconds */
	gint64	touched[2];	/* anything of the inode */
};

struct sight {
	struct mark	mark;
	guint8		digest[BYTES];
	gboolean	kept;	/* of this run */
};

struct seen {
	char		*path;
	GHashTable	*sights;	/* struct sight by its mark */
	GMutex		 mutex;
};

static guint
mark_hash(gconstpointer key)
{
	const struct mark *mark = key;

	return (guint)(mark->inode ^ mark->size * 31 ^
	    (guint64)mark->touched[1]);
}

static gboolean
mark_equal(gconstpointer a, gconstpointer b)
{
	return memcmp(a, b, sizeof(struct mark)) == 0;
}

static struct mark
mark_of(const struct stat *status)
{
	return (struct mark){ .inode = status->st_ino,
	    .size = (guint64)status->st_size,
	    .changed = { status->st_mtim.tv_sec, status->st_mtim.tv_nsec },
	    .touched = { status->st_ctim.tv_sec, status->st_ctim.tv_nsec } };
}

/* ------------------------------------------------------------- the file */

static gboolean
read_digest(const char *hex, guint8 digest[BYTES])
{
	guint i;

	for (i = 0; i < HEX; i++) {
		int value = g_ascii_xdigit_value(hex[i]);

		if (value < 0)
			return FALSE;
		digest[i / 2] = (guint8)(digest[i / 2] << 4 | value);
	}
	return hex[HEX] == '\0';
}

static gboolean
read_line(Seen *seen, const char *line)
{
	g_autofree struct sight *sight = g_new0(struct sight, 1);
	struct mark *mark = &sight->mark;
	char hex[HEX + 1] = "";

	/* Not GLib's formats: to scanf "li" is octal behind a nought. */
	if (sscanf(line, "%64s %" SCNu64 " %" SCNu64 " %" SCNd64 " %" SCNd64
	    " %" SCNd64 " %" SCNd64, hex, &mark->inode, &mark->size,
	    &mark->changed[0], &mark->changed[1], &mark->touched[0],
	    &mark->touched[1]) != 7 || !read_digest(hex, sight->digest))
		return FALSE;
	g_hash_table_replace(seen->sights, &sight->mark, sight);
	g_steal_pointer(&sight);
	return TRUE;
}

/* All of it or nothing: what was cut off may have lost a digit. */
static gboolean
read_all(Seen *seen, const char *text)
{
	g_auto(GStrv) lines = NULL;
	guint i;

	if (!g_str_has_prefix(text, HEAD) || !g_str_has_suffix(text, "\n"))
		return FALSE;
	lines = g_strsplit(text + strlen(HEAD), "\n", -1);
	for (i = 0; lines[i] != NULL; i++)
		if (*lines[i] != '\0' && !read_line(seen, lines[i]))
			return FALSE;
	return TRUE;
}

Seen *
seen_open(const char *path)
{
	Seen *seen = g_new0(Seen, 1);
	g_autofree char *text = NULL;

	seen->path = g_strdup(path);
	seen->sights = g_hash_table_new_full(mark_hash, mark_equal, NULL,
	    g_free);
	g_mutex_init(&seen->mutex);
	/* A pipe would keep us waiting. */
	if (g_file_test(path, G_FILE_TEST_IS_REGULAR) &&
	    g_file_get_contents(path, &text, NULL, NULL) &&
	    !read_all(seen, text))
		g_hash_table_remove_all(seen->sights);
	return seen;
}

void
seen_free(Seen *seen)
{
	if (seen == NULL)
		return;
	g_hash_table_unref(seen->sights);
	g_mutex_clear(&seen->mutex);
	g_free(seen->path);
	g_free(seen);
}

static void
write_line(GString *text, const struct sight *sight)
{
	const struct mark *mark = &sight->mark;
	guint i;

	for (i = 0; i < BYTES; i++)
		g_string_append_printf(text, "%02x", sight->digest[i]);
	g_string_append_printf(text, " %" G_GUINT64_FORMAT " %"
	    G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %"
	    G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", mark->inode, mark->size,
	    mark->changed[0], mark->changed[1], mark->touched[0],
	    mark->touched[1]);
}

gboolean
seen_keep(Seen *seen)
{
	g_autoptr(GString) text = g_string_new(HEAD);
	g_autofree char *fresh = g_strconcat(seen->path, ".new", NULL);
	GHashTableIter each;
	gpointer sight;

	g_hash_table_iter_init(&each, seen->sights);
	while (g_hash_table_iter_next(&each, NULL, &sight))
		if (((struct sight *)sight)->kept)
			write_line(text, sight);
	unlink(fresh);
	if (tree_write_file(fresh, text->str, text->len, 0600) &&
	    rename(fresh, seen->path) == 0)
		return TRUE;
	unlink(fresh);
	return FALSE;
}

/* -------------------------------------------------------------- the files */

gboolean
seen_find(Seen *seen, const struct stat *status, guint8 digest[BYTES])
{
	struct mark mark = mark_of(status);
	struct sight *sight;

	g_mutex_lock(&seen->mutex);
	sight = g_hash_table_lookup(seen->sights, &mark);
	if (sight != NULL) {
		sight->kept = TRUE;
		memcpy(digest, sight->digest, BYTES);
	}
	g_mutex_unlock(&seen->mutex);
	return sight != NULL;
}

void
seen_add(Seen *seen, const struct stat *status, const guint8 digest[BYTES],
    gint64 now)
{
	struct sight *sight;

	/* It could change once more within the same tick of the clock. */
	if (status->st_ctim.tv_sec >= now - RACY)
		return;
	sight = g_new0(struct sight, 1);
	sight->mark = mark_of(status);
	sight->kept = TRUE;
	memcpy(sight->digest, digest, BYTES);
	g_mutex_lock(&seen->mutex);
	g_hash_table_replace(seen->sights, &sight->mark, sight);
	g_mutex_unlock(&seen->mutex);
}

void
seen_drop(Seen *seen, const struct stat *status)
{
	struct mark mark = mark_of(status);

	g_mutex_lock(&seen->mutex);
	g_hash_table_remove(seen->sights, &mark);
	g_mutex_unlock(&seen->mutex);
}
