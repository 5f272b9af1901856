/* What has to stay possible, and what was seen of it; see audit_parts.h. */
#include "audit_parts.h"

static void
see_apart(struct goal *goal, double low, double high)
{
	goal->seen_low = MIN(goal->seen_low, low);
	goal->seen_high = MAX(goal->seen_high, high);
	/* Once met it stays so, be it that it was forgotten. */
	goal->low_met = goal->high_met = goal->high_met ||
	    is_far_apart(goal->seen_low, goal->seen_high, goal->apart);
}

void
goal_see(struct goal *goal, double low, double high)
{
	if (goal->apart > 0) {
		see_apart(goal, low, high);
		return;
	}
	goal->low_met = goal->low_met || low <= goal->low + SLACK(goal->low);
	goal->high_met = goal->high_met || high >= goal->high -
	    SLACK(goal->high);
	goal->nearly = goal->either && (goal->nearly || high >= goal->high -
	    1 - SLACK(goal->high));
	/* All that is small is possible; whether more is does not matter. */
	if (goal->nearly && goal->low_met)
		goal->high_met = TRUE;
}

gboolean
goal_is_open(const struct goal *goal, gboolean high)
{
	if (goal->is_told)
		return FALSE;
	if (high)
		return !goal->high_met && !goal->nearly;
	return !goal->low_met && (!goal->either || (goal->nearly &&
	    !goal->high_met));
}

gboolean
goal_is_met(const struct goal *goal)
{
	return goal->high_met && (goal->low_met || goal->either);
}

gboolean
goal_is_left(const struct goal *goal)
{
	return !goal_is_met(goal) && !goal->is_told;
}
