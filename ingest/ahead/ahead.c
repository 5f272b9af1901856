/*
 * The files of one source, read by another thread.
 */
#include <sys/stat.h>

#include <string.h>
#include <unistd.h>

#include "ahead.h"
#include "job.h"

#define ROOM	(24 << 20)	/* bytes of chunks that wait */
#define EAGER	8		/* files kept of which only digests are made, */
#define KEPT	(16 << 20)	/* and their bytes */

struct ahead {
	char		**paths;
	guint		 count;
	const char	*encoding;
	guint64		 most;		/* bytes of a file */
	Seen		*seen;		/* or NULL */
	struct reader_form form;
	Sift		*sift;

	gboolean	 thread;	/* there is one */
	gboolean	 done;		/* by it; see mutex */
	GMutex		 mutex;		/* over all below */
	GCond		 cond;
	gboolean	 quit;
	gboolean	 planned;
	gboolean	 guessed;	/* the plan is that of another source */
	gboolean	 anew;		/* what earlier runs saw is read */
	struct plan	 plan;
	enum wish	 last;		/* wish for the file before */
	gsize		 waiting;	/* bytes of chunks */
	struct job	**jobs;		/* by path; NULL: cannot be read */
	gboolean	*ready;		/* and is there, or tried */
	guint		 claimed;	/* paths that a thread has begun with */
	guint		 asked;		/* the path that is being loaded */
	struct job	*job;		/* its job: one of jobs, or own */
	gboolean	 own;
};

/* Frees what waits to be loaded. */
static void
drop_chunks(Ahead *ahead, struct job *job)
{
	struct chunk *chunk;

	while ((chunk = g_queue_pop_head(&job->chunks)) != NULL) {
		ahead->waiting -= chunk_size(chunk);
		chunk_free(chunk);
	}
}

/* ----------------------------------------------------- the other thread */

/*
 * Whether more of a file is to be read: what was read before says so, unless
 * this file was seen by an earlier run.  Another store may know none of these.
 */
static gboolean
is_wanted(const Ahead *ahead, const struct job *job)
{
	if (job->wish == WISH_UNKNOWN)
		return ahead->last == WISH_READ &&
		    (!job->seen || ahead->anew) &&
		    (ahead->planned || ahead->guessed);
	return job->wish == WISH_READ;
}

/* Whether a thread that has to wait may take the digest of one file more. */
static gboolean
may_claim(const Ahead *ahead)
{
	gint64 kept = 0;
	guint at;

	if (ahead->claimed >= MIN(ahead->asked + EAGER, ahead->count))
		return FALSE;
	for (at = ahead->asked + 1; at < ahead->claimed; at++)
		if (ahead->jobs[at] != NULL)
			kept += ahead->jobs[at]->status.st_size;
	return kept < KEPT;
}

/* Opens the next file that no thread has begun with. */
static void
claim_job(Ahead *ahead)
{
	guint at = ahead->claimed++;
	struct job *job;

	g_mutex_unlock(&ahead->mutex);
	job = job_open(ahead->paths[at], ahead->encoding, &ahead->form,
	    ahead->most, ahead->seen);
	g_mutex_lock(&ahead->mutex);
	ahead->jobs[at] = job;
	ahead->ready[at] = TRUE;
	g_cond_broadcast(&ahead->cond);
}

/*
 * Until something changes; who would be idle takes the digest of a file to
 * come.  A file that is asked for is always one of those.
 */
static void
wait_usefully(Ahead *ahead)
{
	if (may_claim(ahead))
		claim_job(ahead);
	else
		g_cond_wait(&ahead->cond, &ahead->mutex);
}

/* Waits until the next chunk may be made; FALSE when none is wanted. */
static gboolean
wait_for_room(Ahead *ahead, guint at, gboolean first)
{
	const struct job *job = ahead->jobs[at];

	for (;;) {
		if (ahead->quit || job->wish == WISH_SKIP ||
		    at < ahead->asked)
			return FALSE;
		if (is_wanted(ahead, job) && ahead->waiting < ROOM &&
		    (first || ahead->planned || ahead->guessed))
			return TRUE;
		wait_usefully(ahead);
	}
}

static void
make_chunks(Ahead *ahead, guint at)
{
	struct job *job = ahead->jobs[at];
	gboolean first = TRUE;

	while (wait_for_room(ahead, at, first)) {
		struct plan plan = ahead->plan;
		struct chunk *chunk;

		g_mutex_unlock(&ahead->mutex);
		chunk = scan_chunk(job->scan, ahead->sift, &plan,
		    &job->error);
		g_mutex_lock(&ahead->mutex);
		if (chunk == NULL)
			break;
		ahead->waiting += chunk_size(chunk);
		g_queue_push_tail(&job->chunks, chunk);
		g_cond_broadcast(&ahead->cond);
		first = FALSE;
	}
	if (job->wish == WISH_SKIP || at < ahead->asked)
		drop_chunks(ahead, job);
	job->ended = TRUE;
	g_cond_broadcast(&ahead->cond);
}

static void
ahead_run(gpointer data, gpointer none)
{
	Ahead *ahead = data;
	guint at;

	(void)none;
	g_mutex_lock(&ahead->mutex);
	for (at = 0; at < ahead->count && !ahead->quit; at++) {
		while (!ahead->ready[at] && !ahead->quit)
			if (ahead->claimed <= at)
				claim_job(ahead);
			else
				g_cond_wait(&ahead->cond, &ahead->mutex);
		if (ahead->ready[at] && ahead->jobs[at] != NULL)
			make_chunks(ahead, at);
	}
	ahead->done = TRUE;
	g_cond_broadcast(&ahead->cond);
	g_mutex_unlock(&ahead->mutex);
}

GThreadPool *
ahead_thread(void)
{
	return g_thread_pool_new(ahead_run, NULL, 1, TRUE, NULL);
}

/* --------------------------------------------------- the loading thread */

Ahead *
ahead_new(char **paths, const char *encoding, const struct reader_form *form,
    guint64 most, Seen *seen, GThreadPool *thread)
{
	Ahead *ahead = g_new0(Ahead, 1);

	ahead->paths = paths;
	ahead->count = g_strv_length(paths);
	ahead->encoding = encoding;
	ahead->form = *form;
	ahead->most = most;
	ahead->seen = seen;
	ahead->sift = sift_new();
	ahead->jobs = g_new0(struct job *, ahead->count);
	ahead->ready = g_new0(gboolean, ahead->count);
	g_mutex_init(&ahead->mutex);
	g_cond_init(&ahead->cond);
	ahead->thread = thread != NULL &&
	    g_thread_pool_push(thread, ahead, NULL);
	return ahead;
}

void
ahead_free(Ahead *ahead)
{
	guint i;

	if (ahead == NULL)
		return;
	g_mutex_lock(&ahead->mutex);
	ahead->quit = TRUE;
	g_cond_broadcast(&ahead->cond);
	while (ahead->thread && !ahead->done)
		g_cond_wait(&ahead->cond, &ahead->mutex);
	g_mutex_unlock(&ahead->mutex);
	if (ahead->own)
		job_free(ahead->job);
	for (i = 0; i < ahead->count; i++)
		job_free(ahead->jobs[i]);
	g_free(ahead->jobs);
	g_free(ahead->ready);
	sift_free(ahead->sift);
	g_mutex_clear(&ahead->mutex);
	g_cond_clear(&ahead->cond);
	g_free(ahead);
}

static gboolean
same_form(const struct reader_form *a, const struct reader_form *b)
{
	return a->delimiter == b->delimiter && a->quote == b->quote &&
	    a->escape == b->escape && a->lenient == b->lenient &&
	    a->blanks == b->blanks;
}

/* What the thread has made of the file, if it is the same one. */
static struct job *
take_job(Ahead *ahead, const char *path, int file)
{
	struct stat status;
	struct job *job;
	guint at = 0, i;

	while (at < ahead->count && ahead->paths[at] != path)
		at++;
	g_mutex_lock(&ahead->mutex);
	ahead->asked = at;
	for (i = 0; i < MIN(at, ahead->count); i++)
		if (ahead->jobs[i] != NULL)
			drop_chunks(ahead, ahead->jobs[i]);
	g_cond_broadcast(&ahead->cond);
	while (at < ahead->count && !ahead->ready[at])
		wait_usefully(ahead);
	job = at < ahead->count ? ahead->jobs[at] : NULL;
	if (job != NULL && (fstat(file, &status) != 0 ||
	    !job_is_of(job, &status))) {
		job->wish = WISH_SKIP;
		job = NULL;
	}
	g_cond_broadcast(&ahead->cond);
	g_mutex_unlock(&ahead->mutex);
	return job;
}

struct scan_result *
ahead_open(Ahead *ahead, const char *path, int file, const char *encoding,
    const struct reader_form *form, GError **error)
{
	gboolean usual = same_form(form, &ahead->form) &&
	    strcmp(encoding, ahead->encoding) == 0;

	ahead->own = FALSE;
	ahead->job = ahead->thread && usual ?
	    take_job(ahead, path, file) : NULL;
	if (ahead->job == NULL) {
		ahead->own = TRUE;
		ahead->job = job_new(dup(file), encoding, form);
		/* Its rows would get numbers of other people. */
		ahead->job->plain = ahead->thread || !usual;
		if (!job_digest(ahead->job, ahead->seen, error)) {
			ahead_close(ahead);
			return NULL;
		}
	}
	return scan_result(ahead->job->scan);
}

/* Of the thread. */
static struct chunk *
wait_chunk(Ahead *ahead, GError **error)
{
	struct job *job = ahead->job;
	struct chunk *chunk;

	g_mutex_lock(&ahead->mutex);
	if (job->wish == WISH_UNKNOWN) {
		job->wish = WISH_READ;
		g_cond_broadcast(&ahead->cond);
	}
	while (job->chunks.length == 0 && !job->ended)
		wait_usefully(ahead);
	chunk = g_queue_pop_head(&job->chunks);
	if (chunk != NULL) {
		ahead->waiting -= chunk_size(chunk);
		g_cond_broadcast(&ahead->cond);
	} else if (job->error != NULL)
		g_propagate_error(error, g_steal_pointer(&job->error));
	g_mutex_unlock(&ahead->mutex);
	return chunk;
}

struct chunk *
ahead_chunk(Ahead *ahead, GError **error)
{
	static const struct plan none;

	if (!ahead->own)
		return wait_chunk(ahead, error);
	ahead->job->wish = WISH_READ;
	return scan_chunk(ahead->job->scan, ahead->job->plain ? NULL :
	    ahead->sift, ahead->job->plain ? &none : &ahead->plan, error);
}

gboolean
ahead_planned(const Ahead *ahead)
{
	return ahead->planned;
}

void
ahead_guess(Ahead *ahead, Ahead *other)
{
	if (!other->planned || ahead->guessed || other->last != WISH_READ)
		return;
	g_mutex_lock(&ahead->mutex);
	ahead->plan = other->plan;
	ahead->guessed = TRUE;
	ahead->anew = other->anew;
	ahead->last = WISH_READ;
	g_cond_broadcast(&ahead->cond);
	g_mutex_unlock(&ahead->mutex);
}

void
ahead_plan(Ahead *ahead, const struct plan *plan)
{
	g_mutex_lock(&ahead->mutex);
	ahead->plan = *plan;
	ahead->planned = TRUE;
	g_cond_broadcast(&ahead->cond);
	g_mutex_unlock(&ahead->mutex);
}

void
ahead_close(Ahead *ahead)
{
	struct job *job = ahead->job;
	guint i;

	if (job == NULL)
		return;
	if (ahead->seen != NULL && scan_result(job->scan)->changed)
		seen_drop(ahead->seen, &job->status);
	g_mutex_lock(&ahead->mutex);
	ahead->last = job->wish == WISH_READ ? WISH_READ : WISH_SKIP;
	if (job->seen)
		ahead->anew = ahead->last == WISH_READ;
	job->wish = WISH_SKIP;
	g_cond_broadcast(&ahead->cond);
	while (!ahead->own && !job->ended)
		g_cond_wait(&ahead->cond, &ahead->mutex);
	if (!ahead->own)
		drop_chunks(ahead, job);
	for (i = 0; i < ahead->count; i++)
		if (ahead->jobs[i] == job)
			ahead->jobs[i] = NULL;
	ahead->job = NULL;
	g_mutex_unlock(&ahead->mutex);
	job_free(job);
}
