/*
 * Inside of parse_file: for parse.c and parse_faults.c only.
 */
#ifndef IMPACT_PARSE_PARTS_H
#define IMPACT_PARSE_PARTS_H

#include "detect.h"
#include "faults.h"
#include "listing.h"
#include "stream.h"
#include "unwrap.h"

struct parse {
	Listing		 listing;
	struct dialect	 dialect;
	Unwrap		*unwrap;	/* while records are read */
	const char	*file;		/* as shown */
	guint64		 record;
	struct place	 first;		/* of the first record */
	struct place	 other;		/* of the first whose line ends otherwise */
	guint		 header;	/* record of the sample, 0: none */
	gboolean	*bsn;		/* columns not to be shown, or NULL */
	gboolean	*numeric;	/* columns of numbers */
	guint		 width;		/* of these two */
	GHashTable	*odd;		/* cells that were told of */
};

/* A fault at a place, or of the file when that is NULL. */
void	 parse_report(struct parse *, enum fault_kind, const char *rule,
	    const struct place *, const char *format, ...)
	    G_GNUC_PRINTF(5, 6);
/* The place of the record at hand; column from 1, 0: all of it. */
struct place parse_place(const struct parse *, const struct record *,
	    guint column);
void	 parse_report_faults(struct parse *, const Faults *);
/* What stands out in a record that is shown all the same. */
void	 parse_report_record(struct parse *, const struct record *);
/* What shows at the end of the file. */
void	 parse_report_file(struct parse *, const struct stream *);

#endif
