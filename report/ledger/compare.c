/* Figures of two periods side by side; see compare.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compare.h"
#include "program.h"

/* A cell of either month; NULL: not there. */
struct pair {
	char	*key;		/* with months and years made relative */
	char	*shown[2];
};

static void
pair_free(void *data)
{
	struct pair *pair = data;

	g_free(pair->key);
	g_free(pair->shown[0]);
	g_free(pair->shown[1]);
	g_free(pair);
}

static int
pair_compare(const void *a, const void *b)
{
	return strcmp((*(const struct pair *const *)a)->key,
	    (*(const struct pair *const *)b)->key);
}

/* "2025-03" seen from 2026-10: "MONTH-19"; "2025": "YEAR-1". */
static void
append_relative(GString *out, const char *part, int year, int month)
{
	int its_year, its_month = 0, size = 0, back;

	if (sscanf(part, "%4d-%2d%n", &its_year, &its_month, &size) == 2 &&
	    size == 7) {
		back = (year - its_year) * 12 + month - its_month;
		g_string_append_printf(out, back == 0 ? "MONTH" : back > 0 ?
		    "MONTH-%d" : "MONTH+%d", abs(back));
		part += 7;
	} else if (sscanf(part, "%4d%n", &its_year, &size) == 1 &&
	    size == 4 && part[4] == '\0' && its_year > 1900) {
		back = year - its_year;
		g_string_append_printf(out, back == 0 ? "YEAR" : back > 0 ?
		    "YEAR-%d" : "YEAR+%d", abs(back));
		part += 4;
	}
	if (g_str_has_prefix(part, "..")) {
		g_string_append(out, "..");
		append_relative(out, part + 2, year, month);
	} else
		g_string_append(out, part);
}

static char *
relative_key(const char *key, const char *period)
{
	g_auto(GStrv) parts = g_strsplit(key, "/", -1);
	GString *out = g_string_new(NULL);
	int year = 0, month = 0;
	guint i;

	(void)sscanf(period, "%d-%d", &year, &month);
	for (i = 0; parts[i] != NULL; i++) {
		if (i > 0)
			g_string_append_c(out, '/');
		append_relative(out, parts[i], year, month);
	}
	return g_string_free(out, FALSE);
}

static char *
cell_text(sqlite3_stmt *row)
{
	char number[G_ASCII_DTOSTR_BUF_SIZE];

	return g_strdup(sqlite3_column_type(row, 2) != SQLITE_NULL ?
	    (const char *)sqlite3_column_text(row, 2) : g_ascii_formatd(number,
	    sizeof(number), "%.10g", sqlite3_column_double(row, 1)));
}

static gboolean
read_side(Store *store, const char *report, const char *period, guint side,
    GHashTable *pairs, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "compare_cells");
	gboolean row, any = FALSE;

	store_bind_text(statement, ":report", report);
	store_bind_text(statement, ":period", period);
	while (store_step(store, statement, &row, error)) {
		struct pair *pair;
		char *key;

		if (!row) {
			sqlite3_reset(statement);
			if (!any)
				g_set_error(error, IMPACT_ERROR, EXIT_USAGE,
				    "report %s was not published for %s; "
				    "impact report --list tells what was",
				    report, period);
			return any;
		}
		any = TRUE;
		key = relative_key((const char *)sqlite3_column_text(
		    statement, 0), period);
		pair = g_hash_table_lookup(pairs, key);
		if (pair == NULL) {
			pair = g_new0(struct pair, 1);
			pair->key = g_strdup(key);
			g_hash_table_insert(pairs, pair->key, pair);
		}
		g_free(key);
		g_free(pair->shown[side]);
		pair->shown[side] = cell_text(statement);
	}
	return FALSE;
}

static void
print_pair(const struct pair *pair, GString *out)
{
	char *end[2] = { NULL, NULL };
	double number[2] = { 0, 0 };
	char text[G_ASCII_DTOSTR_BUF_SIZE];
	guint i;

	for (i = 0; i < 2; i++)
		if (pair->shown[i] != NULL)
			number[i] = g_ascii_strtod(pair->shown[i], &end[i]);
	g_string_append_printf(out, "%s\t%s\t%s\t%s\n", pair->key,
	    pair->shown[0] != NULL ? pair->shown[0] : "-",
	    pair->shown[1] != NULL ? pair->shown[1] : "-",
	    end[0] == NULL || end[1] == NULL || *end[0] != '\0' ||
	    *end[1] != '\0' ? "" : g_ascii_formatd(text, sizeof(text),
	    "%+.10g", number[1] - number[0]));
}

char *
compare_periods(Store *store, const char *report, const char *first,
    const char *second, GError **error)
{
	g_autoptr(GHashTable) pairs = g_hash_table_new_full(g_str_hash,
	    g_str_equal, NULL, pair_free);
	g_autoptr(GPtrArray) sorted = g_ptr_array_new();
	GString *out;
	GHashTableIter iter;
	void *pair;
	guint i;

	if (!read_side(store, report, first, 0, pairs, error) ||
	    !read_side(store, report, second, 1, pairs, error))
		return NULL;
	g_hash_table_iter_init(&iter, pairs);
	while (g_hash_table_iter_next(&iter, NULL, &pair))
		g_ptr_array_add(sorted, pair);
	g_ptr_array_sort(sorted, pair_compare);
	out = g_string_new(NULL);
	g_string_append_printf(out, "figure\t%s\t%s\tdifference\n", first,
	    second);
	for (i = 0; i < sorted->len; i++)
		print_pair(sorted->pdata[i], out);
	return g_string_free(out, FALSE);
}
