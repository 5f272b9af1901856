/*
 * Writing JSON values.
 */
#include "json.h"

void
json_text(const char *text, GString *out)
{
	g_string_append_c(out, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"' || *text == '\\')
			g_string_append_printf(out, "\\%c", *text);
		else if ((guchar)*text < ' ')
			g_string_append_printf(out, "\\u%04x", (guint)*text);
		else
			g_string_append_c(out, *text);
	}
	g_string_append_c(out, '"');
}
