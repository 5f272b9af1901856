/*
 * Every derived table as a CSV file (RFC 4180, UTF-8), with a datapackage.json
 * (Frictionless Data) that gives columns, types and the remarks of the
 * schema.  For use inside the organisation: nothing in it is protected.
 */
#ifndef IMPACT_EXPORT_H
#define IMPACT_EXPORT_H

#include <glib.h>

#include "store.h"

/* An error with EXIT_NOTHING when nothing has been derived yet. */
gboolean	export_write(Store *, const char *folder, GError **);

#endif
