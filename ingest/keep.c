/*
 * What a file brought, all of it or nothing, as one batch.
 */
#include "batch.h"
#include "delivery.h"
#include "keep.h"
#include "reject.h"

#define GROUP	(16 << 20)	/* bytes of files in one transaction */

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

/*
 * Whether the file may share the transaction of those before.  What can be
 * taken back is copied, so one that is large, or that changes pages all over
 * the store as people do, has one of its own.
 */
static gboolean
joins_group(const struct load *load, gboolean references)
{
	const struct group *group = &load->ingest->group;

	return group->references == references &&
	    load->profile->kind != &kinds[KIND_PERSON] &&
	    group->bytes + load->stream.bytes <= GROUP;
}

static gboolean
file_begin(struct load *load, GError **error)
{
	struct ingest *ingest = load->ingest;
	const struct kind *kind = load->profile->kind;
	gboolean references = kind != &kinds[KIND_ATTENDANCE] &&
	    kind != &kinds[KIND_PERSON] && kind != &kinds[KIND_OUTCOME];

	if (ingest->program->dry_run)
		return store_run(ingest->store, "ingest_file_begin", error);
	if (!joins_group(load, references) && !keep_commit(ingest, error))
		return FALSE;
	if (ingest->group.files > 0)
		return store_run(ingest->store, "ingest_file_begin", error);
	check_references(ingest, references);
	ingest->group.references = references;
	return store_begin(ingest->store, error);
}

/* A transaction that was begun for the file goes on for those behind it. */
static gboolean
file_keep(struct load *load, GError **error)
{
	struct ingest *ingest = load->ingest;
	struct group *group = &ingest->group;

	if ((ingest->program->dry_run || group->files > 0) &&
	    !store_run(ingest->store, "ingest_file_keep", error))
		return FALSE;
	if (ingest->program->dry_run)
		return TRUE;
	group->files++;
	group->bytes += load->stream.bytes;
	return group->bytes < GROUP || keep_commit(ingest, error);
}

gboolean
keep_commit(struct ingest *ingest, GError **error)
{
	gboolean open = ingest->group.files > 0;

	ingest->group.files = 0;
	ingest->group.bytes = 0;
	if (!open || store_commit(ingest->store, error))
		return TRUE;
	store_rollback(ingest->store);
	ingest_forget(ingest);
	return FALSE;
}

gboolean
keep_begin(struct load *load, GError **error)
{
	Store *store = load->ingest->store;
	const Profile *profile = load->profile;
	struct batch_known known;

	if (!file_begin(load, error) ||
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

	/* First, since a run cut off in between reads the file once more. */
	if (!load->ingest->program->dry_run && ((rejected &&
	    !reject_write(load->reject, &load->stream, &load->header,
	    load->profile, &load->faults, error)) ||
	    !reject_finish(load->reject, rejected, error)))
		return FALSE;
	return file_keep(load, error);
}

void
keep_undo(struct load *load)
{
	struct ingest *ingest = load->ingest;

	if (!ingest->program->dry_run && ingest->group.files == 0)
		store_rollback(ingest->store);
	else if (store_run(ingest->store, "ingest_file_undo", NULL))
		store_run(ingest->store, "ingest_file_keep", NULL);
	ingest_forget(ingest);
}
