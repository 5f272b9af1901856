/*
 * What "<10", "x" and a dash in a table mean: said below the first table of a
 * section that has one, so that nobody has to look for it; and, once on a page,
 * that a number may lag behind.  See tables_parts.h.
 */
#include <string.h>

#include "tables_parts.h"

enum { SMALL = 1, HIDDEN = 2, NONE = 4, KEPT = 8 };

void
tables_section(Html *html)
{
	html->symbols &= KEPT;
}

static guint
symbol_of(const struct field *field, const Words *words)
{
	g_autofree char *text = NULL;

	if (field->cell == NULL || field->cell->unit == CELL_WORD)
		return 0;
	if (cell_shown(field->cell))
		return field->cell->is_kept ? KEPT : 0;
	text = field_text(field, words);
	return *text == '<' ? SMALL : strcmp(text, CELL_REFUSED) == 0 ?
	    HIDDEN : strcmp(text, words_text(words, "format", "none")) == 0 ?
	    NONE : 0;
}

/* Those that stand on the page; *threshold is what "<10" says, or NULL. */
static guint
symbols_of(const Table *table, const struct fold *fold, const Words *words,
    const char **threshold)
{
	guint i, width = table->columns->len, found = 0;

	*threshold = NULL;
	for (i = 0; i < table->fields->len; i++) {
		const struct field *field = &g_array_index(table->fields,
		    struct field, i);
		guint symbol = fold->rows[i / width] != FOLD_NOT ||
		    fold->columns[i % width] ? 0 : symbol_of(field, words);

		if (symbol == SMALL)
			*threshold = field->cell->symbol + 1;
		found |= symbol;
	}
	return found;
}

char *
symbols_sentence(const Table *table, const struct fold *fold,
    const Words *words, guint *said)
{
	static const char *const keys[] = { "symbol.small", "symbol.hidden",
		"symbol.none", "symbol.kept" };
	GString *list = g_string_new(NULL);
	const char *threshold;
	guint found = symbols_of(table, fold, words, &threshold) & ~*said, i;
	char *sentence;

	for (i = 0; i < G_N_ELEMENTS(keys); i++) {
		g_autofree char *text = (found & 1U << i) == 0 ? NULL :
		    words_fill(words, "page", keys[i], "threshold", threshold,
		    NULL);

		if (text != NULL)
			g_string_append_printf(list, "%s%s", list->len > 0 ?
			    "; " : "", text);
	}
	*said |= found;
	sentence = list->len == 0 ? NULL : words_fill(words, "page",
	    "table.symbols", "symbols", list->str, NULL);
	g_string_free(list, TRUE);
	return sentence;
}
