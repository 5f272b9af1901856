/*
 * One line, several records.
 */
#include <string.h>

#include "cell.h"
#include "rules.h"
#include "spread.h"

gboolean
spread_wanted(const Profile *profile)
{
	return profile->matrix || profile->split >= 0;
}

gboolean
spread_field(const Profile *profile, guint field)
{
	return profile->split == (int)field || (profile->matrix &&
	    (profile->when == (int)field || profile->matrix_field == field));
}

/* One cell of the field that differs between the records of the line. */
static gboolean
take_cell(struct load *load, guint field, char *cell, guint column)
{
	struct value *value = &load->values[field];
	const char *rule = cell_read(load->profile, field, cell, value);

	if (value->notice != NULL)
		tally_add(&load->tally, field, value->notice, load->line);
	if (rule == NULL && !value->known)
		return FALSE;
	load->counts.read++;
	if (rule == NULL)
		return TRUE;
	load_reject_column(load, field, column, rule, value->text);
	return FALSE;
}

static gboolean
item_missing(const struct load *load, const char *item)
{
	g_autofree char *copy = g_strdup(item);

	return cell_missing(load->profile, value_trim(copy));
}

static gboolean
list_empty(const struct load *load, const struct record *record)
{
	int column = load->header.columns[load->profile->split];
	g_auto(GStrv) items = NULL;
	guint i;

	if (column == NO_COLUMN || (guint)column >= record->count)
		return TRUE;
	items = g_strsplit(record->cells[column], load->profile->separator,
	    -1);
	for (i = 0; items[i] != NULL; i++)
		if (!item_missing(load, items[i]))
			return FALSE;
	return TRUE;
}

gboolean
spread_empty(const struct load *load, const struct record *record)
{
	const struct header *header = &load->header;
	guint i;

	if (!load->profile->matrix)
		return list_empty(load, record);
	for (i = 0; i < MIN(record->count, header->width); i++)
		if (header->uses[i] == COLUMN_SESSION &&
		    !item_missing(load, record->cells[i]))
			return FALSE;
	return TRUE;
}

static void
spread_matrix(struct load *load, const struct record *record,
    void (*take)(struct load *))
{
	const struct header *header = &load->header;
	struct value *when = &load->values[load->profile->when];
	guint i;

	for (i = 0; i < MIN(record->count, header->width); i++) {
		if (header->uses[i] != COLUMN_SESSION)
			continue;
		*when = (struct value){ .known = TRUE, .day = header->days[i],
		    .last = header->days[i], .text = "" };
		if (take_cell(load, load->profile->matrix_field,
		    record->cells[i], i))
			take(load);
		if (load->error != NULL)
			return;
	}
}

static void
spread_list(struct load *load, const struct record *record,
    void (*take)(struct load *))
{
	guint field = (guint)load->profile->split;
	int column = load->header.columns[field];
	g_auto(GStrv) items = NULL;
	guint i;

	if (column == NO_COLUMN || (guint)column >= record->count)
		return;
	items = g_strsplit(record->cells[column], load->profile->separator,
	    -1);
	for (i = 0; items[i] != NULL; i++) {
		if (take_cell(load, field, items[i], (guint)column))
			take(load);
		if (load->error != NULL)
			return;
	}
}

void
spread_record(struct load *load, const struct record *record,
    void (*take)(struct load *))
{
	if (load->profile->matrix)
		spread_matrix(load, record, take);
	else
		spread_list(load, record, take);
}
