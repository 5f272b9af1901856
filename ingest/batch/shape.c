/*
 * The shape of a file beside that of the file of its source before it.
 */
#include <jansson.h>

#include "bsn.h"
#include "shape.h"

/* Names of one shape that another has not. */
static GPtrArray *
lacking(const json_t *shape, const json_t *other)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	json_t *name, *also;
	gsize i, j;

	json_array_foreach((json_t *)shape, i, name) {
		json_array_foreach((json_t *)other, j, also)
			if (json_equal(name, also))
				break;
		if (j == json_array_size(other) && *json_string_value(name) !=
		    '\0')
			g_ptr_array_add(names, g_strdup(bsn_test(
			    json_string_value(name)) ? "..." :
			    json_string_value(name)));
	}
	return names;
}

static void
append_names(GString *out, const char *what, const GPtrArray *names)
{
	guint i;

	for (i = 0; i < names->len; i++)
		g_string_append_printf(out, "%s%s", i == 0 ? what : ", ",
		    (const char *)names->pdata[i]);
}

static void
notice(struct load *load, gint64 before)
{
	struct place place = { .line = load->header.line };
	g_autoptr(GString) text = g_string_new(NULL);

	g_string_append_printf(text, "not the columns of the last file of "
	    "[source %s] (batch %" G_GINT64_FORMAT ")",
	    load->profile->source->name, before);
	append_names(text, "; new: ", load->columns[0]);
	append_names(text, "; gone: ", load->columns[1]);
	if (load->columns[0]->len + load->columns[1]->len == 0)
		g_string_append(text, ": they stand in another order");
	faults_add(&load->faults, FAULT_NOTICE, "header.changed", &place,
	    g_string_free(g_steal_pointer(&text), FALSE));
}

static void
compare(struct load *load, const char *shape, sqlite3_stmt *last)
{
	const char *text = (const char *)sqlite3_column_text(last, 1);
	json_t *old = json_loads(text, 0, NULL);
	json_t *new = json_loads(shape, 0, NULL);

	if (old != NULL && new != NULL && !json_equal(old, new)) {
		load->columns[0] = lacking(new, old);
		load->columns[1] = lacking(old, new);
		notice(load, sqlite3_column_int64(last, 0));
	}
	json_decref(old);
	json_decref(new);
}

gboolean
shape_compare(struct load *load, gboolean *known, GError **error)
{
	Store *store = load->ingest->store;
	sqlite3_stmt *last = store_statement(store, "ingest_batch_shape");
	g_autofree char *shape = header_shape(&load->header);
	gboolean row;

	*known = FALSE;
	sqlite3_bind_int64(last, 1, load->source);
	sqlite3_bind_text(last, 2, shape, -1, SQLITE_STATIC);
	sqlite3_bind_int64(last, 3, load->batch);
	if (!store_step(store, last, &row, error))
		return FALSE;
	if (row) {
		*known = sqlite3_column_int(last, 2);
		compare(load, shape, last);
	}
	sqlite3_reset(last);
	return TRUE;
}
