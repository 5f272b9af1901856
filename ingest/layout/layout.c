/*
 * What has to be undone before the cells of a record stand under their
 * header.
 */
#include "layout.h"
#include "unwrap.h"

struct layout {
	ReaderFunction	 function;
	gpointer	 data;
	gboolean	 wrapped;
	Unwrap		*unwrap;

	int		 columns[MAX_FIELDS];	/* to fill, then NO_COLUMN */
	guint		 count;
	char		*above[MAX_FIELDS];	/* what stood there last */
	char		*given[MAX_FIELDS];	/* a copy, that may be changed */
	guint64		 filled;
};

Layout *
layout_new(const struct reader_form *form, ReaderFunction function,
    gpointer data)
{
	Layout *layout = g_new0(Layout, 1);

	layout->unwrap = unwrap_new(form);
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
	unwrap_free(layout->unwrap);
	for (i = 0; i < MAX_FIELDS; i++) {
		g_free(layout->above[i]);
		g_free(layout->given[i]);
	}
	g_free(layout);
}

gboolean
layout_try(Layout *layout, const struct record *record,
    ReaderFunction function, gpointer data)
{
	return unwrap_record(layout->unwrap, record, function, data);
}

void
layout_unwrap(Layout *layout, gboolean unwrap)
{
	layout->wrapped = unwrap;
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

	if (!layout->wrapped || !layout_try(layout, record, hand_on, layout))
		hand_on(record, layout);
}
