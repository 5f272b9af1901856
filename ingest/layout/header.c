/*
 * Which column holds which field.
 */
#include <string.h>

#include "bsn.h"
#include "fold.h"
#include "header.h"
#include "json.h"
#include "mention.h"

#define NAMED_MOST	20	/* columns in a message */

static gboolean
list_names(const char *list, const char *folded)
{
	g_auto(GStrv) names = g_strsplit(list, "|", -1);
	guint i;

	for (i = 0; names[i] != NULL; i++) {
		g_autofree char *name = fold_text(names[i]);

		if (strcmp(name, folded) == 0)
			return TRUE;
	}
	return FALSE;
}

/* How well a column suits a field; larger is better, 0 not at all. */
static int
column_suits(const Profile *profile, guint field, const char *folded)
{
	const struct field *row = &profile->kind->fields[field];
	g_autofree char *name = fold_text(row->name);
	char **headers = profile->headers[field];
	guint i;

	if (*folded == '\0')
		return 0;
	if (headers != NULL) {
		guint count = g_strv_length(headers);

		/* Of several names in the profile the first one counts. */
		for (i = 0; headers[i] != NULL; i++)
			if (strcmp(headers[i], folded) == 0)
				return 2 + (int)(count - i);
		return 0;
	}
	if (strcmp(name, folded) == 0)
		return 2;
	return list_names(row->headers, folded) ? 1 : 0;
}

/* Whether the profile gives this column to some field by name. */
static gboolean
column_taken(const Profile *profile, const char *folded)
{
	guint i;

	for (i = 0; i < profile->kind->count; i++)
		if (profile->headers[i] != NULL && g_strv_contains(
		    (const char *const *)profile->headers[i], folded))
			return TRUE;
	return FALSE;
}

static void
complain_twice(const struct header *header, const Profile *profile,
    guint field, int first, guint second, guint64 line, Faults *faults)
{
	struct place place = { .line = line, .column = second + 1 };
	const char *name = profile->kind->fields[field].name;

	faults_add(faults, FAULT_FILE, "header.twice", &place,
	    g_strdup_printf("columns %d '%s' and %u '%s' could both be the "
	    "%s; say which with column.%s in [source %s]", first + 1,
	    header->names[first], second + 1, header->names[second], name,
	    name, profile->source->name));
}

/* A matrix has the day above its columns and a field in their cells. */
static gboolean
field_spread(const Profile *profile, guint field)
{
	return profile->matrix && ((int)field == profile->when ||
	    field == profile->matrix_field);
}

static void
match_field(struct header *header, const Profile *profile, guint field,
    guint64 line, Faults *faults)
{
	int best = 0, suits, found = NO_COLUMN;
	guint i, twice = 0;

	if (profile->constants[field] != NULL || field_spread(profile, field))
		return;
	for (i = 0; i < header->count; i++) {
		if (header->uses[i] == COLUMN_BSN ||
		    header->uses[i] == COLUMN_OWN ||
		    header->uses[i] == COLUMN_SESSION)
			continue;
		suits = column_suits(profile, field, header->folded[i]);
		if (suits == 0 || suits < best || (suits <= 2 &&
		    profile->headers[field] == NULL &&
		    column_taken(profile, header->folded[i])))
			continue;
		twice = suits == best ? i : 0;
		if (suits > best)
			found = (int)i;
		best = suits;
	}
	if (twice > 0)
		complain_twice(header, profile, field, found, twice, line,
		    faults);
	header->columns[field] = found;
	if (found != NO_COLUMN)
		header->uses[found] = COLUMN_FIELD;
}

static gboolean
field_there(const struct header *header, const Profile *profile, guint field)
{
	return header->columns[field] != NO_COLUMN ||
	    profile->constants[field] != NULL ||
	    field_spread(profile, field) ||
	    (profile->file_dates.text != NULL && (int)field == profile->when);
}

/* Figures, days and mail addresses are values, not names of columns. */
static gboolean
is_record(const struct header *header)
{
	guint i;

	for (i = 0; i < header->count; i++) {
		const char *name = header->names[i];

		if (strchr(name, '@') != NULL || (*name != '\0' &&
		    name[strspn(name, "0123456789-/., :")] == '\0'))
			return TRUE;
	}
	return FALSE;
}

/* A file without a header has people where the names should be. */
static char *
names_found(const struct header *header, gboolean record)
{
	GString *out = g_string_new(NULL);
	guint i;

	for (i = 0; i < header->count; i++) {
		g_autofree char *mention = record ||
		    bsn_test(header->names[i]) ?
		    mention_cell(header->names[i], FALSE) : NULL;

		g_string_append_printf(out, "%s%s", i > 0 ? ", " : "",
		    mention != NULL ? mention : header->names[i]);
	}
	return g_string_free(out, FALSE);
}

static void
complain_missing(const struct header *header, const Profile *profile,
    const char *what, const char *names, guint64 line, Faults *faults)
{
	gboolean record = !profile->matrix && is_record(header);
	g_autofree char *found = names_found(header, record);
	struct place place = { .line = line };

	faults_add(faults, FAULT_FILE, "header.missing", &place,
	    g_strdup_printf("no column for %s; name it with column.%s in "
	    "[source %s]; %s: %s", what, names, profile->source->name,
	    record ? "this seems to be a record, and no header" :
	    "the columns are", found));
}

/* Which fields identify a person, of those that are there. */
static guint
default_key(const struct header *header, const Profile *profile, guint from)
{
	guint name = PERSON_GIVEN;

	if (field_there(header, profile, from + PERSON_NUMBER))
		return 1U << PERSON_NUMBER;
	if (!field_there(header, profile, from + PERSON_GIVEN) &&
	    !field_there(header, profile, from + PERSON_NAME) &&
	    field_there(header, profile, from + PERSON_INITIALS))
		name = PERSON_INITIALS;
	return 1U << name | 1U << PERSON_SURNAME | 1U << PERSON_BIRTH;
}

static void
match_person(struct header *header, const Profile *profile, guint person,
    guint64 line, Faults *faults)
{
	guint from = person * PERSON_FIELDS, i;
	guint key = profile->key != 0 ? profile->key :
	    default_key(header, profile, from);
	const struct field *fields = profile->kind->fields + from;

	header->keys[person] = key;
	for (i = 0; i < PERSON_FIELDS; i++) {
		g_autofree char *what = NULL;

		if ((key & 1U << i) == 0 ||
		    field_there(header, profile, from + i) ||
		    ((i == PERSON_GIVEN || i == PERSON_SURNAME) &&
		    field_there(header, profile, from + PERSON_NAME)))
			continue;
		if (profile->key == 0)
			what = g_strdup_printf("%s; a person is told by "
			    "number, or by given, surname and birth",
			    fields[i].name);
		else
			what = g_strdup_printf("%s, which is in key",
			    fields[i].name);
		complain_missing(header, profile, what, fields[i].name, line,
		    faults);
		return;
	}
}

/* The days above a matrix; without a year in them, years follow on. */
static void
match_sessions(struct header *header, const Profile *profile, guint64 line,
    Faults *faults)
{
	struct date_format dates = profile->matrix_dates;
	gboolean follow = strchr(dates.text, 'y') == NULL && dates.order == 0;
	struct place place = { .line = line };
	gint32 before = DAY_NONE;
	guint i, found = 0;

	for (i = 0; i < header->count; i++) {
		gint32 day;

		if (header->uses[i] != COLUMN_UNREAD ||
		    date_read(&dates, header->names[i], &day) != NULL)
			continue;
		if (follow && before != DAY_NONE && day < before) {
			dates.year++;
			if (date_read(&dates, header->names[i], &day) != NULL)
				continue;
		}
		header->uses[i] = COLUMN_SESSION;
		header->days[i] = before = day;
		found++;
	}
	if (found == 0)
		faults_add(faults, FAULT_FILE, "header.matrix", &place,
		    g_strdup_printf("no column has a date above it; say how "
		    "they are written with matrix.date.format in [source %s]",
		    profile->source->name));
}

static void
match_fields(struct header *header, const Profile *profile, guint64 line,
    Faults *faults)
{
	const struct kind *kind = profile->kind;
	guint i;

	if (profile->matrix)
		match_sessions(header, profile, line, faults);
	for (i = 0; i < kind->count; i++)
		match_field(header, profile, i, line, faults);
	for (i = 0; i < kind->count; i++)
		if (kind->fields[i].required &&
		    !field_there(header, profile, i))
			complain_missing(header, profile, kind->fields[i].name,
			    kind->fields[i].name, line, faults);
	for (i = 0; i < kind->people; i++)
		match_person(header, profile, i, line, faults);
}

/* What a reject file of ours has behind the columns of the export. */
static gboolean
is_own(const char *name)
{
	static const char *const own[] = { "_line", "_column", "_rule",
	    "_reason", NULL };

	return g_strv_contains(own, name);
}

void
header_read(struct header *header, const Profile *profile, char **cells,
    guint count, guint64 line, Faults *faults)
{
	guint i;

	*header = (struct header){ .count = count, .line = line };
	header->names = g_new0(char *, count + 1);
	header->folded = g_new0(char *, count + 1);
	header->uses = g_new0(enum column_use, count + 1);
	header->days = g_new0(gint32, count + 1);
	for (i = 0; i < MAX_FIELDS; i++)
		header->columns[i] = NO_COLUMN;
	for (i = 0; i < count; i++) {
		char *name = g_strstrip(cells[i]);
		struct place place = { .line = line, .column = i + 1 };

		header->names[i] = g_strdelimit(g_strdup(name), "\r\n\t", ' ');
		header->folded[i] = fold_text(name);
		if (*name != '\0')
			header->width = i + 1;
		if (is_own(name))
			header->uses[i] = COLUMN_OWN;
		if (!fold_is_bsn(header->folded[i]))
			continue;
		header->uses[i] = COLUMN_BSN;
		faults_add(faults, FAULT_NOTICE, "bsn.column", &place,
		    g_strdup_printf("column '%s' holds citizen service "
		    "numbers; it is not read; leave it out of the export",
		    header->names[i]));
	}
	match_fields(header, profile, line, faults);
}

void
header_clear(struct header *header)
{
	g_clear_pointer(&header->names, g_strfreev);
	g_clear_pointer(&header->folded, g_strfreev);
	g_clear_pointer(&header->uses, g_free);
	g_clear_pointer(&header->days, g_free);
}

char *
header_unknown(const struct header *header)
{
	GString *out = g_string_new(NULL);
	guint unknown = 0, i;

	for (i = 0; i < header->count; i++)
		if (header->uses[i] == COLUMN_UNREAD &&
		    *header->names[i] != '\0' && unknown++ < NAMED_MOST)
			g_string_append_printf(out, "%s%s",
			    out->len > 0 ? ", " : "", header->names[i]);
	if (unknown > NAMED_MOST)
		g_string_append_printf(out, " and %u more", unknown -
		    NAMED_MOST);
	return g_string_free(out, out->len == 0);
}

char *
header_shape(const struct header *header)
{
	GString *out = g_string_new("[");
	guint i;

	for (i = 0; i < header->width; i++) {
		if (header->uses[i] == COLUMN_OWN ||
		    header->uses[i] == COLUMN_SESSION)
			continue;
		if (out->len > 1)
			g_string_append_c(out, ',');
		json_text(header->names[i], out);
	}
	g_string_append_c(out, ']');
	return g_string_free(out, FALSE);
}

gboolean
header_again(const struct header *header, char **cells, guint count)
{
	guint i;

	if (count < header->width ||
	    strcmp(g_strstrip(cells[0]), header->names[0]) != 0)
		return FALSE;
	for (i = 0; i < header->width; i++)
		if (strcmp(g_strstrip(cells[i]), header->names[i]) != 0)
			return FALSE;
	return TRUE;
}

const char *
header_name(const struct header *header, const struct kind *kind,
    guint field)
{
	int column = header->columns[field];

	return column == NO_COLUMN ? kind->fields[field].name :
	    header->names[column];
}
