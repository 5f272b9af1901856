/*
 * What became of the records of a file; they add up to what was read.
 */
#ifndef IMPACT_COUNTS_H
#define IMPACT_COUNTS_H

#include <glib.h>

struct counts {
	guint64	read;
	guint64	stored;
	guint64	unchanged;
	guint64	corrected;
	guint64	duplicate;
	guint64	rejected;
	guint64	unresolved;	/* of the rejected */
};

/* What was found out about a row before anything is written. */
enum fate { FATE_STORE, FATE_UNCHANGED, FATE_CORRECT, FATE_DUPLICATE,
    FATE_REJECT,
    FATE_JOINED		/* with the row before it, whose fate it shares */
};

#endif
