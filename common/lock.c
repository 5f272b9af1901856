/*
 * Lock files, by flock(2): released by the kernel however a process ends.
 */
#include <sys/file.h>

#include <unistd.h>

#include "guard.h"
#include "lock.h"
#include "program.h"

int
lock_take(const char *path, GError **error)
{
	int file = guard_folder_of(path, error) ? guard_open(path, error) :
	    -1;

	if (file < 0)
		return -1;
	if (flock(file, LOCK_EX | LOCK_NB) != 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_BUSY,
		    "%s: another run is at work; try again when it is done",
		    path);
		close(file);
		return -1;
	}
	return file;
}
