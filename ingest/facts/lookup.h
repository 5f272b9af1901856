/*
 * What a record points at: people, activities and named things of the store.
 * FALSE means that the record was rejected or, with load->error set, that the
 * machine is broken.
 */
#ifndef IMPACT_LOOKUP_H
#define IMPACT_LOOKUP_H

#include "load.h"

/* The text of a value, else the other; may be NULL. */
const char	*lookup_text(const struct value *, const char *otherwise);
/* The number of a name, made when new; 0 without a name. */
gboolean lookup_named(struct load *, enum named_table, const char *name,
	    gint64 *id);
/* Of the field, else of the source. */
gboolean lookup_municipality(struct load *, guint field, gint64 *id);
/* *activity is NULL when the field is empty. */
gboolean lookup_activity(struct load *, guint field,
	    const struct activity **activity);
/* person is 0, or 1 for the second of a tie. */
gboolean lookup_person(struct load *, guint person, gint64 *id);
/*
 * TRUE when the record was rejected, or the machine broke: its person was
 * forgotten; it lacks a legal ground that the profile demands.
 */
gboolean lookup_forgotten(struct load *);
gboolean lookup_lacks_ground(struct load *);
/* TRUE when the record was rejected because its key is not complete. */
gboolean lookup_lacks_key(struct load *, guint person);

#endif
