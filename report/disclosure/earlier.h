/*
 * Earlier releases in a plan that is ready to be decided: which of their
 * figures still hold, and what they alone already tell.
 */
#ifndef REPORT_EARLIER_H
#define REPORT_EARLIER_H

#include "certificate.h"
#include "plan.h"

/*
 * Facts have changed since: figures of earlier releases that contradict those
 * of now, or one another, are no help to anybody and lose their say, older
 * ones first.
 */
gboolean earlier_settle(Plan *, struct certificate *, GError **);

/*
 * Which of some quantities (guint) can be told from earlier releases, or from
 * relations, alone: that is no secret that this run could keep, and asks for
 * nothing more.  guint, the caller's; NULL with an error.
 */
GArray	*earlier_tell(Plan *, const GArray *secrets, GError **);

#endif
