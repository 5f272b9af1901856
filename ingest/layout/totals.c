/*
 * Lines of totals, compared with the sums of their columns.
 */
#include <string.h>

#include "cell.h"
#include "durations.h"
#include "fold.h"
#include "totals.h"

#define DECIMALS	4
#define SCALE		(10000 * 60)	/* whole minutes and 0.0001 are exact */

struct sum {
	gint64	all;		/* times SCALE */
	gint64	since;		/* the last line of totals */
	guint64	unread;		/* cells that are no number */
};

/* A number of a line of totals, and what we made of the column. */
struct control {
	guint64	line;
	guint	column;
	double	stated;
	double	counted;
};

struct totals {
	const Profile		*profile;
	const struct header	*header;
	struct sum		*sums;
	GArray			*controls;	/* struct control */
};

Totals *
totals_new(const Profile *profile, const struct header *header)
{
	Totals *totals = g_new0(Totals, 1);

	totals->profile = profile;
	totals->header = header;
	totals->sums = g_new0(struct sum, header->width);
	totals->controls = g_array_new(FALSE, FALSE, sizeof(struct control));
	return totals;
}

void
totals_free(Totals *totals)
{
	if (totals == NULL)
		return;
	g_free(totals->sums);
	g_array_unref(totals->controls);
	g_free(totals);
}

static gboolean
begins_with(char **words, const char *folded)
{
	for (; words != NULL && *words != NULL; words++)
		if (**words != '\0' && g_str_has_prefix(folded, *words))
			return TRUE;
	return FALSE;
}

enum line_use
totals_line(const Profile *profile, const struct record *record)
{
	g_autofree char *folded = NULL;
	guint i;

	if (profile->totals == NULL && profile->skip == NULL)
		return LINE_RECORD;
	for (i = 0; i < record->count && *record->cells[i] == '\0'; i++)
		continue;
	if (i == record->count)
		return LINE_RECORD;
	folded = fold_text(record->cells[i]);
	return begins_with(profile->totals, folded) ? LINE_TOTALS :
	    begins_with(profile->skip, folded) ? LINE_SKIP : LINE_RECORD;
}

/* A number, an amount or a clock time, times SCALE. */
static gboolean
number_read(const Profile *profile, const char *cell, gint64 *number)
{
	char mark = profile->mark == MARK_ANY ? value_mark(cell) :
	    profile->mark;

	if (strchr(cell, ':') != NULL) {
		if (value_minutes(cell, mark, UNIT_HOURS, number) != NULL)
			return FALSE;
		return !__builtin_mul_overflow(*number, SCALE / 60, number);
	}
	return mark != 0 && value_scaled(cell, mark, DECIMALS, number) ==
	    NULL && !__builtin_mul_overflow(*number, 60, number);
}

/* In a matrix of presence: 1 for somebody who was there. */
static gboolean
count_present(const Profile *profile, const char *cell, gint64 *number)
{
	const struct word *word = profile_meaning(profile,
	    profile->matrix_field, cell);

	*number = word != NULL && word->code == 0 ? SCALE : 0;
	return TRUE;
}

static gboolean
counts_presence(const Totals *totals, guint column)
{
	return totals->header->uses[column] == COLUMN_SESSION &&
	    totals->profile->kind->fields[totals->profile->matrix_field].words
	    != NULL;
}

void
totals_add(Totals *totals, const struct record *record)
{
	guint width = MIN(record->count, totals->header->width), i;

	for (i = 0; i < width; i++) {
		g_autofree char *copy = g_strdup(record->cells[i]);
		const char *cell = value_trim(copy);
		gint64 number;

		if (cell_missing(totals->profile, cell))
			continue;
		if (counts_presence(totals, i) ?
		    !count_present(totals->profile, cell, &number) :
		    !number_read(totals->profile, cell, &number)) {
			totals->sums[i].unread++;
			continue;
		}
		totals->sums[i].all += number;
		totals->sums[i].since += number;
	}
}

static void
say_different(const Totals *totals, const struct control *control,
    const struct sum *sum, Faults *faults)
{
	struct place place = { .line = control->line,
	    .column = control->column + 1,
	    .header = totals->header->names[control->column] };
	char stated[G_ASCII_DTOSTR_BUF_SIZE], counted[G_ASCII_DTOSTR_BUF_SIZE];
	g_autofree char *unread = sum->unread == 0 ? g_strdup("") :
	    g_strdup_printf(", and cells that are no number: %"
	    G_GUINT64_FORMAT, sum->unread);

	g_ascii_formatd(stated, sizeof stated, "%.10g", control->stated);
	g_ascii_formatd(counted, sizeof counted, "%.10g", control->counted);
	faults_add(faults, FAULT_NOTICE, "total.differs", &place,
	    g_strdup_printf("the total of '%s' is %s here, and %s in the "
	    "records above%s; look for records that are missing, or make the "
	    "export again", place.header, stated, counted, unread));
}

gboolean
totals_compare(Totals *totals, const struct record *record, Faults *faults)
{
	guint width = MIN(record->count, totals->header->width), i;
	gboolean same = TRUE;

	for (i = 0; i < width; i++) {
		struct sum *sum = &totals->sums[i];
		struct control control = { .line = record->line,
		    .column = i };
		gint64 number;

		if (!number_read(totals->profile, value_trim(
		    record->cells[i]), &number))
			continue;
		control.stated = (double)number / SCALE;
		control.counted = (double)(number == sum->since ?
		    sum->since : sum->all) / SCALE;
		g_array_append_val(totals->controls, control);
		if (number == sum->since || number == sum->all)
			continue;
		say_different(totals, &control, sum, faults);
		same = FALSE;
	}
	for (i = 0; i < totals->header->width; i++)
		totals->sums[i].since = 0;
	return same;
}

gboolean
totals_store(const Totals *totals, Store *store, gint64 batch, GError **error)
{
	guint i;

	for (i = 0; i < totals->controls->len; i++) {
		const struct control *control = &g_array_index(
		    totals->controls, struct control, i);
		sqlite3_stmt *statement = store_statement(store,
		    "ingest_control_add");

		sqlite3_bind_int64(statement, 1, batch);
		sqlite3_bind_int64(statement, 2, (gint64)control->line);
		sqlite3_bind_int64(statement, 3, control->column + 1);
		sqlite3_bind_text(statement, 4,
		    totals->header->names[control->column], -1,
		    SQLITE_STATIC);
		sqlite3_bind_double(statement, 5, control->stated);
		sqlite3_bind_double(statement, 6, control->counted);
		if (!store_done(store, statement, error))
			return FALSE;
	}
	return TRUE;
}
