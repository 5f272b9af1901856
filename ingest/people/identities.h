/*
 * Pseudonyms that other registers, or other files of a register, may share:
 * what links records of one person, and what keeps those of two apart.
 */
#ifndef IMPACT_IDENTITIES_H
#define IMPACT_IDENTITIES_H

#include "pseudonym.h"
#include "value.h"

/* In the order in which they count; see person_identity in the schema. */
enum identity_kind {
	IDENTITY_STRONG,	/* given name, surname, birth date */
	IDENTITY_WEAK,		/* initial, part of surname, birth date */
	IDENTITY_YEAR,		/* given name, surname, birth year */
	IDENTITY_PLACE,		/* given name, surname, postcode */
	IDENTITY_DOOR,		/* initial, part of surname, postcode */
	IDENTITY_COHORT,	/* initial, part of surname, birth year */
	IDENTITY_HOME,		/* initial, birth date, postcode */
	IDENTITY_GIVEN,		/* given name, birth date */
	IDENTITY_INITIALS,	/* two initials, birth date */
	IDENTITY_KINDS
};

/* Two initials and two parts of a surname make four of a kind at most. */
#define IDENTITIES_MAX	20

struct identity {
	enum identity_kind	kind;
	guint8			pseudonym[PSEUDONYM_BYTES];
};

struct identities {
	guint		count;
	struct identity	list[IDENTITIES_MAX];
};

/* "strong"; NULL-ended, by kind. */
extern const char *const identity_names[IDENTITY_KINDS + 1];

/* values are those of the PERSON_FIELDS fields of a person. */
void	 identities_make(const PseudonymKey *, const struct value *values,
	    struct identities *);
/*
 * As identity_list has them, IDENTITY_BYTES each, in a fixed order; returns
 * how many bytes of out were filled.
 */
gsize	 identities_write(const struct identities *,
	    guint8 out[IDENTITIES_MAX * IDENTITY_BYTES]);
/* Into that order. */
void	 identities_sort(guint8 *bytes, gsize size);
/* The first IDENTITIES_MAX of them; FALSE when the bytes are not such. */
gboolean identities_from(struct identities *, const guint8 *bytes, gsize size);
/* "strong:0a1b... weak:...", in a fixed order; NULL for none; g_free. */
char	*identities_text(const struct identities *);
/* FALSE when the text is not of that form. */
gboolean identities_read(const char *text, struct identities *);

#endif
