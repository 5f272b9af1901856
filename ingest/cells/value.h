/*
 * Cells as numbers and texts.  Pure functions: NULL when the text was read,
 * else the rule it breaks (see rules.c).
 */
#ifndef IMPACT_VALUE_H
#define IMPACT_VALUE_H

#include <glib.h>

/* What one field of a record says, once read.  Texts belong to the record. */
struct value {
	gboolean	 known;
	gboolean	 declared;	/* its text is of the configuration */
	const char	*notice;	/* rule of something to be counted, or
					 * NULL; see tally.h */
	gint32		 day;		/* a day; first day of a period */
	gint32		 last;		/* last day of a period; a birth year,
					 * below 100: see birth_read */
	gint64		 number;	/* count, cents, minutes, or a code */
	double		 real;
	const char	*text;
};

/* Cuts blanks, tabs and no-break spaces at both ends; changes the text. */
char		*value_trim(char *text);
/*
 * A number with that decimal mark, times 10 to the power decimals: "1.234,5"
 * with two decimals is 123450.  Groups of three may be set apart by the other
 * mark, a blank, a no-break space or an apostrophe, always the same one; a
 * euro sign or EUR may stand before or behind.  A minus may stand before or
 * behind as well, or brackets around, as bookkeepers write it.
 */
const char	*value_scaled(const char *text, char mark, guint decimals,
		    gint64 *number);
/*
 * The decimal mark of one number, where either may be used: the last one of
 * two kinds; of one kind the one that stands there once.  0 when it cannot be
 * told: "1.234".
 */
char		 value_mark(const char *text);
/* Whether a number has one group of three set apart by the other mark. */
gboolean	 value_ambiguous(const char *text, char mark);
/* A whole number, not negative. */
const char	*value_count(const char *text, char mark, gint64 *number);
/* Up to six decimals. */
const char	*value_real(const char *text, char mark, double *number);
#define POSTCODE_SIZE	7

/*
 * A Dutch postcode, "6752AH", or its four digits: blanks, hyphens and NL
 * before it do not count, nor do decimals that a spreadsheet added.  FALSE
 * when there is none like it: they begin at 1000, and SA, SD and SS are not
 * used.
 */
gboolean	 value_postcode(const char *text, char postcode[POSTCODE_SIZE]);
/*
 * Whether a spreadsheet would take a text for a formula: it begins with one
 * of = + - @ TAB CR LF, or the wide forms of the first four, and is no number.
 */
gboolean	 value_formula(const char *text);
/* No control characters. */
const char	*value_text(const char *text);
/* Nor anything a spreadsheet made of a number: "1,23E+08". */
const char	*value_identifier(const char *text);

#endif
