/*
 * The central table of published cells.  Exact values go in and are not
 * kept; what comes out is what the world may see.  Page, chart, table,
 * alternative text and headline read cells and nothing else, so the same
 * cell has the same value everywhere in a release.
 *
 * Keys look like "people/connected/2026".  A key is decided once: asking for
 * it again with another result is a mistake in the program and aborts.
 */
#ifndef REPORT_CELLS_H
#define REPORT_CELLS_H

#include <glib.h>

#include "protect.h"

enum cell_unit {
	CELL_PEOPLE,		/* a count of people or outcomes */
	CELL_EUROS,
	CELL_SHARE,		/* per cent */
	CELL_WORD		/* a verdict: only a symbol */
};

/* Exactly one of value and symbol holds. */
struct cell {
	const char	*key;
	double		 value;
	const char	*symbol;	/* NULL when there is a value */
	enum cell_unit	 unit;
	gint64		 base;		/* rounded to a multiple; 0: derived */
};

#define CELL_HIDDEN	"<10"		/* small; the digits follow threshold */
#define CELL_REFUSED	"x"		/* a ratio of too few */

typedef struct cells Cells;

Cells	*cells_new(const struct protection *);
void	 cells_free(Cells *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Cells, cells_free)
const struct protection *cells_protection(const Cells *);

/* All of these: never NULL, owned by the table. */
const struct cell *cells_count(Cells *, double exact, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/* Money, to whole hundreds of euros: a share of a cost follows attendance. */
const struct cell *cells_money(Cells *, gint64 cents, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/* A number from outside that is public already: a target. */
const struct cell *cells_given(Cells *, double value, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/* Whatever follows from published cells only; NaN: refused. */
const struct cell *cells_derived(Cells *, enum cell_unit, double value,
	    const char *key, ...) G_GNUC_PRINTF(4, 5);
const struct cell *cells_word(Cells *, const char *word, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/* 100 part / whole in whole per cents, if whole is large enough. */
const struct cell *cells_share(Cells *, const struct cell *part,
	    const struct cell *whole, const char *key, ...)
	    G_GNUC_PRINTF(4, 5);
/* Whole euros per person, if there are enough of them. */
const struct cell *cells_price(Cells *, const struct cell *money,
	    const struct cell *people, const char *key, ...)
	    G_GNUC_PRINTF(4, 5);

const struct cell *cells_find(const Cells *, const char *key);
/* All cells by key; the array is the caller's, the cells are not. */
GPtrArray *cells_sorted(const Cells *);

/* Whether there is a number to draw or to compare. */
static inline gboolean
cell_shown(const struct cell *cell)
{
	return cell != NULL && cell->symbol == NULL;
}

#endif
