/*
 * TABLE: what can be wrong with a cell or a record, and what to do about it.
 */
#ifndef IMPACT_RULES_H
#define IMPACT_RULES_H

#include "profile.h"

/* Of such a record not even the reject file repeats a cell. */
#define RULE_FORGOTTEN	"person.forgotten"

/*
 * The sentence of a rule about a cell: name is its header, cell what
 * mention_cell says of it, or NULL.  Free with g_free.
 */
char	*rule_cell(const Profile *, guint field, const char *rule,
	    const char *name, const char *cell);
/* A text in which $source and $field stand for those of the profile; g_free. */
char	*rule_fill(const Profile *, guint field, const char *text);
/* The sentence of a rule about a whole record; static. */
const char *rule_record(const char *rule);

#endif
