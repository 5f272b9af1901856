/*
 * Texts to numbers, from 1 in the order in which they come.  Exact, whatever
 * the texts.  Up to 12 bytes stand in the table itself, so that finding one
 * of millions costs one visit to memory.
 */
#ifndef IMPACT_DICTIONARY_H
#define IMPACT_DICTIONARY_H

#include <glib.h>

typedef struct dictionary Dictionary;

/* Holds so many texts and no more. */
Dictionary *dictionary_new(guint32 most);
void	 dictionary_free(Dictionary *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Dictionary, dictionary_free)

/*
 * The number of a text without NUL bytes, a new one if it is new; 0 when the
 * dictionary is full or the text longer than 255 bytes.  Quickest when it is
 * the one asked for before.
 */
guint32	 dictionary_number(Dictionary *, const char *text, gsize size);
/* The same in two steps; the hash of a text stays the same. */
guint64	 dictionary_hash(const Dictionary *, const char *text, gsize size);
guint32	 dictionary_hashed(Dictionary *, guint64 hash, const char *text,
	    gsize size);
/* What has that hash will be asked for. */
void	 dictionary_prefetch(const Dictionary *, guint64 hash);
guint32	 dictionary_count(const Dictionary *);
/* Forgets all. */
void	 dictionary_clear(Dictionary *);

#endif
