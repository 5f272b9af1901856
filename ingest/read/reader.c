/*
 * Text to records: with forgive.c the only user of libcsv.
 *
 * A record that spans lines is kept as raw text until it ends.  When it turns
 * out to be broken, everything up to the line where its last quote opened is
 * the broken record, and reading starts anew on the line after that.  A line
 * can be read again only while no quote is open over it, so that the work
 * stays in proportion to the file even when somebody means harm.
 */
#include <string.h>

#include "quotes.h"
#include "reader_parts.h"

#define LONG_SHOWN	200	/* bytes kept of a line that is too long */

static void	read_line(Reader *, const char *, gsize);
static void	on_line(const char *, gsize, gboolean, gpointer);

static int
no_blank(unsigned char sign)
{
	(void)sign;
	return 0;
}

void
reader_parser(const struct reader_form *form, struct csv_parser *parser,
    unsigned char strict)
{
	if (csv_init(parser, strict | CSV_APPEND_NULL) != 0)
		g_error("libcsv cannot be initialised");
	csv_set_delim(parser, (unsigned char)form->delimiter);
	if (form->quote != '\0')
		csv_set_quote(parser, (unsigned char)form->quote);
	if (form->blanks)
		csv_set_space_func(parser, no_blank);
}

Reader *
reader_new(const struct reader_form *form, ReaderFunction function,
    gpointer data)
{
	Reader *reader = g_new0(Reader, 1);

	reader->form = *form;
	reader_parser(form, &reader->parser, CSV_STRICT);
	reader->function = function;
	reader->data = data;
	reader->pieces = lines_new(READER_ROW, on_line, reader);
	reader->hidden = g_string_new(NULL);
	reader->raw = g_string_new(NULL);
	reader->text = g_string_new(NULL);
	reader->line = 1;
	return reader;
}

void
reader_free(Reader *reader)
{
	if (reader == NULL)
		return;
	csv_free(&reader->parser);
	lines_free(reader->pieces);
	g_string_free(reader->hidden, TRUE);
	g_string_free(reader->raw, TRUE);
	g_string_free(reader->text, TRUE);
	g_free(reader);
}

guint64
reader_line(const Reader *reader)
{
	return reader->line;
}

gboolean
reader_is_idle(const Reader *reader)
{
	return reader->raw->len == 0 && lines_idle(reader->pieces);
}

void
reader_skip(Reader *reader, guint64 lines)
{
	reader->line += lines;
}

guint
reader_line_ends(const Reader *reader)
{
	return (reader->ends & 1) + (reader->ends >> 1 & 1) +
	    (reader->ends >> 2 & 1);
}

static void
set_rule(Reader *reader, const char *rule, guint column)
{
	if (reader->rule != NULL)
		return;
	reader->rule = rule;
	reader->rule_column = column;
}

/* -------------------------------------------------- what libcsv tells us */

void
reader_cell(void *cell, size_t size, void *data)
{
	Reader *reader = data;
	guint column = reader->count + 1;

	if (column > READER_COLUMNS) {
		set_rule(reader, "record.columns", 0);
		return;
	}
	if (size > READER_CELL) {
		set_rule(reader, "cell.size", column);
		size = 0;
	}
	if (reader->form.escape != '\0')
		size = quotes_show(cell, size);
	if (memchr(cell, '\0', size) != NULL) {
		if (reader->form.lenient)
			reader->forgiven = "record.nul";
		else
			set_rule(reader, "record.nul", column);
	}
	reader->starts[reader->count] = reader->text->len;
	reader->sizes[reader->count++] = size;
	g_string_append_len(reader->text, cell, (gssize)size);
	g_string_append_c(reader->text, '\0');
}

void
reader_row(int end, void *data)
{
	Reader *reader = data;

	(void)end;
	reader->done = TRUE;
}

/* ------------------------------------------------------------- records */

void
reader_clear(Reader *reader)
{
	g_string_truncate(reader->raw, 0);
	g_string_truncate(reader->text, 0);
	reader->count = 0;
	reader->rule = NULL;
	reader->rule_column = 0;
	reader->forgiven = NULL;
	reader->done = FALSE;
}

/* Hands on what has been gathered, which spans so many lines. */
void
reader_emit(Reader *reader, guint64 lines, const char *raw, gsize size)
{
	struct record record = {
		.line = reader->first_line, .lines = lines,
		.rule = reader->rule, .rule_line = reader->first_line,
		.rule_column = reader->rule_column,
		.cells = reader->cells, .sizes = reader->sizes,
		.count = reader->count,
		.forgiven = reader->forgiven,
		.raw = raw, .raw_size = size
	};
	guint i;

	for (i = 0; i < reader->count; i++)
		reader->cells[i] = reader->text->str + reader->starts[i];
	if (reader->rule != NULL && lines > 1)
		record.rule_line = reader->first_line + lines - 1;
	reader->function(&record, reader->data);
}

/*
 * The open record is broken: it ends with the line where its last quote
 * opened, and the lines after that are read again.
 */
static void
record_break(Reader *reader, const char *rule)
{
	gsize end = reader->open_end, size = reader->raw->len;
	g_autofree char *raw = g_memdup2(reader->raw->str, size);
	guint64 lines = reader->open_line - reader->first_line + 1;
	guint column = reader->count + 1;

	if (reader->rule_column > 0)
		column = reader->rule_column;
	set_rule(reader, rule, MIN(column, READER_COLUMNS));
	reader_emit(reader, lines, raw, end);
	reader->line = reader->open_line + 1;
	/* libcsv forgets the record, too, without telling us about it. */
	csv_fini(&reader->parser, NULL, NULL, NULL);
	reader_clear(reader);
	while (end < size) {
		const char *start = raw + end;
		const char *lf = memchr(start, '\n', size - end);
		const char *cr = memchr(start, '\r', lf != NULL ?
		    (gsize)(lf - start) : size - end);
		const char *stop = cr != NULL && cr + 1 != lf ? cr : lf;

		stop = stop != NULL ? stop + 1 : raw + size;
		read_line(reader, start, (gsize)(stop - start));
		end = (gsize)(stop - raw);
	}
}

/* --------------------------------------------------------------- lines */

static gboolean
is_empty(const Reader *reader, const char *line, gsize size)
{
	const char *blanks = reader->form.blanks ? "\r\n\032" :
	    " \t\r\n\032";
	gsize i;

	for (i = 0; i < size; i++)
		if (strchr(blanks, line[i]) == NULL ||
		    line[i] == '\0' || line[i] == reader->form.delimiter)
			return FALSE;
	return TRUE;
}

static void
note_end(Reader *reader, const char *line, gsize size)
{
	if (size == 0 || reader->added)
		return;
	reader->ends |= line[size - 1] == '\r' ? 4 : size > 1 &&
	    line[size - 2] == '\r' ? 2 : 1;
}

/* A record that began on an earlier line goes on, or stays open. */
static void
keep_line(Reader *reader, const char *line, gsize size, guint before)
{
	if (reader->raw->len == 0)
		reader->first_line = reader->line;
	g_string_append_len(reader->raw, line, (gssize)size);
	/* A quote opened behind a new cell was opened on this line. */
	if (reader->raw->len == size || reader->count > before) {
		reader->open_line = reader->line;
		reader->open_end = reader->raw->len;
	}
}

/* The line was read to its end: is the record, too? */
static void
end_line(Reader *reader, const char *line, gsize size)
{
	if (reader->done) {
		gboolean whole = reader->raw->len == 0;

		note_end(reader, line, size);
		if (whole)
			reader->first_line = reader->line;
		else
			g_string_append_len(reader->raw, line, (gssize)size);
		reader_emit(reader, reader->line - reader->first_line + 1,
		    whole ? line : reader->raw->str,
		    whole ? size : reader->raw->len);
		reader_clear(reader);
		reader->line++;
		return;
	}
	reader->line++;
	if (reader->parser.entry_pos > READER_CELL)
		record_break(reader, "quote.open");
	else if (reader->raw->len > READER_ROW)
		record_break(reader, "record.size");
}

/* FALSE when there is a quote where none may stand. */
static gboolean
parse_line(Reader *reader, const char *line, gsize size)
{
	if (reader->form.escape != '\0') {
		if (quotes_hide(&reader->form, line, size, reader->hidden) &&
		    reader->form.lenient)
			reader->forgiven = "quote.escape";
		line = reader->hidden->str;
		size = reader->hidden->len;
	}
	return csv_parse(&reader->parser, line, size, reader_cell, reader_row,
	    reader) == size;
}

static void
read_line(Reader *reader, const char *line, gsize size)
{
	guint before = reader->count;
	gboolean all;

	if (reader->raw->len == 0 && is_empty(reader, line, size)) {
		reader->line++;
		return;
	}
	if (reader->form.lenient && reader->raw->len == 0 &&
	    quotes_after_blank(&reader->form, line, size))
		reader->forgiven = "quote.blank";
	all = parse_line(reader, line, size);
	if (csv_error(&reader->parser) == CSV_ENOMEM)
		g_error("out of memory");
	if (!all || !reader->done)
		keep_line(reader, line, size, before);
	if (all) {
		end_line(reader, line, size);
		return;
	}
	/*
	 * A quote where none may stand.  If its cell began on an earlier line,
	 * that one was not closed and this one opens a cell.
	 */
	reader->line++;
	if (reader->open_line + 1 < reader->line)
		record_break(reader, "quote.open");
	else if (!reader->form.lenient || !reader_forgive(reader))
		record_break(reader, "quote.stray");
}

static void
on_line(const char *line, gsize size, gboolean whole, gpointer data)
{
	Reader *reader = data;

	if (whole && size <= READER_ROW) {
		read_line(reader, line, size);
		return;
	}
	/* A line longer than a record may be is one broken record. */
	while (reader->raw->len > 0)
		record_break(reader, "quote.open");
	reader->first_line = reader->line;
	set_rule(reader, "record.size", 0);
	reader_emit(reader, 1, line, MIN(size, LONG_SHOWN));
	reader_clear(reader);
	reader->line++;
}

void
reader_feed(Reader *reader, const char *text, gsize size)
{
	lines_feed(reader->pieces, text, size);
}

void
reader_end(Reader *reader)
{
	reader->added = lines_pending(reader->pieces);
	lines_end(reader->pieces);
	while (reader->raw->len > 0)
		if (!reader_close(reader))
			record_break(reader, "quote.open");
}
