/*
 * How far a target is; see attainment.h.
 */
#include "attainment.h"

static enum answer
answer_of(gboolean yes)
{
	return yes ? ANSWER_YES : ANSWER_NO;
}

enum answer
attainment_now(const struct attainment *a)
{
	if (isnan(a->so_far))
		return ANSWER_CANNOT_TELL;
	if (a->over)
		return answer_of(a->down ? a->so_far <= a->number :
		    a->so_far >= a->number);
	if (!a->grows)
		return ANSWER_CANNOT_TELL;
	if (a->down && a->so_far > a->number)
		return ANSWER_NO;
	if (!a->down && a->so_far >= a->number)
		return ANSWER_YES;
	return ANSWER_CANNOT_TELL;
}

enum answer
attainment_end(const struct attainment *a)
{
	enum answer now = attainment_now(a);

	if (now != ANSWER_CANNOT_TELL || isnan(a->low) || isnan(a->high))
		return now;
	if (a->down ? a->high <= a->number : a->low >= a->number)
		return ANSWER_YES;
	if (a->down ? a->low > a->number : a->high < a->number)
		return ANSWER_NO;
	return ANSWER_CANNOT_TELL;
}

enum met
attainment_met(const struct attainment *a, double *above, double *below)
{
	/* Where nothing tells the end, there is what came of it so far. */
	double end = isnan(a->mean) && !(a->down && a->grows) ? a->so_far :
	    a->mean;

	*above = end;
	*below = a->number;
	if (!a->down)
		return MET_UP;
	if (!isnan(a->before) && a->before > a->number) {
		*above = a->before - end;
		*below = a->before - a->number;
		return MET_DOWN;
	}
	*above = a->number;
	*below = end;
	/* Nothing at all is as good as the number itself. */
	if (end == 0)
		*above = *below = 1;
	return MET_CEILING;
}
