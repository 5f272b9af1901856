#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "html.h"
#include "tables.h"

Test(html, text_cannot_become_markup)
{
	static const struct {
		const char *text, *content, *value;
	} rows[] = {
		{ "plain", "plain", "plain" },
		{ "<script>", "&lt;script&gt;", "&lt;script&gt;" },
		{ "a & b", "a &amp; b", "a &amp; b" },
		{ "\"x\" 'y'", "\"x\" 'y'", "&quot;x&quot; &#39;y&#39;" },
		{ "a\nb\001", "a b ", "a b " },
		{ "Taalcaf\303\251", "Taalcaf\303\251", "Taalcaf\303\251" },
		{ "]]>--&#60;", "]]&gt;--&amp;#60;", "]]&gt;--&amp;#60;" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		Html content = { g_string_new(NULL) };
		Html value = { g_string_new(NULL) };

		html_text(&content, rows[i].text);
		html_value(&value, rows[i].text);
		cr_expect_str_eq(content.out->str, rows[i].content);
		cr_expect_str_eq(value.out->str, rows[i].value);
		g_string_free(content.out, TRUE);
		g_string_free(value.out, TRUE);
	}
}

Test(html, dates_and_letters_keep_their_hyphens_in_one_line)
{
	static const struct {
		const char *text, *wanted;
	} rows[] = {
		{ "op 31-10-2026.",
		    "op <span class=\"whole\">31-10-2026.</span>" },
		{ "(E-value), (uit-de-hand)",
		    "<span class=\"whole\">(E-value),</span> (uit-de-hand)" },
		{ "0\342\200\22317 jaar, 80+", "<span class=\"whole\">"
		    "0\342\200\22317</span> jaar, 80+" },
		{ "de E-waarde", "de <span class=\"whole\">E-waarde</span>" },
		{ "55-plussers-in-de-sporthal", "55-plussers-in-de-sporthal" },
		{ "oud-deelnemers - en -1 of 3-",
		    "oud-deelnemers - en -1 of 3-" },
		{ "\303\251-b 1-<b>", "<span class=\"whole\">\303\251-b</span>"
		    " <span class=\"whole\">1-&lt;b&gt;</span>" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		Html html = { g_string_new(NULL) };

		html_prose(&html, rows[i].text);
		cr_expect_str_eq(html.out->str, rows[i].wanted);
		g_string_free(html.out, TRUE);
	}
}

Test(html, ids_hold_letters_digits_and_dashes)
{
	Html html = { g_string_new(NULL) };

	html_string(&html, "a\"}\303\251 </style>");
	cr_expect_str_eq(html.out->str,
	    "a\\22 \\7d \\e9 \\20 \\3c \\2f style\\3e ");
	g_string_truncate(html.out, 0);
	html_id(&html, "a b\"><x_1");
	cr_expect_str_eq(html.out->str, "a-b---x_1");
	g_string_free(html.out, TRUE);
}

Test(csv, fields_are_quoted_as_rfc_4180_wants)
{
	static const struct {
		const char *text, *wanted;
	} rows[] = {
		{ "plain", "plain" },
		{ "", "" },
		{ "a,b", "\"a,b\"" },
		{ "say \"hi\"", "\"say \"\"hi\"\"\"" },
		{ " lead", "\" lead\"" },
		{ "line\nline", "\"line\nline\"" },
		{ "a;b", "a;b" },
		{ "=1+1", "'=1+1" },
		{ "+31", "'+31" },
		{ "-5", "'-5" },
		{ "@x", "'@x" },
		{ "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"" },
		{ "\tx", "\"'\tx\"" },
		{ "\357\274\235x", "'\357\274\235x" },
		{ "a=b", "a=b" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		GString *out = g_string_new(NULL);

		csv_text(&csv_plain, out, rows[i].text);
		cr_expect_str_eq(out->str, rows[i].wanted);
		g_string_free(out, TRUE);
	}
}

Test(csv, a_spreadsheet_gets_semicolons_and_decimal_commas)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(Table) table = table_new("t", "T");
	g_autofree char *csv = NULL;

	table_column(table, "name", "naam; of zo", TABLE_TEXT);
	table_column(table, "path", "pad", TABLE_NUMBER);
	table_column(table, "note", "noot", TABLE_FILE);
	table_row(table, "r1");
	table_text(table, "oktober 2026", "2026-10");
	table_cell(table, cells_given(cells, -62.5, "a"));
	table_text(table, "a,b;c", NULL);
	table_row(table, "=r2");
	table_text(table, "=1;2", NULL);
	table_cell(table, cells_count(cells, 3, "b"));
	table_text(table, "-5", NULL);
	csv = table_csv(table, &csv_excel);
	cr_expect_str_eq(csv, "\357\273\277\"naam; of zo\";pad;noot;figure\r\n"
	    "oktober 2026;-62,5;\"a,b;c\";t/r1\r\n"
	    "\"'=1;2\";<10;'-5;t/=r2\r\n");
}

Test(csv, cells_are_plain_numbers_or_symbols)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	GString *out = g_string_new(NULL);

	csv_cell(&csv_plain, out, cells_count(cells, 1184, "a"));
	g_string_append_c(out, '|');
	csv_cell(&csv_plain, out, cells_count(cells, 3, "b"));
	g_string_append_c(out, '|');
	csv_cell(&csv_plain, out, cells_derived(cells, CELL_SHARE, -0.3, "c"));
	g_string_append_c(out, '|');
	csv_cell(&csv_plain, out, cells_derived(cells, CELL_SHARE, 0.0 / 0.0, "d"));
	g_string_append_c(out, '|');
	csv_cell(&csv_plain, out, NULL);
	cr_expect_str_eq(out->str, "1185|<10|0|x|");
	g_string_free(out, TRUE);
}

Test(tables, page_and_file_show_the_same_cells)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(Words) words = words_open("nl");
	g_autoptr(Table) table = table_new("t", "Een <tabel>");
	const struct cell *found = NULL;
	g_autofree char *csv = NULL;
	Html html = { g_string_new(NULL) };

	table_column(table, "name", "naam", TABLE_TEXT);
	table_column(table, "code", "code", TABLE_FILE);
	table_column(table, "people", "mensen", TABLE_NUMBER);
	table_column(table, "range", "van tot", TABLE_PAGE);
	table_restrict(table, "intern");
	table_row(table, "huis:A \"1\"");
	table_text(table, "A & B", NULL);
	table_more(table, "elders");
	table_text(table, "a1", NULL);
	table_cell(table, cells_count(cells, 1500, "x"));
	table_text(table, "1\342\200\2232", NULL);
	csv = table_csv(table, &csv_plain);
	cr_expect_str_eq(csv, "name,code,people,figure,restriction\r\n"
	    "A & B,a1,1500,\"t/huis:A \"\"1\"\"\",intern\r\n");
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str,
	    ">Een &lt;tabel&gt;</span></caption>"));
	cr_expect_not_null(strstr(html.out->str, "<th scope=\"row\">A &amp; B"
	    "<span class=\"place\">elders</span></th><td class=\"number\" "
	    "id=\"t/huis:A%20%221%22/people\">1.500</td><td class=\"number\">1\342\200\2232</td></tr>"));
	cr_expect_not_null(strstr(html.out->str, "href=\"tables/t.csv\""));
	cr_expect(table_find(table, "t/huis:A \"1\"/people", &found));
	cr_expect_eq(found->value, 1500);
	cr_expect_not(table_find(table, "t/huis:A \"1\"/name", &found));
	cr_expect_not(table_find(table, "t/huis:B/people", &found));
	g_string_free(html.out, TRUE);
}

static void
row(Table *table, Cells *cells, const char *head, const char *more,
    double now, double before)
{
	g_autofree char *id = g_strconcat(head, more, NULL);

	table_row(table, id);
	table_text(table, head, NULL);
	if (more != NULL)
		table_more(table, more);
	table_cell(table, cells_count(cells, now, "%s/now", id));
	table_cell(table, cells_count(cells, before, "%s/before", id));
}

Test(tables, a_label_that_rows_share_is_the_head_of_their_group)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Table) table = table_new("t", "Table");
	Html html = { g_string_new(NULL) };

	table_column(table, "name", "name", TABLE_TEXT);
	table_column(table, "now", "now", TABLE_NUMBER);
	table_column(table, "before", "before", TABLE_NUMBER);
	row(table, cells, "supporters", NULL, 100, 50);
	row(table, cells, "supporters", "members", 60, 20);
	row(table, cells, "steps", "reached", 90, 80);
	row(table, cells, "steps", "regular", 40, 30);
	row(table, cells, "hours", NULL, 70, 60);
	row(table, cells, "visits", NULL, 75, 65);
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str,
	    "<tbody class=\"group\">\n<tr class=\"head\"><th scope=\"rowgroup\">"
	    "supporters</th><td class=\"number\" id=\"t/supporters/now\">100<"));
	cr_expect_not_null(strstr(html.out->str,
	    "<tr class=\"head\"><th scope=\"rowgroup\" colspan=\"3\">"
	    "<span class=\"caption\">steps</span></th>"
	    "</tr>\n<tr><th scope=\"row\" class=\"part\">reached</th>"));
	cr_expect_not_null(strstr(html.out->str,
	    "</tbody>\n<tbody>\n<tr><th scope=\"row\">hours</th>"));
	cr_expect_null(strstr(html.out->str, "class=\"folded\""));
	g_string_free(html.out, TRUE);
}

Test(tables, rows_and_columns_that_tell_nothing_are_a_sentence_on_the_page)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Table) table = table_new("t", "Table");
	g_autofree char *csv = NULL;
	Html html = { g_string_new(NULL) };

	table_column(table, "name", "name", TABLE_TEXT);
	table_column(table, "now", "now", TABLE_NUMBER);
	table_column(table, "before", "the year before", TABLE_NUMBER);
	row(table, cells, "steps", "reached", 90, 3);
	row(table, cells, "steps", "regular", 4, 2);
	row(table, cells, "steps", "connected", 4, 2);
	row(table, cells, "hours", NULL, 7, 6);
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str, "<p class=\"folded\">Fewer "
	    "than 10, so not shown: steps (regular; connected); hours.</p>"));
	cr_expect_not_null(strstr(html.out->str, "<p class=\"folded\">Columns "
	    "left out, because no row has anything to show in them: the year "
	    "before.</p>"));
	/* What is left of the group is a row as any other. */
	cr_expect_not_null(strstr(html.out->str, "<tr><th scope=\"row\">steps"
	    "<span class=\"place\">reached</span></th><td class=\"number\" "
	    "id=\"t/stepsreached/now\">90</td></tr>\n</tbody>"));
	csv = table_csv(table, &csv_plain);
	cr_expect_not_null(strstr(csv, "hours,<10,<10,t/hours\r\n"));
	g_string_free(html.out, TRUE);
}

Test(tables, a_number_may_have_words_on_the_page_and_is_itself_in_the_file)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Table) table = table_new("t", "Table");
	g_autoptr(Table) untold = table_new("u", "Untold");
	g_autofree char *csv = NULL;
	Html html = { g_string_new(NULL) };

	table_column(table, "name", "name", TABLE_TEXT);
	table_column(table, "now", "now", TABLE_NUMBER);
	table_row(table, "new");
	table_text(table, "new", NULL);
	table_cell_as(table, cells_derived(cells, CELL_SHARE, 67, "share"),
	    "2 of 3");
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str, ">2 of 3</td>"));
	csv = table_csv(table, &csv_plain);
	cr_expect_not_null(strstr(csv, "new,67,t/new\r\n"));
	/* Of one that tells nothing not every row is named. */
	table_column(untold, "name", "name", TABLE_TEXT);
	table_column(untold, "now", "now", TABLE_NUMBER);
	table_row(untold, "old");
	table_text(untold, "old", NULL);
	table_cell(untold, cells_derived(cells, CELL_SHARE, NAN, "none"));
	table_html(untold, words, &html);
	cr_expect_not_null(strstr(html.out->str, "None of this can be shown"));
	g_string_free(html.out, TRUE);
}

Test(tables, rows_that_a_page_has_no_room_for_are_in_the_file)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(Table) table = table_new("towns", "Towns");
	g_autofree char *file = NULL;
	Html html = { g_string_new(NULL) };
	guint i;

	table_column(table, "town", "Town", TABLE_TEXT);
	table_column(table, "people", "People", TABLE_NUMBER);
	for (i = 0; i < 3; i++) {
		g_autofree char *town = g_strdup_printf("Town %u", i);

		table_row(table, town);
		if (i > 0)
			table_row_in_file(table);
		table_text(table, town, NULL);
		table_cell(table, cells_count(cells, 20, "p%u", i));
	}
	table_html(table, words, &html);
	cr_expect(strstr(html.out->str, "Town 0") != NULL);
	cr_expect(strstr(html.out->str, "Town 1") == NULL);
	cr_expect(strstr(html.out->str, "2 more rows are in the CSV file.") !=
	    NULL);
	file = table_csv(table, &csv_plain);
	cr_expect(strstr(file, "Town 2,20") != NULL);
	g_string_free(html.out, TRUE);
}

Test(tables, an_exact_zero_is_not_a_hidden_figure)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Plan) plan = NULL;
	g_autoptr(Cells) cells = cells_open(&usual, CELLS_EXACT, plan, "", "");
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Table) table = table_new("t", "Table");
	Html html = { g_string_new(NULL) };

	table_column(table, "name", "name", TABLE_TEXT);
	table_column(table, "now", "now", TABLE_NUMBER);
	table_column(table, "before", "before", TABLE_NUMBER);
	row(table, cells, "members", NULL, 3, 0);
	row(table, cells, "staff", NULL, 0, 0);
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str, "id=\"t/members/before\">0<"));
	cr_expect_not_null(strstr(html.out->str,
	    "<p class=\"folded\">Zero: staff.</p>"));
	g_string_free(html.out, TRUE);
}

Test(tables, a_change_to_what_is_hidden_is_shown_with_what_it_means)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Table) table = table_new("t", "Table");
	const char *said;
	Html html = { g_string_new(NULL) };
	guint i;

	table_column(table, "name", "name", TABLE_TEXT);
	table_column(table, "old", "first", TABLE_NUMBER);
	table_column(table, "now", "now", TABLE_NUMBER);
	row(table, cells, "members", NULL, 40, 4);
	for (i = 0; i < 2; i++)
		table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str, ">40</td><td class=\"number\""
	    " id=\"t/members/now\">&lt;10</td>"));
	/* Once a page. */
	said = strstr(html.out->str, "In the table: &lt;10 is fewer than 10.");
	cr_assert_not_null(said);
	cr_expect_null(strstr(said + 1, "In the table:"));
	g_string_free(html.out, TRUE);
}

Test(tables, rows_without_a_number_are_named_with_their_reason)
{
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Table) table = table_new("t", "Table");
	const struct cell two = { .value = 2, .unit = CELL_RATE };
	Html html = { g_string_new(NULL) };
	guint i;

	table_column(table, "name", "name", TABLE_TEXT);
	table_column(table, "ratio", "ratio", TABLE_NUMBER);
	table_column(table, "compared", "how", TABLE_TEXT);
	for (i = 0; i < 4; i++) {
		const char *name = (const char *[]){ "a", "b", "c", "d" }[i];

		table_row(table, name);
		table_text(table, name, NULL);
		table_cell(table, i == 1 ? &two : NULL);
		table_text(table, i == 1 ? "pooled" : i == 2 ? "few" :
		    "differs", NULL);
	}
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str,
	    "<p class=\"folded\">No number for a; d: differs.</p>"));
	cr_expect_not_null(strstr(html.out->str,
	    "<p class=\"folded\">No number for c: few.</p>"));
	cr_expect_not_null(strstr(html.out->str, "<td>pooled</td>"));
	g_string_free(html.out, TRUE);
}

Test(tables, zeros_that_are_all_there_is_are_rows)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Plan) plan = NULL;
	g_autoptr(Cells) cells = cells_open(&usual, CELLS_EXACT, plan, "", "");
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Table) table = table_new("t", "On 01-11-2024");
	Html html = { g_string_new(NULL) };

	table_column(table, "name", "name", TABLE_TEXT);
	table_column(table, "now", "now", TABLE_NUMBER);
	table_column(table, "before", "before", TABLE_NUMBER);
	row(table, cells, "with a target", NULL, 0, 0);
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str, ">0</td>"));
	cr_expect_null(strstr(html.out->str, "Zero:"));
	/* A day does not go on in the next line. */
	cr_expect_not_null(strstr(html.out->str, "<span class=\"caption\">On "
	    "<span class=\"whole\">01-11-2024</span></span>"));
	g_string_free(html.out, TRUE);
}

Test(tables, a_zero_that_another_row_leans_on_is_a_row)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Plan) plan = NULL;
	g_autoptr(Cells) cells = cells_open(&usual, CELLS_EXACT, plan, "", "");
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Table) table = table_new("t", "Table");
	Html html = { g_string_new(NULL) };
	guint i;

	table_column(table, "name", "name", TABLE_TEXT);
	table_column(table, "now", "now", TABLE_NUMBER);
	for (i = 0; i < 3; i++) {
		const char *name = (const char *[]){ "across", "by chance",
			"lost" }[i];

		table_row(table, name);
		if (i == 0)
			table_row_kept(table);
		table_text(table, name, NULL);
		table_cell(table, cells_count(cells, i == 1 ? 61 : 0, "%s",
		    name));
	}
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str, "id=\"t/across/now\">0<"));
	cr_expect_not_null(strstr(html.out->str, "Zero: lost."));
	g_string_free(html.out, TRUE);
}
