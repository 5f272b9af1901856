/* Text that cannot do anything; see plain.h. */
#include <string.h>

#include "plain.h"

/* C0, DEL and C1, and the last two of every plane (U+FFFE and so on). */
static gboolean
is_forbidden(gunichar c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) ||
	    (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

char *
plain_text(const char *text)
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

gboolean
plain_is_formula(const char *text)
{
	/* The last four are full-width forms. */
	static const char *const triggers[] = { "=", "+", "-", "@", "\t",
		"\r", "\n", "\357\274\235", "\357\274\213",
		"\357\274\215", "\357\274\240", NULL };
	guint i;

	for (i = 0; triggers[i] != NULL; i++)
		if (g_str_has_prefix(text, triggers[i]))
			return TRUE;
	return FALSE;
}
