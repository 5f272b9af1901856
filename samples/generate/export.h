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

/* A reader of the library who came on a day. */
struct reading {
	int	day, reader;
};

struct export {
	struct world	*world;
	const char	*folder;
	GArray		*broken;	/* struct broken */
	GArray		*supporters, *roster;	/* struct deed */
	GArray		*readings;	/* struct reading */
};

void	export_people(struct export *);
void	export_activities(struct export *);
void	export_attendance(struct export *);
void	export_outcomes(struct export *);
void	export_ties(struct export *);
void	export_money(struct export *);
void	export_mission(struct export *);
/* A register beside the three, which is not part of the world. */
void	export_library(struct export *);
extern const struct activity	reading_circle;
int	library_readers(void);
void	export_truth(struct export *);
/* What the measures have to come to. */
void	export_measures(struct export *);

/* A remark that nobody needs: free text as real exports have, mostly empty. */
const char	*remark_pick(struct dice *);

#endif
