/*
 * One cell of one field, as its type wants it.
 */
#include <string.h>

#include "bsn.h"
#include "cell.h"
#include "durations.h"
#include "listed.h"
#include "periods.h"

#define REPLACEMENT	"\357\277\275"	/* U+FFFD */

/* What spreadsheets write where a formula went wrong. */
static const char *const spreadsheet_errors[] = {
	"#N/A", "#N/B", "#VALUE!", "#WAARDE!", "#REF!", "#VERW!", "#DIV/0!",
	"#DEEL/0!", "#NAME?", "#NAAM?", "#NUM!", "#GETAL!", "#NULL!",
	"#LEEG!", "#SPILL!", "#OVERLOOP!", "#CALC!", "#BEREKENEN!", NULL
};

gboolean
cell_missing(const Profile *profile, const char *cell)
{
	char **missing = profile->source->missing;

	if (*cell == '\0')
		return TRUE;
	for (; missing != NULL && *missing != NULL; missing++)
		if (g_ascii_strcasecmp(*missing, cell) == 0)
			return TRUE;
	return FALSE;
}

/* "########" is a column that was too narrow. */
static gboolean
is_spreadsheet_error(const char *cell)
{
	return *cell == '#' && (g_strv_contains(spreadsheet_errors, cell) ||
	    (strlen(cell) >= 3 && cell[strspn(cell, "#")] == '\0'));
}

/* ="00123" keeps a spreadsheet from taking the zeros away. */
static char *
without_formula(char *cell)
{
	gsize size = strlen(cell);

	if (size < 3 || cell[0] != '=' || cell[1] != '"' ||
	    cell[size - 1] != '"' || strchr(cell + 2, '"') != cell + size - 1)
		return cell;
	cell[size - 1] = '\0';
	return value_trim(cell + 2);
}

/*
 * UTF-8 that was taken for Windows-1252 shows each letter as two, the first
 * of them mostly one of these; the second is a sign that follows no letter.
 */
static const char *
text_notice(const char *text)
{
	const guchar *p = (const guchar *)text;

	if (strstr(text, REPLACEMENT) != NULL)
		return "text.replaced";
	for (; *p != '\0'; p++)
		if (p[0] == 0xc3 && (p[1] == 0x82 || p[1] == 0x83) &&
		    p[2] == 0xc2 && p[3] >= 0x80)
			return "text.mojibake";
	return NULL;
}

static const char *
read_text(const char *cell, struct value *value)
{
	const char *rule = value_text(cell);

	if (rule == NULL && value->notice == NULL)
		value->notice = text_notice(cell);
	return rule;
}

/* Somebody pressed Enter in a cell: "Eetclub\nDe Pan" is one name. */
static gboolean
join_lines(char *cell)
{
	char *from = cell, *to = cell;

	if (strpbrk(cell, "\r\n\t\v") == NULL)
		return FALSE;
	while (*from != '\0') {
		gsize size = strspn(from, " \r\n\t\v");

		if (size > 0)
			*to++ = ' ';
		else
			*to++ = *from++;
		from += size;
	}
	*to = '\0';
	return TRUE;
}

/* A number of a citizen in a text is not kept, the text is. */
static void
clean_text(enum field_type type, char *cell, struct value *value)
{
	gboolean code = type == FIELD_CODE || type == FIELD_QUESTION;

	if (!code && type != FIELD_TEXT && type != FIELD_NAME &&
	    type != FIELD_PLACE && type != FIELD_OUTCOME)
		return;
	if (join_lines(cell))
		value->notice = "text.lines";
	if ((!code || cell[strspn(cell, "0123456789")] != '\0') &&
	    bsn_hide(cell))
		value->notice = "bsn.text";
}

/* One that is none says nothing: a person is told apart by other things. */
static void
read_postcode(const char *cell, struct value *value)
{
	char text[POSTCODE_SIZE];

	value->known = value_postcode(cell, text);
	if (!value->known)
		value->notice = "postcode.format";
}

static const char *
read_word(const Profile *profile, guint field, const char *cell,
    struct value *value)
{
	const struct word *word = profile_meaning(profile, field, cell);

	if (word == NULL)
		return "word.unknown";
	value->text = word->text;
	value->number = word->code;
	return NULL;
}

static const char *
read_day(const Profile *profile, const char *cell, struct value *value)
{
	const char *rule = date_read(&profile->dates, cell, &value->day);

	if (rule != NULL && profile->dates.order != 0 &&
	    profile->dates.period != PERIOD_REFUSE &&
	    period_read(cell, &value->day, &value->last) == NULL) {
		if (profile->dates.period == PERIOD_LAST)
			value->day = value->last;
		value->notice = "day.period";
		return NULL;
	}
	if (rule != NULL)
		return rule;
	value->last = value->day;
	if (date_is_filler(value->day)) {
		value->known = FALSE;
		value->notice = "day.filler";
	} else if (date_is_period(&profile->dates, cell))
		value->notice = "day.period";
	return NULL;
}

static const char *
read_birth(const Profile *profile, const char *cell, struct value *value)
{
	int year = 0;
	const char *rule = birth_read(&profile->dates, cell, &value->day,
	    &year);

	value->last = year;
	if (rule == NULL && date_is_filler(value->day)) {
		value->known = FALSE;
		value->notice = "day.filler";
	}
	return rule;
}

static const char *
read_period(const Profile *profile, const char *cell, struct value *value)
{
	const char *rule = period_read(cell, &value->day, &value->last);

	return rule == NULL || date_span(&profile->dates, cell, &value->day,
	    &value->last) != NULL ? rule : NULL;
}

/* A number with decimals; one with a sign for per cent as the profile says. */
static const char *
read_real(const Profile *profile, char mark, const char *cell,
    struct value *value)
{
	g_autofree char *plain = NULL;
	gsize size = strlen(cell);
	const char *rule;

	if (size == 0 || cell[size - 1] != '%')
		return value_real(cell, mark, &value->real);
	if (profile->percent == PERCENT_REFUSE)
		return "number.percent";
	plain = g_strndup(cell, size - 1);
	rule = value_real(value_trim(plain), mark, &value->real);
	if (profile->percent == PERCENT_FRACTION)
		value->real /= 100;
	return rule;
}

static const char *
read_number(const Profile *profile, enum field_type type, const char *cell,
    struct value *value)
{
	char mark = profile->mark;
	const char *rule;

	if (mark == MARK_ANY) {
		mark = value_mark(cell);
		if (mark == 0)
			return "number.either";
	} else if (value_ambiguous(cell, mark))
		value->notice = "number.ambiguous";
	switch (type) {
	case FIELD_COUNT:
		return value_count(cell, mark, &value->number);
	case FIELD_MONEY:
		return value_scaled(cell, mark, 2, &value->number);
	case FIELD_HOURS:
		return value_minutes(cell, mark, profile->unit,
		    &value->number);
	case FIELD_WORTH:
		/* Credit is divided over a worth: there is none below zero. */
		rule = read_real(profile, mark, cell, value);
		return rule == NULL && value->real < 0 ? "count.negative" :
		    rule;
	default:
		return read_real(profile, mark, cell, value);
	}
}

static const char *
read_typed(const Profile *profile, enum field_type type, const char *cell,
    struct value *value)
{
	switch (type) {
	case FIELD_TEXT:
	case FIELD_PLACE:
	case FIELD_NAME:
	case FIELD_OUTCOME:
	case FIELD_WAVE:
	case FIELD_ANSWERS:
	case FIELD_LISTED:
		return read_text(cell, value);
	case FIELD_CODE:
	case FIELD_QUESTION:
	case FIELD_INSTRUMENT:
		return value_identifier(cell);
	case FIELD_POSTCODE:
		read_postcode(cell, value);
		break;
	case FIELD_DAY:
		return read_day(profile, cell, value);
	case FIELD_BIRTH:
		return read_birth(profile, cell, value);
	case FIELD_PERIOD:
		return read_period(profile, cell, value);
	case FIELD_COUNT:
	case FIELD_MONEY:
	case FIELD_HOURS:
	case FIELD_REAL:
	case FIELD_WORTH:
		return read_number(profile, type, cell, value);
	case FIELD_WORD:
		break;
	}
	return NULL;
}

static const char *
read_cell(const Profile *profile, guint field, char *cell, gboolean declared,
    struct value *value)
{
	const struct field *row = &profile->kind->fields[field];
	const char *text, *rule;

	value->known = value->declared = FALSE;
	value->notice = NULL;
	value->text = text = cell = without_formula(value_trim(cell));
	if (cell_missing(profile, cell))
		return NULL;
	if (is_spreadsheet_error(cell))
		return "cell.formula";
	value->known = TRUE;
	if (row->words != NULL)
		return read_word(profile, field, cell, value);
	/* A map may give any field another text, dates and numbers too. */
	if (profile->cells[field] != NULL) {
		const char *meaning = profile_meaning(profile, field, cell);

		text = meaning != NULL ? meaning : cell;
	}
	value->text = text;
	if (text != cell && cell_missing(profile, text)) {
		value->known = FALSE;
		return NULL;
	}
	if (text == cell)
		clean_text(row->type, cell, value);
	rule = read_typed(profile, row->type, text, value);
	value->declared = declared || text != cell;
	if (rule == NULL && !value->declared)
		rule = listed_judge(profile, field, value);
	if (rule != NULL)
		value->notice = NULL;
	return rule;
}

const char *
cell_read(const Profile *profile, guint field, char *cell,
    struct value *value)
{
	return read_cell(profile, field, cell, FALSE, value);
}

const char *
cell_constant(const Profile *profile, guint field, char *cell,
    struct value *value)
{
	return read_cell(profile, field, cell, TRUE, value);
}
