/*
 * Money that was divided by attendance: what fell to some activities of a
 * project is of the people who came to them, and as little to be told as their
 * hours are where they are few.  Which sums hold any, and of whom it is, is what
 * transform says of costs_divided and grants_divided.
 */
#ifndef REPORT_DIVIDED_H
#define REPORT_DIVIDED_H

#include "figures.h"

enum divided_kind { DIVIDED_COSTS, DIVIDED_GRANTS, DIVIDED_KINDS };

/* Money of which activities: "activity", "r:a"; "all", "" of a class. */
struct divided_group {
	enum divided_kind	 kind;
	const char		*town;	/* "": those of the report; "*": all */
	const char		*about, *subject, *class_name;
};

/* Before anything else about money is read; exact figures want nothing. */
gboolean	 figures_read_divided(struct figures *, Store *, GError **);
void		 divided_free(struct divided *);

/*
 * How many people are behind a sum over some months; NAN where nothing of it
 * was divided, as of all there is.
 */
double		 divided_people(const struct figures *,
		    const struct divided_group *, gint32 first, gint32 last);
/* Whether anything was divided that the report tells a part of. */
gboolean	 divided_has_any(const struct figures *,
		    enum divided_kind);
/* Whether it got anything of that, ever. */
gboolean	 divided_is_any(const struct figures *,
		    const struct divided_group *);
/* A sum of money over some months of what a stem is about. */
struct divided_sum {
	gint64		 cents;
	gint32		 first, last;
	const char	*stem;	/* "/..." where others may tell it as well */
	const char	*key;
};
/* As a cell, of people where it is theirs; or one that is seen nowhere. */
const struct cell *divided_money(const struct figures *,
		    const struct divided_group *, const struct divided_sum *);
const struct cell *divided_unseen(const struct figures *,
		    const struct divided_group *, const struct divided_sum *);
/* Of givers it is told already: who is behind it, and how much it is. */
void		 divided_behind(const struct figures *,
		    const struct divided_group *, const char *stem,
		    GArray *makings);
/* What a stem is made of, which is told once. */
void		 divided_made(const struct figures *,
		    const struct divided_group *, const char *stem);
/*
 * Whether there is a sum to tell: that there is none may say that nobody came.
 */
gboolean	 divided_is_told(const struct figures *, gint64 cents,
		    double people);

#endif
