/* Running gnuplot with a clean environment and limits; see gnuplot.h. */
#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "gnuplot.h"
#include "program.h"

#define SECONDS		10
#define MEMORY		(512UL << 20)
#define OUTPUT		(8UL << 20)

void
gnuplot_open(Gnuplot *gnuplot)
{
	gnuplot->program = g_find_program_in_path("gnuplot");
	gnuplot->seconds = SECONDS;
	gnuplot->broken = NULL;
}

void
gnuplot_close(Gnuplot *gnuplot)
{
	g_clear_pointer(&gnuplot->program, g_free);
	g_clear_pointer(&gnuplot->broken, g_free);
}

/* In the child: a group of its own, so that all of it can be stopped. */
static void
child_limits(void *data)
{
	const struct rlimit cpu = { SECONDS, SECONDS };
	const struct rlimit memory = { MEMORY, MEMORY };
	const struct rlimit output = { OUTPUT, OUTPUT };
	const struct rlimit core = { 0, 0 };

	(void)data;
	(void)setpgid(0, 0);
	(void)setrlimit(RLIMIT_CPU, &cpu);
	(void)setrlimit(RLIMIT_AS, &memory);
	(void)setrlimit(RLIMIT_FSIZE, &output);
	(void)setrlimit(RLIMIT_CORE, &core);
}

/* One conversation, and how it ended. */
struct talk {
	GMainLoop	*loop;
	GSubprocess	*process;
	GBytes		*out;
	GBytes		*err;
	GError		*error;
	gboolean	 late;
};

static void
talk_over(GObject *source, GAsyncResult *result, void *data)
{
	struct talk *talk = data;

	g_subprocess_communicate_finish(G_SUBPROCESS(source), result,
	    &talk->out, &talk->err, &talk->error);
	g_main_loop_quit(talk->loop);
}

static gboolean
talk_late(void *data)
{
	struct talk *talk = data;
	const char *id = g_subprocess_get_identifier(talk->process);

	talk->late = TRUE;
	if (id != NULL)
		(void)kill(-(pid_t)g_ascii_strtoll(id, NULL, 10), SIGKILL);
	g_subprocess_force_exit(talk->process);
	return G_SOURCE_REMOVE;
}

static GSubprocess *
start(const Gnuplot *gnuplot, GError **error)
{
	g_autoptr(GSubprocessLauncher) launcher = NULL;
	char *nothing[] = { (char *)"HOME=/nonexistent", (char *)"LC_ALL=C",
		NULL };

	launcher = g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDIN_PIPE |
	    G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
	g_subprocess_launcher_set_environ(launcher, nothing);
	g_subprocess_launcher_set_cwd(launcher, "/");
	g_subprocess_launcher_set_child_setup(launcher, child_limits, NULL,
	    NULL);
	return g_subprocess_launcher_spawn(launcher, error, gnuplot->program,
	    "-d", "-", NULL);
}

static void
converse(struct talk *talk, const Gnuplot *gnuplot, const char *script)
{
	const struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction before;
	GMainContext *context = g_main_context_new();
	g_autoptr(GBytes) in = g_bytes_new_static(script, strlen(script));
	g_autoptr(GSource) alarm = g_timeout_source_new_seconds(
	    gnuplot->seconds);

	/* It may end before it has read everything. */
	sigaction(SIGPIPE, &ignore, &before);
	g_main_context_push_thread_default(context);
	talk->loop = g_main_loop_new(context, FALSE);
	g_source_set_callback(alarm, talk_late, talk, NULL);
	g_source_attach(alarm, context);
	g_subprocess_communicate_async(talk->process, in, NULL, talk_over,
	    talk);
	g_main_loop_run(talk->loop);
	g_source_destroy(alarm);
	g_main_loop_unref(talk->loop);
	g_main_context_pop_thread_default(context);
	g_main_context_unref(context);
	sigaction(SIGPIPE, &before, NULL);
}

/* The first line of what it said on stderr, as ASCII. */
static char *
first_line(GBytes *bytes)
{
	gsize size = 0;
	const char *data = bytes != NULL ? g_bytes_get_data(bytes, &size) :
	    NULL;
	g_autofree char *text = g_strndup(data != NULL ? data : "", size);
	char *line = g_strstrip(text);

	line[strcspn(line, "\n")] = '\0';
	return g_strdup(*line != '\0' ? g_strcanon(line, " !\"#%&'()*+,-./0123"
	    "456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuv"
	    "wxyz{|}~", '?') : "it said nothing");
}

static char *
answer(Gnuplot *gnuplot, struct talk *talk, GError **error)
{
	gsize size = 0;
	const char *data = talk->out != NULL ?
	    g_bytes_get_data(talk->out, &size) : NULL;
	g_autofree char *svg = NULL;
	g_autofree char *said = NULL;

	if (talk->late) {
		gnuplot->broken = g_strdup_printf(
		    "gnuplot gave no answer in %u seconds", gnuplot->seconds);
		g_set_error_literal(error, IMPACT_ERROR, EXIT_PARTLY,
		    gnuplot->broken);
		return NULL;
	}
	svg = g_strndup(data != NULL ? data : "", size);
	g_strchomp(svg);
	if (talk->error == NULL && strlen(svg) + 2 >= size && size > 0 &&
	    g_subprocess_get_successful(talk->process) &&
	    g_str_has_suffix(svg, "</svg>"))
		return g_steal_pointer(&svg);
	said = talk->error != NULL ? g_strdup(talk->error->message) :
	    first_line(talk->err);
	g_set_error(error, IMPACT_ERROR, EXIT_PARTLY,
	    "gnuplot did not draw a whole picture: %s", said);
	return NULL;
}

char *
gnuplot_draw(Gnuplot *gnuplot, const char *script, GError **error)
{
	struct talk talk = { 0 };
	char *svg;

	if (gnuplot->program == NULL) {
		g_set_error(error, IMPACT_ERROR, EXIT_PARTLY,
		    "gnuplot is not here; install gnuplot-nox");
		return NULL;
	}
	if (gnuplot->broken != NULL) {
		g_set_error_literal(error, IMPACT_ERROR, EXIT_PARTLY,
		    gnuplot->broken);
		return NULL;
	}
	talk.process = start(gnuplot, error);
	if (talk.process == NULL)
		return NULL;
	converse(&talk, gnuplot, script);
	svg = answer(gnuplot, &talk, error);
	g_object_unref(talk.process);
	g_clear_pointer(&talk.out, g_bytes_unref);
	g_clear_pointer(&talk.err, g_bytes_unref);
	g_clear_error(&talk.error);
	return svg;
}
