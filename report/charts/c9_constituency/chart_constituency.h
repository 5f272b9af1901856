/* Chart c9: the constituency over time, as it can be shown. */
#ifndef REPORT_CHART_CONSTITUENCY_H
#define REPORT_CHART_CONSTITUENCY_H

#include "figures.h"
#include "sheet.h"
#include "words.h"

#define ROLES		7
#define BANDS		(ROLES + 1)	/* the last: roles too small to show */
#define POINTS		12		/* quarters, at most */

/* One role, or what is left of the total. */
struct band {
	guint	role;			/* ROLES: the rest */
	double	people[POINTS];
};

struct constituency {
	gint32		months[POINTS];
	double		total[POINTS];
	guint		points;
	struct band	bands[BANDS];	/* the lowest first */
	guint		count;
	gboolean	is_partial;	/* roles are in the rest */
};

/* Words of a role, and its colours: of an area and of text. */
extern const struct role {
	const char		*name;
	int			 area;
	enum sheet_colour	 text;
} roles[ROLES + 1];

void	 constituency_read(const struct figures *, struct constituency *);
/* The point a year before the last, or the first; points must be above 1. */
guint	 constituency_before(const struct constituency *);
/* 1: it demonstrably grew since that point, -1: shrank, 0: cannot be told. */
int	 constituency_direction(const struct constituency *);

#endif
