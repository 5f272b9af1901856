/* The central table as a file; see cellfile.h. */
#include <math.h>
#include <string.h>

#include "cellfile.h"
#include "day.h"
#include "relations.h"
#include "separated.h"

const char *const cellfile_columns[] = { "key", "value", "unit", "base",
	"counts", "stem", "first_month", "last_month", "part", "of", "rule",
	NULL };

enum { KEY, VALUE, UNIT, BASE, COUNTS, STEM, FIRST, LAST, PART, OF, RULE,
	COLUMNS };

static const char *const units[] = { "people", "EUR", "percent", "word",
	"number", "hours", "rate", NULL };

const char *
cellfile_unit(enum cell_unit unit)
{
	return units[unit];
}

const char *
cellfile_counts(const struct quantity *quantity)
{
	if (quantity->unit == CELL_PEOPLE)
		return quantity->is_whole ? "people" : "parts";
	return quantity->is_whole ? "things" : "amount";
}

/* The place of a word in a list that ends in NULL; 0 when it is not there. */
static guint
place_of(const char *const *list, const char *word)
{
	guint i;

	for (i = 0; list[i] != NULL; i++)
		if (strcmp(list[i], word) == 0)
			return i;
	return 0;
}

gboolean
cellfile_draft(const char *unit, const char *counts, const char *rule,
    struct quantity *draft)
{
	static const char *const kinds[] = { "", "people", "things", "parts",
		"amount", NULL };
	guint kind = place_of(kinds, counts);

	*draft = (struct quantity){ .exact = NAN,
	    .unit = (enum cell_unit)place_of(units, unit),
	    .is_whole = kind == 1 || kind == 2,
	    .rule = (enum rule)place_of(rule_names, rule) };
	if (draft->unit == CELL_PEOPLE)
		draft->rule = RULE_THRESHOLD;
	return kind > 0 && (draft->unit == CELL_PEOPLE) ==
	    (kind == 1 || kind == 3);
}

/* By the rules, and the threshold, of the time when it was published. */
static void
set_bounds(struct quantity *quantity, double below,
    const struct protection *protection)
{
	double k = (double)protection->threshold;

	quantity->want_high = k - 1;
	quantity_bound(quantity, protection);
	if (quantity->form == FORM_SMALL) {
		quantity->high = quantity->is_whole ? below - 1 : below;
		quantity->want_high = MIN(below, k) - 1;
	} else if (quantity->form == FORM_SHOWN && quantity->unit ==
	    CELL_PEOPLE && quantity->shown < k)
		protect_range(quantity->shown, quantity->base,
		    quantity->is_whole, &quantity->low, &quantity->high);
}

gboolean
cellfile_quantity(const struct cellfile_row *row, gboolean was_kept,
    const struct protection *protection, struct quantity *quantity)
{
	double below = NAN;

	if (!cellfile_draft(row->unit, row->counts, row->rule, quantity))
		return FALSE;
	quantity->base = (gint64)row->base;
	quantity->is_fixed = TRUE;
	if (row->value[0] == '<') {
		quantity->form = FORM_SMALL;
		below = g_ascii_strtod(row->value + 1, NULL);
	} else if (strcmp(row->value, CELL_REFUSED) == 0)
		quantity->form = FORM_HIDDEN;
	else {
		quantity->form = row->base > 0 ? FORM_SHOWN : FORM_GIVEN;
		quantity->shown = g_ascii_strtod(row->value, NULL);
	}
	quantity->is_sensitive = quantity->form == FORM_SMALL;
	set_bounds(quantity, below, protection);
	if (quantity->form == FORM_SHOWN && was_kept)
		quantity_allow(quantity, protection);
	return TRUE;
}

static void
put(GString *out, const char *text)
{
	g_string_append_c(out, ',');
	csv_text(&csv_plain, out, text);
}

static void
put_quantity(GString *out, const struct quantity *quantity)
{
	char first[8] = "", last[8] = "";

	if (quantity == NULL) {
		g_string_append(out, ",,,,");
		return;
	}
	if (quantity->stem != NULL) {
		month_print(quantity->first, first);
		month_print(quantity->last, last);
	}
	put(out, cellfile_counts(quantity));
	put(out, quantity->stem != NULL ? quantity->stem : "");
	put(out, first);
	put(out, last);
}

static void
put_ratio(GString *out, const struct cell *cell,
    const struct quantity *quantity)
{
	const struct cell *part, *whole;
	gboolean is_ratio = cells_ratio(cell, &part, &whole);

	put(out, is_ratio ? part->key : "");
	put(out, is_ratio ? whole->key : "");
	put(out, quantity == NULL ? "" : rule_names[quantity->rule]);
	g_string_append(out, "\r\n");
}

char *
cellfile_write(const Cells *cells)
{
	g_autoptr(GPtrArray) sorted = cells_sorted(cells);
	g_autofree char *head = g_strjoinv(",", (char **)cellfile_columns);
	GString *out = g_string_new(head);
	guint i;

	g_string_append(out, "\r\n");
	for (i = 0; i < sorted->len; i++) {
		const struct cell *cell = sorted->pdata[i];
		const struct quantity *quantity = cells_quantity(cells, cell);

		csv_text(&csv_plain, out, cell->key);
		g_string_append_c(out, ',');
		csv_cell(&csv_plain, out, cell);
		put(out, units[cell->unit]);
		g_string_append_printf(out, ",%" G_GINT64_FORMAT, cell->base);
		put_quantity(out, quantity);
		put_ratio(out, cell, quantity);
	}
	return g_string_free(out, FALSE);
}

/* --------------------------------------------------------------- reading */

/* One field; *text goes to the comma, line end or end behind it. */
static char *
field(const char **text)
{
	GString *out = g_string_new(NULL);
	const char *at = *text;

	if (*at == '"')
		for (at++; *at != '\0'; at++) {
			if (*at == '"' && *++at != '"')
				break;
			g_string_append_c(out, *at);
		}
	while (*at != '\0' && *at != ',' && *at != '\r' && *at != '\n')
		g_string_append_c(out, *at++);
	*text = at;
	return g_string_free(out, FALSE);
}

GPtrArray *
cellfile_line(const char **text)
{
	GPtrArray *fields;

	if (**text == '\0')
		return NULL;
	fields = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(fields, field(text));
	while (**text == ',') {
		(*text)++;
		g_ptr_array_add(fields, field(text));
	}
	if (**text == '\r')
		(*text)++;
	if (**text == '\n')
		(*text)++;
	return fields;
}

static void
row_free(void *data)
{
	struct cellfile_row *row = data;

	g_free(row->key);
	g_free(row->value);
	g_free(row->unit);
	g_free(row->counts);
	g_free(row->stem);
	g_free(row->part);
	g_free(row->of);
	g_free(row->rule);
	g_free(row);
}

static struct cellfile_row *
row_make(const GPtrArray *fields)
{
	struct cellfile_row *row = g_new0(struct cellfile_row, 1);
	char **it = (char **)fields->pdata;
	struct period first, last;

	row->key = g_strdup(it[KEY]);
	row->value = g_strdup(it[VALUE]);
	row->unit = g_strdup(it[UNIT]);
	row->base = g_ascii_strtod(it[BASE], NULL);
	row->counts = g_strdup(it[COUNTS]);
	row->stem = g_strdup(it[STEM]);
	row->part = g_strdup(it[PART]);
	row->of = g_strdup(it[OF]);
	row->rule = g_strdup(fields->len > RULE ? it[RULE] : "");
	if (*row->stem == '\0' || !period_parse(it[FIRST], &first, NULL) ||
	    !period_parse(it[LAST], &last, NULL)) {
		g_clear_pointer(&row->stem, g_free);
		return row;
	}
	row->first = first.month;
	row->last = last.month;
	return row;
}

GPtrArray *
cellfile_read(const char *text)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(row_free);
	GPtrArray *fields = cellfile_line(&text);
	guint count = fields != NULL ? fields->len : 0, i;

	for (i = 0; i < count; i++)
		if (count < RULE || count > COLUMNS ||
		    strcmp(fields->pdata[i], cellfile_columns[i]) != 0) {
			g_ptr_array_unref(fields);
			return NULL;
		}
	if (fields == NULL)
		return NULL;
	g_ptr_array_unref(fields);
	while ((fields = cellfile_line(&text)) != NULL) {
		if (fields->len == count)
			g_ptr_array_add(rows, row_make(fields));
		g_ptr_array_unref(fields);
	}
	return g_steal_pointer(&rows);
}
