/* The table of charts, and how one is made; see charts.h. */
#include <string.h>

#include "charts.h"
#include "findings.h"

const struct chart charts[CHARTS] = {
	{ "c1_target", finding_connected, chart_target,
	    chart_target_describe, chart_target_empty,
	    .source = chart_target_source },
	{ "c2_activities", finding_activities, chart_activities,
	    chart_activities_describe },
	{ "c3_funnel", chart_funnel_title, chart_funnel,
	    chart_funnel_describe, chart_funnel_empty,
	    chart_funnel_measure },
	{ "c4_cost", chart_cost_title, chart_cost, chart_cost_describe,
	    chart_cost_empty, chart_cost_measure },
	{ "c5_flow", chart_flow_title, chart_flow, chart_flow_describe,
	    chart_flow_empty },
	{ "c6_scorecard", chart_scorecard_title, chart_scorecard,
	    chart_scorecard_describe, chart_scorecard_empty },
	{ "c7_towns", chart_towns_title, chart_towns,
	    chart_towns_describe, chart_towns_empty,
	    chart_towns_measure },
	{ "c8_clientled", chart_clientled_title, chart_clientled,
	    chart_clientled_describe, chart_clientled_empty,
	    chart_clientled_measure },
	{ "c9_constituency", chart_constituency_title, chart_constituency,
	    chart_constituency_describe, chart_constituency_empty,
	    chart_constituency_measure }
};

const struct chart *
chart_find(const char *name)
{
	guint i;

	for (i = 0; i < CHARTS; i++)
		if (strcmp(charts[i].name, name) == 0)
			return &charts[i];
	g_error("report: no chart %s", name);
}

char *
chart_measure(const struct chart *chart, const struct figures *figures,
    const Words *words)
{
	if (chart->measure != NULL)
		return chart->measure(figures, words);
	return finding_fill(figures, words, chart->name, "measure", NULL);
}

char *
chart_source(const struct chart *chart, const struct figures *figures,
    const Words *words)
{
	g_autofree char *least = words_number(words, PROTECT_PRICE_LEAST, 0);
	char *source = finding_fill(figures, words, chart->name,
	    chart->source != NULL ? chart->source(figures) : "source",
	    "least", least, NULL), *marked;

	if (figures->report->audience != AUDIENCE_ORGANISATION)
		return source;
	/* A picture is passed on more easily than a page. */
	marked = g_strdup_printf("%s. %s", words_text(words, "page",
	    "internal.short"), source);
	g_free(source);
	return marked;
}

char *
chart_empty(const struct chart *chart, const struct figures *figures,
    const Words *words)
{
	return chart->empty != NULL ? chart->empty(figures, words) :
	    g_strdup(words_text(words, "page", "no.data"));
}

char *
chart_alt(const struct chart *chart, const struct figures *figures,
    const Words *words)
{
	char *text = chart->describe(figures, words);
	char *end;

	if (text == NULL)
		text = chart_empty(chart, figures, words);
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

/* ------------------------------------------------------------- drawing */

/* A chart on its way to a picture, wide or narrow. */
struct draft {
	const struct chart	*chart;
	char			*id, *title, *alt;
	struct sheet		 sheet;
	char			*script;	/* NULL: nothing to draw */
	char			*drawing;
};

static void
draft_open(struct draft *draft, const struct chart *chart,
    const struct figures *figures, const Words *words, gboolean narrow)
{
	draft->chart = chart;
	/* Both are in one page, so their ids differ. */
	draft->id = g_strconcat(chart->name, narrow ? "-narrow" : "", NULL);
	draft->title = chart->title(figures, words);
	draft->alt = chart_alt(chart, figures, words);
	sheet_open(&draft->sheet, narrow);
	if (chart->draw(figures, words, &draft->sheet))
		draft->script = sheet_script(&draft->sheet, chart->name);
	g_ptr_array_add(draft->sheet.texts, NULL);
}

static void
draft_close(struct draft *draft)
{
	sheet_close(&draft->sheet);
	g_free(draft->id);
	g_free(draft->title);
	g_free(draft->alt);
	g_free(draft->script);
	g_free(draft->drawing);
}

/* The drawings of all drafts that have something to draw. */
static void
drafts_draw(struct draft *drafts, guint count, Gnuplot *gnuplot)
{
	g_autofree char **scripts = g_new0(char *, count);
	g_autofree char **drawings = g_new0(char *, count);
	guint i, wanted = 0;

	for (i = 0; i < count; i++)
		if (drafts[i].script != NULL)
			scripts[wanted++] = drafts[i].script;
	gnuplot_draw_all(gnuplot, scripts, drawings, wanted);
	for (i = 0, wanted = 0; i < count; i++)
		if (drafts[i].script != NULL)
			drafts[i].drawing = drawings[wanted++];
}

static gboolean
draft_body(struct draft *draft, const struct svg_words *names,
    const struct figures *figures, const Words *words, Gnuplot *gnuplot,
    struct svg_body *body, GError **error)
{
	if (draft->script == NULL) {
		g_autofree char *text = chart_empty(draft->chart, figures,
		    words);

		frame_card(draft->sheet.width, text, body);
		return TRUE;
	}
	/* One that failed among others says why when it is alone. */
	if (draft->drawing == NULL)
		draft->drawing = gnuplot_draw(gnuplot, draft->script, error);
	return draft->drawing != NULL && svg_clean(draft->drawing, names,
	    body, error);
}

/* Into one of the shapes of a page and, when asked, to stand alone. */
static void
draft_finish(struct draft *draft, const struct figures *figures,
    const Words *words, Gnuplot *gnuplot, struct svg *inside,
    struct svg *alone, GError **error)
{
	const struct svg_words names = { draft->id, draft->title, draft->alt,
		(char **)draft->sheet.texts->pdata };
	struct svg_body body = { NULL, 0, 0 };

	if (!draft_body(draft, &names, figures, words, gnuplot, &body, error))
		return;
	frame_inside(&body, &names, inside);
	if (alone != NULL) {
		g_autofree char *measure = chart_measure(draft->chart,
		    figures, words);
		g_autofree char *source = chart_source(draft->chart, figures,
		    words);

		frame_alone(&body, &names, measure, source, alone);
	}
	svg_body_clear(&body);
}

static void
picture_clear(struct picture *picture)
{
	svg_clear(&picture->wide);
	svg_clear(&picture->narrow);
	svg_clear(&picture->alone);
}

/* The two shapes of a picture, from their two drafts. */
static void
picture_finish(struct picture *picture, struct draft *drafts,
    const struct figures *figures, const Words *words, Gnuplot *gnuplot)
{
	picture->empty = drafts[0].script == NULL;
	draft_finish(&drafts[0], figures, words, gnuplot, &picture->wide,
	    &picture->alone, &picture->error);
	if (picture->error == NULL)
		draft_finish(&drafts[1], figures, words, gnuplot,
		    &picture->narrow, NULL, &picture->error);
	if (picture->error != NULL)
		picture_clear(picture);
	draft_close(&drafts[0]);
	draft_close(&drafts[1]);
}

void
charts_draw(const struct figures *figures, const Words *words,
    Gnuplot *gnuplot, struct picture pictures[CHARTS])
{
	struct draft drafts[2 * CHARTS] = { 0 };
	guint i, count = 0;

	for (i = 0; i < CHARTS; i++) {
		if (!pictures[i].wanted)
			continue;
		draft_open(&drafts[count++], &charts[i], figures, words,
		    FALSE);
		draft_open(&drafts[count++], &charts[i], figures, words,
		    TRUE);
	}
	drafts_draw(drafts, count, gnuplot);
	for (i = count = 0; i < CHARTS; i++) {
		if (!pictures[i].wanted)
			continue;
		picture_finish(&pictures[i], &drafts[count], figures, words,
		    gnuplot);
		count += 2;
	}
}

void
pictures_clear(struct picture pictures[CHARTS])
{
	guint i;

	for (i = 0; i < CHARTS; i++) {
		picture_clear(&pictures[i]);
		g_clear_error(&pictures[i].error);
	}
}
