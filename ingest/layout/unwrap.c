/*
 * Records that were put whole into one quoted cell, taken out of it.
 */
#include <string.h>

#include "unwrap.h"

struct unwrap {
	struct reader_form	 form;
	ReaderFunction		 function;
	gpointer		 data;
	const struct record	*outer;
	guint			 records;	/* found in the cell */
};

Unwrap *
unwrap_new(const struct reader_form *form, ReaderFunction function,
    gpointer data)
{
	Unwrap *unwrap = g_new0(Unwrap, 1);

	unwrap->form = *form;
	unwrap->function = function;
	unwrap->data = data;
	return unwrap;
}

void
unwrap_free(Unwrap *unwrap)
{
	g_free(unwrap);
}

/* The place is that of the record around it. */
static void
on_inner(struct record *record, gpointer data)
{
	Unwrap *unwrap = data;

	record->line = unwrap->outer->line;
	record->lines = unwrap->outer->lines;
	record->raw = unwrap->outer->raw;
	record->raw_size = unwrap->outer->raw_size;
	if (record->rule != NULL)
		record->rule_line = unwrap->outer->line;
	if (unwrap->records++ == 0)
		unwrap->function(record, unwrap->data);
}

void
unwrap_record(struct record *record, gpointer data)
{
	Unwrap *unwrap = data;
	g_autoptr(Reader) reader = NULL;
	const char *cell = record->count == 1 && record->rule == NULL ?
	    record->cells[0] : NULL;

	if (cell == NULL || strchr(cell, unwrap->form.delimiter) == NULL) {
		unwrap->function(record, unwrap->data);
		return;
	}
	unwrap->outer = record;
	unwrap->records = 0;
	reader = reader_new(&unwrap->form, on_inner, unwrap);
	reader_feed(reader, cell, strlen(cell));
	reader_end(reader);
	/* A cell of several records is left as it was found. */
	if (unwrap->records == 0)
		unwrap->function(record, unwrap->data);
}
