/*
 * Whether bytes are ASCII, NUL included.
 */
#ifndef IMPACT_ASCII_H
#define IMPACT_ASCII_H

#include <glib.h>

gboolean ascii_only(const guint8 *bytes, gsize size);

#endif
