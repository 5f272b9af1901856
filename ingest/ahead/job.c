/*
 * A file on its way; see job.h.
 */
#include <fcntl.h>
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

/* What there is to do before the digest, which may be known already. */
static gboolean
begin_digest(struct job *job, Seen *seen, GError **error)
{
	guint8 digest[DIGEST_BYTES];

	job->since = clock_now();
	job->seen = seen != NULL && seen_find(seen, &job->status, digest);
	if (!job->seen)
		return scan_keep(job->scan, error);
	scan_known(job->scan, digest, (guint64)job->status.st_size);
	return TRUE;
}

static void
end_digest(const struct job *job, Seen *seen)
{
	const struct scan_result *result = scan_result(job->scan);

	if (seen != NULL && !job->seen &&
	    result->bytes == (guint64)job->status.st_size)
		seen_add(seen, &job->status, result->digest, job->since);
}

gboolean
job_digest(struct job *job, Seen *seen, GError **error)
{
	if (!begin_digest(job, seen, error) ||
	    (!job->seen && !scan_digest(job->scan, error)))
		return FALSE;
	end_digest(job, seen);
	return TRUE;
}

/* But for the digest. */
static struct job *
open_job(const char *path, const struct jobs_form *form, Seen *seen)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct job *job;

	if (file < 0)
		return NULL;
	job = job_new(file, form->encoding, &form->reader);
	if (S_ISREG(job->status.st_mode) && job->status.st_size > 0 &&
	    (guint64)job->status.st_size <= form->most &&
	    begin_digest(job, seen, &job->error))
		return job;
	job_free(job);
	return NULL;
}

guint
jobs_together(char *const *paths, guint count, gint64 most)
{
	guint together;
	gint64 bytes = 0;

	for (together = 0; together < MIN(count, JOBS_MOST); together++) {
		struct stat status;

		if (stat(paths[together], &status) == 0)
			bytes += status.st_size;
		if (bytes > most)
			break;
	}
	return MAX(together, 1);
}

void
jobs_open(char *const *paths, guint count, const struct jobs_form *form,
    Seen *seen, struct job **jobs)
{
	Scan *kept[JOBS_MOST] = { NULL };
	guint several = 0, i;

	for (i = 0; i < count; i++) {
		jobs[i] = open_job(paths[i], form, seen);
		if (jobs[i] != NULL && scan_is_kept(jobs[i]->scan))
			kept[several++] = jobs[i]->scan;
	}
	scan_digest_kept(kept, several);
	for (i = 0; i < count; i++) {
		struct job *job = jobs[i];

		if (job != NULL && !job->seen && !scan_is_kept(job->scan) &&
		    !scan_digest(job->scan, &job->error))
			g_clear_pointer(&jobs[i], job_free);
		else if (job != NULL)
			end_digest(job, seen);
	}
}
