/* Money that was divided by attendance; see divided.h. */
#include <math.h>
#include <string.h>

#include "differences.h"
#include "divided.h"

#define CENTS	100	/* of a euro */

/* Of one group in some months. */
struct row {
	gint32	 first, last;
	double	 divided, cents;
	double	 people;	/* NAN: nothing of it was divided */
};

struct divided {
	GHashTable	*groups;	/* name -> GArray of struct row */
	GHashTable	*made;		/* stems that were told */
	gboolean	 has_any[DIVIDED_KINDS];
	gboolean	 is_below;	/* costs may be below zero */
};

static char *
group_name(const struct divided_group *group)
{
	return g_strdup_printf("%d\n%s\n%s\n%s\n%s", group->kind, group->town,
	    group->about, group->subject, group->class_name);
}

static const GArray *
rows_of(const struct figures *figures, const struct divided_group *group)
{
	g_autofree char *name = group_name(group);

	return figures->divided == NULL ? NULL : g_hash_table_lookup(
	    figures->divided->groups, name);
}

static void
add_row(struct figures *figures, sqlite3_stmt *statement)
{
	const struct divided_group group = {
		strcmp((const char *)sqlite3_column_text(statement, 0),
		    "costs_divided") == 0 ? DIVIDED_COSTS : DIVIDED_GRANTS,
		(const char *)sqlite3_column_text(statement, 1),
		(const char *)sqlite3_column_text(statement, 2),
		(const char *)sqlite3_column_text(statement, 3),
		(const char *)sqlite3_column_text(statement, 4) };
	const struct row row = { sqlite3_column_int(statement, 5),
		sqlite3_column_int(statement, 6),
		sqlite3_column_double(statement, 7),
		sqlite3_column_double(statement, 8),
		sqlite3_column_type(statement, 9) == SQLITE_NULL ? NAN :
		sqlite3_column_double(statement, 9) };
	char *name = group_name(&group);
	GArray *rows = g_hash_table_lookup(figures->divided->groups, name);

	if (rows == NULL) {
		rows = g_array_new(FALSE, FALSE, sizeof(struct row));
		g_hash_table_insert(figures->divided->groups, name, rows);
	} else
		g_free(name);
	g_array_append_val(rows, row);
	figures->divided->has_any[group.kind] = TRUE;
}

static void
set_below(struct figures *figures, sqlite3_stmt *statement)
{
	(void)statement;
	figures->divided->is_below = TRUE;
}

gboolean
figures_read_divided(struct figures *figures, Store *store, GError **error)
{
	if (cells_mode(figures->cells) == CELLS_EXACT)
		return TRUE;
	figures->divided = g_new0(struct divided, 1);
	figures->divided->groups = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, (GDestroyNotify)g_array_unref);
	figures->divided->made = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);
	return figures_read_each(figures, store, "divided_figures", add_row,
	    error) && (!figures->divided->has_any[DIVIDED_COSTS] ||
	    figures_read_each(figures, store, "divided_below", set_below,
	    error));
}

void
divided_free(struct divided *divided)
{
	if (divided == NULL)
		return;
	g_hash_table_unref(divided->groups);
	g_hash_table_unref(divided->made);
	g_free(divided);
}

/* Of all towns: all of a project, or of all projects, is no secret. */
static gboolean
is_whole(const struct figures *figures, const struct divided_group *group)
{
	return figures->scope == 0 && *group->town == '\0' &&
	    *group->class_name == '\0' && (strcmp(group->about, "all") == 0 ||
	    strcmp(group->about, "project") == 0);
}

double
divided_people(const struct figures *figures,
    const struct divided_group *group, gint32 first, gint32 last)
{
	const GArray *rows = rows_of(figures, group);
	double most = NAN;
	guint i;

	if (rows == NULL || is_whole(figures, group))
		return NAN;
	for (i = 0; i < rows->len; i++) {
		const struct row *row = &g_array_index(rows, struct row, i);

		if (row->first == first && row->last == last)
			return row->people;
		/* At least so many, in months of which no sum is told. */
		if (row->first >= first && row->last <= last)
			most = fmax(most, row->people);
	}
	return most;
}

gboolean
divided_has_any(const struct figures *figures, enum divided_kind kind)
{
	return figures->divided != NULL && figures->divided->has_any[kind];
}

gboolean
divided_is_any(const struct figures *figures,
    const struct divided_group *group)
{
	const GArray *rows = rows_of(figures, group);
	guint i;

	for (i = 0; rows != NULL && i < rows->len; i++)
		if (g_array_index(rows, struct row, i).divided > 0)
			return TRUE;
	return FALSE;
}

gboolean
divided_is_told(const struct figures *figures, gint64 cents, double people)
{
	return cents > 0 || (!isnan(people) && protect_is_small(
	    cells_protection(figures->cells), people));
}

static struct making
making_of(const struct row *row, gboolean is_one)
{
	struct making making = { .month = row->first, .last = row->last,
		.people = isnan(row->people) ? 0 : row->people };

	/* The months themselves say how much. */
	if (is_one) {
		making.amount = row->cents / CENTS;
		making.others = (row->cents - row->divided) / CENTS;
	}
	return making;
}

static void
add_behind(const GArray *rows, GArray *makings)
{
	guint i;

	for (i = 0; i < rows->len; i++) {
		const struct row *row = &g_array_index(rows, struct row, i);
		struct making making = making_of(row, row->first ==
		    row->last);

		making.others -= making.amount;
		making.amount = 0;
		g_array_append_val(makings, making);
	}
}

void
divided_behind(const struct figures *figures,
    const struct divided_group *group, const char *stem, GArray *makings)
{
	const GArray *rows = rows_of(figures, group);
	g_autofree char *whole = g_strconcat(DIFFERENCES_WHOLE, stem, NULL);
	GArray *apart;

	if (rows == NULL)
		return;
	if (!is_whole(figures, group)) {
		add_behind(rows, makings);
		return;
	}
	apart = g_array_new(FALSE, FALSE, sizeof(struct making));
	add_behind(rows, apart);
	cells_made(figures->cells, whole, apart);
}

void
divided_made(const struct figures *figures, const struct divided_group *group,
    const char *stem)
{
	const GArray *rows = rows_of(figures, group);
	GArray *makings;
	guint i;

	if (cells_mode(figures->cells) != CELLS_COLLECT || rows == NULL ||
	    !g_hash_table_add(figures->divided->made, g_strdup(stem)))
		return;
	makings = g_array_new(FALSE, FALSE, sizeof(struct making));
	for (i = 0; i < rows->len; i++) {
		const struct row *row = &g_array_index(rows, struct row, i);
		struct making making = making_of(row, row->first ==
		    row->last);

		g_array_append_val(makings, making);
	}
	cells_made(figures->cells, stem, makings);
}

static const struct cell *
tell(const struct figures *figures, const struct divided_group *group,
    const struct divided_sum *sum, gboolean is_seen)
{
	const struct cell *cell = cells_divided(figures->cells, sum->cents,
	    divided_people(figures, group, sum->first, sum->last), is_seen,
	    "%s", sum->key);
	g_autofree char *whole = is_whole(figures, group) ? g_strconcat(
	    DIFFERENCES_WHOLE, sum->stem, NULL) : NULL;

	if (figures->divided != NULL && figures->divided->is_below)
		cells_below_zero(figures->cells, cell);
	/*
	 * Whoever hides all of a project hides what leaks nothing; and what it
	 * all cost in a town is what its reader comes for.
	 */
	if (whole != NULL)
		cells_headline(figures->cells, cell, HEADLINE_FIRST);
	else if (strcmp(group->about, "all") == 0 &&
	    *group->class_name == '\0')
		cells_headline(figures->cells, cell, HEADLINE_SECOND);
	cells_span(figures->cells, cell, sum->first, sum->last, "%s",
	    sum->stem);
	divided_made(figures, group, whole != NULL ? whole : sum->stem);
	return cell;
}

const struct cell *
divided_money(const struct figures *figures,
    const struct divided_group *group, const struct divided_sum *sum)
{
	return tell(figures, group, sum, TRUE);
}

const struct cell *
divided_unseen(const struct figures *figures,
    const struct divided_group *group, const struct divided_sum *sum)
{
	return tell(figures, group, sum, FALSE);
}
