/*
 * What is known of a month beside the figures of its packages, made once of
 * the plan that was decided: the relations that tell something of what all
 * packages publish together.  Each package takes its part (relevant.h), and
 * threads may do so side by side.
 */
#ifndef REPORT_KNOWLEDGE_H
#define REPORT_KNOWLEDGE_H

#include "plan.h"

/* A quantity is meant by the first of its twins, unless it says otherwise. */
typedef struct knowledge {
	const Plan	*plan;		/* has to live longer */
	gboolean	*published;	/* by quantity: by any package */
	GArray		*relations;	/* guint: those that tell something */
	/* By quantity: where in_relations begins to name those of them that
	 * it stands in. */
	guint		*first;
	guint		*in_relations;
	guint		*owners;	/* by relation of the plan: the figure
					 * whose packages alone tell it, plus 1;
					 * 0: those that it leads to */
	/* Stem -> quantities (lists.h). */
	GHashTable	*unpublished;
	GHashTable	*differences;	/* secret amounts between two figures,
					 * or left of them; each quantity, not
					 * the first */
	GArray		*below_zero;	/* guint: quantities that may be */
} Knowledge;

Knowledge	*knowledge_open(const Plan *);
void		 knowledge_close(Knowledge *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Knowledge, knowledge_close)

#endif
