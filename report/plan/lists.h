/*
 * Quantities by a name that several have: of a stem, of a whole that they are
 * parts of.
 */
#ifndef REPORT_LISTS_H
#define REPORT_LISTS_H

#include <glib.h>

#include "plan.h"

/* Name -> places in the plan (GArray of guint), in the order of adding. */
GHashTable	*lists_new(void);
void		 lists_add(GHashTable *, const char *name, guint place);
/* All with a stem, by the name of their months (plan_span_name). */
GHashTable	*lists_of_spans(const Plan *);
/* Places in the order of the plan. */
void		 lists_sort(GArray *places);

#endif
