/*
 * What a file with a header seems to hold: a kind of input, and which column
 * is which field, by the names that are usual.
 */
#ifndef IMPACT_GUESS_H
#define IMPACT_GUESS_H

#include "detect.h"
#include "header.h"
#include "traits.h"

struct guess {
	const struct row *names;	/* the header, or NULL */
	guint		 header;	/* record it is, from 1 */
	const struct kind *kind;	/* NULL when nothing suits */
	guint		 matched;	/* fields that have a column */
	gboolean	 complete;	/* all required ones have */
	int		 columns[MAX_FIELDS];	/* or NO_COLUMN */
	/* Sums over the columns that the fields name, else over all. */
	struct trait	 dates;
	struct trait	 numbers;
};

/* The guess points into the dialect's sample. */
void	 guess_make(const struct dialect *, gboolean no_header,
	    struct guess *);
/* The field of a column, or -1. */
int	 guess_field(const struct guess *, guint column);
/*
 * A form of dates as in date.format that suits all, or NULL; why says what
 * speaks for it or against any, g_free.
 */
char	*guess_dates(const struct guess *, char **why);
/* ',' or '.', or 0 when that cannot be told. */
char	 guess_mark(const struct guess *, char **why);

#endif
