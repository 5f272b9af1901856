/*
 * One file as chunks of decoded text, cut behind a line, with the digest of
 * its bytes.  A file that fits is read once and kept until it is decoded, so
 * that what was recognised is what is read.
 */
#ifndef IMPACT_SCAN_H
#define IMPACT_SCAN_H

#include "chunk.h"
#include "fault.h"
#include "sift.h"

typedef struct scan Scan;

/* Takes the open file. */
Scan	*scan_new(int file, const char *encoding, const struct reader_form *);
void	 scan_free(Scan *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scan, scan_free)

/* Reads the file to its end, once. */
gboolean scan_digest(Scan *, GError **);
/* Or leaves that out, since its digest is known; chunks are held to it. */
void	 scan_known(Scan *, const guint8 digest[32], guint64 bytes);
/*
 * The next chunk; NULL at the end, after which scan_done tells more.  With a
 * plan the first chunk ends with the line of the header, and the following
 * ones are sifted, if there is a sift.
 */
struct chunk *scan_chunk(Scan *, Sift *, const struct plan *, GError **);

struct scan_result {
	guint8		 digest[32];
	guint64		 bytes;
	guint64		 undefined;	/* bytes without a meaning */
	gboolean	 changed;	/* between the two times it was read */
	struct fault	 fault;		/* rule NULL: none; text is owned */
};
/* digest and bytes after scan_digest, the rest after the last chunk. */
struct scan_result *scan_result(Scan *);

#endif
