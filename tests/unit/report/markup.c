#include <criterion/criterion.h>

#include "markup.h"
#include "plain.h"

Test(markup, what_markup_may_not_hold_becomes_a_space)
{
	static const struct {
		const char *name, *text, *plain, *escaped;
	} rows[] = {
		{ "plain", "Taalcaf\303\251", "Taalcaf\303\251",
		    "Taalcaf\303\251" },
		{ "specials", "<a b=\"c\">&'", "<a b=\"c\">&'",
		    "&lt;a b=&quot;c&quot;&gt;&amp;&apos;" },
		{ "control", "a\001\t\r\n\033b\177", "a     b ", "a     b " },
		{ "next line, of C1", "a\302\205b", "a b", "a b" },
		{ "U+FFFE", "a\357\277\276b", "a b", "a b" },
		{ "U+FDD0", "a\357\267\220b", "a b", "a b" },
		{ "U+1FFFF", "a\360\237\277\277b", "a b", "a b" },
		{ "replacement character", "\357\277\275", "\357\277\275",
		    "\357\277\275" },
		{ "right to left", "\342\200\256x", "\342\200\256x",
		    "\342\200\256x" },
		{ "not UTF-8", "a\377b", "a\357\277\275b", "a\357\277\275b" },
		{ "emoji", "\360\237\222\245", "\360\237\222\245",
		    "\360\237\222\245" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *plain = plain_text(rows[i].text);
		g_autofree char *escaped = markup_escape(rows[i].text);

		cr_expect_str_eq(plain, rows[i].plain, "%s", rows[i].name);
		cr_expect_str_eq(escaped, rows[i].escaped, "%s",
		    rows[i].name);
	}
}
