/*
 * Things that are a name and a number in the store: registers, projects,
 * municipalities, types of outcome.
 */
#ifndef IMPACT_NAMED_H
#define IMPACT_NAMED_H

#include "store.h"

enum named_table { NAMED_REGISTER, NAMED_PROJECT, NAMED_MUNICIPALITY,
    NAMED_OUTCOME_TYPE, NAMED_TABLES };

typedef struct named Named;

Named	*named_new(Store *);
void	 named_free(Named *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Named, named_free)

/* The number of a name, made when new. */
gboolean named_id(Named *, enum named_table, const char *name, gint64 *id,
	    GError **);
/* After a rollback: numbers that were made are gone. */
void	 named_forget(Named *);

#endif
