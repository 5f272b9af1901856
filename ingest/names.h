/*
 * Names of people, written so that two spellings of one name are the same
 * text.  Pure functions; results are freed with g_free.
 */
#ifndef IMPACT_NAMES_H
#define IMPACT_NAMES_H

#include <glib.h>

/*
 * "van der" and "Berg", "Van der Berg" and "Berg, van der" are all
 * "vanderberg".  prefix may be NULL.  Different particles stay different
 * names: to join two people is worse than to miss that they are one.
 */
char	*name_surname(const char *prefix, const char *surname);
/* All given names, folded. */
char	*name_given(const char *given);
/* The first word of the given names, folded. */
char	*name_first(const char *given);
/* The letters of initials, folded. */
char	*name_initials(const char *initials);
/* Capitals and digits: "1234 ab" is "1234AB". */
char	*name_postcode(const char *postcode);

#endif
