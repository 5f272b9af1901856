/*
 * Texts that are stored as they stand.  Where cells have shifted a name, an
 * address or a remark may stand there, so one of a record about a person has
 * to be one that the configuration lists; one that names a thing may be any
 * that shows no mark of a person.
 */
#ifndef IMPACT_LISTED_H
#define IMPACT_LISTED_H

#include "profile.h"
#include "value.h"

/*
 * Judges the text of a cell.  NULL when the record can be kept; the value may
 * be unknown then, with a notice.  Else the rule that the text breaks.
 */
const char	*listed_judge(const Profile *, guint field, struct value *);
/* The answers in one cell, however they are set apart; g_strfreev. */
char		**listed_answers(const char *text);
/* Whether an outcome type has a section, or leads to a rung. */
gboolean	 listed_outcome(const Conf *, const char *name);
/*
 * The lists that decide about records of a kind, as a text; "" for none.  A
 * file is read again when they change.  Free with g_free.
 */
char		*listed_text(const Conf *, const struct kind *);

#endif
