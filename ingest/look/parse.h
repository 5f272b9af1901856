/*
 * Looking at one file: its records as they are read, and what is wrong with
 * them; nothing is stored.
 */
#ifndef IMPACT_PARSE_H
#define IMPACT_PARSE_H

#include "conf.h"
#include "program.h"
#include "reader.h"

/* How the file is said to be written; NULL where that is left to detection. */
struct parse_form {
	const char	*delimiter;	/* one sign, "tab" or "none" */
	const char	*quote;		/* one sign or "none" */
	const char	*escape;	/* one sign or "none" */
	const char	*encoding;
	gboolean	 no_header;
	gboolean	 blanks;	/* blanks around cells are kept */
};

/* The sign of a text such as ; or "tab"; FALSE when it is none. */
gboolean parse_sign(const char *text, char *sign);
/* What the form says, as a reader wants it; 0 where it says nothing. */
void	 parse_form_read(const struct parse_form *, struct reader_form *);
/*
 * Each returns an exit status, or -1 with an error.  The first reads by what
 * the form says and by what shows; the second by a [source NAME].
 */
int	 parse_file(const struct program *, const char *path,
	    const struct parse_form *, GError **);
int	 parse_source(const struct program *, Conf *, const char *source,
	    const char *path, GError **);

#endif
