/*
 * Running the reader on one file, and what it said.
 */
#include <string.h>

#include "conformance.h"

#define SECONDS	"30"

static void
free_json(gpointer value)
{
	json_decref(value);
}

static gint64
member(json_t *object, const char *name)
{
	return json_integer_value(json_object_get(object, name));
}

static void
take_line(struct output *output, const char *line)
{
	json_t *value = json_loads(line, JSON_ALLOW_NUL, NULL), *cells;
	gint64 at;

	if (value == NULL) {
		output->sound = FALSE;
		return;
	}
	cells = json_object_get(value, "cells");
	if (cells != NULL) {
		g_ptr_array_add(output->rows, json_incref(cells));
		at = member(value, "line");
		g_array_append_val(output->lines, at);
		if (json_object_get(value, "fields") != NULL)
			g_ptr_array_add(output->fields, json_incref(
			    json_object_get(value, "fields")));
		json_decref(value);
	} else if (json_object_get(value, "fault") != NULL)
		g_ptr_array_add(output->faults, value);
	else if (output->last == NULL)
		output->last = value;
	else
		json_decref(value);
}

/* Records read and records reported are those that were printed. */
static gboolean
counts_agree(const struct output *output)
{
	gint64 reported = 0;
	guint i;

	for (i = 0; i < output->faults->len; i++)
		reported += strcmp(json_string_value(json_object_get(
		    output->faults->pdata[i], "kind")), "notice") != 0;
	return output->last != NULL &&
	    member(output->last, "records") == (gint64)output->rows->len &&
	    member(output->last, "reported") == reported;
}

struct output *
output_of(const char *program, const char *file, char *const *options)
{
	struct output *output = g_new0(struct output, 1);
	g_autoptr(GPtrArray) argv = g_ptr_array_new();
	g_autofree char *out = NULL, *err = NULL;
	g_auto(GStrv) lines = NULL;
	guint i;

	g_ptr_array_add(argv, (gpointer)"timeout");
	g_ptr_array_add(argv, (gpointer)SECONDS);
	g_ptr_array_add(argv, (gpointer)program);
	g_ptr_array_add(argv, (gpointer)"--parse");
	g_ptr_array_add(argv, (gpointer)file);
	for (i = 0; options != NULL && options[i] != NULL; i++)
		g_ptr_array_add(argv, options[i]);
	g_ptr_array_add(argv, NULL);
	output->rows = g_ptr_array_new_with_free_func(free_json);
	output->faults = g_ptr_array_new_with_free_func(free_json);
	output->lines = g_array_new(FALSE, FALSE, sizeof(gint64));
	output->fields = g_ptr_array_new_with_free_func(free_json);
	output->sound = TRUE;
	if (!g_spawn_sync(NULL, (char **)argv->pdata, NULL,
	    G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &output->status,
	    NULL)) {
		output->sound = FALSE;
		return output;
	}
	lines = g_strsplit(out, "\n", -1);
	for (i = 0; lines[i] != NULL; i++)
		if (*lines[i] != '\0')
			take_line(output, lines[i]);
	output->status = output->status >> 8 | (output->status & 0x7f) << 8;
	output->sound = output->sound && counts_agree(output) &&
	    (output->status == 0 || output->status == 3);
	return output;
}

void
output_free(struct output *output)
{
	g_ptr_array_unref(output->rows);
	g_ptr_array_unref(output->faults);
	g_ptr_array_unref(output->fields);
	g_array_unref(output->lines);
	json_decref(output->last);
	g_free(output);
}

gboolean
output_tells(const struct output *output, const char *kind)
{
	guint i;

	for (i = 0; i < output->faults->len; i++)
		if (*kind == '\0' || strcmp(json_string_value(json_object_get(
		    output->faults->pdata[i], "kind")), kind) == 0)
			return TRUE;
	return FALSE;
}

gboolean
output_places(const struct output *output)
{
	guint i;

	for (i = 0; i < output->faults->len; i++) {
		json_t *fault = output->faults->pdata[i];

		if (json_object_get(fault, "file") != NULL &&
		    json_object_get(fault, "line") != NULL &&
		    json_object_get(fault, "record") != NULL)
			return TRUE;
	}
	return FALSE;
}
