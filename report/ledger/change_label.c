/* What a figure is called, from its key; see change_table.h. */
#include <stdio.h>
#include <string.h>

#include "change_table.h"
#include "findings.h"
#include "measures.h"
#include "measure_tables.h"

/* Names that the configuration or a file gives; NULL: it is none of these. */
static const char *
given_label(const struct figures *figures, const Words *words,
    const char *part)
{
	guint i;

	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		if (strcmp(activity->key, part) == 0)
			return activity->name;
	}
	for (i = 0; i < figures->conf->rungs->len; i++) {
		const struct conf_rung *rung =
		    figures->conf->rungs->pdata[i];

		if (strcmp(rung->name, part) == 0)
			return words_rung(words, rung);
	}
	for (i = 0; i < figures->conf->outcomes->len; i++) {
		const struct conf_outcome *outcome =
		    figures->conf->outcomes->pdata[i];

		if (strcmp(outcome->name, part) == 0)
			return words_outcome(words, outcome);
	}
	return NULL;
}

/* The word for a part of a key, or itself. */
static const char *
part_label(const struct figures *figures, const Words *words, char **parts,
    guint i)
{
	static const char *const groups[] = { "figure", "measure", "class",
		"instrument", "model" };
	const char *label = given_label(figures, words, parts[i]);
	guint j;

	/* "first" is a way of counting, and people as well. */
	if (i > 0 && strcmp(parts[i - 1], "credit") == 0)
		label = words_maybe(words, "model", parts[i], NULL);
	for (j = 0; label == NULL && j < G_N_ELEMENTS(groups); j++)
		label = words_maybe(words, groups[j], parts[i], NULL);
	return label != NULL ? label : parts[i];
}

/* Month 0 of a key is January 1970; FALSE: it is no month. */
static gboolean
read_month(const char *text, gint32 *month)
{
	int year, number;

	if (strlen(text) < strlen("2026-10") ||
	    sscanf(text, "%4d-%2d", &year, &number) != 2 || number < 1 ||
	    number > 12)
		return FALSE;
	*month = (year - 1970) * 12 + number - 1;
	return TRUE;
}

/* "2026-03" as "March 2026", "2026-01..2026-03" as both; NULL for others. */
static char *
month_label(const Words *words, const char *part)
{
	g_auto(GStrv) ends = g_strsplit(part, "..", 2);
	g_autofree char *from = NULL, *to = NULL;
	gint32 month;

	if (ends[0] == NULL || strlen(ends[0]) != strlen("2026-10") ||
	    !read_month(ends[0], &month))
		return NULL;
	if (ends[1] == NULL)
		return words_month(words, month);
	from = words_month(words, month);
	if (strlen(ends[1]) != strlen("2026-10") ||
	    !read_month(ends[1], &month))
		return NULL;
	to = words_month(words, month);
	return words_fill(words, "changes", "period", "first", from, "last",
	    to, NULL);
}

/* A running total is not what came in its last month. */
static gboolean
is_running(char **parts)
{
	guint count = g_strv_length(parts);
	gint32 month;

	return count > 3 && strcmp(parts[count - 2], "connected") == 0 &&
	    strcmp(parts[count - 3], "people") != 0 &&
	    read_month(parts[count - 1], &month);
}

/*
 * Of places only one can be meant, what has a name is not said to be a project,
 * and the way of counting of all charts is no special one.
 */
static gboolean
is_unsaid(const struct figures *figures, char **parts, guint i)
{
	static const char *const kinds[] = { "all", "activity", "project",
		"municipality", NULL };

	return i > 0 && (g_strv_contains(kinds, parts[i]) ||
	    (i == 2 && strcmp(parts[i], figures->report->municipality) == 0) ||
	    (strcmp(parts[i - 1], "credit") == 0 &&
	    strcmp(parts[i], figures->model) == 0));
}

/* What is said of part i; "": nothing.  g_free. */
static char *
part_text(const struct figures *figures, const Words *words, char **parts,
    guint i)
{
	g_autofree char *end = NULL;
	gboolean runs = is_running(parts);
	char *month;

	if (is_unsaid(figures, parts, i) ||
	    (runs && parts[i + 1] != NULL && parts[i + 2] == NULL))
		return g_strdup("");
	month = month_label(words, parts[i]);
	if (month == NULL)
		return g_strdup(part_label(figures, words, parts, i));
	if (!runs || parts[i + 1] != NULL)
		return month;
	end = month;
	return finding_fill(figures, words, "changes", "running", "end", end,
	    NULL);
}

/* ------------------------------------------------------------ of measures */

/* A measure's key ends in its name and these. */
enum { NAME, ABOUT, SUBJECT, CLASS, SPAN, PART, PARTS };

static void
append(GString *label, const char *text)
{
	if (*text != '\0')
		g_string_append_printf(label, "%s%s", label->len > 0 ?
		    ", " : "", text);
}

/* "2026 up to October" as at the head of a column, where there is one. */
static char *
span_label(const struct figures *figures, const Words *words,
    const char *part)
{
	g_auto(GStrv) ends = g_strsplit(part, "..", 2);
	gint32 from, to, now = figures->period.month;
	gint32 january = now - figures->month + 1;

	if (ends[0] == NULL || ends[1] == NULL || !read_month(ends[0],
	    &from) || !read_month(ends[1], &to))
		return month_label(words, part);
	if (from == january && to == now)
		return finding_fill(figures, words, "column", "year", NULL);
	if (from == january - 12 && to == now - 12)
		return finding_fill(figures, words, "column", "same_months",
		    NULL);
	if (from == day_month(figures->first_day) && to == now)
		return finding_fill(figures, words, "column", "history",
		    NULL);
	return month_label(words, part);
}

/* The measure of parts, if they are of one; at: where its name stands. */
static const struct measure *
measure_of(const struct figures *figures, char **parts, guint *at)
{
	guint i, count = g_strv_length(parts);

	for (i = 1; figures->measures != NULL && i < count; i++)
		if (strcmp(parts[i], "measure") == 0 &&
		    i + 1 + PARTS == count) {
			*at = i + 1;
			return figures_measure(figures, parts[*at]);
		}
	return NULL;
}

/* What a share is of, and how many are, where it is not the share itself. */
static const char *
measure_part(const Words *words, const struct measure *measure,
    const char *part)
{
	return strcmp(part, "ratio") == 0 || (strcmp(part, "number") == 0 &&
	    *measure->per == '\0') ? "" : words_maybe(words, "figure", part,
	    part);
}

static char *
measure_text(const struct figures *figures, const Words *words, char **parts,
    const struct measure *measure, guint at)
{
	GString *label = g_string_new(NULL);
	const char *subject = parts[at + SUBJECT];
	const char *given = given_label(figures, words, subject);
	g_autofree char *span = span_label(figures, words, parts[at + SPAN]);

	/* Where it is, if that is not where the report is about. */
	if (strcmp(parts[1], "all") != 0 && strcmp(parts[2],
	    figures->report->municipality) != 0)
		append(label, parts[2]);
	append(label, measure_label_about(figures, words, measure,
	    parts[at + ABOUT]));
	append(label, given != NULL ? given : subject);
	append(label, *parts[at + CLASS] == '\0' ? "" : words_maybe(words,
	    "class", parts[at + CLASS], parts[at + CLASS]));
	append(label, measure_part(words, measure, parts[at + PART]));
	append(label, span != NULL ? span : parts[at + SPAN]);
	return g_string_free(label, FALSE);
}

char *
change_label(const struct figures *figures, const Words *words,
    const char *key)
{
	g_auto(GStrv) parts = g_strsplit(key, "/", -1);
	guint i, at;
	const struct measure *measure = measure_of(figures, parts, &at);
	GString *label;

	if (measure != NULL && at > 2)
		return measure_text(figures, words, parts, measure, at);
	label = g_string_new(NULL);
	for (i = 0; parts[i] != NULL; i++) {
		g_autofree char *text = part_text(figures, words, parts, i);

		append(label, text);
	}
	return g_string_free(label, FALSE);
}
