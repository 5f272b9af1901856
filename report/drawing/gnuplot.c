/* Running gnuplot, and mistrusting its answer; see gnuplot.h. */
#include <string.h>

#include "gnuplot.h"
#include "program.h"

/* Each picture begins with it. */
#define HEAD		"<?xml "

#define SECONDS		10
#define MEMORY		(512UL << 20)
#define OUTPUT		(8UL << 20)
#define BATCH		32	/* scripts that one process gets, at most */
#define BESIDE		2	/* processes side by side */

void
gnuplot_open(Gnuplot *gnuplot)
{
	tool_find(&gnuplot->tool, "gnuplot", SECONDS, MEMORY,
	    OUTPUT);
	gnuplot->broken = NULL;
}

void
gnuplot_close(Gnuplot *gnuplot)
{
	tool_clear(&gnuplot->tool);
	g_clear_pointer(&gnuplot->broken, g_free);
}

gboolean
gnuplot_is_usable(const Gnuplot *gnuplot)
{
	return gnuplot->tool.program != NULL && gnuplot->broken == NULL;
}

/* The answer, if it is a whole picture. */
static char *
picture(Gnuplot *gnuplot, const struct tool_answer *answer, GError **error)
{
	gsize size = 0;
	const char *data = answer->out != NULL ?
	    g_bytes_get_data(answer->out, &size) : NULL;
	g_autofree char *svg = NULL;

	if (answer->late) {
		gnuplot->broken = g_strdup_printf(
		    "gnuplot gave no answer in %u seconds",
		    gnuplot->tool.seconds);
		g_set_error_literal(error, IMPACT_ERROR, EXIT_PARTLY,
		    gnuplot->broken);
		return NULL;
	}
	svg = g_strndup(data != NULL ? data : "", size);
	g_strchomp(svg);
	if (answer->good && strlen(svg) + 2 >= size && size > 0 &&
	    g_str_has_suffix(svg, "</svg>"))
		return g_steal_pointer(&svg);
	g_set_error(error, IMPACT_ERROR, EXIT_PARTLY,
	    "gnuplot did not draw a whole picture: %s", answer->said);
	return NULL;
}

char *
gnuplot_draw(Gnuplot *gnuplot, const char *script, GError **error)
{
	const char *const options[] = { "-d", "-", NULL };
	struct tool_answer answer = { NULL, NULL, FALSE, FALSE };
	g_autoptr(GBytes) in = g_bytes_new_static(script, strlen(script));
	char *svg;

	if (!gnuplot_is_usable(gnuplot)) {
		g_set_error_literal(error, IMPACT_ERROR, EXIT_PARTLY,
		    gnuplot->broken != NULL ? gnuplot->broken :
		    "gnuplot is not here; install gnuplot-nox");
		return NULL;
	}
	if (!tool_run(&gnuplot->tool, options, NULL, in, &answer, error))
		return NULL;
	svg = picture(gnuplot, &answer, error);
	tool_answer_clear(&answer);
	return svg;
}

/* ------------------------------------------------------- many at once */

/* What one process draws. */
struct batch {
	const struct tool	*tool;
	char			**scripts;
	char			**svgs;
	guint			 count;
	GThread			*thread;
};

/*
 * Pictures come in the order of the scripts.  After the first that failed
 * there are none; if there are others than asked for, none is believed.
 */
static void
batch_split(struct batch *batch, const char *out, gsize size, gboolean good)
{
	g_autofree char *all = g_strndup(out, size);
	g_auto(GStrv) parts = g_strsplit(all, HEAD, -1);
	guint i, count = g_strv_length(parts);

	/* Before the first head there is nothing. */
	if (strlen(all) != size || count < 2 || *parts[0] != '\0' ||
	    count - 1 > batch->count || (good && count - 1 < batch->count))
		return;
	for (i = 1; i < count; i++) {
		g_strchomp(parts[i]);
		if (g_str_has_suffix(parts[i], "</svg>"))
			batch->svgs[i - 1] = g_strconcat(HEAD, parts[i], NULL);
	}
}

static void *
batch_run(void *data)
{
	const char *const options[] = { "-d", "-", NULL };
	struct batch *batch = data;
	struct tool_answer answer = { NULL, NULL, FALSE, FALSE };
	GString *script = g_string_new(NULL);
	g_autoptr(GBytes) in = NULL;
	const char *out;
	gsize size = 0;
	guint i;

	/* The state after this is that of a new process. */
	for (i = 0; i < batch->count; i++)
		g_string_append_printf(script, "%s\nreset session\n",
		    batch->scripts[i]);
	in = g_string_free_to_bytes(script);
	if (tool_run(batch->tool, options, NULL, in, &answer, NULL)) {
		out = g_bytes_get_data(answer.out, &size);
		if (out != NULL && !answer.late)
			batch_split(batch, out, size, answer.good);
	}
	tool_answer_clear(&answer);
	return NULL;
}

void
gnuplot_draw_all(Gnuplot *gnuplot, char **scripts, char **svgs, guint count)
{
	struct batch batches[BESIDE];
	guint part = MIN(BATCH, (count + BESIDE - 1) / BESIDE), i, first = 0;

	while (gnuplot_is_usable(gnuplot) && first < count) {
		for (i = 0; i < BESIDE; i++) {
			batches[i] = (struct batch){ &gnuplot->tool,
				scripts + first, svgs + first,
				MIN(part, count - first), NULL };
			first += batches[i].count;
			if (batches[i].count > 0)
				batches[i].thread = g_thread_new("gnuplot",
				    batch_run, &batches[i]);
		}
		for (i = 0; i < BESIDE; i++)
			if (batches[i].thread != NULL)
				g_thread_join(batches[i].thread);
	}
}
