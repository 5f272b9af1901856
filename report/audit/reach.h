/*
 * How far columns may go where a side of a goal is kept: of those that attack
 * from inside (insider.c), whether their own value is possible there.  Points
 * that were found are remembered, since one shows much of many goals, and what
 * lies between two points is possible as well.
 */
#ifndef REPORT_REACH_H
#define REPORT_REACH_H

#include "audit_parts.h"

/* One who attacks this component. */
struct entry {
	guint	 column, place;
	double	 value;
	gboolean is_open;	/* asked about */
	double	 least, most;	/* that were seen, with the side kept */
};

struct reach {
	const Audit		*audit;
	struct component	*component;
	GArray			*entries;	/* struct entry */
	GPtrArray		*points;	/* double *, by place */
	guint			 next;		/* of them, to be replaced */
	gboolean		 by_relations;	/* see reach_range */
	gboolean		 failed;	/* the solver gave up */
};

/* A side of one goal: a column up to, or from, there. */
struct side {
	guint	 column;
	guint	 place;		/* 0: no side at all */
	gboolean high;
	double	 target;
};

#define ENTRY(it, i) (&g_array_index((it)->entries, struct entry, (i)))
#define EACH_ENTRY(it, entry) \
	for (struct entry *entry = ENTRY(it, 0); \
	    entry < ENTRY(it, (it)->entries->len); entry++)

void	 reach_init(struct reach *, const Audit *);
void	 reach_clear(struct reach *);
/* Another component, without entries. */
void	 reach_begin(struct reach *, struct component *);
/*
 * Of the open entries: fills least and most, as far as it matters for whether
 * their value is between them.  hasty: not further than to the first that is
 * not.
 */
void	 reach_seek(struct reach *, const struct side *, gboolean hasty);
/* One as far as it goes; infinite: without end. */
void	 reach_one(struct reach *, struct entry *, gboolean high);
gboolean reach_has(const struct entry *);
/*
 * How far a column may go for one who has that value; NULL: for anybody.
 * by_relations: whatever the figures are, and were all hidden that are not
 * held.  Nothing fits: least > most.
 */
void	 reach_range(struct reach *, guint column, const struct entry *,
	    gboolean by_relations, double *least, double *most);

#endif
