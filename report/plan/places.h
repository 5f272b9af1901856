/*
 * Relations between municipalities that need no word from who reads the
 * figures, because they follow from what the quantities are called: "/all/X"
 * is about all of "/in/NAME/X", and "/at/all/X" about "/at/NAME/X".
 */
#ifndef REPORT_PLACES_H
#define REPORT_PLACES_H

#include "plan.h"

/*
 * By what is over municipalities (plan.h): the whole is the sum of its parts
 * and a rest that is published nowhere; or it is no less than each part and
 * no more than all of them together.
 */
void	places_complete(Plan *);

/*
 * Of the key of a whole: what follows after the part that says so, and what
 * the keys of its parts begin with, "/in/" or "/at/"; NULL: it is none.  The
 * parts of "/together/at/all/X" are those of "/at/all/X".
 */
const char	*places_rest(const char *whole, const char **prefix);

#endif
