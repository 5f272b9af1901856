/*
 * One file, all of it or nothing: from bytes to facts or rejects.
 */
#include <string.h>
#include <unistd.h>

#include "ahead.h"
#include "check.h"
#include "keep.h"
#include "load.h"
#include "open.h"
#include "swift.h"
#include "summary.h"

/* ------------------------------------------------------------ beginning */

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
	load->people[person] = people_share(ingest->people[person]);
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
	if (kind != KIND_PERSON)
		load->activities = activities_new(ingest->store,
		    load->register_id, error);
	return kind == KIND_PERSON || load->activities != NULL;
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

void
load_changed(struct load *load)
{
	faults_add(&load->faults, FAULT_FILE, "file.changed", NULL,
	    g_strdup("the file changed while it was read; read it again when "
	    "the export is done"));
}

/* FALSE with an error when the machine broke. */
static gboolean
read_records(struct load *load, struct scan_result *result, GError **error)
{
	struct stream *stream = &load->stream;
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
		load_changed(load);
	if (!load->faults.refused)
		check_end(load, stream);
	return TRUE;
}

/* ------------------------------------------------------------- the file */

/*
 * FALSE when nothing of the file is kept: the machine broke (with an error),
 * the file was refused, or the store has it already.
 */
static gboolean
load_steps(struct load *load, struct scan_result *result, GError **error)
{
	return keep_begin(load, error) && !load->before &&
	    prepare(load, error) &&
	    read_records(load, result, error) && !load->faults.refused &&
	    check_shape(load, error) &&
	    keep_records(load, error) &&
	    keep_account(load, error) &&
	    keep_end(load, error);
}

/* From its digest on, which the thread that reads ahead may have by now. */
static void
load_open(struct load *load, GError **error)
{
	Ahead *ahead = load->ingest->ahead;
	struct scan_result *result;

	load_stream(load, &load->stream, load->input);
	result = ahead_open(ahead, load->path, load->input,
	    load->stream.encoding, &load->stream.form, error);
	if (result == NULL)
		return;
	memcpy(load->stream.digest, result->digest,
	    sizeof load->stream.digest);
	load->stream.bytes = result->bytes;
	if (!load_steps(load, result, error))
		keep_undo(load);
	ahead_close(ahead);
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
	for (i = 0; i < G_N_ELEMENTS(load->people); i++)
		g_clear_pointer(&load->people[i], people_free);
	facts_free(load->facts);
	g_clear_pointer(&load->noticed, g_hash_table_unref);
	g_clear_pointer(&load->split, g_string_chunk_free);
	g_clear_error(&load->error);
}

/* All there is to say about the file. */
static void
load_tell(struct load *load)
{
	struct ingest *ingest = load->ingest;
	const char *shown = files_shown(ingest->conf, load->reject);

	faults_sort(&load->faults);
	faults_print(&load->faults, ingest->program,
	    ingest->program->dry_run ? NULL : shown);
	summary_file(load, shown);
}

gboolean
load_file(struct ingest *ingest, const Profile *profile,
    const struct input *input, GError **error)
{
	struct load load = { .ingest = ingest, .profile = profile,
	    .path = input->path, .file = input->file,
	    .reject = input->reject };
	GError *wrong = NULL;

	faults_init(&load.faults, load.file);
	load.input = open_input(&load, &wrong);
	if (load.input >= 0) {
		load_open(&load, &wrong);
		close(load.input);
	}
	ingest->files++;
	if (wrong == NULL)
		load_tell(&load);
	else
		g_propagate_prefixed_error(error, wrong, "%s: ", load.file);
	load_clear(&load);
	return wrong == NULL;
}
