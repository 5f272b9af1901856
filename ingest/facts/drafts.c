/*
 * People of whom all was read but their pseudonyms.
 */
#include "drafts.h"
#include "facts_parts.h"
#include "work.h"

#define MANY	2048	/* drafts of a batch, of 1 KiB each */

struct draft {
	const People	*people;
	guint		 row;
	struct value	 values[PERSON_FIELDS];
	/* Made by the other thread: */
	guint8		 pseudonym[PSEUDONYM_BYTES];
	guint8		 identities[IDENTITIES_MAX * IDENTITY_BYTES];
	gsize		 size;
};

struct batch {
	struct draft	*list;
	guint		 count;
	GStringChunk	*texts;
	GThread		*thread;	/* at work on it, or NULL */
	guint		 next;		/* draft that is taken next; atomic */
};

/* One batch is filled while another thread works on the other. */
struct drafts {
	Facts		*facts;
	struct batch	 batches[2];
	guint		 filled;	/* which of them */
};

Drafts *
drafts_new(Facts *facts)
{
	Drafts *drafts = g_new0(Drafts, 1);
	guint i;

	drafts->facts = facts;
	for (i = 0; i < G_N_ELEMENTS(drafts->batches); i++) {
		drafts->batches[i].list = g_new(struct draft, MANY);
		drafts->batches[i].texts = g_string_chunk_new(64 << 10);
	}
	return drafts;
}

void
drafts_free(Drafts *drafts)
{
	guint i;

	if (drafts == NULL)
		return;
	for (i = 0; i < G_N_ELEMENTS(drafts->batches); i++) {
		struct batch *batch = &drafts->batches[i];

		if (batch->thread != NULL)
			g_thread_join(batch->thread);
		g_free(batch->list);
		g_string_chunk_free(batch->texts);
	}
	g_free(drafts);
}

static void
draft_make(struct draft *draft)
{
	struct identities identities;

	people_pseudonym(draft->people, draft->values, draft->pseudonym);
	people_identities(draft->people, draft->values, &identities);
	draft->size = identities_write(&identities, draft->identities);
}

/* Takes drafts until there are no more; two threads may do so. */
static gpointer
batch_make(gpointer data)
{
	struct batch *batch = data;
	guint at;

	while ((at = (guint)g_atomic_int_add(&batch->next, 1)) < batch->count)
		draft_make(&batch->list[at]);
	return NULL;
}

/* Sees to it that the batch is made, and puts what was made in the rows. */
static void
batch_end(Facts *facts, struct batch *batch)
{
	guint i;

	batch_make(batch);
	if (batch->thread != NULL)
		g_thread_join(g_steal_pointer(&batch->thread));
	for (i = 0; i < batch->count; i++) {
		const struct draft *draft = &batch->list[i];
		struct row *row = (struct row *)(void *)(facts->rows->data +
		    draft->row * facts->width);

		facts_blob(facts, &row->cells[0], draft->pseudonym,
		    PSEUDONYM_BYTES);
		if (draft->size > 0)
			facts_blob(facts, &row->cells[facts->shape->written],
			    draft->identities, draft->size);
	}
	batch->count = 0;
	batch->next = 0;
	g_string_chunk_clear(batch->texts);
}

/* Turns to the other batch. */
static void
batch_turn(Drafts *drafts)
{
	struct batch *batch = &drafts->batches[drafts->filled];

	if (work_threads() > 1)
		batch->thread = g_thread_new("drafts", batch_make, batch);
	drafts->filled = !drafts->filled;
	batch_end(drafts->facts, &drafts->batches[drafts->filled]);
}

void
drafts_add(Drafts *drafts, const People *people, const struct value *values)
{
	struct batch *batch = &drafts->batches[drafts->filled];
	struct draft *draft = &batch->list[batch->count++];
	guint i;

	draft->people = people;
	draft->row = drafts->facts->count - 1;
	for (i = 0; i < PERSON_FIELDS; i++) {
		draft->values[i] = values[i];
		if (values[i].known && values[i].text != NULL)
			draft->values[i].text = g_string_chunk_insert(
			    batch->texts, values[i].text);
	}
	if (batch->count == MANY)
		batch_turn(drafts);
}

void
drafts_end(Drafts *drafts)
{
	batch_turn(drafts);
	batch_turn(drafts);
}
