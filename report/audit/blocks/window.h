/*
 * Some columns of a component, seen as an audit of their own: those of one
 * block, of the border, and of one more piece if there is one.  What rows say
 * of columns outside of it is for whoever looks through it: kept.h, loose.h.
 */
#ifndef REPORT_WINDOW_H
#define REPORT_WINDOW_H

#include "partition.h"

struct view {
	Audit				*audit;
	const struct component		*component;
	const struct partition		*partition;	/* all borrowed */
};

struct window {
	const struct view	*view;
	GArray			*columns;	/* guint, of the audit */
	guint			*places;	/* inner column + 1, by place;
						 * 0: it is outside */
	Audit			*inner;
	struct component	*all;		/* its only component */
	GArray			*goals;		/* guint, of the audit, by
						 * inner goal */
};

/* companion: a piece; 0: none.  Then come rows, and window_ready. */
void	 window_begin(struct window *, const struct view *, guint block,
	    guint companion);
void	 window_clear(struct window *);
gboolean window_has(const struct window *, guint column);
/* What of a row is inside, in columns of the inner audit; the caller's. */
GArray	*window_terms(const struct window *, const struct row *);
/* struct term, of the inner audit. */
void	 window_row(struct window *, const GArray *, double low, double high);
/* The programme, with the bounds of its columns as they are now. */
void	 window_ready(struct window *);

/* Goals (guint, of the audit) as far as they are open. */
void	 window_take(struct window *, const GArray *);
/* What was seen of them becomes known of the audit's own; they are let go. */
void	 window_give(struct window *);

#endif
