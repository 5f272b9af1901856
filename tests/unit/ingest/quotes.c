/*
 * What a lenient reader lets go, and what escapes do.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "reader.h"

#define TEXT(text) text, sizeof text - 1

/* line[cell|cell]rule for what was forgiven, line!rule for what was not. */
static void
write_record(struct record *record, gpointer data)
{
	GString *out = data;
	guint i;

	g_string_append_printf(out, "%d", (int)record->line);
	if (record->rule != NULL) {
		g_string_append_printf(out, "!%s ", record->rule);
		return;
	}
	g_string_append_c(out, '[');
	for (i = 0; i < record->count; i++) {
		g_string_append(out, i > 0 ? "|" : "");
		g_string_append_len(out, record->cells[i],
		    (gssize)record->sizes[i]);
	}
	g_string_append_printf(out, "]%s ", record->forgiven != NULL ?
	    record->forgiven : "");
}

static const struct {
	const char	*name;
	const char	*text;
	gsize		 size;
	const char	*records;
	struct reader_form form;
} cases[] = {
	{ "a quote inside", TEXT("26\" wiel,b\nc\n"),
	    "1[26\" wiel|b]quote.stray 2[c] " },
	{ "text behind a quote", TEXT("\"a\"b,c\nd\n"),
	    "1[ab|c]quote.stray 2[d] " },
	{ "quotes inside quotes", TEXT("\"Club \"De Pan\"\",x\n"),
	    "1[Club De Pan\"\"|x]quote.stray " },
	{ "closed by the end", TEXT("a,\"b"), "1[a|b]quote.open " },
	{ "an empty one, too", TEXT("a,\""), "1[a|]quote.open " },
	{ "not closed, more follows", TEXT("a,\"b\nc\n"),
	    "1!quote.open 2[c] " },
	{ "blanks before a quote", TEXT("a, \"b, c\"\n"),
	    "1[a|b, c]quote.blank " },
	{ "blanks inside one", TEXT("\"a, \"\"b\"\"\"\n"),
	    "1[a, \"b\"] " },
	{ "end mark of DOS", TEXT("a\r\n\032"), "1[a] " },
	{ "delimiters only", TEXT("a\tb\n\t\n"), "1[a|b] 2[|] ",
	    { .delimiter = '\t' } },
	{ "another quote", TEXT("'a,b','c''d'\n"), "1[a,b|c'd] ",
	    { .quote = '\'' } },
	{ "no quote", TEXT("\"a,b\n"), "1[\"a|b] ",
	    { .quote = READER_NONE } },
	{ "no delimiter", TEXT("a,b;c\n"), "1[a,b;c] ",
	    { .delimiter = READER_NONE } },
	{ "kept blanks", TEXT(" a , \"b\"\n \n"),
	    "1[ a | \"b\"]quote.stray 2[ ] ", { .blanks = TRUE } },
	{ "escaped quotes", TEXT("\"a \\\"b\\\"\",c\\,d\n"),
	    "1[a \"b\"|c,d] ", { .escape = '\\' } },
	{ "escaped escape", TEXT("\"a\\\\\",b\n"), "1[a\\|b] ",
	    { .escape = '\\' } },
	{ "needless escape", TEXT("a\\b,\\\303\251\n"),
	    "1[ab|\303\251]quote.escape ", { .escape = '\\' } },
};

Test(quotes, are_forgiven_when_the_record_can_be_read)
{
	guint i;
	gsize piece;

	for (i = 0; i < G_N_ELEMENTS(cases); i++)
		for (piece = 1; piece <= cases[i].size + 1; piece++) {
			g_autoptr(GString) out = g_string_new(NULL);
			struct reader_form form = cases[i].form;
			g_autoptr(Reader) reader = NULL;
			gsize at;

			form.lenient = TRUE;
			if (form.delimiter == '\0')
				form.delimiter = ',';
			reader = reader_new(&form, write_record, out);
			for (at = 0; at < cases[i].size; at += piece)
				reader_feed(reader, cases[i].text + at,
				    MIN(piece, cases[i].size - at));
			reader_end(reader);
			cr_assert(strcmp(out->str, cases[i].records) == 0,
			    "%s by %zu: %s", cases[i].name, piece, out->str);
		}
}
