/*
 * How a file is written, and what its columns look like, as far as it shows.
 */
#include <criterion/criterion.h>
#include <string.h>
#include <unistd.h>

#include "detect.h"
#include "guess.h"

#define TEXT(text) text, sizeof text - 1

static const struct {
	const char	*name;
	const char	*text;
	gsize		 size;
	const char	*form;		/* delimiter, quote, width, encoding */
} files[] = {
	{ "decimal commas", TEXT("a;b\n1,5;2,5\n3,5;4,5\n"), "; \" 2 utf-8" },
	{ "semicolons in notes", TEXT("a,b\n1,x; y; z\n2,u; v\n3,w\n"),
	    ", \" 2 utf-8" },
	{ "a title above", TEXT("Lijst 2026\n\na|b|c\n1|2|3\n4|5|6\n"),
	    "| \" 3 utf-8" },
	{ "one column", TEXT("nr\n12\n13\n"), "none \" 1 utf-8" },
	{ "town names", TEXT("a,b\n's-Gravenhage,1\n't Veld,2\n"),
	    ", \" 2 utf-8" },
	{ "other quotes", TEXT("'a','b'\n'c,d','e'\n"), ", ' 2 utf-8" },
	{ "said at the top", TEXT("sep=|\na|b;c;d\n1|2;3;4\n"),
	    "| \" 2 utf-8" },
	{ "high bytes", TEXT("a;b\nRen\351;1\n"), "; \" 2 windows-1252" },
	{ "both", TEXT("a;b\nRen\351;1\nRen\303\251;1\n"), "; \" 2 mixed" },
	{ "wide", TEXT("a\0;\0b\0\n\0001\0;\0002\0\n\0"),
	    "; \" 2 utf-16le" },
	{ "wide, the other way", TEXT("\0a\0;\0b\0\n\0001\0;\0002\0\n"),
	    "; \" 2 utf-16be" },
	{ "nothing", TEXT(""), "none \" 0 utf-8" },
};

static int
open_text(const char *text, gsize size)
{
	char path[] = "/tmp/impact-detect-XXXXXX";
	int file = mkstemp(path);

	unlink(path);
	cr_assert(write(file, text, size) == (gssize)size);
	return file;
}

Test(detect, finds_the_form_that_makes_a_table)
{
	const struct reader_form open = { 0 };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(files); i++) {
		int file = open_text(files[i].text, files[i].size);
		g_autofree char *delimiter = NULL, *quote = NULL, *got = NULL;
		struct dialect dialect;

		cr_assert(detect_file(file, NULL, &open, &dialect, NULL));
		delimiter = detect_sign(dialect.form.delimiter);
		quote = detect_sign(dialect.form.quote);
		got = g_strdup_printf("%s %s %u %s", delimiter, quote,
		    dialect.width, dialect.encoding);
		cr_assert(strcmp(got, files[i].form) == 0, "%s: %s",
		    files[i].name, got);
		detect_clear(&dialect);
		close(file);
	}
}

static const struct {
	const char	*name;
	const char	*cells;		/* of one column, a line each */
	const char	*dates;		/* or NULL: cannot be told */
	char		 mark;		/* or 0 */
} columns[] = {
	{ "days first", "13-02-2026\n01-02-2026", "dd-mm-yyyy", 0 },
	{ "months first", "02/13/2026\n01/02/2026", "mm/dd/yyyy", 0 },
	{ "either", "01-02-2026\n03-04-2026", NULL, 0 },
	{ "contradiction", "13-02-2026\n02-13-2026", NULL, 0 },
	{ "year first", "2026-02-13\n2026-02-14", "yyyy-mm-dd", 0 },
	{ "short", "13-2-26\n1-2-26", "d-m-yy", 0 },
	{ "two ways", "13-02-26\n14-02-2026", NULL, 0 },
	{ "comma", "1,5\n2\n1.234,50", NULL, ',' },
	{ "point", "1.5\n2\n1,234.50", NULL, '.' },
	{ "groups or decimals", "1.234\n2.500", NULL, 0 },
	{ "two groups", "1.234.567\n2.500", NULL, ',' },
	{ "both marks", "1,5\n2.5", NULL, 0 },
	{ "money", "\342\202\254 1,50\n12,00", NULL, ',' },
	{ "text", "ja\nnee", NULL, 0 },
};

Test(detect, says_what_columns_show_and_what_they_do_not)
{
	const struct reader_form form = { .delimiter = ';' };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(columns); i++) {
		g_autofree char *dates = NULL, *why = NULL, *other = NULL;
		g_autoptr(GPtrArray) grid = grid_read(columns[i].cells,
		    strlen(columns[i].cells), &form);
		struct dialect dialect = { .grid = grid, .width = 1 };
		struct guess guess;

		guess_make(&dialect, TRUE, &guess);
		dates = guess_dates(&guess, &why);
		cr_assert(g_strcmp0(dates, columns[i].dates) == 0, "%s: %s",
		    columns[i].name, dates);
		cr_assert(guess_mark(&guess, &other) == columns[i].mark,
		    "%s: %s", columns[i].name, other);
	}
}
