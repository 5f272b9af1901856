/* Tables and their figures, and tables as CSV; see tables.h. */
#include <string.h>

#include "tables_parts.h"

/* Columns of the files that every table has. */
#define COLUMN_FIGURE		"figure"
#define COLUMN_RESTRICTION	"restriction"

static void
column_clear(void *data)
{
	g_free(((struct column *)data)->name);
	g_free(((struct column *)data)->heading);
}

static void
field_clear(void *data)
{
	g_free(((struct field *)data)->shown);
	g_free(((struct field *)data)->code);
	g_free(((struct field *)data)->more);
	g_free(((struct field *)data)->words);
}

Table *
table_new(const char *name, const char *caption)
{
	Table *table = g_new0(Table, 1);

	table->name = g_strdup(name);
	table->caption = g_strdup(caption);
	table->columns = g_array_new(FALSE, TRUE, sizeof(struct column));
	table->fields = g_array_new(FALSE, TRUE, sizeof(struct field));
	table->rows = g_ptr_array_new_with_free_func(g_free);
	table->filed = g_hash_table_new(g_str_hash, g_str_equal);
	table->kept = g_hash_table_new(g_str_hash, g_str_equal);
	g_array_set_clear_func(table->columns, column_clear);
	g_array_set_clear_func(table->fields, field_clear);
	return table;
}

void
table_free(Table *table)
{
	if (table == NULL)
		return;
	g_array_unref(table->columns);
	g_array_unref(table->fields);
	g_hash_table_unref(table->filed);
	g_hash_table_unref(table->kept);
	g_ptr_array_unref(table->rows);
	g_free(table->restriction);
	g_free(table->name);
	g_free(table->caption);
	g_free(table);
}

const char *
table_name(const Table *table)
{
	return table->name;
}

const char *
table_caption(const Table *table)
{
	return table->caption;
}

guint
table_rows(const Table *table)
{
	return table->rows->len;
}

void
table_restrict(Table *table, const char *word)
{
	g_free(table->restriction);
	table->restriction = g_strdup(word);
}

void
table_row(Table *table, const char *id)
{
	g_assert(table->fields->len ==
	    table->rows->len * table->columns->len);
	g_ptr_array_add(table->rows, g_strdup(id));
}

void
table_row_in_file(Table *table)
{
	g_hash_table_add(table->filed, table->rows->pdata[table->rows->len -
	    1]);
}

void
table_row_kept(Table *table)
{
	g_hash_table_add(table->kept, table->rows->pdata[table->rows->len -
	    1]);
}

void
table_column(Table *table, const char *name, const char *heading,
    enum table_kind kind)
{
	struct column column = { g_strdup(name), g_strdup(heading), kind };

	g_array_append_val(table->columns, column);
}

void
table_text(Table *table, const char *shown, const char *code)
{
	struct field field = { g_strdup(shown),
		g_strdup(code != NULL ? code : shown), NULL, NULL, NULL };

	g_array_append_val(table->fields, field);
}

void
table_more(Table *table, const char *more)
{
	g_array_index(table->fields, struct field,
	    table->fields->len - 1).more = g_strdup(more);
}

void
table_cell(Table *table, const struct cell *cell)
{
	table_cell_as(table, cell, NULL);
}

void
table_cell_as(Table *table, const struct cell *cell, const char *words)
{
	struct field field = { NULL, NULL, NULL, cell, g_strdup(words) };

	g_array_append_val(table->fields, field);
}

/* ------------------------------------------------------------------- CSV */

const struct column *
column_of(const Table *table, guint field)
{
	return &g_array_index(table->columns, struct column,
	    field % table->columns->len);
}

/* Names for programs; for people the words of their language. */
static void
csv_head(const Table *table, const struct csv *csv, GString *out)
{
	guint i;

	if (csv->mark)
		g_string_append(out, "\357\273\277");
	for (i = 0; i < table->columns->len; i++) {
		const struct column *column = column_of(table, i);

		if (column->kind == TABLE_PAGE)
			continue;
		if (i > 0)
			g_string_append_c(out, csv->delimiter);
		csv_text(csv, out, csv->mark ? column->heading :
		    column->name);
	}
	g_string_append_c(out, csv->delimiter);
	csv_text(csv, out, COLUMN_FIGURE);
	if (table->restriction != NULL) {
		g_string_append_c(out, csv->delimiter);
		csv_text(csv, out, COLUMN_RESTRICTION);
	}
	g_string_append(out, "\r\n");
}

/* What every row ends with. */
static void
csv_end(const Table *table, const struct csv *csv, guint row, GString *out)
{
	g_autofree char *id = g_strdup_printf("%s/%s", table->name,
	    (const char *)table->rows->pdata[row]);

	g_string_append_c(out, csv->delimiter);
	csv_text(csv, out, id);
	if (table->restriction != NULL) {
		g_string_append_c(out, csv->delimiter);
		csv_text(csv, out, table->restriction);
	}
	g_string_append(out, "\r\n");
}

char *
table_csv(const Table *table, const struct csv *csv)
{
	GString *out = g_string_new(NULL);
	guint i, width = table->columns->len;

	csv_head(table, csv, out);
	for (i = 0; i < table->fields->len; i++) {
		const struct field *field =
		    &g_array_index(table->fields, struct field, i);

		if (column_of(table, i)->kind != TABLE_PAGE) {
			if (i % width > 0)
				g_string_append_c(out, csv->delimiter);
			if (field->code == NULL)
				csv_cell(csv, out, field->cell);
			else
				csv_text(csv, out, csv->mark ? field->shown :
				    field->code);
		}
		if (i % width + 1 == width)
			csv_end(table, csv, i / width, out);
	}
	return g_string_free(out, FALSE);
}

/* The columns that come last, in every table. */
static gboolean
describe_end(const Table *table, guint i, struct table_description *it)
{
	guint count = table->restriction != NULL ? 2 : 1;

	if (i >= table->columns->len + count)
		return FALSE;
	*it = (struct table_description){ i, COLUMN_FIGURE, COLUMN_FIGURE,
	    FALSE, NULL, FALSE };
	if (i > table->columns->len)
		it->name = it->heading = COLUMN_RESTRICTION;
	return TRUE;
}

gboolean
table_describe(const Table *table, guint i, struct table_description *it)
{
	const struct column *column;
	guint j;

	for (; i < table->columns->len; i++)
		if (column_of(table, i)->kind != TABLE_PAGE)
			break;
	if (i >= table->columns->len)
		return describe_end(table, i, it);
	column = column_of(table, i);
	*it = (struct table_description){ i, column->name, column->heading,
	    column->kind == TABLE_NUMBER || column->kind == TABLE_FILE_NUMBER,
	    NULL, FALSE };
	for (j = i; j < table->fields->len; j += table->columns->len) {
		const struct field *field = &g_array_index(table->fields,
		    struct field, j);
		const struct cell *cell = field->cell;

		/* Yes and no are no numbers. */
		if (field->code != NULL && *field->code != '\0' &&
		    strcmp(field->code, TABLE_UNTOLD) != 0)
			it->is_number = FALSE;
		if (it->cell == NULL)
			it->cell = cell;
		else if (cell != NULL && cell->unit != it->cell->unit)
			it->is_mixed = TRUE;
	}
	return TRUE;
}

const struct cell *
table_cell_at(const Table *table, guint row, guint column)
{
	return g_array_index(table->fields, struct field,
	    row * table->columns->len + column).cell;
}

/* --------------------------------------------------------------- figures */

char *
figure_name(const Table *table, guint field)
{
	return g_strdup_printf("%s/%s/%s", table->name,
	    (const char *)table->rows->pdata[field / table->columns->len],
	    column_of(table, field)->name);
}

char *
table_anchor(const char *name)
{
	return g_uri_escape_string(name, "/:", FALSE);
}

gboolean
table_find(const Table *table, const char *id, const struct cell **cell)
{
	guint i;

	for (i = 0; i < table->fields->len; i++) {
		const struct field *field =
		    &g_array_index(table->fields, struct field, i);
		g_autofree char *name = field->shown != NULL ? NULL :
		    figure_name(table, i);

		if (g_strcmp0(name, id) != 0)
			continue;
		*cell = field->cell;
		return TRUE;
	}
	return FALSE;
}
