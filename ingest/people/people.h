/*
 * Who a record is about: person fields to a pseudonym, and that to the
 * person_record of a register.
 */
#ifndef IMPACT_PEOPLE_H
#define IMPACT_PEOPLE_H

#include "book.h"
#include "identities.h"
#include "pseudonym.h"
#include "sources.h"
#include "store.h"
#include "value.h"

#define NO_PERSON	0	/* no person_record has this number */
#define FORGOTTEN	(-1)	/* and none may have */

typedef struct people People;

/*
 * The people of one register as one profile writes them; key holds the bits
 * of the fields that identify them there.  Nothing is owned.
 */
People	*people_new(Store *, Book *, const PseudonymKey *,
	    const char *register_name, gint64 register_id, guint key);
/* They may have several owners, of one thread. */
People	*people_share(People *);
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
/* Whether anybody was ever forgotten. */
gboolean people_buried(People *, gboolean *buried, GError **);
/* Whether a register hands out the key: it is the number. */
gboolean people_numbered(const People *);
/*
 * The record of that person, NO_PERSON or FORGOTTEN.  A key of names is also
 * looked for among the identities of the register, so that a file with names
 * meets the person file with numbers.  batch brings the identities that are
 * new.
 */
gboolean people_find(People *, const struct value *values, gint64 batch,
	    gint64 *id, GError **);
/*
 * The record with a key, as people_pseudonym makes it, of somebody of whom no
 * more is said; NO_PERSON when that takes more than to look up the key.
 */
gboolean people_recognise(People *, const guint8 pseudonym[PSEUDONYM_BYTES],
	    gint64 *id, GError **);
/* It will be asked for soon. */
void	 people_expect(const People *, const guint8 pseudonym[PSEUDONYM_BYTES]);
/* Whether somebody was forgotten, by key or by name and birth date. */
gboolean people_forgotten(Store *, People *,
	    const struct value *values, gboolean *forgotten, GError **);
/* Makes one of which no more is known. */
gboolean people_create(People *, const struct value *values, gint64 batch,
	    guint64 line, gint64 *id, GError **);
/* Writes the identities that a batch brought for a record. */
gboolean people_identify(Store *, gint64 id, gint64 batch,
	    const struct identities *, GError **);
/* The same for a record that has none: bytes as identities_write made. */
gboolean people_identify_new(Store *, gint64 id, gint64 batch,
	    const guint8 *bytes, gsize size, GError **);
/* Forgets those that another batch brought with that record. */
gboolean people_unidentify(Store *, gint64 id, gint64 batch, GError **);
/*
 * Takes a whole name apart into given, initials, prefix and surname where
 * these are not known.  The texts belong to the chunk.
 */
void	 people_split(struct value *values, GStringChunk *);

#endif
