/* Tests of report/ledger/change_table.c and change_label.c. */
#include <criterion/criterion.h>
#include <string.h>

#include "change_table.h"
#include "findings.h"
#include "html.h"
#include "measures.h"

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
		    "deelnames, november 2024 t/m oktober 2026, aantal",
		    "attendances, November 2024 to October 2026, number" },
		{ "/activity/x:A/credit/equal", "x:A, toegerekend",
		    "x:A, credited" },
		{ "/price/project/Koor/year", "kosten per persoon, Koor, "
		    "12 maanden", "cost per person, Koor, 12 months" },
		{ "/all/people/connected/2026", "mensen, opgeteld, 2026",
		    "people, added up, 2026" },
		{ "/formula/Koor/credit", "formule, Koor, toegerekend",
		    "formula, Koor, credited" },
		{ "/all/forecast/2026-12/low80",
		    "prognose, december 2026, 80%-ondergrens",
		    "forecast, December 2026, 80% lower limit" },
		{ "/activity/x:A/upper", "x:A, hoogstens (95%)",
		    "x:A, at most (95%)" }
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

/* In a report of Veldendam about 2026 up to October. */
Test(changes, measures_are_called_as_in_their_tables)
{
	static const struct {
		const char *key, *label;
	} rows[] = {
		{ "/in/Veldendam/measure/attendances/all///2024-11..2026-10/"
		    "number", "attendances, since November 2024" },
		{ "/all/measure/attendances/all///2026-01..2026-10/number",
		    "attendances, Jan to Oct 2026" },
		{ "/in/Elders/measure/attendances/all///2025-01..2025-10/"
		    "number", "Elders, attendances, same months of 2025" },
		{ "/all/measure/staying/all//left/2026-01..2026-03/ratio",
		    "participants who stay or leave, left, January 2026 to "
		    "March 2026" },
		{ "/all/measure/staying/all//staying/2026-01..2026-03/of",
		    "participants who stay or leave, still coming, out of, "
		    "January 2026 to March 2026" },
		{ "/all/measure/cost_per_connected/all///2026-01..2026-10/"
		    "ratio", "cost per person who reached the mission, "
		    "credited or not, Jan to Oct 2026" },
		{ "/all/measure/cost_per_connected/project/Koor//2026-01.."
		    "2026-10/ratio", "cost per person credited, Koor, Jan to "
		    "Oct 2026" },
		{ "/all/measure/staying/formula/Koor//2026-01..2026-03/number",
		    "participants who stay or leave, Koor, number, January "
		    "2026 to March 2026" }
	};
	struct measure attendances = { .name = (char *)"attendances",
		.per = (char *)"" };
	struct measure staying = { .name = (char *)"staying",
		.per = (char *)"people" };
	struct measure cost = { .name = (char *)"cost_per_connected",
		.per = (char *)"people" };
	g_autoptr(Words) words = words_open("en");
	struct figures figures = figures_of_nothing();
	guint i;

	report.municipality = (char *)"Veldendam";
	figures.year = 2026;
	figures.month = 10;
	figures.period.month = day_month(day_from_date(2026, 10, 1));
	figures.first_day = day_from_date(2024, 11, 1);
	figures.measures = g_ptr_array_new();
	g_ptr_array_add(figures.measures, &attendances);
	g_ptr_array_add(figures.measures, &staying);
	g_ptr_array_add(figures.measures, &cost);
	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *label = change_label(&figures, words,
		    rows[i].key);

		cr_expect_str_eq(label, rows[i].label);
	}
	g_ptr_array_unref(figures.measures);
	figures_done(&figures);
}

Test(changes, a_year_of_one_month_is_called_by_that_month)
{
	g_autoptr(Words) words = words_open("nl");
	struct figures figures = figures_of_nothing();
	g_autofree char *one = NULL, *ten = NULL;

	figures.month = 1;
	figures.period.month = day_month(day_from_date(2026, 1, 1));
	one = finding_fill(&figures, words, "column", "year", NULL);
	figures.month = 10;
	figures.period.month = day_month(day_from_date(2026, 10, 1));
	ten = finding_fill(&figures, words, "column", "year", NULL);
	cr_expect_str_eq(one, "jan 2026");
	cr_expect_str_eq(ten, "jan t/m okt 2026");
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
	g_autofree char *cause = NULL;
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
	/* Hidden now, and no longer there: the first says so beside its cause. */
	list[2].now = cells_count(cells, 4, "few");
	list[3].now = NULL;
	g_free(list[MANY - 1].key);
	list[MANY - 1].key = g_strdup("/all/connected/2026-10");
	figures.restatement = &it;
	table = table_changes(&figures, words);
	cr_expect_eq(table_rows(table), MANY - 1);
	table_html(table, words, &html);
	cr_expect_not_null(strstr(html.out->str, "44 more rows"));
	cr_expect_not_null(strstr(html.out->str, "running total to "
	    "October 2026"));
	cr_expect_not_null(strstr(html.out->str, "cannot be told"));
	/* Of which nothing is known is the cause of all: said once, above it. */
	cause = change_common_cause(&figures, words);
	cr_assert_not_null(cause);
	cr_expect_null(strstr(html.out->str, cause));
	cr_expect_not_null(strstr(html.out->str, ">&lt;10</td><td class=\"long"
	    "\">hidden to protect persons</td>"));
	cr_expect_not_null(strstr(html.out->str, ">103</td><td class=\"number"
	    "\">\342\200\223</td>"));
	table_free(table);
	for (i = 0; i < MANY; i++)
		g_free(list[i].key);
	g_ptr_array_unref(it.changes);
	g_ptr_array_unref(it.causes);
	figures_done(&figures);
	g_string_free(html.out, TRUE);
}
