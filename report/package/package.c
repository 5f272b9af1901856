/* The tables of an edition as a data package; see package.h. */
#include <string.h>

#include "cellfile.h"
#include "document.h"
#include "package.h"
#include "tables.h"

/* In the order of CELL_*. */
static const char *const units[] = { "people", "EUR", "percent", "word",
	"number", "hours", "rate" };

/* A symbol for what is not shown differs with the threshold. */
static void
write_missing(json_t *schema, const struct figures *figures)
{
	const struct protection *protection =
	    cells_protection(figures->cells);
	g_autofree char *hidden = g_strdup_printf("<%" G_GINT64_FORMAT,
	    protection->threshold);
	json_t *missing = document_put(schema, "missingValues",
	    json_array());

	document_push(missing, json_string(""));
	document_push(missing, json_string(CELL_REFUSED));
	document_push(missing, json_string(TABLE_UNTOLD));
	document_push(missing, json_string(hidden));
}

/* Which cell of the central table stands in each row; null: none. */
static void
write_keys(json_t *field, const Cells *cells, const Table *table,
    guint column)
{
	json_t *keys = document_put(field, "cells", json_array());
	guint i;

	for (i = 0; i < table_rows(table); i++) {
		const struct cell *cell = table_cell_at(table, i, column);

		/* One of an earlier release is not in that table. */
		document_push(keys, cell == NULL || cell->key == NULL ||
		    cells_find(cells, cell->key) != cell ? json_null() :
		    json_string(cell->key));
	}
}

static void
write_schema(json_t *resource, const struct figures *figures,
    const Table *table)
{
	json_t *schema = document_put(resource, "schema", json_object());
	json_t *fields = document_put(schema, "fields", json_array());
	struct table_description it;
	guint i;

	for (i = 0; table_describe(table, i, &it); i = it.index + 1) {
		json_t *field = document_push(fields, json_object());

		document_text(field, "name", it.name);
		document_text(field, "title", it.heading);
		document_text(field, "type", it.is_number ? "number" :
		    "string");
		if (it.cell == NULL)
			continue;
		if (!it.is_mixed)
			document_text(field, "unit", units[it.cell->unit]);
		if (!it.is_mixed && it.cell->base > 0)
			document_number(field, "rounding", it.cell->base);
		write_keys(field, figures->cells, table, it.index);
	}
	write_missing(schema, figures);
}

static void
write_dialect(json_t *resource)
{
	json_t *dialect = document_put(resource, "dialect", json_object());

	document_text(dialect, "delimiter", ",");
	document_text(dialect, "lineTerminator", "\r\n");
	document_text(dialect, "quoteChar", "\"");
	document_put(dialect, "doubleQuote", json_true());
	document_put(dialect, "header", json_true());
}

/* What every resource says of its file. */
static void
write_file(json_t *resource, const char *name, const char *path,
    Output *output, const char *folder)
{
	g_autofree char *full = g_strdup_printf("%s/%s", folder, path);
	const struct output_file *file = output_file(output, full);
	g_autofree char *hash = g_strconcat("sha256:", file->digest, NULL);

	document_text(resource, "profile", "tabular-data-resource");
	document_text(resource, "name", name);
	document_text(resource, "path", path);
	document_text(resource, "format", "csv");
	document_text(resource, "mediatype", "text/csv");
	document_text(resource, "encoding", "utf-8");
	document_number(resource, "bytes", (gint64)file->size);
	document_text(resource, "hash", hash);
	write_dialect(resource);
}

/* Names of a data package: lower case, digits, - and _. */
static void
write_resource(json_t *resources, const struct figures *figures,
    const Table *table, Output *output, const char *folder)
{
	json_t *resource = document_push(resources, json_object());
	g_autofree char *path = g_strdup_printf("tables/%s.csv",
	    table_name(table));

	write_file(resource, table_name(table), path, output, folder);
	document_text(resource, "title", table_caption(table));
	write_schema(resource, figures, table);
}

/* An address, or the name of an open licence; nothing is claimed unasked. */
static void
write_licence(json_t *package, const char *licence)
{
	json_t *one;

	if (*licence == '\0')
		return;
	one = document_push(document_put(package, "licenses", json_array()),
	    json_object());
	document_text(one, strstr(licence, "://") != NULL ? "path" : "name",
	    licence);
}

/* How what was counted became what is shown. */
static void
write_sdc(json_t *package, const struct figures *figures)
{
	const struct protection *protection =
	    cells_protection(figures->cells);
	json_t *sdc = document_put(package, "sdc", json_object());
	json_t *symbols, *measures;
	g_autofree char *hidden = g_strdup_printf("<%" G_GINT64_FORMAT,
	    protection->threshold);

	document_number(sdc, "threshold", protection->threshold);
	document_number(sdc, "base", protection->base);
	measures = document_put(sdc, "measures", json_object());
	document_text(measures, "count", "a count of people or outcomes below "
	    "threshold is not shown, zero included but where nobody can be in "
	    "it (an activity without attendance); another one is rounded to "
	    "the nearest multiple of base, halves upwards");
	document_text(measures, "EUR", "rounded to the nearest multiple of "
	    "the rounding of its field");
	document_text(measures, "givers", "a sum over contributors is not "
	    "shown for fewer of them than givers_least, nor where the second "
	    "could estimate the first within money_share per cent; what one "
	    "contributor gave (giver) never");
	document_text(measures, "people", "an amount is not shown for fewer "
	    "people than threshold");
	document_text(measures, "ratio", "computed from rounded figures, then "
	    "rounded to a whole number; not given for a denominator below "
	    "the least");
	document_number(sdc, "share_least", PROTECT_SHARE_LEAST);
	document_number(sdc, "price_least", PROTECT_PRICE_LEAST);
	document_number(sdc, "givers_least", PROTECT_FUNDERS);
	document_put(sdc, "money_share", json_real(protection->share));
	symbols = document_put(sdc, "symbols", json_object());
	document_text(symbols, hidden, "a count below threshold");
	document_text(symbols, CELL_REFUSED, "a figure that is hidden, small "
	    "or not, or a ratio that cannot be given");
	document_text(symbols, "", "there is no such figure");
	if (figures->sdc != NULL)
		document_join(sdc, figures->sdc);
}

/* The central table, which the others are taken from. */
static void
write_cells(json_t *resources, const struct figures *figures,
    Output *output, const char *folder)
{
	json_t *resource = document_push(resources, json_object());
	json_t *schema, *fields;
	guint i;

	write_file(resource, CELLFILE_NAME, CELLFILE_PATH, output, folder);
	schema = document_put(resource, "schema", json_object());
	fields = document_put(schema, "fields", json_array());
	for (i = 0; cellfile_columns[i] != NULL; i++) {
		json_t *field = document_push(fields, json_object());

		document_text(field, "name", cellfile_columns[i]);
		document_text(field, "type", "string");
	}
	write_missing(schema, figures);
}

/* Tables of which every figure is hidden, and why there is no file of them. */
static void
write_withheld(json_t *package, const Words *words, const GPtrArray *tables)
{
	json_t *list = document_put(package, "withheld", json_array()), *one;
	guint i;

	for (i = 0; i < tables->len; i++) {
		const Table *table = tables->pdata[i];
		g_autofree char *reason = NULL;

		if (!table_is_hidden(table))
			continue;
		reason = table_hidden(table, words);
		one = document_push(list, json_object());
		document_text(one, "name", table_name(table));
		document_text(one, "title", table_caption(table));
		document_text(one, "reason", reason);
	}
}

char *
package_write(const struct figures *figures, const Words *words,
    const GPtrArray *tables, Output *output, const char *folder)
{
	g_autoptr(json_t) package = json_object();
	char period[8];
	g_autofree char *name = g_strdup_printf("%s-%s-%s",
	    figures->report->name, month_print(figures->period.month, period),
	    words_language(words));
	json_t *resources;
	guint i;

	document_text(package, "profile", "tabular-data-package");
	g_strdelimit(name, "/", '-');
	document_text(package, "name", name);
	document_text(package, "title", words_title(words, figures->report));
	document_text(package, "description", words_text(words, "page",
	    "package"));
	document_text(package, "language", words_language(words));
	if (figures->report->audience == AUDIENCE_ORGANISATION)
		document_text(package, "restriction", words_text(words,
		    "page", "internal"));
	write_licence(package, figures->conf->output.licence);
	resources = document_put(package, "resources", json_array());
	for (i = 0; i < tables->len; i++)
		if (!table_is_hidden(tables->pdata[i]))
			write_resource(resources, figures, tables->pdata[i],
			    output, folder);
	write_withheld(package, words, tables);
	if (cells_plan(figures->cells) != NULL)
		write_cells(resources, figures, output, folder);
	write_sdc(package, figures);
	return document_print(package);
}
