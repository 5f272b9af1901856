/*
 * TABLE: the kinds of input and their fields.  A new kind of input is a row
 * here, its record in kinds.c, and three statements in facts.sql.
 */
#ifndef IMPACT_SOURCES_H
#define IMPACT_SOURCES_H

#include <glib.h>

#define MAX_FIELDS	24

enum field_type {
	FIELD_TEXT,		/* of a person: never stored */
	FIELD_CODE,		/* text that identifies something */
	FIELD_NAME,		/* of a thing, free; see listed.h for these */
	FIELD_OUTCOME,
	FIELD_INSTRUMENT,
	FIELD_ANSWERS,
	FIELD_WAVE,
	FIELD_QUESTION,		/* the number of one */
	FIELD_LISTED,		/* what the profile itself lists */
	FIELD_DAY,
	FIELD_BIRTH,		/* a day or a year */
	FIELD_PERIOD,
	FIELD_COUNT,
	FIELD_MONEY,		/* cents */
	FIELD_HOURS,		/* minutes */
	FIELD_REAL,
	FIELD_WORTH,		/* the same, not below zero */
	FIELD_WORD,		/* one of words */
	FIELD_POSTCODE,		/* Dutch, whole or its digits */
	FIELD_PLACE		/* a municipality */
};

/* A legal value, what is stored for it, and what else means the same. */
struct word {
	const char	*text;
	int		 code;
	const char	*synonyms;	/* '|' between; compared folded */
};

struct field {
	const char	*name;		/* as in column.NAME */
	enum field_type	 type;
	gboolean	 required;	/* a record without it is refused */
	const struct word *words;	/* ended by a NULL text */
	const char	*headers;	/* usual column names, '|' between */
};

/* Every kind about people starts with these; a tie has them twice. */
enum {
	PERSON_NUMBER,
	PERSON_GIVEN,
	PERSON_INITIALS,
	PERSON_PREFIX,
	PERSON_SURNAME,
	PERSON_BIRTH,
	PERSON_POSTCODE,
	PERSON_NAME,		/* whole, to be taken apart */
	PERSON_FIELDS
};
enum { PERSON_SEX = PERSON_FIELDS, PERSON_MUNICIPALITY,
    PERSON_NEIGHBOURHOOD, PERSON_GROUND };
enum { ACTIVITY_CODE, ACTIVITY_NAME, ACTIVITY_PROJECT, ACTIVITY_MUNICIPALITY,
    ACTIVITY_FORMULA, ACTIVITY_THEME, ACTIVITY_START, ACTIVITY_END,
    ACTIVITY_FORM, ACTIVITY_INITIATED, ACTIVITY_QUESTION,
    ACTIVITY_PREDECESSOR, ACTIVITY_DECLARES, ACTIVITY_INNOVATION };
enum { SESSION_ACTIVITY, SESSION_DATE, SESSION_PLANNED, SESSION_PARTICIPANTS,
    SESSION_VOLUNTEERS };
enum { ATTENDANCE_ACTIVITY = PERSON_FIELDS, ATTENDANCE_DATE, ATTENDANCE_HOURS,
    ATTENDANCE_ROLE, ATTENDANCE_STATUS };
enum { OUTCOME_TYPE = PERSON_FIELDS, OUTCOME_DATE, OUTCOME_VALUE,
    OUTCOME_ACTIVITY, OUTCOME_EVIDENCE };
enum { TIE_B = PERSON_FIELDS, TIE_START = 2 * PERSON_FIELDS, TIE_END, TIE_KIND,
    TIE_ACTIVITY, TIE_END_REASON };
enum { COST_ACTIVITY, COST_PROJECT, COST_PERIOD, COST_AMOUNT, COST_KIND,
    COST_VOLUNTEER_HOURS };
enum { TARGET_MEASURE, TARGET_PERIOD, TARGET_NUMBER, TARGET_MUNICIPALITY,
    TARGET_DIRECTION, TARGET_ORIGIN, TARGET_ACTIVITY };
enum { GRANT_FUNDER, GRANT_ACTIVITY, GRANT_PROJECT, GRANT_PERIOD,
    GRANT_AMOUNT };

enum { SCORE_INSTRUMENT = PERSON_FIELDS, SCORE_DATE, SCORE_TOTAL, SCORE_ITEMS,
    SCORE_WAVE };
enum { SUPPORTER_ROLE = PERSON_FIELDS, SUPPORTER_FROM, SUPPORTER_TO };
enum { NORM_MEASURE, NORM_VALUE, NORM_MUNICIPALITY, NORM_ORIGIN };
enum { ALIAS_NAME, ALIAS_FORMULA, ALIAS_FROM, ALIAS_TO };

enum kind_id { KIND_ALIAS, KIND_ACTIVITY, KIND_PERSON, KIND_SESSION, KIND_ATTENDANCE,
    KIND_OUTCOME, KIND_TIE, KIND_COST, KIND_TARGET, KIND_GRANT,
    KIND_SCORE, KIND_SUPPORTER, KIND_NORM, KIND_COUNT };

struct kind {
	const char		*name;
	guint			 people;	/* in a record: 0, 1 or 2 */
	guint			 count;		/* fields */
	const struct field	*fields;
};

/* In the order in which they are read: what others point at comes first. */
extern const struct kind kinds[KIND_COUNT];

/* NULL if there is no such kind. */
const struct kind	*kind_find(const char *name);
/* Index of the field of that name, or -1. */
int	 kind_field(const struct kind *, const char *name);
/* Names of all kinds, or of the fields of one; NULL-ended, static. */
const char *const	*kind_names(void);
/* The same for fields; free the array, not the names. */
const char	**kind_field_names(const struct kind *);
/* Whether a field holds something about a person. */
gboolean kind_is_person_field(const struct kind *, guint field);

#endif
