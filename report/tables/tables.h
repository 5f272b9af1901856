/*
 * A table: shown on the page and kept as CSV, from the same cells.
 *
 * CSV is RFC 4180: UTF-8 without byte order mark, lines end in CR LF, header
 * names are stable ASCII in every language, numbers are plain.  A cell that
 * is hidden holds its symbol ("<10"), one that cannot be given "x", one that
 * does not exist nothing.  Every file ends in a column "figure".  See separated.h for formulas and for spreadsheets.
 */
#ifndef REPORT_TABLES_H
#define REPORT_TABLES_H

#include "separated.h"
#include "figures.h"
#include "html.h"
#include "words.h"

typedef struct table Table;

/* name is the stem of the CSV file and of the id; a literal. */
Table	*table_new(const char *name, const char *caption);
void	 table_free(Table *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Table, table_free)
const char	*table_name(const Table *);
const char	*table_caption(const Table *);
guint		 table_rows(const Table *);

enum table_kind {
	TABLE_TEXT,
	TABLE_NUMBER,
	TABLE_FILE,		/* a text, only in the CSV */
	TABLE_FILE_NUMBER,	/* a number, only in the CSV */
	TABLE_PAGE		/* a number, only on the page */
};

/*
 * Says in every row of the files that they are not for everybody, in a last
 * column; before rows.
 */
void	 table_restrict(Table *, const char *word);
/* Columns before rows.  The first column names the row. */
void	 table_column(Table *, const char *name, const char *heading,
	    enum table_kind);
/*
 * Begins a row.  Its id is unique within the table and stays the same over
 * periods: a figure is called TABLE/ROW/COLUMN, in the column "figure" of
 * the file (without COLUMN), as anchor on the page, and for impact explain.
 *
 * The page names rows and columns of which nothing is told in a sentence below
 * the table, and what several rows begin with once; files have every row.
 */
void	 table_row(Table *, const char *id);
/* The row just begun stands in the files only; the page says how many do. */
void	 table_row_in_file(Table *);
/* The row just begun is not left out for being zero: another leans on it. */
void	 table_row_kept(Table *);
/* code: what CSV says, NULL: the same as shown. */
void	 table_text(Table *, const char *shown, const char *code);
/* A second line, in small, to the text before; only on the page. */
void	 table_more(Table *, const char *more);
/* NULL: there is no such figure. */
void	 table_cell(Table *, const struct cell *);
/* On the page in other words than its number: "2 of 3"; NULL: as it is. */
void	 table_cell_as(Table *, const struct cell *, const char *words);

/* What a file says where a number cannot be told for another reason. */
#define TABLE_UNTOLD	"cannot_be_told"

/* With a mark it is for people: headings and texts in their language. */
char	*table_csv(const Table *, const struct csv *);

/* A column of the CSV file; nothing is owned. */
struct table_description {
	guint			 index;
	const char		*name;
	const char		*heading;
	gboolean		 is_number;
	const struct cell	*cell;		/* the first one, or NULL */
	gboolean		 is_mixed;	/* others have another unit */
};
/* The first such column from index on; FALSE when there is none. */
gboolean table_describe(const Table *, guint index,
	    struct table_description *);

/* The cell of TABLE/ROW/COLUMN; FALSE: there is no such figure. */
gboolean table_find(const Table *, const char *id,
	    const struct cell **cell);
/* The name of a figure as an id of HTML: others than a-z become %XX. */
char	*table_anchor(const char *name);
/* NULL: there is no cell, but a text or nothing. */
const struct cell *table_cell_at(const Table *, guint row, guint column);

/* With a link to the CSV below it; or only that link. */
void	 table_html(const Table *, const Words *, Html *);
void	 table_link(const Table *, const Words *, Html *);

/* Another section begins, in which symbols are explained again. */
void	 tables_section(Html *);

/*
 * Whether every figure of it is hidden, and nothing else is told: then a
 * sentence stands in its place, and no file is kept of it.
 */
gboolean table_is_hidden(const Table *);
/* That sentence, without the caption; g_free. */
char	*table_hidden(const Table *, const Words *);

/* Name, project and municipality, of which a page shows one field. */
void	 table_activity(Table *, const struct figures *,
	    const struct activity_figure *);

/* The tables of a report. */
Table	*table_keys(const struct figures *, const Words *);
Table	*table_target(const struct figures *, const Words *);
Table	*table_activities(const struct figures *, const Words *);
Table	*table_verdicts(const struct figures *, const Words *);
Table	*table_costs(const struct figures *, const Words *);
Table	*table_credits(const struct figures *, const Words *);

#endif
