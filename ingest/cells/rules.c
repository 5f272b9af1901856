/*
 * TABLE: what can be wrong with a cell or a record, and what to do about it.
 */
#include <string.h>

#include "rules.h"

/* $source, $dates, $mark, $words and $field stand for those of the profile. */
static const struct {
	const char	*rule;
	const char	*text;
} cell_rules[] = {
	{ "required", "is empty and has to be filled in" },
	{ "day.format", "is not a date written as $dates; correct it, or set "
	    "date.format in [source $source]" },
	{ "day.period", "is a month or a year where a day is wanted; correct "
	    "it, or set date.period in [source $source]" },
	{ "day.exists", "is not a day of the calendar (1900-2100); correct "
	    "it" },
	{ "birth.after", "lies after the day of the record; correct one of "
	    "them" },
	{ "birth.century", "has a year of two digits, which does not tell the "
	    "century; export it with four, or set year.window in [source "
	    "$source]" },
	{ "number.either", "could be thousands or decimals; set decimal.mark "
	    "in [source $source] to the one, or export it without groups" },
	{ "cell.formula", "is what a spreadsheet writes where a formula went "
	    "wrong; mend it there and export again" },
	{ "period.format", "is not a period; write 2026-10, 2026-Q4, 2026 or "
	    "2026-01-01..2026-06-30" },
	{ "period.order", "ends before it begins; correct it" },
	{ "number.format", "is not a number; correct it, or set decimal.mark "
	    "in [source $source], which is '$mark'" },
	{ "number.group", "has digits that are not grouped in threes; correct "
	    "it, or set decimal.mark in [source $source], which is '$mark'" },
	{ "number.range", "is too large a number; correct it" },
	{ "number.percent", "is a percentage; say with percent in [source "
	    "$source] how it is to be read" },
	{ "number.precision", "has too many decimals; correct it, or set "
	    "decimal.mark in [source $source], which is '$mark'" },
	{ "count.whole", "is not a whole number; correct it, or set "
	    "decimal.mark in [source $source], which is '$mark'" },
	{ "count.negative", "is less than zero; correct it" },
	{ "hours.format", "is not a duration; write hours as 1${mark}5 or "
	    "1:30" },
	{ "text.control", "holds a control character; take it out" },
	{ "key.number", "is a number that a spreadsheet has shortened; export "
	    "the column as text" },
	{ "word.unknown", "is none of $words; correct it, or say what it "
	    "means with value.$field in [source $source]" },
	{ "outcome.undeclared", "is no outcome type of the configuration; "
	    "correct it, add a section [outcome NAME], or say what it means "
	    "with value.$field in [source $source]" },
	{ "instrument.unknown", "is no questionnaire that is known; correct "
	    "it, add a section [instrument NAME], or say what it means with "
	    "value.$field in [source $source]" },
	{ "answer.unknown", "holds an answer that is neither a number nor a "
	    "known word; correct it, or list how answers are written with "
	    "answers in [instrument NAME]" },
	{ "text.personal", "holds what seems to be a telephone number, an "
	    "account, or a mail or home address, which are not stored; take "
	    "it out" },
	{ "day.order", "lies before the start; correct one of them" },
};

static const struct {
	const char	*rule;
	const char	*text;
} record_rules[] = {
	{ "quote.open", "a quote is opened and not closed; close it, or write "
	    "a quote inside a cell twice" },
	{ "quote.stray", "a quote stands in the middle of a cell; put the cell "
	    "between quotes and write that quote twice" },
	{ "record.nul", "a NUL byte stands in this cell; export the record "
	    "again" },
	{ "record.size", "the record is longer than 1 MiB; look for a quote "
	    "that is not closed" },
	{ "record.columns", "the record has more than 1024 cells; check the "
	    "delimiter of the source" },
	{ "cell.size", "the cell is longer than 64 KiB; look for a quote that "
	    "is not closed" },
};

static void
append_variable(const Profile *profile, guint field, const char *name,
    gsize size, GString *out)
{
	const struct field *row = &profile->kind->fields[field];
	g_autofree char *words = NULL;

	if (strncmp(name, "source", size) == 0)
		g_string_append(out, profile->source->name);
	else if (strncmp(name, "dates", size) == 0)
		g_string_append(out, profile->dates.text);
	else if (strncmp(name, "mark", size) == 0)
		g_string_append_c(out, profile->mark == MARK_ANY ? '.' :
		    profile->mark);
	else if (strncmp(name, "field", size) == 0)
		g_string_append(out, row->name);
	else if (row->words != NULL) {
		words = profile_words(row->words);
		g_string_append(out, words);
	}
}

static void
append_filled(const Profile *profile, guint field, const char *text,
    GString *out)
{
	while (*text != '\0') {
		gboolean brace = text[1] == '{';
		const char *name = text + 1 + brace;
		gsize size = strspn(name, "abcdefghijklmnopqrstuvwxyz");

		if (*text != '$') {
			g_string_append_c(out, *text++);
			continue;
		}
		append_variable(profile, field, name, size, out);
		text = name + size + brace;
	}
}

char *
rule_fill(const Profile *profile, guint field, const char *text)
{
	GString *out = g_string_new(NULL);

	append_filled(profile, field, text, out);
	return g_string_free(out, FALSE);
}

char *
rule_cell(const Profile *profile, guint field, const char *rule,
    const char *name, const char *cell)
{
	GString *out = g_string_new(name);
	guint i;

	if (cell != NULL)
		g_string_append_printf(out, " %s", cell);
	g_string_append_c(out, ' ');
	for (i = 0; i < G_N_ELEMENTS(cell_rules); i++)
		if (strcmp(cell_rules[i].rule, rule) == 0)
			append_filled(profile, field, cell_rules[i].text, out);
	return g_string_free(out, FALSE);
}

const char *
rule_record(const char *rule)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(record_rules); i++)
		if (strcmp(record_rules[i].rule, rule) == 0)
			return record_rules[i].text;
	g_error("no such rule: %s", rule);
}
