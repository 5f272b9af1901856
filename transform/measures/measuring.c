/*
 * Puts down the figures of a measure; see measuring.h.
 */
#include "measuring.h"

static const char *const answer_words[] = {
	[ANSWER_YES] = "yes", [ANSWER_NO] = "no",
	[ANSWER_CANNOT_TELL] = "cannot_be_told"
};

static void
bind_number(sqlite3_stmt *row, int column, double value)
{
	if (isfinite(value))
		sqlite3_bind_double(row, column, value);
	else
		sqlite3_bind_null(row, column);
}

gboolean
measuring_put(struct measuring *m, const struct subject *subject,
    const struct value *value, GError **error)
{
	sqlite3_stmt *row = store_statement(m->store, "derived_figure");

	sqlite3_bind_int64(row, 1, m->id);
	sqlite3_bind_int64(row, 2, m->facts->town_ids[subject->town]);
	sqlite3_bind_text(row, 3, about_words[subject->about], -1,
	    SQLITE_STATIC);
	sqlite3_bind_text(row, 4, subject->name, -1, SQLITE_STATIC);
	sqlite3_bind_text(row, 5, subject->class_name, -1, SQLITE_STATIC);
	sqlite3_bind_int(row, 6, subject->first);
	sqlite3_bind_int(row, 7, subject->last);
	bind_number(row, 8, value->numerator);
	bind_number(row, 9, value->denominator);
	bind_number(row, 10, value->low);
	bind_number(row, 11, value->high);
	if (value->people != PEOPLE_NONE)
		sqlite3_bind_int64(row, 12, value->people);
	sqlite3_bind_text(row, 13, answer_words[value->answer], -1,
	    SQLITE_STATIC);
	return store_done(m->store, row, error);
}

gboolean
measuring_groups(struct measuring *m, guint about, const char *class_name,
    measuring_value value_of, GError **error)
{
	for (guint32 g = 0; g < m->groups.list->len; g++) {
		const struct group *group = groups_get(&m->groups, g);

		if ((about >> group->about & 1) == 0)
			continue;
		for (enum span_kind s = 0; s < SPANS; s++) {
			const struct span *span = &m->spans.list[s];
			struct value value = VALUE_NONE;

			if (!span->told)
				continue;
			value_of(&(struct slot){ m, group, s,
			    measuring_sums(m, g, s) }, &value);
			if (!measuring_put(m, &(struct subject){
			    group->about, group->subject, class_name,
			    group->town, span->first, span->last }, &value,
			    error))
				return FALSE;
		}
	}
	return TRUE;
}

guint8
measuring_attended(const struct measuring *m, guint32 person)
{
	const struct touches *touches = &m->facts->touches;
	guint8 spans = 0;

	for (guint32 i = touches->start[person];
	    i < touches->start[person + 1]; i++)
		spans |= spans_of_day(&m->spans, touches->list[i].day);
	return spans;
}
