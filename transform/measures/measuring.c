/*
 * Puts down the figures of a measure; see measuring.h.
 */
#include "measures.h"
#include "measuring.h"
#include "statistics.h"

#define LEVEL	0.95
#define TAIL	((1 - LEVEL) / 2)

const char *const answer_words[] = {
	[ANSWER_YES] = "yes", [ANSWER_NO] = "no",
	[ANSWER_CANNOT_TELL] = "cannot_be_told"
};

/* Single activities have too few people for theirs to say anything. */
static void
set_limits(const struct measure *measure, enum about about,
    struct value *value)
{
	double count = value->numerator, of = value->denominator;

	if (about == ABOUT_ACTIVITY || about == ABOUT_PROJECT ||
	    !(of > 0) || !(count >= 0))
		return;
	if (measure->doubt == DOUBT_SHARE && count <= of) {
		statistics_share(count, of, LEVEL, &value->low, &value->high);
		value->low *= measure->scale;
		value->high *= measure->scale;
	} else if (measure->doubt == DOUBT_COUNT) {
		value->low = measure->scale * statistics_lower(count, TAIL) /
		    of;
		value->high = measure->scale * statistics_upper(count,
		    TAIL) / of;
	}
}

gboolean
measuring_put(struct measuring *m, const struct subject *subject,
    const struct value *given, GError **error)
{
	struct rows *rows = &m->figures;
	struct value limited = *given, *value = &limited;

	set_limits(m->measure, subject->about, value);

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
measuring_put_span(struct measuring *m, enum span_kind kind,
    const struct subject *subject, const struct value *value, GError **error)
{
	const struct span *span = &m->spans.list[kind];
	struct subject over = *subject;

	over.first = span->first;
	over.last = span->last;
	return !span->told || measuring_put(m, &over, value, error);
}

gboolean
measuring_put_month(struct measuring *m, gint32 month,
    const struct subject *subject, const struct value *value, GError **error)
{
	struct subject over = *subject;

	for (gsize s = 0; s < SPANS; s++)
		if (m->spans.list[s].told && m->spans.list[s].first == month &&
		    m->spans.list[s].last == month)
			return TRUE;
	over.first = over.last = month;
	return measuring_put(m, &over, value, error);
}

gboolean
measuring_put_activity(struct measuring *m, guint32 activity,
    const char *class_name, const struct value *value, GError **error)
{
	const guint32 towns[] = { 0, m->facts->activity[activity].town };

	for (gsize i = 0; i < G_N_ELEMENTS(towns); i++)
		if ((i == 0 || towns[i] != TOWN_UNKNOWN) &&
		    !measuring_put_span(m, SPAN_HISTORY, &(struct subject){
		    ABOUT_ACTIVITY, m->catalogue.list[activity].key,
		    class_name, towns[i] }, value, error))
			return FALSE;
	return TRUE;
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
		for (gsize k = 0; k < SPANS; k++) {
			enum span_kind s = m->spans.order[k];
			struct value value = VALUE_NONE;

			if (!m->spans.list[s].told)
				continue;
			value_of(&(struct slot){ m, group, s,
			    measuring_sums(m, g, s) }, &value);
			if (!measuring_put_span(m, s, &(struct subject){
			    group->about, group->subject, class_name,
			    group->town }, &value, error))
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
	for (guint32 town = 0; town <= m->facts->towns.count; town++) {
		struct value value = VALUE_NONE;

		value.numerator = (double)counts[2 * town];
		value.denominator = (double)counts[2 * town + 1];
		if (!measuring_put_span(m, kind, &(struct subject){ ABOUT_ALL,
		    "", class_name, town }, &value, error))
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
