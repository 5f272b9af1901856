/*
 * People of whom all was read but their pseudonyms.
 *
 * Drafts are made in two steps, each for all before the next: the key, by
 * which rows are sorted and stored, and the identities, which are stored
 * last.  So the other thread is at work on identities while rows are written.
 */
#include "drafts.h"
#include "facts_parts.h"
#include "work.h"

#define MANY	2048	/* drafts of a batch, of 1 KiB each */
#define MOST	24	/* batches that are not done */
#define FEW	64	/* drafts that a thread takes at a time */

enum step { STEP_KEY, STEP_IDENTITIES, STEPS };

struct draft {
	const People	*people;
	guint		 row;
	struct value	 values[PERSON_FIELDS];
	guint8		 pseudonym[PSEUDONYM_BYTES];
	guint8		 identities[IDENTITIES_MAX * IDENTITY_BYTES];
	gsize		 size;
};

struct batch {
	struct draft	*list;
	guint		 count;
	GStringChunk	*texts;
	gboolean	 keyed;		/* its rows have their keys */
};

struct drafts {
	Facts		*facts;
	GThread		*thread;	/* NULL: there is none */
	GPtrArray	*batches;	/* struct batch *; NULL: its rows are
					 * whole */
	guint		 whole;		/* so many of them, from the first */
	GMutex		 mutex;		/* over all below, and over batches */
	GCond		 cond;
	gboolean	 quit;
	guint		 ready;		/* drafts that may be made */
	guint		 next[STEPS];	/* that no thread has taken */
	guint		 done[STEPS];
};

static void
batch_free(gpointer data)
{
	struct batch *batch = data;

	if (batch == NULL)
		return;
	g_free(batch->list);
	g_string_chunk_free(batch->texts);
	g_free(batch);
}

/* ---------------------------------------------------------- both threads */

static void
draft_make(struct draft *draft, enum step step)
{
	struct identities identities;

	if (step == STEP_KEY) {
		people_pseudonym(draft->people, draft->values,
		    draft->pseudonym);
		return;
	}
	people_identities(draft->people, draft->values, &identities);
	draft->size = identities_write(&identities, draft->identities);
}

/* Makes a few, with the mutex held; FALSE when there is nothing to do. */
static gboolean
make_few(Drafts *drafts, enum step last)
{
	guint step = STEP_KEY, from, to, i;
	struct batch *batch;

	while (step <= last && drafts->next[step] == drafts->ready)
		step++;
	if (step > last)
		return FALSE;
	from = drafts->next[step];
	to = MIN(from + FEW, drafts->ready);
	batch = drafts->batches->pdata[from / MANY];
	drafts->next[step] = to;
	g_mutex_unlock(&drafts->mutex);
	for (i = from; i < to; i++)
		draft_make(&batch->list[i % MANY], (enum step)step);
	g_mutex_lock(&drafts->mutex);
	drafts->done[step] += to - from;
	g_cond_broadcast(&drafts->cond);
	return TRUE;
}

static gpointer
drafts_run(gpointer data)
{
	Drafts *drafts = data;

	g_mutex_lock(&drafts->mutex);
	while (!drafts->quit)
		if (!make_few(drafts, STEP_IDENTITIES))
			g_cond_wait(&drafts->cond, &drafts->mutex);
	g_mutex_unlock(&drafts->mutex);
	return NULL;
}

/* ---------------------------------------------------- the loading thread */

Drafts *
drafts_new(Facts *facts)
{
	Drafts *drafts = g_new0(Drafts, 1);

	drafts->facts = facts;
	drafts->batches = g_ptr_array_new_with_free_func(batch_free);
	g_mutex_init(&drafts->mutex);
	g_cond_init(&drafts->cond);
	if (work_threads() > 1)
		drafts->thread = g_thread_new("drafts", drafts_run, drafts);
	return drafts;
}

void
drafts_free(Drafts *drafts)
{
	if (drafts == NULL)
		return;
	g_mutex_lock(&drafts->mutex);
	drafts->quit = TRUE;
	g_cond_broadcast(&drafts->cond);
	g_mutex_unlock(&drafts->mutex);
	if (drafts->thread != NULL)
		g_thread_join(drafts->thread);
	g_ptr_array_unref(drafts->batches);
	g_mutex_clear(&drafts->mutex);
	g_cond_clear(&drafts->cond);
	g_free(drafts);
}

static struct row *
row_of(const Drafts *drafts, const struct draft *draft)
{
	return (struct row *)(void *)(drafts->facts->rows->data +
	    draft->row * drafts->facts->width);
}

static void
put_keys(Drafts *drafts, struct batch *batch)
{
	guint i;

	for (i = 0; i < batch->count && !batch->keyed; i++)
		facts_blob(drafts->facts, &row_of(drafts,
		    &batch->list[i])->cells[0], batch->list[i].pseudonym,
		    PSEUDONYM_BYTES);
	batch->keyed = TRUE;
}

static void
put_identities(Drafts *drafts, const struct batch *batch)
{
	guint at = drafts->facts->shape->written, i;

	for (i = 0; i < batch->count; i++) {
		const struct draft *draft = &batch->list[i];

		if (draft->size > 0)
			facts_blob(drafts->facts, &row_of(drafts,
			    draft)->cells[at], draft->identities,
			    draft->size);
	}
}

/* Until so many have been taken through a step. */
static void
make_until(Drafts *drafts, enum step step, guint count)
{
	g_mutex_lock(&drafts->mutex);
	/* A step is taken in the order of drafts, but for what is at hand. */
	while (drafts->done[step] < drafts->next[step] ||
	    drafts->next[step] < count)
		if (!make_few(drafts, step))
			g_cond_wait(&drafts->cond, &drafts->mutex);
	g_mutex_unlock(&drafts->mutex);
}

/* The rows of the first batches get all they lack. */
static void
finish(Drafts *drafts, guint batches)
{
	make_until(drafts, STEP_IDENTITIES, MIN(batches * MANY,
	    drafts->ready));
	for (; drafts->whole < batches; drafts->whole++) {
		struct batch *batch = drafts->batches->pdata[drafts->whole];

		put_keys(drafts, batch);
		put_identities(drafts, batch);
		drafts->batches->pdata[drafts->whole] = NULL;
		batch_free(batch);
	}
}

/* The batch that is filled; another thread has no business with it yet. */
static struct batch *
open_batch(Drafts *drafts)
{
	struct batch *batch;

	if (drafts->batches->len - drafts->whole >= MOST)
		finish(drafts, drafts->whole + 1);
	batch = g_new0(struct batch, 1);
	batch->list = g_new(struct draft, MANY);
	batch->texts = g_string_chunk_new(64 << 10);
	g_mutex_lock(&drafts->mutex);
	g_ptr_array_add(drafts->batches, batch);
	g_mutex_unlock(&drafts->mutex);
	return batch;
}

static void
make_ready(Drafts *drafts)
{
	guint batches = drafts->batches->len;

	if (batches == 0)
		return;
	g_mutex_lock(&drafts->mutex);
	drafts->ready = (batches - 1) * MANY + ((struct batch *)
	    drafts->batches->pdata[batches - 1])->count;
	g_cond_broadcast(&drafts->cond);
	g_mutex_unlock(&drafts->mutex);
}

void
drafts_add(Drafts *drafts, const People *people, const struct value *values)
{
	guint last = drafts->batches->len;
	struct batch *batch = last == 0 ? NULL :
	    drafts->batches->pdata[last - 1];
	struct draft *draft;
	guint i;

	if (batch == NULL || batch->count == MANY)
		batch = open_batch(drafts);
	draft = &batch->list[batch->count++];
	draft->people = people;
	draft->row = drafts->facts->count - 1;
	for (i = 0; i < PERSON_FIELDS; i++) {
		draft->values[i] = values[i];
		if (values[i].known && values[i].text != NULL)
			draft->values[i].text = g_string_chunk_insert(
			    batch->texts, values[i].text);
	}
	if (batch->count == MANY)
		make_ready(drafts);
}

static void
settle(gpointer data)
{
	Drafts *drafts = data;

	finish(drafts, drafts->batches->len);
}

void
drafts_end(Drafts *drafts)
{
	guint i;

	make_ready(drafts);
	make_until(drafts, STEP_KEY, drafts->ready);
	for (i = drafts->whole; i < drafts->batches->len; i++)
		put_keys(drafts, drafts->batches->pdata[i]);
	drafts->facts->settle = settle;
	drafts->facts->unsettled = drafts;
}
