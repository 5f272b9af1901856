/*
 * Who paid for what; see grants.h.
 */
#include <stdlib.h>

#include "grants.h"
#include "spread.h"

struct gathering {
	GPtrArray	*funders;
	struct grants	*grants;
	guint32		 funder;	/* of the row at hand */
};

/* The funder of a row; rows come by name. */
static guint32
funder_add(GPtrArray *funders, const char *name)
{
	if (funders->len == 0 ||
	    !g_str_equal(funders->pdata[funders->len - 1], name))
		g_ptr_array_add(funders, g_strdup(name));
	return funders->len - 1;
}

static gboolean
gathering_take(gpointer data, const struct payment *payment,
    sqlite3_stmt *row)
{
	struct gathering *gathering = data;

	if (payment->activity != RANK_NONE)
		gathering->grants->own[payment->activity] = TRUE;
	gathering->funder = funder_add(gathering->funders,
	    (const char *)sqlite3_column_text(row, 6));
	return TRUE;
}

static gboolean
gathering_put(gpointer data, const struct portion *portion, GError **error)
{
	const struct gathering *gathering = data;
	struct grant_part part = { portion->activity, (guint32)portion->month,
	    gathering->funder, portion->cents, portion->is_divided ?
	    ABS(portion->cents) : 0, portion->is_divided };

	(void)error;
	if (portion->cents != 0 || portion->is_divided)
		g_array_append_val(gathering->grants->parts, part);
	return TRUE;
}

static int
part_compare(const void *one, const void *other)
{
	const struct grant_part *a = one, *b = other;

	if (a->activity != b->activity)
		return a->activity < b->activity ? -1 : 1;
	if (a->month != b->month)
		return a->month < b->month ? -1 : 1;
	return (a->funder > b->funder) - (a->funder < b->funder);
}

static gboolean
part_add(struct grant_part *to, const struct grant_part *part, GError **error)
{
	to->is_divided = to->is_divided || part->is_divided;
	return spread_sum(&to->cents, part->cents, error) &&
	    spread_sum(&to->divided, part->divided, error);
}

/* One part for each activity, month and funder. */
static gboolean
grants_merge(struct grants *grants, gsize activities, GError **error)
{
	struct grant_part *list = (struct grant_part *)grants->parts->data;
	guint kept = 0;

	if (grants->parts->len > 0)
		qsort(list, grants->parts->len, sizeof(*list),
		    part_compare);
	for (guint i = 0; i < grants->parts->len; i++) {
		if (kept == 0 || part_compare(&list[kept - 1], &list[i]) != 0)
			list[kept++] = list[i];
		else if (!part_add(&list[kept - 1], &list[i], error))
			return FALSE;
	}
	g_array_set_size(grants->parts, kept);
	grants->start = g_new0(guint32, activities + 1);
	for (guint i = 0; i < kept; i++)
		grants->start[list[i].activity + 1]++;
	for (gsize a = 0; a < activities; a++)
		grants->start[a + 1] += grants->start[a];
	return TRUE;
}

gboolean
grants_read(Store *store, const struct facts *facts,
    const struct month_figures *months, struct grants *grants,
    GError **error)
{
	GPtrArray *funders = g_ptr_array_new();
	struct gathering gathering = { funders, grants, 0 };
	gboolean good;

	grants->parts = g_array_new(FALSE, FALSE, sizeof(struct grant_part));
	grants->own = g_new0(gboolean, facts->activities.count + 1);
	good = payments_spread(store, "grants_history", facts, months,
	    gathering_take, gathering_put, &gathering, &grants->homeless,
	    error);
	grants->funder_count = funders->len;
	g_ptr_array_add(funders, NULL);
	grants->funders = (char **)g_ptr_array_free(funders, FALSE);
	return good && grants_merge(grants, facts->activities.count, error);
}

void
grants_clear(struct grants *grants)
{
	g_strfreev(grants->funders);
	g_clear_pointer(&grants->parts, g_array_unref);
	g_free(grants->start);
	g_free(grants->own);
	*grants = (struct grants){ 0 };
}

gsize
grants_month(const struct grants *grants, guint32 activity, guint32 month,
    const struct grant_part **first, gint64 *cents)
{
	const struct grant_part *list =
	    (const struct grant_part *)grants->parts->data;
	guint32 end = grants->start[activity + 1];
	guint32 from = grants->start[activity], to;

	while (from < end && list[from].month < month)
		from++;
	*first = &list[from];
	*cents = 0;
	for (to = from; to < end && list[to].month == month; to++)
		*cents += list[to].cents;
	return *cents > 0 ? to - from : 0;
}
