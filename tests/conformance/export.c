/*
 * Real and constructed exports: what can be seen in the records as read.
 * Values are compared in the form that a Dutch export gives them.
 */
#include <string.h>

#include "conformance.h"

/* "2026-10-31" is what 31-10-2026 and 31/10/2026 say; 1.5 stands as 1,5. */
static gboolean
same_value(json_t *wanted, json_t *got)
{
	const char *text = json_string_value(wanted);
	const char *cell = json_string_value(got);
	int year, month, day, a, b, c;
	g_autofree char *comma = NULL;

	if (json_is_null(wanted))
		return TRUE;
	if (cell == NULL || same_text(text, cell))
		return cell != NULL;
	comma = g_strdelimit(g_strdup(text), ".", ',');
	return same_text(comma, cell) || (sscanf(text, "%4d-%2d-%2d", &year,
	    &month, &day) == 3 && sscanf(cell, "%d%*1[-/.]%d%*1[-/.]%d", &a,
	    &b, &c) == 3 && a == day && b == month && c == year);
}

static gboolean
same_record(json_t *wanted, json_t *got)
{
	gsize i;

	for (i = 0; i < json_array_size(wanted); i++)
		if (!same_value(json_array_get(wanted, i), json_array_get(got,
		    i)))
			return FALSE;
	return TRUE;
}

/* Every record expected, in order; others may stand between. */
static gboolean
has_records(struct check *check, json_t *records)
{
	guint at = 0;
	json_t *wanted;
	gsize i;

	json_array_foreach(records, i, wanted) {
		while (at < check->got->rows->len &&
		    !same_record(wanted, check->got->rows->pdata[at]))
			at++;
		if (at++ == check->got->rows->len) {
			g_string_append_printf(check->why, "record %zu is not "
			    "found", i + 1);
			return FALSE;
		}
	}
	return TRUE;
}

static gboolean
same_encoding(struct check *check, const char *wanted)
{
	static const char *const names[][2] = {
		{ "cp1252", "windows-1252" }, { "utf-8-sig", "utf-8" },
		{ "cp1250", "windows-1250" }, { "utf-16-le", "utf-16le" },
		{ "utf-16-be", "utf-16be" }
	};
	const char *got = json_string_value(json_object_get(check->got->last,
	    "encoding"));
	guint i;

	if (wanted == NULL || g_strcmp0(wanted, got) == 0 || (got != NULL &&
	    strcmp(got, "utf-16") == 0 && g_str_has_prefix(wanted, "utf-16")))
		return TRUE;
	for (i = 0; i < G_N_ELEMENTS(names); i++)
		if (strcmp(names[i][0], wanted) == 0 &&
		    g_strcmp0(names[i][1], got) == 0)
			return TRUE;
	g_string_append_printf(check->why, "encoding %s", got);
	return FALSE;
}

static gboolean
same_delimiter(struct check *check, const char *wanted)
{
	const char *got = json_string_value(json_object_get(check->got->last,
	    "delimiter"));

	if (wanted == NULL || g_strcmp0(strcmp(wanted, "\t") == 0 ? "tab" :
	    wanted, got) == 0)
		return TRUE;
	g_string_append_printf(check->why, "delimiter %s", got);
	return FALSE;
}

/* Records below the header that hold any text. */
static json_t *
data_row(const struct check *check, gint64 number)
{
	gint64 header = json_integer_value(json_object_get(check->got->last,
	    "header"));
	guint rows = check->got->rows->len;

	if (number < 0)
		number += rows - header + 1;
	return header + number < 1 || header + number > rows ? NULL :
	    check->got->rows->pdata[header + number - 1];
}

static gboolean
same_counts(struct check *check)
{
	json_t *records = json_object_get(check->expect, "n_records");
	json_t *data = json_object_get(check->expect, "n_data_records");
	gint64 wanted = json_integer_value(data != NULL ? data : records);
	gint64 got = (gint64)check->got->rows->len - json_integer_value(
	    json_object_get(check->got->last, "header"));

	if ((records == NULL && data == NULL) || wanted == got)
		return TRUE;
	g_string_append_printf(check->why, "%d records, not %d", (int)got,
	    (int)wanted);
	return FALSE;
}

static gboolean
same_places(struct check *check)
{
	json_t *first = json_object_get(check->expect,
	    "first_record_after_unwrap");
	json_t *last = json_object_get(check->expect, "last_record");
	json_t *cell = json_object_get(check->expect, "cell"), *other;
	const char *value = json_string_value(json_object_get(cell, "value"));
	gboolean found = value == NULL;
	gsize i;

	if (first != NULL)
		last = NULL;
	else
		first = json_object_get(check->expect, "first_record");
	if ((first != NULL && !same_row(first, data_row(check, 1))) ||
	    (last != NULL && !same_row(last, data_row(check, -1)))) {
		g_string_append(check->why, "first or last record");
		return FALSE;
	}
	if (cell == NULL)
		return TRUE;
	json_array_foreach(data_row(check, json_integer_value(json_object_get(
	    cell, "record"))), i, other)
		found |= same_text(value, json_string_value(other));
	if (!found)
		g_string_append(check->why, "the cell");
	return found;
}

static gboolean
same_columns(struct check *check)
{
	json_t *columns = json_object_get(check->expect, "columns");
	json_t *unwrapped = json_object_get(check->expect,
	    "n_columns_after_unwrap");
	json_t *count = unwrapped != NULL ? unwrapped : json_object_get(
	    check->expect, "n_columns");
	json_t *row = data_row(check, 0);

	if (count != NULL && row != NULL && (gint64)json_array_size(row) !=
	    json_integer_value(count)) {
		g_string_append(check->why, "number of columns");
		return FALSE;
	}
	return columns == NULL || unwrapped != NULL || row == NULL ||
	    json_object_get(check->expect, "records") != NULL ||
	    same_row(columns, row);
}

/* No cell may show one of the numbers. */
static gboolean
hides_bsn(const struct check *check)
{
	json_t *number, *cell;
	gsize i, j;
	guint row;

	json_array_foreach(json_object_get(check->expect, "bsn"), i, number)
		for (row = 0; row < check->got->rows->len; row++)
			json_array_foreach(check->got->rows->pdata[row], j,
			    cell)
				if (strstr(json_string_value(cell),
				    json_string_value(number)) != NULL)
					return FALSE;
	return output_tells(check->got, "notice");
}

enum verdict
compare_export(struct check *check)
{
	static const char *const seen[] = { "records", "n_records", "encoding",
	    "delimiter", "n_columns", "cell", "first_record", "cell_length",
	    "report" };
	json_t *expect = check->expect;
	const char *exit_text = json_string_value(json_object_get(expect,
	    "exit"));
	gboolean same, any = FALSE;
	guint i;

	if (!check->got->sound)
		return BROKEN;
	if (compare_profile(check) == DIFFERS)
		return DIFFERS;
	if (exit_text != NULL && (output_tells(check->got, "file") ||
	    (json_object_get(expect, "bsn") != NULL && hides_bsn(check))))
		return EQUAL;
	for (i = 0; i < G_N_ELEMENTS(seen); i++)
		any |= json_object_get(expect, seen[i]) != NULL;
	/* Only a profile can read it: that has been compared. */
	if (!any)
		return EQUAL;
	same = has_records(check, json_object_get(expect, "records")) &&
	    same_encoding(check, json_string_value(json_object_get(expect,
	    "encoding"))) && same_delimiter(check, json_string_value(
	    json_object_get(expect, "delimiter"))) && same_columns(check) &&
	    same_places(check) && same_counts(check);
	if (!same && (json_object_get(expect, "reference_date") != NULL ||
	    json_object_get(expect, "profile") != NULL))
		return EQUAL;
	return same ? EQUAL : output_places(check->got) ? REPORTED : DIFFERS;
}
