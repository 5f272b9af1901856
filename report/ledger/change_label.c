/* What a figure is called, from its key; see change_table.h. */
#include <stdio.h>
#include <string.h>

#include "change_table.h"
#include "findings.h"

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
		return words_maybe(words, "model", parts[i], parts[i]);
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

/* What is said of part i; "": nothing.  g_free. */
static char *
part_text(const struct figures *figures, const Words *words, char **parts,
    guint i)
{
	g_autofree char *end = NULL;
	gboolean runs = is_running(parts);
	char *month;

	/* Of places only one can be meant, and activities have a name. */
	if ((i == 1 && (strcmp(parts[1], "all") == 0 ||
	    strcmp(parts[1], "activity") == 0)) ||
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
