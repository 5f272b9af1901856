/*
 * What steers; see steering.h.
 */
#include "shares.h"
#include "steering.h"

static const char *const driver_classes[STEERING_DRIVER_KINDS] = {
	"mission", "activity", "funder"
};

guint
steering_driver_kind(const struct measuring *m, guint32 activity)
{
	const struct entry *entry = &m->catalogue.list[activity];

	if (judgement_declared(&m->facts->activity[activity],
	    &g_array_index(m->series, struct series, 0),
	    m->conf->rungs->pdata[m->ladder->mission]))
		return DRIVER_MISSION;
	return entry->initiator == INITIATOR_FUNDER ||
	    (entry->initiator == INITIATOR_UNKNOWN &&
	    m->grants.own[activity]) ? DRIVER_FUNDER : DRIVER_ACTIVITY;
}

const char *
steering_driver(const struct measuring *m, guint32 activity)
{
	return driver_classes[steering_driver_kind(m, activity)];
}

/* What each activity cost, as a part of what its driver steers. */
static gboolean
write_activities(struct measuring *m, GError **error)
{
	for (guint32 a = 0; a < m->catalogue.count; a++) {
		struct value value = VALUE_NONE;

		value.numerator = (double)measuring_activity(m, a,
		    SPAN_HISTORY)->cents;
		if (value.numerator != 0 && !measuring_put_activity(m, a,
		    steering_driver(m, a), &value, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
steering_money(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_CENTS, steering_driver_kind,
	    driver_classes, STEERING_DRIVER_KINDS, error) &&
	    write_activities(m, error);
}

gboolean
steering_hours(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_MINUTES, steering_driver_kind,
	    driver_classes, STEERING_DRIVER_KINDS, error) &&
	    shares_write_months(m, WAY_DRIVER, driver_classes,
	    STEERING_DRIVER_KINDS, error);
}

const char *
steering_state(const struct measuring *m)
{
	for (guint32 a = 0; a < m->catalogue.count; a++)
		if (m->facts->activity[a].declares != NULL)
			return NULL;
	return "not_supplied";
}
