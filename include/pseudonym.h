/*
 * Keyed pseudonyms: who a person is, without saying who.  BLAKE2b-128 with a
 * secret 32-byte key (libsodium crypto_generichash, RFC 7693), so that nobody
 * without the key can try all nine-digit numbers.  The key lives in a file of
 * its own, mode 0400, never in the store.
 */
#ifndef IMPACT_PSEUDONYM_H
#define IMPACT_PSEUDONYM_H

#include "blake.h"

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

/*
 * The same of several, made together: a fifteenth of the time.  Those that were
 * added are there once pseudonyms_end was called; more may be added then.
 */
struct pseudonyms {
	const PseudonymKey *key;
	guint		 count;
	guint8		*outs[BLAKE_LANES];
	gsize		 sizes[BLAKE_LANES];
	guint8		 blocks[BLAKE_LANES][BLAKE_BLOCK];
};
void	pseudonyms_begin(struct pseudonyms *, const PseudonymKey *);
void	pseudonyms_add(struct pseudonyms *, const char *domain,
	    const char *const *parts, gsize count,
	    guint8 out[PSEUDONYM_BYTES]);
void	pseudonyms_end(struct pseudonyms *);

#define DIGEST_BYTES	32
/* Unkeyed BLAKE2b digest of files and configurations. */
typedef struct digest Digest;
Digest	*digest_new(void);
void	 digest_add(Digest *, const void *, gsize);
void	 digest_end(Digest *, guint8 out[DIGEST_BYTES]);	/* frees it */
/*
 * The same of several texts in memory, made side by side: four times as fast,
 * with AVX-512, when they are about as long as one another.
 */
void	 digest_several(const guint8 *const texts[BLAKE_LANES],
	    const gsize sizes[BLAKE_LANES], guint count,
	    guint8 out[BLAKE_LANES][DIGEST_BYTES]);

#endif
