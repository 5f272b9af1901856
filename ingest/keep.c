/*
 * What a file brought, in one transaction; see keep.h.
 */
#include "batch.h"
#include "delivery.h"
#include "keep.h"
#include "reject.h"

#define BESIDE_MOST	200000	/* people of a file, so that those of two fit
				 * in memory: 0.5 KiB each */

/*
 * SQLite takes 2 microseconds to insert a row of attendance when it checks
 * the three references, and 0.7 when it does not; an outcome takes one less
 * of 5.  Where rows are many they need no check: what they refer to was looked
 * up or made in the same transaction.
 */
static void
check_references(struct ingest *ingest, gboolean check)
{
	sqlite3_db_config(store_handle(ingest->store),
	    SQLITE_DBCONFIG_ENABLE_FKEY, check, NULL);
}

static gboolean
transaction_begin(struct ingest *ingest, const struct kind *kind,
    GError **error)
{
	if (ingest->program->dry_run)
		return store_run(ingest->store, "ingest_file_begin", error);
	check_references(ingest, kind != &kinds[KIND_ATTENDANCE] &&
	    kind != &kinds[KIND_PERSON] && kind != &kinds[KIND_OUTCOME]);
	return store_begin(ingest->store, error);
}

static gboolean
transaction_keep(struct ingest *ingest, GError **error)
{
	if (ingest->program->dry_run)
		return store_run(ingest->store, "ingest_file_keep", error);
	return store_commit(ingest->store, error);
}

static void
transaction_undo(struct ingest *ingest)
{
	if (ingest->program->dry_run)
		store_run(ingest->store, "ingest_file_undo", NULL);
	else
		store_rollback(ingest->store);
	ingest_forget(ingest);
}

gboolean
keep_is_early(const struct load *load)
{
	return load->ingest->writing != NULL &&
	    load->profile->kind == &kinds[KIND_PERSON] &&
	    book_without_buried(load->ingest->book);
}

gboolean
keep_begin(struct load *load, GError **error)
{
	struct ingest *ingest = load->ingest;
	const Profile *profile = load->profile;
	struct batch_known known;

	if (load->opened || load->before)
		return TRUE;
	load->passed_on = !keep_settle(ingest, error);
	if (load->passed_on ||
	    !transaction_begin(ingest, profile->kind, error))
		return FALSE;
	load->opened = TRUE;
	if (!batch_source(ingest->store, profile->source->name,
	    profile->kind->name, &load->source, error) ||
	    !batch_find(ingest->store, load->source, load->stream.digest,
	    profile->digest, &known, error))
		return FALSE;
	if (known.id != 0 && !known.resolvable) {
		keep_undo(load);
		load->batch = known.id;
		load->before = TRUE;
		return TRUE;
	}
	load->not_after = known.id;
	return batch_begin(load, load->stream.digest, load->stream.bytes,
	    error);
}

void
keep_undo(struct load *load)
{
	if (load->opened)
		transaction_undo(load->ingest);
	load->opened = FALSE;
}

/* Either thread. */
static void
write_records(gpointer data)
{
	struct load *load = data;
	struct ingest *ingest = load->ingest;
	const struct rival own = { .batch = load->batch,
	    .register_id = load->register_id };

	load->written = load->attendance != NULL ?
	    attendance_store(load->attendance, ingest->store, ingest->rivals,
	    &own, load->not_after, &load->counts, &load->faults,
	    &load->error) :
	    facts_store(load->facts, ingest->store, load->batch,
	    load->not_after, &load->counts, &load->faults, &load->error);
}

/* All that follows. */
static gboolean
finish(struct load *load, GError **error)
{
	struct ingest *ingest = load->ingest;
	gboolean dry = ingest->program->dry_run;

	if (!load->written) {
		g_propagate_error(error, g_steal_pointer(&load->error));
		return FALSE;
	}
	if (load->totals != NULL && !totals_store(load->totals, ingest->store,
	    load->batch, error))
		return FALSE;
	faults_sort(&load->faults);
	if (!batch_end(load, error) || !delivery_add(load, error) ||
	    !reject_store(ingest->store, load->batch, &load->faults, error))
		return FALSE;
	if (!dry && load->counts.rejected > 0 && !reject_write(load->reject,
	    &load->stream, &load->header, load->profile, &load->faults,
	    error))
		return FALSE;
	/* First, since a run cut off in between reads the file once more. */
	return (dry || reject_finish(load->reject,
	    load->counts.rejected > 0, error)) &&
	    transaction_keep(ingest, error);
}

gboolean
keep_records(struct load *load, GError **error)
{
	gboolean people = load->profile->kind == &kinds[KIND_PERSON];

	if (!delivery_supersede(load, error))
		return FALSE;
	if (people) {
		drafts_end(load->drafts);
		book_forget(load->ingest->book);
	}
	if (people && load->counts.read <= BESIDE_MOST &&
	    work_threads() > 1) {
		load->ingest->writing = load;
		beside_begin(&load->writing, write_records, load);
		return TRUE;
	}
	write_records(load);
	return finish(load, error);
}

gboolean
keep_settle(struct ingest *ingest, GError **error)
{
	struct load *load = g_steal_pointer(&ingest->writing);
	GError *wrong = NULL;

	if (load == NULL)
		return TRUE;
	beside_wait(&load->writing);
	if (!finish(load, &wrong))
		keep_undo(load);
	return load_end(load, wrong, error);
}
