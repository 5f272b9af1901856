/* The table of charts, and how one is made; see charts.h. */
#include <string.h>

#include "charts.h"
#include "findings.h"

const struct chart charts[] = {
	{ "c1_target", finding_connected, chart_target,
	    chart_target_describe },
	{ "c2_activities", finding_activities, chart_activities,
	    chart_activities_describe },
	{ "c4_cost", finding_cost, chart_cost, chart_cost_describe },
	{ NULL, NULL, NULL, NULL }
};

#define CARD_HEIGHT	160

const struct chart *
chart_find(const char *name)
{
	const struct chart *chart;

	for (chart = charts; chart->name != NULL; chart++)
		if (strcmp(chart->name, name) == 0)
			return chart;
	g_error("report: no chart %s", name);
}

char *
chart_measure(const struct chart *chart, const struct figures *figures,
    const Words *words)
{
	return finding_fill(figures, words, chart->name, "measure", NULL);
}

char *
chart_source(const struct chart *chart, const struct figures *figures,
    const Words *words)
{
	g_autofree char *least = words_number(words, PROTECT_PRICE_LEAST, 0);

	return finding_fill(figures, words, chart->name, "source", "least",
	    least, NULL);
}

char *
chart_alt(const struct chart *chart, const struct figures *figures,
    const Words *words)
{
	char *text = chart->describe(figures, words);
	char *end;

	if (g_utf8_strlen(text, -1) <= CHART_ALT)
		return text;
	end = g_utf8_offset_to_pointer(text, CHART_ALT);
	*end = '\0';
	/* Back to the end of the last whole sentence. */
	end = g_strrstr(text, ". ");
	if (end != NULL)
		end[1] = '\0';
	return text;
}

static gboolean
draw(const struct chart *chart, Gnuplot *gnuplot, const struct sheet *sheet,
    struct svg_words *names, struct svg *svg, GError **error)
{
	g_autofree char *script = sheet_script(sheet, chart->name);
	g_autofree char *drawing = gnuplot_draw(gnuplot, script, error);

	return drawing != NULL && svg_finish(drawing, names, svg, error);
}

gboolean
chart_make(const struct chart *chart, const struct figures *figures,
    const Words *words, Gnuplot *gnuplot, gboolean alone, struct svg *svg,
    GError **error)
{
	g_autofree char *title = chart->title(figures, words);
	g_autofree char *measure = chart_measure(chart, figures, words);
	g_autofree char *source = chart_source(chart, figures, words);
	g_autofree char *alt = chart_alt(chart, figures, words);
	g_autofree char *id = g_strdup(chart->name);
	struct svg_words names = { id, title, alt, NULL };
	struct sheet sheet;
	gboolean good = TRUE;

	sheet_open(&sheet, alone);
	sheet_title(&sheet, title, measure);
	if (chart->draw(figures, words, &sheet)) {
		sheet_foot(&sheet, sheet.height, source);
		g_ptr_array_add(sheet.texts, NULL);
		names.texts = (char **)sheet.texts->pdata;
		good = draw(chart, gnuplot, &sheet, &names, svg, error);
	} else
		svg_card(&names, SHEET_WIDTH, CARD_HEIGHT, words_text(words,
		    "page", "no.data"), alone, svg);
	sheet_close(&sheet);
	return good;
}
