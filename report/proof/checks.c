/* What one package says has to fit together; see checks.h. */
#include <math.h>
#include <string.h>

#include "checks.h"

void
check_differ(GPtrArray *differences, const char *path, const char *key,
    const char *what)
{
	g_ptr_array_add(differences, g_strdup_printf("%s: %s %s", path, key,
	    what));
}

const char *
check_figure(const struct quantity *draft, const struct protection *protection)
{
	if (draft->form != FORM_SHOWN)
		return draft->form == FORM_SMALL && draft->unit !=
		    CELL_PEOPLE ? "is no count" : NULL;
	if (draft->rule == RULE_GIVER)
		return "tells what a single contributor gave";
	if (draft->unit == CELL_PEOPLE && !(fabs(draft->shown) >=
	    (double)protection->threshold))
		return "is shown though it is below the threshold";
	return draft->shown == protect_round(draft->shown, draft->base) ?
	    NULL : "is not rounded";
}

static const struct cellfile_row *
find_row(GHashTable *rows, const char *key)
{
	return g_hash_table_lookup(rows, key);
}

/* A ratio that follows from what stands beside it tells nothing more. */
void
check_ratio(const struct cellfile_row *row, GHashTable *rows,
    const char *folder, struct proven *proven, GPtrArray *differences)
{
	const struct cellfile_row *part = find_row(rows, row->part);
	const struct cellfile_row *of = find_row(rows, row->of);
	char *end_part, *end_of, *end;
	double value = g_ascii_strtod(row->value, &end), a, b;

	if (end == row->value)
		return;		/* refused */
	a = part == NULL ? NAN : g_ascii_strtod(part->value, &end_part);
	b = of == NULL ? NAN : g_ascii_strtod(of->value, &end_of);
	if (strcmp(row->unit, "percent") == 0)
		a *= 100;
	/* Whole, or tenths. */
	if (isnan(a) || isnan(b) || end_part == part->value ||
	    end_of == of->value || !(fabs(a / b - value) <= 0.5 + 1e-6))
		check_differ(differences, folder, row->key, "does not follow from "
		    "the figures that it is a ratio of");
	else
		proven->ratios++;
}

/* Every figure of a table against the cell that it says it is. */
static void
check_field(const json_t *field, const GPtrArray *lines, guint column,
    GHashTable *rows, const char *folder, struct proven *proven,
    GPtrArray *differences)
{
	const json_t *keys = json_object_get(field, "cells"), *key;
	gsize i;

	json_array_foreach((json_t *)keys, i, key) {
		const GPtrArray *line = i < lines->len ? lines->pdata[i] :
		    NULL;
		const struct cellfile_row *row = json_is_string(key) ?
		    find_row(rows, json_string_value(key)) : NULL;
		const char *text = line != NULL && column < line->len ?
		    line->pdata[column] : NULL;

		/* None, or one of an earlier release. */
		if (json_is_null(key))
			continue;
		if (row != NULL && g_strcmp0(text, row->value) == 0)
			proven->fields++;
		else
			check_differ(differences, folder, json_is_string(key) ?
			    json_string_value(key) : "a figure", "is not the "
			    "same in a table and in " CELLFILE_PATH);
	}
}

static void
check_table(const json_t *resource, GHashTable *rows, const char *folder,
    struct proven *proven, GPtrArray *differences)
{
	const char *name = json_string_value(json_object_get(resource,
	    "path"));
	json_t *fields = json_object_get(json_object_get(resource, "schema"),
	    "fields"), *field;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)g_ptr_array_unref);
	g_autofree char *path = NULL, *text = NULL;
	const char *at;
	GPtrArray *line;
	gsize i;

	if (name == NULL || strstr(name, "..") != NULL || *name == '/')
		return;
	path = g_build_filename(folder, name, NULL);
	if (!g_file_get_contents(path, &text, NULL, NULL))
		return;		/* the manifest says so */
	at = text;
	while ((line = cellfile_line(&at)) != NULL)
		g_ptr_array_add(lines, line);
	if (lines->len > 0)
		g_ptr_array_remove_index(lines, 0);
	json_array_foreach(fields, i, field)
		if (json_object_get(field, "cells") != NULL)
			check_field(field, lines, (guint)i, rows, folder,
			    proven, differences);
}

void
check_tables(const json_t *package, GHashTable *rows, const char *folder,
    struct proven *proven, GPtrArray *differences)
{
	json_t *resource;
	gsize i;

	json_array_foreach(json_object_get(package, "resources"), i, resource)
		check_table(resource, rows, folder, proven, differences);
}
