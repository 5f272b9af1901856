/* What sdc.c and sdcfigures.c share; for nobody else. */
#ifndef REPORT_SDC_PARTS_H
#define REPORT_SDC_PARTS_H

#include "sdc.h"

struct writing {
	const Knowledge	*knowledge;
	const Plan	*plan;
	const Cells	*cells;
	GPtrArray	*sorted;	/* const struct cell * */
	GHashTable	*printed;	/* first of twins, plus 1 -> key of a
					 * cell of this package */
	GHashTable	*stems;		/* of those, and of what is left of
					 * them */
	GArray		*relations;	/* guint */
	GHashTable	*unknown;	/* quantities, plus 1 -> what hides
					 * them by itself, or NULL */
	GHashTable	*places;	/* names, owned */
};

/* As a cell of the package; NULL: it has none. */
const char *writing_printed(const struct writing *, guint place);

/*
 * Of single figures: those that no cell tells, with all that stands between
 * figures or is left of them; which may be below zero; which are of many.  The
 * first goes before the last.
 */
void	 writing_unknown(const struct writing *, json_t *list);
void	 writing_signed(const struct writing *, json_t *list);
void	 writing_of_many(const struct writing *, json_t *list);

#endif
