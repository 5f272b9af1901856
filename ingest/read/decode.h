/*
 * Bytes of an export to UTF-8 text in composed form (NFC), as a stream in
 * bounded memory.  NUL bytes pass: the reader refuses their records.
 */
#ifndef IMPACT_DECODE_H
#define IMPACT_DECODE_H

#include <glib.h>

#include "fault.h"

typedef struct decode Decode;

/* Whether an encoding can be converted from; "" stands for UTF-8. */
gboolean decode_knows(const char *encoding);

/*
 * encoding as decode_knows wants it; "" and "utf-16" honour a mark; "mixed" is
 * UTF-8 in which bytes that are not are read as Windows-1252.
 */
Decode	*decode_new(const char *encoding);
void	 decode_free(Decode *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Decode, decode_free)

/* Letters stay as they are written, not composed; before the first bytes. */
void	 decode_as_is(Decode *);

/*
 * Appends the text of the next bytes to out; last says that no more follow.
 * FALSE when the bytes contradict the encoding: out then holds the text up to
 * that place and fault (kind, rule and text; no place) says what to do.
 */
gboolean decode_feed(Decode *, const guint8 *bytes, gsize size, gboolean last,
	    GString *out, struct fault *);
/* Bytes without a meaning in the encoding, read as U+FFFD. */
guint64	 decode_undefined(const Decode *);
/* Bytes of mixed text that were not UTF-8. */
guint64	 decode_foreign(const Decode *);

#endif
