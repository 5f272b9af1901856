/*
 * Whether the dates of a column have day and month in the order that the
 * profile says.  A column is written in one order: a single value that is a
 * date only in the other one says that the rest was, too.
 */
#ifndef IMPACT_ORDER_H
#define IMPACT_ORDER_H

#include "load.h"

/* Looks at a cell of a field; good says that it is a date. */
void	 order_judge(struct load *, guint field, const char *text,
	    gboolean good);
/* Refuses the file when a column contradicts the profile. */
void	 order_report(struct load *);

#endif
