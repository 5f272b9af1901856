/*
 * c5: how far people come who were first reached this year.  Bands lie
 * against the top, so what stays runs straight and every loss bends away.
 */
#include <math.h>

#include "chart_flow.h"
#include "charts.h"
#include "findings.h"
#include "measures.h"

/*
 * A step counts those on the rungs above it, too; the key figure of the same
 * rung does not, so it has another name.
 */
const char *
flow_step_name(const struct figures *figures, const Words *words, guint i)
{
	const char *name = words_rung(words, g_array_index(figures->rungs,
	    struct rung_figure, i).rung);
	g_autofree char *more = i == 0 || i + 1 == figures->rungs->len ?
	    NULL : words_fill(words, "c5_flow", "further", "step", name,
	    NULL);

	return more != NULL ? g_intern_string(more) : name;
}

/* Up to the first of which nothing can be told but that it is small. */
static void
flow_read(const struct figures *figures, const Words *words,
    struct flow *flow)
{
	const struct measure *measure = figures_measure(figures, "flow");
	gint32 last = figures->period.month;
	guint i;

	flow->count = 0;
	for (i = 0; measure_is_told(measure) && i < figures->rungs->len &&
	    flow->count < FLOW_STEPS; i++) {
		const struct conf_rung *rung = g_array_index(figures->rungs,
		    struct rung_figure, i).rung;
		const struct measure_figure *figure = measure_find(measure,
		    "outcome", rung->name, "", last - figures->month + 1,
		    last);

		if (figure == NULL || figure->number == NULL)
			break;
		flow->list[flow->count++] = (struct flow_step){
		    flow_step_name(figures, words, i), figure->number,
		    figure->low, figure->high, rung == figures->mission };
		if (!cell_shown(figure->number))
			break;
	}
	flow->mission = 0;
	for (i = 0; i < flow->count; i++)
		if (flow->list[i].mission)
			flow->mission = i;
}

static gboolean
flow_can_be_drawn(const struct flow *flow)
{
	return flow->count > 1 && cell_shown(flow->list[0].people) &&
	    flow->list[0].people->value > 0 &&
	    (cell_shown(flow->list[1].people) ||
	    cell_small(flow->list[1].people));
}

double
flow_share(const struct flow *flow, guint from, guint to)
{
	const struct cell *whole = flow->list[from].people;
	const struct cell *part = flow->list[to].people;

	if (!cell_shown(whole) || !cell_shown(part) ||
	    whole->value < PROTECT_SHARE_LEAST)
		return NAN;
	return floor(100 * MIN(part->value / whole->value, 1) + 0.5);
}

char *
flow_lost(const struct flow *flow, const Words *words, guint i)
{
	const struct cell *from = flow->list[i].people;
	const struct cell *to = flow->list[i + 1].people;

	if (!cell_shown(from) || !cell_shown(to))
		return NULL;
	return words_number(words, MAX(from->value - to->value, 0), 0);
}

gboolean
chart_flow(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	struct flow flow;

	flow_read(figures, words, &flow);
	if (!flow_can_be_drawn(&flow))
		return FALSE;
	if (sheet->narrow)
		flow_draw_narrow(sheet, figures, &flow, words);
	else
		flow_draw_wide(sheet, figures, &flow, words);
	return TRUE;
}

/* ----------------------------------------------------------------- words */

char *
flow_mission(const struct figures *figures, const struct flow *flow,
    const Words *words, const char *key)
{
	const struct flow_step *mission = &flow->list[flow->mission];
	double per_cent = flow->mission > 0 ? flow_share(flow, 0,
	    flow->mission) : NAN;
	g_autofree char *share = NULL, *from = NULL, *to = NULL;

	if (isnan(per_cent) || !cell_shown(mission->low) ||
	    !cell_shown(mission->high))
		return NULL;
	share = words_share(words, per_cent, 0);
	from = words_number(words, mission->low->value, 0);
	to = words_share(words, mission->high->value, 0);
	return finding_fill(figures, words, "c5_flow", key, "step",
	    mission->name, "share", share, "low", from, "high", to, NULL);
}

char *
chart_flow_title(const struct figures *figures, const Words *words)
{
	struct flow flow;
	const char *key = "title.share";
	g_autofree char *first = NULL, *mission = NULL, *share = NULL;
	double per_cent;

	flow_read(figures, words, &flow);
	if (!flow_can_be_drawn(&flow) || flow.mission == 0)
		return finding_fill(figures, words, "c5_flow", flow.count > 0 ?
		    "title.few" : "title.none", NULL);
	first = words_cell(words, flow.list[0].people);
	mission = words_cell(words, flow.list[flow.mission].people);
	per_cent = flow_share(&flow, 0, flow.mission);
	if (isnan(per_cent))
		key = cell_shown(flow.list[flow.mission].people) ?
		    "title.counts" : "title.hidden";
	if (g_strcmp0(flow.list[flow.mission].people->symbol,
	    CELL_REFUSED) == 0)
		key = "title.refused";
	share = words_number(words, isnan(per_cent) ? 0 : per_cent, 0);
	return finding_fill(figures, words, "c5_flow", key, "step",
	    flow.list[flow.mission].name, "first", first, "now", mission,
	    "share", share, NULL);
}

char *
chart_flow_describe(const struct figures *figures, const Words *words)
{
	GString *out;
	struct flow flow;
	g_autofree char *head = NULL, *interval = NULL;
	guint i;

	flow_read(figures, words, &flow);
	if (!flow_can_be_drawn(&flow))
		return NULL;
	head = finding_fill(figures, words, "c5_flow", "alt", NULL);
	out = g_string_new(head);
	for (i = 0; i < flow.count; i++) {
		g_autofree char *people = words_cell(words,
		    flow.list[i].people);

		g_autofree char *step = words_fill(words, "c5_flow",
		    cell_shown(flow.list[i].people) ? "alt.step" :
		    "alt.step.hidden", "people", people, "step",
		    flow.list[i].name, NULL);

		g_string_append_printf(out, "%s %s", i == 0 ? "" : ",", step);
	}
	g_string_append_c(out, '.');
	interval = flow_mission(figures, &flow, words, "alt.share");
	if (interval != NULL)
		g_string_append_printf(out, " %s", interval);
	return g_string_free(out, FALSE);
}

char *
chart_flow_empty(const struct figures *figures, const Words *words)
{
	const struct measure *flow = figures_measure(figures, "flow");

	return finding_fill(figures, words, "c5_flow",
	    measure_is_told(flow) ? "empty.few" : "empty.missing", NULL);
}
