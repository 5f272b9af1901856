/*
 * Who steers; see client.h.
 */
#include "client.h"
#include "shares.h"

static guint
question_class(const struct measuring *m, guint32 activity)
{
	return m->catalogue.list[activity].question ? 0 : 1;
}

static const char *const question_classes[] = { "", NULL };

gboolean
client_question_activities(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_ACTIVITIES, question_class,
	    question_classes, G_N_ELEMENTS(question_classes), error);
}

gboolean
client_question_hours(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_MINUTES, question_class,
	    question_classes, G_N_ELEMENTS(question_classes), error);
}

enum { LED_CLIENT, LED_SHARED, LED_ORGANISATION, LED_UNKNOWN };

static const char *const led_classes[] = {
	"client_led", "shared", "organisation_led", "unknown"
};

static guint
led_class(const struct measuring *m, guint32 activity)
{
	const struct entry *entry = &m->catalogue.list[activity];

	if (entry->initiator == INITIATOR_CLIENT)
		return LED_CLIENT;
	if (entry->question)
		return LED_SHARED;
	return entry->initiator == INITIATOR_UNKNOWN ? LED_UNKNOWN :
	    LED_ORGANISATION;
}

gboolean
client_led_activities(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_ACTIVITIES, led_class, led_classes,
	    G_N_ELEMENTS(led_classes), error);
}

gboolean
client_led_hours(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_MINUTES, led_class, led_classes,
	    G_N_ELEMENTS(led_classes), error);
}

static guint
initiator_class(const struct measuring *m, guint32 activity)
{
	return m->catalogue.list[activity].initiator;
}

gboolean
client_initiator_activities(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_ACTIVITIES, initiator_class,
	    initiator_words, INITIATORS, error);
}

gboolean
client_initiator_hours(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_MINUTES, initiator_class,
	    initiator_words, INITIATORS, error);
}

/* Whether any activity is of another class than the one not told. */
static const char *
state_of(const struct measuring *m,
    guint (*class_of)(const struct measuring *, guint32), guint unknown)
{
	for (guint32 a = 0; a < m->catalogue.count; a++)
		if (class_of(m, a) != unknown)
			return NULL;
	return "not_supplied";
}

const char *
client_question_state(const struct measuring *m)
{
	return state_of(m, question_class, 1);
}

const char *
client_led_state(const struct measuring *m)
{
	return state_of(m, led_class, LED_UNKNOWN);
}

const char *
client_initiator_state(const struct measuring *m)
{
	return state_of(m, initiator_class, INITIATOR_UNKNOWN);
}
