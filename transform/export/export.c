/*
 * Tables into files; see export.h.
 */
#include <jansson.h>
#include <math.h>
#include <string.h>

#include "day.h"
#include "describe.h"
#include "export.h"
#include "folder.h"
#include "plain.h"
#include "program.h"
#include "resource.h"

#define PREFIX	"export_"
#define PACKAGE	"datapackage.json"

enum kind { KIND_INTEGER, KIND_NUMBER, KIND_TEXT, KIND_BYTES, KIND_DAY,
    KIND_MONTH };

/* Types of the Table Schema. */
static const char *const kind_words[] = {
	[KIND_INTEGER] = "integer", [KIND_NUMBER] = "number",
	[KIND_TEXT] = "string", [KIND_BYTES] = "string",
	[KIND_DAY] = "date", [KIND_MONTH] = "yearmonth"
};

/* Days and months are numbers in the store and words in an export. */
static enum kind
column_kind(sqlite3_stmt *rows, int column)
{
	const char *name = sqlite3_column_name(rows, column);
	const char *type = sqlite3_column_decltype(rows, column);

	if (strcmp(name, "day") == 0 || g_str_has_suffix(name, "_day"))
		return KIND_DAY;
	if (strcmp(name, "month") == 0)
		return KIND_MONTH;
	if (g_strcmp0(type, "INTEGER") == 0)
		return KIND_INTEGER;
	if (g_strcmp0(type, "REAL") == 0)
		return KIND_NUMBER;
	return g_strcmp0(type, "BLOB") == 0 ? KIND_BYTES : KIND_TEXT;
}

static void
write_text(FILE *file, const char *text)
{
	gboolean formula = plain_is_formula(text);

	if (!formula && *text != '\0' && strpbrk(text, ",\"\r\n") == NULL) {
		fputs(text, file);
		return;
	}
	/* Empty but there: not the same as nothing at all. */
	putc('"', file);
	if (formula)
		putc('\'', file);
	for (; *text != '\0'; text++) {
		if (*text == '"')
			putc('"', file);
		putc(*text, file);
	}
	putc('"', file);
}

/* The fewest digits that read as the same number. */
static void
write_number(FILE *file, double number)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];

	for (int digits = 15; digits <= 17; digits++) {
		char format[8];

		g_snprintf(format, sizeof(format), "%%.%dg", digits);
		g_ascii_formatd(text, sizeof(text), format, number);
		if (g_ascii_strtod(text, NULL) == number)
			break;
	}
	fputs(text, file);
}

static void
write_bytes(FILE *file, const guint8 *bytes, int count)
{
	for (int i = 0; i < count; i++)
		fprintf(file, "%02x", bytes[i]);
}

static void
write_cell(FILE *file, sqlite3_stmt *rows, int column, enum kind kind)
{
	char text[11];

	if (sqlite3_column_type(rows, column) == SQLITE_NULL)
		return;
	switch (kind) {
	case KIND_INTEGER:
		fprintf(file, "%" G_GINT64_FORMAT,
		    (gint64)sqlite3_column_int64(rows, column));
		break;
	case KIND_NUMBER:
		write_number(file, sqlite3_column_double(rows, column));
		break;
	case KIND_TEXT:
		write_text(file,
		    (const char *)sqlite3_column_text(rows, column));
		break;
	case KIND_BYTES:
		write_bytes(file, sqlite3_column_blob(rows, column),
		    sqlite3_column_bytes(rows, column));
		break;
	case KIND_DAY:
		day_print(sqlite3_column_int(rows, column), text);
		fputs(text, file);
		break;
	case KIND_MONTH:
		month_print(sqlite3_column_int(rows, column), text);
		fputs(text, file);
		break;
	}
}

static gboolean
write_rows(Store *store, sqlite3_stmt *rows, FILE *file, GError **error)
{
	int columns = sqlite3_column_count(rows);
	g_autofree enum kind *kinds = g_new(enum kind, columns);
	gboolean row;

	for (int i = 0; i < columns; i++) {
		kinds[i] = column_kind(rows, i);
		fprintf(file, "%s%s", i > 0 ? "," : "",
		    sqlite3_column_name(rows, i));
	}
	fputs("\r\n", file);
	while (store_step(store, rows, &row, error)) {
		if (!row)
			return TRUE;
		for (int i = 0; i < columns; i++) {
			if (i > 0)
				putc(',', file);
			write_cell(file, rows, i, kinds[i]);
		}
		fputs("\r\n", file);
	}
	return FALSE;
}

/* The field; *key when the column is part of the primary key. */
static json_t *
describe_field(Store *store, sqlite3_stmt *rows, int column,
    const char *schema, gboolean *key)
{
	const char *name = sqlite3_column_name(rows, column);
	const char *table = sqlite3_column_table_name(rows, column);
	const char *origin = sqlite3_column_origin_name(rows, column);
	g_autofree char *words = origin == NULL ? NULL :
	    describe_column(schema, table, origin);
	json_t *field = json_pack("{s:s, s:s}", "name", name, "type",
	    kind_words[column_kind(rows, column)]);
	int required = 0, part = 0;

	sqlite3_table_column_metadata(store_handle(store), NULL, table,
	    origin, NULL, NULL, &required, &part, NULL);
	if (words != NULL)
		json_object_set_new(field, "description", json_string(words));
	if (required || part)
		json_object_set_new(field, "constraints", json_pack("{s:b}",
		    "required", 1));
	*key = part != 0;
	return field;
}

static json_t *
describe_resource(Store *store, sqlite3_stmt *rows, const char *table,
    const char *file, const char *schema)
{
	g_autofree char *words = describe_table(schema, table);
	json_t *fields = json_array(), *keys = json_array();
	json_t *resource = json_pack("{s:s, s:s, s:s, s:s, s:s, s:s}",
	    "name", table, "path", file, "profile", "tabular-data-resource",
	    "format", "csv", "mediatype", "text/csv", "encoding", "utf-8");

	for (int i = 0; i < sqlite3_column_count(rows); i++) {
		gboolean key;

		json_array_append_new(fields, describe_field(store, rows, i,
		    schema, &key));
		if (key)
			json_array_append_new(keys, json_string(
			    sqlite3_column_name(rows, i)));
	}
	if (words != NULL)
		json_object_set_new(resource, "description",
		    json_string(words));
	json_object_set_new(resource, "schema", json_pack("{s:o, s:[s]}",
	    "fields", fields, "missingValues", ""));
	if (json_array_size(keys) > 0)
		json_object_set_new(json_object_get(resource, "schema"),
		    "primaryKey", keys);
	else
		json_decref(keys);
	return resource;
}

static gboolean
export_table(Store *store, Folder *folder, const char *statement,
    json_t *resources, GError **error)
{
	const char *table = statement + strlen(PREFIX);
	g_autofree char *name = g_strconcat(table, ".csv", NULL);
	sqlite3_stmt *rows = store_statement(store, statement);
	FILE *file = folder_file(folder, name, error);
	gboolean good;

	if (file == NULL)
		return FALSE;
	good = write_rows(store, rows, file, error);
	json_array_append_new(resources, describe_resource(store, rows,
	    table, name, resource_text("common/schema.sql")));
	sqlite3_reset(rows);
	return folder_done(folder, file, name, good ? error : NULL) && good;
}

static gboolean
export_package(Folder *folder, json_t *resources, GError **error)
{
	FILE *file = folder_file(folder, PACKAGE, error);
	json_t *package;

	if (file == NULL)
		return FALSE;
	package = json_pack("{s:s, s:s, s:s, s:O}", "name", "impact-derived",
	    "profile", "tabular-data-package", "description",
	    "Every figure that impact derived from its facts. For use inside "
	    "the organisation only: small numbers are not hidden and persons "
	    "have numbers.", "resources", resources);
	json_dumpf(package, file, JSON_INDENT(2));
	putc('\n', file);
	json_decref(package);
	return folder_done(folder, file, PACKAGE, error);
}

static gboolean
export_tables(Store *store, Folder *folder, json_t *resources,
    GError **error)
{
	g_auto(GStrv) names = store_sql_names();

	for (guint i = 0; names[i] != NULL; i++)
		if (g_str_has_prefix(names[i], PREFIX) &&
		    !export_table(store, folder, names[i], resources, error))
			return FALSE;
	return export_package(folder, resources, error) &&
	    folder_place(folder, error);
}

gboolean
export_write(Store *store, const char *place, GError **error)
{
	g_autoptr(Folder) folder = NULL;
	json_t *resources;
	gboolean good;
	gint64 runs;

	if (!store_run(store, "snapshot_begin", error) ||
	    !store_number(store, "snapshot_runs", &runs, error))
		return FALSE;
	if (runs == 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "nothing has been derived yet; run impact transform "
		    "first");
		return FALSE;
	}
	folder = folder_open(place, PACKAGE, error);
	if (folder == NULL)
		return FALSE;
	resources = json_array();
	good = export_tables(store, folder, resources, error);
	json_decref(resources);
	store_rollback(store);
	return good;
}
