/*
 * How a file is written, as far as it shows: only for people who write a
 * profile, and for looking at a file that has none.  Reading into the store
 * follows the profile and never guesses.
 */
#ifndef IMPACT_DETECT_H
#define IMPACT_DETECT_H

#include "grid.h"
#include "survey.h"

#define DETECT_SAMPLE	(256 << 10)	/* bytes looked at for the form */

struct dialect {
	struct survey	 survey;
	const char	*encoding;	/* declared, else that of the survey */
	struct reader_form form;	/* lenient */
	gboolean	 told;		/* by a line sep=; that comes first */
	gboolean	 escaped;	/* by backslashes, as it seems */
	gboolean	 wrapped;	/* each record is one quoted cell */
	guint		 width;		/* cells of most records of the sample */
	guint		 alike;		/* records that have them */
	guint		 records;	/* of the sample */
	gboolean	 whole;		/* the sample is the whole file */
	GPtrArray	*grid;		/* the sample as read; owned */
};

/*
 * Fills the dialect of an open file.  The encoding and the signs of the form
 * that are not NULL or 0 are taken as given.  FALSE with an error when the file cannot
 * be read.
 */
gboolean detect_file(int file, const char *encoding,
	    const struct reader_form *given, struct dialect *, GError **);
void	 detect_clear(struct dialect *);
/* A delimiter or quote as a profile writes it, "tab", "none"; g_free. */
char	*detect_sign(char);

#endif
