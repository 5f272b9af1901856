/*
 * What tells of a person, wherever it stands: patterns that the names of
 * activities, projects and funders do not have.  Pure functions.
 */
#ifndef IMPACT_PERSONAL_H
#define IMPACT_PERSONAL_H

#include <glib.h>

/*
 * Whether a text holds a mail address, a telephone number (E.164, or Dutch), a
 * bank account (IBAN) or a house by its postcode.
 */
gboolean personal_mark(const char *text);
/* The same of a code: one of digits alone is a telephone only with 06. */
gboolean personal_code(const char *text);
/* Whether a cell is nothing but one: 9 to 15 digits, a zero or + first. */
gboolean personal_telephone(const char *text);
/*
 * Whether a text can be the number of something: one word with a digit, short,
 * and without a mark.
 */
gboolean personal_is_number(const char *text);

#endif
