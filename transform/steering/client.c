/*
 * Who steers; see client.h.
 */
#include "client.h"
#include "shares.h"

guint
client_question_kind(const struct measuring *m, guint32 activity)
{
	return m->catalogue.list[activity].question ? QUESTION_ASKED :
	    QUESTION_NONE;
}

static const char *const question_classes[CLIENT_QUESTION_KINDS] = {
	[QUESTION_ASKED] = ""
};
static const char *const question_hours[CLIENT_QUESTION_KINDS] = {
	[QUESTION_ASKED] = "", [QUESTION_NONE] = CLASS_REST
};

gboolean
client_question_activities(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_ACTIVITIES, client_question_kind,
	    question_classes, CLIENT_QUESTION_KINDS, error);
}

static const char *const led_classes[CLIENT_LED_KINDS] = {
	"client_led", "shared", "organisation_led", "unknown"
};

guint
client_led_kind(const struct measuring *m, guint32 activity)
{
	const struct entry *entry = &m->catalogue.list[activity];

	if (entry->initiator == INITIATOR_CLIENT)
		return LED_CLIENT;
	if (entry->question)
		return LED_SHARED;
	return entry->initiator == INITIATOR_UNKNOWN ? LED_UNKNOWN :
	    LED_ORGANISATION;
}

guint
client_begun_kind(const struct measuring *m, guint32 activity)
{
	if (client_led_kind(m, activity) != LED_CLIENT)
		return BEGUN_BY_OTHERS;
	return m->catalogue.list[activity].question ? BEGUN_ASKED :
	    BEGUN_UNASKED;
}

/*
 * Hours that clients asked for are those that others began and some of what
 * clients did: who knows the first two knows these.
 */
static const char *const begun_classes[CLIENT_BEGUN_KINDS] = {
	[BEGUN_ASKED] = CLASS_ASKED, [BEGUN_UNASKED] = CLASS_UNASKED
};

static gboolean
begun_hours(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_MINUTES, client_begun_kind,
	    begun_classes, CLIENT_BEGUN_KINDS, error) &&
	    shares_write_months(m, WAY_BEGUN, begun_classes, BEGUN_BY_OTHERS,
	    error);
}

gboolean
client_question_hours(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_MINUTES, client_question_kind,
	    question_hours, CLIENT_QUESTION_KINDS, error) &&
	    shares_write_months(m, WAY_QUESTION, question_hours,
	    CLIENT_QUESTION_KINDS, error) && begun_hours(m, error);
}

gboolean
client_led_activities(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_ACTIVITIES, client_led_kind, led_classes,
	    CLIENT_LED_KINDS, error);
}

gboolean
client_led_hours(struct measuring *m, GError **error)
{
	return shares_write(m, WEIGHT_MINUTES, client_led_kind, led_classes,
	    CLIENT_LED_KINDS, error) && shares_write_months(m, WAY_LED,
	    led_classes, CLIENT_LED_KINDS, error);
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
	return state_of(m, client_question_kind, QUESTION_NONE);
}

const char *
client_led_state(const struct measuring *m)
{
	return state_of(m, client_led_kind, LED_UNKNOWN);
}

const char *
client_initiator_state(const struct measuring *m)
{
	return state_of(m, initiator_class, INITIATOR_UNKNOWN);
}
