/*
 * TABLE: the legal words of list fields, with what Dutch and English
 * registration systems write for them.  One-letter codes other than yes and
 * no are left to the profile: A is "present" here and "absent" there.
 */
#ifndef IMPACT_WORDS_H
#define IMPACT_WORDS_H

#include "sources.h"

extern const struct word words_sex[];
extern const struct word words_ground[];
extern const struct word words_supporter[];
extern const struct word words_yes[];
extern const struct word words_form[];
extern const struct word words_initiated[];
extern const struct word words_role[];
extern const struct word words_status[];
extern const struct word words_evidence[];
extern const struct word words_end_reason[];
extern const struct word words_direction[];

#endif
