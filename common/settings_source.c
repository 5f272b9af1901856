/*
 * The settings of [source NAME]: where exports are and how they are read.
 */
#include <stddef.h>

#include "conf.h"
#include "settings.h"

#define AT(type, member)	offsetof(struct conf_##type, member)

static const char *const period_words[] = { "refuse", "first", "last", NULL };
static const char *const decimal_words[] = { ".", ",", "any", NULL };
static const char *const percent_words[] = { "refuse", "fraction", "number",
	NULL };
static const char *const unit_words[] = { "hours", "minutes", "days", NULL };
static const char *const shape_words[] = { "records", "matrix", NULL };
static const char *const matrix_words[] = { "status", "hours", NULL };
static const char *const key_words[] = {
	"number", "given", "initials", "surname", "birth", "postcode", "name",
	NULL
};
static const char *const delivery_words[] = { "add", "replace", NULL };
static const char *const ground_words[] = { "optional", "required", NULL };
static const char *const person_words[] = { "auto", "reject", "create", NULL };
static const char *const activity_words[] = { "reject", "create", NULL };

const struct setting source_settings[] = {
	{ "files", SETTING_PATH, AT(source, files), 0, 0, NULL, NULL,
	    "exports/attendance-*.csv", "Which files; * and ? stand for any "
	    "characters." },
	{ "kind", SETTING_TEXT, AT(source, kind), 0, 0, NULL, NULL,
	    "attendance", "What a record is: person, activity, session, "
	    "attendance, outcome, tie, cost, target, grant, score, "
	    "supporter, norm or alias; see "
	    "impact-ingest(1)." },
	{ "register", SETTING_TEXT, AT(source, register_name), 0, 0, "", NULL,
	    "buurthuis", "The registration system: sources that name the same "
	    "register share its person numbers and activity codes.  Default: "
	    "the name of the source." },
	{ "register.b", SETTING_TEXT, AT(source, register_b), 0, 0, "", NULL,
	    "vrijwilligers", "In a tie: the register of the second person.  "
	    "Default: the same." },
	{ "project", SETTING_TEXT, AT(source, project), 0, 0, "", NULL,
	    "Buurthuis De Linde", "Project of records that do not name one.  "
	    "Default: the register." },
	{ "municipality", SETTING_TEXT, AT(source, municipality), 0, 0, "",
	    NULL, "Veldendam", "Municipality of records that do not name "
	    "one." },
	{ "municipality.day", SETTING_TEXT, AT(source, place_day), 0, 0, "",
	    NULL, "2020-01-01", "Day whose municipalities the file names: one "
	    "that merged later stays as it was.  Default: an activity counts "
	    "by its end, a target by that of its period, others as today." },
	{ "delimiter", SETTING_TEXT, AT(source, delimiter), 0, 0, "", NULL,
	    ";", "What stands between cells: one character, or the word tab.  "
	    "Default: a comma." },
	{ "quote", SETTING_TEXT, AT(source, quote), 0, 0, "", NULL, "'",
	    "What stands around a cell that holds a delimiter or a line end: "
	    "one character, or none when quotes are text like any other.  "
	    "Default: \"." },
	{ "escape", SETTING_TEXT, AT(source, escape), 0, 0, "", NULL, "\\",
	    "What takes the meaning from the sign behind it: one character.  "
	    "Default: none; a quote inside a cell is written twice." },
	{ "encoding", SETTING_TEXT, AT(source, encoding), 0, 0, "", NULL,
	    "windows-1252", "Character encoding.  Default: UTF-8; a byte order "
	    "mark is honoured." },
	{ "date.format", SETTING_TEXT, AT(source, date_format), 0, 0, "", NULL,
	    "dd-mm-yyyy", "How dates are written, with d, dd, m, mm, yy, yyyy; "
	    "or dmy, mdy or ymd for dates by hand in that order, with names "
	    "of months and days, or as serial numbers of a spreadsheet; or "
	    "serial for only those.  Default: yyyy-mm-dd." },
	{ "date.period", SETTING_CHOICE, AT(source, date_period), 0, 0,
	    "refuse", period_words, "first", "Where a day is wanted and a "
	    "month or year is given (with dmy, mdy or ymd): refuse it, or "
	    "take its first or last day." },
	{ "year.window", SETTING_INT, AT(source, year_window), 0, 2001, "0",
	    NULL, "1970", "First of the hundred years that two digits of a "
	    "year can mean.  0: 1970 for dates; a birth then lies before the "
	    "date of its record, by at most 110 years." },
	{ "file.date", SETTING_TEXT, AT(source, file_date), 0, 0, "", NULL,
	    "yyyy-mm", "How the date or period of the file is written in its "
	    "name.  Records have it where no column has a date, and a delivery "
	    "(see there) is one of these days." },
	{ "decimal.mark", SETTING_CHOICE, AT(source, decimal), 0, 0, ".",
	    decimal_words, ",", "What stands before decimals: a comma or a "
	    "point; with any, the other digits have to tell, and 1.234 is "
	    "refused." },
	{ "percent", SETTING_CHOICE, AT(source, percent), 0, 0, "refuse",
	    percent_words, "number", "How 12,5% is read where a number may "
	    "have decimals: not at all, as the fraction 0.125, or as the "
	    "number 12.5." },
	{ "hours.unit", SETTING_CHOICE, AT(source, hours_unit), 0, 0, "hours",
	    unit_words, "minutes", "What a duration without a unit counts; "
	    "days is how spreadsheets keep a time." },
	{ "header.rows", SETTING_INT, AT(source, header_rows), 1, 5, "1",
	    NULL, "2", "Records that make up the header; with more than one "
	    "a column is called by the text of all, from above: Client "
	    "Number." },
	{ "shape", SETTING_CHOICE, AT(source, shape), 0, 0, "records",
	    shape_words, "matrix", "What a line is: a record, or in a matrix "
	    "one person with a column for every session, whose header is its "
	    "date." },
	{ "matrix.field", SETTING_CHOICE, AT(source, matrix_field), 0, 0,
	    "status", matrix_words, "hours", "What the cells of a matrix "
	    "hold; an empty one is no record." },
	{ "matrix.date.format", SETTING_TEXT, AT(source, matrix_format), 0, 0,
	    "", NULL, "d-m", "How the dates above a matrix are written.  "
	    "Default: date.format." },
	{ "matrix.year", SETTING_INT, AT(source, matrix_year), 0, 2100, "0",
	    NULL, "2026", "Year of the first date above a matrix that has "
	    "none; after December comes the next." },
	{ "fill.down", SETTING_WORDS, AT(source, fill_down), 0, 0, "", NULL,
	    "number, surname", "Fields whose empty cells mean what stands "
	    "above them, as merged cells leave them." },
	{ "totals", SETTING_TEXTS, AT(source, totals), 0, 0, "", NULL,
	    "Totaal | Subtotaal", "Words that a line of totals begins with.  "
	    "It is no record; its numbers are compared with the sums of their "
	    "columns." },
	{ "skip", SETTING_TEXTS, AT(source, skip), 0, 0, "", NULL,
	    "Bron: | Afgedrukt op", "Words that other lines begin with that "
	    "are no records." },
	{ "key", SETTING_WORDS, AT(source, key), 0, 0, "", key_words,
	    "given, surname, birth", "The fields that tell one person from "
	    "another.  Default: number when there is such a column, else "
	    "given, surname, birth." },
	{ "pad.number", SETTING_INT, AT(source, pad_number), 0, 32, "0", NULL,
	    "8", "Digits of a person number: shorter ones get the zeros back "
	    "that a spreadsheet took away." },
	{ "missing", SETTING_TEXTS, AT(source, missing), 0, 0, "", NULL,
	    "n.v.t. | onbekend | -", "Cells that mean that nothing is known; an "
	    "empty cell always does." },
	{ "unknown.person", SETTING_CHOICE, AT(source, unknown_person), 0, 0,
	    "auto", person_words, NULL, "A person that no person file has "
	    "named: reject the record, or create the person.  auto rejects "
	    "when the register has a source of persons." },
	{ "unknown.activity", SETTING_CHOICE, AT(source, unknown_activity), 0,
	    0, "reject", activity_words, NULL, "The same for an activity "
	    "code.  Create only where the column holds nothing else: what "
	    "stands there is kept, as the name of one." },
	{ "delivery", SETTING_CHOICE, AT(source, delivery), 0, 0, "add",
	    delivery_words, NULL, "What a file says beside earlier files of "
	    "the source.  add: more.  replace: all there is for the days from "
	    "its first to its last date, or for those in its name (file.date); "
	    "earlier files of which all days lie within these are taken "
	    "back." },
	{ "legal.ground", SETTING_CHOICE, AT(source, legal_ground), 0, 0,
	    "optional", ground_words, NULL, "Whether a record of a person "
	    "file is refused when its field ground is empty or none." },
	{ "column", SETTING_FIELDS, AT(source, columns), 0, 0, "", NULL,
	    "column.date = Datum | Datum bijeenkomst", "Header of the column "
	    "that holds a field; several names are tried in turn.  Not needed "
	    "where the header is a usual one." },
	{ "value", SETTING_MAPS, AT(source, values), 0, 0, "", NULL,
	    "value.status = A: present | Z: excused", "How cells of a field "
	    "are to be read.  Of a neighbourhood and of the kind of a tie "
	    "nothing is read but what is explained here." },
	{ "split", SETTING_FIELDS, AT(source, splits), 0, 0, "", NULL,
	    "split.type = ,", "What stands between the items of a list in one "
	    "cell; each item makes a record." },
	{ "constant", SETTING_FIELDS, AT(source, constants), 0, 0, "", NULL,
	    "constant.hours = 1,5", "Value of a field for every record, where "
	    "there is no column for it." },
	{ NULL }
};
