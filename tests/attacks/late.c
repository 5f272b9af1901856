/*
 * An export that grows while it is used: as soon as a reject file is begun,
 * the file that LATE names gets a row more.  Put before a program by
 * LD_PRELOAD.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ROW	"3,A,2026-05-05\n"

int	open64(const char *, int, ...);

static void
grow(int (*next)(const char *, int, ...))
{
	const char *path = getenv("LATE");
	int file = path == NULL ? -1 : next(path, O_WRONLY | O_APPEND);

	if (file < 0 || write(file, ROW, strlen(ROW)) < 0)
		abort();
	close(file);
}

int
open64(const char *path, int flags, ...)
{
	static int (*next)(const char *, int, ...);
	const char *end = strrchr(path, '.');
	va_list arguments;
	int mode;

	if (next == NULL)
		*(void **)&next = dlsym(RTLD_NEXT, "open64");
	va_start(arguments, flags);
	mode = (flags & O_CREAT) != 0 ? va_arg(arguments, int) : 0;
	va_end(arguments);
	if ((flags & O_EXCL) != 0 && end != NULL && strcmp(end, ".new") == 0)
		grow(next);
	return next(path, flags, mode);
}

int
open(const char *path, int flags, ...)
{
	va_list arguments;
	int mode;

	va_start(arguments, flags);
	mode = (flags & O_CREAT) != 0 ? va_arg(arguments, int) : 0;
	va_end(arguments);
	return open64(path, flags, mode);
}
