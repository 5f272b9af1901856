/*
 * The activities of one register, by code.
 */
#ifndef IMPACT_ACTIVITIES_H
#define IMPACT_ACTIVITIES_H

#include "store.h"

struct activity {
	gint64	id;
	gint64	project;
};

typedef struct activities Activities;

Activities	*activities_new(Store *, gint64 register_id, GError **);
void		 activities_free(Activities *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Activities, activities_free)

/* NULL when the register has no such code. */
const struct activity *activities_find(Activities *, const char *code);
/* Makes one that is no more than its code. */
const struct activity *activities_create(Activities *, const char *code,
		    gint64 project, gint64 batch, guint64 line, GError **);

#endif
