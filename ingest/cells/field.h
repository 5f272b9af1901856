/*
 * One field of the record at hand: from its column, the name of the file or
 * the profile to load->values.
 */
#ifndef IMPACT_FIELD_H
#define IMPACT_FIELD_H

#include "load.h"
#include "reader.h"

/* FALSE when the record was rejected for what stands there. */
gboolean field_read(struct load *, const struct record *, guint field);

/* Gives a person number back the zeros that it has lost. */
void	 field_pad(struct load *, guint field, struct value *);

#endif
