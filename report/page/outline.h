/*
 * What stands in a report, and in which order, by the audience that it is
 * for.  A section is one row of the table: its name, the topic of measures it
 * tells, its tables, and the function that writes it.
 */
#ifndef REPORT_OUTLINE_H
#define REPORT_OUTLINE_H

#include "page.h"
#include "tables.h"

#define SECTION_TABLES	5
#define SECTION_CHARTS	2

struct section {
	const char	*id;		/* of the element, and in its address */
	const char	*word;		/* in [page]: the question it answers */
	const char	*topic;		/* of measures, or NULL */
	const char	*charts[SECTION_CHARTS];
	guint		 place[AUDIENCES];	/* from 1; 0: not for them */
	Table		*(*tables[SECTION_TABLES])(const struct figures *,
			    const Words *);
	void		(*write)(struct page *);
	/* Whether there is such a section here; NULL: always. */
	gboolean	 (*applies)(const struct figures *);
};

/* const struct section *, in order; the array is the caller's. */
GPtrArray	*outline_sections(const struct figures *);
/* All tables of its sections, each once: Table *, owned by the array. */
GPtrArray	*outline_tables(const struct figures *, const Words *);
/* Whether one of them has that chart. */
gboolean	 outline_shows(const struct figures *, const char *chart);

#endif
