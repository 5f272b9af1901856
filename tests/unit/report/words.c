#include <criterion/criterion.h>
#include <string.h>

#include "day.h"
#include "resource.h"
#include "words.h"

#define NBSP	"\302\240"
#define MINUS	"\342\210\222"
#define EURO	"\342\202\254"

static GKeyFile *
language_file(const char *language)
{
	g_autofree char *path = g_strdup_printf("report/languages/%s.ini",
	    language);
	const char *text = resource_text(path);
	GKeyFile *file = g_key_file_new();

	cr_assert(g_key_file_load_from_data(file, text, strlen(text),
	    G_KEY_FILE_NONE, NULL));
	return file;
}

/* The {names} of a sentence, sorted, with a comma behind each. */
static char *
placeholders(const char *text)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	GString *out = g_string_new(NULL);
	const char *open, *close;
	guint i, j;

	while ((open = strchr(text, '{')) != NULL &&
	    (close = strchr(open, '}')) != NULL) {
		g_ptr_array_add(names, g_strndup(open,
		    (gsize)(close - open + 1)));
		text = close + 1;
	}
	for (i = 0; i < names->len; i++)
		for (j = i + 1; j < names->len; j++)
			if (strcmp(names->pdata[i], names->pdata[j]) > 0) {
				void *swap = names->pdata[i];

				names->pdata[i] = names->pdata[j];
				names->pdata[j] = swap;
			}
	for (i = 0; i < names->len; i++)
		if (i == 0 || strcmp(names->pdata[i - 1],
		    names->pdata[i]) != 0)
			g_string_append(out, names->pdata[i]);
	return g_string_free(out, FALSE);
}

static void
compare_files(GKeyFile *one, GKeyFile *other, const char *language)
{
	g_auto(GStrv) groups = g_key_file_get_groups(one, NULL);
	guint i, j;

	for (i = 0; groups[i] != NULL; i++) {
		g_auto(GStrv) keys = g_key_file_get_keys(one, groups[i], NULL,
		    NULL);

		/* Each language has rules of its own for one. */
		if (strcmp(groups[i], "singular") == 0)
			continue;
		for (j = 0; keys[j] != NULL; j++) {
			g_autofree char *a = g_key_file_get_string(one,
			    groups[i], keys[j], NULL);
			g_autofree char *b = g_key_file_get_string(other,
			    groups[i], keys[j], NULL);
			g_autofree char *from = placeholders(a);
			g_autofree char *to = b != NULL ? placeholders(b) :
			    NULL;

			cr_expect(b != NULL, "%s lacks [%s] %s", language,
			    groups[i], keys[j]);
			/* Dates have other parts; one heading of two
			 * lines breaks elsewhere. */
			if (b != NULL && strcmp(keys[j], "day") != 0 &&
			    !g_str_has_prefix(keys[j], "price."))
				cr_expect_str_eq(from, to, "%s [%s] %s",
				    language, groups[i], keys[j]);
		}
	}
}

Test(words, all_languages_have_the_same_keys_and_placeholders)
{
	g_auto(GStrv) languages = words_languages();
	g_autoptr(GKeyFile) first = language_file(languages[0]);
	guint i;

	cr_assert_eq(g_strv_length(languages), 2);
	for (i = 1; languages[i] != NULL; i++) {
		g_autoptr(GKeyFile) other = language_file(languages[i]);

		compare_files(first, other, languages[i]);
		compare_files(other, first, languages[0]);
	}
}

/* Each name of a sentence is a 1, the others some other number. */
static char *
fill_with_one(const Words *words, const char *group, const char *key,
    guint which, gboolean *found)
{
	g_autofree char *names = placeholders(words_text(words, group, key));
	g_auto(GStrv) list = g_strsplit(names, "}", -1);
	g_autoptr(GPtrArray) pairs = g_ptr_array_new();
	guint i;

	*found = FALSE;
	for (i = 0; list[i] != NULL && *list[i] != '\0'; i++) {
		g_ptr_array_add(pairs, list[i] + 1);
		g_ptr_array_add(pairs, (void *)(i == which ? "1" : "72"));
		*found = *found || i == which;
	}
	return *found ? words_fill_pairs(words, group, key, pairs) : NULL;
}

Test(words, no_sentence_says_one_people)
{
	static const char *const wrong[] = { "(^|[^0-9.,])1 (people|activities|"
		"participants|municipalities|innovations|figures|projects|"
		"person (are|were|have)|of 72 people have|more participants)\\b|\\bof the 1 (act|innov)",
		"(^|[^0-9.,])1 (mensen|activiteiten|deelnemers|gemeenten|"
		"vernieuwingen|cijfers|projecten|persoon (zijn|raakten)|"
		"van hen raakten|van de 72 [a-z ]*mensen (raakten|hebben))\\b|\\bvan de 1 (act|vern)|"
		"\\braakten er 1 " };
	g_auto(GStrv) languages = words_languages();
	guint i, j, k, n;

	for (i = 0; languages[i] != NULL; i++) {
		g_autoptr(Words) words = words_open(languages[i]);
		g_autoptr(GKeyFile) file = language_file(languages[i]);
		g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);

		for (j = 0; groups[j] != NULL; j++) {
			g_auto(GStrv) keys = g_key_file_get_keys(file,
			    groups[j], NULL, NULL);
			gboolean found = strcmp(groups[j], "singular") != 0;

			for (k = 0; found && keys[k] != NULL; k++) {
				/* These are of more than one. */
				if (g_str_has_suffix(keys[k], "many") ||
				    strcmp(keys[k], "rest") == 0 || strstr(
				    words_text(words, groups[j], keys[k]),
				    "{all}") != NULL)
					continue;
				for (n = 0; found; n++) {
					g_autofree char *text = fill_with_one(
					    words, groups[j], keys[k], n,
					    &found);

					cr_expect(text == NULL ||
					    !g_regex_match_simple(wrong[i],
					    text, 0, 0), "[%s] %s: %s",
					    groups[j], keys[k], text);
				}
				found = TRUE;
			}
		}
	}
}

Test(words, one_of_one_is_no_one_of_the_many)
{
	static const struct {
		const char *language, *group, *key, *part, *number, *whole,
		    *want;
	} rows[] = {
		{ "nl", "topic", "client.part", "number", "1", "of",
		    "1 van 1 activiteit begon bij een vraag van cliënten" },
		{ "nl", "topic", "client.part", "number", "0", "of",
		    "0 van 1 activiteit begon bij een vraag van cliënten" },
		{ "en", "topic", "client.part", "number", "1", "of",
		    "1 of 1 activity began with a question from clients" },
		{ "nl", "topic", "formula.part", "number", "1", "of",
		    "1 van 1 activiteit bestaat in maar één gemeente" },
		{ "en", "topic", "formula.part", "number", "0", "of",
		    "0 of 1 activity exists in only one municipality" },
		{ "nl", "c6_scorecard", "title.none", "count", "0", "all",
		    "Van de ene vernieuwing is niet aangetoond dat die alle "
		    "vijf punten haalt" },
		{ "en", "c6_scorecard", "title.none", "count", "0", "all",
		    "The one innovation has not been shown to meet all five "
		    "points" },
		{ "nl", "c6_scorecard", "title.one", "count", "1", "all",
		    "De ene vernieuwing haalt alle vijf punten" },
		{ "en", "c6_scorecard", "title.one", "count", "1", "all",
		    "The one innovation meets all five points" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Words) words = words_open(rows[i].language);
		g_autofree char *text = words_fill(words, rows[i].group,
		    rows[i].key, rows[i].part, rows[i].number, rows[i].whole,
		    "1", NULL);

		cr_expect_str_eq(text, rows[i].want);
	}
}

Test(words, what_is_filled_in_keeps_its_words)
{
	g_autoptr(Words) words = words_open("en");
	g_autofree char *text = words_fill(words, "topic", "constituency.told",
	    "value", "1", NULL);
	g_autofree char *name = words_fill(words, "topic", "funder.told",
	    "funder", "1 people", "value", "1 people", "when", "in 2026",
	    NULL);

	cr_expect_str_eq(text, "1 person stands behind the organisation");
	cr_expect_str_eq(name, "1 people gave 1 people of all grants in 2026");
}

Test(words, a_language_without_a_file_is_none)
{
	cr_expect_null(words_open("tlh"));
	cr_expect_null(words_open("../languages/nl"));
}

Test(words, numbers_are_written_as_the_language_does)
{
	static const struct {
		double value;
		int decimals;
		const char *nl, *en;
	} rows[] = {
		{ 0, 0, "0", "0" },
		{ 999, 0, "999", "999" },
		{ 1184, 0, "1.184", "1,184" },
		{ 34.5, 1, "34,5", "34.5" },
		{ 1234567.25, 2, "1.234.567,25", "1,234,567.25" },
		{ -1184, 0, MINUS "1.184", MINUS "1,184" },
		{ -0.2, 0, "0", "0" },
		{ 999999.6, 0, "1.000.000", "1,000,000" }
	};
	g_autoptr(Words) nl = words_open("nl"), en = words_open("en");
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *dutch = words_number(nl, rows[i].value,
		    rows[i].decimals);
		g_autofree char *english = words_number(en, rows[i].value,
		    rows[i].decimals);

		cr_expect_str_eq(dutch, rows[i].nl);
		cr_expect_str_eq(english, rows[i].en);
	}
}

Test(words, money_shares_and_dates_too)
{
	g_autoptr(Words) nl = words_open("nl"), en = words_open("en");
	g_autofree char *a = words_euros(nl, 1236), *b = words_euros(en, 1236);
	g_autofree char *c = words_euros(nl, -5), *d = words_share(nl, 34.5, 1);
	g_autofree char *e = words_day(nl, day_from_date(2024, 9, 3));
	g_autofree char *f = words_day(en, day_from_date(2024, 9, 3));
	g_autofree char *g = words_month(nl, day_month(
	    day_from_date(2026, 3, 1)));
	g_autofree char *h = words_month_short(nl, day_month(
	    day_from_date(2026, 3, 1)));

	cr_expect_str_eq(a, EURO NBSP "1.236");
	cr_expect_str_eq(b, EURO "1,236");
	cr_expect_str_eq(c, MINUS EURO NBSP "5");
	cr_expect_str_eq(d, "34,5%");
	cr_expect_str_eq(e, "03-09-2024");
	/* A day is not parted from its month. */
	cr_expect_str_eq(f, "3\302\240Sep 2024");
	cr_expect_str_eq(g, "maart 2026");
	cr_expect_str_eq(h, "mrt");
}

Test(words, a_cell_says_what_may_be_said)
{
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(Words) nl = words_open("nl"), en = words_open("en");
	const struct {
		const struct cell *cell;
		const char *nl, *en;
	} rows[] = {
		{ cells_count(cells, 4, "a"), "minder dan 10",
		    "fewer than 10" },
		{ cells_count(cells, 1184, "b"), "1.185", "1,185" },
		{ cells_money(cells, 23600000, "c"), EURO NBSP "236.000",
		    EURO "236,000" },
		{ cells_derived(cells, CELL_SHARE, 84.4, "d"), "84%", "84%" },
		{ cells_derived(cells, CELL_SHARE, 0.0 / 0.0, "e"),
		    "\342\200\223", "\342\200\223" },
		{ cells_word(cells, "prune", "f"), "overweeg te stoppen",
		    "consider stopping" },
		{ cells_word(cells, "cannot_be_told", "g"), "niet te zeggen",
		    "cannot be told" },
		{ cells_word(cells, "of another version", "h"),
		    "of another version", "of another version" },
		{ NULL, "\342\200\223", "\342\200\223" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *dutch = words_cell(nl, rows[i].cell);
		g_autofree char *english = words_cell(en, rows[i].cell);

		cr_expect_str_eq(dutch, rows[i].nl);
		cr_expect_str_eq(english, rows[i].en);
	}
}

Test(words, what_is_filled_in_is_not_looked_into)
{
	g_autoptr(Words) en = words_open("en");
	g_autofree char *text = words_fill(en, "format", "share", "number",
	    "{number} %s {", NULL);

	cr_expect_str_eq(text, "{number} %s {%");
}

Test(words, counts_know_one_from_many)
{
	g_autoptr(Words) nl = words_open("nl");
	g_autofree char *one = words_count(nl, 1, "finding", "activities",
	    NULL);
	g_autofree char *many = words_count(nl, 1200, "finding", "activities",
	    NULL);

	cr_expect_str_eq(one, "1 activiteit draagt aantoonbaar bij");
	cr_expect_str_eq(many, "1.200 activiteiten dragen aantoonbaar bij");
}

Test(words, a_range_says_the_euro_once_and_has_no_dash_beside_a_minus)
{
	static const struct {
		enum cell_unit unit;
		double low, high;
		const char *nl, *en;
	} rows[] = {
		{ CELL_NUMBER, 43, 1068, "43\342\200\2231.068",
		    "43\342\200\2231,068" },
		{ CELL_EUROS, 898, 1343,
		    "\342\202\254\302\240898\342\200\2231.343",
		    "\342\202\254898\342\200\2231,343" },
		{ CELL_SHARE, 38, 81, "38%\342\200\22381%",
		    "38%\342\200\22381%" },
		{ CELL_RATE, -0.5, 0.1, "\342\210\2220,5 tot 0,1",
		    "\342\210\2220.5 to 0.1" },
		{ CELL_EUROS, -20, 30,
		    "\342\210\222\342\202\254\302\24020 tot "
		    "\342\202\254\302\24030", "\342\210\222"
		    "\342\202\25420 to \342\202\25430" }
	};
	g_autoptr(Words) nl = words_open("nl");
	g_autoptr(Words) en = words_open("en");
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct cell low = { .unit = rows[i].unit, .value = rows[i].low };
		struct cell high = { .unit = rows[i].unit,
			.value = rows[i].high };
		g_autofree char *dutch = words_range(nl, &low, &high);
		g_autofree char *english = words_range(en, &low, &high);

		cr_expect_str_eq(dutch, rows[i].nl);
		cr_expect_str_eq(english, rows[i].en);
	}
}

Test(words, a_list_ends_in_and)
{
	g_autoptr(Words) nl = words_open("nl");
	char *items[] = { (char *)"a", (char *)"b", (char *)"c", NULL };
	g_autofree char *three = words_list(nl, items);
	g_autofree char *one = words_list(nl, items + 2);

	cr_expect_str_eq(three, "a, b en c");
	cr_expect_str_eq(one, "c");
}
