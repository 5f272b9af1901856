/* What a figure is and why it may be hidden; see explain.h. */
#include <string.h>

#include "change_table.h"
#include "explain.h"
#include "outline.h"
#include "program.h"
#include "sources.h"

/* The cell of TABLE/ROW/COLUMN or of a key; NULL: none. */
static const struct cell *
find(const struct figures *figures, const Words *words, const char *name)
{
	g_autoptr(GPtrArray) tables = NULL;
	const struct cell *cell = NULL;
	guint i;

	cell = cells_find(figures->cells, name);
	if (cell != NULL)
		return cell;
	tables = outline_tables(figures, words);
	for (i = 0; i < tables->len; i++)
		if (table_find(tables->pdata[i], name, &cell))
			return cell;
	return NULL;
}

gboolean
explain_has(const struct figures *figures, const char *name)
{
	g_autoptr(Words) words = words_open("en");

	return find(figures, words, name) != NULL;
}

/*
 * The part of a key that says what kind of figure it is: "credit" of
 * "/activity/buurthuis:BH-01/credit/equal" and of "/all/credit/all/year".
 */
static char *
family_of(const char *key)
{
	g_auto(GStrv) parts = g_strsplit(key, "/", -1);
	guint count = g_strv_length(parts);
	guint at = strcmp(parts[0], "") != 0 ? 0 : count > 1 &&
	    strcmp(parts[1], "all") == 0 ? 2 : 3;

	if (count > 3 && strcmp(parts[1], "at") == 0 &&
	    strcmp(parts[2], "all") != 0)
		at = 3;
	if (count > 1 && (strcmp(parts[1], "norm") == 0 ||
	    strcmp(parts[1], "worth") == 0))
		return g_strdup(parts[1]);
	/* Each of these has a meaning of its own. */
	if (at + 1 < count && (strcmp(parts[at], "network") == 0 ||
	    strcmp(parts[at], "response") == 0 ||
	    strcmp(parts[at], "comparison") == 0))
		return g_strdup_printf("%s.%s", parts[at], parts[count - 1]);
	/* Those of an activity are not new on a rung. */
	if (g_str_has_prefix(key, "/activity/") && at < count &&
	    strcmp(parts[at], "people") == 0)
		return g_strdup("participants");
	return g_strdup(at < count ? parts[at] : parts[count - 1]);
}

static const char *
why_hidden(const struct cell *cell)
{
	if (cell->symbol[0] == '<')
		return "too few people: a small number tells about persons; "
		    "zero is hidden as well";
	if (cell->base > 0)
		return "its value, or one near it, would give away how many "
		    "a few people are: other figures of the reports can be "
		    "added to it or taken from it";
	return "it is computed from figures of which one is hidden, or from "
	    "too few people";
}

static void
print_head(const struct figures *figures, const Words *words,
    const char *name, const struct cell *cell, GString *out)
{
	g_autofree char *family = family_of(cell->key);
	g_autofree char *label = change_label(figures, words, cell->key);
	g_autofree char *shown = words_cell(words, cell);
	char month[8];

	g_string_append_printf(out, "figure:  %s\n", name);
	if (strcmp(name, cell->key) != 0)
		g_string_append_printf(out, "cell:    %s\n", cell->key);
	g_string_append_printf(out, "report:  %s (%s) of %s\n",
	    figures->report->name,
	    conf_audiences[figures->report->audience],
	    month_print(figures->period.month, month));
	g_string_append_printf(out, "about:   %s\n", label);
	g_string_append_printf(out, "means:   %s\n", words_maybe(words,
	    "explain", family, words_text(words, "explain", "other")));
	g_string_append_printf(out, "shown:   %s\n", cell->symbol != NULL &&
	    cell->unit != CELL_WORD ? cell->symbol : shown);
	if (cell->base > 1)
		g_string_append_printf(out, "rounded: to a multiple of %"
		    G_GINT64_FORMAT "\n", cell->base);
}

char *
explain_figure(Store *store, const struct figures *figures, const char *name,
    GError **error)
{
	g_autoptr(Words) words = words_open("en");
	const struct cell *cell = find(figures, words, name);
	GString *out = g_string_new(NULL);

	if (cell == NULL) {
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE, "report %s has "
		    "no figure %s; the column \"figure\" of its tables names "
		    "them", figures->report->name, name);
		g_string_free(out, TRUE);
		return NULL;
	}
	print_head(figures, words, name, cell, out);
	if (cell->symbol != NULL && cell->unit != CELL_WORD) {
		g_string_append_printf(out, "hidden:  %s\nWhat it was made "
		    "of would give it away, and is not told here.\n",
		    why_hidden(cell));
		return g_string_free(out, FALSE);
	}
	g_string_append(out, "What follows is exact, and for internal "
	    "use.\n");
	if (sources_print(store, figures, cell->key, out, error))
		return g_string_free(out, FALSE);
	g_string_free(out, TRUE);
	return NULL;
}
