/*
 * The stretches of time that figures are about; see spans.h.
 */
#include "spans.h"

static struct span
span_make(const struct history *history, gint32 first, gint32 last)
{
	return (struct span){ first, last, month_first_day(first),
	    month_last_day(last), first >= history->month &&
	    last < history->month + history->months };
}

static gboolean
span_before(const struct span *a, const struct span *b)
{
	return a->first != b->first ? a->first < b->first : a->last < b->last;
}

static void
spans_order(struct spans *spans)
{
	for (enum span_kind s = 0; s < SPANS; s++) {
		gsize i = s;

		for (; i > 0 && span_before(&spans->list[s],
		    &spans->list[spans->order[i - 1]]); i--)
			spans->order[i] = spans->order[i - 1];
		spans->order[i] = s;
	}
}

void
spans_make(const struct history *history, struct spans *spans)
{
	gint32 last = history->month + history->months - 1;
	gint32 january = last - last % 12;
	struct span *list = spans->list;

	list[SPAN_HISTORY] = span_make(history, history->month, last);
	list[SPAN_YEAR] = span_make(history, january, last);
	list[SPAN_BEFORE] = span_make(history, january - 12, last - 12);
	list[SPAN_WHOLE] = span_make(history, january - 12, january - 1);
	for (gsize i = 1; i < SPANS; i++)
		for (gsize j = 0; j < i; j++)
			if (list[i].first == list[j].first &&
			    list[i].last == list[j].last)
				list[i].told = FALSE;
	spans_order(spans);
	spans->first = history->first;
	spans->days = history->last - history->first + 1;
	spans->of_day = g_new(guint8, spans->days);
	for (gint32 i = 0; i < spans->days; i++)
		spans->of_day[i] = spans_of_month(spans,
		    day_month(history->first + i));
}

void
spans_clear(struct spans *spans)
{
	g_free(spans->of_day);
	*spans = (struct spans){ 0 };
}

guint8
spans_of_month(const struct spans *spans, gint32 month)
{
	guint8 bits = 0;

	for (gsize i = 0; i < SPANS; i++)
		if (spans->list[i].told && month >= spans->list[i].first &&
		    month <= spans->list[i].last)
			bits |= (guint8)(1 << i);
	return bits;
}

guint8
spans_of_day(const struct spans *spans, gint32 day)
{
	return day < spans->first || day >= spans->first + spans->days ? 0 :
	    spans->of_day[day - spans->first];
}
