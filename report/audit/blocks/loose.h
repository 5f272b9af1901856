/*
 * A block where all else may be anything that its own bounds allow.  What fits
 * with the whole fits here, so that a goal that is not met here is not met (a
 * relaxation: Geoffrion, Elements of Large-Scale Mathematical Programming,
 * Management Science 16, 1970).
 */
#ifndef REPORT_LOOSE_H
#define REPORT_LOOSE_H

#include "window.h"

/*
 * Of goals of the block (guint, of the audit) those that are open and for
 * certain not met are told, with what binds them.  How many programmes that
 * took.
 */
guint	loose_refute(const struct view *, guint block, const GArray *goals);

#endif
