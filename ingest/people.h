/*
 * Who a record is about: person fields to a pseudonym, and that to the
 * person_record of a register.
 */
#ifndef IMPACT_PEOPLE_H
#define IMPACT_PEOPLE_H

#include "pseudonym.h"
#include "sources.h"
#include "store.h"
#include "value.h"

#define NO_PERSON	0	/* no person_record has this number */

/* Pseudonyms that other registers may share. */
struct identities {
	gboolean	has_strong;	/* first name, surname, birth date */
	gboolean	has_weak;	/* first letter, surname, birth date */
	guint8		strong[PSEUDONYM_BYTES];
	guint8		weak[PSEUDONYM_BYTES];
};

typedef struct people People;

/*
 * The people of one register as one profile writes them; key holds the bits
 * of the fields that identify them there.  Nothing is owned.
 */
People	*people_new(Store *, const PseudonymKey *, const char *register_name,
	    gint64 register_id, guint key);
void	 people_free(People *);
guint	 people_key(const People *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(People, people_free)

/*
 * The field (PERSON_*) of the key that the record leaves empty, or -1.  values
 * are those of the PERSON_FIELDS fields of the person, here and below.
 */
int	 people_lacks(const People *, const struct value *values);
void	 people_pseudonym(const People *, const struct value *values,
	    guint8 out[PSEUDONYM_BYTES]);
void	 people_identities(const People *, const struct value *values,
	    struct identities *);
/* The record of that person, or NO_PERSON. */
gboolean people_find(People *, const struct value *values, gint64 *id,
	    GError **);
/* Makes one of which no more is known. */
gboolean people_create(People *, const struct value *values, gint64 batch,
	    guint64 line, gint64 *id, GError **);
/* Adds the identities of a record; replaces those it has if it is not new. */
gboolean people_identify(Store *, gint64 id, gboolean new,
	    const struct identities *, GError **);

#endif
