/*
 * Who left, and why.
 */
#ifndef IMPACT_LEAVING_H
#define IMPACT_LEAVING_H

#include "measuring.h"

/*
 * Participants of the history, of all activities of a municipality and of
 * each single one: still coming to it in the last so many days
 * (measures.left.days), coming to something else, or to nothing any more,
 * after the mission rung or without it.
 */
gboolean	leaving_staying(struct measuring *, GError **);
/* Ties that ended in the span, by the reason given; mistakes left out. */
gboolean	leaving_ties(struct measuring *, GError **);

#endif
