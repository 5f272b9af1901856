/*
 * Text to records: the same for pieces of any size, and whatever is broken.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "reader.h"

#define TEXT(text) text, sizeof text - 1

/* A record is written as line[cell|cell], a broken one as line!rule@line. */
static void
write_record(struct record *record, gpointer data)
{
	GString *out = data;
	guint i;

	g_string_append_printf(out, "%d", (int)record->line);
	if (record->rule != NULL) {
		g_string_append_printf(out, "!%s@%d ", record->rule,
		    (int)record->rule_line);
		return;
	}
	g_string_append_c(out, '[');
	for (i = 0; i < record->count; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? "|" : "",
		    record->cells[i]);
	g_string_append(out, "] ");
}

static char *
read_pieces(char delimiter, const char *text, gsize size, gsize piece)
{
	GString *out = g_string_new(NULL);
	struct reader_form form = { .delimiter = delimiter };
	g_autoptr(Reader) reader = reader_new(&form, write_record, out);
	gsize at;

	for (at = 0; at < size; at += piece)
		reader_feed(reader, text + at, MIN(piece, size - at));
	reader_end(reader);
	return g_string_free(out, FALSE);
}

static const struct {
	const char	*name;
	char		 delimiter;
	const char	*text;
	gsize		 size;
	const char	*records;
} cases[] = {
	{ "plain", ',', TEXT("a,b\n1,2\n"), "1[a|b] 2[1|2] " },
	{ "no end", ',', TEXT("a,b\n1,2"), "1[a|b] 2[1|2] " },
	{ "windows", ',', TEXT("a,b\r\n1,2\r\n"), "1[a|b] 2[1|2] " },
	{ "old mac", ',', TEXT("a,b\r1,2\r"), "1[a|b] 2[1|2] " },
	{ "mixed ends", ',', TEXT("a\rb\nc\r\nd"), "1[a] 2[b] 3[c] 4[d] " },
	{ "blank lines count", ',', TEXT("a\n\n  \n\r\nb\n"), "1[a] 5[b] " },
	{ "nothing", ',', TEXT(""), "" },
	{ "semicolon", ';', TEXT("a;b,c\n"), "1[a|b,c] " },
	{ "tab", '\t', TEXT("a\tb\t\tc\n\t\t\nd\te\n"),
	    "1[a|b||c] 2[||] 3[d|e] " },
	{ "blanks around cells", ',', TEXT(" a , b b \n\" c \",d\n"),
	    "1[a|b b] 2[ c |d] " },
	{ "quoted", ',', TEXT("\"a,b\",\"c\"\"d\"\n"), "1[a,b|c\"d] " },
	{ "quoted line ends", ',', TEXT("\"a\nb\r\nc\",d\ne,f\n"),
	    "1[a\nb\r\nc|d] 4[e|f] " },
	{ "quoted cell at the end", ',', TEXT("a,\"b\"\n\"c\""),
	    "1[a|b] 2[c] " },
	{ "empty cells", ',', TEXT(",\n,,\"\"\n"), "1[|] 2[||] " },
	{ "NUL", ',', TEXT("a,b\n1,\0002\n3,4\n"),
	    "1[a|b] 2!record.nul@2 3[3|4] " },
	{ "stray quote", ',', TEXT("a\"b,c\nd\n"), "1!quote.stray@1 2[d] " },
	{ "letters behind a quote", ',', TEXT("\"a\"b,c\nd\n"),
	    "1!quote.stray@1 2[d] " },
	{ "quote not closed, nothing follows", ',', TEXT("a\n1,\"b"),
	    "1[a] 2!quote.open@2 " },
	{ "quote not closed, good lines follow", ',',
	    TEXT("a,b\n1,\"b\n2,c\n3,d\n"),
	    "1[a|b] 2!quote.open@2 3[2|c] 4[3|d] " },
	{ "quote not closed, quoted cells follow", ',',
	    TEXT("1,\"b\n2,\"c\"\n3,\"d\"\n"),
	    "1!quote.open@1 2[2|c] 3[3|d] " },
	{ "quote not closed in a record that had one closed", ',',
	    TEXT("\"a\nb\",\"c\nd,e\n"), "1!quote.open@2 3[d|e] " },
	{ "two quotes not closed", ',', TEXT("1,\"b\nx\n2,\"c\ny\n"),
	    "1!quote.open@1 2[x] 3!quote.open@3 4[y] " },
	{ "lone quote", ',', TEXT("\"\na\n"), "1!quote.open@1 2[a] " },
};

Test(reader, gives_the_same_records_for_pieces_of_any_size)
{
	guint i;
	gsize piece;

	for (i = 0; i < G_N_ELEMENTS(cases); i++)
		for (piece = 1; piece <= cases[i].size + 1; piece++) {
			g_autofree char *got = read_pieces(
			    cases[i].delimiter, cases[i].text, cases[i].size,
			    piece);

			cr_assert(strcmp(got, cases[i].records) == 0,
			    "%s by %zu: %s", cases[i].name, piece, got);
		}
}

static void
append_lines(GString *text, guint count, const char *line)
{
	while (count-- > 0)
		g_string_append(text, line);
}

static guint
count_records(const GString *text, guint *broken)
{
	g_autofree char *got = read_pieces(',', text->str, text->len, 65536);
	guint records = 0;
	const char *p;

	*broken = 0;
	for (p = got; *p != '\0'; p++) {
		records += *p == ']' || *p == '!';
		*broken += *p == '!';
	}
	return records;
}

Test(reader, a_quote_not_closed_costs_one_record_of_a_long_file)
{
	g_autoptr(GString) text = g_string_new("1,\"open\n");
	guint broken;

	append_lines(text, 200000, "1,2\n");
	cr_assert(count_records(text, &broken) == 200001);
	cr_assert(broken == 1);
}

Test(reader, cells_records_and_columns_have_limits)
{
	g_autoptr(GString) cell = g_string_new("a\n");
	g_autoptr(GString) quoted = g_string_new("a\n\"");
	g_autoptr(GString) line = g_string_new("a\n");
	g_autoptr(GString) wide = g_string_new("a\n");
	guint broken;

	append_lines(cell, READER_CELL + 1, "x");
	g_string_append(cell, "\nb\n");
	cr_assert(count_records(cell, &broken) == 3 && broken == 1);
	append_lines(quoted, READER_CELL + 1, "x");
	g_string_append(quoted, "\"\nb\n");
	cr_assert(count_records(quoted, &broken) == 3 && broken == 1);
	append_lines(line, READER_ROW / 4, "xxx,y");
	g_string_append(line, "\nb\n");
	cr_assert(count_records(line, &broken) == 3 && broken == 1);
	append_lines(wide, READER_COLUMNS, "x,");
	g_string_append(wide, "y\nb\n");
	cr_assert(count_records(wide, &broken) == 3 && broken == 1);
}

/* splitmix64 (Steele, Lea & Flood 2014) */
static guint64
random_next(guint64 *state)
{
	guint64 z = *state += G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
	return z ^ z >> 31;
}

Test(reader, noise_gives_the_same_records_whole_and_in_pieces)
{
	static const char letters[] = "ab,,\"\"\n\n\r \t";
	guint64 state = 1;
	guint round, i;

	for (round = 0; round < 20000; round++) {
		char text[40];
		gsize size = random_next(&state) % sizeof text;
		g_autofree char *whole = NULL, *pieces = NULL;

		for (i = 0; i < size; i++)
			text[i] = letters[random_next(&state) %
			    (sizeof letters - 1)];
		whole = read_pieces(',', text, size, sizeof text);
		pieces = read_pieces(',', text, size, 1 +
		    random_next(&state) % 5);
		cr_assert_str_eq(whole, pieces);
	}
}
