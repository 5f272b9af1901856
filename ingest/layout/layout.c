/*
 * What has to be undone before the cells of a record stand under their
 * header.
 */
#include <string.h>

#include "layout.h"

struct layout {
	char		 delimiter;
	ReaderFunction	 function;
	gpointer	 data;

	gboolean	 unwrap;
	Reader		*inner;		/* of what stands in the one cell */
	ReaderFunction	 inner_function;
	gpointer	 inner_data;
	const struct record *outer;

	int		 columns[MAX_FIELDS];	/* to fill, then NO_COLUMN */
	guint		 count;
	char		*above[MAX_FIELDS];	/* what stood there last */
	char		*given[MAX_FIELDS];	/* a copy, that may be changed */
	guint64		 filled;
};

Layout *
layout_new(char delimiter, ReaderFunction function, gpointer data)
{
	Layout *layout = g_new0(Layout, 1);

	layout->delimiter = delimiter;
	layout->function = function;
	layout->data = data;
	return layout;
}

void
layout_free(Layout *layout)
{
	guint i;

	if (layout == NULL)
		return;
	g_clear_pointer(&layout->inner, reader_free);
	for (i = 0; i < MAX_FIELDS; i++) {
		g_free(layout->above[i]);
		g_free(layout->given[i]);
	}
	g_free(layout);
}

/* ---------------------------------------------------------- unwrapping */

/* A record of the text in a cell has the place of the record around it. */
static void
on_inner(struct record *record, gpointer data)
{
	Layout *layout = data;

	record->line = layout->outer->line;
	record->lines = layout->outer->lines;
	record->rule_line = record->line;
	layout->inner_function(record, layout->inner_data);
}

gboolean
layout_try(Layout *layout, const struct record *record,
    ReaderFunction function, gpointer data)
{
	const char *cell = record->count == 1 ? record->cells[0] : NULL;

	if (cell == NULL || record->rule != NULL ||
	    strchr(cell, layout->delimiter) == NULL)
		return FALSE;
	if (layout->inner == NULL)
		layout->inner = reader_new(&(struct reader_form){
		    .delimiter = layout->delimiter }, on_inner,
		    layout);
	layout->inner_function = function;
	layout->inner_data = data;
	layout->outer = record;
	reader_feed(layout->inner, cell, strlen(cell));
	reader_feed(layout->inner, "\n", 1);
	/* A quote that is open inside is not closed by the next record. */
	reader_end(layout->inner);
	return TRUE;
}

void
layout_unwrap(Layout *layout, gboolean unwrap)
{
	layout->unwrap = unwrap;
}

/* -------------------------------------------------------- filling down */

void
layout_fill(Layout *layout, const struct header *header, guint fields)
{
	guint i;

	layout->count = 0;
	for (i = 0; i < MAX_FIELDS; i++)
		if ((fields & 1U << i) && header->columns[i] != NO_COLUMN)
			layout->columns[layout->count++] = header->columns[i];
}

guint64
layout_filled(const Layout *layout)
{
	return layout->filled;
}

static gboolean
has_text(const struct record *record)
{
	guint i;

	for (i = 0; i < record->count; i++)
		if (*record->cells[i] != '\0')
			return TRUE;
	return FALSE;
}

/* Merged are all cells of a block: one that is filled begins a new one. */
static void
fill(Layout *layout, struct record *record)
{
	gboolean begins = FALSE;
	guint i;

	for (i = 0; i < layout->count; i++)
		begins = begins || ((guint)layout->columns[i] <
		    record->count && *record->cells[layout->columns[i]] !=
		    '\0');
	for (i = 0; i < layout->count; i++) {
		guint column = (guint)layout->columns[i];

		if (column >= record->count)
			continue;
		if (begins) {
			g_free(layout->above[i]);
			layout->above[i] = g_strdup(record->cells[column]);
		} else if (layout->above[i] != NULL) {
			g_free(layout->given[i]);
			layout->given[i] = g_strdup(layout->above[i]);
			record->cells[column] = layout->given[i];
			layout->filled += *layout->above[i] != '\0';
		}
	}
}

static void
hand_on(struct record *record, gpointer data)
{
	Layout *layout = data;

	if (layout->count > 0 && record->rule == NULL && has_text(record))
		fill(layout, record);
	layout->function(record, layout->data);
}

void
layout_record(struct record *record, gpointer data)
{
	Layout *layout = data;

	if (!layout->unwrap || !layout_try(layout, record, hand_on, layout))
		hand_on(record, layout);
}
