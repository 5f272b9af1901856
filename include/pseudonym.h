/*
 * Keyed pseudonyms: who a person is, without saying who.  BLAKE2b-128 with a
 * secret 32-byte key (libsodium crypto_generichash, RFC 7693), so that nobody
 * without the key can try all nine-digit numbers.  The key lives in a file of
 * its own, mode 0400, never in the store.
 */
#ifndef IMPACT_PSEUDONYM_H
#define IMPACT_PSEUDONYM_H

#include <glib.h>

#define PSEUDONYM_BYTES	16
/* In identity_list: a letter for the strength, then the pseudonym. */
#define IDENTITY_BYTES	(1 + PSEUDONYM_BYTES)

typedef struct pseudonym_key PseudonymKey;

/* Makes a new key file; refuses to overwrite one. */
gboolean	 pseudonym_key_create(const char *path, GError **);
/* EXIT_CONF when missing, malformed, or readable by others. */
PseudonymKey	*pseudonym_key_read(const char *path, GError **);
void		 pseudonym_key_free(PseudonymKey *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PseudonymKey, pseudonym_key_free)

/*
 * A short public name of the key (16 hexadecimal digits, a keyed digest of a
 * fixed text), kept in the store so that a wrong key is noticed.
 */
const char	*pseudonym_key_id(const PseudonymKey *);

/*
 * The pseudonym of count parts within a domain ("number|maatjes",
 * "name+birth").  Parts are length-prefixed, so ("ab","c") and ("a","bc")
 * differ.  Callers normalise the parts first.
 */
void	pseudonym_make(const PseudonymKey *, const char *domain,
	    const char *const *parts, gsize count,
	    guint8 out[PSEUDONYM_BYTES]);

/* Unkeyed 32-byte BLAKE2b digest of files and configurations. */
typedef struct digest Digest;
Digest	*digest_new(void);
void	 digest_add(Digest *, const void *, gsize);
void	 digest_end(Digest *, guint8 out[32]);	/* frees it */

#endif
