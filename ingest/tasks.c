/*
 * TABLE: what can be done with the store besides reading files.
 */
#include <stdio.h>
#include <string.h>

#include "delivery.h"
#include "forget.h"
#include "retention.h"
#include "review.h"
#include "tasks.h"

static gboolean as_json, careful;

const GOptionEntry tasks_options[] = {
	{ "json", 0, 0, G_OPTION_ARG_NONE, &as_json,
	    "say what became of files, or list, as JSON", NULL },
	{ "careful", 0, 0, G_OPTION_ARG_NONE, &careful, "Reads every file, "
	    "and judges every record, anew: slower, with the same result", NULL },
	{ NULL }
};

gboolean
tasks_careful(void)
{
	return careful;
}

gboolean
tasks_json(void)
{
	return as_json;
}

static gboolean
task_people(struct ingest *ingest, char **words, int *status, GError **error)
{
	(void)status;
	if (words[1] == NULL || strcmp(words[1], "review") != 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE,
		    "say what to see of people: people review");
		return FALSE;
	}
	return review_print(ingest->store, stdout, error);
}

static gboolean
task_batches(struct ingest *ingest, char **words, int *status, GError **error)
{
	(void)words;
	(void)status;
	return delivery_list(ingest->store, as_json,
	    ingest->conf->ingest.stale_days, stdout, error);
}

/* Runs in a transaction that a dry run takes back. */
static gboolean
finish(struct ingest *ingest, gboolean good, GError **error)
{
	if (!good || ingest->program->dry_run) {
		store_rollback(ingest->store);
		return good;
	}
	return store_commit(ingest->store, error);
}

static gboolean
task_undo(struct ingest *ingest, char **words, int *status, GError **error)
{
	gint64 batch;

	(void)status;
	if (words[1] == NULL || !g_ascii_string_to_signed(words[1], 10, 1,
	    G_MAXINT64, &batch, NULL)) {
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE, "say which batch "
		    "to take back: undo 12; impact batches lists them");
		return FALSE;
	}
	if (!ingest->program->dry_run && !store_begin(ingest->store, error))
		return FALSE;
	if (!finish(ingest, delivery_undo(ingest->store, batch, error), error))
		return FALSE;
	program_say(ingest->program, "batch %" G_GINT64_FORMAT " %s", batch,
	    ingest->program->dry_run ? "could be taken back" : "was taken "
	    "back; its file is read again by the next run unless it is moved "
	    "away or mended, and figures follow with impact transform");
	return TRUE;
}

static gboolean
task_forget(struct ingest *ingest, char **words, int *status, GError **error)
{
	(void)status;
	if (words[1] == NULL) {
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE, "say in which "
		    "register: forget REGISTER, and then number = ... or "
		    "given, surname and birth, on a line each");
		return FALSE;
	}
	return forget_person(ingest, words[1], stdin, error);
}

static gboolean
task_retention(struct ingest *ingest, char **words, int *status,
    GError **error)
{
	(void)words;
	(void)status;
	return retention_remove(ingest, error);
}

static const struct task {
	const char	*name;
	gboolean	 key;		/* needs the key, and to write */
	guint		 words;		/* at most, with its name */
	gboolean	(*run)(struct ingest *, char **words, int *status,
			    GError **);
} tasks[] = {
	{ "batches", FALSE, 1, task_batches },
	{ "forget", TRUE, 2, task_forget },
	{ "people", FALSE, 2, task_people },
	{ "retention", TRUE, 1, task_retention },
	{ "undo", TRUE, 2, task_undo },
};

static const struct task *
task_find(const char *name, GError **error)
{
	const char *names[G_N_ELEMENTS(tasks) + 1] = { NULL };
	const char *near;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(tasks); i++) {
		if (strcmp(tasks[i].name, name) == 0)
			return &tasks[i];
		names[i] = tasks[i].name;
	}
	near = conf_nearest(name, names);
	g_set_error(error, IMPACT_ERROR, EXIT_USAGE, near != NULL ?
	    "nothing is called %s; did you mean %s?" :
	    "nothing is called %s; impact ingest reads what pipeline.conf "
	    "names", name, near);
	return NULL;
}

gboolean
tasks_run(struct ingest *ingest, char **words, int *status, GError **error)
{
	const struct task *task = task_find(words[0], error);

	*status = EXIT_DONE;
	if (task == NULL)
		return FALSE;
	if (g_strv_length(words) > task->words) {
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE,
		    "%s: one word too many: %s", task->name,
		    words[task->words]);
		return FALSE;
	}
	if (!(task->key ? ingest_open(ingest, error) :
	    ingest_look(ingest, error)))
		return FALSE;
	return task->run(ingest, words, status, error);
}
