/*
 * Comparing what people typed: headers and list values are the same when
 * their letters and digits are.
 */
#ifndef IMPACT_FOLD_H
#define IMPACT_FOLD_H

#include <glib.h>

/*
 * Lower case, without diacritics, and only letters and digits: "Geb. datum",
 * "geb_datum" and "GEBDATUM" are "gebdatum".  Free with g_free.
 */
char	*fold_text(const char *text);
/* Whether a header is a name of the citizen service number. */
gboolean fold_is_bsn(const char *folded);

#endif
