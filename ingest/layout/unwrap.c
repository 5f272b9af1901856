/*
 * Records that were put whole into one quoted cell, taken out of it.
 */
#include <string.h>

#include "unwrap.h"

struct unwrap {
	char			 delimiter;
	Reader			*reader;	/* of what stands in the cell */
	ReaderFunction		 function;	/* NULL: only count */
	gpointer		 data;
	const struct record	*outer;
	guint			 records;	/* found in the cell */
};

/* The place is that of the record around it. */
static void
on_inner(struct record *record, gpointer data)
{
	Unwrap *unwrap = data;

	unwrap->records++;
	if (unwrap->function == NULL)
		return;
	record->line = unwrap->outer->line;
	record->lines = unwrap->outer->lines;
	record->rule_line = unwrap->outer->line;
	unwrap->function(record, unwrap->data);
}

Unwrap *
unwrap_new(const struct reader_form *form)
{
	Unwrap *unwrap = g_new0(Unwrap, 1);

	unwrap->delimiter = form->delimiter;
	unwrap->reader = reader_new(form, on_inner, unwrap);
	return unwrap;
}

void
unwrap_free(Unwrap *unwrap)
{
	if (unwrap == NULL)
		return;
	reader_free(unwrap->reader);
	g_free(unwrap);
}

static void
read_cell(Unwrap *unwrap, const char *cell)
{
	unwrap->records = 0;
	reader_feed(unwrap->reader, cell, strlen(cell));
	reader_feed(unwrap->reader, "\n", 1);
	/* A quote that is open inside is not closed by the next record. */
	reader_end(unwrap->reader);
}

gboolean
unwrap_record(Unwrap *unwrap, const struct record *record,
    ReaderFunction function, gpointer data)
{
	const char *cell = record->count == 1 && record->rule == NULL ?
	    record->cells[0] : NULL;

	if (cell == NULL || strchr(cell, unwrap->delimiter) == NULL)
		return FALSE;
	unwrap->outer = record;
	if (strpbrk(cell, "\r\n") != NULL) {
		unwrap->function = NULL;
		read_cell(unwrap, cell);
		if (unwrap->records != 1)
			return FALSE;
	}
	unwrap->function = function;
	unwrap->data = data;
	read_cell(unwrap, cell);
	return TRUE;
}
