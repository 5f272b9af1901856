/*
 * Questionnaires by name, and the words in which their answers are usually
 * written: what ingest may store, and transform can score.
 */
#ifndef IMPACT_QUESTIONNAIRE_H
#define IMPACT_QUESTIONNAIRE_H

#include <glib.h>

/* Ids, folded; NULL-ended.  Each is a row of the table of scales. */
extern const char *const questionnaires[];
/* From the least on; '|' between words that mean the same.  NULL-ended. */
extern const char *const questionnaire_gierveld[];
extern const char *const questionnaire_ucla[];

/* Small letters and digits only: "DJG-6" is "djg6".  To be freed. */
char	*questionnaire_fold(const char *id);
/* Whether one of the words is this one, which is in small letters. */
gboolean questionnaire_says(const char *words, const char *wanted);

#endif
