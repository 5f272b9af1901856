/*
 * impact-transform: facts in, derived figures out, in one transaction.
 */
#include <math.h>

#include "clock.h"
#include "stage.h"

static gboolean
transform(struct stage *stage, GError **error)
{
	double begin = clock_seconds();

	if (!store_begin(stage->store, error))
		return FALSE;
	if (!stage_read(stage, error) ||
	    !stage_write_common(stage, error) ||
	    !stage_write_series(stage, error) ||
	    !stage_write_run(stage, error)) {
		store_rollback(stage->store);
		return FALSE;
	}
	stage_remark(stage);
	if (stage->program->dry_run)
		store_rollback(stage->store);
	else if (!store_commit(stage->store, error))
		return FALSE;
	program_progress(stage->program, "%s in %.1f s",
	    stage->program->dry_run ? "nothing kept" : "done",
	    clock_seconds() - begin);
	return TRUE;
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
		    "  impact transform -p 2026-10 --set method.rate=0.1\n",
		.wants_period = TRUE
	};
	struct stage stage = { .program = &program, .phi = NAN };
	g_autoptr(Conf) conf = NULL;
	g_autoptr(Store) store = NULL;
	GError *error = NULL;
	int status;

	if ((status = program_start(&program, &argc, &argv, NULL)) < 0 &&
	    (status = program_configure(&program, &conf, NULL)) < 0) {
		stage.conf = conf;
		stage.store = store = stage_store(conf, &error);
		status = store != NULL && transform(&stage, &error) ?
		    EXIT_DONE : program_fail(&program, error);
	}
	stage_clear(&stage);
	program_clear(&program);
	return status;
}
