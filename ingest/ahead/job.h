/*
 * A file on its way from the thread that reads ahead to the one that loads.
 */
#ifndef IMPACT_JOB_H
#define IMPACT_JOB_H

#include "scan.h"
#include "seen.h"

enum wish { WISH_UNKNOWN, WISH_READ, WISH_SKIP };

struct job {
	Scan		*scan;
	struct stat	 status;	/* of the file that was opened */
	enum wish	 wish;		/* of the loading thread */
	gboolean	 ended;		/* no more chunks */
	gboolean	 plain;		/* only text of it is wanted */
	gboolean	 seen;		/* by an earlier run */
	GError		*error;
	GQueue		 chunks;
};

/* Takes the open file. */
struct job *job_new(int file, const char *encoding,
	    const struct reader_form *);
/*
 * With its digest; NULL when there is nothing that can be read, of which
 * loading will say why.
 */
struct job *job_open(const char *path, const char *encoding,
	    const struct reader_form *, guint64 most, Seen *);
/* NULL does nothing. */
void	 job_free(struct job *);
/* Whether that is the file, as it was then. */
gboolean job_is_of(const struct job *, const struct stat *);
/* The digest of its bytes, which are not read when it is known. */
gboolean job_digest(struct job *, Seen *, GError **);

#endif
