/*
 * Sentences about one: "{now} people are" becomes "{now} person is" when a 1
 * is filled in.  The rules are words of a language, group [singular]: what
 * stands there for many, "|", what for one, with {} for the number.
 */
#ifndef REPORT_SINGULAR_H
#define REPORT_SINGULAR_H

#include <glib.h>

/* In the order of the file; g_ptr_array_unref. */
GPtrArray	*singular_read(GKeyFile *language);
/*
 * The sentence with names in it, for pairs of name and text.  Only what
 * stands around the names changes: what is filled in may hold the same words.
 * g_free.
 */
char		*singular_write(const GPtrArray *rules, const char *sentence,
		    const GPtrArray *pairs);

#endif
