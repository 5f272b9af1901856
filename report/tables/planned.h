/*
 * Tables as the report has them: marked when they are for the organisation
 * alone, with headings in the words of a language.
 */
#ifndef REPORT_PLANNED_H
#define REPORT_PLANNED_H

#include "tables.h"

/* A column: the name in the file, which is also the key of its heading. */
struct table_plan {
	const char	*name;
	enum table_kind	 kind;
};

/* Without columns as yet. */
Table	*table_open(const struct figures *, const Words *, const char *name,
	    const char *caption);
/* Those of a plan, which ends in NULL; headings is their group of words. */
void	 table_columns(Table *, const struct figures *, const Words *,
	    const char *headings, const struct table_plan *);

#endif
