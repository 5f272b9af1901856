/*
 * Looking later whether a report is still what was published: every file
 * against the manifest of its edition, and the audit once more, from what the
 * packages themselves say.
 */
#ifndef REPORT_VERIFY_H
#define REPORT_VERIFY_H

#include <glib.h>

#include "proof.h"

struct verification {
	guint		 editions;	/* folders with a manifest */
	guint		 files;		/* named in one */
	Proof		*proof;
	struct proven	 proven;
	GPtrArray	*differences;	/* char *, owned: "PATH: what" */
};

void	verification_clear(struct verification *);
/*
 * An edition, or any folder above some.  FALSE with an error only when the
 * folder cannot be read or holds no edition; what differs is a difference.
 */
gboolean verify_folder(const char *path, const struct attackers *,
	    struct verification *, GError **);

#endif
