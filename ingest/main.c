/*
 * impact-ingest: CSV files to facts, or to rejected records with a reason.
 */
#include "ingest.h"
#include "look.h"
#include "summary.h"
#include "tasks.h"

static const char examples[] =
    "Examples:\n"
    "  impact ingest                    read what pipeline.conf names\n"
    "  impact ingest -n                 try it, and change nothing\n"
    "  impact ingest -v -c town.conf    another configuration; say more\n"
    "  impact ingest --json             what became of each file, as JSON\n"
    "  impact ingest --suggest x.csv    a [source] for a new export\n"
    "  impact ingest --parse x.csv      its records as they are read\n"
    "  impact ingest --set ingest.reject.share=1\n"
    "\n"
    "Exit status: 0 done, 1 stopped, 2 usage, 3 a file was refused or too\n"
    "much of one was rejected, 74 a file or the disk failed, 75 another run is\n"
    "at work, 78 configuration.";

int
main(int argc, char **argv)
{
	struct program program = {
		.name = "ingest",
		.summary = "Reads the CSV files of all sources into the store.",
		.examples = examples,
		.wants_words = TRUE
	};
	struct ingest ingest = { .program = &program };
	struct look look = { 0 };
	g_autofree GOptionEntry *options = look_options(&look, tasks_options);
	GError *error = NULL;
	int status;

	status = program_start(&program, &argc, &argv, options);
	if (status < 0 && look_wanted(&look))
		status = look_run(&look, &program);
	if (status < 0)
		status = program_configure(&program, &ingest.conf,
		    profile_check_all);
	if (status < 0) {
		ingest.json = tasks_json();
		ingest.careful = tasks_careful();
		if (argc > 1)
			tasks_run(&ingest, argv + 1, &status, &error);
		else if (ingest_open(&ingest, &error) &&
		    ingest_sources(&ingest, &error))
			status = summary_end(&ingest, &error);
		if (error != NULL)
			status = program_fail(&program, error);
	}
	/* What was not committed, a dry run for one, goes with the store. */
	ingest_close(&ingest);
	g_clear_pointer(&ingest.conf, conf_free);
	look_clear(&look);
	program_clear(&program);
	return status;
}
