/*
 * One cell of one field, as its type wants it.
 */
#include <string.h>

#include "cell.h"

static gboolean
is_missing(const Profile *profile, const char *cell)
{
	char **missing = profile->source->missing;

	if (*cell == '\0')
		return TRUE;
	for (; missing != NULL && *missing != NULL; missing++)
		if (g_ascii_strcasecmp(*missing, cell) == 0)
			return TRUE;
	return FALSE;
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
read_typed(const Profile *profile, enum field_type type, const char *cell,
    struct value *value)
{
	int year = 0;
	const char *rule;

	switch (type) {
	case FIELD_TEXT:
		return value_text(cell);
	case FIELD_CODE:
		return value_identifier(cell);
	case FIELD_DAY:
		return date_read(&profile->dates, cell, &value->day);
	case FIELD_BIRTH:
		rule = birth_read(&profile->dates, cell, &value->day, &year);
		value->last = year;
		return rule;
	case FIELD_PERIOD:
		return period_read(cell, &value->day, &value->last);
	case FIELD_COUNT:
		return value_count(cell, profile->mark, &value->number);
	case FIELD_MONEY:
		return value_scaled(cell, profile->mark, 2, &value->number);
	case FIELD_HOURS:
		return value_minutes(cell, profile->mark, &value->number);
	case FIELD_REAL:
		return value_real(cell, profile->mark, &value->real);
	case FIELD_WORD:
		break;
	}
	return NULL;
}

const char *
cell_read(const Profile *profile, guint field, char *cell,
    struct value *value)
{
	const struct field *row = &profile->kind->fields[field];
	const char *text;

	value->known = FALSE;
	value->text = text = cell = value_trim(cell);
	if (is_missing(profile, cell))
		return NULL;
	value->known = TRUE;
	if (row->words != NULL)
		return read_word(profile, field, cell, value);
	/* A map may give any field another text, dates and numbers too. */
	if (profile->cells[field] != NULL) {
		const char *meaning = profile_meaning(profile, field, cell);

		text = meaning != NULL ? meaning : cell;
	}
	value->text = text;
	if (text != cell && is_missing(profile, text)) {
		value->known = FALSE;
		return NULL;
	}
	return read_typed(profile, row->type, text, value);
}
