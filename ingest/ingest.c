/*
 * The ingest stage: the store it writes to, and the sources it reads.
 */
#include <errno.h>

#include "ahead.h"
#include "files.h"
#include "ingest.h"
#include "keep.h"
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
	ingest->rivals = rivals_new(ingest->store);
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
	rivals_forget(ingest->rivals);
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

/* A source on its way. */
struct reading {
	const struct conf_source *source;
	Profile		*profile;
	GPtrArray	*inputs;	/* struct input */
	char		**paths;	/* of them */
	Ahead		*ahead;
};

static void
reading_free(struct reading *reading)
{
	if (reading == NULL)
		return;
	ahead_free(reading->ahead);
	g_free(reading->paths);
	g_ptr_array_unref(reading->inputs);
	profile_free(reading->profile);
	g_free(reading);
}

/* Its files are read from now on, by another thread. */
static struct reading *
reading_new(struct ingest *ingest, const struct conf_source *source,
    GError **error)
{
	GPtrArray *inputs = files_find(ingest->conf, source, error);
	struct reading *reading;
	Profile *profile;
	guint i;

	if (inputs == NULL)
		return NULL;
	reading = g_new0(struct reading, 1);
	profile = profile_new(ingest->conf, source);

	reading->source = source;
	reading->profile = profile;
	reading->inputs = inputs;
	reading->paths = g_new0(char *, reading->inputs->len + 1);
	for (i = 0; i < reading->inputs->len; i++)
		reading->paths[i] =
		    ((struct input *)reading->inputs->pdata[i])->path;
	reading->ahead = ahead_new(reading->paths, profile->encoding,
	    &profile->form, (guint64)ingest->conf->ingest.file_size << 20,
	    ingest->seen, ingest->thread);
	return reading;
}

static gboolean
ingest_source(struct ingest *ingest, const struct reading *reading,
    const struct reading *next, GError **error)
{
	gboolean good = TRUE;
	guint i;

	if (reading->inputs->len == 0)
		say_missing(ingest, reading->source);
	ingest->ahead = reading->ahead;
	ingest->swift = swift_new();
	for (i = 0; i < reading->inputs->len && good; i++) {
		good = load_file(ingest, reading->profile,
		    reading->inputs->pdata[i], error);
		if (next != NULL && next->profile->kind ==
		    reading->profile->kind)
			ahead_guess(next->ahead, reading->ahead);
	}
	g_clear_pointer(&ingest->swift, swift_free);
	ingest->ahead = NULL;
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

/* What others point at comes first. */
static GPtrArray *
in_order(const GPtrArray *sources)
{
	GPtrArray *order = g_ptr_array_new();
	guint kind, i;

	for (kind = 0; kind < KIND_COUNT; kind++)
		for (i = 0; i < sources->len; i++) {
			struct conf_source *source = sources->pdata[i];

			if (g_str_equal(source->kind, kinds[kind].name))
				g_ptr_array_add(order, source);
		}
	return order;
}

/* One source ahead, so that no thread is idle between two. */
static gboolean
ingest_all(struct ingest *ingest, const GPtrArray *sources, GError **error)
{
	struct reading *now = reading_new(ingest, sources->pdata[0], error);
	gboolean good = now != NULL;
	guint i;

	for (i = 1; now != NULL && good; i++) {
		struct reading *next = NULL;

		if (i < sources->len) {
			next = reading_new(ingest, sources->pdata[i], error);
			good = next != NULL;
		}
		good = good && ingest_source(ingest, now, next, error);
		reading_free(now);
		now = next;
	}
	reading_free(now);
	return good;
}

gboolean
ingest_sources(struct ingest *ingest, GError **error)
{
	g_autoptr(GPtrArray) sources = in_order(ingest->conf->sources);

	if (sources->len == 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_CONF,
		    "%s has no [source NAME]: there is nothing to read; add "
		    "one for each kind of export, see pipeline.conf(5)",
		    ingest->conf->path);
		return FALSE;
	}
	open_seen(ingest);
	if (work_threads() > 1)
		ingest->thread = ahead_thread();
	if (!ingest_all(ingest, sources, error)) {
		/* What was read before it broke is good. */
		keep_commit(ingest, NULL);
		return FALSE;
	}
	if (!keep_commit(ingest, error))
		return FALSE;
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
	g_clear_pointer(&ingest->rivals, rivals_free);
	g_clear_pointer(&ingest->seen, seen_free);
	if (ingest->thread != NULL)
		g_thread_pool_free(ingest->thread, FALSE, TRUE);
	store_close(ingest->store);
	pseudonym_key_free(ingest->key);
}
