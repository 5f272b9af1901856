/*
 * What the audit of a run proved, in numbers that give nothing away.  It is
 * written into every package and kept in the ledger.
 */
#ifndef REPORT_CERTIFICATE_H
#define REPORT_CERTIFICATE_H

#include <glib.h>

#include "cells.h"
#include "document.h"
#include "plan.h"

#define CERTIFICATE_NAME	"certificate.json"

struct certificate {
	struct protection protection;
	guint	cells;		/* that are published */
	guint	shown;		/* of them, with a value */
	guint	small;		/* hidden because of what they are */
	guint	secondary;	/* hidden because of others */
	guint	gathered;	/* rests that are told together */
	guint	unseen;		/* published nowhere, follow from others */
	guint	before;		/* of earlier releases, set against these */
	guint	kept;		/* of them, told again as they were though the
				 * count has changed by a few */
	guint	restated;	/* of them, that the facts of today refute */
	guint	relations;
	guint	refuted;	/* relations that the figures do not obey */
	guint	goals;		/* quantities that have to stay hidden */
	guint	known;		/* of them, told by earlier releases already */
	guint	told;		/* of them, shown there, with a lower
				 * threshold */
	guint	components, programmes, rounds;
};

/*
 * The document: the same numbers, the rules, the version of the program and
 * of the plan, the digest of the cells of one release, and which of them
 * stay as an earlier one showed them, changed or not ("shown_before");
 * g_free.
 */
char	*certificate_print(const struct certificate *, const Cells *,
	    const guint8 digest[32]);
/*
 * Keys of the counts that stay as an earlier release showed them; a set, the
 * caller's, of strings that the document owns.
 */
GHashTable *certificate_kept(const json_t *document);
/* Below which counts were hidden; 0: it does not say. */
gint64	 certificate_threshold(const json_t *document);
/* For a person, one or two lines; g_free. */
char	*certificate_say(const struct certificate *);

#endif
