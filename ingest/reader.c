/*
 * Text to records: the only user of libcsv.
 *
 * A record that spans lines is kept as raw text until it ends.  When it turns
 * out to be broken, everything up to the line where its last quote opened is
 * the broken record, and reading starts anew on the line after that.  A line
 * can be read again only while no quote is open over it, so that the work
 * stays in proportion to the file even when somebody means harm.
 */
#include <csv.h>
#include <string.h>

#include "reader.h"

#define LONG_SHOWN	200	/* bytes kept of a line that is too long */

struct reader {
	struct csv_parser	 parser;
	ReaderFunction		 function;
	gpointer		 data;

	GString		*partial;	/* of a line that has not ended yet */
	gboolean	 too_long;	/* and it is longer than a row may be */
	gboolean	 after_cr;	/* it ends in CR; LF may follow */
	guint64		 line;		/* number of the line to come */

	GString		*raw;		/* lines of the record that is open */
	gsize		 open_end;	/* in raw: end of the line in which the
					 * quote that is open was opened */
	guint64		 open_line;	/* its number */
	guint64		 first_line;	/* of the record */

	GString		*text;		/* the cells, a NUL behind each */
	GArray		*starts;	/* gsize: where each starts in text */
	GPtrArray	*cells;		/* the same as pointers, at the end */
	const char	*rule;		/* first thing wrong in this record */
	guint		 rule_column;
	gboolean	 done;		/* libcsv saw the end of the record */
};

static void	read_line(Reader *, const char *, gsize);

Reader *
reader_new(char delimiter, ReaderFunction function, gpointer data)
{
	Reader *reader = g_new0(Reader, 1);

	if (csv_init(&reader->parser, CSV_STRICT | CSV_APPEND_NULL) != 0)
		g_error("libcsv cannot be initialised");
	csv_set_delim(&reader->parser, (unsigned char)delimiter);
	reader->function = function;
	reader->data = data;
	reader->partial = g_string_new(NULL);
	reader->raw = g_string_new(NULL);
	reader->text = g_string_new(NULL);
	reader->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
	reader->cells = g_ptr_array_new();
	reader->line = 1;
	return reader;
}

void
reader_free(Reader *reader)
{
	if (reader == NULL)
		return;
	csv_free(&reader->parser);
	g_string_free(reader->partial, TRUE);
	g_string_free(reader->raw, TRUE);
	g_string_free(reader->text, TRUE);
	g_array_unref(reader->starts);
	g_ptr_array_unref(reader->cells);
	g_free(reader);
}

guint64
reader_line(const Reader *reader)
{
	return reader->line;
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

static void
on_cell(void *cell, size_t size, void *data)
{
	Reader *reader = data;
	guint column = reader->starts->len + 1;

	if (column > READER_COLUMNS) {
		set_rule(reader, "record.columns", 0);
		return;
	}
	if (size > READER_CELL) {
		set_rule(reader, "cell.size", column);
		size = 0;
	}
	if (memchr(cell, '\0', size) != NULL)
		set_rule(reader, "record.nul", column);
	g_array_append_val(reader->starts, reader->text->len);
	g_string_append_len(reader->text, cell, (gssize)size);
	g_string_append_c(reader->text, '\0');
}

static void
on_row(int end, void *data)
{
	Reader *reader = data;

	(void)end;
	reader->done = TRUE;
}

/* ------------------------------------------------------------- records */

static void
record_clear(Reader *reader)
{
	g_string_truncate(reader->raw, 0);
	g_string_truncate(reader->text, 0);
	g_array_set_size(reader->starts, 0);
	reader->rule = NULL;
	reader->rule_column = 0;
	reader->done = FALSE;
}

/* Hands on what has been gathered, which spans so many lines. */
static void
record_emit(Reader *reader, guint64 lines, const char *raw, gsize size)
{
	struct record record = {
		.line = reader->first_line, .lines = lines,
		.rule = reader->rule, .rule_line = reader->first_line,
		.rule_column = reader->rule_column,
		.raw = raw, .raw_size = size
	};
	guint i;

	g_ptr_array_set_size(reader->cells, (gint)reader->starts->len);
	for (i = 0; i < reader->starts->len; i++)
		reader->cells->pdata[i] = reader->text->str +
		    g_array_index(reader->starts, gsize, i);
	record.cells = (char **)reader->cells->pdata;
	record.count = reader->starts->len;
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
	guint column = reader->starts->len + 1;

	set_rule(reader, rule, MIN(column, READER_COLUMNS));
	record_emit(reader, lines, raw, end);
	reader->line = reader->open_line + 1;
	/* libcsv forgets the record, too, without telling us about it. */
	csv_fini(&reader->parser, NULL, NULL, NULL);
	record_clear(reader);
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
is_empty(const char *line, gsize size)
{
	gsize i;

	for (i = 0; i < size; i++)
		if (strchr(" \t\r\n", line[i]) == NULL || line[i] == '\0')
			return FALSE;
	return TRUE;
}

/* A record that began on an earlier line goes on, or stays open. */
static void
keep_line(Reader *reader, const char *line, gsize size, guint before)
{
	if (reader->raw->len == 0)
		reader->first_line = reader->line;
	g_string_append_len(reader->raw, line, (gssize)size);
	/* A quote opened behind a new cell was opened on this line. */
	if (reader->raw->len == size || reader->starts->len > before) {
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

		if (whole)
			reader->first_line = reader->line;
		else
			g_string_append_len(reader->raw, line, (gssize)size);
		record_emit(reader, reader->line - reader->first_line + 1,
		    whole ? line : reader->raw->str,
		    whole ? size : reader->raw->len);
		record_clear(reader);
		reader->line++;
		return;
	}
	reader->line++;
	if (reader->parser.entry_pos > READER_CELL)
		record_break(reader, "quote.open");
	else if (reader->raw->len > READER_ROW)
		record_break(reader, "record.size");
}

static void
read_line(Reader *reader, const char *line, gsize size)
{
	guint before = reader->starts->len;
	size_t done;

	if (reader->raw->len == 0 && is_empty(line, size)) {
		reader->line++;
		return;
	}
	done = csv_parse(&reader->parser, line, size, on_cell, on_row,
	    reader);
	if (csv_error(&reader->parser) == CSV_ENOMEM)
		g_error("out of memory");
	if (done != size || !reader->done)
		keep_line(reader, line, size, before);
	if (done == size) {
		end_line(reader, line, size);
		return;
	}
	/*
	 * A quote where none may stand.  If its cell began on an earlier line,
	 * that one was not closed and this one opens a cell.
	 */
	reader->line++;
	record_break(reader, reader->open_line + 1 < reader->line ?
	    "quote.open" : "quote.stray");
}

/* A line longer than a record may be is one broken record. */
static void
long_line(Reader *reader)
{
	while (reader->raw->len > 0)
		record_break(reader, "quote.open");
	reader->first_line = reader->line;
	set_rule(reader, "record.size", 0);
	record_emit(reader, 1, reader->partial->str, LONG_SHOWN);
	record_clear(reader);
	reader->line++;
	reader->too_long = FALSE;
	g_string_truncate(reader->partial, 0);
}

/* The end of a line has come; its beginning may wait in partial. */
static void
whole_line(Reader *reader, const char *text, gsize size)
{
	if (reader->too_long) {
		long_line(reader);
	} else if (reader->partial->len > 0) {
		g_string_append_len(reader->partial, text, (gssize)size);
		if (reader->partial->len > READER_ROW)
			long_line(reader);
		else
			read_line(reader, reader->partial->str,
			    reader->partial->len);
		g_string_truncate(reader->partial, 0);
	} else
		read_line(reader, text, size);
}

/* Takes what is left; of a line that is too long only the beginning. */
static void
part_of_line(Reader *reader, const char *text, gsize size)
{
	if (reader->too_long)
		return;
	g_string_append_len(reader->partial, text, (gssize)size);
	if (reader->partial->len <= READER_ROW)
		return;
	reader->too_long = TRUE;
	g_string_truncate(reader->partial, LONG_SHOWN);
}

/* A CR ended the last piece: whether a LF belongs to it shows only now. */
static const char *
after_cr(Reader *reader, const char *text)
{
	gsize size = *text == '\n';

	reader->after_cr = FALSE;
	whole_line(reader, text, size);
	return text + size;
}

void
reader_feed(Reader *reader, const char *text, gsize size)
{
	const char *end = text + size, *lf, *cr, *stop;

	if (size == 0)
		return;
	if (reader->after_cr)
		text = after_cr(reader, text);
	/* LF is looked for once, however many lines end in CR before it. */
	lf = text;
	while (text < end) {
		if (lf != NULL && lf <= text)
			lf = memchr(text, '\n', (gsize)(end - text));
		stop = lf != NULL ? lf + 1 : end;
		cr = memchr(text, '\r', (gsize)(stop - text));
		if (cr != NULL && cr + 1 < end && cr + 1 != lf)
			stop = cr + 1;
		else if (lf == NULL) {
			part_of_line(reader, text, (gsize)(end - text));
			reader->after_cr = cr != NULL;
			return;
		}
		whole_line(reader, text, (gsize)(stop - text));
		text = stop;
	}
}

void
reader_end(Reader *reader)
{
	if (reader->after_cr)
		whole_line(reader, "", 0);
	else if (reader->partial->len > 0 || reader->too_long)
		whole_line(reader, "\n", 1);
	while (reader->raw->len > 0)
		record_break(reader, "quote.open");
}
