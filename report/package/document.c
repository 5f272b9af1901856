/* JSON documents; see document.h. */
#include <string.h>

#include "document.h"

json_t *
document_push(json_t *array, json_t *value)
{
	json_array_append_new(array, value);
	return value;
}

json_t *
document_put(json_t *object, const char *key, json_t *value)
{
	json_object_set_new(object, key, value);
	return value;
}

void
document_text(json_t *object, const char *key, const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);

	document_put(object, key, json_string(valid));
}

void
document_number(json_t *object, const char *key, gint64 number)
{
	document_put(object, key, json_integer(number));
}

void
document_bytes(json_t *object, const char *key, const guint8 *bytes,
    gsize size)
{
	GString *text = g_string_sized_new(2 * size + 1);
	gsize i;

	for (i = 0; i < size; i++)
		g_string_append_printf(text, "%02x", bytes[i]);
	document_text(object, key, text->str);
	g_string_free(text, TRUE);
}

void
document_join(json_t *object, const char *text)
{
	g_autoptr(json_t) other = document_read(text, strlen(text));

	json_object_update(object, other);
}

json_t *
document_read(const char *text, gsize size)
{
	return json_loadb(text, size, JSON_REJECT_DUPLICATES, NULL);
}

char *
document_print(const json_t *document)
{
	char *text = json_dumps(document, JSON_INDENT(2));
	char *line = g_strconcat(text, "\n", NULL);

	free(text);
	return line;
}

char *
document_pack(const json_t *document)
{
	char *text = json_dumps(document, JSON_COMPACT), *copy;

	copy = g_strdup(text);
	free(text);
	return copy;
}
