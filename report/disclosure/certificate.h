/*
 * What the audit of a run proved, in numbers that give nothing away.  It is
 * written into every package and kept in the ledger.
 */
#ifndef REPORT_CERTIFICATE_H
#define REPORT_CERTIFICATE_H

#include <glib.h>

struct certificate {
	guint	cells;		/* quantities that are published */
	guint	shown;		/* of them, with a value */
	guint	small;		/* hidden because of what they are */
	guint	secondary;	/* hidden because of others */
	guint	gathered;	/* told together, as a rest */
	guint	unseen;		/* published nowhere, follow from others */
	guint	before;		/* of earlier releases, set against these */
	guint	kept;		/* of them, told again as they were though the
				 * count has changed by a few */
	guint	relations;
	guint	refuted;	/* relations that the figures do not obey */
	guint	goals;		/* quantities that have to stay hidden */
	guint	known;		/* of them, told by earlier releases already */
	guint	components, programmes, rounds;
};

#endif
