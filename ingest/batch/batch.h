/*
 * A batch: one file, read once, and what became of its records.
 */
#ifndef IMPACT_BATCH_H
#define IMPACT_BATCH_H

#include "load.h"

/* What the store knows of a file with these bytes and this profile. */
struct batch_known {
	gint64		id;		/* 0: never read */
	gboolean	resolvable;	/* records were refused for a person or
					 * activity that may be known by now */
};

gboolean batch_find(Store *, gint64 source, const guint8 digest[32],
	    const guint8 profile[32], struct batch_known *, GError **);
/* The number of a source, made when new. */
gboolean batch_source(Store *, const char *name, const char *kind,
	    gint64 *id, GError **);
/* A batch without records; sets load->batch. */
gboolean batch_begin(struct load *, const guint8 digest[32], guint64 bytes,
	    GError **);
/* Its counts, checked to add up. */
gboolean batch_end(struct load *, GError **);

#endif
