/*
 * A file on its way; see job.h.
 */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#include "clock.h"
#include "job.h"

struct job *
job_new(int file, const char *encoding, const struct reader_form *form)
{
	struct job *job = g_new0(struct job, 1);

	g_queue_init(&job->chunks);
	if (fstat(file, &job->status) != 0)
		memset(&job->status, 0, sizeof job->status);
	job->scan = scan_new(file, encoding, form);
	return job;
}

void
job_free(struct job *job)
{
	if (job == NULL)
		return;
	g_queue_clear_full(&job->chunks, (GDestroyNotify)chunk_free);
	scan_free(job->scan);
	g_clear_error(&job->error);
	g_free(job);
}

gboolean
job_is_of(const struct job *job, const struct stat *status)
{
	const struct stat *own = &job->status;

	return own->st_dev == status->st_dev && own->st_ino == status->st_ino &&
	    own->st_size == status->st_size &&
	    own->st_mtim.tv_sec == status->st_mtim.tv_sec &&
	    own->st_mtim.tv_nsec == status->st_mtim.tv_nsec;
}

gboolean
job_digest(struct job *job, Seen *seen, GError **error)
{
	const struct scan_result *result = scan_result(job->scan);
	gint64 now = clock_now();
	guint8 digest[32];

	if (seen != NULL && seen_find(seen, &job->status, digest)) {
		scan_known(job->scan, digest, (guint64)job->status.st_size);
		job->seen = TRUE;
		return TRUE;
	}
	if (!scan_digest(job->scan, error))
		return FALSE;
	if (seen != NULL && result->bytes == (guint64)job->status.st_size)
		seen_add(seen, &job->status, result->digest, now);
	return TRUE;
}

struct job *
job_open(const char *path, const char *encoding,
    const struct reader_form *form, guint64 most, Seen *seen)
{
	int file = g_open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
	struct job *job;

	if (file < 0)
		return NULL;
	job = job_new(file, encoding, form);
	if (S_ISREG(job->status.st_mode) && job->status.st_size > 0 &&
	    (guint64)job->status.st_size <= most &&
	    job_digest(job, seen, &job->error))
		return job;
	job_free(job);
	return NULL;
}
