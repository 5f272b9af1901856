/*
 * Writing CSV: the plain form of RFC 4180 for programs, and the form that a
 * spreadsheet in the Netherlands opens with a double click.  In both a text
 * that a spreadsheet might take for a formula gets an apostrophe in front;
 * numbers are left alone, so -5 stays a number.
 */
#ifndef REPORT_SEPARATED_H
#define REPORT_SEPARATED_H

#include <glib.h>

#include "cells.h"

struct csv {
	char	 delimiter;
	char	 decimal;
	gboolean mark;		/* a byte order mark in front */
};

extern const struct csv csv_plain;	/* "," "." and no mark */
extern const struct csv csv_excel;	/* ";" "," and a mark */

/* One field, quoted where need be. */
void	csv_text(const struct csv *, GString *, const char *);
/* A number, a symbol, or nothing for NULL. */
void	csv_cell(const struct csv *, GString *, const struct cell *);

#endif
