/*
 * Plain text to rows of numbers; see chunk.h.  Of one thread at a time.
 */
#ifndef IMPACT_SIFT_H
#define IMPACT_SIFT_H

#include "chunk.h"
#include "reader.h"

typedef struct sift Sift;

/* For the files of one source. */
Sift	*sift_new(void);
void	 sift_free(Sift *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sift, sift_free)

/*
 * Another file begins: numbers of people stay, those of other cells begin
 * anew, since what they mean is learned for each file.
 */
void	 sift_begin(Sift *, const struct reader_form *);
/*
 * Makes rows of the text of a chunk if all of it can be; it ends with a line.
 */
void	 sift_chunk(Sift *, const struct plan *, struct chunk *);

#endif
