/* Pieces that the sections of a page have in common; for report/page. */
#ifndef REPORT_PAGE_PARTS_H
#define REPORT_PAGE_PARTS_H

#include "page.h"
#include "tables.h"

/* The sentence of that name. */
void	 page_paragraph(struct page *, const char *group, const char *key);
/* What is said in small behind something else; NULL: nothing. */
void	 page_more(struct page *, const char *text);
/* The question in small, then the finding (which it frees) as heading. */
void	 page_heading(struct page *, const char *question, char *finding);
/* The finding of a topic of measures; g_free. */
char	*topic_heading(const struct figures *, const Words *,
	    const char *topic);
/*
 * People on the mission rung credited to the funder of the report, and what
 * share of all grants it gave; either may be hidden, or NULL.  when: they were
 * credited, in words; g_free.
 */
const struct cell *topic_grant(const struct figures *, const Words *,
	    const struct cell **share, char **when);
/*
 * The tables of the section from that one on, and what of its topic cannot
 * be told.
 */
void	 page_topic_rest(struct page *, guint first_table);
/* What the norms that results are set against are about, and who says so. */
void	 page_norms(struct page *);
/* The answers that the sections have, in short, each with where it stands. */
void	 page_brief(struct page *, const GPtrArray *sections);
/* Once on the page.  Frees the table. */
void	 page_table(struct page *, Table *);
/*
 * The chart of that name, or a note that it could not be made.  One of which
 * nothing is known, in a section without figures, is left out.
 */
void	 page_figure(struct page *, const char *chart);
/* The same below what it shows, where the section is about more. */
void	 page_chart(struct page *, const char *chart);
/* Whether there is something on it. */
gboolean page_has_chart(const struct page *, const char *chart);

#endif
