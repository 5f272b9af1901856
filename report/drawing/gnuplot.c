/* Running gnuplot, and mistrusting its answer; see gnuplot.h. */
#include <string.h>

#include "gnuplot.h"
#include "program.h"

#define SECONDS		10
#define MEMORY		(512UL << 20)
#define OUTPUT		(8UL << 20)

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
