/*
 * The table of sources, profiles made of it, and matching of headers.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "fold.h"
#include "header.h"
#include "mention.h"
#include "profile.h"
#include "sniff.h"

Test(sources, the_table_holds_together)
{
	guint kind, i, j;

	for (kind = 0; kind < KIND_COUNT; kind++) {
		const struct kind *row = &kinds[kind];

		cr_assert(kind_find(row->name) == row);
		cr_assert(row->count <= MAX_FIELDS);
		for (i = 0; i < row->count; i++) {
			cr_assert((row->fields[i].type == FIELD_WORD) ==
			    (row->fields[i].words != NULL));
			cr_assert(kind_field(row, row->fields[i].name) ==
			    (int)i);
			for (j = 0; j < row->people * PERSON_FIELDS; j++)
				cr_assert(kind_is_person_field(row, j));
		}
	}
	cr_assert(kind_find("persoon") == NULL);
	cr_assert_str_eq(kinds[KIND_TIE].fields[TIE_B + PERSON_SURNAME].name,
	    "b.surname");
	cr_assert_str_eq(kinds[KIND_TIE].fields[TIE_END_REASON].name,
	    "end_reason");
	cr_assert_str_eq(kinds[KIND_ATTENDANCE].fields[
	    ATTENDANCE_STATUS].name, "status");
	cr_assert_str_eq(kinds[KIND_ACTIVITY].fields[
	    ACTIVITY_INNOVATION].name, "innovation");
}

/* No two words of a list may claim the same cell. */
/* Names of people stand where cells have shifted. */
Test(sources, a_kind_about_people_has_no_free_text)
{
	guint kind, i;

	for (kind = 0; kind < KIND_COUNT; kind++)
		for (i = 0; i < kinds[kind].count; i++) {
			const struct field *field = &kinds[kind].fields[i];
			gboolean person = kind_is_person_field(&kinds[kind],
			    i);

			cr_expect(field->type != FIELD_TEXT || person,
			    "%s.%s", kinds[kind].name, field->name);
			cr_expect(field->type != FIELD_NAME ||
			    kinds[kind].people == 0, "%s.%s",
			    kinds[kind].name, field->name);
		}
}

Test(sources, synonyms_belong_to_one_word)
{
	guint kind, i;

	for (kind = 0; kind < KIND_COUNT; kind++)
		for (i = 0; i < kinds[kind].count; i++) {
			const struct word *words = kinds[kind].fields[i].words;
			const struct word *word;

			for (word = words; word != NULL &&
			    word->text != NULL; word++) {
				g_auto(GStrv) names = g_strsplit(
				    word->synonyms, "|", -1);
				guint n;

				cr_assert(profile_word(words, word->text) ==
				    word);
				for (n = 0; names[n] != NULL; n++)
					cr_assert(profile_word(words,
					    names[n]) == word, "%s",
					    names[n]);
			}
		}
}

static Conf *
make_conf(const char *text, GError **error)
{
	g_autofree char *path = NULL;
	Conf *conf = NULL;
	int file = g_file_open_tmp("impact-XXXXXX", &path, error);

	if (file < 0)
		return NULL;
	close(file);
	if (g_file_set_contents(path, text, -1, error))
		conf = conf_read(path, NULL, error);
	unlink(path);
	return conf;
}

static const char att[] = "[source a]\nfiles = x.csv\nkind = attendance\n";

/* One letter a column: which field it holds, by name; NULL-ended. */
static const struct {
	const char	*name;
	const char	*settings;
	const char	*cells;		/* '|' between */
	const char	*fields;	/* field of each column, '-' for none */
	const char	*rule;		/* of the file fault, or NULL */
} headers[] = {
	{ "own names", "", "number|activity|date", "number|activity|date",
	    NULL },
	{ "Dutch", "", "Cli\303\253ntnummer|Activiteit|Datum|Aantal uren|Rol",
	    "number|activity|date|hours|role", NULL },
	{ "case, blanks, hyphens", "",
	    "CLIENT-NUMMER|act ivity|DATUM ", "number|activity|date", NULL },
	{ "named", "column.date = Wanneer was het\n",
	    "nummer|activiteit|Datum|wanneer was het",
	    "number|activity|-|date", NULL },
	{ "first of several names", "column.date = Eerste | Tweede\n",
	    "nummer|activiteit|tweede|eerste", "number|activity|-|date",
	    NULL },
	{ "second of several names", "column.date = Eerste | Tweede\n",
	    "nummer|activiteit|tweede", "number|activity|date", NULL },
	{ "a named column is no synonym of another",
	    "column.hours = Datum\n", "nummer|activiteit|Datum|Wanneer",
	    "number|activity|hours|date", NULL },
	{ "own name before synonym", "", "Nummer|number|activity|date",
	    "-|number|activity|date", NULL },
	{ "two synonyms", "", "Nummer|Dossier|activity|date", "",
	    "header.twice" },
	{ "missing", "", "number|activity|wanneer dan", "",
	    "header.missing" },
	{ "nobody to be told", "", "activity|date", "", "header.missing" },
	{ "names and birth", "", "Voornaam|Achternaam|Geb.datum|activity|date",
	    "given|surname|birth|activity|date", NULL },
	{ "initials", "", "Voorletters|Achternaam|Geboortejaar|groep|datum",
	    "initials|surname|birth|activity|date", NULL },
	{ "name without birth", "", "Voornaam|Achternaam|activity|date", "",
	    "header.missing" },
	{ "key that is not there", "key = number, postcode\n",
	    "number|activity|date", "", "header.missing" },
	{ "constant instead of a column", "constant.activity = A1\n",
	    "number|date", "number|date", NULL },
	{ "number is a citizen service number", "", "BSN|activity|date", "",
	    "header.missing" },
	{ "ours", "", "number|activity|date|_line|_reason",
	    "number|activity|date|-|-", NULL },
};

static void
check_header(guint i)
{
	g_autofree char *text = g_strconcat(att, headers[i].settings, NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(Conf) conf = make_conf(text, &error);
	g_autoptr(Profile) profile = profile_new(conf,
	    conf->sources->pdata[0]);
	g_auto(GStrv) cells = g_strsplit(headers[i].cells, "|", -1);
	g_auto(GStrv) fields = g_strsplit(headers[i].fields, "|", -1);
	const char *rule = NULL;
	struct header header;
	Faults faults;
	guint n;

	faults_init(&faults, "x.csv");
	header_read(&header, profile, cells, g_strv_length(cells), 1,
	    &faults);
	for (n = 0; n < faults.list->len; n++) {
		const struct fault *fault = &g_array_index(faults.list,
		    struct fault, n);

		if (fault->kind == FAULT_FILE && rule == NULL)
			rule = fault->rule;
	}
	cr_assert(g_strcmp0(rule, headers[i].rule) == 0, "%s: %s",
	    headers[i].name, rule != NULL ? rule : "good");
	for (n = 0; rule == NULL && fields[n] != NULL; n++) {
		int field = kind_field(profile->kind, fields[n]);

		if (field >= 0)
			cr_assert(header.columns[field] == (int)n, "%s: %s",
			    headers[i].name, fields[n]);
		else
			cr_assert(header.uses[n] != COLUMN_FIELD, "%s: %s",
			    headers[i].name, cells[n]);
	}
	header_clear(&header);
	faults_clear(&faults);
}

Test(header, columns_are_found_by_name)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(headers); i++)
		check_header(i);
}

Test(profile, mistakes_are_complained_about_all_at_once)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Conf) conf = make_conf("[source a]\nfiles = x\n"
	    "kind = atendance\n[source b]\nfiles = x\nkind = attendance\n"
	    "delimiter = ;;\nencoding = klingon\ndate.format = dag\n"
	    "column.datum = x\nvalue.status = A: aanwezich\n"
	    "column.number = BSN\nconstant.uren = 1\n[source c]\n"
	    "files = x\nkind = attendance\nconstant.hours = twee\n",
	    &error);
	g_autoptr(GError) wrong = NULL;

	profile_check_all(conf);
	cr_assert(!conf_finish(conf, &wrong));
	cr_assert(strstr(wrong->message, "did you mean 'attendance'"));
	cr_assert(strstr(wrong->message, "';;' cannot stand"));
	cr_assert(strstr(wrong->message, "'klingon' is not known"));
	cr_assert(strstr(wrong->message, "'dag' is not a form of date"));
	cr_assert(strstr(wrong->message, "'datum' is no field"));
	cr_assert(strstr(wrong->message, "'aanwezich' is no status"));
	cr_assert(strstr(wrong->message, "citizen service numbers"));
	cr_assert(strstr(wrong->message, "'uren' is no field"));
	cr_assert(strstr(wrong->message, "the value 'twee' is not a number"));
}

Test(rules, cells_in_messages_are_short_and_safe)
{
	g_autofree char *plain = mention_cell("31-2-2026", FALSE);
	g_autofree char *lines = mention_cell("a\nb", FALSE);
	g_autofree char *number = mention_cell("999990019", FALSE);
	g_autofree char *long_cell = mention_cell("0123456789012345678901234567"
	    "890123456789012", TRUE);

	cr_assert_str_eq(plain, "'31-2-2026'");
	cr_assert_str_eq(lines, "'a b'");
	cr_assert_str_eq(number, "(a number of 9 digits)");
	cr_assert_str_eq(long_cell,
	    "'0123456789012345678901234567890123456789...'");
}

/* What may be quoted, and how the rest is described. */
static const struct {
	const char	*cell;
	const char	*mention;
} mentions[] = {
	{ "jan@huis.nl", "(a text of 11 signs)" },
	{ "0612345678", "(a number of 10 digits)" },
	{ "06-12345678", "(a text of 11 signs)" },
	{ "+31 6 1234 5678", "(a text of 15 signs)" },
	{ "999990019", "(a number of 9 digits)" },
	{ "1234567", "(a number of 7 digits)" },
	{ "NL91ABNA0417164300", "(a text of 18 signs)" },
	{ "Jan Jansen", "(a text of 2 words)" },
	{ "P. de Vries", "(a text of 3 words)" },
	{ "Jansen", "(a word of 6 letters)" },
	{ "jansen", "(a word of 6 letters)" },
	{ "JAN", "(a word of 3 letters)" },
	{ "Mei", "(a word of 3 letters)" },
	{ "\303\226zg\303\274r", "(a word of 5 letters)" },
	{ "O'Brien", "(a text of 7 signs)" },
	{ "Kerkstraat 12", "(a text of 2 words)" },
	{ "1234AB", "(a text of 6 signs)" },
	{ "1234 AB", "(a text of 2 words)" },
	{ "heeft schulden", "(a text of 2 words)" },
	{ "", NULL },
	{ "gisteren", "'gisteren'" },
	{ "Onbekend", "'Onbekend'" },
	{ "n.v.t.", "'n.v.t.'" },
	{ "#REF!", "'#REF!'" },
	{ "31-02-2026", "'31-02-2026'" },
	{ "5 april", "'5 april'" },
	{ "7-mie-2024", "'7-mie-2024'" },
	/* The 11-test lets this one pass. */
	{ "31-08-2026", "'31-08-2026'" },
	{ "02-2026", "'02-2026'" },
	{ "31122026", "'31122026'" },
	{ "20261231083000", "'20261231083000'" },
	{ "45321", "'45321'" },
	{ "1.234,50", "'1.234,50'" },
	{ "1,23E+08", "'1,23E+08'" },
	{ "1e400", "'1e400'" },
	{ "0", "'0'" },
	{ "-1", "'-1'" },
	{ "00:30", "'00:30'" },
	{ "1 uur 70", "'1 uur 70'" },
	{ "Q3 2026", "'Q3 2026'" },
	{ "A9", "'A9'" },
	{ "KOOR-12", "'KOOR-12'" },
	{ "X", "'X'" },
};

Test(mention, what_could_be_about_a_person_is_not_quoted)
{
	g_autofree char *town = mention_cell("Den Haag", TRUE);
	g_autofree char *mail = mention_cell("jan@huis.nl", TRUE);
	guint i;

	for (i = 0; i < G_N_ELEMENTS(mentions); i++) {
		g_autofree char *mention = mention_cell(mentions[i].cell,
		    FALSE);

		cr_expect(g_strcmp0(mention, mentions[i].mention) == 0,
		    "%s: %s", mentions[i].cell, mention);
	}
	/* Known words are quoted, but never what tells who somebody is. */
	cr_assert_str_eq(town, "'Den Haag'");
	cr_assert_str_eq(mail, "(a text of 11 signs)");
}

Test(sniff, what_is_not_csv_is_recognised)
{
	static const char *const other[] = { "PK\003\004xx", "%PDF-1.4",
	    "<html>", " <!DOCTYPE html>", "\357\273\277<?xml", "{\"a\": 1}",
	    "[{\"a\": 1}]", "\n[\n  {" };
	static const char *const csv[] = { "a;b\n", "\"a\";\"b\"\n",
	    "\357\273\277a,b", "a<b,c" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(other); i++)
		cr_assert(sniff_format((const guint8 *)other[i],
		    strlen(other[i])) != NULL, "%s", other[i]);
	for (i = 0; i < G_N_ELEMENTS(csv); i++)
		cr_assert(sniff_format((const guint8 *)csv[i],
		    strlen(csv[i])) == NULL, "%s", csv[i]);
}
