/*
 * What one package says has to fit together, before anything is attacked:
 * every figure with its rule and its rounding, ratios with what they are of,
 * tables with cells.csv.  rows: key -> struct cellfile_row; differences:
 * char *, added and owned by the array.
 */
#ifndef REPORT_CHECKS_H
#define REPORT_CHECKS_H

#include "cellfile.h"
#include "document.h"
#include "proof.h"

void	 check_differ(GPtrArray *differences, const char *path,
	    const char *key, const char *what);
/* What is wrong with a figure by itself, or NULL. */
const char *check_figure(const struct quantity *, const struct protection *);
/* Both count what they found to be good. */
void	 check_ratio(const struct cellfile_row *, GHashTable *rows,
	    const char *folder, struct proven *, GPtrArray *differences);
void	 check_tables(const json_t *package, GHashTable *rows,
	    const char *folder, struct proven *, GPtrArray *differences);

#endif
