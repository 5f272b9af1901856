/*
 * Records and faults as JSON lines (RFC 8259, one value a line) on standard
 * output, faults also as text on stderr.
 */
#ifndef IMPACT_LISTING_H
#define IMPACT_LISTING_H

#include "fault.h"
#include "program.h"

typedef struct listing {
	const struct program *program;
	GString		*out;		/* the line in the making */
	guint64		 records;	/* listed with their cells */
	guint64		 reported;	/* FAULT_REJECT and FAULT_FILE */
	guint64		 notices;
	gboolean	 refused;	/* there was a FAULT_FILE */
} Listing;

void	 listing_init(Listing *, const struct program *);
void	 listing_clear(Listing *);
/* One record; sizes may be NULL.  listing_end_record has to follow. */
void	 listing_record(Listing *, guint64 record, guint64 line,
	    char *const *cells, const gsize *sizes, guint count);
void	 listing_end_record(Listing *);
void	 listing_fault(Listing *, const struct fault *);
/* The line that counts; text is more members for it, or "". */
void	 listing_end(Listing *, const char *text);

#endif
