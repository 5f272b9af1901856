/*
 * Files of the source tree that are built into the programs: SQL, chart
 * scripts, templates, words.  Named by their path in the tree.
 */
#ifndef IMPACT_RESOURCE_H
#define IMPACT_RESOURCE_H

#include <glib.h>

/* The text of "report/charts/c1_target.gp"; static, NUL-ended; aborts if absent. */
const char	*resource_text(const char *path);
/* Bytes of a binary file; static, not NUL-ended. */
const void	*resource_bytes(const char *path, gsize *size);
/*
 * Paths below a folder ("report"), at any depth, that end in suffix
 * ("charts/c1_target.sql"); sorted; g_strfreev.
 */
char		**resource_list(const char *folder, const char *suffix);

#endif
