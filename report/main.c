/*
 * impact-report: derived figures of one period to protected cells, and those
 * to pages, charts and tables, in each language of each report.
 */
#include <stdio.h>

#include "look.h"
#include "month.h"
#include "program.h"
#include "verify.h"

/* What the packages prove by themselves. */
static void
print_proof(const struct proven *proven)
{
	if (proven->packages == 0)
		return;
	printf("audit of what %u packages publish: %u counts, %u of them "
	    "hidden", proven->packages, proven->cells, proven->hidden);
	if (proven->amounts > 0)
		printf(", and %u amounts, %u of them hidden", proven->amounts,
		    proven->hidden_amounts);
	if (proven->of_many > 0)
		printf(" (%u of enough people to be no secret)",
		    proven->of_many);
	printf("; none of those can be told from %u relations (%u linear "
	    "programmes)\n", proven->relations, proven->programmes);
	printf("ratios computed again: %u; figures of tables that are cells: "
	    "%u\n", proven->ratios, proven->fields);
	if (proven->insiders > 0)
		printf("nor by who is in one of %u that are hidden or follow "
		    "from others\n", proven->insiders);
	if (proven->undecided > 0)
		printf("hidden counts of which it was not seen in time whether "
		    "whole numbers tell them: %u\n", proven->undecided);
	if (proven->restated > 0)
		printf("figures that later ones contradict: %u\n",
		    proven->restated);
}

static int
verify(struct program *program, const char *path,
    const struct attackers *attackers)
{
	struct verification it = { .differences = NULL };
	GError *error = NULL;
	int status = EXIT_DONE;
	guint i;

	program->name = "verify";
	if (!verify_folder(path, attackers, &it, &error)) {
		status = program_fail(program, error);
	} else if (it.differences->len > 0) {
		for (i = 0; i < it.differences->len; i++)
			program_say(program, "%s",
			    (char *)it.differences->pdata[i]);
		status = EXIT_NOTHING;
	} else {
		printf("%s: as published (editions: %u, files: %u)\n", path,
		    it.editions, it.files);
		print_proof(&it.proven);
	}
	verification_clear(&it);
	return status;
}

int
main(int argc, char **argv)
{
	struct looking look = { FALSE, NULL, NULL, NULL };
	char *folder = NULL;
	struct attackers attackers = { FALSE, FALSE };
	const GOptionEntry entries[] = {
		{ "list", 'l', 0, G_OPTION_ARG_NONE, &look.list,
		    "name the reports, and what was published", NULL },
		{ "only", 0, 0, G_OPTION_ARG_STRING, &look.only,
		    "make one report, leave the others as they are", "NAME" },
		{ "explain", 0, 0, G_OPTION_ARG_STRING, &look.explain,
		    "tell where a figure comes from", "FIGURE" },
		{ "diff", 0, 0, G_OPTION_ARG_STRING, &look.diff,
		    "compare two months as they were published",
		    "MONTH..MONTH" },
		{ "verify", 0, 0, G_OPTION_ARG_FILENAME, &folder,
		    "compare a folder with its manifests", "FOLDER" },
		{ "integer", 0, 0, G_OPTION_ARG_NONE, &attackers.whole,
		    "with --verify: attack with whole numbers as well", NULL },
		{ "insider", 0, 0, G_OPTION_ARG_NONE, &attackers.insider,
		    "with --verify: attack by who is in a figure as well",
		    NULL },
		{ NULL }
	};
	struct program program = {
		.name = "report",
		.summary = "Makes the reports of a month from what transform "
		    "found.",
		.examples = "Examples:\n"
		    "  impact report -p 2026-10\n"
		    "  impact report -p 2026-10 --set output.directory=/tmp/x\n"
		    "  impact report --list\n"
		    "  impact explain c2_activities/buurthuis:BH-01/credit "
		    "-p 2026-10\n"
		    "  impact diff 2026-09 2026-10\n"
		    "  impact verify output/2026-10",
		.takes_period = TRUE
	};
	g_autoptr(Conf) conf = NULL;
	GError *error = NULL;
	int status = program_start(&program, &argc, &argv, entries);

	if (status < 0 && folder != NULL)
		status = verify(&program, folder, &attackers);
	if (status < 0 && !look.list && look.diff == NULL &&
	    !program.print_conf)
		status = program_period(&program);
	if (status < 0)
		status = program_configure(&program, &conf, NULL);
	if (status < 0 && look_is_asked(&look))
		status = look_up(&program, conf, &look, &error) ? EXIT_DONE :
		    program_fail(&program, error);
	if (status < 0)
		status = month_make(&program, conf, look.only);
	g_free(look.only);
	g_free(look.explain);
	g_free(look.diff);
	g_free(folder);
	program_clear(&program);
	return status;
}
