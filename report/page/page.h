/*
 * The page of one report in one language: self-contained HTML without
 * scripts and without anything from outside.
 */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "charts.h"
#include "dress.h"
#include "figures.h"
#include "html.h"
#include "words.h"

/* What a page is made of; nothing is owned. */
struct page {
	Html			*html;
	const struct figures	*figures;
	const Words		*words;
	const struct picture	*pictures;	/* in the order of charts[] */
	const struct dress	*dress;
	const struct section	*section;	/* being written; outline.h */
	GHashTable		*tables;	/* names of those written */
	gboolean		 supply_said;	/* what the section lacks */
};

/* The whole document; g_free. */
char	*page_write(const struct figures *, const Words *,
	    const struct dress *,
	    const struct picture *pictures);

/* Its sections, in order. */
void	 page_key_figures(struct page *);
void	 page_connected(struct page *);
void	 page_activities(struct page *);
void	 page_stop(struct page *);
void	 page_cost(struct page *);
void	 page_credits(struct page *);
/* Of page->section's topic: its heading, chart, tables, and what is missing. */
void	 page_topic(struct page *);
void	 page_targets(struct page *);
void	 page_network(struct page *);
void	 page_response(struct page *);
void	 page_changes(struct page *);
void	 page_method(struct page *);
void	 page_accessibility(struct page *);

#endif
