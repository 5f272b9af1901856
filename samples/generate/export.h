/*
 * The three registers as files, and the truth beside them.
 */
#ifndef SAMPLE_EXPORT_H
#define SAMPLE_EXPORT_H

#include "sheet.h"
#include "world.h"

/* A supporter from a day to another (0: still), or a shift on the roster. */
struct deed {
	int			 day, to;
	const char		*what;		/* role, or code of the activity */
	const struct person	*person;
};

struct export {
	struct world	*world;
	const char	*folder;
	GArray		*broken;	/* struct broken */
	GArray		*supporters, *roster;	/* struct deed */
};

void	export_people(struct export *);
void	export_activities(struct export *);
void	export_attendance(struct export *);
void	export_outcomes(struct export *);
void	export_ties(struct export *);
void	export_money(struct export *);
void	export_mission(struct export *);
void	export_truth(struct export *);
/* What the measures have to come to. */
void	export_measures(struct export *);

/* A remark that nobody needs: free text as real exports have, mostly empty. */
const char	*remark_pick(struct dice *);

#endif
