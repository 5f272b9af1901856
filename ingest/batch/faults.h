/*
 * The faults of one file, in the order of its records once sorted.
 */
#ifndef IMPACT_FAULTS_H
#define IMPACT_FAULTS_H

#include "fault.h"
#include "program.h"

typedef struct faults {
	const char	*file;		/* as shown; not owned */
	GArray		*list;		/* struct fault */
	gboolean	 refused;	/* there is a FAULT_FILE among them */
	guint64		 same;		/* calls of faults_add_same */
} Faults;

void	 faults_init(Faults *, const char *file);
void	 faults_clear(Faults *);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Faults, faults_clear)

/* Adds a fault; its place gets the file.  Takes text. */
struct fault *faults_add(Faults *, enum fault_kind, const char *rule,
	    const struct place *, char *text);
/*
 * Rejects a record that has the key of another with other values; same says
 * what that key is.
 */
void	 faults_add_duplicate(Faults *, const struct place *,
	    guint64 other_line, const char *same);
/* Names a record that is equal to another; of many only the first few. */
void	 faults_add_same(Faults *, const struct place *, guint64 other_line);
/* Takes the text out of a fault made elsewhere. */
void	 faults_take(Faults *, struct fault *, guint64 line);
/* Adds all faults of another list, which is empty then. */
void	 faults_move(Faults *, Faults *from);
/* In order of record, then line. */
void	 faults_sort(Faults *);
guint64	 faults_rejected(const Faults *);
/*
 * On stderr: every notice and every fault of the file, and the first twenty
 * rejects; see, if not NULL, is where the others stand.
 */
void	 faults_print(const Faults *, const struct program *,
	    const char *see);

#endif
