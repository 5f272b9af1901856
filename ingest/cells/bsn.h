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
/*
 * The same inside a text that says more, where 8 digits are mostly a date: of
 * 9 digits, plain or as 123 456 789 or 1234.56.789.  Whether there was one.
 */
gboolean bsn_hide(char *text);

/*
 * Whether the cells of a column are such numbers, whatever its name: one in
 * eleven passes by chance.
 */
struct bsn_count {
	guint64	nine;		/* cells of nine digits */
	guint64	passed;		/* of these */
};
void	 bsn_add(struct bsn_count *, const char *cell);
gboolean bsn_column(const struct bsn_count *);

#endif
