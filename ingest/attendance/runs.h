/*
 * Many touches in the order of their key, in bounded memory: runs that fit in
 * memory are sorted, and what does not fit waits in a file without a name.
 */
#ifndef IMPACT_RUNS_H
#define IMPACT_RUNS_H

#include <glib.h>

#include "presence.h"

#define TOUCH_MINUTES	((1U << 28) - 1)	/* as many stand for: unknown */

/* One attendance of a file, 20 bytes. */
struct touch {
	gint32	day;
	guint32	activity;
	guint32	person;
	guint32	line;
	guint32	minutes : 28;
	guint32	role : 2;
	guint32	status : 2;
};

/* As it stands in a presence list. */
static inline struct presence
touch_presence(const struct touch *touch)
{
	return (struct presence){
		.activity = touch->activity, .record = touch->person,
		.line = touch->line,
		.minutes = touch->minutes == TOUCH_MINUTES ?
		    MINUTES_UNKNOWN : (gint32)touch->minutes,
		.role = (guint8)touch->role, .status = (guint8)touch->status
	};
}

typedef struct runs Runs;

/* most: touches held in memory before they are put away. */
Runs	*runs_new(gsize most);
void	 runs_free(Runs *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Runs, runs_free)

gboolean runs_add(Runs *, const struct touch *, GError **);
/* The last one that was added; there is one, and before runs_begin. */
const struct touch *runs_last(const Runs *);
gsize	 runs_count(const Runs *);
/* No more will be added. */
gboolean runs_begin(Runs *, GError **);
/*
 * Fills block with the next touches in the order of day, activity, person and
 * then of lines: all of each activity of a day, and at least few unless there
 * are no more.  An empty block is the end.
 */
gboolean runs_block(Runs *, gsize few, GArray *block, GError **);

/* By day, activity and person. */
int	 touch_compare(const struct touch *, const struct touch *);

#endif
