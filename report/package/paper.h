/*
 * Pages as PDF, by weasyprint.
 *
 * A third of its time goes into getting ready, so where it is a program of
 * Python (as it comes) that interpreter is given several pages at a time and
 * hands each to weasyprint's own main, which makes the same bytes, but for what
 * paper.py adds: descriptions of pictures in its tags, and a table before its
 * chart where the chart would leave a page half empty.  What that does not make
 * is asked for again, by itself, and failing that of weasyprint.
 */
#ifndef REPORT_PAPER_H
#define REPORT_PAPER_H

#include "tool.h"

#define PAPER_PROGRAM	"weasyprint"

struct paper {
	struct tool	 weasyprint;
	struct tool	 python;	/* that runs it; no program: unknown */
};

/* Looks weasyprint up along PATH. */
void	paper_find(struct paper *, guint seconds, gsize memory,
	    gsize output);
void	paper_clear(struct paper *);
/*
 * pdfs[i] of pages[i]; NULL with why[i] in words, g_free.  environment:
 * beside HOME and LC_ALL; ends in NULL.
 */
void	paper_print(const struct paper *, const char *const *environment,
	    GBytes **pages, GBytes **pdfs, char **why, guint count);

#endif
