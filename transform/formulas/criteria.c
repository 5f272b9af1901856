/*
 * The five criteria of an innovation; see criteria.h.
 */
#include "criteria.h"
#include "statistics.h"

#define LEVEL	0.95

const char *const criterion_words[CRITERIA] = {
	"new", "implemented", "breaks", "impact", "mission"
};

enum answer
criterion_new(double months, gboolean at_least, gint64 allowed)
{
	if (isnan(months))
		return ANSWER_CANNOT_TELL;
	if (months > (double)allowed)
		return ANSWER_NO;
	return at_least ? ANSWER_CANNOT_TELL : ANSWER_YES;
}

enum answer
criterion_implemented(gint64 held, gint64 planned, gboolean attended,
    double share)
{
	if (!attended)
		return ANSWER_NO;
	if (planned == 0)
		return ANSWER_CANNOT_TELL;
	return 100 * (double)held >= share * (double)planned ? ANSWER_YES :
	    ANSWER_NO;
}

static const struct aspect untold = { ANSWER_CANNOT_TELL, NAN, NAN, NAN };

void
aspect_mix(const struct reach *now, const struct reach *then, gint64 least,
    struct aspect *aspect)
{
	*aspect = untold;
	if (now->people == 0 || then->people == 0)
		return;
	aspect->value = 100 * ((double)now->fresh / (double)now->people -
	    (double)then->fresh / (double)then->people);
	statistics_shares((double)now->fresh, (double)now->people,
	    (double)then->fresh, (double)then->people, LEVEL, &aspect->low,
	    &aspect->high);
	aspect->low *= 100;
	aspect->high *= 100;
	if (MIN(now->people, then->people) >= least)
		aspect->differs = aspect->low > 0 || aspect->high < 0 ?
		    ANSWER_YES : ANSWER_NO;
}

void
aspect_cost(gint64 cents_now, gint64 people_now, gint64 cents_then,
    gint64 people_then, gint64 least, struct aspect *aspect)
{
	double spent = (double)cents_now / (double)cents_then;
	double low, high;

	*aspect = untold;
	if (cents_now <= 0 || cents_then <= 0 || people_now == 0 ||
	    people_then == 0)
		return;
	aspect->value = spent / ((double)people_now / (double)people_then);
	statistics_ratio((double)people_then, (double)people_now, LEVEL,
	    &low, &high);
	aspect->low = spent / high;
	aspect->high = spent / low;
	if (MIN(people_now, people_then) >= least)
		aspect->differs = aspect->low > 1 || aspect->high < 1 ?
		    ANSWER_YES : ANSWER_NO;
}

enum answer
criterion_breaks(const struct aspect *aspects, gsize count)
{
	enum answer answer = ANSWER_NO;

	for (gsize i = 0; i < count; i++) {
		if (aspects[i].differs == ANSWER_YES)
			return ANSWER_YES;
		if (aspects[i].differs != ANSWER_NO)
			answer = ANSWER_CANNOT_TELL;
	}
	return answer;
}

enum answer
criterion_impact(const enum answer *answers, gsize count)
{
	enum answer answer = count == 0 ? ANSWER_CANNOT_TELL : ANSWER_YES;

	for (gsize i = 0; i < count; i++) {
		if (answers[i] == ANSWER_NO)
			return ANSWER_NO;
		if (answers[i] != ANSWER_YES)
			answer = ANSWER_CANNOT_TELL;
	}
	return answer;
}

enum answer
criterion_mission(enum verdict verdict)
{
	switch (verdict) {
	case VERDICT_CONTRIBUTES:
		return ANSWER_YES;
	/* Flagged, and not because others profit from it. */
	case VERDICT_PRUNE:
	case VERDICT_ONLY_ACCESS:
		return ANSWER_NO;
	default:
		return ANSWER_CANNOT_TELL;
	}
}
