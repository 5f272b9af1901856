/* The table of restated figures: what was told before, what holds now, why. */
#ifndef REPORT_CHANGE_TABLE_H
#define REPORT_CHANGE_TABLE_H

#include "figures.h"
#include "restatement.h"
#include "tables.h"
#include "words.h"

/* Without what only follows from other figures. */
Table	*table_changes(const struct figures *, const Words *);
/* The cause of most of these, which the page says once; NULL: there is none. */
char	*change_common_cause(const struct figures *, const Words *);
/*
 * What a figure is called, from its key: "people connected, 2026-03".  Keys
 * are those of the cells; g_free.
 */
char	*change_label(const struct figures *, const Words *, const char *key);

#endif
