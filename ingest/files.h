/*
 * The files of a source, and the names they go by.
 */
#ifndef IMPACT_FILES_H
#define IMPACT_FILES_H

#include "conf.h"

struct input {
	char	*path;		/* to open */
	char	*file;		/* to show: within the conf's folder */
	char	*reject;	/* path of its reject file */
};

/*
 * Sorted by name; empty when none matches, NULL with an error when the machine
 * broke.  Free with g_ptr_array_unref.
 */
GPtrArray	*files_find(const Conf *, const struct conf_source *, GError **);
/* Without the folder of the configuration; points into path. */
const char	*files_shown(const Conf *, const char *path);

#endif
