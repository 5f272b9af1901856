/*
 * Reading files on a machine that may fail.
 */
#include <errno.h>
#include <unistd.h>

#include "machine.h"

gboolean
machine_broke(int error)
{
	switch (error) {
	case EIO:
	case EINTR:
	case EMFILE:
	case ENFILE:
	case ENOMEM:
	case ENXIO:
	case ESTALE:
		return TRUE;
	default:
		return FALSE;
	}
}

gssize
machine_read(int file, guint64 from, void *bytes, gsize most)
{
	gsize done = 0;

	while (done < most) {
		gssize size = pread(file, (guint8 *)bytes + done, most - done,
		    (off_t)(from + done));

		if (size < 0 && errno == EINTR)
			continue;
		if (size < 0)
			return -1;
		if (size == 0)
			break;
		done += (gsize)size;
	}
	return (gssize)done;
}
