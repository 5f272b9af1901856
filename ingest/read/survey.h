/*
 * All bytes of a file, looked at once in bounded memory: which encoding they
 * can be, with the counts that speak for it.
 */
#ifndef IMPACT_SURVEY_H
#define IMPACT_SURVEY_H

#include <glib.h>

struct survey {
	guint64		 size;		/* bytes */
	guint64		 letters;	/* UTF-8 of more than one byte */
	guint64		 foreign;	/* bytes that are no UTF-8 */
	guint64		 foreign_line;	/* line of the first of them */
	guint64		 undefined;	/* those without a meaning in 1252 */
	guint64		 nul[2];	/* NUL bytes at even and odd places */
	guint64		 mojibake;	/* UTF-8 that was read as 1252 before */
	guint64		 replaced;	/* U+FFFD, put there by an earlier program */
	guint64		 other_line;	/* that ends otherwise than the first,
					 * as bytes go; 0: none */
	const char	*mark;		/* "utf-8", "utf-16le", ... or NULL */
	const char	*encoding;	/* what it most likely is; static */
};

/* Of an open file; its offset does not change. */
gboolean survey_file(int file, struct survey *, GError **);
/* The sentence that says why, for people; g_free. */
char	*survey_evidence(const struct survey *);

#endif
