/*
 * The shape of a file, the names of its columns in order, beside that of the
 * file of its source before it.
 */
#ifndef IMPACT_SHAPE_H
#define IMPACT_SHAPE_H

#include "load.h"

/*
 * Notices columns that came or went since the last batch of the source, and
 * fills load->columns with them.  known says whether any batch of the source
 * had this shape.
 */
gboolean shape_compare(struct load *, gboolean *known, GError **);

#endif
