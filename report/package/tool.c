/* Running a program of somebody else; see tool.h. */
#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tool.h"

/* Whether only some may put programs in that folder. */
static gboolean
is_trusted(const char *folder)
{
	struct stat status;

	return g_path_is_absolute(folder) && stat(folder, &status) == 0 &&
	    (status.st_mode & S_IWOTH) == 0;
}

/* On the PATH, but never in the folder that happens to be the present one. */
static char *
find_program(const char *name)
{
	const char *path = g_getenv("PATH");
	g_auto(GStrv) folders = g_strsplit(path != NULL ? path :
	    "/usr/bin:/bin", ":", -1);
	guint i;

	for (i = 0; folders[i] != NULL; i++) {
		g_autofree char *program = g_build_filename(folders[i], name,
		    NULL);

		if (is_trusted(folders[i]) && access(program, X_OK) == 0 &&
		    !g_file_test(program, G_FILE_TEST_IS_DIR))
			return g_steal_pointer(&program);
	}
	return NULL;
}

void
tool_find(struct tool *tool, const char *name, guint seconds, gsize memory,
    gsize output)
{
	tool->program = find_program(name);
	tool->seconds = seconds;
	tool->memory = memory;
	tool->output = output;
}

void
tool_clear(struct tool *tool)
{
	g_clear_pointer(&tool->program, g_free);
}

void
tool_answer_clear(struct tool_answer *answer)
{
	g_clear_pointer(&answer->out, g_bytes_unref);
	g_clear_pointer(&answer->said, g_free);
}

/* In the child: a group of its own, so that all of it can be stopped. */
static void
child_limits(void *data)
{
	const struct tool *tool = data;
	const struct rlimit cpu = { tool->seconds, tool->seconds };
	const struct rlimit memory = { tool->memory, tool->memory };
	const struct rlimit output = { tool->output, tool->output };
	const struct rlimit core = { 0, 0 };

	(void)setpgid(0, 0);
	(void)signal(SIGPIPE, SIG_DFL);
	(void)signal(SIGXFSZ, SIG_DFL);
	(void)setrlimit(RLIMIT_CPU, &cpu);
	(void)setrlimit(RLIMIT_AS, &memory);
	(void)setrlimit(RLIMIT_FSIZE, &output);
	(void)setrlimit(RLIMIT_CORE, &core);
}

/* One conversation, and how it ended. */
struct talk {
	GMainLoop	*loop;
	GSubprocess	*process;
	int		 out, err;	/* files in memory, so that the
					 * limit on output holds */
	GError		*error;
	gboolean	 late;
};

static void
talk_ended(GObject *source, GAsyncResult *result, void *data)
{
	struct talk *talk = data;

	g_subprocess_wait_finish(G_SUBPROCESS(source), result, &talk->error);
	g_main_loop_quit(talk->loop);
}

static void
talk_over(GObject *source, GAsyncResult *result, void *data)
{
	struct talk *talk = data;

	g_subprocess_communicate_finish(G_SUBPROCESS(source), result,
	    NULL, NULL, &talk->error);
	/* What it said before it ended is worth more than that it did. */
	if (g_error_matches(talk->error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE)) {
		g_clear_error(&talk->error);
		g_subprocess_wait_async(talk->process, NULL, talk_ended, talk);
		return;
	}
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

/* Two NULL-ended lists behind what comes first; the strings are not owned. */
static char **
join(const char *const *first, const char *const *then)
{
	GPtrArray *all = g_ptr_array_new();

	for (; *first != NULL; first++)
		g_ptr_array_add(all, (char *)*first);
	for (; then != NULL && *then != NULL; then++)
		g_ptr_array_add(all, (char *)*then);
	g_ptr_array_add(all, NULL);
	return (char **)g_ptr_array_free(all, FALSE);
}

static GSubprocess *
start(const struct talk *talk, const struct tool *tool,
    const char *const *options, const char *const *environment,
    GError **error)
{
	g_autoptr(GSubprocessLauncher) launcher = NULL;
	const char *const own[] = { "HOME=/nonexistent", "LC_ALL=C", NULL };
	const char *const program[] = { tool->program, NULL };
	g_autofree char **variables = join(own, environment);
	g_autofree char **words = join(program, options);

	launcher = g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDIN_PIPE);
	g_subprocess_launcher_take_stdout_fd(launcher,
	    fcntl(talk->out, F_DUPFD_CLOEXEC, 3));
	g_subprocess_launcher_take_stderr_fd(launcher,
	    fcntl(talk->err, F_DUPFD_CLOEXEC, 3));
	g_subprocess_launcher_set_environ(launcher, variables);
	g_subprocess_launcher_set_cwd(launcher, "/");
	g_subprocess_launcher_set_child_setup(launcher, child_limits,
	    (void *)tool, NULL);
	return g_subprocess_launcher_spawnv(launcher,
	    (const char *const *)words, error);
}

static void
converse(struct talk *talk, const struct tool *tool, GBytes *in)
{
	GMainContext *context = g_main_context_new();
	g_autoptr(GSource) alarm = g_timeout_source_new_seconds(
	    tool->seconds);

	/* It may end before it has read everything. */
	(void)signal(SIGPIPE, SIG_IGN);
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
}

/* What was written to a file in memory, which is closed. */
static GBytes *
collect(int fd)
{
	GMappedFile *file = g_mapped_file_new_from_fd(fd, FALSE, NULL);
	GBytes *bytes = file != NULL ? g_mapped_file_get_bytes(file) :
	    g_bytes_new(NULL, 0);

	if (file != NULL)
		g_mapped_file_unref(file);
	close(fd);
	return bytes;
}

/* The first line; of a Python traceback the last, which says what it is. */
static char *
one_line(GBytes *bytes)
{
	gsize size = 0;
	const char *data = g_bytes_get_data(bytes, &size);
	g_autofree char *text = g_strndup(data != NULL ? data : "", size);
	char *line = g_strstrip(text);

	if (g_str_has_prefix(line, "Traceback") &&
	    strrchr(line, '\n') != NULL)
		line = strrchr(line, '\n') + 1;
	line[strcspn(line, "\n")] = '\0';
	return g_strdup(*line != '\0' ? g_strcanon(line, " !\"#%&'()*+,-./0123"
	    "456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuv"
	    "wxyz{|}~", '?') : "it said nothing");
}

gboolean
tool_run(const struct tool *tool, const char *const *options,
    const char *const *environment, GBytes *in, struct tool_answer *answer,
    GError **error)
{
	struct talk talk = { .out = memfd_create("out", MFD_CLOEXEC),
	    .err = memfd_create("err", MFD_CLOEXEC) };
	g_autoptr(GBytes) said = NULL;

	talk.process = start(&talk, tool, options, environment, error);
	if (talk.process != NULL)
		converse(&talk, tool, in);
	answer->out = collect(talk.out);
	said = collect(talk.err);
	if (talk.process == NULL) {
		g_clear_pointer(&answer->out, g_bytes_unref);
		return FALSE;
	}
	answer->late = talk.late;
	answer->good = talk.error == NULL && !talk.late &&
	    g_subprocess_get_successful(talk.process);
	answer->said = talk.error != NULL ? g_strdup(talk.error->message) :
	    one_line(said);
	g_object_unref(talk.process);
	g_clear_error(&talk.error);
	return TRUE;
}
