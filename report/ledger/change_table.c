/* Restated figures in a table; see change_table.h. */
#include <string.h>

#include "change_table.h"
#include "findings.h"
#include "planned.h"

#define CAUSES	3	/* that are named; of the others the number */

#define MOST	25	/* rows on the page; a longer list is for a file */
#define COMMON	3	/* rows, at least, whose cause is said once */

/*
 * Which are read first: the answers of the report, then what it tells of each
 * activity, then all else.
 */
static guint
change_rank(const struct change *change)
{
	static const char *const ranks[][8] = {
		{ "/connected/", "/people/", "/target/", "/path/", "/gap/",
		    "/outcomes", "/verdict", NULL },
		{ "/followed", "/touched", "/credit/equal", "/price", NULL }
	};
	guint i, j;

	/* Measures have long keys, which may hold any of these. */
	for (i = 0; i < G_N_ELEMENTS(ranks); i++)
		for (j = 0; strstr(change->key, "/measure/") == NULL &&
		    ranks[i][j] != NULL; j++)
			if (strstr(change->key, ranks[i][j]) != NULL)
				return i;
	return G_N_ELEMENTS(ranks);
}

/* Rank by rank, in the order of their keys. */
static GPtrArray *
changes_ranked(const struct restatement *it)
{
	GPtrArray *list = g_ptr_array_new();
	guint i, rank;

	for (rank = 0; it != NULL && rank < 3; rank++)
		for (i = 0; i < it->changes->len; i++) {
			struct change *change = it->changes->pdata[i];

			if (!change->minor && change_rank(change) == rank)
				g_ptr_array_add(list, change);
		}
	return list;
}

/* What rounds to the same is no change to a reader. */
static gboolean
reads_alike(const Words *words, const struct change *change)
{
	g_autofree char *old = words_cell(words, &change->old);
	g_autofree char *now = words_cell(words, change->now);

	return change->now != NULL && strcmp(old, now) == 0;
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

	return words_fill(words, "changes", cause->first == cause->last ?
	    cause->removed ? "cause.line.removed" : "cause.line" :
	    cause->removed ? "cause.lines.removed" : "cause.lines",
	    "file", cause->file, "first", first, "last", last, "records",
	    records, "batch", batch, NULL);
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

/* Beside the cause: what was told is hidden now. */
static gboolean
is_hidden_now(const struct change *change)
{
	return change->now != NULL && change->now->symbol != NULL &&
	    change->old.symbol == NULL;
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
	if (texts->len == 0 && !is_hidden_now(change))
		g_ptr_array_add(texts, g_strdup(words_text(words, "changes",
		    figures->restatement->settings ? "cause.settings" :
		    "cause.other")));
	g_ptr_array_add(texts, NULL);
	return g_strjoinv("; ", (char **)texts->pdata);
}

/* The cause of each change as ranked, or NULL: it reads as before. */
static GPtrArray *
causes_of(const struct figures *figures, const Words *words,
    const GPtrArray *list)
{
	GPtrArray *texts = g_ptr_array_new_with_free_func(g_free);
	guint i;

	for (i = 0; i < list->len; i++)
		g_ptr_array_add(texts, reads_alike(words, list->pdata[i]) ?
		    NULL : causes_text(figures, words, list->pdata[i]));
	return texts;
}

/* The first of those that come most often; NULL: none is that common. */
static const char *
common_of(const GPtrArray *texts)
{
	g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash,
	    g_str_equal);
	const char *common = NULL;
	guint i, most = COMMON - 1;

	for (i = 0; i < texts->len; i++) {
		char *text = texts->pdata[i];
		guint count = text == NULL || *text == '\0' ? 0 : 1 +
		    GPOINTER_TO_UINT(g_hash_table_lookup(counts, text));

		if (count > 0)
			g_hash_table_insert(counts, text,
			    GUINT_TO_POINTER(count));
		if (count > most) {
			most = count;
			common = text;
		}
	}
	return common;
}

char *
change_common_cause(const struct figures *figures, const Words *words)
{
	g_autoptr(GPtrArray) list = changes_ranked(figures->restatement);
	g_autoptr(GPtrArray) texts = causes_of(figures, words, list);

	return g_strdup(common_of(texts));
}

/* The cause, and whether it is hidden; on the page without what is common. */
static void
cause_field(Table *table, const Words *words, const struct change *change,
    const char *cause, const char *common)
{
	const char *hidden = !is_hidden_now(change) ? "" : words_text(words,
	    "changes", "cause.hidden");
	g_autofree char *whole = g_strdup_printf("%s%s%s", cause, *cause !=
	    '\0' && *hidden != '\0' ? "; " : "", hidden);

	table_text(table, g_strcmp0(cause, common) == 0 ? hidden : whole,
	    whole);
}

Table *
table_changes(const struct figures *figures, const Words *words)
{
	static const struct table_plan plan[] = { { "changed", TABLE_TEXT },
		{ "old", TABLE_NUMBER }, { "now", TABLE_NUMBER },
		{ "cause", TABLE_TEXT }, { NULL, TABLE_TEXT } };
	g_autoptr(GPtrArray) list = changes_ranked(figures->restatement);
	g_autoptr(GPtrArray) causes = causes_of(figures, words, list);
	const char *common = common_of(causes);
	g_autofree char *caption = finding_fill(figures, words, "changes",
	    "caption", NULL);
	Table *table = table_open(figures, words, "changes", caption);
	guint i;

	table_columns(table, figures, words, "column", plan);
	for (i = 0; i < list->len; i++) {
		const struct change *change = list->pdata[i];
		g_autofree char *label = change_label(figures, words,
		    change->key);

		if (causes->pdata[i] == NULL)
			continue;
		table_row(table, change->key);
		table_text(table, label, change->key);
		table_cell(table, &change->old);
		table_cell_as(table, change->now, change->now == NULL ?
		    words_text(words, "format", "none") : NULL);
		/* On the page what holds for most is said above it. */
		cause_field(table, words, change, causes->pdata[i], common);
		if (table_rows(table) > MOST)
			table_row_in_file(table);
	}
	return table;
}
