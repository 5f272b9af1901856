/*
 * The ingest stage: what main owns and the steps share.
 */
#ifndef IMPACT_INGEST_H
#define IMPACT_INGEST_H

#include "conf.h"
#include "named.h"
#include "program.h"
#include "pseudonym.h"
#include "store.h"

struct ingest {
	struct program	*program;
	Conf		*conf;
	Store		*store;
	PseudonymKey	*key;
	Named		*named;
	gboolean	 partly;	/* a file was refused, or too much of one */
	guint		 files;
	guint64		 read;		/* records, of all files */
	guint64		 rejected;
};

#endif
