/*
 * What figures are about: sets of activities.  All of them, those of a
 * project, a formula or a funder, and each single one; over all
 * municipalities and within each.
 */
#ifndef IMPACT_GROUPS_H
#define IMPACT_GROUPS_H

#include <glib.h>

#include "catalogue.h"
#include "facts.h"

enum about {
	ABOUT_ALL,
	ABOUT_PROJECT,
	ABOUT_ACTIVITY,
	ABOUT_FORMULA,
	ABOUT_FUNDER,
	ABOUT_OUTCOME,		/* a rung or series: no set of activities */
	ABOUT_MEASURE,		/* likewise */
	ABOUTS
};

extern const char *const	about_words[ABOUTS];

struct group {
	enum about	 about;
	const char	*subject;	/* of the catalogue or of who added it */
	guint32		 town;		/* 0: all */
	guint32		 activity;	/* of ABOUT_ACTIVITY; else RANK_NONE */
};

/* An activity is part of a group in these spans. */
struct member {
	guint32	activity;
	guint32	group;
	guint8	spans;
};

struct groups {
	GArray		*list;		/* struct group, in order of adding */
	GArray		*members;	/* struct member */
	guint32		*start;		/* of activity a, after groups_sort:
					 * members start[a] .. start[a + 1] */
	guint32		*of_activity;	/* the group of a single activity */
	guint32		*order;		/* groups by id of town, word of about
					 * and subject, as figures are kept:
					 * rows in order are quick to add */
	GHashTable	*index;
};

/* All, towns, projects, activities and formulas, each with its members. */
void		groups_make(const struct facts *, const struct catalogue *,
		    struct groups *);
void		groups_clear(struct groups *);
/* Puts an activity into the group of a subject, over all and in its town. */
void		groups_join(struct groups *, const struct facts *, enum about,
		    const char *subject, guint32 activity, guint8 spans);
/* After the last group was joined. */
void		groups_sort(struct groups *, const struct facts *);
/* G_MAXUINT32 when there is none. */
guint32		groups_find(const struct groups *, enum about,
		    const char *subject, guint32 town);

#define GROUP_NONE	G_MAXUINT32
#define SPANS_EVERY	G_MAXUINT8

static inline const struct group *
groups_get(const struct groups *groups, guint32 i)
{
	return &g_array_index(groups->list, struct group, i);
}

#endif
