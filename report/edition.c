/* Writing one report in one language; see edition.h. */
#include <string.h>

#include "charts.h"
#include "edition.h"
#include "page.h"
#include "tables.h"

#define CHARTS	3

static Table *(*const tables[])(const struct figures *, const Words *) = {
	table_rungs, table_target, table_activities, table_verdicts,
	table_costs, table_credits
};

static gboolean
write_file(Output *output, const struct figures *figures, const Words *words,
    const char *name, const char *text, GError **error)
{
	g_autofree char *path = g_strdup_printf("%s/%s/%s",
	    figures->report->name, words_language(words), name);

	return output_write(output, path, text, -1, error);
}

static gboolean
write_tables(const struct figures *figures, const Words *words,
    Output *output, GError **error)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(tables); i++) {
		g_autoptr(Table) table = tables[i](figures, words);
		g_autofree char *csv = table_csv(table);
		g_autofree char *name = g_strdup_printf("tables/%s.csv",
		    table_name(table));

		if (!write_file(output, figures, words, name, csv, error))
			return FALSE;
	}
	return TRUE;
}

/* A picture that stands alone, in a file of its own. */
static gboolean
write_picture(const struct chart *chart, const struct figures *figures,
    const Words *words, const struct svg *svg, Output *output, GError **error)
{
	g_autofree char *name = g_strdup_printf("charts/%s.svg", chart->name);
	g_autofree char *text = g_strconcat(
	    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", svg->markup, NULL);

	return write_file(output, figures, words, name, text, error);
}

/* Both drawings of a chart; without either there is none. */
static gboolean
make_chart(const struct chart *chart, const struct figures *figures,
    const Words *words, Gnuplot *gnuplot, struct svg *inside,
    struct svg *alone, GPtrArray *complaints)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;

	if (chart_make(chart, figures, words, gnuplot, FALSE, inside,
	    &error) && chart_make(chart, figures, words, gnuplot, TRUE, alone,
	    &error))
		return TRUE;
	svg_clear(inside);
	/* What no chart can do without is said once. */
	text = gnuplot->program == NULL || gnuplot->broken != NULL ?
	    g_strdup_printf("charts are missing: %s", error->message) :
	    g_strdup_printf("report %s, %s: no chart %s: %s",
	    figures->report->name, words_language(words), chart->name,
	    error->message);
	if (!g_ptr_array_find_with_equal_func(complaints, text, g_str_equal,
	    NULL))
		g_ptr_array_add(complaints, g_steal_pointer(&text));
	return FALSE;
}

gboolean
edition_write(const struct figures *figures, const Words *words,
    Gnuplot *gnuplot, Output *output, GPtrArray *complaints, GError **error)
{
	struct svg pictures[CHARTS] = { { NULL, 0, 0 } };
	g_autofree char *page = NULL;
	gboolean good = TRUE;
	guint i;

	for (i = 0; good && charts[i].name != NULL; i++) {
		struct svg alone = { NULL, 0, 0 };

		g_assert(i < CHARTS);
		if (make_chart(&charts[i], figures, words, gnuplot,
		    &pictures[i], &alone, complaints))
			good = write_picture(&charts[i], figures, words,
			    &alone, output, error);
		svg_clear(&alone);
	}
	if (good) {
		page = page_write(figures, words, pictures);
		good = write_file(output, figures, words, "report.html", page,
		    error) && write_tables(figures, words, output, error);
	}
	for (i = 0; i < CHARTS; i++)
		svg_clear(&pictures[i]);
	return good;
}
