/*
 * Lock files, by flock(2): released by the kernel however a process ends.
 */
#include <sys/file.h>

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "lock.h"
#include "program.h"

int
lock_take(const char *path, GError **error)
{
	int file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

	if (file < 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "%s: cannot lock: %s", path, g_strerror(errno));
		return -1;
	}
	if (flock(file, LOCK_EX | LOCK_NB) != 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_BUSY,
		    "%s: another run is at work; try again when it is done",
		    path);
		close(file);
		return -1;
	}
	return file;
}
