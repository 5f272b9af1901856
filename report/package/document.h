/*
 * JSON documents, as jansson holds them: the only header that includes it.
 * Keys stay in the order in which they were set, and numbers are whole or
 * settings, so the same content is the same bytes.
 */
#ifndef REPORT_DOCUMENT_H
#define REPORT_DOCUMENT_H

#include <glib.h>
#include <jansson.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

/* A new empty object or array at the end of an array, or under a key. */
json_t	*document_push(json_t *array, json_t *value);
json_t	*document_put(json_t *object, const char *key, json_t *value);
/* A text under a key; what is not UTF-8 is replaced. */
void	 document_text(json_t *object, const char *key, const char *text);
void	 document_number(json_t *object, const char *key, gint64);
/* Lower-case hexadecimal digits. */
void	 document_bytes(json_t *object, const char *key, const guint8 *,
	    gsize);

/* What a packed object says, behind what another one does. */
void	 document_join(json_t *object, const char *text);

/* NULL when it is not JSON, or says a key twice. */
json_t	*document_read(const char *text, gsize size);
/* Two blanks a level, a newline at the end; g_free. */
char	*document_print(const json_t *);
/* Without any; g_free. */
char	*document_pack(const json_t *);

#endif
