/* What was spent on one activity; see spent.h. */
#include "divided.h"
#include "spent.h"

const struct cell *
spent_money(const struct figures *figures, const char *key, gint64 cents,
    gboolean idle)
{
	const struct divided_group group = { DIVIDED_COSTS, "", "activity",
		key, "" };
	g_autofree char *name = g_strdup_printf("/activity/%s/money", key);
	const struct divided_sum sum = { cents, day_month(
		figures->first_day), figures->period.month, name, name };

	if (idle && !divided_is_any(figures, &group))
		return cents <= 0 ? NULL : cells_money(figures->cells, cents,
		    "%s", name);
	return divided_is_told(figures, cents, divided_people(figures, &group,
	    sum.first, sum.last)) ? divided_money(figures, &group, &sum) :
	    NULL;
}

gboolean
spent_is_withheld(const struct figures *figures,
    const struct activity_figure *activity)
{
	return cells_mode(figures->cells) != CELLS_EXACT &&
	    figures->conf->method.kappa > 0 && activity->money != NULL &&
	    !cell_shown(activity->money);
}
