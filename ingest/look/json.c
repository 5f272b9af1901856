/*
 * Writing JSON values.
 */
#include <string.h>

#include "json.h"

void
json_text_size(const char *text, gsize size, GString *out)
{
	const char *end = text + size;

	g_string_append_c(out, '"');
	for (; text < end; text++) {
		if (*text == '"' || *text == '\\')
			g_string_append_printf(out, "\\%c", *text);
		else if ((guchar)*text < ' ')
			g_string_append_printf(out, "\\u%04x", (guint)*text);
		else
			g_string_append_c(out, *text);
	}
	g_string_append_c(out, '"');
}

void
json_text(const char *text, GString *out)
{
	json_text_size(text, strlen(text), out);
}
