/*
 * The ledger of what was published: every cell of every release, and how they
 * hang together.  The same cells again are the same release; nothing is ever
 * changed or taken away.
 */
#ifndef REPORT_RELEASE_H
#define REPORT_RELEASE_H

#include "certificate.h"
#include "figures.h"
#include "store.h"

/*
 * Binds :report, :period and, where the statement has it, :digest: what finds
 * a release.
 */
void	 release_bind(sqlite3_stmt *, const struct figures *);
/* Within the caller's transaction.  *added: whether it is a new release.
 * figures->publication must have been read, figures->sdc written. */
gboolean release_append(Store *, const struct figures *, gboolean *added,
	    GError **);

/*
 * Gives the figures their certificate: that of their release, if they were
 * published before, else one of what the audit proved now.
 */
gboolean release_certificate(Store *, struct figures *,
	    const struct certificate *, GError **);
/* Keeps it, in the transaction that appends. */
gboolean release_certify(Store *, const struct figures *, GError **);

/* BLAKE2b over all cells: what tells one release from another. */
void	 release_digest(const struct figures *, guint8 digest[32]);

#endif
