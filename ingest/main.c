/*
 * impact-ingest: CSV files to facts, or to rejected records with a reason.
 */
#include "files.h"
#include "ingest.h"
#include "load.h"
#include "profile.h"

static const char examples[] =
    "Examples:\n"
    "  impact ingest                    read what pipeline.conf names\n"
    "  impact ingest -n                 try it, and change nothing\n"
    "  impact ingest -v -c town.conf    another configuration; say more\n"
    "  impact ingest --set ingest.reject.share=1\n"
    "\n"
    "Exit status: 0 done, 1 stopped, 2 usage, 3 a file was refused or too\n"
    "much of one was rejected, 75 another run is at work, 78 configuration.";

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

/* A dry run on a store that is not there must not make one. */
static gboolean
ingest_open(struct ingest *ingest, GError **error)
{
	const char *path = ingest->conf->store.path;
	gboolean dry = ingest->program->dry_run;

	ingest->key = pseudonym_key_read(ingest->conf->store.key, error);
	if (ingest->key == NULL)
		return FALSE;
	if (dry && !g_file_test(path, G_FILE_TEST_EXISTS))
		path = ":memory:";
	ingest->store = store_open(path, STORE_WRITE, error);
	if (ingest->store == NULL)
		return FALSE;
	ingest->named = named_new(ingest->store);
	/* One transaction around a dry run lets later files see earlier ones. */
	if (dry && !store_begin(ingest->store, error))
		return FALSE;
	return key_matches(ingest, error);
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
	ingest->partly = TRUE;
}

static gboolean
ingest_source(struct ingest *ingest, const struct conf_source *source,
    GError **error)
{
	g_autoptr(Profile) profile = profile_new(ingest->conf, source);
	g_autoptr(GPtrArray) inputs = files_find(ingest->conf, source);
	guint i;

	if (inputs->len == 0)
		say_missing(ingest, source);
	for (i = 0; i < inputs->len; i++) {
		const struct input *input = inputs->pdata[i];

		if (!load_file(ingest, profile, input->path, input->file,
		    input->reject, error))
			return FALSE;
	}
	return TRUE;
}

/* What others point at comes first; sources of a kind as the file has them. */
static gboolean
ingest_sources(struct ingest *ingest, GError **error)
{
	const GPtrArray *sources = ingest->conf->sources;
	guint kind, i;

	for (kind = 0; kind < KIND_COUNT; kind++)
		for (i = 0; i < sources->len; i++) {
			const struct conf_source *source = sources->pdata[i];

			if (g_str_equal(source->kind, kinds[kind].name) &&
			    !ingest_source(ingest, source, error))
				return FALSE;
		}
	return TRUE;
}

static void
ingest_summarise(const struct ingest *ingest)
{
	program_progress(ingest->program, "%u files, %" G_GUINT64_FORMAT
	    " records read, %" G_GUINT64_FORMAT " of them rejected",
	    ingest->files, ingest->read, ingest->rejected);
	if (ingest->program->dry_run)
		program_say(ingest->program,
		    "dry run: nothing was changed");
}

int
main(int argc, char **argv)
{
	struct program program = {
		.name = "ingest",
		.summary = "Reads the CSV files of all sources into the store.",
		.examples = examples
	};
	struct ingest ingest = { .program = &program };
	GError *error = NULL;
	int status;

	status = program_start(&program, &argc, &argv, NULL);
	if (status < 0)
		status = program_configure(&program, &ingest.conf,
		    profile_check_all);
	if (status < 0) {
		if (ingest_open(&ingest, &error) &&
		    ingest_sources(&ingest, &error))
			ingest_summarise(&ingest);
		status = error != NULL ? program_fail(&program, error) :
		    ingest.partly ? EXIT_PARTLY : EXIT_DONE;
	}
	/* What was not committed, a dry run for one, goes with the store. */
	named_free(ingest.named);
	store_close(ingest.store);
	pseudonym_key_free(ingest.key);
	g_clear_pointer(&ingest.conf, conf_free);
	program_clear(&program);
	return status;
}
