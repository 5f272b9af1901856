/*
 * Which columns of a component hold which, whatever their values are: by the
 * rows, a whole is as large as each of its parts.
 */
#ifndef REPORT_HOLDING_H
#define REPORT_HOLDING_H

#include "audit_parts.h"

typedef struct holding Holding;

Holding	*holding_new(const Audit *, const struct component *);
void	 holding_free(Holding *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Holding, holding_free)
/* By place: those that hold it (up), or that it holds, itself too; g_free. */
gboolean *holding_reach(const Holding *, guint place, gboolean up);

#endif
