/*
 * The ingest stage: the store it writes to, and the sources it reads.
 */
#include <errno.h>

#include "ahead.h"
#include "files.h"
#include "ingest.h"
#include "load.h"
#include "meta.h"
#include "swift.h"
#include "work.h"
#include "summary.h"

/* The key that made the pseudonyms in the store has to make the new ones. */
static gboolean
key_matches(struct ingest *ingest, GError **error)
{
	const char *id = pseudonym_key_id(ingest->key);
	g_autofree char *known = store_meta(ingest->store, "key.id", error);

	if (known == NULL)
		return *error == NULL && store_set_meta(ingest->store,
		    "key.id", id, error);
	if (g_str_equal(known, id))
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_CONF, "%s: not the key that "
	    "the store %s was made with (%s); put that key back",
	    ingest->conf->store.key, ingest->conf->store.path, known);
	return FALSE;
}

gboolean
ingest_open(struct ingest *ingest, GError **error)
{
	const char *path = ingest->conf->store.path;
	gboolean dry = ingest->program->dry_run;

	ingest->key = pseudonym_key_read(ingest->conf->store.key, error);
	if (ingest->key == NULL)
		return FALSE;
	/* A dry run on a store that is not there must not make one. */
	if (dry && !g_file_test(path, G_FILE_TEST_EXISTS))
		path = ":memory:";
	ingest->store = store_open(path, STORE_WRITE, error);
	if (ingest->store == NULL)
		return FALSE;
	ingest->named = named_new(ingest->store);
	ingest->book = book_new(ingest->store);
	/* In one transaction the later files of a dry run see earlier ones. */
	if (dry && !store_begin(ingest->store, error))
		return FALSE;
	return key_matches(ingest, error);
}

gboolean
ingest_look(struct ingest *ingest, GError **error)
{
	ingest->store = store_open(ingest->conf->store.path, STORE_READ,
	    error);
	return ingest->store != NULL;
}

void
ingest_forget_people(struct ingest *ingest)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(ingest->people); i++)
		g_clear_pointer(&ingest->people[i], people_free);
	if (ingest->swift != NULL)
		swift_forget(ingest->swift);
}

void
ingest_forget(struct ingest *ingest)
{
	named_forget(ingest->named);
	book_forget(ingest->book);
	ingest_forget_people(ingest);
}

static void
say_missing(struct ingest *ingest, const struct conf_source *source)
{
	g_auto(Faults) faults;

	faults_init(&faults, files_shown(ingest->conf, source->files));
	faults_add(&faults, FAULT_FILE, "file.missing", NULL, g_strdup_printf(
	    "there is no such file; put the export there, or correct files in "
	    "[source %s]", source->name));
	faults_print(&faults, ingest->program, NULL);
	summary_missing(ingest, source, &faults);
}

static gboolean
ingest_inputs(struct ingest *ingest, const Profile *profile,
    const GPtrArray *inputs, GError **error)
{
	guint i;

	for (i = 0; i < inputs->len; i++) {
		const struct input *input = inputs->pdata[i];

		if (!load_file(ingest, profile, input->path, input->file,
		    input->reject, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
ingest_source(struct ingest *ingest, const struct conf_source *source,
    GError **error)
{
	g_autoptr(Profile) profile = profile_new(ingest->conf, source);
	g_autoptr(GPtrArray) inputs = files_find(ingest->conf, source);
	g_autofree char **paths = g_new0(char *, inputs->len + 1);
	gboolean good;
	guint i;

	if (inputs->len == 0)
		say_missing(ingest, source);
	for (i = 0; i < inputs->len; i++)
		paths[i] = ((struct input *)inputs->pdata[i])->path;
	ingest->ahead = ahead_new(paths, profile->encoding, &profile->form,
	    (guint64)ingest->conf->ingest.file_size << 20, ingest->seen,
	    work_threads() > 1);
	ingest->swift = swift_new();
	good = ingest_inputs(ingest, profile, inputs, error);
	g_clear_pointer(&ingest->ahead, ahead_free);
	g_clear_pointer(&ingest->swift, swift_free);
	return good;
}

/* A change of the times of files can be missed only where none are kept. */
static void
open_seen(struct ingest *ingest)
{
	g_autofree char *path = g_strconcat(ingest->conf->store.path,
	    ".digests", NULL);

	if (!ingest->careful)
		ingest->seen = seen_open(path);
}

static void
keep_seen(struct ingest *ingest)
{
	if (ingest->seen != NULL && !ingest->program->dry_run &&
	    !seen_keep(ingest->seen))
		program_say(ingest->program, "%s.digests: cannot be written: "
		    "%s; the next run reads every file again",
		    ingest->conf->store.path, g_strerror(errno));
}

gboolean
ingest_sources(struct ingest *ingest, GError **error)
{
	const GPtrArray *sources = ingest->conf->sources;
	guint kind, i;

	if (sources->len == 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_CONF,
		    "%s has no [source NAME]: there is nothing to read; add "
		    "one for each kind of export, see pipeline.conf(5)",
		    ingest->conf->path);
		return FALSE;
	}
	open_seen(ingest);
	for (kind = 0; kind < KIND_COUNT; kind++)
		for (i = 0; i < sources->len; i++) {
			const struct conf_source *source = sources->pdata[i];

			if (g_str_equal(source->kind, kinds[kind].name) &&
			    !ingest_source(ingest, source, error))
				return FALSE;
		}
	keep_seen(ingest);
	return TRUE;
}

void
ingest_close(struct ingest *ingest)
{
	if (ingest->named != NULL)
		ingest_forget(ingest);
	named_free(ingest->named);
	g_clear_pointer(&ingest->book, book_free);
	g_clear_pointer(&ingest->seen, seen_free);
	store_close(ingest->store);
	pseudonym_key_free(ingest->key);
}
