/* From the key of a cell to rows, files and lines; see sources.h. */
#include <stdio.h>
#include <string.h>

#include "sources.h"

/* What the statements of explain.sql may ask for. */
struct question {
	const struct figures	*figures;
	const char		*activity;	/* register:code, or "" */
	const char		*name;		/* rung, measure, project */
	const char		*about;		/* the rest of its key */
	gint32			 first, last;	/* days */
};

/* What is printed of a kind of figure: statements, in order. */
static const struct kind {
	const char	*key;		/* a part of the key */
	const char	*statements[4];
} kinds[] = {
	/* The first that fits counts. */
	{ "/norm/", { "explain_norms" } },
	{ "/worth/", { NULL } },
	{ "/network/", { "explain_network", "explain_network_ties",
	    "explain_network_attendance" } },
	{ "/response/", { "explain_response", "explain_scores" } },
	{ "/comparison/", { "explain_comparison", "explain_strata",
	    "explain_attendance" } },
	{ "/ties", { "explain_network_activity", "explain_attendance" } },
	{ "/isolated", { "explain_network_activity",
	    "explain_attendance" } },
	{ "/measure/", { "explain_measure", "explain_figure",
	    "explain_files" } },
	{ "/people/", { "explain_rung", "explain_rung_outcomes",
	    "explain_rung_ties", "explain_rung_attendance" } },
	{ "/connected/", { "explain_rung", "explain_rung_outcomes",
	    "explain_rung_ties", "explain_rung_attendance" } },
	{ "/target/", { "explain_targets" } },
	{ "/path/", { "explain_targets" } },
	{ "/gap/", { "explain_targets", "explain_rung" } },
	{ "/credit/", { "explain_credit", "explain_attendance" } },
	{ "/money", { "explain_costs" } },
	{ "/price", { "explain_credit", "explain_costs" } },
	{ "/change", { "explain_credit", "explain_costs" } },
	{ "/activity/", { "explain_verdict", "explain_attendance" } },
	{ "/outcomes/", { "explain_outcomes" } },
	{ "/unattributed/", { "explain_outcomes" } },
	{ "/forecast/", { "explain_rung" } },
	{ "", { "explain_run" } }
};

/* ------------------------------------------------------- files and lines */

/* Lines of one file as they come, sorted: "3, 5-9, 12". */
struct lines {
	GString	*text;
	gint64	 first, last, count;
	guint	 parts;
};

#define PARTS	12	/* that are printed */

static void
lines_flush(struct lines *lines)
{
	if (lines->count == 0 || lines->first == 0)
		return;
	if (++lines->parts > PARTS + 1)
		return;
	if (lines->parts > 1)
		g_string_append(lines->text, ", ");
	if (lines->parts == PARTS + 1)
		g_string_append(lines->text, "...");
	else if (lines->first == lines->last)
		g_string_append_printf(lines->text, "%" G_GINT64_FORMAT,
		    lines->first);
	else
		g_string_append_printf(lines->text, "%" G_GINT64_FORMAT "-%"
		    G_GINT64_FORMAT, lines->first, lines->last);
}

static void
lines_add(struct lines *lines, gint64 line)
{
	lines->count++;
	if (lines->first != 0 && line <= lines->last + 1) {
		lines->last = MAX(lines->last, line);
		return;
	}
	lines_flush(lines);
	lines->first = lines->last = line;
}

static void
lines_end(struct lines *lines, const char *file, gint64 batch, GString *out)
{
	lines_flush(lines);
	g_string_append_printf(out, "  %s (batch %" G_GINT64_FORMAT "), %"
	    G_GINT64_FORMAT " %s: %s %s\n", file, batch, lines->count,
	    lines->count == 1 ? "record" : "records", lines->count ==
	    1 ? "line" : "lines", lines->text->str);
	g_string_truncate(lines->text, 0);
	*lines = (struct lines){ .text = lines->text };
}

/* Rows of batch, file, line, by batch and line. */
static gboolean
print_lines(Store *store, sqlite3_stmt *statement, const char *title,
    GString *out, GError **error)
{
	struct lines lines = { .text = g_string_new(NULL) };
	g_autofree char *file = NULL;
	gint64 batch = 0;
	gboolean good, row;

	while ((good = store_step(store, statement, &row, error)) && row) {
		if (batch != sqlite3_column_int64(statement, 0)) {
			if (batch == 0)
				g_string_append_printf(out, "%s\n", title);
			else
				lines_end(&lines, file, batch, out);
			batch = sqlite3_column_int64(statement, 0);
			g_free(file);
			file = g_strdup((const char *)
			    sqlite3_column_text(statement, 1));
		}
		lines_add(&lines, sqlite3_column_int64(statement, 2));
	}
	if (good)
		sqlite3_reset(statement);
	if (good && batch != 0)
		lines_end(&lines, file, batch, out);
	g_string_free(lines.text, TRUE);
	return good;
}

/* ------------------------------------------------------------ other rows */

/* Rows as NAME=VALUE, names as the statement gives them. */
static gboolean
print_rows(Store *store, sqlite3_stmt *statement, const char *title,
    GString *out, GError **error)
{
	gboolean row, any = FALSE;
	int i;

	while (store_step(store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		if (!any)
			g_string_append_printf(out, "%s\n", title);
		any = TRUE;
		g_string_append(out, " ");
		for (i = 0; i < sqlite3_column_count(statement); i++)
			if (sqlite3_column_type(statement, i) != SQLITE_NULL)
				g_string_append_printf(out, " %s=%s",
				    sqlite3_column_name(statement, i),
				    (const char *)sqlite3_column_text(
				    statement, i));
		g_string_append_c(out, '\n');
	}
	return FALSE;
}

static const struct title {
	const char	*statement, *title;
	gboolean	 is_lines;
	gboolean	 is_internal;	/* counts that others may not see */
} titles[] = {
	{ "explain_measure", "definition (transform/measures):", FALSE },
	{ "explain_figure", "counted:", FALSE },
	{ "explain_files", "files of the kind it needs:", FALSE },
	{ "explain_norms", "norms:", FALSE },
	{ "explain_network", "the network on that day:", FALSE, TRUE },
	{ "explain_network_ties", "recorded ties that held:", TRUE },
	{ "explain_network_attendance", "attendances in which people may have "
	    "met:", TRUE },
	{ "explain_network_activity", "ties that need it, and people with no "
	    "tie left without it:", FALSE, TRUE },
	{ "explain_response", "who answered, of people who came in the "
	    "history:", FALSE, TRUE },
	{ "explain_scores", "measurements:", TRUE },
	{ "explain_comparison", "compared:", FALSE, TRUE },
	{ "explain_strata", "by people who are alike, in half-years:", FALSE, TRUE },
	{ "explain_rung", "people who first stood on the rung, by month:",
	    FALSE },
	{ "explain_rung_outcomes", "by an outcome:", TRUE },
	{ "explain_rung_ties", "by a tie:", TRUE },
	{ "explain_rung_attendance", "by attendance, on that day:", TRUE },
	{ "explain_targets", "targets:", FALSE },
	{ "explain_credit", "credit:", FALSE },
	{ "explain_attendance", "attendance:", TRUE },
	{ "explain_costs", "costs and grants:", FALSE },
	{ "explain_verdict", "the verdict rests on:", FALSE, TRUE },
	{ "explain_outcomes", "outcomes:", TRUE },
	{ "explain_run", "computed from other figures of this run:", FALSE }
};

static gboolean
answer(Store *store, const struct question *question, const char *name,
    GString *out, GError **error)
{
	const struct figures *figures = question->figures;
	sqlite3_stmt *statement = store_statement(store, name);
	guint i = 0;

	while (strcmp(titles[i].statement, name) != 0)
		i++;
	if (titles[i].is_internal && cells_mode(figures->cells) !=
	    CELLS_EXACT)
		return TRUE;
	store_bind_text(statement, ":activity", question->activity);
	store_bind_text(statement, ":name", question->name);
	store_bind_text(statement, ":about", question->about);
	store_bind_text(statement, ":model", figures->model);
	store_bind_text(statement, ":mission", figures->conf->mission.rung);
	figures_bind(statement, ":scope", figures->scope);
	figures_bind(statement, ":window", figures->conf->method.tie_window);
	figures_bind(statement, ":first", question->first);
	figures_bind(statement, ":last", question->last);
	figures_bind(statement, ":first_month", day_month(question->first));
	figures_bind(statement, ":last_month", day_month(question->last));
	return titles[i].is_lines ? print_lines(store, statement,
	    titles[i].title, out, error) : print_rows(store, statement,
	    titles[i].title, out, error);
}

/* ------------------------------------------------------- reading the key */

/* Days that the end of a key names: a year, a month; else the history. */
static void
read_days(struct question *question, const char *key)
{
	const struct figures *figures = question->figures;
	const char *tail = strrchr(key, '/');
	int year = 0, month = 0;

	question->first = figures->first_day;
	question->last = figures->last_day;
	if (tail == NULL || sscanf(tail, "/%4d-%2d", &year, &month) < 1 ||
	    year < 1970)
		return;
	question->first = month_first_day((year - 1970) * 12);
	question->last = month == 0 ? MIN(figures->last_day,
	    month_last_day((year - 1970) * 12 + 11)) :
	    month_last_day((year - 1970) * 12 + month - 1);
}

/* The part after one of that name; "" when there is none. */
static const char *
part_after(char **parts, const char *name)
{
	for (; *parts != NULL; parts++)
		if (strcmp(*parts, name) == 0 && parts[1] != NULL)
			return parts[1];
	return "";
}

gboolean
sources_print(Store *store, const struct figures *figures, const char *key,
    GString *out, GError **error)
{
	g_auto(GStrv) parts = g_strsplit(key, "/", -1);
	struct question question = { .figures = figures };
	const struct kind *kind = kinds;
	guint i;

	while (strstr(key, kind->key) == NULL ||
	    (strcmp(kind->key, "/people/") == 0 && strchr(key, ':') != NULL))
		kind++;
	question.activity = part_after(parts, "activity");
	question.name = strstr(key, "/measure/") != NULL ?
	    part_after(parts, "measure") : strstr(key, "/people/") != NULL ?
	    part_after(parts, "people") : strstr(key, "/connected/") != NULL ||
	    strstr(key, "/forecast/") != NULL || strstr(key, "/gap/") != NULL ?
	    figures->conf->mission.rung : strstr(key, "/outcomes/") != NULL ?
	    part_after(parts, "outcomes") : strstr(key, "/project/") != NULL ?
	    part_after(parts, "project") : "";
	if (strstr(key, "/norm/") != NULL)
		question.name = part_after(parts, "norm");
	else if (strstr(key, "/network/") != NULL)
		question.name = part_after(parts, "network");
	else if (strstr(key, "/response/") != NULL)
		question.name = part_after(parts, "response");
	question.about = key;
	read_days(&question, key);
	for (i = 0; i < G_N_ELEMENTS(kind->statements) &&
	    kind->statements[i] != NULL; i++)
		if (!answer(store, &question, kind->statements[i], out,
		    error))
			return FALSE;
	return TRUE;
}
