/*
 * Names of people, written so that two spellings of one name are the same
 * text.  Pure functions; results are freed with g_free.
 */
#ifndef IMPACT_NAMES_H
#define IMPACT_NAMES_H

#include <glib.h>

#define NAME_CORES	2

/*
 * "van der" and "Berg", "Van der Berg", "Berg, van der" and "BERG VAN DER"
 * are all "vanderberg".  A double name is its parts in order of the alphabet,
 * so "Jansen-de Vries" is "de Vries-Jansen" and "de Vries e/v Jansen".  "v.d."
 * is "van de", "van den" and "van der"; "'t" is "het".  Other particles stay
 * different names: to join two people is worse than to miss that they are
 * one.  prefix may be NULL.
 */
char	*name_surname(const char *prefix, const char *surname);
/*
 * One word of plain letters, at least so many, in small letters; NULL for all
 * that has to be looked at more closely.
 */
char	*name_simple(const char *text, gsize least);
/*
 * The parts of a surname without particles, "jansen" and "vries"; returns how
 * many there are.
 */
guint	 name_cores(const char *prefix, const char *surname,
	    char *cores[NAME_CORES]);
/* "van", "'t": part of a surname, not one by itself. */
gboolean name_is_particle(const char *word);
/* "e/v": married to.  What follows is another surname. */
gboolean name_is_joint(const char *word);
/*
 * Particles that stand behind given names or initials, "A. v.d." and "Anna
 * van der": how many bytes of the text come before them; all of it when there
 * are none.
 */
gsize	 name_before_particles(const char *given);
/* All given names, folded. */
char	*name_given(const char *given);
/* The first word of the given names, folded. */
char	*name_first(const char *given);
/* The letters of initials, folded. */
char	*name_initials(const char *initials);
/* Whether this is "J.P.", "J P" or "JP", and not a name. */
gboolean name_is_initials(const char *given);
/* The first letters of given names or initials, folded: "jp". */
char	*name_letters(const char *given);
/* Capitals and digits: "1234 ab" is "1234AB". */
char	*name_postcode(const char *postcode);

/* A whole name in one cell; each part is NULL when it is not there. */
struct name {
	char	*given;
	char	*prefix;
	char	*surname;
};

/*
 * "Samira van den Berg", "Berg, van den, Samira" and "Berg, S. van den".  A
 * name of one word is a surname.
 */
void	 name_split(const char *whole, struct name *);
void	 name_clear(struct name *);

#endif
