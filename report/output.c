/* A folder that appears whole or not at all; see output.h. */
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "output.h"
#include "program.h"

struct output {
	char	*directory;
	char	*period;
	char	*place;		/* DIRECTORY/PERIOD */
	char	*folder;	/* temporary; NULL once it is in place */
};

static gboolean
fail(GError **error, const char *what, const char *path)
{
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "cannot %s %s: %s",
	    what, path, g_strerror(errno));
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

/* Never follows a symbolic link out of the tree. */
static void
remove_tree(const char *path)
{
	(void)nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

static gboolean
sync_folder(const char *path)
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
	return (kind == FTW_D || kind == FTW_DP) && !sync_folder(path);
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
			remove_tree(path);
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
		fail(error, "make the folder", directory);
		return NULL;
	}
	if (lstat(place, &status) == 0 && !S_ISDIR(status.st_mode)) {
		errno = ENOTDIR;
		fail(error, "replace", place);
		return NULL;
	}
	if (lstat(latest, &status) == 0 && !S_ISLNK(status.st_mode)) {
		errno = EEXIST;
		fail(error, "make a link of", latest);
		return NULL;
	}
	clear_remains(directory, prefix);
	if (g_mkdtemp_full(pattern, 0755) == NULL) {
		fail(error, "make a folder in", directory);
		return NULL;
	}
	output = g_new0(Output, 1);
	output->directory = g_strdup(directory);
	output->period = g_strdup(period);
	output->place = g_steal_pointer(&place);
	output->folder = g_steal_pointer(&pattern);
	return output;
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
output_write(Output *output, const char *path, const char *bytes,
    gssize size, GError **error)
{
	g_autofree char *full = g_build_filename(output->folder, path, NULL);
	g_autofree char *folder = g_path_get_dirname(full);
	gboolean good;
	int fd;

	if (g_mkdir_with_parents(folder, 0755) != 0)
		return fail(error, "make the folder", folder);
	fd = open(full, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
	    0644);
	if (fd < 0)
		return fail(error, "make", full);
	good = write_all(fd, bytes, size < 0 ? strlen(bytes) : (gsize)size) &&
	    fsync(fd) == 0;
	if (!good)
		fail(error, "write", full);
	if (close(fd) != 0 && good)
		return fail(error, "write", full);
	return good;
}

/* The new folder in place of the old one, in one step where there are two. */
static gboolean
swap(Output *output, GError **error)
{
	if (renameat2(AT_FDCWD, output->folder, AT_FDCWD, output->place,
	    RENAME_NOREPLACE) == 0)
		return TRUE;
	if (errno == EEXIST && renameat2(AT_FDCWD, output->folder, AT_FDCWD,
	    output->place, RENAME_EXCHANGE) == 0) {
		/* The temporary name now holds the old report. */
		remove_tree(output->folder);
		return TRUE;
	}
	/* A file system without these flags: two steps, and no third way. */
	if (errno == EINVAL || errno == ENOSYS) {
		g_autofree char *old = g_strconcat(output->folder, "-old",
		    NULL);

		if ((rename(output->place, old) == 0 || errno == ENOENT) &&
		    rename(output->folder, output->place) == 0) {
			remove_tree(old);
			return TRUE;
		}
	}
	return fail(error, "put in place", output->place);
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
		return fail(error, "make", fresh);
	if (rename(fresh, link) != 0) {
		fail(error, "replace", link);
		(void)unlink(fresh);
		return FALSE;
	}
	return TRUE;
}

gboolean
output_finish(Output *output, GError **error)
{
	if (nftw(output->folder, sync_entry, 16, FTW_PHYS) != 0)
		return fail(error, "sync", output->folder);
	if (!swap(output, error))
		return FALSE;
	g_clear_pointer(&output->folder, g_free);
	if (!move_latest(output, error))
		return FALSE;
	if (!sync_folder(output->directory))
		return fail(error, "sync", output->directory);
	return TRUE;
}

void
output_close(Output *output)
{
	if (output == NULL)
		return;
	if (output->folder != NULL)
		remove_tree(output->folder);
	g_free(output->directory);
	g_free(output->period);
	g_free(output->place);
	g_free(output->folder);
	g_free(output);
}
