/*
 * Records as they come from the reader: the checks that every kind shares.
 */
#include <string.h>

#include "batch.h"
#include "bsn.h"
#include "cell.h"
#include "check.h"
#include "delivery.h"
#include "record.h"
#include "rules.h"

void
load_reject(struct load *load, guint field, const char *rule, char *text)
{
	struct place place = { .record = load->record, .line = load->line };
	int column = field == NO_FIELD ? NO_COLUMN :
	    load->header.columns[field];

	if (column != NO_COLUMN) {
		place.column = (guint)column + 1;
		place.header = load->header.names[column];
	}
	faults_add(&load->faults, FAULT_REJECT, rule, &place, text);
	load->counts.rejected++;
}

void
load_reject_cell(struct load *load, guint field, const char *rule,
    const char *cell)
{
	const struct kind *kind = load->profile->kind;
	g_autofree char *quote = cell == NULL ||
	    kind_is_person_field(kind, field) ? NULL : rule_quote(cell);

	load_reject(load, field, rule, rule_cell(load->profile, field, rule,
	    header_name(&load->header, kind, field), quote));
}

void
check_header(struct load *load, struct record *record)
{
	if (record->rule != NULL) {
		struct place place = { .line = record->rule_line,
		    .column = record->rule_column };

		faults_add(&load->faults, FAULT_FILE, record->rule, &place,
		    g_strdup_printf("the header cannot be read: %s",
		    rule_record(record->rule)));
		return;
	}
	header_read(&load->header, load->profile, record->cells,
	    record->count, record->line, &load->faults);
	load->begun = TRUE;
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

/* A sign that a reject file got so that it holds no formula. */
static char *
without_guard(char *cell)
{
	return cell[0] == '\'' && cell[1] != '\0' &&
	    strchr("=+-@\t\r", cell[1]) != NULL ? cell + 1 : cell;
}

static gboolean
check_field(struct load *load, const struct record *record, guint field)
{
	const struct field *row = &load->profile->kind->fields[field];
	int column = load->header.columns[field];
	struct value *value = &load->values[field];
	g_autofree char *constant = NULL;
	char none[] = "", *cell = none;
	const char *rule;

	if (column == NO_COLUMN) {
		/* Its text outlives the record: it is the profile's. */
		constant = g_strdup(load->profile->constants[field]);
		if (constant == NULL) {
			value->known = FALSE;
			return TRUE;
		}
		cell = constant;
	} else if ((guint)column < record->count)
		cell = load->own ? without_guard(record->cells[column]) :
		    record->cells[column];
	rule = cell_read(load->profile, field, cell, value);
	if (constant != NULL && value->text >= constant &&
	    value->text <= constant + strlen(constant))
		value->text = load->profile->constants[field];
	if (rule == NULL && (value->known || !row->required))
		return TRUE;
	load_reject_cell(load, field, rule != NULL ? rule : "required",
	    rule != NULL ? value->text : NULL);
	return FALSE;
}

static gboolean
all_empty(const struct record *record)
{
	guint i;

	for (i = 0; i < record->count; i++)
		if (*record->cells[i] != '\0')
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
	if (all_empty(record))
		return TRUE;
	if (!header_again(&load->header, record->cells, record->count))
		return FALSE;
	load->line = record->line;
	faults_add(&load->faults, FAULT_NOTICE, "header.again",
	    &(struct place){ .line = record->line },
	    g_strdup("the header stands here once more; it is skipped"));
	return TRUE;
}

void
check_record(struct load *load, struct record *record)
{
	guint i;

	if (record->rule == NULL && is_no_record(load, record))
		return;
	load->record++;
	load->line = record->line;
	load->counts.read++;
	if (record->rule != NULL) {
		reject_broken(load, record);
		return;
	}
	if (!check_width(load, record))
		return;
	for (i = 0; i < load->profile->kind->count; i++)
		if (!check_field(load, record, i))
			return;
	g_string_chunk_clear(load->split);
	for (i = 0; i < load->profile->kind->people; i++)
		people_split(load->values + i * PERSON_FIELDS, load->split);
	delivery_widen(load);
	record_take(load);
}

void
check_end(struct load *load, const struct stream *stream)
{
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
}

gboolean
check_shape(struct load *load, GError **error)
{
	g_autofree char *shape = header_shape(&load->header);
	g_autofree char *unknown = header_unknown(&load->header);
	gboolean known;

	if (unknown == NULL)
		return TRUE;
	if (!batch_shape_known(load, shape, &known, error))
		return FALSE;
	if (!known)
		faults_add(&load->faults, FAULT_NOTICE, "header.unknown",
		    &(struct place){ .line = 1 }, g_strdup_printf("these "
		    "columns are not read: %s; name one with column.FIELD in "
		    "[source %s] if it should be", unknown,
		    load->profile->source->name));
	return TRUE;
}
