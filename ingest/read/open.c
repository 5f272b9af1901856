/*
 * An input file before it is read: can it be CSV, and what does its name say?
 */
#include <errno.h>
#include <unistd.h>

#include "machine.h"
#include "open.h"
#include "opened.h"
#include "sniff.h"

#define SNIFFED	4096

static void
refuse(struct load *load, const char *rule, char *text)
{
	faults_add(&load->faults, FAULT_FILE, rule, NULL, text);
}

/*
 * The day or month in the name of the file, where the profile says that there
 * is one.
 */
static void
read_name(struct load *load)
{
	const Profile *profile = load->profile;
	g_autofree char *name = g_path_get_basename(load->file);

	if (profile->file_dates.text == NULL)
		return;
	if (!date_find(&profile->file_dates, name, &load->file_first,
	    &load->file_last))
		refuse(load, "file.date", g_strdup_printf("no date like %s is "
		    "in the name of this file; rename it, or correct file.date "
		    "in [source %s]", profile->file_dates.text,
		    profile->source->name));
}

int
open_input(struct load *load, GError **error)
{
	guint8 start[SNIFFED];
	gssize size;
	int file = opened_file(load->path, load->profile->source->name,
	    (guint64)load->ingest->conf->ingest.file_size << 20, FALSE,
	    &load->faults, &load->own, error);

	if (file < 0)
		return -1;
	size = machine_read(file, 0, start, sizeof start);
	if (size < 0)
		g_set_error(error, IMPACT_ERROR, EXIT_IO, "cannot be read: "
		    "%s", g_strerror(errno));
	else {
		load->separator = sniff_separator(start, (gsize)size);
		read_name(load);
	}
	if (size >= 0 && !load->faults.refused)
		return file;
	close(file);
	return -1;
}
