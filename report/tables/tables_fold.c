/*
 * Rows and columns of which nothing is told: the page names them in a
 * sentence below the table, the file keeps them; see tables_parts.h.
 */
#include <string.h>

#include "tables_parts.h"

#define FOLD_NAMED	6	/* rows of zero, at most, that are named */

/* A column that says why there is no number. */
#define REASON		"compared"

/* A change to what is hidden is a change. */
#define KEPT		"now"

/* What a field says, or all fields of a row or column together. */
enum telling {
	BLANK	= 0,
	ZERO	= 1 << 0,
	SMALL	= 1 << 1,	/* below the threshold */
	UNTOLD	= 1 << 2,	/* hidden for another reason, or no answer */
	TOLD	= 1 << 3
};

static enum telling
telling_of(const struct field *field)
{
	const struct cell *cell = field->cell;

	if (field->shown != NULL)
		return *field->shown == '\0' ? BLANK :
		    strcmp(field->code, TABLE_UNTOLD) == 0 &&
		    field->more == NULL ? UNTOLD : TOLD;
	if (cell == NULL)
		return BLANK;
	if (cell->unit == CELL_WORD)
		return strcmp(cell->symbol, TABLE_UNTOLD) == 0 ? UNTOLD :
		    TOLD;
	if (cell->symbol != NULL)
		return cell->symbol[0] == '<' ? SMALL : UNTOLD;
	/* With an interval it says that it may be more. */
	return cell->value == 0 && field->more == NULL ? ZERO : TOLD;
}

static guint
row_tells(const Table *table, const struct fold *fold, guint row)
{
	guint i, width = table->columns->len, tells = BLANK;

	for (i = 1; i < width; i++)
		if (!fold->columns[i] && strcmp(column_of(table, i)->name,
		    REASON) != 0)
			tells |= telling_of(&g_array_index(table->fields,
			    struct field, row * width + i));
	return tells;
}

static guint
column_tells(const Table *table, const struct fold *fold, guint column)
{
	guint i, width = table->columns->len, tells = BLANK;

	for (i = 0; i < table->rows->len; i++)
		if (fold->rows[i] == FOLD_NOT)
			tells |= telling_of(&g_array_index(table->fields,
			    struct field, i * width + column));
	return tells;
}

static enum fold_reason
reason_of(guint tells)
{
	if (tells == SMALL)
		return FOLD_SMALL;
	if (tells == ZERO)
		return FOLD_ZERO;
	/* Zero here and hidden there is more than a sentence can say. */
	return (tells & (TOLD | ZERO)) != 0 ? FOLD_NOT : FOLD_UNTOLD;
}

/* A column is missed only where another one is left to read. */
static void
fold_columns(const Table *table, struct fold *fold)
{
	g_autofree guint *tells = g_new0(guint, table->columns->len);
	guint i, told = 0;

	for (i = 1; i < table->columns->len; i++) {
		if (fold->columns[i])
			continue;
		tells[i] = column_tells(table, fold, i);
		told += (tells[i] & (TOLD | ZERO)) != 0;
	}
	for (i = 1; told > 0 && i < table->columns->len; i++) {
		if (fold->columns[i] || (tells[i] & (TOLD | ZERO)) != 0 ||
		    strcmp(column_of(table, i)->name, KEPT) == 0)
			continue;
		fold->columns[i] = TRUE;
		if (tells[i] != BLANK)
			g_ptr_array_add(fold->missed, column_of(table,
			    i)->heading);
	}
}

/* "0 of 9" is read sooner than a name of a table without one. */
static gboolean
is_only_zero(const Table *table, const struct fold *fold)
{
	guint i, zero = 0;

	for (i = 0; i < table->rows->len; i++)
		zero += fold->rows[i] == FOLD_ZERO;
	return zero > 0 && zero == table->rows->len && zero <= FOLD_NAMED;
}

void
fold_open(struct fold *fold, const Table *table)
{
	guint i, shown = 0;

	fold->rows = g_new0(enum fold_reason, table->rows->len);
	fold->columns = g_new0(gboolean, table->columns->len);
	fold->missed = g_ptr_array_new();
	for (i = 0; i < table->columns->len; i++) {
		fold->columns[i] = column_of(table, i)->kind == TABLE_FILE ||
		    column_of(table, i)->kind == TABLE_FILE_NUMBER;
		shown += !fold->columns[i];
	}
	for (i = 0; i < table->rows->len; i++) {
		fold->rows[i] = g_hash_table_contains(table->filed,
		    table->rows->pdata[i]) ? FOLD_FILED : shown > 1 ?
		    reason_of(row_tells(table, fold, i)) : FOLD_NOT;
		if (fold->rows[i] == FOLD_ZERO && g_hash_table_contains(
		    table->kept, table->rows->pdata[i]))
			fold->rows[i] = FOLD_NOT;
		fold->left += fold->rows[i] == FOLD_NOT;
	}
	if (is_only_zero(table, fold)) {
		memset(fold->rows, 0, table->rows->len * sizeof(*fold->rows));
		fold->left = table->rows->len;
	}
	if (fold->left > 0)
		fold_columns(table, fold);
}

void
fold_close(struct fold *fold)
{
	g_free(fold->rows);
	g_free(fold->columns);
	g_ptr_array_unref(fold->missed);
}

/* ------------------------------------------------------------- sentences */

static const struct field *
head_of(const Table *table, guint row)
{
	return &g_array_index(table->fields, struct field,
	    row * table->columns->len);
}

/* Why a row has no number; NULL: the table does not say so. */
static const char *
reason_at(const Table *table, guint row)
{
	guint i, width = table->columns->len;

	for (i = 1; i < width; i++)
		if (strcmp(column_of(table, i)->name, REASON) == 0)
			return g_array_index(table->fields, struct field,
			    row * width + i).shown;
	return NULL;
}

#define WHOLE	3	/* rows of a group, at least, that its name stands for */

/* Whether all rows of the group that begins there are folded alike. */
static gboolean
is_whole(const Table *table, const struct fold *fold, guint from)
{
	const struct field *first = head_of(table, from);
	guint i;

	if (from > 0 && strcmp(head_of(table, from - 1)->shown,
	    first->shown) == 0)
		return FALSE;
	for (i = from; i < table->rows->len && strcmp(head_of(table, i)->shown,
	    first->shown) == 0; i++)
		if (head_of(table, i)->more == NULL ||
		    fold->rows[i] != fold->rows[from])
			return FALSE;
	return i >= from + WHOLE;
}

/*
 * "growth of the constituency (client; donor); left", of rows in order: those
 * with one reason or, if it is NULL, all.  A group that is folded as a whole
 * is called by its name.
 */
static char *
rows_list(const Table *table, const struct fold *fold,
    enum fold_reason reason, const char *why)
{
	GString *out = g_string_new(NULL);
	const struct field *last = NULL;
	gboolean open = FALSE, whole = FALSE;
	guint i;

	for (i = 0; i < table->rows->len; i++) {
		const struct field *head = head_of(table, i);
		gboolean is_same = last != NULL && head->more != NULL &&
		    strcmp(last->shown, head->shown) == 0;

		if (fold->rows[i] != reason || (why != NULL &&
		    strcmp(why, reason_at(table, i)) != 0) ||
		    (whole && is_same))
			continue;
		if (open && is_same) {
			g_string_append_printf(out, "; %s", head->more);
			last = head;
			continue;
		}
		g_string_append_printf(out, "%s%s%s", open ? ")" : "",
		    last != NULL ? "; " : "", head->shown);
		whole = why == NULL && is_whole(table, fold, i);
		open = head->more != NULL && !whole;
		if (open)
			g_string_append_printf(out, " (%s", head->more);
		last = head;
	}
	if (open)
		g_string_append_c(out, ')');
	return g_string_free(out, FALSE);
}

/* What "<10" is said to be fewer than. */
static const char *
threshold_of(const Table *table)
{
	guint i;

	for (i = 0; i < table->fields->len; i++) {
		const struct cell *cell = g_array_index(table->fields,
		    struct field, i).cell;

		if (cell != NULL && cell->symbol != NULL &&
		    cell->symbol[0] == '<')
			return cell->symbol + 1;
	}
	return "";
}

/* Zeros are named while they are few; nobody reads a long list of them. */
static char *
rows_sentence(const struct fold *fold, const Table *table,
    const Words *words, enum fold_reason reason)
{
	static const char *const keys[] = { [FOLD_ZERO] = "table.rows.zero",
		[FOLD_SMALL] = "table.rows.small",
		[FOLD_UNTOLD] = "table.rows.untold",
		[FOLD_FILED] = "table.rows.filed" };
	g_autofree char *rows = rows_list(table, fold, reason, NULL);
	g_autofree char *number = NULL;
	guint i, count = 0;

	for (i = 0; i < table->rows->len; i++)
		count += fold->rows[i] == reason;
	number = words_number(words, count, 0);
	if (count == 0)
		return NULL;
	if (reason == FOLD_UNTOLD && count == table->rows->len)
		return g_strdup(words_text(words, "page",
		    "table.rows.none"));
	return words_fill(words, "page", reason == FOLD_ZERO &&
	    count > FOLD_NAMED ? "table.rows.zeros" : keys[reason], "rows",
	    rows, "count", number, "threshold", threshold_of(table), NULL);
}

/* A sentence for each reason that rows without a number give. */
static void
add_reasons(const struct fold *fold, const Table *table, const Words *words,
    GPtrArray *sentences)
{
	g_autoptr(GPtrArray) said = g_ptr_array_new();
	guint i;

	for (i = 0; i < table->rows->len; i++) {
		const char *why = reason_at(table, i);
		g_autofree char *rows = NULL;

		if (fold->rows[i] != FOLD_UNTOLD ||
		    g_ptr_array_find_with_equal_func(said, why, g_str_equal,
		    NULL))
			continue;
		g_ptr_array_add(said, (void *)why);
		rows = rows_list(table, fold, FOLD_UNTOLD, why);
		g_ptr_array_add(sentences, words_fill(words, "page",
		    "table.rows.reason", "rows", rows, "reason", why, NULL));
	}
}

GPtrArray *
fold_sentences(const struct fold *fold, const Table *table,
    const Words *words)
{
	GPtrArray *sentences = g_ptr_array_new_with_free_func(g_free);
	enum fold_reason reason;

	for (reason = FOLD_ZERO; reason <= FOLD_FILED; reason++) {
		char *sentence;

		if (reason == FOLD_UNTOLD && table->rows->len > 0 &&
		    reason_at(table, 0) != NULL) {
			add_reasons(fold, table, words, sentences);
			continue;
		}
		sentence = rows_sentence(fold, table, words, reason);

		if (sentence != NULL)
			g_ptr_array_add(sentences, sentence);
	}
	if (fold->missed->len > 0) {
		g_autofree char *columns = NULL;

		g_ptr_array_add(fold->missed, NULL);
		columns = g_strjoinv("; ", (char **)fold->missed->pdata);
		g_ptr_array_set_size(fold->missed,
		    (int)fold->missed->len - 1);
		g_ptr_array_add(sentences, words_fill(words, "page",
		    "table.columns", "columns", columns, NULL));
	}
	return sentences;
}
