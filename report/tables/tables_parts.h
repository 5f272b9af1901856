/* What tables.c and tables_page.c share; for nobody else. */
#ifndef REPORT_TABLES_PARTS_H
#define REPORT_TABLES_PARTS_H

#include "tables.h"

struct column {
	char		*name;
	char		*heading;
	enum table_kind	 kind;
};

/* Either a text with its code, or a cell (NULL: none). */
struct field {
	char			*shown;
	char			*code;
	char			*more;		/* or NULL */
	const struct cell	*cell;
};

struct table {
	char		*name;
	char		*caption;
	GArray		*columns;	/* struct column */
	GArray		*fields;	/* struct field, row after row */
	GPtrArray	*rows;		/* char *: their ids */
	char		*restriction;	/* or NULL */
};

/* The column of a field. */
const struct column *column_of(const Table *, guint field);
/* TABLE/ROW/COLUMN of a field; g_free. */
char	*figure_name(const Table *, guint field);

#endif
