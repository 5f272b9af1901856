/* Restated figures in a table; see change_table.h. */
#include <stdio.h>
#include <string.h>

#include "change_table.h"
#include "findings.h"
#include "planned.h"

#define CAUSES	3	/* that are named; of the others the number */

/* The activity, rung or month that a part of a key names, or itself. */
static const char *
part_label(const struct figures *figures, const Words *words,
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
	return words_maybe(words, "figure", part, words_maybe(words,
	    "measure", part, part));
}

/* "2026-03" as "March 2026"; NULL for what is no month. */
static char *
month_label(const Words *words, const char *part)
{
	int year, month, size = 0;

	if (sscanf(part, "%4d-%2d%n", &year, &month, &size) != 2 ||
	    size != 7 || part[7] != '\0' || month < 1 || month > 12)
		return NULL;
	return words_month(words, (year - 1970) * 12 + month - 1);
}

/* A running total is not what came in its last month. */
static gboolean
is_running(char **parts)
{
	return g_strv_length(parts) == 4 &&
	    strcmp(parts[2], "connected") == 0;
}

/* What is said of part i; "": nothing.  g_free. */
static char *
part_text(const struct figures *figures, const Words *words, char **parts,
    guint i)
{
	char *month = month_label(words, parts[i]);
	g_autofree char *end = NULL;

	/* Of places only one can be meant in a report. */
	if ((i == 1 && strcmp(parts[1], "all") == 0) ||
	    (i == 2 && is_running(parts)))
		return g_strdup("");
	if (month == NULL)
		return g_strdup(part_label(figures, words, parts[i]));
	if (i != 3 || !is_running(parts))
		return month;
	end = month;
	return finding_fill(figures, words, "changes", "running", "end", end,
	    NULL);
}

char *
change_label(const struct figures *figures, const Words *words,
    const char *key)
{
	g_auto(GStrv) parts = g_strsplit(key, "/", -1);
	GString *label = g_string_new(NULL);
	guint i;

	for (i = 0; parts[i] != NULL; i++) {
		g_autofree char *text = part_text(figures, words, parts, i);

		if (*text != '\0')
			g_string_append_printf(label, "%s%s",
			    label->len > 0 ? ", " : "", text);
	}
	return g_string_free(label, FALSE);
}

static char *
cause_lines(const Words *words, const struct cause *cause)
{
	g_autofree char *first = g_strdup_printf("%" G_GINT64_FORMAT,
	    cause->first);
	g_autofree char *last = g_strdup_printf("%" G_GINT64_FORMAT,
	    cause->last);
	g_autofree char *records = words_number(words,
	    (double)cause->records, 0);
	g_autofree char *batch = g_strdup_printf("%" G_GINT64_FORMAT,
	    cause->batch);

	return words_fill(words, "changes", cause->removed ?
	    "cause.lines.removed" : "cause.lines", "file", cause->file,
	    "first", first, "last", last, "records", records, "batch", batch,
	    NULL);
}

/*
 * All that a file holds about it, of whatever activity, from the place i on;
 * a file comes once for each.  NULL: it came before.
 */
static char *
file_text(const Words *words, const GPtrArray *causes, guint i)
{
	struct cause whole = *(const struct cause *)causes->pdata[i];
	guint j;

	for (j = 0; j < causes->len; j++) {
		const struct cause *other = causes->pdata[j];

		if (other->batch != whole.batch ||
		    other->removed != whole.removed || j == i)
			continue;
		if (j < i)
			return NULL;
		whole.first = MIN(whole.first, other->first);
		whole.last = MAX(whole.last, other->last);
		whole.records += other->records;
	}
	return cause_lines(words, &whole);
}

/* For inside the house: files and lines. */
static void
add_files(GPtrArray *texts, const Words *words, const GPtrArray *causes)
{
	guint i;

	for (i = 0; i < causes->len; i++) {
		char *text = file_text(words, causes, i);

		if (text == NULL)
			continue;
		if (texts->len >= CAUSES || g_ptr_array_find_with_equal_func(
		    texts, text, g_str_equal, NULL))
			g_free(text);
		else
			g_ptr_array_add(texts, text);
	}
}

/* A file as others may know it: by the source it belongs to. */
static void
add_sources(GPtrArray *texts, const Words *words, const GPtrArray *causes,
    gboolean removed)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autofree char *list = NULL;
	guint i;

	for (i = 0; i < causes->len; i++) {
		const struct cause *cause = causes->pdata[i];

		if (cause->removed == removed && names->len < CAUSES &&
		    !g_ptr_array_find_with_equal_func(names, cause->source,
		    g_str_equal, NULL))
			g_ptr_array_add(names, cause->source);
	}
	if (names->len == 0)
		return;
	g_ptr_array_add(names, NULL);
	list = words_list(words, (char **)names->pdata);
	g_ptr_array_add(texts, words_fill(words, "changes", removed ?
	    "cause.removed" : "cause.source", "source", list, NULL));
}

static char *
causes_text(const struct figures *figures, const Words *words,
    const struct change *change)
{
	g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);

	if (figures->report->audience == AUDIENCE_ORGANISATION)
		add_files(texts, words, change->causes);
	else {
		add_sources(texts, words, change->causes, FALSE);
		add_sources(texts, words, change->causes, TRUE);
	}
	if (change->now != NULL && change->now->symbol != NULL &&
	    change->old.symbol == NULL)
		g_ptr_array_add(texts, g_strdup(words_text(words, "changes",
		    "cause.hidden")));
	if (texts->len == 0)
		g_ptr_array_add(texts, g_strdup(words_text(words, "changes",
		    figures->restatement->settings ? "cause.settings" :
		    "cause.other")));
	g_ptr_array_add(texts, NULL);
	return g_strjoinv("; ", (char **)texts->pdata);
}

Table *
table_changes(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { { "changed", TABLE_TEXT },
		{ "old", TABLE_NUMBER }, { "now", TABLE_NUMBER },
		{ "cause", TABLE_TEXT }, { NULL, TABLE_TEXT } };
	const struct restatement *it = figures->restatement;
	g_autofree char *caption = finding_fill(figures, words, "changes",
	    "caption", NULL);
	Table *table = table_open(figures, words, "changes", caption);
	guint i;

	table_columns(table, figures, words, "column", plan);
	for (i = 0; it != NULL && i < it->changes->len; i++) {
		const struct change *change = it->changes->pdata[i];
		g_autofree char *label = change_label(figures, words,
		    change->key);
		g_autofree char *causes = causes_text(figures, words,
		    change);

		if (change->minor)
			continue;
		table_row(table, change->key);
		table_text(table, label, change->key);
		table_cell(table, &change->old);
		table_cell(table, change->now);
		table_text(table, causes, NULL);
	}
	return table;
}
