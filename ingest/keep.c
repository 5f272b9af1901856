/*
 * What a file brought, all of it or nothing, as one batch.
 */
#include "batch.h"
#include "delivery.h"
#include "keep.h"
#include "reject.h"

#define GROUP	(32 << 20)	/* bytes of files in one transaction */
#define PEOPLE	4		/* a byte about people counts for so many: it
				 * changes more pages, and these wait in memory */

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

static guint64
weight(const struct load *load)
{
	return load->profile->kind == &kinds[KIND_PERSON] ?
	    PEOPLE * load->stream.bytes : load->stream.bytes;
}

/* In a transaction of its own, or in that of the files before. */
static gboolean
file_begin(struct load *load, GError **error)
{
	struct ingest *ingest = load->ingest;
	struct group *group = &ingest->group;
	const struct kind *kind = load->profile->kind;
	gboolean references = kind != &kinds[KIND_ATTENDANCE] &&
	    kind != &kinds[KIND_PERSON] && kind != &kinds[KIND_OUTCOME];

	if ((group->references != references ||
	    group->bytes + weight(load) > GROUP) &&
	    !keep_commit(ingest, error))
		return FALSE;
	group->savepoint = group->files > 0 || ingest->program->dry_run;
	if (group->savepoint)
		return store_run(ingest->store, "ingest_file_begin", error);
	check_references(ingest, references);
	group->references = references;
	return store_begin(ingest->store, error);
}

/*
 * From now on only a machine that breaks can undo the file.  What could be
 * taken back would have to be copied: of people, index pages all over.
 */
static gboolean
file_settle(struct ingest *ingest, GError **error)
{
	gboolean savepoint = ingest->group.savepoint;

	ingest->group.savepoint = FALSE;
	return !savepoint || store_run(ingest->store, "ingest_file_keep",
	    error);
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

	if (!file_settle(ingest, error) || !delivery_supersede(load, error))
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

/* FALSE without an error when the file is another one by now. */
static gboolean
keep_rejects(struct load *load, GError **error)
{
	gboolean rejected = load->counts.rejected > 0, changed = FALSE;

	if (rejected && !reject_write(load->reject, &load->stream,
	    &load->header, load->profile, &load->faults, &changed, error))
		return FALSE;
	if (changed) {
		load_changed(load);
		return FALSE;
	}
	return reject_finish(load->reject, rejected, error);
}

gboolean
keep_end(struct load *load, GError **error)
{
	struct ingest *ingest = load->ingest;

	if (ingest->program->dry_run)
		return TRUE;
	/* First, since a run cut off in between reads the file once more. */
	if (!keep_rejects(load, error))
		return FALSE;
	ingest->group.files++;
	ingest->group.bytes += weight(load);
	return TRUE;
}

void
keep_undo(struct load *load)
{
	struct ingest *ingest = load->ingest;

	if (!ingest->group.savepoint) {
		store_rollback(ingest->store);
		ingest->group.files = 0;
		ingest->group.bytes = 0;
	} else if (store_run(ingest->store, "ingest_file_undo", NULL))
		file_settle(ingest, NULL);
	ingest_forget(ingest);
}
