/* What the files of this folder share; for nobody else. */
#ifndef REPORT_TABLES_PARTS_H
#define REPORT_TABLES_PARTS_H

#include "tables.h"

struct column {
	char		*name;
	char		*heading;
	enum table_kind	 kind;
};

/* Either a text with its code, or a cell (NULL: none). */
struct field {
	char			*shown;
	char			*code;
	char			*more;		/* or NULL */
	const struct cell	*cell;
	char			*words;		/* of the cell on the page; or NULL */
};

struct table {
	char		*name;
	char		*caption;
	GArray		*columns;	/* struct column */
	GArray		*fields;	/* struct field, row after row */
	GPtrArray	*rows;		/* char *: their ids */
	GHashTable	*filed;		/* ids of rows that only files have */
	GHashTable	*kept;		/* ids of rows that a page has if zero */
	char		*restriction;	/* or NULL */
};

/* The column of a field. */
const struct column *column_of(const Table *, guint field);
/* TABLE/ROW/COLUMN of a field; g_free. */
char	*figure_name(const Table *, guint field);

/* The sentence that stands on the page in place of such a table. */
void	 table_html_hidden(const Table *, const Words *, Html *);

/* What the page shows: in a table a symbol is short, "<10", "x"; g_free. */
char	*field_text(const struct field *, const Words *);

/* Why a row is not in the table on the page, but in a sentence below it. */
enum fold_reason {
	FOLD_NOT,
	FOLD_ZERO,		/* every figure of it is 0 */
	FOLD_SMALL,		/* every figure is below the threshold */
	FOLD_UNTOLD,		/* every figure is hidden, or no answer */
	FOLD_FILED		/* the page has no room for it */
};

struct fold {
	enum fold_reason *rows;		/* of each row */
	gboolean	 *columns;	/* TRUE: not on the page */
	guint		  left;		/* rows that are not folded */
	GPtrArray	 *missed;	/* headings of columns all hidden */
};

void	 fold_open(struct fold *, const Table *);
void	 fold_close(struct fold *);
/* What the page says of them; char *, the array owns them. */
GPtrArray *fold_sentences(const struct fold *, const Table *, const Words *);

/* Whether paper may have it on several pages. */
gboolean table_is_long(const Table *, const struct fold *);

/*
 * On a telephone a column that is brief has half of what is seen beside the
 * names, another all of it, and halves come in pairs: wherever the table comes
 * to rest, no number is cut off, which would be another one.
 */
enum table_width {
	WIDTH_FULL,
	WIDTH_HALF,
	WIDTH_END		/* the second half */
};

/* widths[] of the columns, but for the first; returns how many halves. */
guint	 table_widths(const Table *, const struct fold *, const Words *,
	    enum table_width *widths);
/* between: what ends a word, each letter of it. */
glong	 table_longest_word(const char *, const char *between);

/* The meaning of symbols in it that were not said yet; NULL: none.  g_free. */
char	*symbols_sentence(const Table *, const struct fold *, const Words *,
	    guint *said);

#endif
