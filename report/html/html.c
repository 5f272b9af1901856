/* Typed HTML emitters; see html.h. */
#include <string.h>

#include "html.h"
#include "markup.h"
#include "plain.h"
#include "resource.h"

static void
escape(GString *out, const char *text, gboolean quotes)
{
	g_autofree char *plain = plain_text(text);
	const char *p;

	for (p = plain; *p != '\0'; p++) {
		char c = *p;

		if (c == '&')
			g_string_append(out, "&amp;");
		else if (c == '<')
			g_string_append(out, "&lt;");
		else if (c == '>')
			g_string_append(out, "&gt;");
		else if (quotes && c == '"')
			g_string_append(out, "&quot;");
		else if (quotes && c == '\'')
			g_string_append(out, "&#39;");
		else
			g_string_append_c(out, c);
	}
}

void
html_text(Html *html, const char *text)
{
	escape(html->out, text, FALSE);
}

/* Letters, at most, of what is kept in one line. */
#define WHOLE	14

/* A word with a hyphen, dash or slash that begins with a digit or one letter. */
static gboolean
is_whole(const char *word)
{
	const char *hyphen = strpbrk(word, "-/");

	if (hyphen == NULL)
		hyphen = strstr(word, "\342\200\223");
	word += *word == '(';
	return hyphen != NULL && hyphen > word && hyphen[1] != '\0' &&
	    g_utf8_strlen(word, -1) <= WHOLE && (g_ascii_isdigit(*word) ||
	    g_utf8_next_char(word) == hyphen);
}

void
html_prose(Html *html, const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	guint i;

	for (i = 0; words[i] != NULL; i++) {
		if (i > 0)
			html_raw(html, " ");
		if (is_whole(words[i]))
			html_raw(html, "<span class=\"whole\">");
		html_text(html, words[i]);
		if (is_whole(words[i]))
			html_raw(html, "</span>");
	}
}

void
html_value(Html *html, const char *text)
{
	escape(html->out, text, TRUE);
}

void
html_id(Html *html, const char *text)
{
	for (; *text != '\0'; text++)
		g_string_append_c(html->out, g_ascii_isalnum(*text) ||
		    *text == '_' ? *text : '-');
}

void
html_string(Html *html, const char *text)
{
	g_autofree char *plain = plain_text(text);
	const char *p;

	for (p = plain; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c < 128 && g_ascii_isalnum((char)c))
			g_string_append_c(html->out, (char)c);
		else
			g_string_append_printf(html->out, "\\%x ", c);
	}
}

void
html_svg(Html *html, const struct svg *svg)
{
	g_string_append(html->out, svg->markup);
}

void
html_data_uri(Html *html, const char *type, const char *resource)
{
	gsize size;
	const void *bytes = resource_bytes(resource, &size);
	g_autofree char *text = g_base64_encode(bytes, size);

	html_raw(html, "data:");
	html_value(html, type);
	html_raw(html, ";base64,");
	g_string_append(html->out, text);
}

void
html_checked(Html *html, const char *text)
{
	g_string_append(html->out, text);
}

void
html_style(Html *html, const char *resource)
{
	g_string_append(html->out, resource_text(resource));
}
