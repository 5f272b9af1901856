/*
 * Rows of numbers to attendance: the swift road, for the thread that loads;
 * see chunk.h.
 */
#ifndef IMPACT_SWIFT_H
#define IMPACT_SWIFT_H

#include "chunk.h"
#include "load.h"

typedef struct swift Swift;

/* For the files of one source. */
Swift	*swift_new(void);
void	 swift_free(Swift *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Swift, swift_free)

/* Another file begins. */
void	 swift_begin(Swift *);
/* People may have other numbers in the store now. */
void	 swift_forget(Swift *);
/*
 * How the records of a file whose header was read are laid out; width 0 when
 * they have to go the careful road.
 */
void	 swift_plan(const struct load *, struct plan *);
/*
 * Takes the rows of a chunk.  Those that have to go the careful road go to
 * the reader, which is between two records, line by line.
 */
void	 swift_take(Swift *, struct load *, Reader *, const struct chunk *);

#endif
