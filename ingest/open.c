/*
 * An input file before it is read: can it be CSV, and what does its name say?
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "open.h"
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
	else if (load->file_first != load->file_last && profile->when >= 0 &&
	    profile->kind->fields[profile->when].type == FIELD_DAY &&
	    profile->dates.period == PERIOD_REFUSE)
		refuse(load, "day.period", g_strdup_printf("the name of the "
		    "file has a month where a day is wanted; set date.period "
		    "in [source %s]", profile->source->name));
}

int
open_input(struct load *load)
{
	guint8 start[SNIFFED];
	const char *wrong;
	struct stat status;
	gssize size;
	int file = open(load->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	if (file < 0 || fstat(file, &status) != 0) {
		refuse(load, "file.open", g_strdup_printf("cannot be read: "
		    "%s", g_strerror(errno)));
		if (file >= 0)
			close(file);
		return -1;
	}
	size = S_ISREG(status.st_mode) ? read(file, start, sizeof start) : -1;
	if (S_ISDIR(status.st_mode))
		refuse(load, "file.folder", g_strdup_printf("this is a folder; "
		    "write files = %s/*.csv in [source %s] to read what is in "
		    "it", load->file, load->profile->source->name));
	else if (size < 0)
		refuse(load, "file.open", g_strdup("this is not a plain "
		    "file that can be read"));
	else if (size == 0)
		refuse(load, "file.empty", g_strdup("the file is empty; make "
		    "the export again"));
	else if ((wrong = sniff_format(start, (gsize)size)) != NULL)
		refuse(load, "file.format", g_strdup(wrong));
	else if (status.st_size / (1 << 20) >=
	    load->ingest->conf->ingest.file_size)
		refuse(load, "file.size", g_strdup_printf("the file is larger "
		    "than %" G_GINT64_FORMAT " MiB (file.size in [ingest])",
		    load->ingest->conf->ingest.file_size));
	load->own = size > 0 && sniff_own(start, (gsize)size);
	load->separator = size > 0 ? sniff_separator(start, (gsize)size) :
	    '\0';
	read_name(load);
	if (!load->faults.refused)
		return file;
	close(file);
	return -1;
}
