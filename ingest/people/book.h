/*
 * The registers as a book to look people up in: pseudonyms to records, read
 * from the store when they are first asked for.  16 bytes a pseudonym and half as
 * much again.  96 bits of each are compared: for twenty million pseudonyms the
 * chance that any two are taken for one another is 2.5e-15.
 */
#ifndef IMPACT_BOOK_H
#define IMPACT_BOOK_H

#include "identities.h"
#include "store.h"

typedef struct book Book;

Book	*book_new(Store *);
/* A book may have several owners. */
Book	*book_share(Book *);
void	 book_free(Book *);
/* Reads all anew when it is asked for. */
void	 book_forget(Book *);

/*
 * The one record of the register with an identity, by the whole given name
 * (strong, year or place); 0 when there is none, or more than one.
 */
gboolean book_identity(Book *, gint64 register_id, const struct identity *,
	    gint64 *record, GError **);
/*
 * The record with a key, of any register; 0: none.  A few are looked for in
 * the store, of many all keys are read.
 */
gboolean book_key(Book *, const guint8 pseudonym[PSEUDONYM_BYTES],
	    gint64 *record, GError **);
/* It will be asked for soon: memory takes its time. */
void	 book_prefetch(const Book *, const guint8 pseudonym[PSEUDONYM_BYTES]);
/* Whether anybody was ever forgotten: counted once. */
gboolean book_buried(Book *, gboolean *buried, GError **);
/* A record that got these, or a key, after the book was opened. */
void	 book_add(Book *, gint64 register_id, const struct identities *,
	    gint64 record);
void	 book_add_key(Book *, const guint8 pseudonym[PSEUDONYM_BYTES],
	    gint64 record);

#endif
