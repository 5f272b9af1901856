/*
 * Records as they come from the reader: the checks that every kind shares.
 */
#include <string.h>

#include "batch.h"
#include "bsn.h"
#include "check.h"
#include "delivery.h"
#include "field.h"
#include "mention.h"
#include "order.h"
#include "record.h"
#include "rules.h"
#include "shape.h"
#include "spread.h"

#define END_OF_FILE	"\032"		/* of DOS */
#define REJECTS_MOST	100000		/* that are kept, if most are refused */

static void
reject_at(struct load *load, int column, const char *rule, char *text)
{
	struct place place = { .record = load->record, .line = load->line };

	if (column != NO_COLUMN) {
		place.column = (guint)column + 1;
		place.header = load->header.names[column];
	}
	faults_add(&load->faults, FAULT_REJECT, rule, &place, text);
	load->counts.rejected++;
	if (load->counts.rejected == REJECTS_MOST &&
	    load->counts.rejected * 2 > load->record)
		faults_add(&load->faults, FAULT_FILE, "file.rejects", NULL,
		    g_strdup_printf("of %" G_GUINT64_FORMAT " records so far "
		    "most were refused; is this the right file, and does "
		    "[source %s] say how it is written?", load->record,
		    load->profile->source->name));
}

void
load_reject(struct load *load, guint field, const char *rule, char *text)
{
	reject_at(load, field == NO_FIELD ? NO_COLUMN :
	    load->header.columns[field], rule, text);
}

void
load_reject_column(struct load *load, guint field, guint column,
    const char *rule, const char *cell)
{
	g_autofree char *mention = mention_cell(cell, FALSE);

	reject_at(load, (int)column, rule, rule_cell(load->profile, field,
	    rule, load->header.names[column], mention));
}

void
load_reject_cell(struct load *load, guint field, const char *rule,
    const char *cell)
{
	const struct kind *kind = load->profile->kind;
	g_autofree char *mention = cell == NULL ||
	    kind_is_person_field(kind, field) ? NULL :
	    mention_cell(cell, FALSE);

	load_reject(load, field, rule, rule_cell(load->profile, field, rule,
	    header_name(&load->header, kind, field), mention));
}

/* Records without a date have the one in the name of the file: a day? */
static void
check_name(struct load *load)
{
	const Profile *profile = load->profile;
	int when = profile->when;

	if (profile->file_dates.text == NULL || when < 0 ||
	    load->file_first == load->file_last ||
	    profile->kind->fields[when].type != FIELD_DAY ||
	    profile->dates.period != PERIOD_REFUSE || profile->matrix ||
	    load->header.columns[when] != NO_COLUMN ||
	    profile->constants[when] != NULL)
		return;
	faults_add(&load->faults, FAULT_FILE, "day.period", NULL,
	    g_strdup_printf("no column has a date, and the name of the file "
	    "has a month where a day is wanted; set date.period in [source "
	    "%s]", profile->source->name));
}

/* What has to be known of the header before its records can be read. */
static void
begin(struct load *load)
{
	const Profile *profile = load->profile;

	load->header.wrapped = load->preamble.wrapped;
	load->begun = TRUE;
	if (!load->faults.refused)
		check_name(load);
	if (load->faults.refused)
		return;
	layout_fill(load->layout, &load->header, profile->fill);
	if (profile->totals != NULL)
		load->totals = totals_new(profile, &load->header);
}

void
check_header(struct load *load, struct record *record)
{
	struct place place = { .line = record->rule_line,
	    .column = record->rule_column };

	/* What "sep=;" said has been obeyed. */
	if (load->separator != '\0' && record->line == 1)
		return;
	if (record->rule == NULL) {
		if (preamble_take(&load->preamble, load->profile, record,
		    &load->header, &load->faults))
			begin(load);
		else if (load->preamble.count >= PREAMBLE_MOST)
			check_no_header(load);
		return;
	}
	if (load->preamble.count++ == 0)
		faults_add(&load->preamble.best_faults, FAULT_FILE,
		    record->rule, &place, g_strdup_printf("the header cannot "
		    "be read: %s", rule_record(record->rule)));
}

void
check_no_header(struct load *load)
{
	if (preamble_give_up(&load->preamble, &load->header, &load->faults))
		begin(load);
}

/* Cells beyond the header are harmless when they are empty. */
static gboolean
check_width(struct load *load, const struct record *record)
{
	const struct header *header = &load->header;
	guint count = record->count;

	while (count > header->width && *record->cells[count - 1] == '\0')
		count--;
	if (count == header->width ||
	    (count < header->width && record->count >= header->width))
		return TRUE;
	load_reject(load, NO_FIELD, "record.width", g_strdup_printf(
	    "the record has %u cells where the header has %u; look for a "
	    "delimiter or a quote that is missing or too many", count,
	    header->width));
	return FALSE;
}

static gboolean
all_empty(const struct record *record)
{
	guint i;

	for (i = 0; i < record->count; i++)
		if (*record->cells[i] != '\0' &&
		    strcmp(record->cells[i], END_OF_FILE) != 0)
			return FALSE;
	return TRUE;
}

/* A record that libcsv could not make cells of. */
static void
reject_broken(struct load *load, const struct record *record)
{
	load->line = record->rule_line;
	load_reject(load, NO_FIELD, record->rule,
	    g_strdup(rule_record(record->rule)));
	g_array_index(load->faults.list, struct fault,
	    load->faults.list->len - 1).place.column = record->rule_column;
}

/* Delimiters alone say nothing; a header may come again. */
static gboolean
is_no_record(struct load *load, const struct record *record)
{
	enum line_use use;

	if (all_empty(record))
		return TRUE;
	use = totals_line(load->profile, record);
	load->line = record->line;
	if (use == LINE_TOTALS) {
		load->totals_lines++;
		if (load->totals != NULL && !totals_compare(load->totals,
		    record, &load->faults))
			load->differs = TRUE;
		return TRUE;
	}
	if (use == LINE_SKIP) {
		load->skipped_lines++;
		return TRUE;
	}
	if (!header_again(&load->header, record->cells, record->count))
		return FALSE;
	faults_add(&load->faults, FAULT_NOTICE, "header.again",
	    &(struct place){ .line = record->line },
	    g_strdup("the header stands here once more; it is skipped"));
	return TRUE;
}

/* Whether somebody was there before being born. */
static gboolean
born_after(const struct value *birth, const struct value *when)
{
	int year;

	if (when == NULL || !when->known)
		return FALSE;
	if (birth->day != DAY_NONE)
		return birth->day > when->last;
	day_to_date(when->last, &year, NULL, NULL);
	return birth->last > year;
}

/* The century of a birth of two digits shows from when the person came. */
static gboolean
resolve_birth(struct load *load, guint field)
{
	struct value *birth = &load->values[field];
	const struct value *when = load->profile->when < 0 ? NULL :
	    &load->values[load->profile->when];
	const char *rule = NULL;
	int year = birth->last;

	if (!birth->known)
		return TRUE;
	if (birth->last >= 100)
		rule = born_after(birth, when) ? "birth.after" : NULL;
	else {
		rule = "birth.century";
		if (when != NULL && when->known)
			rule = birth_century(when->day, &birth->day, &year);
		birth->last = year;
	}
	if (rule != NULL)
		load_reject_cell(load, field, rule, NULL);
	return rule == NULL;
}

static void
take(struct load *load)
{
	struct value births[2];
	guint i;

	for (i = 0; i < load->profile->kind->people; i++)
		births[i] = load->values[i * PERSON_FIELDS + PERSON_BIRTH];
	for (i = 0; i < load->profile->kind->people; i++)
		if (!resolve_birth(load, i * PERSON_FIELDS + PERSON_BIRTH))
			break;
	if (i == load->profile->kind->people && load->take != NULL)
		load->take(load);
	else if (i == load->profile->kind->people) {
		delivery_widen(load);
		record_take(load);
	}
	/* Another record of the line may be of another time. */
	for (i = 0; i < load->profile->kind->people; i++)
		load->values[i * PERSON_FIELDS + PERSON_BIRTH] = births[i];
}

static void
split_names(struct load *load)
{
	guint i;

	g_string_chunk_clear(load->split);
	for (i = 0; i < load->profile->kind->people; i++)
		people_split(load->values + i * PERSON_FIELDS, load->split);
}

void
check_record(struct load *load, struct record *record)
{
	gboolean spread = spread_wanted(load->profile);
	guint64 rejected = load->counts.rejected;
	guint i;

	if (record->rule == NULL && is_no_record(load, record))
		return;
	load->record++;
	load->line = record->line;
	if (record->rule != NULL)
		reject_broken(load, record);
	else if (load->totals != NULL)
		totals_add(load->totals, record);
	if (record->rule == NULL && spread && spread_empty(load, record))
		return;
	if (record->rule == NULL && check_width(load, record)) {
		for (i = 0; i < load->profile->kind->count; i++)
			if (!field_read(load, record, i))
				break;
		if (i == load->profile->kind->count)
			split_names(load);
		if (i == load->profile->kind->count && spread) {
			spread_record(load, record, take);
			return;
		}
		if (i == load->profile->kind->count)
			take(load);
	}
	load->counts.read++;
	g_assert(load->counts.rejected - rejected <= 1);
}

/* ------------------------------------------------- when all has been read */

static void
report_lines(struct load *load)
{
	if (load->totals_lines + load->skipped_lines > 0)
		faults_add(&load->faults, FAULT_NOTICE, "record.skipped",
		    NULL, g_strdup_printf("lines that are no records: %"
		    G_GUINT64_FORMAT " of totals, %" G_GUINT64_FORMAT
		    " others", load->totals_lines, load->skipped_lines));
	if (layout_filled(load->layout) > 0)
		faults_add(&load->faults, FAULT_NOTICE, "fill.down", NULL,
		    g_strdup_printf("empty cells that got what stands above "
		    "them: %" G_GUINT64_FORMAT, layout_filled(load->layout)));
}

/* Whatever its name says: what a column holds shows at its end. */
static void
refuse_bsn(struct load *load)
{
	const struct kind *kind = load->profile->kind;
	guint i;

	for (i = 0; i < kind->count; i++) {
		int column = load->header.columns[i];
		struct place place = { .line = load->header.line,
		    .column = (guint)column + 1 };

		if (column != NO_COLUMN && bsn_column(&load->bsn[i]))
			faults_add(&load->faults, FAULT_FILE, "bsn.column",
			    &place, g_strdup_printf("column '%s' seems to hold "
			    "citizen service numbers, which may not be kept; "
			    "export another number instead",
			    load->header.names[column]));
	}
}

void
check_end(struct load *load, const struct stream *stream)
{
	if (!load->begun)
		check_no_header(load);
	if (load->faults.refused)
		return;
	if (!load->begun)
		faults_add(&load->faults, FAULT_FILE, "file.empty", NULL,
		    g_strdup("the file holds no text; make the export "
		    "again"));
	else if (load->record == 0)
		faults_add(&load->faults, FAULT_NOTICE, "file.header", NULL,
		    g_strdup("there is a header and no record below it; make "
		    "the export again if there should be"));
	if (stream->undefined > 0)
		faults_add(&load->faults, FAULT_NOTICE, "encoding.undefined",
		    NULL, g_strdup_printf("bytes without a meaning in %s: %"
		    G_GUINT64_FORMAT "; check encoding in [source %s]",
		    load->profile->encoding, stream->undefined,
		    load->profile->source->name));
	if (!load->begun)
		return;
	refuse_bsn(load);
	order_report(load);
	delivery_check(load);
	report_lines(load);
	tally_report(&load->tally, &load->header, load->profile,
	    &load->faults);
}

gboolean
check_shape(struct load *load, GError **error)
{
	g_autofree char *unknown = header_unknown(&load->header);
	gboolean known;

	if (!shape_compare(load, &known, error))
		return FALSE;
	if (!known && unknown != NULL)
		faults_add(&load->faults, FAULT_NOTICE, "header.unknown",
		    &(struct place){ .line = load->header.line },
		    g_strdup_printf("these "
		    "columns are not read: %s; name one with column.FIELD in "
		    "[source %s] if it should be", unknown,
		    load->profile->source->name));
	return TRUE;
}
