/* Copies for convenience; see copies.h. */
#include <string.h>

#include "copies.h"
#include "tool.h"

#define MEGABYTE	(1UL << 20)
#define DAY		86400
#define SECONDS		120

struct copies {
	struct tool	 weasyprint;
	struct tool	 rsvg;
	char		*epoch;		/* SOURCE_DATE_EPOCH=... */
	const struct conf_output *wanted;
	GThreadPool	*pool;
	GMutex		 mutex;
	GCond		 done;
	GPtrArray	*orders;	/* struct copy * */
};

static void
copy_free(void *data)
{
	struct copy *copy = data;

	g_clear_pointer(&copy->bytes, g_bytes_unref);
	g_clear_pointer(&copy->original, g_bytes_unref);
	g_free(copy->path);
	g_free(copy->error);
	g_free(copy);
}

/* Whether the bytes begin and end as they should; a status proves little. */
static gboolean
is_whole(GBytes *bytes, const char *head, gsize head_size, const char *tail,
    gsize tail_size)
{
	gsize size = 0;
	const char *data = bytes != NULL ? g_bytes_get_data(bytes, &size) :
	    NULL;

	return size > head_size + tail_size &&
	    memcmp(data, head, head_size) == 0 &&
	    memcmp(data + size - tail_size, tail, tail_size) == 0;
}

/*
 * The tags of PDF/UA are wanted, the claim is not: weasyprint gives a chart
 * no alternative text (57.2).  Blanks in its place keep all offsets.
 */
static GBytes *
without_claim(GBytes *pdf)
{
	static const char claim[] = "pdfuaid:part=\"1\"";
	gsize size;
	const char *data = g_bytes_get_data(pdf, &size);
	const char *place = memmem(data, size, claim, strlen(claim));
	char *copy;

	if (place == NULL)
		return g_bytes_ref(pdf);
	copy = g_memdup2(data, size);
	memset(copy + (place - data), ' ', strlen(claim));
	return g_bytes_new_take(copy, size);
}

static gboolean
make(const Copies *copies, const struct copy *copy,
    struct tool_answer *answer, GError **error)
{
	const char *const pdf[] = { "--quiet", "--pdf-variant", "pdf/ua-1",
		"-", "-", NULL };
	const char *const png[] = { "--format=png", "--zoom=2",
		"--background-color=white", NULL };
	const char *const epoch[] = { copies->epoch, NULL };

	return tool_run(copy->is_pdf ? &copies->weasyprint : &copies->rsvg,
	    copy->is_pdf ? pdf : png, epoch, copy->original, answer, error);
}

static void
work(void *data, void *user)
{
	struct tool_answer answer = { NULL, NULL, FALSE, FALSE };
	struct copy *copy = data;
	Copies *copies = user;
	g_autoptr(GError) error = NULL;
	const char *name = copy->is_pdf ? "weasyprint" : "rsvg-convert";

	if (!make(copies, copy, &answer, &error))
		copy->error = g_strdup_printf("%s: %s", name, error->message);
	else if (answer.late)
		copy->error = g_strdup_printf("%s gave no answer in %d "
		    "seconds", name, SECONDS);
	else if (!answer.good || !(copy->is_pdf ?
	    is_whole(answer.out, "%PDF-", 5, "%%EOF\n", 6) ||
	    is_whole(answer.out, "%PDF-", 5, "%%EOF", 5) :
	    is_whole(answer.out, "\211PNG\r\n\032\n", 8, "IEND\256B`\202",
	    8)))
		copy->error = g_strdup_printf("%s made no whole copy: %s",
		    name, answer.said);
	else
		copy->bytes = copy->is_pdf ? without_claim(answer.out) :
		    g_bytes_ref(answer.out);
	tool_answer_clear(&answer);
	g_mutex_lock(&copies->mutex);
	copy->done = TRUE;
	g_cond_broadcast(&copies->done);
	g_mutex_unlock(&copies->mutex);
}

static void
find(struct tool *tool, const char *name, const char *package, gint64 wanted,
    const char *what, GPtrArray *complaints)
{
	if (wanted == COPY_NO)
		return;
	tool_find(tool, name, SECONDS, 4096 * MEGABYTE,
	    64 * MEGABYTE);
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
	find(&copies->weasyprint, "weasyprint", "weasyprint", wanted->pdf,
	    "PDFs", complaints);
	find(&copies->rsvg, "rsvg-convert", "librsvg2-bin", wanted->png,
	    "charts in pixels", complaints);
	copies->epoch = g_strdup_printf("SOURCE_DATE_EPOCH=%" G_GINT64_FORMAT,
	    (gint64)period->last * DAY);
	copies->orders = g_ptr_array_new_with_free_func(copy_free);
	g_mutex_init(&copies->mutex);
	g_cond_init(&copies->done);
	copies->pool = g_thread_pool_new(work, copies,
	    (int)CLAMP(g_get_num_processors(), 1, 8), FALSE, NULL);
	return copies;
}

void
copies_close(Copies *copies)
{
	if (copies == NULL)
		return;
	/* What nobody has begun is dropped. */
	g_thread_pool_free(copies->pool, TRUE, TRUE);
	g_ptr_array_unref(copies->orders);
	g_mutex_clear(&copies->mutex);
	g_cond_clear(&copies->done);
	tool_clear(&copies->weasyprint);
	tool_clear(&copies->rsvg);
	g_free(copies->epoch);
	g_free(copies);
}

static struct copy *
order(Copies *copies, gboolean is_pdf, const char *path, const char *original)
{
	struct copy *copy;

	if ((is_pdf ? copies->weasyprint : copies->rsvg).program == NULL)
		return NULL;
	copy = g_new0(struct copy, 1);
	copy->path = g_strdup(path);
	copy->is_pdf = is_pdf;
	copy->wanted = (is_pdf ? copies->wanted->pdf : copies->wanted->png) ==
	    COPY_YES;
	copy->original = g_bytes_new(original, strlen(original));
	g_ptr_array_add(copies->orders, copy);
	g_thread_pool_push(copies->pool, copy, NULL);
	return copy;
}

struct copy *
copies_pdf(Copies *copies, const char *path, const char *page)
{
	return order(copies, TRUE, path, page);
}

struct copy *
copies_png(Copies *copies, const char *path, const char *picture)
{
	return order(copies, FALSE, path, picture);
}

void
copies_wait(Copies *copies, struct copy *copy)
{
	g_mutex_lock(&copies->mutex);
	while (!copy->done)
		g_cond_wait(&copies->done, &copies->mutex);
	g_mutex_unlock(&copies->mutex);
	g_clear_pointer(&copy->original, g_bytes_unref);
}
