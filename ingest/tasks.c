/*
 * TABLE: what can be done with the store besides reading files.
 */
#include <stdio.h>
#include <string.h>

#include "review.h"
#include "tasks.h"

static gboolean as_json;

const GOptionEntry tasks_options[] = {
	{ "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Lists as JSON", NULL },
	{ NULL }
};

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

static const struct task {
	const char	*name;
	gboolean	 key;		/* needs the key, and to write */
	guint		 words;		/* at most, with its name */
	gboolean	(*run)(struct ingest *, char **words, int *status,
			    GError **);
} tasks[] = {
	{ "people", FALSE, 2, task_people },
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
