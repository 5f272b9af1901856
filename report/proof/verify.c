/* Every file against the manifest of its edition; see verify.h. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document.h"
#include "manifest.h"
#include "plain.h"
#include "program.h"
#include "sorting.h"
#include "verify.h"

#define DEPTH		8
#define MANIFEST_MOST	(64 << 20)

void
verification_clear(struct verification *it)
{
	g_clear_pointer(&it->differences, g_ptr_array_unref);
	g_clear_pointer(&it->proof, proof_free);
}

static void
differ(struct verification *it, const char *path, const char *what)
{
	/* A name may hold anything; a terminal should not obey it. */
	g_autofree char *plain = plain_text(path);

	g_ptr_array_add(it->differences, g_strdup_printf("%s: %s", plain,
	    what));
}

/* Sorted, because folders are not; NULL with an error. */
static GPtrArray *
entries(const char *path, GError **error)
{
	GDir *folder = g_dir_open(path, 0, NULL);
	GPtrArray *names;
	const char *name;

	if (folder == NULL) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "cannot read the folder %s", path);
		return NULL;
	}
	names = g_ptr_array_new_with_free_func(g_free);
	while ((name = g_dir_read_name(folder)) != NULL)
		g_ptr_array_add(names, g_strdup(name));
	g_dir_close(folder);
	g_ptr_array_sort(names, sorting_by_name);
	return names;
}

/* SHA-256 of a plain file; NULL when it is none or cannot be read. */
static char *
file_digest(const char *path)
{
	GChecksum *sum;
	char buffer[65536], *digest = NULL;
	struct stat status;
	ssize_t size = -1;
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

	if (fd < 0)
		return NULL;
	sum = g_checksum_new(G_CHECKSUM_SHA256);
	if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode))
		while ((size = read(fd, buffer, sizeof(buffer))) > 0)
			g_checksum_update(sum, (guchar *)buffer, size);
	if (size == 0)
		digest = g_strdup(g_checksum_get_string(sum));
	g_checksum_free(sum);
	close(fd);
	return digest;
}

/* What a manifest may name: below its folder, without detours. */
static gboolean
path_is_inside(const char *path)
{
	g_auto(GStrv) parts = g_strsplit(path, "/", -1);
	guint i;

	for (i = 0; parts[i] != NULL; i++)
		if (*parts[i] == '\0' || strcmp(parts[i], ".") == 0 ||
		    strcmp(parts[i], "..") == 0)
			return FALSE;
	return i > 0 && i <= DEPTH;
}

/* path -> digest; NULL when the manifest is none of ours. */
static GHashTable *
manifest_read(const char *path)
{
	g_autoptr(GHashTable) files = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, g_free);
	g_autoptr(json_t) manifest = NULL;
	g_autofree char *text = NULL;
	json_t *list, *one;
	struct stat status;
	gsize size, i;

	if (lstat(path, &status) != 0 || !S_ISREG(status.st_mode) ||
	    status.st_size > MANIFEST_MOST ||
	    !g_file_get_contents(path, &text, &size, NULL))
		return NULL;
	manifest = document_read(text, size);
	list = json_object_get(manifest, "files");
	if (!json_is_array(list))
		return NULL;
	json_array_foreach(list, i, one) {
		const char *name = json_string_value(json_object_get(one,
		    "path"));
		const char *digest = json_string_value(json_object_get(one,
		    "sha256"));

		if (name == NULL || digest == NULL || !path_is_inside(name) ||
		    !g_hash_table_insert(files, g_strdup(name),
		    g_strdup(digest)))
			return NULL;
	}
	return g_steal_pointer(&files);
}

static void
check_file(const char *path, const char *name, GHashTable *files,
    struct verification *it)
{
	const char *wanted = g_hash_table_lookup(files, name);
	g_autofree char *digest = NULL;

	if (wanted == NULL) {
		differ(it, path, "is not in the manifest");
		return;
	}
	digest = file_digest(path);
	if (digest == NULL)
		differ(it, path, "cannot be read as a file");
	else if (strcmp(digest, wanted) != 0)
		differ(it, path, "is not what was published");
	g_hash_table_remove(files, name);
}

/* All below folder; what was found is taken out of files. */
static gboolean
check_below(const char *folder, const char *prefix, GHashTable *files,
    struct verification *it, GError **error)
{
	g_autoptr(GPtrArray) names = entries(folder, error);
	guint i;

	for (i = 0; names != NULL && i < names->len; i++) {
		g_autofree char *path = g_build_filename(folder,
		    names->pdata[i], NULL);
		g_autofree char *name = g_strconcat(prefix, names->pdata[i],
		    NULL);
		g_autofree char *below = g_strconcat(name, "/", NULL);
		struct stat status;

		if (lstat(path, &status) == 0 && S_ISDIR(status.st_mode)) {
			if (!check_below(path, below, files, it, error))
				return FALSE;
		} else if (strcmp(name, MANIFEST_NAME) != 0)
			check_file(path, name, files, it);
	}
	return names != NULL;
}

static gboolean
verify_edition(const char *folder, const char *manifest,
    struct verification *it, GError **error)
{
	g_autoptr(GHashTable) files = manifest_read(manifest);
	g_autoptr(GPtrArray) missing = NULL;
	GHashTableIter iter;
	void *name;
	guint i;

	it->editions++;
	if (files == NULL) {
		differ(it, manifest, "is not a manifest");
		return TRUE;
	}
	it->files += g_hash_table_size(files);
	proof_add(it->proof, folder, it->differences);
	if (!check_below(folder, "", files, it, error))
		return FALSE;
	missing = g_ptr_array_new();
	g_hash_table_iter_init(&iter, files);
	while (g_hash_table_iter_next(&iter, &name, NULL))
		g_ptr_array_add(missing, name);
	g_ptr_array_sort(missing, sorting_by_name);
	for (i = 0; i < missing->len; i++) {
		g_autofree char *path = g_build_filename(folder,
		    missing->pdata[i], NULL);

		differ(it, path, "is missing");
	}
	return TRUE;
}

/* Down to the folders that have a manifest. */
static gboolean
verify_below(const char *path, guint depth, struct verification *it,
    GError **error)
{
	g_autofree char *manifest = g_build_filename(path, MANIFEST_NAME,
	    NULL);
	g_autoptr(GPtrArray) names = NULL;
	struct stat status;
	guint i;

	if (lstat(manifest, &status) == 0)
		return verify_edition(path, manifest, it, error);
	names = entries(path, error);
	for (i = 0; names != NULL && i < names->len; i++) {
		g_autofree char *below = g_build_filename(path,
		    names->pdata[i], NULL);

		if (lstat(below, &status) == 0 && S_ISDIR(status.st_mode) &&
		    depth < DEPTH) {
			if (!verify_below(below, depth + 1, it, error))
				return FALSE;
		} else if (!S_ISLNK(status.st_mode) ||
		    strcmp(names->pdata[i], "latest") != 0)
			differ(it, below, "belongs to no edition");
	}
	return names != NULL;
}

gboolean
verify_folder(const char *path, const struct attackers *attackers,
    struct verification *it, GError **error)
{
	*it = (struct verification){ .proof = proof_new(attackers),
	    .differences = g_ptr_array_new_with_free_func(g_free) };
	if (!verify_below(path, 0, it, error))
		return FALSE;
	if (it->editions > 0)
		return proof_run(it->proof, &it->proven, it->differences,
		    error);
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "%s holds no edition "
	    "of a report: there is no " MANIFEST_NAME, path);
	return FALSE;
}
