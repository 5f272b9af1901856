/*
 * Who steers: whose question an activity answers, who began it, and who does
 * the work.
 */
#ifndef IMPACT_CLIENT_H
#define IMPACT_CLIENT_H

#include "measuring.h"

/* Of an activity: whether a client asked for it, and who leads it. */
enum { QUESTION_ASKED, QUESTION_NONE, CLIENT_QUESTION_KINDS };
enum { LED_CLIENT, LED_SHARED, LED_ORGANISATION, LED_UNKNOWN,
	CLIENT_LED_KINDS };
guint		client_question_kind(const struct measuring *,
		    guint32 activity);
guint		client_led_kind(const struct measuring *, guint32 activity);
/* What clients began, and whether one of them asked for it. */
enum { BEGUN_ASKED, BEGUN_UNASKED, BEGUN_BY_OTHERS, CLIENT_BEGUN_KINDS };
guint		client_begun_kind(const struct measuring *, guint32 activity);

gboolean	client_question_activities(struct measuring *, GError **);
gboolean	client_question_hours(struct measuring *, GError **);
gboolean	client_led_activities(struct measuring *, GError **);
gboolean	client_led_hours(struct measuring *, GError **);
gboolean	client_initiator_activities(struct measuring *, GError **);
gboolean	client_initiator_hours(struct measuring *, GError **);

/* not_supplied when no activity says it. */
const char	*client_question_state(const struct measuring *);
const char	*client_led_state(const struct measuring *);
const char	*client_initiator_state(const struct measuring *);

#endif
