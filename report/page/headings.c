/* What the heading of a topic of measures says; see page_parts.h. */
#include <string.h>

#include "findings.h"
#include "measure_parts.h"
#include "measure_tables.h"
#include "page_parts.h"

/*
 * The measure that makes the heading of a topic: the sentence in [topic]
 * called NAME.told, filled with its value.
 */
static const struct lead {
	const char	*topic, *measure, *about, *class_name;
} leads[] = {
	{ "target", "target_progress", NULL, NULL },
	{ "funder", "funder_money", "funder", "" },
	{ "norm", "per_thousand", "outcome", "" },
	{ "client", "client_question_activities", "all", "" },
	{ "constituency", "supporters", "all", "" },
	{ "formula", "single_town", "all", "" },
	{ "innovation", "innovations", "all", "" },
	{ "leaving", "staying", "all", "left" },
	{ "steering", "driver_money", "all", "mission" },
};

static const struct lead *
lead_find(const char *topic)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(leads); i++)
		if (strcmp(leads[i].topic, topic) == 0)
			return &leads[i];
	g_error("report: no heading for topic %s", topic);
}

/* About this year up to the month or, failing that, the history. */
static const struct measure_figure *
lead_figure(const struct figures *figures, const struct lead *lead)
{
	const struct measure *measure = figures_measure(figures,
	    lead->measure);
	const char *subject = strcmp(lead->topic, "funder") == 0 ?
	    figures->report->funder : strcmp(lead->about, "outcome") == 0 ?
	    figures->conf->mission.rung : "";
	gint32 now = figures->period.month;
	const struct measure_figure *figure;

	if (measure == NULL || strcmp(measure->state, "told") != 0)
		return NULL;
	figure = measure_find(measure, lead->about, subject, lead->class_name,
	    now - figures->month + 1, now);
	if (figure == NULL)
		figure = measure_find(measure, lead->about, subject,
		    lead->class_name, day_month(figures->first_day), now);
	return figure;
}

static const struct cell *
lead_cell(const struct figures *figures, const struct lead *lead)
{
	const struct measure_figure *figure = lead_figure(figures, lead);

	return figure == NULL ? NULL : measures_shown(figures_measure(figures,
	    lead->measure), figure);
}

/* The same of few things: "2 of the 3 activities"; NULL: there is none. */
static char *
lead_part(const struct figures *figures, const Words *words,
    const struct lead *lead)
{
	g_autofree char *key = g_strconcat(lead->topic, ".part", NULL);

	return words_maybe(words, "topic", key, NULL) == NULL ? NULL :
	    measures_part(words, figures_measure(figures, lead->measure),
	    lead_figure(figures, lead), "topic", key);
}

/* How many answers about targets are such a word. */
static guint
count_answers(const struct measure *met, const char *answer)
{
	guint i, count = 0;

	for (i = 0; i < met->figures->len; i++) {
		const struct measure_figure *figure = met->figures->pdata[i];

		count += figure->answer != NULL && strcmp(
		    figure->answer->symbol, answer) == 0;
	}
	return count;
}

/* How many targets there are, and how many of them are met. */
static char *
finding_targets(const struct figures *figures, const Words *words)
{
	static const char *const answers[][2] = { { "yes", "target.yes" },
		{ "no", "target.no" }, { "cannot_be_told", "target.open" } };
	const struct measure *met = figures_measure(figures, "target_met");
	g_autofree char *count = NULL, *list = NULL;
	g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
	guint i;

	if (!measure_is_told(met))
		return finding_fill(figures, words, "topic", "target.none",
		    NULL);
	for (i = 0; i < G_N_ELEMENTS(answers); i++) {
		guint some = count_answers(met, answers[i][0]);
		g_autofree char *number = words_number(words, some, 0);

		if (some > 0)
			g_ptr_array_add(parts, words_fill(words, "topic",
			    answers[i][1], "count", number, NULL));
	}
	g_ptr_array_add(parts, NULL);
	list = g_strjoinv(", ", (char **)parts->pdata);
	count = words_number(words, met->figures->len, 0);
	return finding_fill(figures, words, "topic", met->figures->len == 1 ?
	    "target.told.one" : "target.told", "value", count, "answers",
	    list, NULL);
}

/* How many innovations a funder pays for. */
static char *
finding_innovations(const struct figures *figures, const Words *words)
{
	g_autoptr(Table) table = table_innovations(figures, words);
	guint rows = table == NULL ? 0 : table_rows(table);
	g_autofree char *count = words_number(words, rows, 0);

	return finding_fill(figures, words, "topic", rows == 0 ?
	    "innovation.none" : "innovation.told", "value", count, NULL);
}

/* Which of the two its figure is about; g_free. */
static char *
lead_when(const struct figures *figures, const Words *words,
    const struct lead *lead)
{
	const struct measure_figure *figure = lead->about == NULL ? NULL :
	    lead_figure(figures, lead);

	return finding_fill(figures, words, "topic", figure == NULL ||
	    figure->first == figures->period.month - figures->month + 1 ?
	    "when.year" : "when.history", NULL);
}

const struct cell *
topic_grant(const struct figures *figures, const Words *words,
    const struct cell **share, char **when)
{
	const struct lead credit = { "funder", "funder_credit", "funder",
		figures->conf->mission.rung };

	*when = lead_when(figures, words, &credit);
	*share = lead_cell(figures, lead_find("funder"));
	return lead_cell(figures, &credit);
}

/* What came of the money, where that can be told, and how much it was. */
static char *
finding_grant(const struct figures *figures, const Words *words)
{
	const struct cell *share;
	g_autofree char *credited = NULL;
	const struct cell *people = topic_grant(figures, words, &share,
	    &credited);
	g_autofree char *given = lead_when(figures, words,
	    lead_find("funder"));
	g_autofree char *value = words_cell(words, share);
	g_autofree char *count = words_cell(words, people);

	return finding_fill(figures, words, "topic", !cell_shown(share) ?
	    "funder.none" : cell_shown(people) ? "funder.credit" :
	    "funder.told", "value", value, "credit", count, "funder",
	    figures->report->funder, "when", cell_shown(people) ? credited :
	    given, NULL);
}

char *
topic_heading(const struct figures *figures, const Words *words,
    const char *topic)
{
	const struct lead *lead = lead_find(topic);
	const struct cell *cell = lead->about == NULL ? NULL :
	    lead_cell(figures, lead);
	g_autofree char *value = words_cell(words, cell);
	g_autofree char *hidden = g_strconcat(topic, ".hidden", NULL);
	g_autofree char *key = cell != NULL && !cell_shown(cell) &&
	    words_maybe(words, "topic", hidden, NULL) != NULL ?
	    g_strdup(hidden) : g_strconcat(topic, cell_shown(cell) ?
	    ".told" : ".none", NULL);

	g_autofree char *part = lead->about == NULL ? NULL :
	    lead_part(figures, words, lead);
	g_autofree char *when = lead_when(figures, words, lead);

	if (part != NULL)
		return g_steal_pointer(&part);
	if (strcmp(topic, "innovation") == 0 &&
	    *figures->report->funder != '\0')
		return finding_innovations(figures, words);
	if (strcmp(topic, "funder") == 0)
		return finding_grant(figures, words);
	return lead->about == NULL ? finding_targets(figures, words) :
	    finding_fill(figures, words, "topic", key, "value", value, "when",
	    when, NULL);
}
