/*
 * Rows of numbers to attendance: the swift road, for the thread that loads;
 * see chunk.h.
 */
#ifndef IMPACT_SWIFT_H
#define IMPACT_SWIFT_H

#include "load.h"
#include "reader.h"

typedef struct swift Swift;

/* For the files of one source. */
Swift	*swift_new(void);
void	 swift_free(Swift *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Swift, swift_free)

/* People may have other numbers in the store now. */
void	 swift_forget(Swift *);
/*
 * Reads the file that was opened with ahead_open, by both roads: everything
 * that is not for the swift one goes to the reader.  FALSE when the machine
 * is broken; what a record broke is in load->error.
 */
gboolean swift_read(Swift *, struct load *, Reader *, GError **);

#endif
