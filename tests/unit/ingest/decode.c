/*
 * Bytes to UTF-8: the same text whatever the size of the pieces.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "decode.h"

#define BYTES(text) text, sizeof text - 1

static const struct {
	const char	*name;
	const char	*encoding;
	const char	*bytes;
	gsize		 size;
	const char	*text;
	gsize		 text_size;
	const char	*rule;
	guint64		 undefined;
} cases[] = {
	{ "ascii", "", BYTES("a;b\n"), BYTES("a;b\n"), NULL, 0 },
	{ "utf-8", "", BYTES("caf\303\251 \342\202\254 \360\237\230\200"),
	    BYTES("caf\303\251 \342\202\254 \360\237\230\200"), NULL, 0 },
	{ "mark of utf-8", "", BYTES("\357\273\277a"), BYTES("a"), NULL, 0 },
	{ "mark, declared", "UTF-8", BYTES("\357\273\277a"), BYTES("a"),
	    NULL, 0 },
	{ "composed", "", BYTES("e\314\201\ne\314\201x"),
	    BYTES("\303\251\n\303\251x"), NULL, 0 },
	{ "composed at the end", "", BYTES("xe\314\201"),
	    BYTES("x\303\251"), NULL, 0 },
	{ "NUL passes", "", BYTES("a\0b\314\201\0c"),
	    BYTES("a\0b\314\201\0c"), NULL, 0 },
	{ "windows-1252", "windows-1252", BYTES("caf\351 \200"),
	    BYTES("caf\303\251 \342\202\254"), NULL, 0 },
	{ "undefined bytes", "windows-1252", BYTES("a\201b\215"),
	    BYTES("a\357\277\275b\357\277\275"), NULL, 2 },
	{ "iso-8859-15", "iso-8859-15", BYTES("\244"), BYTES("\342\202\254"),
	    NULL, 0 },
	{ "utf-16 little", "", BYTES("\377\376a\0\351\0"),
	    BYTES("a\303\251"), NULL, 0 },
	{ "utf-16 big", "utf-16", BYTES("\376\377\0a\0\351"),
	    BYTES("a\303\251"), NULL, 0 },
	{ "utf-16le without mark", "utf-16le", BYTES("a\0\351\0"),
	    BYTES("a\303\251"), NULL, 0 },
	{ "utf-16 surrogates", "", BYTES("\377\376\075\330\000\336"),
	    BYTES("\360\237\230\200"), NULL, 0 },
	{ "empty", "", BYTES(""), BYTES(""), NULL, 0 },
	{ "only a mark", "", BYTES("\357\273\277"), BYTES(""), NULL, 0 },
	{ "not utf-8", "", BYTES("ok\ncaf\351\n"), BYTES("ok\ncaf"),
	    "encoding.utf8", 0 },
	{ "half a letter at the end", "", BYTES("caf\303"), BYTES("caf"),
	    "encoding.utf8", 0 },
	{ "half a utf-16 letter", "utf-16le", BYTES("a\0b"), BYTES("a"),
	    "encoding.declared", 0 },
	{ "mark of utf-16, declared 1252", "windows-1252",
	    BYTES("\377\376a\0"), BYTES(""), "encoding.mark", 0 },
	{ "mark of utf-8, declared 1252", "windows-1252",
	    BYTES("\357\273\277a"), BYTES(""), "encoding.mark", 0 },
};

Test(decode, gives_the_same_text_for_pieces_of_any_size)
{
	guint i;
	gsize piece, at;

	for (i = 0; i < G_N_ELEMENTS(cases); i++)
		for (piece = 1; piece <= 12; piece++) {
			g_autoptr(Decode) decode = decode_new(
			    cases[i].encoding);
			g_autoptr(GString) out = g_string_new(NULL);
			struct fault fault = { 0 };
			gboolean good = TRUE;

			for (at = 0; good && at < cases[i].size; at += piece)
				good = decode_feed(decode, (const guint8 *)
				    cases[i].bytes + at, MIN(piece,
				    cases[i].size - at), FALSE, out, &fault);
			good = good && decode_feed(decode,
			    (const guint8 *)"", 0, TRUE, out, &fault);
			cr_assert(g_strcmp0(fault.rule, cases[i].rule) == 0,
			    "%s by %zu: %s", cases[i].name, piece,
			    good ? "good" : fault.rule);
			cr_assert(out->len == cases[i].text_size &&
			    memcmp(out->str, cases[i].text, out->len) == 0,
			    "%s by %zu: '%s'", cases[i].name, piece,
			    out->str);
			cr_assert(decode_undefined(decode) ==
			    cases[i].undefined, "%s", cases[i].name);
			fault_clear(&fault);
		}
}

Test(decode, utf_16_without_a_mark_is_noticed)
{
	g_autoptr(Decode) decode = decode_new("");
	g_autoptr(GString) out = g_string_new(NULL);
	struct fault fault = { 0 };

	cr_assert(!decode_feed(decode, (const guint8 *)"a\0b\0;\0c\0\n\0", 10,
	    TRUE, out, &fault));
	cr_assert_str_eq(fault.rule, "encoding.utf16");
	fault_clear(&fault);
}

Test(decode, knows_what_iconv_knows)
{
	cr_assert(decode_knows(""));
	cr_assert(decode_knows("utf-8"));
	cr_assert(decode_knows("windows-1252"));
	cr_assert(!decode_knows("klingon"));
}
