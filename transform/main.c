/*
 * impact-transform: facts in, derived figures out, in one transaction.
 */
#include <malloc.h>
#include <math.h>

#include "export.h"
#include "stage.h"
#include "without.h"

static gboolean
transform(struct stage *stage, GError **error)
{
	g_autofree char *line = NULL;

	spent_begin(&stage->spent);
	if (!stage_begin(stage, error))
		return FALSE;
	if (!stage_read(stage, error) ||
	    !stage_write_common(stage, error) ||
	    !stage_write_series(stage, error) ||
	    !stage_write_measures(stage, error) ||
	    !stage_write_run(stage, error)) {
		store_rollback(stage->store);
		return FALSE;
	}
	stage_remark(stage);
	if (stage->program->dry_run)
		store_rollback(stage->store);
	else if (!stage_commit(stage, error))
		return FALSE;
	spent_on(&stage->spent, "keeping", 0);
	line = spent_line(&stage->spent);
	program_progress(stage->program, "spent: %s", line);
	program_progress(stage->program, "%s in %.1f s",
	    stage->program->dry_run ? "nothing kept" : "done",
	    spent_seconds(&stage->spent));
	return TRUE;
}

/* Either of the words asks for something else, that only reads. */
static gboolean
run(struct stage *stage, const char *without, const char *folder,
    GError **error)
{
	gboolean reads = without != NULL || folder != NULL;

	stage->store = stage_store(stage->conf, reads ? STORE_READ :
	    STORE_WRITE, error);
	if (stage->store == NULL)
		return FALSE;
	if (folder != NULL)
		return export_write(stage->store, folder, error);
	return without != NULL ? without_print(stage, without, error) :
	    transform(stage, error);
}

/*
 * What is given back is kept for what asks next, and not handed to the system
 * and cleared again: of the time over many large arrays, a twentieth.
 */
static void
memory_keep(void)
{
	mallopt(M_MMAP_THRESHOLD, 1 << 30);
	mallopt(M_TRIM_THRESHOLD, G_MAXINT);
	mallopt(M_TOP_PAD, 64 << 20);
}

int
main(int argc, char **argv)
{
	struct program program = {
		.name = "transform",
		.summary = "Makes figures of the facts in the store: people, "
		    "journeys, credit, verdicts.",
		.examples = "Examples:\n"
		    "  impact transform -p 2026-10\n"
		    "  impact transform -p 2026-10 -n -v    look, keep "
		    "nothing\n"
		    "  impact transform -p 2026-10 --set method.rate=0.1\n"
		    "  impact transform -p 2026-10 --without house:W1    what "
		    "if it stops\n"
		    "  impact export figures    all tables as CSV\n",
		.takes_period = TRUE
	};
	g_autofree char *without = NULL, *folder = NULL;
	const GOptionEntry options[] = {
		{ "without", 0, 0, G_OPTION_ARG_STRING, &without,
		    "print what changes if this activity stops; write nothing",
		    "REGISTER:CODE" },
		{ "export", 0, 0, G_OPTION_ARG_FILENAME, &folder,
		    "write every derived table as CSV; needs no period",
		    "DIR" },
		{ NULL }
	};
	struct stage stage = { .program = &program, .phi = NAN };
	g_autoptr(Conf) conf = NULL;
	GError *error = NULL;
	int status;

	memory_keep();
	status = program_start(&program, &argc, &argv, options);

	/* Tables are exported as the last run left them. */
	if (status < 0 && folder == NULL && !program.print_conf)
		status = program_period(&program);
	if (status < 0)
		status = program_configure(&program, &conf, NULL);
	if (status < 0) {
		stage.conf = conf;
		status = run(&stage, without, folder, &error) ? EXIT_DONE :
		    program_fail(&program, error);
	}
	stage_clear(&stage);
	program_clear(&program);
	return status;
}
