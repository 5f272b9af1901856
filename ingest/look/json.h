/*
 * Writing JSON values.
 */
#ifndef IMPACT_JSON_H
#define IMPACT_JSON_H

#include <glib.h>

/* A text between quotes, escaped (RFC 8259). */
void	json_text(const char *text, GString *out);
/* The same of so many bytes, NUL among them. */
void	json_text_size(const char *text, gsize size, GString *out);

#endif
