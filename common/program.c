/*
 * Options, messages and exit status, the same for every program.
 */
#include <sys/prctl.h>
#include <sys/resource.h>

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "plain.h"
#include "program.h"
#include "work.h"

static void
say_error(const struct program *program, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	guint i;

	for (i = 0; lines[i] != NULL; i++) {
		g_autofree char *line = plain_text(lines[i]);

		if (*line != '\0')
			fprintf(stderr, "%s: %s\n", program->name, line);
	}
}

int
program_fail(const struct program *program, GError *error)
{
	int status = error->domain == IMPACT_ERROR ? error->code :
	    EXIT_NOTHING;

	say_error(program, error->message);
	g_error_free(error);
	return status;
}

static void G_GNUC_PRINTF(2, 0)
say(const char *name, const char *format, va_list arguments)
{
	g_autofree char *text = g_strdup_vprintf(format, arguments);
	g_autofree char *line = plain_text(text);

	fprintf(stderr, "%s: %s\n", name, line);
}

void
program_say(const struct program *program, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(program->name, format, arguments);
	va_end(arguments);
}

void
program_progress(const struct program *program, const char *format, ...)
{
	va_list arguments;

	if (!program->verbose && !isatty(STDERR_FILENO))
		return;
	va_start(arguments, format);
	say(program->name, format, arguments);
	va_end(arguments);
}

static int
usage(const struct program *program, const char *text)
{
	say_error(program, text);
	fprintf(stderr, "%s: try impact %s --help\n", program->name,
	    program->name);
	return EXIT_USAGE;
}

/* g_option_context prints help through the locale; so it is printed here. */
static int
print_help(GOptionContext *context)
{
	g_autofree char *help = g_option_context_get_help(context, TRUE, NULL);

	fputs(help, stdout);
	return EXIT_DONE;
}

static GOptionContext *
options_new(struct program *program, const GOptionEntry *extra,
    gboolean *help)
{
	const GOptionEntry entries[] = {
		{ "config", 'c', 0, G_OPTION_ARG_FILENAME, &program->conf_path,
		    "the configuration (pipeline.conf)", "FILE" },
		{ "period", 'p', program->wants_period ||
		    program->takes_period ? 0 : G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING,
		    &program->period_text, "the month to report on",
		    "YYYY-MM" },
		{ "set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &program->set,
		    "a setting on top of the configuration",
		    "SECTION.KEY=VALUE" },
		{ "dry-run", 'n', 0, G_OPTION_ARG_NONE, &program->dry_run,
		    "do everything, keep nothing", NULL },
		{ "print-config", 0, 0, G_OPTION_ARG_NONE,
		    &program->print_conf, "print the configuration in force",
		    NULL },
		{ "threads", 0, 0, G_OPTION_ARG_INT, &program->threads,
		    "work in so many threads (one for each processor)",
		    "N" },
		{ "verbose", 'v', 0, G_OPTION_ARG_NONE, &program->verbose,
		    "say what is being done", NULL },
		{ "version", 0, 0, G_OPTION_ARG_NONE, &program->version,
		    "print the version", NULL },
		{ "help", 'h', 0, G_OPTION_ARG_NONE, help, "print this",
		    NULL },
		{ NULL }
	};
	GOptionContext *context = g_option_context_new(NULL);

	g_option_context_set_help_enabled(context, FALSE);
	g_option_context_set_summary(context, program->summary);
	g_option_context_set_description(context, program->examples);
	g_option_context_add_main_entries(context, entries, NULL);
	if (extra != NULL)
		g_option_context_add_main_entries(context, extra, NULL);
	return context;
}

int
program_period(struct program *program)
{
	g_autoptr(GError) error = NULL;

	if (program->period_text == NULL)
		return usage(program, "which month? add -p YYYY-MM");
	if (!period_parse(program->period_text, &program->period, &error))
		return usage(program, error->message);
	return -1;
}

/* What was printed has to arrive: the disk may be full. */
static void
close_output(void)
{
	int was = errno;
	gboolean bad = ferror(stdout);

	errno = 0;
	if (fclose(stdout) == 0 && !bad)
		return;
	fprintf(stderr, "impact: cannot write all output: %s\n",
	    g_strerror(errno != 0 ? errno : was));
	_exit(EXIT_IO);
}

/* What we say must never land in a file that got the number of a stream. */
static void
open_streams(void)
{
	int file;

	do
		file = open("/dev/null", O_RDWR);
	while (file >= 0 && file <= STDERR_FILENO);
	if (file > STDERR_FILENO)
		close(file);
}

/* Memory holds names of people: it must not be left behind in a file. */
static void
protect_process(void)
{
	static const struct rlimit none = { 0, 0 };

	open_streams();
	/* A file that may not grow is an error like a full disk. */
	(void)signal(SIGXFSZ, SIG_IGN);
	(void)setrlimit(RLIMIT_CORE, &none);
	(void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
	/* What is built in is what counts. */
	g_unsetenv("G_RESOURCE_OVERLAYS");
}

int
program_start(struct program *program, int *argc, char ***argv,
    const GOptionEntry *extra)
{
	g_autofree char *name = g_strconcat("impact ", program->name, NULL);
	g_autoptr(GOptionContext) context = NULL;
	g_autoptr(GError) error = NULL;
	gboolean help = FALSE;

	setlocale(LC_ALL, "C");
	protect_process();
	atexit(close_output);
	g_set_prgname(name);
	context = options_new(program, extra, &help);
	if (!g_option_context_parse(context, argc, argv, &error))
		return usage(program, error->message);
	if (program->threads < 0 || program->threads > WORK_THREADS_MOST)
		return usage(program, "--threads takes a number from 1 to "
		    G_STRINGIFY(WORK_THREADS_MOST));
	work_set_threads((guint)program->threads);
	if (help)
		return print_help(context);
	if (program->version) {
		printf("impact %s\n", IMPACT_VERSION);
		return EXIT_DONE;
	}
	if (*argc > 1 && !program->wants_words) {
		g_autofree char *text = g_strdup_printf(
		    "'%s' is not an option", (*argv)[1]);

		return usage(program, text);
	}
	if (program->conf_path == NULL)
		program->conf_path = g_strdup("pipeline.conf");
	if (program->print_conf || program->takes_period ||
	    (program->period_text == NULL && !program->wants_period))
		return -1;
	return program_period(program);
}

int
program_configure(struct program *program, Conf **conf,
    void (*check)(Conf *))
{
	g_autoptr(Conf) reading = NULL;
	GError *error = NULL;

	reading = conf_read(program->conf_path, program->set, &error);
	if (reading == NULL)
		return program_fail(program, error);
	if (check != NULL)
		check(reading);
	if (!conf_finish(reading, &error))
		return program_fail(program, error);
	if (program->print_conf) {
		g_autofree char *text = conf_print(reading);

		fputs(text, stdout);
		return EXIT_DONE;
	}
	*conf = g_steal_pointer(&reading);
	return -1;
}

void
program_clear(struct program *program)
{
	g_clear_pointer(&program->conf_path, g_free);
	g_clear_pointer(&program->period_text, g_free);
	g_clear_pointer(&program->set, g_strfreev);
}
