/*
 * Records that were put whole into one quoted cell, taken out of it: what a
 * spreadsheet makes of a comma file where the comma is the decimal mark.
 */
#ifndef IMPACT_UNWRAP_H
#define IMPACT_UNWRAP_H

#include "reader.h"

typedef struct unwrap Unwrap;

/* Hands on every record to the function, unwrapped where it can be. */
Unwrap	*unwrap_new(const struct reader_form *, ReaderFunction, gpointer);
void	 unwrap_free(Unwrap *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Unwrap, unwrap_free)

/* A ReaderFunction of an Unwrap. */
void	 unwrap_record(struct record *, gpointer unwrap);

#endif
