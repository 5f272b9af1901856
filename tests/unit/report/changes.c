/* Tests of report/ledger/change_table.c and change_label.c. */
#include <criterion/criterion.h>
#include <string.h>

#include "change_table.h"
#include "html.h"

static Conf conf;
static struct conf_report report;

/* Figures of nothing, with which a label can be made. */
static struct figures
figures_of_nothing(void)
{
	conf.mission.name = conf.mission.rung = (char *)"connected";
	conf.rungs = g_ptr_array_new();
	conf.outcomes = g_ptr_array_new();
	report.municipality = report.funder = (char *)"";
	return (struct figures){ .conf = &conf, .report = &report,
		.activities = g_ptr_array_new(), .model = (char *)"equal" };
}

static void
figures_done(struct figures *figures)
{
	g_ptr_array_unref(figures->activities);
	g_ptr_array_unref(conf.rungs);
	g_ptr_array_unref(conf.outcomes);
}

Test(changes, figures_are_called_in_words)
{
	static const struct {
		const char *key, *nl, *en;
	} rows[] = {
		{ "/all/connected/2026-08",
		    "connected, opgeteld t/m augustus 2026",
		    "connected, running total to August 2026" },
		{ "/in/Veldendam/connected/2026-08",
		    "Veldendam, connected, opgeteld t/m augustus 2026",
		    "Veldendam, connected, running total to August 2026" },
		{ "/activity/x:A/credit/decay",
		    "x:A, toegerekend, verval in tijd",
		    "x:A, credited, time decay" },
		{ "/activity/x:A/credit/first", "x:A, toegerekend, eerste",
		    "x:A, credited, first" },
		{ "/activity/x:A/first", "x:A, hier begonnen",
		    "x:A, started here" },
		{ "/activity/x:A/comparison/e_limit",
		    "x:A, vergeleken met anderen, E-waarde van de grens",
		    "x:A, compared with others, E-value of the limit" },
		{ "/all/measure/attendances/all///2024-11..2026-10/number",
		    "deelnames, alles, november 2024 t/m oktober 2026, aantal",
		    "attendances, all, November 2024 to October 2026, number" },
		{ "/all/people/connected/2026", "mensen, opgeteld, 2026",
		    "people, added up, 2026" }
	};
	g_autoptr(Words) nl = words_open("nl"), en = words_open("en");
	struct figures figures = figures_of_nothing();
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *dutch = change_label(&figures, nl,
		    rows[i].key);
		g_autofree char *english = change_label(&figures, en,
		    rows[i].key);

		cr_expect_str_eq(dutch, rows[i].nl);
		cr_expect_str_eq(english, rows[i].en);
	}
	figures_done(&figures);
}

#define MANY	70

Test(changes, a_page_holds_those_that_are_read_first)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(Words) words = words_open("en");
	Html html = { .out = g_string_new(NULL) };
	struct figures figures = figures_of_nothing();
	struct change list[MANY];
	struct restatement it = { .before = 1,
		.changes = g_ptr_array_new(), .causes = g_ptr_array_new() };
	Table *table;
	guint i;

	for (i = 0; i < MANY; i++) {
		g_autofree char *now = g_strdup_printf("now%u", i);

		list[i] = (struct change){ .key = g_strdup_printf(
		    "/activity/x:%02u/people", i),
		    .old = { .value = 100 + i, .unit = CELL_PEOPLE },
		    .now = cells_count(cells, 200 + i, "%s", now),
		    .causes = it.causes };
		g_ptr_array_add(it.changes, &list[i]);
	}
	/* Prints as before; an answer; the last is read first. */
	list[0].old.value = list[0].now->value + 0.2;
	list[1].old = *cells_word(cells, "cannot_be_told", "was");
	list[1].now = cells_word(cells, "yes", "is");
	g_free(list[MANY - 1].key);
	list[MANY - 1].key = g_strdup("/all/connected/2026-10");
	figures.restatement = &it;
	table = table_changes(&figures, words);
	cr_expect_eq(table_rows(table), MANY - 1);
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str, "29 more rows"));
	cr_expect_not_null(strstr(html.out->str, "running total to "
	    "October 2026"));
	cr_expect_not_null(strstr(html.out->str, "cannot be told"));
	table_free(table);
	for (i = 0; i < MANY; i++)
		g_free(list[i].key);
	g_ptr_array_unref(it.changes);
	g_ptr_array_unref(it.causes);
	figures_done(&figures);
	g_string_free(html.out, TRUE);
}
