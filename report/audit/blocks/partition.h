/*
 * Columns that hang together by few others only, as towns do by what all of
 * them have: a border, and pieces of which no row connects two but a long one
 * or one of the border (the bordered block form that decomposition begins
 * with: Dantzig and Wolfe, Decomposition Principle for Linear Programs,
 * Operations Research 8, 1960).
 */
#ifndef REPORT_PARTITION_H
#define REPORT_PARTITION_H

#include "audit_parts.h"

struct partition {
	guint	*pieces;	/* by place, from 1: the place of the first
				 * column of its piece; 0: the border */
	guint	*blocks;	/* by place: pieces in order, so many together,
				 * from 1; 0: the border */
	guint	 count;		/* of the blocks */
};

/*
 * Blocks of at most so many columns, and no larger border.  FALSE: it does not
 * fall apart, and there is nothing to clear.  The same for the same columns
 * and rows.
 */
gboolean partition_make(struct partition *, const Audit *,
	    const struct component *, guint size);
void	 partition_clear(struct partition *);

#endif
