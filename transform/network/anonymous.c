/*
 * Heads without a name; see anonymous.h.
 */
#include <string.h>

#include "anonymous.h"

/* Who is named at one activity, by day. */
struct named {
	guint32	 activity;
	gint32	 from, until;
	guint32	*people;	/* by day - from */
};

/* Sessions come by activity, so the visits of each are counted once. */
static void
named_count(struct named *named, const struct facts *facts, guint32 activity)
{
	const struct visits *visits = &facts->visits;

	if (named->activity == activity)
		return;
	named->activity = activity;
	memset(named->people, 0, (gsize)(named->until - named->from + 1) *
	    sizeof(*named->people));
	for (guint32 v = visits->start[activity];
	    v < visits->start[activity + 1]; v++) {
		gint32 day = visits->list[v].day;

		if (day >= named->from && day <= named->until)
			named->people[day - named->from]++;
	}
}

gboolean
anonymous_heads(Store *store, const struct facts *facts, gint32 from,
    gint32 until, gint64 *heads, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "network_heads");
	g_autofree guint32 *people = g_new0(guint32,
	    (gsize)MAX(until - from + 1, 1));
	struct named named = { RANK_NONE, from, until, people };
	guint32 activity;
	gboolean row;

	*heads = 0;
	sqlite3_bind_int(rows, 1, from);
	sqlite3_bind_int(rows, 2, until);
	while (store_step(store, rows, &row, error)) {
		gint64 counted;

		if (!row)
			return TRUE;
		if (!ranks_column(&facts->activities, rows, 0, &activity,
		    error))
			return FALSE;
		named_count(&named, facts, activity);
		counted = sqlite3_column_int64(rows, 2) -
		    people[sqlite3_column_int(rows, 1) - from];
		*heads += MAX(counted, 0);
	}
	return FALSE;
}
