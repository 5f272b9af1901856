/*
 * What has to be undone before the cells of a record stand under their
 * header: a record wrapped in one quoted cell, and cells merged downwards.
 * Both who loads a file and who writes its rejects see records through it.
 */
#ifndef IMPACT_LAYOUT_H
#define IMPACT_LAYOUT_H

#include "header.h"
#include "reader.h"

typedef struct layout Layout;

/* Hands records on to a function; the form is that of the file. */
Layout	*layout_new(const struct reader_form *, ReaderFunction, gpointer);
void	 layout_free(Layout *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Layout, layout_free)

/* A ReaderFunction; data is the Layout. */
void	 layout_record(struct record *, gpointer layout);
/* Records are unwrapped from now on, until one is not wrapped. */
void	 layout_unwrap(Layout *, gboolean);
/*
 * The cells of a wrapped record, by handing them on to another function, once;
 * FALSE when the record is not wrapped.
 */
gboolean layout_try(Layout *, const struct record *, ReaderFunction, gpointer);
/* From the record after the header on: columns to fill down. */
void	 layout_fill(Layout *, const struct header *, guint fields);
/* How many cells of a field have been filled so far. */
guint64	 layout_filled(const Layout *);

#endif
