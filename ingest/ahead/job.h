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
	gint64		 since;		/* when it was begun with; clock_now */
	GError		*error;
	GQueue		 chunks;
};

/* Takes the open file. */
struct job *job_new(int file, const char *encoding,
	    const struct reader_form *);

/* How the files of a source are written. */
struct jobs_form {
	const char	*encoding;
	struct reader_form reader;
	guint64		 most;		/* bytes of a file */
};

#define JOBS_MOST	BLAKE_LANES	/* together: so digests are cheap */

/* How many of the next files have no more than that many bytes; 1 at least. */
guint	 jobs_together(char *const *paths, guint count, gint64 most);
/*
 * Files with their digests; NULL where there is nothing that can be read, of
 * which loading will say why.
 */
void	 jobs_open(char *const *paths, guint count, const struct jobs_form *,
	    Seen *, struct job **jobs);
/* NULL does nothing. */
void	 job_free(struct job *);
/* Whether that is the file, as it was then. */
gboolean job_is_of(const struct job *, const struct stat *);
/* The digest of its bytes, which are not read when it is known. */
gboolean job_digest(struct job *, Seen *, GError **);

#endif
