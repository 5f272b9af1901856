/*
 * The central table of published cells.  Exact values go in; what comes out
 * is what the world may see.  Page, chart, table, alternative text, headline,
 * file name and log read cells and nothing else.
 *
 * WHEN.  What may be shown of one cell depends on all others, of every
 * report of the run and of earlier ones.  So the figures of every report are
 * read twice: once into cells that COLLECT (exact values go to the plan, what
 * comes back is provisional), then the plan is decided (plan_decide: merge,
 * hide, round, hide more, attack until nothing gives), and once into cells
 * that PUBLISH what was decided.  The reading code is the same and need not
 * know: it says what there is, asks cell_shown() before it computes on, and
 * lets ratios and intervals follow from the cells it got.
 *   EXACT cells are those of the organisation's own edition: every value as
 * it is, base 0.  They meet neither plan nor ledger: nothing of them is ever
 * published, so the protected editions of the same run are decided as if
 * they did not exist.  A Cells is of one mode for good; cells_mode() tells a
 * writer that a file has to be marked internal and kept at mode 0600.
 *
 * KEYS.  "people/reached/2026" is about the place of the report (all, or its
 * municipality); the table writes it in full: "/all/people/reached/2026".  One
 * that begins with "@" is about the activities of the report's funder, if it
 * has one: "@credited/equal" is "/of/FUNDER/all/credited/equal".  One that
 * begins with "/" means the same in every report:
 * "/activity/buurthuis:koffie/people".  A key is decided once; the same key
 * with another value is a mistake in the program and aborts.
 *
 * WHAT IT IS: say it with one of
 *   cells_count	people or outcomes; below the threshold it is hidden,
 *			zero too.  cells_credit: the same in parts of people
 *   cells_growth	by how much a count has grown
 *   cells_money	euros, rounded; cells_grants for sums over funders, and
 *			cells_grant for one of them; cells_divided for what
 *			followed attendance, and is of people
 *   cells_amount	another sum over people (hours, points): shown when
 *			enough people are behind it
 *   cells_number	things that are not people (activities, towns): public
 *   cells_given	a number from outside that is public already: a target;
 *			0 of what nobody can be in: an activity that nobody
 *			attended
 *   cells_share, cells_price, cells_derived, cells_estimate, cells_word
 *			whatever follows from published cells
 *
 * WHERE IT BELONGS: say every relation that an attacker knows, else the audit
 * cannot see it (NULL cells are none, and are passed over):
 *   cells_sum		whole = sum of parts (activities, classes, projects);
 *			a part that is nowhere printed is cells_unseen()
 *   cells_rest		the same, and the parts that have to be hidden are
 *			published together, as the rest ("other activities")
 *   cells_left		the same of an amount, of which what no part tells is an
 *			amount too: hours less those of one kind
 *   cells_within	part <= whole, for what does not add up: distinct
 *			people of an activity among those of the project
 *   cells_between	least <= it <= most, of different ways to count the same
 *			outcomes; among figures that are shown it tells no
 *			more than their rounding, and is left out there
 *   cells_complement	part <= whole, and whole - part is a number of people
 *			that needs protection too: participants - connected
 *   cells_behind	so many people, or more, are behind an amount
 *   cells_same		two names of one number: shown, or hidden, alike
 *   cells_span		this cell is the sum over the months first..last of
 *			something that adds up over time; cells of one stem are
 *			set against one another over months, quarters, years
 *			and earlier reports; of amounts say with cells_made what they
 *			are made of
 * Say with cells_headline which cells a reader comes for: others give way.
 * Sums over municipalities follow from the keys and need no word: "KEY" of
 * all is that of each municipality and the rest.  Ratios need none either:
 * they are computed from published cells.
 */
#ifndef REPORT_CELLS_H
#define REPORT_CELLS_H

#include <glib.h>

#include "plan.h"
#include "protect.h"

enum cells_mode {
	CELLS_ALONE,		/* every cell decided by itself, at once */
	CELLS_COLLECT,
	CELLS_PUBLISH,
	CELLS_EXACT
};

/* Exactly one of value and symbol holds. */
struct cell {
	const char	*key;		/* in full: "/all/people/reached/2026" */
	double		 value;
	const char	*symbol;	/* NULL when there is a value */
	enum cell_unit	 unit;
	gint64		 base;		/* rounded to a multiple; 0: derived */
	gboolean	 is_kept;	/* stands as the total before it did ... */
	double		 lag;		/* ... and may have changed by so many */
};

#define CELL_HIDDEN	"<10"		/* small; the digits follow threshold */
#define CELL_REFUSED	"x"		/* hidden, small or not; or a ratio of
					 * too few */

typedef struct cells Cells;

/* Each decided by itself: for tests, and for what stands alone. */
Cells	*cells_new(const struct protection *);
/*
 * place and funder: the municipality of the report and the funder whose
 * activities it is about, "" for all.  The plan stays the caller's and has to
 * live longer; it is NULL for CELLS_EXACT only.
 */
Cells	*cells_open(const struct protection *, enum cells_mode, Plan *,
	    const char *place, const char *funder);
void	 cells_free(Cells *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Cells, cells_free)
const struct protection *cells_protection(const Cells *);
enum cells_mode cells_mode(const Cells *);

/* All of these: never NULL, owned by the table. */
const struct cell *cells_count(Cells *, double exact, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
const struct cell *cells_credit(Cells *, double exact, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/* By how much a count has grown; it may be below zero. */
const struct cell *cells_growth(Cells *, double exact, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/* Money, to whole hundreds of euros. */
const struct cell *cells_money(Cells *, gint64 cents, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/* Money that others gave; is_dominated: see protect_dominated. */
const struct cell *cells_grants(Cells *, gint64 cents, gboolean is_dominated,
	    const char *key, ...) G_GNUC_PRINTF(4, 5);
/*
 * What one of them gave: hidden always, but in a report of its own, where
 * the key has to be one that no other report has.
 */
const struct cell *cells_grant(Cells *, gint64 cents, gboolean is_own,
	    const char *key, ...) G_GNUC_PRINTF(4, 5);
/*
 * Money that followed the attendance of so many; hidden when they are few.  NAN:
 * it did not.  is_seen: FALSE as with cells_unseen.
 */
const struct cell *cells_divided(Cells *, gint64 cents, double people,
	    gboolean is_seen, const char *key, ...) G_GNUC_PRINTF(5, 6);
/* A sum over so many people, rounded to base; hidden when they are few. */
const struct cell *cells_amount(Cells *, enum cell_unit, double exact,
	    double people, gint64 base, const char *key, ...)
	    G_GNUC_PRINTF(6, 7);
/* A whole number that is not about people. */
const struct cell *cells_number(Cells *, double value, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/* A number from outside that is public already: a target. */
const struct cell *cells_given(Cells *, double value, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/* The same in another unit than people. */
const struct cell *cells_stated(Cells *, enum cell_unit, double value,
	    const char *key, ...) G_GNUC_PRINTF(4, 5);
/* Whatever follows from published cells only; NaN: refused. */
const struct cell *cells_derived(Cells *, enum cell_unit, double value,
	    const char *key, ...) G_GNUC_PRINTF(4, 5);
const struct cell *cells_word(Cells *, const char *word, const char *key, ...)
	    G_GNUC_PRINTF(3, 4);
/*
 * An estimate that starts from a count (a forecast of a running total): the
 * published count and what the estimate adds to the exact one, rounded.
 * Refused when the count is hidden.
 */
const struct cell *cells_estimate(Cells *, const struct cell *count,
	    double exact, double estimate, const char *key, ...)
	    G_GNUC_PRINTF(5, 6);
/* 100 part / whole in whole per cents, if whole is large enough. */
const struct cell *cells_share(Cells *, const struct cell *part,
	    const struct cell *whole, const char *key, ...)
	    G_GNUC_PRINTF(4, 5);
/* Whole euros per person, if there are enough of them. */
const struct cell *cells_price(Cells *, const struct cell *money,
	    const struct cell *people, const char *key, ...)
	    G_GNUC_PRINTF(4, 5);

/* scale * part / whole in tenths, if whole is large enough. */
const struct cell *cells_rate(Cells *, double scale, const struct cell *part,
	    const struct cell *whole, const char *key, ...)
	    G_GNUC_PRINTF(5, 6);

/* A count, or euros, that is printed nowhere but part of a relation. */
const struct cell *cells_unseen(Cells *, enum cell_unit, double exact,
	    const char *key, ...) G_GNUC_PRINTF(4, 5);

void	 cells_sum(Cells *, const struct cell *whole,
	    const struct cell *const *parts, guint count);
/*
 * NULL: no part has to be hidden, or there is nothing to tell together.  The
 * key names the rest; parts are counts of one unit.
 */
const struct cell *cells_rest(Cells *, const struct cell *whole,
	    const struct cell *const *parts, guint count, const char *key, ...)
	    G_GNUC_PRINTF(5, 6);
/*
 * What is left of an amount without some parts of it, seen nowhere: cells_made
 * of its stem tells whether it is of few.  NULL: they are no parts of it.
 */
const struct cell *cells_left(Cells *, const struct cell *whole,
	    const struct cell *const *parts, guint count, const char *key, ...)
	    G_GNUC_PRINTF(5, 6);
void	 cells_within(Cells *, const struct cell *part,
	    const struct cell *whole);
void	 cells_between(Cells *, const struct cell *, const struct cell *least,
	    const struct cell *most);
void	 cells_complement(Cells *, const struct cell *part,
	    const struct cell *whole);
/* Where their exact values differ, they are two numbers after all. */
void	 cells_same(Cells *, const struct cell *, const struct cell *);
/* All of these people are behind that amount, be it with others. */
void	 cells_behind(Cells *, const struct cell *count,
	    const struct cell *amount);
void	 cells_span(Cells *, const struct cell *, gint32 first, gint32 last,
	    const char *stem, ...) G_GNUC_PRINTF(5, 6);

/* Its stem has nothing before that month, whatever months it is about. */
void	 cells_begun(Cells *, const struct cell *, gint32 month);
/*
 * It has no stem, but counts from the same beginning as the cell of that key in
 * the release before.
 */
void	 cells_running(Cells *, const struct cell *);

/*
 * What the cells of a stem are made of by month, where they are amounts: the
 * plan then knows what stands between two of them.  struct making
 * (differences.h), taken.
 */
void	 cells_made(Cells *, const char *stem, GArray *makings);
/* What it is over municipalities, when that is not by where people live. */
void	 cells_over(Cells *, const struct cell *, enum places);
/* It may be below zero, as everybody knows: costs, where some are corrected. */
void	 cells_below_zero(Cells *, const struct cell *);
/* Hidden late when something has to be: what a page begins with. */
void	 cells_headline(Cells *, const struct cell *, enum headline);

/* "/in/TOWN", or "/all": what keys about a place begin with; g_free. */
char	*cells_place(const char *place);
/* By the key that it was asked for with, or the full one. */
const struct cell *cells_find(const Cells *, const char *key);
/* Its place in the plan, without its exact value; NULL: it is derived. */
const struct quantity *cells_quantity(const Cells *, const struct cell *);
/* Whether it is a share or a price, and then what it was computed from. */
gboolean cells_ratio(const struct cell *, const struct cell **part,
	    const struct cell **whole);
const Plan *cells_plan(const Cells *);	/* NULL: it has none */
/* All cells by key, unseen ones left out; the array is the caller's. */
GPtrArray *cells_sorted(const Cells *);

/* Whether there is a number to draw or to compare. */
static inline gboolean
cell_shown(const struct cell *cell)
{
	return cell != NULL && cell->symbol == NULL;
}

/* Hidden as a small count, which is all that is told of it. */
static inline gboolean
cell_small(const struct cell *cell)
{
	return cell != NULL && cell->symbol != NULL && cell->symbol[0] == '<';
}

#endif
