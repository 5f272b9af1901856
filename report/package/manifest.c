/* What an edition consists of; see manifest.h. */
#include <string.h>

#include "document.h"
#include "manifest.h"
#include "publication.h"
#include "release.h"

static void
input_free(void *data)
{
	struct input *input = data;

	g_free(input->source);
	g_free(input->kind);
	g_free(input->digest);
	g_free(input);
}

GPtrArray *
manifest_inputs(Store *store, GError **error)
{
	g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func(
	    input_free);
	sqlite3_stmt *statement = store_statement(store, "manifest_inputs");
	gboolean row;

	while (store_step(store, statement, &row, error)) {
		struct input *input;

		if (!row) {
			sqlite3_reset(statement);
			return g_steal_pointer(&inputs);
		}
		input = g_new(struct input, 1);
		input->source = g_strdup((const char *)
		    sqlite3_column_text(statement, 0));
		input->kind = g_strdup((const char *)
		    sqlite3_column_text(statement, 1));
		input->digest = g_strdup((const char *)
		    sqlite3_column_text(statement, 2));
		input->batch = sqlite3_column_int64(statement, 3);
		g_ptr_array_add(inputs, input);
	}
	return NULL;
}

static void
write_inputs(json_t *manifest, const GPtrArray *inputs, gint64 last_batch)
{
	json_t *list = document_put(manifest, "inputs", json_array());
	guint i;

	for (i = 0; i < inputs->len; i++) {
		const struct input *input = inputs->pdata[i];
		json_t *one;

		if (input->batch > last_batch)
			continue;
		one = document_push(list, json_object());
		document_text(one, "source", input->source);
		document_text(one, "kind", input->kind);
		document_text(one, "blake2b", input->digest);
	}
}

static void
write_files(json_t *manifest, Output *output, const char *folder)
{
	g_autoptr(GPtrArray) files = output_files(output, folder);
	json_t *list = document_put(manifest, "files", json_array());
	guint i;

	for (i = 0; i < files->len; i++) {
		const struct output_file *file = files->pdata[i];
		json_t *one = document_push(list, json_object());

		document_text(one, "path", file->path + strlen(folder) + 1);
		document_number(one, "bytes", (gint64)file->size);
		document_text(one, "sha256", file->digest);
	}
}

char *
manifest_write(const struct figures *figures, const Words *words,
    const GPtrArray *inputs, Output *output, const char *folder)
{
	const struct protection *protection =
	    cells_protection(figures->cells);
	g_autoptr(json_t) manifest = json_object();
	guint8 digest[32];
	char period[8];

	document_text(manifest, "report", figures->report->name);
	document_text(manifest, "language", words_language(words));
	document_text(manifest, "period", month_print(figures->period.month,
	    period));
	document_text(manifest, "audience",
	    conf_audiences[figures->report->audience]);
	document_text(manifest, "status", publication_is_provisional(figures) ?
	    "provisional" : "final");
	document_text(manifest, "program", "impact " IMPACT_VERSION);
	conf_digest(figures->conf, digest);
	document_bytes(manifest, "settings", digest, sizeof(digest));
	document_number(manifest, "threshold", protection->threshold);
	document_number(manifest, "base", protection->base);
	release_digest(figures, digest);
	document_bytes(manifest, "cells", digest, sizeof(digest));
	write_inputs(manifest, inputs, figures->publication->last_batch);
	write_files(manifest, output, folder);
	return document_print(manifest);
}
