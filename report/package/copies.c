/* Copies for convenience; see copies.h. */
#include <string.h>

#include "conversion.h"
#include "copies.h"
#include "paper.h"

#define MEGABYTE	(1UL << 20)
#define DAY		86400
#define SECONDS		120
#define MEMORY		(4096 * MEGABYTE)
#define OUTPUT		(64 * MEGABYTE)
#define BESIDE		8	/* at work at the same time, at most */
#define TOGETHER	8	/* pages that one process gets, at most */

/* What has to be made, for one copy or for several that are alike. */
struct task {
	gboolean	 is_pdf, begun, done;
	guint		 users;		/* copies that still wait for it */
	GBytes		*original;	/* until it is done */
	GBytes		*bytes;		/* as long as somebody waits */
	char		*error;
};

struct copies {
	struct paper	 paper;
	struct tool	 rsvg;
	char		*epoch;		/* SOURCE_DATE_EPOCH=... */
	const struct conf_output *wanted;
	guint		 workers;
	GThreadPool	*pool;
	GMutex		 mutex;		/* of all that follows */
	GCond		 done;
	GPtrArray	*orders;	/* struct copy * */
	GPtrArray	*tasks;		/* struct task * */
	GHashTable	*pictures;	/* digest of an SVG -> struct task * */
	GQueue		 pages;		/* struct task *, not begun */
};

static const char *const png_options[] = { "--format=png", "--zoom=2",
	"--background-color=white", NULL };

static gboolean
is_png(GBytes *bytes)
{
	return conversion_is_whole(bytes, "\211PNG\r\n\032\n", 8,
	    "IEND\256B`\202", 8);
}

static const struct conversion png = { "rsvg-convert", png_options, is_png };

static void
copy_free(void *data)
{
	struct copy *copy = data;

	g_clear_pointer(&copy->bytes, g_bytes_unref);
	g_free(copy->path);
	g_free(copy);
}

static void
task_free(void *data)
{
	struct task *task = data;

	g_clear_pointer(&task->bytes, g_bytes_unref);
	g_clear_pointer(&task->original, g_bytes_unref);
	g_free(task->error);
	g_free(task);
}

/* --------------------------------------------------------------- at work */

/*
 * The task, and if it is a page others that wait: as many as leave enough
 * for the other workers.  0: somebody else took it along.
 */
static guint
begin(Copies *copies, struct task *first, struct task *tasks[TOGETHER])
{
	guint count = 0, most;

	g_mutex_lock(&copies->mutex);
	if (!first->begun) {
		tasks[count++] = first;
		first->begun = TRUE;
	}
	if (count > 0 && first->is_pdf) {
		g_queue_remove(&copies->pages, first);
		most = MIN(TOGETHER, 1 + copies->pages.length /
		    copies->workers);
		while (count < most) {
			tasks[count] = g_queue_pop_head(&copies->pages);
			tasks[count++]->begun = TRUE;
		}
	}
	g_mutex_unlock(&copies->mutex);
	return count;
}

static void
finish(Copies *copies, struct task *const *tasks, guint count)
{
	guint i;

	g_mutex_lock(&copies->mutex);
	for (i = 0; i < count; i++) {
		tasks[i]->done = TRUE;
		g_clear_pointer(&tasks[i]->original, g_bytes_unref);
	}
	g_cond_broadcast(&copies->done);
	g_mutex_unlock(&copies->mutex);
}

static void
work(void *data, void *user)
{
	Copies *copies = user;
	const char *const environment[] = { copies->epoch, NULL };
	struct task *tasks[TOGETHER];
	GBytes *originals[TOGETHER], *bytes[TOGETHER] = { NULL };
	char *why[TOGETHER] = { NULL };
	guint i, count = begin(copies, data, tasks);

	if (count == 0)
		return;
	for (i = 0; i < count; i++)
		originals[i] = tasks[i]->original;
	if (tasks[0]->is_pdf)
		paper_print(&copies->paper, environment, originals, bytes,
		    why, count);
	else
		bytes[0] = conversion_run(&png, &copies->rsvg, environment,
		    originals[0], &why[0]);
	for (i = 0; i < count; i++) {
		tasks[i]->bytes = bytes[i];
		tasks[i]->error = why[i];
	}
	finish(copies, tasks, count);
}

/* ---------------------------------------------------------------- orders */

static void
complain(const struct tool *tool, const char *name, const char *package,
    gint64 wanted, const char *what, GPtrArray *complaints)
{
	if (tool->program == NULL && wanted == COPY_YES)
		g_ptr_array_add(complaints, g_strdup_printf("%s are missing: "
		    "%s is not here; install %s", what, name, package));
}

Copies *
copies_open(const struct conf_output *wanted, const struct period *period,
    GPtrArray *complaints)
{
	Copies *copies = g_new0(Copies, 1);

	copies->wanted = wanted;
	if (wanted->pdf != COPY_NO)
		paper_find(&copies->paper, SECONDS, MEMORY, OUTPUT);
	if (wanted->png != COPY_NO)
		tool_find(&copies->rsvg, png.name, SECONDS, MEMORY, OUTPUT);
	complain(&copies->paper.weasyprint, PAPER_PROGRAM, "weasyprint",
	    wanted->pdf, "PDFs", complaints);
	complain(&copies->rsvg, png.name, "librsvg2-bin", wanted->png,
	    "charts in pixels", complaints);
	copies->epoch = g_strdup_printf("SOURCE_DATE_EPOCH=%" G_GINT64_FORMAT,
	    (gint64)period->last * DAY);
	copies->orders = g_ptr_array_new_with_free_func(copy_free);
	copies->tasks = g_ptr_array_new_with_free_func(task_free);
	copies->pictures = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, NULL);
	g_queue_init(&copies->pages);
	g_mutex_init(&copies->mutex);
	g_cond_init(&copies->done);
	copies->workers = CLAMP(g_get_num_processors(), 2, BESIDE);
	copies->pool = g_thread_pool_new(work, copies, (int)copies->workers,
	    FALSE, NULL);
	return copies;
}

void
copies_close(Copies *copies)
{
	if (copies == NULL)
		return;
	/* What nobody has begun is dropped. */
	g_thread_pool_free(copies->pool, TRUE, TRUE);
	g_queue_clear(&copies->pages);
	g_hash_table_unref(copies->pictures);
	g_ptr_array_unref(copies->orders);
	g_ptr_array_unref(copies->tasks);
	g_mutex_clear(&copies->mutex);
	g_cond_clear(&copies->done);
	paper_clear(&copies->paper);
	tool_clear(&copies->rsvg);
	g_free(copies->epoch);
	g_free(copies);
}

/* With the mutex held; it is not begun before that is released. */
static struct task *
task_new(Copies *copies, gboolean is_pdf, const char *original)
{
	struct task *task = g_new0(struct task, 1);

	task->is_pdf = is_pdf;
	task->original = g_bytes_new(original, strlen(original));
	g_ptr_array_add(copies->tasks, task);
	if (is_pdf)
		g_queue_push_tail(&copies->pages, task);
	g_thread_pool_push(copies->pool, task, NULL);
	return task;
}

static struct copy *
order(Copies *copies, struct task *task, const char *path, gint64 wanted)
{
	struct copy *copy = g_new0(struct copy, 1);

	copy->path = g_strdup(path);
	copy->wanted = wanted == COPY_YES;
	copy->task = task;
	task->users++;
	g_ptr_array_add(copies->orders, copy);
	return copy;
}

struct copy *
copies_pdf(Copies *copies, const char *path, const char *page)
{
	struct copy *copy;

	if (copies->paper.weasyprint.program == NULL)
		return NULL;
	g_mutex_lock(&copies->mutex);
	copy = order(copies, task_new(copies, TRUE, page), path,
	    copies->wanted->pdf);
	g_mutex_unlock(&copies->mutex);
	return copy;
}

struct copy *
copies_png(Copies *copies, const char *path, const char *picture)
{
	g_autofree char *digest = NULL;
	struct task *task;
	struct copy *copy;

	if (copies->rsvg.program == NULL)
		return NULL;
	digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, picture,
	    -1);
	g_mutex_lock(&copies->mutex);
	task = g_hash_table_lookup(copies->pictures, digest);
	/* What nobody waits for any more has been let go of. */
	if (task == NULL || task->users == 0) {
		task = task_new(copies, FALSE, picture);
		g_hash_table_replace(copies->pictures, g_steal_pointer(
		    &digest), task);
	}
	copy = order(copies, task, path, copies->wanted->png);
	g_mutex_unlock(&copies->mutex);
	return copy;
}

void
copies_wait(Copies *copies, struct copy *copy)
{
	struct task *task = copy->task;

	g_mutex_lock(&copies->mutex);
	while (!task->done)
		g_cond_wait(&copies->done, &copies->mutex);
	copy->error = task->error;
	if (task->bytes != NULL)
		copy->bytes = g_bytes_ref(task->bytes);
	if (--task->users == 0)
		g_clear_pointer(&task->bytes, g_bytes_unref);
	g_mutex_unlock(&copies->mutex);
}
