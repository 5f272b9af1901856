/*
 * Puts down the figures of a measure; see measuring.h.
 */
#include "measuring.h"

const char *const answer_words[] = {
	[ANSWER_YES] = "yes", [ANSWER_NO] = "no",
	[ANSWER_CANNOT_TELL] = "cannot_be_told"
};

gboolean
measuring_put(struct measuring *m, const struct subject *subject,
    const struct value *value, GError **error)
{
	struct rows *rows = &m->figures;

	rows_integer(rows, m->id);
	rows_integer(rows, m->facts->town_ids[subject->town]);
	rows_word(rows, about_words[subject->about]);
	rows_text(rows, subject->name);
	rows_text(rows, subject->class_name);
	rows_integer(rows, subject->first);
	rows_integer(rows, subject->last);
	rows_real(rows, value->numerator);
	rows_real(rows, value->denominator);
	rows_real(rows, value->low);
	rows_real(rows, value->high);
	if (value->people != PEOPLE_NONE)
		rows_integer(rows, value->people);
	else
		rows_null(rows);
	rows_word(rows, answer_words[value->answer]);
	return rows_next(rows, error);
}

gboolean
measuring_groups(struct measuring *m, guint about, const char *class_name,
    measuring_value value_of, GError **error)
{
	for (guint i = 0; i < m->groups.list->len; i++) {
		guint32 g = m->groups.order[i];
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

gboolean
measuring_towns(struct measuring *m, enum span_kind kind,
    const char *class_name, const gint64 *counts, GError **error)
{
	const struct span *span = &m->spans.list[kind];

	for (guint32 town = 0; span->told && town <= m->facts->towns.count;
	    town++) {
		struct value value = VALUE_NONE;

		value.numerator = (double)counts[2 * town];
		value.denominator = (double)counts[2 * town + 1];
		if (!measuring_put(m, &(struct subject){ ABOUT_ALL, "",
		    class_name, town, span->first, span->last }, &value,
		    error))
			return FALSE;
	}
	return TRUE;
}

const struct sums *
measuring_activity(const struct measuring *m, guint32 activity,
    enum span_kind span)
{
	return measuring_sums(m, m->groups.of_activity[activity], span);
}
