/*
 * One file, one transaction: from bytes to facts or rejects.
 */
#include <string.h>
#include <unistd.h>

#include "ahead.h"
#include "batch.h"
#include "check.h"
#include "delivery.h"
#include "files.h"
#include "load.h"
#include "open.h"
#include "reject.h"
#include "stream.h"
#include "swift.h"
#include "summary.h"

/* ------------------------------------------------------------ the store */

/*
 * SQLite takes 2 microseconds to insert a row of attendance when it checks
 * the three references, and 0.7 when it does not.  They need no check: each
 * was looked up or made in the same transaction.
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
	    kind != &kinds[KIND_PERSON]);
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

static gboolean
prepare_person(struct load *load, guint person)
{
	const struct conf_source *source = load->profile->source;
	struct ingest *ingest = load->ingest;
	const char *name = person == 0 ? source->register_name :
	    source->register_b;
	guint key = load->header.keys[person];
	gint64 id;

	if (!named_id(ingest->named, NAMED_REGISTER, name, &id, &load->error))
		return FALSE;
	if (ingest->people[person] == NULL)
		ingest->people[person] = people_new(ingest->store,
		    ingest->book, ingest->key, name, id, key);
	load->people[person] = ingest->people[person];
	return TRUE;
}

/* How people are told apart is known only when the header is. */
static void
prepare_people(struct load *load)
{
	struct ingest *ingest = load->ingest;
	gboolean same = ingest->people_source ==
	    load->profile->source;
	guint i;

	for (i = 0; i < load->profile->kind->people; i++)
		same = same && ingest->people[i] != NULL &&
		    people_key(ingest->people[i]) == load->header.keys[i];
	if (!same)
		ingest_forget_people(ingest);
	ingest->people_source = load->profile->source;
	for (i = 0; i < load->profile->kind->people; i++)
		if (!prepare_person(load, i))
			return;
}

static gboolean
prepare(struct load *load, GError **error)
{
	struct ingest *ingest = load->ingest;
	enum kind_id kind = (enum kind_id)(load->profile->kind - kinds);

	load->first_day = G_MAXINT32;
	load->last_day = G_MININT32;
	load->split = g_string_chunk_new(256);
	load->noticed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    NULL);
	if (kind != KIND_ATTENDANCE) {
		load->facts = facts_new(kind);
		if (kind == KIND_PERSON)
			load->drafts = drafts_new(load->facts);
	} else {
		load->attendance = attendance_new();
		if (load->profile->dates.period != PERIOD_REFUSE)
			attendance_join(load->attendance);
	}
	if (!named_id(ingest->named, NAMED_REGISTER,
	    load->profile->source->register_name, &load->register_id, error))
		return FALSE;
	load->activities = activities_new(ingest->store, load->register_id,
	    error);
	return load->activities != NULL;
}

/* -------------------------------------------------------------- reading */

static void
on_record(struct record *record, gpointer data)
{
	struct load *load = data;

	if (load->stop)
		return;
	if (load->begun)
		check_record(load, record);
	else {
		check_header(load, record);
		if (load->begun && !load->faults.refused &&
		    load->take == NULL)
			prepare_people(load);
	}
	load->stop = load->faults.refused || load->error != NULL;
}

static void
start_layout(struct load *load, const struct reader_form *form)
{
	guint rows = load->own ? 1 :
	    (guint)load->profile->source->header_rows;

	load->layout = layout_new(form, on_record, load);
	preamble_init(&load->preamble, rows, load->layout, load->file);
}

void
load_stream(struct load *load, struct stream *stream, int file)
{
	/* Our own reject files are always written alike. */
	static const struct reader_form own = { .delimiter = ',' };
	struct reader_form form = load->own ? own : load->profile->form;

	if (load->separator != '\0' && !load->own)
		form.delimiter = load->separator;
	start_layout(load, &form);
	if (load->separator != '\0' &&
	    load->separator != load->profile->form.delimiter)
		faults_add(&load->faults, FAULT_NOTICE, "delimiter.sep",
		    &(struct place){ .line = 1 }, g_strdup_printf("the line "
		    "'sep=%c' is obeyed; delimiter in [source %s] is another "
		    "one", load->separator, load->profile->source->name));
	*stream = (struct stream){
		.file = file,
		.encoding = load->own ? "utf-8" : load->profile->encoding,
		.form = form,
		.function = layout_record, .data = load->layout,
		.stop = &load->stop
	};
}

/* FALSE with an error when the machine broke. */
static gboolean
read_records(struct load *load, struct stream *stream,
    struct scan_result *result, GError **error)
{
	g_autoptr(Reader) reader = reader_new(&stream->form,
	    stream->function, stream->data);

	if (!swift_read(load->ingest->swift, load, reader, error))
		return FALSE;
	if (result->fault.rule != NULL)
		faults_take(&load->faults, &result->fault,
		    reader_line(reader));
	else if (!load->stop)
		reader_end(reader);
	stream->undefined = result->undefined;
	if (load->error != NULL) {
		g_propagate_error(error, g_steal_pointer(&load->error));
		return FALSE;
	}
	if (!load->faults.refused && result->changed)
		faults_add(&load->faults, FAULT_FILE, "file.changed", NULL,
		    g_strdup("the file changed while it was read; read it "
		    "again when the export is done"));
	if (!load->faults.refused)
		check_end(load, stream);
	return TRUE;
}

static gboolean
store_records(struct load *load, GError **error)
{
	struct ingest *ingest = load->ingest;
	const struct rival own = { .batch = load->batch,
	    .register_id = load->register_id };

	if (!delivery_supersede(load, error))
		return FALSE;
	if (load->profile->kind == &kinds[KIND_PERSON]) {
		drafts_end(load->drafts);
		book_forget(ingest->book);
	}
	if (load->attendance != NULL ?
	    !attendance_store(load->attendance, ingest->store, ingest->rivals,
	    &own, load->not_after, &load->counts, &load->faults, error) :
	    !facts_store(load->facts, ingest->store, load->batch,
	    load->not_after, &load->counts, &load->faults, error))
		return FALSE;
	if (load->totals != NULL && !totals_store(load->totals, ingest->store,
	    load->batch, error))
		return FALSE;
	faults_sort(&load->faults);
	return batch_end(load, error) && delivery_add(load, error) &&
	    reject_store(ingest->store,
	    load->batch, &load->faults, error);
}

/* Everything between begin and keep; FALSE when it has to be undone. */
static gboolean
load_records(struct load *load, struct stream *stream,
    struct scan_result *result, const char *reject, GError **error)
{
	const struct program *program = load->ingest->program;

	if (!prepare(load, error) ||
	    !batch_begin(load, stream->digest, stream->bytes, error) ||
	    !read_records(load, stream, result, error) || load->faults.refused ||
	    !check_shape(load, error) || !store_records(load, error))
		return FALSE;
	if (!program->dry_run && load->counts.rejected > 0 && !reject_write(
	    reject, stream, &load->header, load->profile,
	    &load->faults, error))
		return FALSE;
	/* First, since a run cut off in between reads the file once more. */
	return (program->dry_run || reject_finish(reject,
	    load->counts.rejected > 0, error)) &&
	    transaction_keep(load->ingest, error);
}

/* ------------------------------------------------------------- the file */

static gboolean
load_scanned(struct load *load, struct stream *stream,
    struct scan_result *result, const char *reject, GError **error)
{
	struct ingest *ingest = load->ingest;
	struct batch_known known;
	gboolean good;

	memcpy(stream->digest, result->digest, sizeof stream->digest);
	stream->bytes = result->bytes;
	if (!transaction_begin(ingest, load->profile->kind, error))
		return FALSE;
	good = batch_source(ingest->store, load->profile->source->name,
	    load->profile->kind->name, &load->source, error) &&
	    batch_find(ingest->store, load->source, stream->digest,
	    load->profile->digest, &known, error);
	if (good && known.id != 0 && !known.resolvable) {
		transaction_undo(ingest);
		load->batch = known.id;
		load->before = TRUE;
		return TRUE;
	}
	if (good) {
		load->not_after = known.id;
		good = load_records(load, stream, result, reject, error);
	}
	if (!good)
		transaction_undo(ingest);
	return good || *error == NULL;
}

static gboolean
load_open(struct load *load, int file, const char *reject, GError **error)
{
	Ahead *ahead = load->ingest->ahead;
	struct scan_result *result;
	struct stream stream;
	gboolean good;

	load_stream(load, &stream, file);
	result = ahead_open(ahead, load->path, file, stream.encoding,
	    &stream.form, error);
	if (result == NULL)
		return FALSE;
	good = load_scanned(load, &stream, result, reject, error);
	ahead_close(ahead);
	return good;
}

void
load_clear(struct load *load)
{
	guint i;

	faults_clear(&load->faults);
	header_clear(&load->header);
	preamble_clear(&load->preamble);
	g_clear_pointer(&load->layout, layout_free);
	g_clear_pointer(&load->totals, totals_free);
	for (i = 0; i < MAX_FIELDS; i++)
		g_free(load->orders[i].text);
	for (i = 0; i < G_N_ELEMENTS(load->columns); i++)
		g_clear_pointer(&load->columns[i], g_ptr_array_unref);
	g_clear_pointer(&load->replaced, g_array_unref);
	activities_free(load->activities);
	attendance_free(load->attendance);
	drafts_free(load->drafts);
	facts_free(load->facts);
	g_clear_pointer(&load->noticed, g_hash_table_unref);
	g_clear_pointer(&load->split, g_string_chunk_free);
	g_clear_error(&load->error);
}

gboolean
load_file(struct ingest *ingest, const Profile *profile, const char *path,
    const char *file, const char *reject, GError **error)
{
	struct load load = { .ingest = ingest, .profile = profile,
	    .path = path, .file = file };
	g_autoptr(GError) wrong = NULL;
	int input;

	faults_init(&load.faults, file);
	input = open_input(&load);
	if (input >= 0 && !load.faults.refused)
		load_open(&load, input, reject, &wrong);
	if (input >= 0)
		close(input);
	ingest->files++;
	if (wrong == NULL) {
		const char *see = ingest->program->dry_run ? NULL :
		    files_shown(ingest->conf, reject);

		faults_sort(&load.faults);
		faults_print(&load.faults, ingest->program, see);
		summary_file(&load, files_shown(ingest->conf, reject));
	}
	load_clear(&load);
	if (wrong == NULL)
		return TRUE;
	g_set_error(error, wrong->domain, wrong->code, "%s: %s", file,
	    wrong->message);
	return FALSE;
}
