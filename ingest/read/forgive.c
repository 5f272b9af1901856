/*
 * What a lenient reader makes of a record that strict libcsv refuses.
 */
#include "quotes.h"
#include "reader_parts.h"

/* Reads the open record again; FALSE when that leaves a quote open. */
static gboolean
read_again(Reader *reader, const GString *raw, unsigned char strict)
{
	struct csv_parser parser;

	g_string_truncate(reader->text, 0);
	reader->count = 0;
	reader->done = FALSE;
	reader_parser(&reader->form, &parser, strict);
	csv_parse(&parser, raw->str, raw->len, reader_cell, reader_row, reader);
	csv_free(&parser);
	return reader->done;
}

/*
 * A quote where none may stand: libcsv, when it is not strict, keeps it as
 * text; if that leaves a quote open, the cell goes on behind it.
 */
gboolean
reader_forgive(Reader *reader)
{
	g_autoptr(GString) raw = g_string_new_len(reader->raw->str,
	    (gssize)reader->raw->len);
	g_autoptr(GString) text = g_string_new(NULL);
	guint column = reader->count + 1;

	if (reader->form.escape != '\0')
		quotes_hide(&reader->form, raw->str, raw->len, text);
	else
		g_string_append_len(text, raw->str, (gssize)raw->len);
	if (!read_again(reader, text, 0)) {
		g_autoptr(GString) joined = g_string_new(NULL);

		quotes_join(&reader->form, text->str, text->len, joined);
		if (!read_again(reader, joined, CSV_STRICT)) {
			/* The message names the cell that was wrong. */
			reader->count = 0;
			reader->rule_column = column;
			return FALSE;
		}
	}
	csv_fini(&reader->parser, NULL, NULL, NULL);
	reader->forgiven = "quote.stray";
	reader_emit(reader, reader->line - reader->first_line, raw->str,
	    raw->len);
	reader_clear(reader);
	return TRUE;
}

/* The file ends in an open quote: nothing but its end can close it. */
gboolean
reader_close(Reader *reader)
{
	if (!reader->form.lenient || reader->open_line + 1 != reader->line)
		return FALSE;
	/* The line end that closed the last line was ours. */
	if (reader->parser.entry_pos > 0 && reader->added)
		reader->parser.entry_pos--;
	csv_fini(&reader->parser, reader_cell, reader_row, reader);
	reader->forgiven = "quote.open";
	reader_emit(reader, reader->line - reader->first_line,
	    reader->raw->str, reader->raw->len);
	reader_clear(reader);
	return TRUE;
}
