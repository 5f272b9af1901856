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
 * ones first.  Then whatever can be told from earlier releases alone is no
 * secret that this one could keep: it is counted, and asks for nothing more.
 */
gboolean earlier_settle(Plan *, struct certificate *, GError **);

#endif
