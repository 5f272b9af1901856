/*
 * Text to records, with libcsv.  Fed one physical line at a time, so that
 * every record has its place and a broken one does no harm to what follows.
 *
 * Every record is handed on once, good or broken, in order; lines without a
 * letter are none.  Blanks and tabs around an unquoted cell are not part of
 * it.  A physical line ends at LF, CR LF or a lone CR; the mark that DOS put
 * behind a text (0x1A) is none.
 */
#ifndef IMPACT_READER_H
#define IMPACT_READER_H

#include <glib.h>

#define READER_CELL	(64 << 10)	/* bytes in a cell */
#define READER_ROW	(1 << 20)	/* bytes in a record */
#define READER_COLUMNS	1024

struct record {
	guint64		 line;		/* physical line it starts on, from 1 */
	guint64		 lines;		/* how many it spans */
	guint		 count;		/* cells */
	char		**cells;	/* NUL-ended; may be changed in place */
	const gsize	*sizes;		/* of the cells; not known when NULL */
	const char	*forgiven;	/* rule that a lenient reader let go */
	/* Of a broken record: */
	const char	*rule;		/* what is wrong, or NULL */
	guint64		 rule_line;	/* where */
	guint		 rule_column;	/* cell from 1, or 0 */
	const char	*raw;		/* its text as it stands; the cells are
					 * not to be relied on */
	gsize		 raw_size;
};

/* The record and all in it last until the function returns. */
typedef void	(*ReaderFunction)(struct record *, gpointer);

/*
 * How a file is written.  A lenient reader keeps what a strict one refuses,
 * and says so: a quote inside a cell, text behind a closing quote, a quote
 * that only the end of the file closes, a NUL byte.
 */
#define READER_NONE	'\377'	/* no sign; in no UTF-8 text */

struct reader_form {
	char		 delimiter;	/* or READER_NONE: one cell a record */
	char		 quote;		/* 0 stands for "; or READER_NONE */
	char		 escape;	/* takes the meaning from the sign behind
					 * it; 0: none */
	gboolean	 lenient;
	gboolean	 blanks;	/* blanks around a cell are part of it */
};

typedef struct reader Reader;

Reader	*reader_new(const struct reader_form *, ReaderFunction, gpointer);
void	 reader_free(Reader *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reader, reader_free)

void	 reader_feed(Reader *, const char *text, gsize size);
/* No more text follows. */
void	 reader_end(Reader *);
/* Whether no record is open, nor a line. */
gboolean reader_is_idle(const Reader *);
/* Lines that were read in another way; only when idle. */
void	 reader_skip(Reader *, guint64 lines);
/* The line that the next text belongs to. */
guint64	 reader_line(const Reader *);
/* How many kinds of line end closed records: LF, CR LF, CR. */
guint	 reader_line_ends(const Reader *);

#endif
