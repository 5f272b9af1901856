/*
 * impact: the front command.  It runs the stages, one after the other or one
 * alone, and looks after the key and the configuration.
 */
#include <sys/wait.h>

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "front_key.h"
#include "lock.h"
#include "program.h"

struct command {
	const char	*name;
	int		(*run)(int argc, char **argv);
	const char	*help;
};

static int	run_all(int, char **);
static int	run_stage(int, char **);
static int	run_task(int, char **);
static int	run_verify(int, char **);
static int	run_explain(int, char **);
static int	run_diff(int, char **);
static int	run_export(int, char **);
static int	run_config(int, char **);

static const struct command commands[] = {
	{ "run", run_all, "run the three stages: impact run -p 2026-10" },
	{ "ingest", run_stage, "read the exports into the store" },
	{ "transform", run_stage, "make outcomes, credit and verdicts of them" },
	{ "report", run_stage, "make the reports" },
	{ "batches", run_task, "list what was read, file by file" },
	{ "undo", run_task, "take a batch back: impact undo 12" },
	{ "forget", run_task, "forget a person: impact forget REGISTER" },
	{ "retention", run_task, "remove facts about people that are old" },
	{ "people", run_task, "review: records that may be one person" },
	{ "verify", run_verify, "FOLDER: is a report still what was "
	    "published?" },
	{ "explain", run_explain, "FIGURE: where a printed figure comes "
	    "from, -p 2026-10" },
	{ "diff", run_diff, "MONTH MONTH: figures of two months side by "
	    "side" },
	{ "export", run_export, "every derived table as CSV: impact export "
	    "DIR" },
	{ "key", front_key, "new: make the pseudonym key; check: look at it" },
	{ "config", run_config, "check: look for mistakes; defaults: print "
	    "pipeline.conf" },
	{ NULL }
};

static const char *const stages[] = { "ingest", "transform", "report", NULL };

static void
print_usage(FILE *out)
{
	const struct command *command;

	fputs("Usage:\n  impact COMMAND [OPTION...]\n\n"
	    "What a welfare mission achieved: from CSV exports to a report.\n\n"
	    "Commands:\n", out);
	for (command = commands; command->name != NULL; command++)
		fprintf(out, "  %-11s%s\n", command->name, command->help);
	fputs("\nExamples:\n"
	    "  impact key new                 once, before the first run\n"
	    "  impact config check            look for mistakes\n"
	    "  impact run -p 2026-10          the whole month\n"
	    "  impact ingest --help           options of one stage\n", out);
}

/* The programs of the stages stand beside this one, else on the PATH. */
static char *
stage_path(const char *stage)
{
	g_autofree char *name = g_strconcat("impact-", stage, NULL);
	char self[PATH_MAX];
	ssize_t size = readlink("/proc/self/exe", self, sizeof self - 1);

	if (size > 0) {
		g_autofree char *folder = NULL, *beside = NULL;

		self[size] = '\0';
		folder = g_path_get_dirname(self);
		beside = g_build_filename(folder, name, NULL);
		if (access(beside, X_OK) == 0)
			return g_steal_pointer(&beside);
	}
	return g_steal_pointer(&name);
}

static int
run_stage(int argc, char **argv)
{
	g_autofree char *path = stage_path(argv[0]);

	(void)argc;
	argv[0] = path;
	execvp(path, argv);
	fprintf(stderr, "impact: cannot start %s: %s\n", path,
	    g_strerror(errno));
	return EXIT_NOTHING;
}

/* What looks after the store belongs to the stage that fills it. */
static int
run_task(int argc, char **argv)
{
	g_autofree char **words = g_new0(char *, (gsize)argc + 2);
	char ingest[] = "ingest";

	words[0] = ingest;
	memcpy(words + 1, argv, (gsize)argc * sizeof *argv);
	return run_stage(argc + 1, words);
}

/* Report made the manifests, so it reads them. */
static int
run_verify(int argc, char **argv)
{
	g_autoptr(GPtrArray) words = g_ptr_array_new();
	char *folder = NULL;
	int i, folders = 0;

	g_ptr_array_add(words, (char *)"report");
	for (i = 1; i < argc; i++)
		if (g_str_has_prefix(argv[i], "--"))
			g_ptr_array_add(words, argv[i]);
		else {
			folder = argv[i];
			folders++;
		}
	if (folders != 1) {
		fputs("verify: which folder? impact verify output/2026-10\n",
		    stderr);
		return EXIT_USAGE;
	}
	g_ptr_array_add(words, (char *)"--verify");
	g_ptr_array_add(words, folder);
	g_ptr_array_add(words, NULL);
	return run_stage((int)words->len - 1, (char **)words->pdata);
}

/* COMMAND SUBJECT [OPTION...] as STAGE --option SUBJECT [OPTION...]. */
static int
ask_stage(const char *stage, const char *option, const char *subject,
    char **rest)
{
	g_autoptr(GPtrArray) words = g_ptr_array_new();

	g_ptr_array_add(words, (char *)stage);
	if (option != NULL)
		g_ptr_array_add(words, (char *)option);
	g_ptr_array_add(words, (char *)subject);
	for (; *rest != NULL; rest++)
		g_ptr_array_add(words, *rest);
	g_ptr_array_add(words, NULL);
	return run_stage((int)words->len - 1, (char **)words->pdata);
}

static int
run_explain(int argc, char **argv)
{
	if (argc > 1 && *argv[1] != '-')
		return ask_stage("report", "--explain", argv[1], argv + 2);
	fputs("explain: which figure? The column \"figure\" of a table names "
	    "its rows; add / and the\ncolumn: impact explain "
	    "verdicts/buurthuis:BH-01/followed -p 2026-10\n", stderr);
	return EXIT_USAGE;
}

static int
run_diff(int argc, char **argv)
{
	g_autofree char *months = NULL;

	if (argc < 3 || *argv[1] == '-' || *argv[2] == '-') {
		fputs("diff: which two months? impact diff 2026-09 2026-10\n",
		    stderr);
		return EXIT_USAGE;
	}
	months = g_strdup_printf("%s..%s", argv[1], argv[2]);
	return ask_stage("report", "--diff", months, argv + 3);
}

/* The stage that derives also exports. */
static int
run_export(int argc, char **argv)
{
	if (argc > 1 && (*argv[1] != '-' || strcmp(argv[1], "--help") == 0))
		return ask_stage("transform", *argv[1] != '-' ? "--export" :
		    NULL, argv[1], argv + 2);
	fputs("impact: export into which folder? impact export DIR\n",
	    stderr);
	return EXIT_USAGE;
}

/* Runs one stage and waits; its output is ours. */
static int
stage_wait(const char *stage, char **options)
{
	g_autoptr(GPtrArray) words = g_ptr_array_new();
	g_autoptr(GError) error = NULL;
	g_autofree char *path = stage_path(stage);
	int status;

	g_ptr_array_add(words, path);
	for (; *options != NULL; options++)
		g_ptr_array_add(words, *options);
	g_ptr_array_add(words, NULL);
	if (!g_spawn_sync(NULL, (char **)words->pdata, NULL,
	    G_SPAWN_SEARCH_PATH | G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL,
	    NULL, NULL, &status, &error)) {
		fprintf(stderr, "impact: cannot start %s: %s\n", path,
		    error->message);
		return EXIT_NOTHING;
	}
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	fprintf(stderr, "impact: %s was ended by signal %d\n", stage,
	    WTERMSIG(status));
	return EXIT_NOTHING;
}

/* Stops at the first stage that did not get done; 3 is done with gaps. */
static int
stages_wait(char **options)
{
	int status, worst = EXIT_DONE;
	guint i;

	for (i = 0; stages[i] != NULL; i++) {
		status = stage_wait(stages[i], options);
		if (status != EXIT_DONE && status != EXIT_PARTLY)
			return status;
		worst = MAX(worst, status);
	}
	return worst;
}

static int
run_all(int argc, char **argv)
{
	struct program program = {
		.name = "run",
		.summary = "Runs ingest, transform and report for one month.",
		.examples = "Examples:\n"
		    "  impact run -p 2026-10\n"
		    "  impact run -p 2026-10 -c /etc/impact/pipeline.conf\n",
		.wants_period = TRUE,
	};
	g_auto(GStrv) options = g_strdupv(argv + 1);
	g_autofree char *path = NULL;
	g_autoptr(Conf) conf = NULL;
	GError *error = NULL;
	int status, lock;

	status = program_start(&program, &argc, &argv, NULL);
	if (status < 0 && (conf = conf_read(program.conf_path, program.set,
	    &error)) == NULL)
		status = program_fail(&program, error);
	/* Ingest knows the kinds of input: it reports all mistakes at once. */
	if (status < 0 && (conf->complaints->len > 0 || program.print_conf))
		status = stage_wait("ingest", options);
	if (status < 0) {
		path = g_strconcat(conf->store.path, ".run", NULL);
		lock = lock_take(path, &error);
		status = lock < 0 ? program_fail(&program, error) :
		    stages_wait(options);
	}
	program_clear(&program);
	return status;
}

/* Ingest knows the kinds of input, so it is asked to look as well. */
static int
config_check(const struct program *program)
{
	char *options[] = { stage_path("ingest"), (char *)"-c",
	    program->conf_path, (char *)"--print-config", NULL };
	g_autofree char *path = options[0], *out = NULL;
	g_autoptr(GError) error = NULL;
	int status;

	if (!g_spawn_sync(NULL, options, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
	    &out, NULL, &status, &error)) {
		program_say(program, "cannot start %s: %s", path,
		    error->message);
		return EXIT_NOTHING;
	}
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_NOTHING;
	printf("%s: no mistakes\n", program->conf_path);
	return EXIT_DONE;
}

static int
config_print(char *text)
{
	fputs(text, stdout);
	g_free(text);
	return EXIT_DONE;
}

static int
run_config(int argc, char **argv)
{
	struct program program = {
		.name = "config",
		.summary = "Looks for mistakes in the configuration (check), or "
		    "prints a first one\nwith every setting (defaults), or the "
		    "settings in the form of a manual\npage (manual).",
		.examples = "Examples:\n  impact config check\n"
		    "  impact config defaults >pipeline.conf\n",
		.wants_words = TRUE,
	};
	int status = program_start(&program, &argc, &argv, NULL);

	if (status < 0 && argc == 2 && strcmp(argv[1], "check") == 0)
		status = config_check(&program);
	else if (status < 0 && argc == 2 && strcmp(argv[1], "defaults") == 0)
		status = config_print(conf_print_defaults());
	else if (status < 0 && argc == 2 && strcmp(argv[1], "manual") == 0)
		status = config_print(conf_print_manual());
	else if (status < 0) {
		program_say(&program, "say check, defaults or manual: impact "
		    "config check");
		status = EXIT_USAGE;
	}
	program_clear(&program);
	return status;
}

static const char *
nearest_command(const char *word)
{
	const char *names[G_N_ELEMENTS(commands)];
	guint i;

	for (i = 0; i < G_N_ELEMENTS(commands); i++)
		names[i] = commands[i].name;
	return conf_nearest(word, names);
}

int
main(int argc, char **argv)
{
	const struct command *command;
	const char *near;

	if (argc < 2) {
		print_usage(stderr);
		return EXIT_USAGE;
	}
	if (strcmp(argv[1], "--version") == 0) {
		printf("impact %s\n", IMPACT_VERSION);
		return EXIT_DONE;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
	    strcmp(argv[1], "help") == 0) {
		print_usage(stdout);
		return EXIT_DONE;
	}
	for (command = commands; command->name != NULL; command++)
		if (strcmp(command->name, argv[1]) == 0)
			return command->run(argc - 1, argv + 1);
	near = nearest_command(argv[1]);
	fprintf(stderr, near != NULL ?
	    "impact: no such command: %s; did you mean %s?\n" :
	    "impact: no such command: %s; impact --help lists them\n",
	    argv[1], near);
	return EXIT_USAGE;
}
