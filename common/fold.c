/*
 * Folding of headers, list values and names.  Independent of the locale.
 */
#include <string.h>

#include "fold.h"

/* Letters that Unicode does not take apart into a letter and a mark. */
static const struct {
	gunichar	 letter;
	const char	*plain;
} undivided[] = {
	{ 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" },
	{ 0x0111, "d" }, { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" },
	{ 0x0153, "oe" }, { 0x0167, "t" },
};

static char *
fold_ascii(const char *text)
{
	char *folded = g_malloc(strlen(text) + 1), *out = folded;

	for (; *text != '\0'; text++)
		if (g_ascii_isalnum(*text))
			*out++ = g_ascii_tolower(*text);
	*out = '\0';
	return folded;
}

static void
fold_letter(gunichar letter, GString *out)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(undivided); i++)
		if (undivided[i].letter == letter) {
			g_string_append(out, undivided[i].plain);
			return;
		}
	if (g_unichar_isalnum(letter))
		g_string_append_unichar(out, letter);
}

static void
fold_unicode(const char *text, GString *out)
{
	g_autofree char *apart = g_utf8_normalize(text, -1, G_NORMALIZE_ALL);
	g_autofree char *folded = NULL;
	const char *p;

	if (apart == NULL)
		return;
	folded = g_utf8_casefold(apart, -1);
	for (p = folded; *p != '\0'; p = g_utf8_next_char(p))
		fold_letter(g_utf8_get_char(p), out);
}

char *
fold_text(const char *text)
{
	GString *out;

	if (g_str_is_ascii(text))
		return fold_ascii(text);
	out = g_string_sized_new(strlen(text));
	fold_unicode(text, out);
	return g_string_free(out, FALSE);
}

gboolean
fold_is_bsn(const char *folded)
{
	static const char *const names[] = {
		"bsn", "burgerservicenummer", "burgerservicenr", "bsnnummer",
		"bsnnr", "sofi", "sofinummer", "sofinr", "ssn",
		"citizenservicenumber", "socialsecuritynumber", NULL
	};

	/* "BSN deelnemer" and "BSN cliënt" as well. */
	return g_strv_contains(names, folded) ||
	    g_str_has_prefix(folded, "bsn") ||
	    g_str_has_prefix(folded, "burgerservicen") ||
	    g_str_has_prefix(folded, "sofinummer");
}
