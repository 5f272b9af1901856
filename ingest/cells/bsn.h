/*
 * The citizen service number, which this program must not keep.
 */
#ifndef IMPACT_BSN_H
#define IMPACT_BSN_H

#include <glib.h>

/*
 * Whether a text passes the 11-test: 8 or 9 digits (blanks, points and
 * hyphens between them do not count), of which 9a + 8b + ... + 2h - i is a
 * multiple of 11.
 */
gboolean bsn_test(const char *text);
/* Makes stars of every run of 8 or 9 digits that passes it. */
void	 bsn_mask(char *text);

#endif
