/*
 * A CSV file in the dialect of a register, written cell by cell in UTF-8 and
 * converted when saved.  Some rows are followed by a broken one, see
 * broken.c.
 */
#ifndef SAMPLE_SHEET_H
#define SAMPLE_SHEET_H

#include <glib.h>

struct dialect {
	const char	*folder;
	const char	*encoding;	/* as iconv knows it */
	const char	*mark;		/* bytes before the text, UTF-8 */
	char		 delimiter;
	gboolean	 day_first;	/* 31-12-2026 */
	char		 decimal;
	gboolean	 groups;	/* 1.234,50 */
};

extern const struct dialect dialects[];	/* by register; then the office */
enum { OFFICE = 3 };

/* A planted broken row, as it came out. */
struct broken {
	char		*file;
	int		 line;
	const char	*rule, *why;
};

typedef struct sheet {
	const struct dialect *dialect;
	char		*name;		/* "maatjes/kosten.csv" */
	GString		*text;
	GPtrArray	*cells;		/* of the row being written */
	int		 rows, line;	/* finished rows; next line, from 1 */
	GArray		*broken;	/* struct broken, shared by all sheets */
} Sheet;

/* header: names with '|' between. */
Sheet	*sheet_new(const struct dialect *, const char *name,
	    const char *header, GArray *broken);
void	 sheet_cell(Sheet *, const char *);
void	 sheet_number(Sheet *, int);
void	 sheet_day(Sheet *, int day);	/* 0 is an empty cell */
/* unit is written before the amount. */
void	 sheet_cents(Sheet *, gint64 cents, const char *unit);
void	 sheet_tenths(Sheet *, int tenths);
void	 sheet_end(Sheet *);		/* of a row */
/* Writes the file below folder and frees the sheet; aborts when it cannot. */
void	 sheet_save(Sheet *, const char *folder);

/*
 * The broken row that follows row number row (from 1) of a file, or NULL;
 * $1..$9 in it stand for the cells of that row, $0 for all of it.
 */
const char	*broken_after(const char *file, int row, const char **rule,
		    const char **why);

#endif
