/* Folders with all that is in them; see tree.h. */
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program.h"
#include "tree.h"

gboolean
tree_fail(GError **error, const char *what, const char *path)
{
	g_set_error(error, IMPACT_ERROR, EXIT_IO, "cannot %s %s: %s", what,
	    path, g_strerror(errno));
	return FALSE;
}

static int
remove_entry(const char *path, const struct stat *status, int kind,
    struct FTW *where)
{
	(void)status;
	(void)kind;
	(void)where;
	return remove(path);
}

void
tree_remove(const char *path)
{
	(void)nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

gboolean
tree_sync_folder(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	gboolean good;

	if (fd < 0)
		return FALSE;
	good = fsync(fd) == 0;
	close(fd);
	return good;
}

static int
sync_entry(const char *path, const struct stat *status, int kind,
    struct FTW *where)
{
	(void)status;
	(void)where;
	return (kind == FTW_D || kind == FTW_DP) && !tree_sync_folder(path);
}

gboolean
tree_sync(const char *path)
{
	return nftw(path, sync_entry, 16, FTW_PHYS) == 0;
}

gboolean
tree_place(const char *fresh, const char *place, char **old)
{
	g_autofree char *aside = g_strconcat(fresh, "-old", NULL);

	*old = NULL;
	if (renameat2(AT_FDCWD, fresh, AT_FDCWD, place, RENAME_NOREPLACE) ==
	    0)
		return TRUE;
	if (errno == EEXIST && renameat2(AT_FDCWD, fresh, AT_FDCWD, place,
	    RENAME_EXCHANGE) == 0) {
		*old = g_strdup(fresh);
		return TRUE;
	}
	/* A file system without these flags: two steps, and no third way. */
	if ((errno == EINVAL || errno == ENOSYS) &&
	    (rename(place, aside) == 0 || errno == ENOENT) &&
	    rename(fresh, place) == 0) {
		*old = g_steal_pointer(&aside);
		return TRUE;
	}
	return FALSE;
}

void
tree_put_back(const char *fresh, const char *place, const char *old)
{
	if (old == NULL)
		(void)rename(place, fresh);
	else if (strcmp(old, fresh) == 0)
		(void)renameat2(AT_FDCWD, fresh, AT_FDCWD, place,
		    RENAME_EXCHANGE);
	else if (rename(place, fresh) == 0)
		(void)rename(old, place);
}

static gboolean
write_all(int fd, const char *bytes, gsize size)
{
	ssize_t done;

	while (size > 0) {
		done = write(fd, bytes, size);
		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return FALSE;
		bytes += done;
		size -= (gsize)done;
	}
	return TRUE;
}

gboolean
tree_write_file(const char *path, const char *bytes, gsize size, mode_t mode)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW |
	    O_CLOEXEC, mode), kept;
	gboolean good;

	if (fd < 0)
		return FALSE;
	good = write_all(fd, bytes, size) && fsync(fd) == 0;
	kept = errno;
	if (close(fd) != 0 && good)
		return FALSE;
	errno = kept;
	return good;
}

static gboolean
copy_entry(const char *from, const char *to)
{
	g_autofree char *bytes = NULL;
	struct stat status;
	gsize size;

	if (lstat(from, &status) != 0)
		return FALSE;
	if (S_ISDIR(status.st_mode))
		return tree_copy(from, to);
	if (!S_ISREG(status.st_mode))
		return TRUE;
	if (g_file_get_contents(from, &bytes, &size, NULL))
		return tree_write_file(to, bytes, size,
		    status.st_mode & 0777);
	errno = EIO;
	return FALSE;
}

gboolean
tree_copy(const char *from, const char *to)
{
	GDir *folder = g_dir_open(from, 0, NULL);
	const char *name;
	struct stat status;
	gboolean good = folder != NULL && lstat(from, &status) == 0 &&
	    mkdir(to, status.st_mode & 0777) == 0;

	while (good && (name = g_dir_read_name(folder)) != NULL) {
		g_autofree char *source = g_build_filename(from, name, NULL);
		g_autofree char *copy = g_build_filename(to, name, NULL);

		good = copy_entry(source, copy);
	}
	if (folder != NULL)
		g_dir_close(folder);
	return good;
}
