/* A folder that appears whole or not at all; see output.h. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guard.h"
#include "output.h"
#include "program.h"
#include "tree.h"

struct output {
	char	*directory;
	char	*period;
	char	*place;		/* DIRECTORY/PERIOD */
	char	*folder;	/* temporary; NULL once it is in place */
	GPtrArray *hidden;	/* char *: folders */
	GPtrArray *files;	/* struct output_file * */
	GMutex	 mutex;		/* of files */
};

static void
file_free(void *data)
{
	struct output_file *file = data;

	g_free(file->path);
	g_free(file->digest);
	g_free(file);
}

/* Temporary names begin so; the store's lock keeps other runs away. */
static char *
temporary_prefix(const char *period)
{
	return g_strdup_printf(".%s.new-", period);
}

static void
clear_remains(const char *directory, const char *prefix)
{
	GDir *dir = g_dir_open(directory, 0, NULL);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *path = g_build_filename(directory, name,
		    NULL);

		if (g_str_has_prefix(name, prefix))
			tree_remove(path);
	}
	if (dir != NULL)
		g_dir_close(dir);
}

Output *
output_open(const char *directory, const char *period, GError **error)
{
	g_autofree char *prefix = temporary_prefix(period);
	g_autofree char *pattern = g_strdup_printf("%s/%sXXXXXX", directory,
	    prefix);
	g_autofree char *place = g_build_filename(directory, period, NULL);
	g_autofree char *latest = g_build_filename(directory, "latest", NULL);
	struct stat status;
	Output *output;

	if (g_mkdir_with_parents(directory, 0755) != 0) {
		tree_fail(error, "make the folder", directory);
		return NULL;
	}
	if (!guard_folder(directory, error))
		return NULL;
	if (lstat(place, &status) == 0 && !S_ISDIR(status.st_mode)) {
		errno = ENOTDIR;
		tree_fail(error, "replace", place);
		return NULL;
	}
	if (lstat(latest, &status) == 0 && !S_ISLNK(status.st_mode)) {
		errno = EEXIST;
		tree_fail(error, "make a link of", latest);
		return NULL;
	}
	clear_remains(directory, prefix);
	if (g_mkdtemp_full(pattern, 0755) == NULL) {
		tree_fail(error, "make a folder in", directory);
		return NULL;
	}
	output = g_new0(Output, 1);
	output->directory = g_strdup(directory);
	output->period = g_strdup(period);
	output->place = g_steal_pointer(&place);
	output->folder = g_steal_pointer(&pattern);
	output->files = g_ptr_array_new_with_free_func(file_free);
	output->hidden = g_ptr_array_new_with_free_func(g_free);
	g_mutex_init(&output->mutex);
	return output;
}

gboolean
output_keep(Output *output, const char *except, GError **error)
{
	GDir *place = g_dir_open(output->place, 0, NULL);
	const char *name;
	gboolean good = TRUE;

	while (good && place != NULL &&
	    (name = g_dir_read_name(place)) != NULL) {
		g_autofree char *from = g_build_filename(output->place, name,
		    NULL);
		g_autofree char *to = g_build_filename(output->folder, name,
		    NULL);
		struct stat status;

		if (strcmp(name, except) == 0 || lstat(from, &status) != 0 ||
		    !S_ISDIR(status.st_mode))
			continue;
		good = tree_copy(from, to) || tree_fail(error, "keep", from);
	}
	if (place != NULL)
		g_dir_close(place);
	return good;
}

static void
note(Output *output, const char *path, const char *bytes, gsize size)
{
	struct output_file *file = g_new(struct output_file, 1);

	file->path = g_strdup(path);
	file->size = size;
	file->digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256,
	    (const guchar *)bytes, size);
	g_mutex_lock(&output->mutex);
	g_ptr_array_add(output->files, file);
	g_mutex_unlock(&output->mutex);
}

void
output_hide(Output *output, const char *folder)
{
	g_ptr_array_add(output->hidden, g_strdup(folder));
}

/* Whether path is that folder or lies below it. */
static gboolean
is_below(const char *path, const char *folder)
{
	gsize size = strlen(folder);

	return strncmp(path, folder, size) == 0 &&
	    (path[size] == '/' || path[size] == '\0');
}

static gboolean
is_hidden(const Output *output, const char *path)
{
	guint i;

	for (i = 0; i < output->hidden->len; i++)
		if (is_below(path, output->hidden->pdata[i]))
			return TRUE;
	return FALSE;
}

gboolean
output_write(Output *output, const char *path, const char *bytes,
    gssize length, GError **error)
{
	g_autofree char *full = g_build_filename(output->folder, path, NULL);
	g_autofree char *folder = g_path_get_dirname(full);
	gsize size = length < 0 ? strlen(bytes) : (gsize)length;

	gboolean hidden = is_hidden(output, path);

	if (g_mkdir_with_parents(folder, hidden ? 0700 : 0755) != 0)
		return tree_fail(error, "make the folder", folder);
	if (!tree_write_file(full, bytes, size, hidden ? 0600 : 0644))
		return tree_fail(error, "write", full);
	note(output, path, bytes, size);
	return TRUE;
}

const struct output_file *
output_file(Output *output, const char *path)
{
	const struct output_file *found = NULL;
	guint i;

	g_mutex_lock(&output->mutex);
	/* Who asks has just written it. */
	for (i = output->files->len; found == NULL && i-- > 0;) {
		const struct output_file *file = output->files->pdata[i];

		if (strcmp(file->path, path) == 0)
			found = file;
	}
	g_mutex_unlock(&output->mutex);
	if (found == NULL)
		g_error("report: %s has not been written", path);
	return found;
}

static int
compare_files(const void *a, const void *b)
{
	const struct output_file *const *first = a, *const *second = b;

	return strcmp((*first)->path, (*second)->path);
}

GPtrArray *
output_files(Output *output, const char *folder)
{
	GPtrArray *below = g_ptr_array_new();
	guint i;

	g_mutex_lock(&output->mutex);
	for (i = 0; i < output->files->len; i++) {
		struct output_file *file = output->files->pdata[i];

		if (is_below(file->path, folder))
			g_ptr_array_add(below, file);
	}
	g_mutex_unlock(&output->mutex);
	g_ptr_array_sort(below, compare_files);
	return below;
}

/* What stood there is taken away only when the disk holds what replaced it. */
static gboolean
swap(Output *output, GError **error)
{
	g_autofree char *old = NULL;

	if (!tree_place(output->folder, output->place, &old))
		return tree_fail(error, "put in place", output->place);
	if (!tree_sync_folder(output->directory)) {
		(void)tree_fail(error, "sync", output->directory);
		tree_put_back(output->folder, output->place, old);
		return FALSE;
	}
	if (old != NULL)
		tree_remove(old);
	return TRUE;
}

/* Periods sort as text; an older one made again does not become latest. */
static gboolean
move_latest(const Output *output, GError **error)
{
	g_autofree char *link = g_build_filename(output->directory, "latest",
	    NULL);
	g_autofree char *fresh = g_build_filename(output->directory,
	    ".latest.new", NULL);
	g_autofree char *held = g_file_read_link(link, NULL);

	if (held != NULL && strcmp(held, output->period) > 0) {
		g_autofree char *there = g_build_filename(output->directory,
		    held, NULL);

		if (g_file_test(there, G_FILE_TEST_IS_DIR))
			return TRUE;
	}
	if (g_strcmp0(held, output->period) == 0)
		return TRUE;
	(void)unlink(fresh);
	if (symlink(output->period, fresh) != 0)
		return tree_fail(error, "make", fresh);
	if (rename(fresh, link) != 0) {
		tree_fail(error, "replace", link);
		(void)unlink(fresh);
		return FALSE;
	}
	return TRUE;
}

gboolean
output_finish(Output *output, GError **error)
{
	if (!tree_sync(output->folder))
		return tree_fail(error, "sync", output->folder);
	if (!swap(output, error))
		return FALSE;
	g_clear_pointer(&output->folder, g_free);
	if (!move_latest(output, error))
		return FALSE;
	if (!tree_sync_folder(output->directory))
		return tree_fail(error, "sync", output->directory);
	return TRUE;
}

void
output_close(Output *output)
{
	if (output == NULL)
		return;
	if (output->folder != NULL)
		tree_remove(output->folder);
	g_ptr_array_unref(output->files);
	g_ptr_array_unref(output->hidden);
	g_mutex_clear(&output->mutex);
	g_free(output->directory);
	g_free(output->period);
	g_free(output->place);
	g_free(output->folder);
	g_free(output);
}
