/*
 * Words of a language: sentences from languages/XX.ini, and numbers, money
 * and dates as that language writes them.  The language is data; the locale
 * of the machine plays no part, since cron runs without one.
 *
 * A sentence holds {names}; what is filled in is text already formatted.  Where
 * that is "1", the rules of [singular] make "1 person" of "1 people".
 * A key or name that is missing is a mistake in the program and aborts it
 * (a test walks all languages).
 */
#ifndef REPORT_WORDS_H
#define REPORT_WORDS_H

#include <glib.h>

#include "cells.h"
#include "conf.h"

typedef struct words Words;

/* NULL if there is no such language. */
Words		*words_open(const char *language);
void		 words_free(Words *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Words, words_free)
/* "nl", for the lang attribute. */
const char	*words_language(const Words *);
/* Codes of all languages, sorted; g_strfreev. */
char		**words_languages(void);

/* The sentence as it stands; owned by words. */
const char	*words_text(const Words *, const char *group,
		    const char *key);
/* The same, or otherwise when there is no such word. */
const char	*words_maybe(const Words *, const char *group,
		    const char *key, const char *otherwise);
/*
 * The sentence with name, text, name, text, ..., NULL filled in.  words_count
 * takes key.one for 1 and key.many else, and fills {count}.  g_free.
 */
char		*words_fill(const Words *, const char *group,
		    const char *key, ...) G_GNUC_NULL_TERMINATED;
char		*words_fill_pairs(const Words *, const char *group,
		    const char *key, GPtrArray *pairs);
char		*words_count(const Words *, gint64 count, const char *group,
		    const char *key, ...) G_GNUC_NULL_TERMINATED;

/* All of these: g_free.  Months: "October 2026", "Oct 2026", "Oct". */
char		*words_number(const Words *, double, int decimals);
char		*words_euros(const Words *, double);
char		*words_share(const Words *, double per_cent, int decimals);
char		*words_day(const Words *, gint32 day);
char		*words_month(const Words *, gint32 month);
char		*words_month_brief(const Words *, gint32 month);
char		*words_month_short(const Words *, gint32 month);
/* "1,184", "fewer than 10", "-" ... inside a sentence, and in a table. */
char		*words_cell(const Words *, const struct cell *);
/* "43-68"; the sign of the euro is said once.  Both are shown.  g_free. */
char		*words_range(const Words *, const struct cell *low,
		    const struct cell *high);
/* "a, b and c". */
char		*words_list(const Words *, char **items);

/* Labels that the configuration gives in this language. */
const char	*words_rung(const Words *, const struct conf_rung *);
const char	*words_outcome(const Words *, const struct conf_outcome *);
const char	*words_title(const Words *, const struct conf_report *);

#endif
