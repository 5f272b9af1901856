/*
 * What a file brought, in one transaction and as one batch.
 */
#include "batch.h"
#include "delivery.h"
#include "keep.h"
#include "reject.h"

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

/* A dry run is one transaction, in which a file is a savepoint. */
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

gboolean
keep_begin(struct load *load, GError **error)
{
	Store *store = load->ingest->store;
	const Profile *profile = load->profile;
	struct batch_known known;

	if (!transaction_begin(load->ingest, profile->kind, error) ||
	    !batch_source(store, profile->source->name, profile->kind->name,
	    &load->source, error) ||
	    !batch_find(store, load->source, load->stream.digest,
	    profile->digest, &known, error))
		return FALSE;
	load->before = known.id != 0 && !known.resolvable;
	if (load->before) {
		load->batch = known.id;
		return TRUE;
	}
	load->not_after = known.id;
	return batch_begin(load, load->stream.digest, load->stream.bytes,
	    error);
}

gboolean
keep_records(struct load *load, GError **error)
{
	struct ingest *ingest = load->ingest;
	const struct rival own = { .batch = load->batch,
	    .register_id = load->register_id };

	if (!delivery_supersede(load, error))
		return FALSE;
	if (load->attendance != NULL)
		return attendance_store(load->attendance, ingest->store,
		    ingest->rivals, &own, load->not_after, &load->counts,
		    &load->faults, error);
	if (load->drafts != NULL) {
		drafts_end(load->drafts);
		book_forget(ingest->book);
	}
	return facts_store(load->facts, ingest->store, load->batch,
	    load->not_after, &load->counts, &load->faults, error);
}

gboolean
keep_account(struct load *load, GError **error)
{
	Store *store = load->ingest->store;

	faults_sort(&load->faults);
	return (load->totals == NULL || totals_store(load->totals, store,
	    load->batch, error)) &&
	    batch_end(load, error) && delivery_add(load, error) &&
	    reject_store(store, load->batch, &load->faults, error);
}

gboolean
keep_end(struct load *load, GError **error)
{
	gboolean rejected = load->counts.rejected > 0;

	if (load->ingest->program->dry_run)
		return store_run(load->ingest->store, "ingest_file_keep",
		    error);
	/* First, since a run cut off in between reads the file once more. */
	return (!rejected || reject_write(load->reject, &load->stream,
	    &load->header, load->profile, &load->faults, error)) &&
	    reject_finish(load->reject, rejected, error) &&
	    store_commit(load->ingest->store, error);
}

void
keep_undo(struct load *load)
{
	struct ingest *ingest = load->ingest;

	if (ingest->program->dry_run)
		store_run(ingest->store, "ingest_file_undo", NULL);
	else
		store_rollback(ingest->store);
	ingest_forget(ingest);
}
