/*
 * Rows of numbers to attendance.
 */
#include <string.h>

#include "ahead.h"
#include "cell.h"
#include "day.h"
#include "field.h"
#include "plan.h"
#include "reader.h"
#include "swift.h"

#define NOBODY	0	/* not known yet */
#define YOUNG	2000	/* year of birth, see is_person_alone */
#define EARLY	16	/* people from asking memory to using it */

/* What a number of a trait means in this file. */
struct meaning {
	guint32	 value;
	gboolean known;
};

struct swift {
	GArray	*people;		/* guint32: record by number */
	GArray	*meanings[TRAITS];	/* struct meaning by number */
};

/* What a record that went the careful road must not have changed. */
struct before {
	guint64	read;
	guint64	rejected;
	guint	faults;
	gsize	touches;
};

Swift *
swift_new(void)
{
	Swift *swift = g_new0(Swift, 1);
	guint i;

	swift->people = g_array_new(FALSE, TRUE, sizeof(guint32));
	for (i = 0; i < TRAITS; i++)
		swift->meanings[i] = g_array_new(FALSE, TRUE,
		    sizeof(struct meaning));
	return swift;
}

void
swift_free(Swift *swift)
{
	guint i;

	if (swift == NULL)
		return;
	g_array_unref(swift->people);
	for (i = 0; i < TRAITS; i++)
		g_array_unref(swift->meanings[i]);
	g_free(swift);
}

static void
forget_meanings(Swift *swift)
{
	guint i;

	for (i = 0; i < TRAITS; i++)
		g_array_set_size(swift->meanings[i], 0);
}

void
swift_forget(Swift *swift)
{
	g_array_set_size(swift->people, 0);
}

/* -------------------------------------------------------------- meaning */

/* The element of a number, made if it has to be. */
static gpointer
element(GArray *array, guint32 number)
{
	if (number >= array->len)
		g_array_set_size(array, MAX(number + 1, array->len * 2));
	return array->data + (gsize)number *
	    g_array_get_element_size(array);
}

static const struct meaning *
meaning_of(const Swift *swift, enum trait trait, guint32 number)
{
	static const struct meaning unknown;

	return number < swift->meanings[trait]->len ? &g_array_index(
	    swift->meanings[trait], struct meaning, number) : &unknown;
}

/*
 * The touch of a row; FALSE when anything in it is not known.  Hot: for every
 * row.
 */
static gboolean
touch_of(const Swift *swift, const struct row *row, struct touch *touch,
    const gboolean *wanted)
{
	guint32 values[TRAITS] = { 0 };
	guint32 person = row->numbers[TRAIT_PERSON];
	guint i;

	if (person >= swift->people->len)
		return FALSE;
	touch->person = g_array_index(swift->people, guint32, person);
	if (person == 0 || touch->person == NOBODY)
		return FALSE;
	for (i = TRAIT_ACTIVITY; i < TRAITS; i++) {
		const struct meaning *meaning;

		/* Number 0 stands for a column that is not there as well. */
		meaning = meaning_of(swift, (enum trait)i, row->numbers[i]);
		if (!meaning->known || (wanted[i] && row->numbers[i] == 0))
			return FALSE;
		values[i] = meaning->value;
	}
	touch->activity = values[TRAIT_ACTIVITY];
	touch->day = (gint32)values[TRAIT_DATE];
	touch->minutes = values[TRAIT_HOURS] & TOUCH_MINUTES;
	touch->role = values[TRAIT_ROLE] & 3;
	touch->status = values[TRAIT_STATUS] & 3;
	return TRUE;
}

/*
 * A birth whose century the day of the attendance told is no one person, and
 * whoever is young may be there before being born; days of long ago go the
 * careful road for the same reason.
 */
static gboolean
is_person_alone(const struct load *load)
{
	const struct value *birth = &load->values[PERSON_BIRTH];

	return !birth->known || (birth->last >= 100 && birth->last < YOUNG);
}

static gboolean
is_long_ago(guint32 trait, gint32 day)
{
	return trait == TRAIT_DATE && day < day_from_date(YOUNG, 1, 1);
}

/* The date could be the name of its own column: see header_again. */
static gboolean
is_header(const struct load *load)
{
	int column = load->header.columns[ATTENDANCE_DATE];

	return column != NO_COLUMN && strcmp(load->header.names[column],
	    load->values[ATTENDANCE_DATE].text) == 0;
}

static gboolean
without_remark(const struct load *load, const struct before *before)
{
	guint i;

	if (load->counts.read != before->read + 1 ||
	    load->counts.rejected != before->rejected ||
	    load->faults.list->len != before->faults ||
	    attendance_count(load->attendance) != before->touches + 1)
		return FALSE;
	for (i = 0; i < load->profile->kind->count; i++)
		if (load->values[i].notice != NULL)
			return FALSE;
	return !is_header(load);
}

static void
learn(Swift *swift, const struct row *row, const struct load *load,
    const struct before *before)
{
	const struct touch *touch;
	guint32 values[TRAITS];
	guint i;

	if (!without_remark(load, before) || row->numbers[TRAIT_PERSON] == 0)
		return;
	touch = attendance_last(load->attendance);
	values[TRAIT_ACTIVITY] = touch->activity;
	values[TRAIT_DATE] = (guint32)touch->day;
	values[TRAIT_HOURS] = touch->minutes;
	values[TRAIT_ROLE] = touch->role;
	values[TRAIT_STATUS] = touch->status;
	for (i = TRAIT_ACTIVITY; i < TRAITS; i++)
		if (!is_long_ago(i, touch->day))
			*(struct meaning *)element(swift->meanings[i],
			    row->numbers[i]) = (struct meaning){ values[i],
			    TRUE };
	if (is_person_alone(load))
		*(guint32 *)element(swift->people,
		    row->numbers[TRAIT_PERSON]) = touch->person;
}

/* ------------------------------------------------------------ newcomers */

/* A number of the register that is looked for. */
struct asked {
	guint32	number;
	guint8	pseudonym[PSEUDONYM_BYTES];
};

/* FALSE when it is not that easy to tell who it is. */
static gboolean
ask(struct load *load, char *cell, guint8 pseudonym[PSEUDONYM_BYTES])
{
	struct value values[PERSON_FIELDS] = { 0 };
	struct value *number = &values[PERSON_NUMBER];

	if (cell_read(load->profile, PERSON_NUMBER, cell, number) != NULL ||
	    !number->known || number->notice != NULL)
		return FALSE;
	field_pad(load, PERSON_NUMBER, number);
	people_pseudonym(load->people[0], values, pseudonym);
	return TRUE;
}

static void
find_asked(Swift *swift, struct load *load, const struct asked *asked,
    guint count)
{
	guint i;

	for (i = 0; i < count; i++) {
		gint64 record;

		if (i + EARLY < count)
			people_expect(load->people[0],
			    asked[i + EARLY].pseudonym);
		if (!people_recognise(load->people[0], asked[i].pseudonym,
		    &record, &load->error))
			return;
		if (record != NO_PERSON)
			*(guint32 *)element(swift->people,
			    asked[i].number) = (guint32)record;
	}
}

/* All at once, since they are many: only those that are known already. */
static void
meet(Swift *swift, struct load *load, const struct chunk *chunk)
{
	const struct newcomer *newcomers = (const struct newcomer *)
	    (const void *)chunk->newcomers->data;
	g_autofree struct asked *asked = g_new(struct asked,
	    chunk->newcomers->len);
	guint count = 0, i;

	for (i = 0; i < chunk->newcomers->len; i++) {
		asked[count].number = newcomers[i].number;
		if (ask(load, chunk->names->str + newcomers[i].offset,
		    asked[count].pseudonym))
			count++;
	}
	find_asked(swift, load, asked, count);
}

/* ----------------------------------------------------------------- rows */

static void
take_carefully(Swift *swift, struct load *load, Reader *reader,
    const struct chunk *chunk, guint at)
{
	const struct row *row = &g_array_index(chunk->rows, struct row, at);
	gsize end = at + 1 < chunk->rows->len ? row[1].offset :
	    chunk->text->len;
	struct before before = { load->counts.read, load->counts.rejected,
	    load->faults.list->len, attendance_count(load->attendance) };

	reader_feed(reader, chunk->text->str + row->offset,
	    end - row->offset);
	learn(swift, row, load, &before);
}

static void
take_rows(Swift *swift, struct load *load, Reader *reader,
    const struct chunk *chunk)
{
	const struct row *rows = (const struct row *)(const void *)
	    chunk->rows->data;
	gboolean wanted[TRAITS] = { FALSE };	/* there is a column */
	guint64 line = reader_line(reader);
	guint i;

	for (i = 0; i < chunk->plan.width; i++)
		if (chunk->plan.traits[i] != 0)
			wanted[chunk->plan.traits[i] - 1] = TRUE;
	meet(swift, load, chunk);
	for (i = 0; i < chunk->rows->len && !load->stop; i++, line++) {
		struct touch touch = { .line = (guint32)line };

		if (!touch_of(swift, &rows[i], &touch, wanted)) {
			reader_skip(reader, line - reader_line(reader));
			take_carefully(swift, load, reader, chunk, i);
			continue;
		}
		load->record++;
		load->counts.read++;
		load->stop = !attendance_add(load->attendance, &touch,
		    load->record, &load->error);
	}
	reader_skip(reader, line - reader_line(reader));
}

/* The road that a chunk may go; see ahead/chunk.h. */
static gboolean
is_swift(const struct load *load, const Reader *reader,
    const struct chunk *chunk, const struct plan *plan)
{
	return chunk->rows->len > 0 && plan->width > 0 &&
	    !load->ingest->careful && reader_is_idle(reader) &&
	    memcmp(&chunk->plan, plan, sizeof *plan) == 0;
}

gboolean
swift_read(Swift *swift, struct load *load, Reader *reader, GError **error)
{
	Ahead *ahead = load->ingest->ahead;
	struct plan plan = { 0 };
	gboolean planned = FALSE;
	struct chunk *chunk;
	GError *wrong = NULL;

	forget_meanings(swift);
	while (!load->stop &&
	    (chunk = ahead_chunk(ahead, &wrong)) != NULL) {
		if (is_swift(load, reader, chunk, &plan))
			take_rows(swift, load, reader, chunk);
		else
			reader_feed(reader, chunk->text->str,
			    chunk->text->len);
		chunk_free(chunk);
		if (!planned && load->begun) {
			plan_make(load, &plan);
			planned = TRUE;
		}
		if (!ahead_planned(ahead))
			ahead_plan(ahead, &plan);
	}
	if (wrong != NULL)
		g_propagate_error(error, wrong);
	return wrong == NULL;
}
