/*
 * Ways in which activities divide over kinds of which hours are told, and what
 * was attended of each kind, month by month.
 */
#ifndef IMPACT_DIVISIONS_H
#define IMPACT_DIVISIONS_H

#include "attended.h"
#include "measuring.h"

enum way {
	WAY_NONE,		/* all are one kind */
	WAY_QUESTION,		/* as client_question_kind */
	WAY_LED,		/* as client_led_kind */
	WAY_BEGUN,		/* as client_begun_kind */
	WAY_DRIVER,		/* as steering_driver_kind */
	WAY_FORMULA,		/* as divisions_formulas; then those without */
	WAYS
};

/*
 * Classes of hours that are no figure of their measure, but stand between
 * those that are: what is in no other class, and everything.
 */
#define CLASS_REST	"rest"
#define CLASS_ALL	"all"
/* Likewise: what clients began, and whether one of them asked for it. */
#define CLASS_ASKED	"asked"
#define CLASS_UNASKED	"unasked"

/* By kind, town and month; it stays with m. */
const struct attended	*divisions_attended(struct measuring *, enum way);
/* Names of formulas in the order of their kinds; stays with m. */
const GPtrArray	*divisions_formulas(struct measuring *);
/*
 * Minutes of one kind in each month in which anybody came to it, in all and in
 * each town, as figures about that subject (its name and class_name count); of
 * all minutes there, or of who came: is_dose.  Nothing of months in which
 * nobody wrote down how long it was.
 */
gboolean	divisions_write(struct measuring *, enum way, gsize kind,
		    const struct subject *, gboolean is_dose, GError **);
void		divisions_free(struct divisions *);

#endif
