/*
 * Inside of a reader: for reader.c and forgive.c, and the parser of libcsv for
 * ahead/sift.c.
 */
#ifndef IMPACT_READER_PARTS_H
#define IMPACT_READER_PARTS_H

#include <csv.h>

#include "lines.h"
#include "reader.h"

struct reader {
	struct csv_parser	 parser;
	struct reader_form	 form;
	ReaderFunction		 function;
	gpointer		 data;

	Lines		*pieces;
	guint64		 line;		/* number of the line to come */

	GString		*hidden;	/* a line with its escapes hidden */
	guint8		 ends;		/* bits: LF, CR LF, CR ended records */
	GString		*raw;		/* lines of the record that is open */
	gsize		 open_end;	/* in raw: end of the line in which the
					 * quote that is open was opened */
	guint64		 open_line;	/* its number */
	guint64		 first_line;	/* of the record */

	GString		*text;		/* the cells, a NUL behind each */
	guint		 count;		/* of them */
	gsize		 starts[READER_COLUMNS];	/* of each in text */
	gsize		 sizes[READER_COLUMNS];		/* bytes in each */
	char		*cells[READER_COLUMNS];		/* pointers, at the end */
	const char	*rule;		/* first thing wrong in this record */
	guint		 rule_column;
	const char	*forgiven;
	gboolean	 done;		/* libcsv saw the end of the record */
	gboolean	 added;		/* the last line end is not the file's */
};

/* A parser of libcsv for the form; strict is 0 or CSV_STRICT. */
void	 reader_parser(const struct reader_form *, struct csv_parser *,
	    unsigned char strict);
/* What libcsv calls. */
void	 reader_cell(void *cell, size_t size, void *reader);
void	 reader_row(int end, void *reader);
/* Hands on what has been gathered, which spans so many lines. */
void	 reader_emit(Reader *, guint64 lines, const char *raw, gsize size);
/* And forgets it. */
void	 reader_clear(Reader *);

/* Of the open record; FALSE when it is broken beyond that. */
gboolean reader_forgive(Reader *);
gboolean reader_close(Reader *);

#endif
