/*
 * A file, opened when it can be CSV at all.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "machine.h"
#include "opened.h"
#include "program.h"
#include "sniff.h"

#define SNIFFED	4096

static int
refuse(Faults *faults, int file, const char *rule, char *text)
{
	faults_add(faults, FAULT_FILE, rule, NULL, text);
	if (file >= 0)
		close(file);
	return -1;
}

static int
stop(int file, GError **error)
{
	g_set_error(error, IMPACT_ERROR, EXIT_IO, "cannot be read: %s",
	    g_strerror(errno));
	if (file >= 0)
		close(file);
	return -1;
}

static int
refuse_folder(Faults *faults, int file, const char *source)
{
	return refuse(faults, file, "file.folder", source == NULL ?
	    g_strdup("this is a folder; name a file in it") :
	    g_strdup_printf("this is a folder; write files = %s/*.csv in "
	    "[source %s] to read what is in it", faults->file, source));
}

int
opened_file(const char *path, const char *source, guint64 most,
    gboolean text, Faults *faults, gboolean *own, GError **error)
{
	guint8 start[SNIFFED];
	const char *wrong;
	struct stat status;
	gssize size;
	int file = g_open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

	*own = FALSE;
	if (file < 0 && machine_broke(errno))
		return stop(file, error);
	if (file < 0 || fstat(file, &status) != 0)
		return refuse(faults, file, "file.open", g_strdup_printf(
		    "cannot be read: %s", g_strerror(errno)));
	if (S_ISDIR(status.st_mode))
		return refuse_folder(faults, file, source);
	if (!S_ISREG(status.st_mode))
		return refuse(faults, file, "file.open", g_strdup("this is "
		    "not a plain file that can be read"));
	size = machine_read(file, 0, start, sizeof start);
	if (size < 0)
		return stop(file, error);
	if (size == 0)
		return refuse(faults, file, "file.empty", g_strdup("the file "
		    "is empty; make the export again"));
	if (most > 0 && (guint64)status.st_size > most)
		return refuse(faults, file, "file.size", g_strdup_printf("the "
		    "file has %" G_GINT64_FORMAT " MiB and may have %"
		    G_GUINT64_FORMAT "; export a shorter period, or raise "
		    "file.size in [ingest]", (gint64)status.st_size >> 20,
		    most >> 20));
	wrong = text ? sniff_binary(start, (gsize)size) :
	    sniff_format(start, (gsize)size);
	if (wrong != NULL)
		return refuse(faults, file, "file.format", g_strdup(wrong));
	*own = sniff_own(start, (gsize)size);
	return file;
}
