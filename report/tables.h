/*
 * A table: shown on the page and kept as CSV, from the same cells.
 *
 * CSV is RFC 4180: UTF-8 without byte order mark, lines end in CR LF, header
 * names are stable ASCII in every language, numbers are plain.  A cell that
 * is hidden holds its symbol ("<10"), one that cannot be given "x", one that
 * does not exist nothing.  A text that a spreadsheet might take for a formula
 * gets an apostrophe in front.
 */
#ifndef REPORT_TABLES_H
#define REPORT_TABLES_H

#include "figures.h"
#include "html.h"
#include "words.h"

typedef struct table Table;

/* name is the stem of the CSV file and of the id; a literal. */
Table	*table_new(const char *name, const char *caption);
void	 table_free(Table *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Table, table_free)
const char	*table_name(const Table *);

enum table_kind {
	TABLE_TEXT,
	TABLE_NUMBER,
	TABLE_FILE,		/* only in the CSV */
	TABLE_PAGE		/* a number, only on the page */
};

/* Columns before rows.  The first column names the row. */
void	 table_column(Table *, const char *name, const char *heading,
	    enum table_kind);
/* code: what CSV says, NULL: the same as shown. */
void	 table_text(Table *, const char *shown, const char *code);
/* A second line, in small, to the text before; only on the page. */
void	 table_more(Table *, const char *more);
/* NULL: there is no such figure. */
void	 table_cell(Table *, const struct cell *);

char	*table_csv(const Table *);
/* With a link to the CSV below it; or only that link. */
void	 table_html(const Table *, const Words *, Html *);
void	 table_link(const Table *, const Words *, Html *);

/* One field as RFC 4180 wants it, with the apostrophe for formulas. */
void	 csv_text(GString *, const char *);
void	 csv_cell(GString *, const struct cell *);

/* The tables of a report. */
Table	*table_rungs(const struct figures *, const Words *);
Table	*table_target(const struct figures *, const Words *);
Table	*table_activities(const struct figures *, const Words *);
Table	*table_verdicts(const struct figures *, const Words *);
Table	*table_costs(const struct figures *, const Words *);
Table	*table_credits(const struct figures *, const Words *);

#endif
