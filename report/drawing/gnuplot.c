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

/*
 * What a script drew is only believed when the mark behind it says that there
 * was no mistake in it.  Most mistakes end the process: there is no mark then.
 */
#define MARK	"<!-- end of %u, errors: "

static void
append_script(GString *all, const char *script, guint number)
{
	/* The state after this is that of a new process. */
	g_string_append_printf(all, "%s\nset output\nset print '-'\n"
	    "print sprintf('" MARK "%%d -->', GPVAL_ERRNO)\n"
	    "reset errors\nreset session\n", script, number);
}

/* Each picture stands before its mark, alone.  How many marks there are. */
static guint
split(const char *out, char **svgs, guint count)
{
	guint i;

	for (i = 0; i < count; i++) {
		g_autofree char *mark = g_strdup_printf(MARK, i);
		const char *end = strstr(out, mark);
		g_autofree char *svg = end == NULL ? NULL : g_strstrip(
		    g_strndup(out, (gsize)(end - out)));

		if (end == NULL)
			break;
		end += strlen(mark);
		if (g_str_has_prefix(end, "0 -->") &&
		    g_str_has_prefix(svg, HEAD) &&
		    g_str_has_suffix(svg, "</svg>") &&
		    strstr(svg + strlen(HEAD), HEAD) == NULL)
			svgs[i] = g_steal_pointer(&svg);
		out = end + strcspn(end, "\n");
	}
	return i;
}

/* How many came to their end; all, when there is no answer at all. */
static guint
draw_batch(const struct tool *tool, char **scripts, char **svgs, guint count)
{
	/* Of "-" it would read one byte at a time. */
	const char *const options[] = { "-d", "/dev/stdin", NULL };
	struct tool_answer answer = { NULL, NULL, FALSE, FALSE };
	GString *script = g_string_new(NULL);
	g_autoptr(GBytes) in = NULL;
	gsize size = 0;
	guint i, ended = count;

	for (i = 0; i < count; i++)
		append_script(script, scripts[i], i);
	in = g_string_free_to_bytes(script);
	if (tool_run(tool, options, NULL, in, &answer, NULL) &&
	    !answer.late) {
		const char *data = g_bytes_get_data(answer.out, &size);
		g_autofree char *out = g_strndup(data != NULL ? data : "",
		    size);

		ended = split(out, svgs, count);
	}
	tool_answer_clear(&answer);
	return ended;
}

void
gnuplot_draw_all(Gnuplot *gnuplot, char **scripts, char **svgs, guint count)
{
	guint first = 0, size, ended;

	while (gnuplot_is_usable(gnuplot) && first < count) {
		size = MIN(BATCH, count - first);
		ended = draw_batch(&gnuplot->tool, scripts + first, svgs +
		    first, size);
		/* Behind one with a mistake there may be good ones. */
		first += MIN(size, ended + 1);
	}
}
