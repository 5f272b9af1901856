/*
 * Writes beside, then renames; see folder.h.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "program.h"
#include "tree.h"

struct folder {
	char	*place;
	char	*beside;	/* NULL once it is in place */
};

/* Files only: an export holds no folders, and others are left alone. */
static void
remove_folder(const char *path)
{
	GDir *dir = g_dir_open(path, 0, NULL);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *file = g_build_filename(path, name, NULL);

		(void)unlink(file);
	}
	if (dir != NULL)
		g_dir_close(dir);
	(void)rmdir(path);
}

/* Whether what stands there may be replaced. */
static gboolean
folder_ours(const char *place, const char *mark, GError **error)
{
	/* A slash at the end would look through a link. */
	g_autofree char *clean = g_canonicalize_filename(place, NULL);
	g_autofree char *file = g_build_filename(clean, mark, NULL);
	struct stat status;
	GDir *dir;
	gboolean empty;

	if (lstat(clean, &status) != 0)
		return TRUE;
	dir = S_ISDIR(status.st_mode) ? g_dir_open(clean, 0, NULL) : NULL;
	empty = dir != NULL && g_dir_read_name(dir) == NULL;
	if (dir != NULL)
		g_dir_close(dir);
	if (empty || (dir != NULL && lstat(file, &status) == 0))
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
	    "%s is there already and is no export; name another folder",
	    place);
	return FALSE;
}

Folder *
folder_open(const char *place, const char *mark, GError **error)
{
	g_autofree char *clean = g_canonicalize_filename(place, NULL);
	g_autofree char *beside = g_strconcat(clean, ".new-XXXXXX", NULL);
	Folder *folder;

	if (!folder_ours(place, mark, error))
		return NULL;
	if (g_mkdtemp_full(beside, 0700) == NULL) {
		tree_fail(error, "make a folder beside", place);
		return NULL;
	}
	folder = g_new(Folder, 1);
	folder->place = g_steal_pointer(&clean);
	folder->beside = g_steal_pointer(&beside);
	return folder;
}

FILE *
folder_file(Folder *folder, const char *name, GError **error)
{
	g_autofree char *path = g_build_filename(folder->beside, name, NULL);
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	FILE *file = fd < 0 ? NULL : fdopen(fd, "w");

	if (file == NULL)
		tree_fail(error, "make", path);
	return file;
}

gboolean
folder_done(Folder *folder, FILE *file, const char *name, GError **error)
{
	g_autofree char *path = g_build_filename(folder->beside, name, NULL);
	gboolean good = fflush(file) == 0 && !ferror(file) &&
	    fsync(fileno(file)) == 0;

	if (!good)
		tree_fail(error, "write", path);
	if (fclose(file) != 0 && good)
		return tree_fail(error, "write", path);
	return good;
}

gboolean
folder_place(Folder *folder, GError **error)
{
	g_autofree char *above = g_path_get_dirname(folder->place);
	g_autofree char *old = NULL;

	if (!tree_sync_folder(folder->beside))
		return tree_fail(error, "sync", folder->beside);
	if (!tree_place(folder->beside, folder->place, &old))
		return tree_fail(error, "put in place", folder->place);
	if (!tree_sync_folder(above)) {
		(void)tree_fail(error, "sync", above);
		tree_put_back(folder->beside, folder->place, old);
		return FALSE;
	}
	if (old != NULL)
		remove_folder(old);
	g_clear_pointer(&folder->beside, g_free);
	return TRUE;
}

void
folder_close(Folder *folder)
{
	if (folder->beside != NULL)
		remove_folder(folder->beside);
	g_free(folder->beside);
	g_free(folder->place);
	g_free(folder);
}
