/*
 * The reports to make: one for each [report NAME] section, or one for each
 * municipality when it says so.  What follows sees no difference.
 */
#ifndef REPORT_ASSIGNMENTS_H
#define REPORT_ASSIGNMENTS_H

#include "conf.h"
#include "day.h"
#include "store.h"

/*
 * struct conf_report *, owned by the array, valid as long as the Conf: as in
 * the configuration, but for municipality, which is one or all, and name,
 * which is the folder: "gemeenten/veldendam".  All of them, whatever only
 * says.  EXIT_USAGE when there is no section called only (may be NULL),
 * EXIT_CONF when two municipalities would share a folder.
 */
GPtrArray	*assignments_list(const Conf *, Store *, const char *only,
		    GError **);
/*
 * Those of the section called only or, without, those whose turn it is in
 * this month; the array is the caller's, what is in it is not.
 */
GPtrArray	*assignments_due(const GPtrArray *, gint32 month,
		    const char *only);

/* The municipality as a folder of a-z, 0-9 and -; g_free. */
char		*assignments_folder(const char *municipality);

#endif
