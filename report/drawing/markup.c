/* Text as markup can hold it; see markup.h. */
#include <string.h>

#include "markup.h"

/* C0, DEL and C1, and the last two of every plane (U+FFFE and so on). */
static gboolean
is_forbidden(gunichar c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) ||
	    (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

char *
markup_plain(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	GString *out = g_string_sized_new(strlen(valid));
	const char *p;

	for (p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		g_string_append_unichar(out, is_forbidden(c) ? ' ' : c);
	}
	return g_string_free(out, FALSE);
}

char *
markup_escape(const char *text)
{
	g_autofree char *plain = markup_plain(text);

	return g_markup_escape_text(plain, -1);
}
