/*
 * Rejected records.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "bsn.h"
#include "guard.h"
#include "program.h"
#include "reject.h"
#include "rules.h"
#include "value.h"

struct writing {
	FILE			*out;
	const struct header	*header;
	const Faults		*faults;
	Layout			*layout;
	const Profile		*profile;
	guint			 next;		/* fault */
	gboolean		 begun;		/* the header was written */
	GString			*line;
	gboolean		 stop;
};

gboolean
reject_store(Store *store, gint64 batch, const Faults *faults, GError **error)
{
	guint i;

	for (i = 0; i < faults->list->len; i++) {
		const struct fault *fault = &g_array_index(faults->list,
		    struct fault, i);
		const struct place *place = &fault->place;
		sqlite3_stmt *statement;

		if (fault->kind != FAULT_REJECT)
			continue;
		statement = store_statement(store, "ingest_reject_add");
		sqlite3_bind_int64(statement, 1, batch);
		sqlite3_bind_int64(statement, 2, (gint64)place->record);
		sqlite3_bind_int64(statement, 3, (gint64)place->line);
		sqlite3_bind_int64(statement, 4, place->column);
		sqlite3_bind_text(statement, 5, place->header, -1,
		    SQLITE_STATIC);
		sqlite3_bind_text(statement, 6, fault->rule, -1,
		    SQLITE_STATIC);
		if (fault->other.line > 0)
			sqlite3_bind_int64(statement, 7,
			    (gint64)fault->other.line);
		if (!store_done(store, statement, error))
			return FALSE;
	}
	return TRUE;
}

/* ---------------------------------------------------------- reject files */

/*
 * A spreadsheet runs a text that begins like a formula; a sign before it
 * stops that, and is taken off again when the file is read.
 */
static void
write_cell(GString *line, const char *cell)
{
	gboolean formula = value_formula(cell);

	if (!formula && strpbrk(cell, ",\"\r\n") == NULL &&
	    *cell != ' ' && (*cell == '\0' ||
	    cell[strlen(cell) - 1] != ' ')) {
		g_string_append(line, cell);
		return;
	}
	g_string_append_c(line, '"');
	if (formula)
		g_string_append_c(line, '\'');
	for (; *cell != '\0'; cell++) {
		if (*cell == '"')
			g_string_append_c(line, '"');
		g_string_append_c(line, *cell);
	}
	g_string_append_c(line, '"');
}

/* Whether what stands in a column tells one from another. */
static gboolean
column_identifies(const struct writing *writing, guint column)
{
	const struct kind *kind = writing->profile->kind;
	guint i;

	for (i = 0; i < kind->count; i++)
		if (writing->header->columns[i] == (int)column)
			return kind->fields[i].type == FIELD_CODE;
	return FALSE;
}

/* A number of a column that identifies is what the record is found by. */
static void
write_hidden(GString *line, const char *cell, gboolean identifies)
{
	g_autofree char *copy = NULL;

	if (identifies && cell[strspn(cell, "0123456789")] == '\0') {
		write_cell(line, cell);
		return;
	}
	copy = g_strdup(cell);
	bsn_hide(copy);
	write_cell(line, copy);
}

static void
write_own(GString *line, const struct fault *fault)
{
	g_string_append_printf(line, ",%" G_GUINT64_FORMAT ",",
	    fault->place.line);
	if (fault->place.column > 0)
		g_string_append_printf(line, "%u", fault->place.column);
	g_string_append_printf(line, ",%s,", fault->rule);
	if (fault->other.line > 0) {
		g_autofree char *text = g_strdup_printf("%s; see line %"
		    G_GUINT64_FORMAT, fault->text, fault->other.line);

		write_cell(line, text);
	} else
		write_cell(line, fault->text);
	g_string_append_c(line, '\n');
}

static void
write_header(struct writing *writing)
{
	const struct header *header = writing->header;
	gboolean first = TRUE;
	guint i;

	for (i = 0; i < header->width; i++) {
		if (header->uses[i] == COLUMN_OWN)
			continue;
		if (!first)
			g_string_append_c(writing->line, ',');
		first = FALSE;
		write_cell(writing->line, header->names[i]);
	}
	g_string_append(writing->line, REJECT_COLUMNS "\n");
}

/* A broken record stands in the first column, as it was read. */
static void
write_raw(struct writing *writing, const struct record *record)
{
	g_autofree char *text = g_utf8_make_valid(record->raw,
	    (gssize)record->raw_size);
	gsize size = strlen(text);
	guint i, columns = 0;

	while (size > 0 && strchr("\r\n", text[size - 1]) != NULL)
		text[--size] = '\0';
	bsn_mask(text);
	write_cell(writing->line, text);
	for (i = 0; i < writing->header->width; i++)
		columns += writing->header->uses[i] != COLUMN_OWN;
	for (i = 1; i < columns; i++)
		g_string_append_c(writing->line, ',');
}

/* Of somebody who was forgotten. */
static void
write_blank(struct writing *writing)
{
	guint i, columns = 0;

	for (i = 0; i < writing->header->width; i++)
		columns += writing->header->uses[i] != COLUMN_OWN;
	for (i = 1; i < columns; i++)
		g_string_append_c(writing->line, ',');
}

static void
write_cells(struct writing *writing, const struct record *record,
    gboolean shifted)
{
	const struct header *header = writing->header;
	gboolean first = TRUE;
	guint i;

	for (i = 0; i < MAX(record->count, header->width); i++) {
		enum column_use use = i < header->count ? header->uses[i] :
		    COLUMN_UNREAD;
		const char *cell = i < record->count ? record->cells[i] : "";

		if (use == COLUMN_OWN || (i >= header->width &&
		    *cell == '\0'))
			continue;
		if (!first)
			g_string_append_c(writing->line, ',');
		first = FALSE;
		/* What is not read is not kept, unless what is cannot be told. */
		if (use == COLUMN_BSN || (use == COLUMN_UNREAD &&
		    (!shifted || bsn_test(cell))))
			continue;
		write_hidden(writing->line, cell,
		    column_identifies(writing, i));
	}
}

/* The next reject that lies behind the line before this one, or NULL. */
static const struct fault *
next_reject(struct writing *writing, guint64 line)
{
	const GArray *list = writing->faults->list;

	for (; writing->next < list->len; writing->next++) {
		const struct fault *fault = &g_array_index(list, struct fault,
		    writing->next);

		if (fault->kind == FAULT_REJECT && fault->place.line >= line)
			return fault;
	}
	return NULL;
}

static void
on_record(struct record *record, gpointer data)
{
	struct writing *writing = data;
	const struct fault *fault;

	/* Titles above the header are left out. */
	if (record->line < writing->header->line)
		return;
	fault = next_reject(writing, record->line);
	g_string_truncate(writing->line, 0);
	if (!writing->begun) {
		write_header(writing);
		layout_fill(writing->layout, writing->header,
		    writing->profile->fill);
	}
	else if (fault == NULL ||
	    fault->place.line >= record->line + record->lines)
		return;
	else {
		if (record->rule != NULL)
			write_raw(writing, record);
		else if (strcmp(fault->rule, RULE_FORGOTTEN) == 0)
			write_blank(writing);
		else
			write_cells(writing, record, strcmp(fault->rule,
			    "record.width") == 0);
		write_own(writing->line, fault);
	}
	writing->begun = TRUE;
	fwrite(writing->line->str, 1, writing->line->len, writing->out);
}

static gboolean
fail(const char *path, GError **error)
{
	g_set_error(error, IMPACT_ERROR, EXIT_IO,
	    "%s: cannot write the reject file: %s", path, g_strerror(errno));
	return FALSE;
}

static FILE *
open_new(const char *path, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(path);
	int file;

	if (g_mkdir_with_parents(folder, 0700) != 0) {
		fail(folder, error);
		return NULL;
	}
	if (!guard_folder(folder, error))
		return NULL;
	g_unlink(path);
	file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW |
	    O_CLOEXEC, 0600);
	if (file < 0) {
		fail(path, error);
		return NULL;
	}
	return fdopen(file, "w");
}

gboolean
reject_write(const char *path, struct stream *stream,
    const struct header *header, const Profile *profile,
    const Faults *faults, gboolean *changed, GError **error)
{
	g_autofree char *new = g_strconcat(path, ".new", NULL);
	g_autoptr(GString) line = g_string_new(NULL);
	g_autoptr(Layout) layout = NULL;
	struct writing writing = { .header = header, .faults = faults,
	    .profile = profile, .line = line, .out = open_new(new, error) };
	struct fault fault = { 0 };
	guint8 digest[32];
	gboolean good;

	if (writing.out == NULL)
		return FALSE;
	memcpy(digest, stream->digest, sizeof digest);
	writing.layout = layout = layout_new(&stream->form, on_record,
	    &writing);
	layout_unwrap(layout, header->wrapped);
	stream->function = layout_record;
	stream->data = layout;
	stream->stop = &writing.stop;
	good = stream_read(stream, &fault, error);
	*changed = good && (fault.rule != NULL ||
	    memcmp(digest, stream->digest, sizeof digest) != 0);
	fault_clear(&fault);
	if (ferror(writing.out) || fflush(writing.out) != 0 ||
	    fsync(fileno(writing.out)) != 0)
		good = good && fail(new, error);
	if (fclose(writing.out) != 0)
		good = good && fail(new, error);
	if (!good || *changed)
		g_unlink(new);
	return good;
}

gboolean
reject_finish(const char *path, gboolean any, GError **error)
{
	g_autofree char *new = g_strconcat(path, ".new", NULL);

	if (any ? g_rename(new, path) == 0 :
	    g_unlink(path) == 0 || errno == ENOENT)
		return TRUE;
	(void)fail(path, error);
	g_unlink(new);
	return FALSE;
}
