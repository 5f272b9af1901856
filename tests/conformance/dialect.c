/*
 * Cases of peer suites: rows or objects, or a table of the W3C suite.
 */
#include <string.h>

#include "conformance.h"

static void
add_option(GPtrArray *options, const char *name, const char *value)
{
	g_ptr_array_add(options, g_strdup(name));
	g_ptr_array_add(options, g_strdup(value));
}

static void
add_sign(GPtrArray *options, json_t *dialect, const char *key,
    const char *name)
{
	const char *sign = json_string_value(json_object_get(dialect, key));

	if (sign != NULL)
		add_option(options, name, *sign == '\0' ? "none" :
		    strcmp(sign, "\t") == 0 ? "tab" : sign);
}

char **
case_options(json_t *dialect, const char *encoding, gboolean keep_blanks)
{
	GPtrArray *options = g_ptr_array_new();
	const char *escape = json_string_value(json_object_get(dialect,
	    "escape"));

	add_sign(options, dialect, "delimiter", "--delimiter");
	add_sign(options, dialect, "quote", "--quote");
	/* A quote that escapes itself is what everybody has. */
	if (escape != NULL && *escape != '\0' && strcmp(escape, "\"") != 0)
		add_option(options, "--escape", escape);
	if (encoding != NULL)
		add_option(options, "--encoding", strcmp(encoding, "ascii") ==
		    0 ? "utf-8" : encoding);
	if (keep_blanks)
		g_ptr_array_add(options, g_strdup("--keep-blanks"));
	g_ptr_array_add(options, NULL);
	return (char **)g_ptr_array_free(options, FALSE);
}

/* ------------------------------------------------------------ comparing */

static gsize
plain_size(const char **text)
{
	gsize size;

	*text += strspn(*text, " \t");
	size = strlen(*text);
	while (size > 0 && strchr(" \t", (*text)[size - 1]) != NULL)
		size--;
	return size;
}

gboolean
same_text(const char *wanted, const char *got)
{
	gsize size = plain_size(&wanted);

	return plain_size(&got) == size && memcmp(wanted, got, size) == 0;
}

static gboolean
same_cell(json_t *wanted, json_t *got)
{
	gsize size = json_string_length(wanted);

	/* A cell with a NUL is compared to the last byte. */
	if (size != strlen(json_string_value(wanted)))
		return size == json_string_length(got) &&
		    memcmp(json_string_value(wanted), json_string_value(got),
		    size) == 0;
	return same_text(json_string_value(wanted), json_string_value(got));
}

gboolean
same_row(json_t *wanted, json_t *got)
{
	gsize i;

	if (json_array_size(wanted) != json_array_size(got))
		return FALSE;
	for (i = 0; i < json_array_size(wanted); i++)
		if (!same_cell(json_array_get(wanted, i),
		    json_array_get(got, i)))
			return FALSE;
	return TRUE;
}

gboolean
empty_row(json_t *row)
{
	return json_array_size(row) == 0 || (json_array_size(row) == 1 &&
	    *json_string_value(json_array_get(row, 0)) == '\0');
}

/* The next record that is not empty, or NULL. */
static json_t *
next_row(const struct output *got, guint *at)
{
	while (*at < got->rows->len && empty_row(got->rows->pdata[*at]))
		(*at)++;
	return *at < got->rows->len ? got->rows->pdata[(*at)++] : NULL;
}

gboolean
differs_at(struct check *check, const char *what, gsize at)
{
	g_string_append_printf(check->why, "%s %zu", what, at + 1);
	return FALSE;
}

static gboolean
made_header(const struct check *check)
{
	return g_strcmp0(json_string_value(json_object_get(check->dialect,
	    "header_lines")), "0") == 0;
}

/* preview and skipFirstNLines are asked of the suite's reader, not of ours. */
static gboolean
same_rows(struct check *check, json_t *rows)
{
	gsize preview = (gsize)json_integer_value(json_object_get(
	    check->dialect, "preview")), i;
	gint64 skip = json_integer_value(json_object_get(check->dialect,
	    "skipFirstNLines"));
	guint at = (guint)MAX(skip, 0);
	json_t *row;

	/* Where there is no header the suite has made one. */
	for (i = made_header(check); i < json_array_size(rows); i++) {
		json_t *wanted = json_array_get(rows, i);

		if (empty_row(wanted))
			continue;
		row = next_row(check->got, &at);
		if (row == NULL || !same_row(wanted, row))
			return differs_at(check, "record", i);
	}
	return preview > 0 || next_row(check->got, &at) == NULL ||
	    differs_at(check, "surplus record", at);
}

static gboolean
same_objects(struct check *check, json_t *objects)
{
	guint at = 0;
	json_t *names = next_row(check->got, &at), *row, *wanted;
	gsize i, j;

	json_array_foreach(objects, i, wanted) {
		row = next_row(check->got, &at);
		if (row == NULL ||
		    json_object_size(wanted) != json_array_size(row))
			return differs_at(check, "record", i);
		for (j = 0; j < json_array_size(row); j++) {
			json_t *name = json_array_get(names, j);
			json_t *cell = name == NULL ? NULL : json_object_get(
			    wanted, json_string_value(name));

			if (cell == NULL || !same_cell(cell,
			    json_array_get(row, j)))
				return differs_at(check, "record", i);
		}
	}
	return next_row(check->got, &at) == NULL ||
	    differs_at(check, "surplus record", at);
}

/* ------------------------------------------------------ rows by digest */

static void
dump_text(json_t *cell, GString *out)
{
	const char *p = json_string_value(cell);

	g_string_append_c(out, '"');
	for (; *p != '\0'; p++) {
		if (strchr("\"\\", *p) != NULL)
			g_string_append_printf(out, "\\%c", *p);
		else if (*p == '\n' || *p == '\r' || *p == '\t')
			g_string_append_printf(out, "\\%c", *p == '\n' ? 'n' :
			    *p == '\r' ? 'r' : 't');
		else if ((guchar)*p < ' ')
			g_string_append_printf(out, "\\u%04x", *p);
		else
			g_string_append_c(out, *p);
	}
	g_string_append_c(out, '"');
}

static void
dump_row(json_t *row, GString *out)
{
	gsize i;

	g_string_append(out, out->len > 1 ? ", [" : "[");
	for (i = 0; i < json_array_size(row); i++) {
		if (i > 0)
			g_string_append(out, ", ");
		dump_text(json_array_get(row, i), out);
	}
	g_string_append_c(out, ']');
}

/* As json.dumps of Python writes the list of rows. */
static gboolean
same_digest(struct check *check, const char *digest)
{
	g_autoptr(GString) text = g_string_new("[");
	g_autofree char *sum = NULL;
	guint i;

	if (made_header(check))
		dump_row(json_array_get(json_object_get(check->expect,
		    "first_rows"), 0), text);
	for (i = 0; i < check->got->rows->len; i++)
		dump_row(check->got->rows->pdata[i], text);
	g_string_append_c(text, ']');
	sum = g_compute_checksum_for_string(G_CHECKSUM_SHA1, text->str,
	    (gssize)text->len);
	return strcmp(sum, digest) == 0 || differs_at(check, "digest of rows",
	    check->got->rows->len - 1);
}

/* ---------------------------------------------------------------- sniff */

static gboolean
same_sniff(struct check *check, json_t *sniff)
{
	static const char *const names[] = { "delimiter", "quote" };
	json_t *header = json_object_get(sniff, "has_header");
	guint i;

	for (i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *wanted = json_string_value(json_object_get(sniff,
		    names[i]));
		const char *got = json_string_value(json_object_get(
		    check->got->last, names[i]));

		if (wanted != NULL && g_strcmp0(wanted, got) != 0)
			return differs_at(check, names[i], 0);
	}
	return header == NULL || json_is_true(header) == (json_integer_value(
	    json_object_get(check->got->last, "header")) > 0) ||
	    differs_at(check, "header", 0);
}

static gboolean
is_same(struct check *check)
{
	json_t *rows = json_object_get(check->expect, "rows");
	json_t *objects = json_object_get(check->expect, "objects");
	json_t *digest = json_object_get(check->expect, "rows_sha1");
	json_t *table = json_object_get(check->expect, "csvw_json");
	json_t *sniff = json_object_get(check->expect, "sniff");

	return rows != NULL ? same_rows(check, rows) :
	    objects != NULL ? same_objects(check, objects) :
	    digest != NULL ? same_digest(check, json_string_value(digest)) :
	    sniff != NULL ? same_sniff(check, sniff) :
	    table != NULL ? same_table(check, table) : FALSE;
}

enum verdict
compare_dialect(struct check *check)
{
	json_t *expect = check->expect;
	gboolean told = output_tells(check->got, "");

	if (!check->got->sound)
		return BROKEN;
	if (json_object_get(expect, "robust") != NULL)
		return EQUAL;
	if (json_object_get(expect, "cpython_rows") != NULL ||
	    json_object_get(expect, "error") != NULL)
		return told ? REPORTED : DIFFERS;
	if (is_same(check))
		return EQUAL;
	/* Whether metadata are valid is not for a reader to see. */
	if (check->metadata != NULL && json_object_get(expect, "csvw_json") ==
	    NULL)
		return ELSEWHERE;
	return output_places(check->got) ? REPORTED : DIFFERS;
}
