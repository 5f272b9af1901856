/*
 * The attack once more, by somebody who has nothing but the packages: every
 * package below a folder is read (cells.csv and the object sdc of its
 * datapackage.json), and all of them together are attacked.
 */
#ifndef REPORT_PROOF_H
#define REPORT_PROOF_H

#include <glib.h>

typedef struct proof Proof;

struct proven {
	guint	packages;
	guint	cells;		/* that are counts, each once */
	guint	hidden;		/* of them, without a value */
	guint	amounts;	/* of money and hours that are hidden when few
				 * are behind them */
	guint	hidden_amounts;
	guint	of_many;	/* of them: how much they are is no secret,
				 * many.h */
	guint	relations;	/* between them */
	guint	ratios;		/* computed again from published figures */
	guint	fields;		/* of tables, found in cells.csv */
	guint	restated;	/* figures of facts that have changed since */
	guint	programmes;
	guint	undecided;	/* with whole numbers: not seen in time */
	guint	insiders;	/* figures that one or two may be in */
};

/* Who attacks, beside a reader of all packages. */
struct attackers {
	gboolean whole;		/* one who knows that people are whole */
	gboolean insider;	/* one who is in a figure (audit.h): for every
				 * hidden one, since no package says of how
				 * many it is */
};

Proof	*proof_new(const struct attackers *);
void	 proof_free(Proof *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Proof, proof_free)

/*
 * One package; differences: char *, added and owned by the array.  A folder
 * of an internal edition has nothing to prove: FALSE.
 */
gboolean proof_add(Proof *, const char *folder, GPtrArray *differences);
/* FALSE with an error when it cannot be computed. */
gboolean proof_run(Proof *, struct proven *, GPtrArray *differences,
	    GError **);

#endif
