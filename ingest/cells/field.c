/*
 * One field of the record at hand: from its column, the name of the file or
 * the profile to load->values.
 */
#include <string.h>

#include "cell.h"
#include "field.h"
#include "order.h"
#include "spread.h"

/* A sign that a reject file got so that it holds no formula. */
static char *
without_guard(char *cell)
{
	return cell[0] == '\'' && value_formula(cell + 1) ? cell + 1 : cell;
}

/* What the name of the file says; the cell is not there. */
static void
value_of_file(const struct load *load, struct value *value)
{
	*value = (struct value){ .known = TRUE, .text = "",
	    .day = load->file_first, .last = load->file_last };
	if (load->profile->dates.period == PERIOD_LAST &&
	    load->profile->kind->fields[load->profile->when].type ==
	    FIELD_DAY)
		value->day = load->file_last;
}

static const char *
read_constant(struct load *load, guint field, struct value *value)
{
	const char *constant = load->profile->constants[field];
	g_autofree char *cell = g_strdup(constant);
	const char *rule;

	if (cell == NULL) {
		*value = (struct value){ 0 };
		if (load->profile->file_dates.text != NULL &&
		    (int)field == load->profile->when)
			value_of_file(load, value);
		return NULL;
	}
	rule = cell_constant(load->profile, field, cell, value);
	/* Its text outlives the record: it is the profile's. */
	if (value->text >= cell && value->text <= cell + strlen(cell))
		value->text = constant;
	return rule;
}

/* A person number of digits gets back the zeros that it has lost. */
void
field_pad(struct load *load, guint field, struct value *value)
{
	gsize wanted = (gsize)load->profile->source->pad_number;
	gsize size = strlen(value->text);
	char *padded = load->padded[field / PERSON_FIELDS];

	if (size >= wanted ||
	    value->text[strspn(value->text, "0123456789")] != '\0')
		return;
	memset(padded, '0', wanted - size);
	memcpy(padded + wanted - size, value->text, size + 1);
	value->text = padded;
}

/* Nothing tells of it, and nobody needs it. */
static gboolean
is_absent(const struct load *load, guint field)
{
	return load->header.columns[field] == NO_COLUMN &&
	    load->profile->constants[field] == NULL &&
	    load->profile->file_dates.text == NULL &&
	    !load->profile->kind->fields[field].required;
}

gboolean
field_read(struct load *load, const struct record *record, guint field)
{
	const struct field *row = &load->profile->kind->fields[field];
	int column = load->header.columns[field];
	struct value *value = &load->values[field];
	char none[] = "", *cell = none;
	const char *rule;

	if (spread_field(load->profile, field) || is_absent(load, field)) {
		*value = (struct value){ 0 };
		return TRUE;
	}
	if (column == NO_COLUMN)
		rule = read_constant(load, field, value);
	else {
		if ((guint)column < record->count)
			cell = load->own ?
			    without_guard(record->cells[column]) :
			    record->cells[column];
		rule = cell_read(load->profile, field, cell, value);
	}
	if ((row->type == FIELD_DAY || row->type == FIELD_BIRTH) &&
	    (value->known || rule != NULL))
		order_judge(load, field, value->text, rule == NULL);
	if (value->notice != NULL && rule == NULL)
		tally_add(&load->tally, field, value->notice, load->line);
	if (rule == NULL && value->known && (row->type == FIELD_CODE || row->type == FIELD_QUESTION))
		bsn_add(&load->bsn[field], value->text);
	if (rule == NULL && value->known &&
	    kind_is_person_field(load->profile->kind, field) &&
	    field % PERSON_FIELDS == PERSON_NUMBER)
		field_pad(load, field, value);
	if (rule == NULL && (value->known || !row->required))
		return TRUE;
	load_reject_cell(load, field, rule != NULL ? rule : "required",
	    rule != NULL ? value->text : NULL);
	return FALSE;
}
