/*
 * What results are set against, and who says so: norms from elsewhere, and
 * what an outcome is worth by the configuration.  Both are public.
 */
#ifndef REPORT_REFERENCES_H
#define REPORT_REFERENCES_H

#include "figures.h"

struct norm_figure {
	char			*measure;	/* "residents" */
	char			*municipality;	/* "" for all */
	char			*origin;	/* "" if nobody said */
	const struct cell	*value;
};

struct worth_figure {
	const struct conf_outcome	*outcome;
	const struct cell		*low, *mid, *high;	/* euros */
};

struct references {
	GPtrArray	*norms;		/* struct norm_figure * */
	GArray		*worths;	/* struct worth_figure */
};

/* Sets figures->references. */
gboolean	 figures_read_references(struct figures *, Store *, GError **);
void		 references_free(struct references *);

#endif
