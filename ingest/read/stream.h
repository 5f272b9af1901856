/*
 * One file, as a stream of records: bytes to text to records, with a digest
 * of the bytes on the way.
 */
#ifndef IMPACT_STREAM_H
#define IMPACT_STREAM_H

#include "fault.h"
#include "reader.h"

struct stream {
	int		 file;		/* open; read from its start */
	const char	*encoding;
	struct reader_form form;
	gboolean	 as_is;		/* letters are not composed */
	ReaderFunction	 function;
	gpointer	 data;
	const gboolean	*stop;		/* when TRUE, the rest is not read */
	guint8		 digest[32];	/* out: of the bytes read */
	guint64		 bytes;		/* out */
	guint64		 undefined;	/* out: bytes read as U+FFFD */
	guint64		 foreign;	/* out: of mixed text, not UTF-8 */
	guint		 line_ends;	/* out: kinds of them */
	guint64		 line;		/* out: where a fault was met */
};

/*
 * FALSE with an error when the file cannot be read, or with fault->rule set
 * when its bytes are not what the encoding says.
 */
gboolean stream_read(struct stream *, struct fault *, GError **);
/* Only the digest and the number of bytes. */
gboolean stream_digest(struct stream *, GError **);

#endif
