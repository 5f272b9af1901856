/* Places that somebody else could have prepared; see guard.h. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guard.h"
#include "program.h"
#include "tree.h"

static gboolean
refuse(GError **error, const char *path, const char *why)
{
	g_set_error(error, IMPACT_ERROR, EXIT_CONF, "%s: %s", path, why);
	return FALSE;
}

/* In a folder like /tmp, what stands there may be somebody else's. */
static gboolean
is_foreign(const char *path, const struct stat *status)
{
	g_autofree char *above = g_build_filename(path, "..", NULL);
	g_autofree char *parent = g_path_get_dirname(path);
	struct stat around;

	/* A link leads to another parent than the one it stands in. */
	if (stat(S_ISLNK(status->st_mode) ? parent : above, &around) != 0 ||
	    (around.st_mode & S_IWOTH) == 0)
		return FALSE;
	return S_ISLNK(status->st_mode) ||
	    (status->st_uid != geteuid() && status->st_uid != 0);
}

gboolean
guard_folder(const char *path, GError **error)
{
	g_autofree char *clean = g_canonicalize_filename(path, NULL);
	struct stat status, link;

	if (stat(clean, &status) != 0 || lstat(clean, &link) != 0)
		return tree_fail(error, "look at", path);
	if (!S_ISDIR(status.st_mode))
		return refuse(error, path, "this should be a folder, and is "
		    "not");
	if (is_foreign(clean, &link))
		return refuse(error, path, "somebody else may have put this "
		    "here, since anybody may write in the folder above; name "
		    "another folder");
	if (status.st_mode & S_IWOTH)
		return refuse(error, path, "anybody may put files in this "
		    "folder; take that right away (chmod o-w) or name "
		    "another folder");
	return TRUE;
}

gboolean
guard_folder_of(const char *path, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(path);

	return guard_folder(folder, error);
}

gboolean
guard_file(const char *path, GError **error)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return tree_fail(error, "look at", path);
	/* A device or a pipe is what somebody asked for. */
	if (S_ISREG(status.st_mode) && (status.st_mode & S_IWOTH))
		return refuse(error, path, "anybody may change this file, and "
		    "with it what is published; run: chmod o-w on it");
	return TRUE;
}

static gboolean
is_ours(const char *path, const struct stat *status, GError **error)
{
	if (!S_ISREG(status->st_mode))
		return refuse(error, path, "this should be a plain file, and "
		    "is not; take it away");
	if (status->st_nlink > 1)
		return refuse(error, path, "this file has another name as "
		    "well, so that writing here would change it there; take "
		    "one of the two away");
	return TRUE;
}

int
guard_open(const char *path, GError **error)
{
	/* Without waiting for the other end of a pipe. */
	int file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK |
	    O_CLOEXEC, 0600);
	struct stat status;

	if (file < 0 && errno == ELOOP) {
		(void)refuse(error, path, "this is a link, and should be a "
		    "file; name the file itself");
		return -1;
	}
	if (file < 0 || fstat(file, &status) != 0)
		(void)tree_fail(error, "open", path);
	else if (is_ours(path, &status, error))
		return file;
	if (file >= 0)
		close(file);
	return -1;
}
