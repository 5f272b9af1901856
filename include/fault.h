/*
 * A fault: something wrong with a row or a file of the input.  A fault is
 * data, not an error: the row goes to the reject file and the run goes on.
 * What ends a stage (configuration, store, machine) is a GError instead,
 * see program.h.
 */
#ifndef IMPACT_FAULT_H
#define IMPACT_FAULT_H

#include <glib.h>

enum fault_kind {
	FAULT_REJECT,		/* this record is not stored */
	FAULT_FILE,		/* nothing of this file is stored */
	FAULT_NOTICE		/* stored, but somebody should know */
};

/* Where something was read.  Nothing is owned; 0 and NULL mean unknown. */
struct place {
	const char	*file;		/* as named by the user, not absolute */
	guint64		 record;	/* 1 is the first record below the header */
	guint64		 line;		/* physical line, from 1 */
	guint		 column;	/* cell, from 1 */
	const char	*header;	/* name above that cell */
};

/*
 * One fault.  rule is a static word that tests, the store and the reject
 * file know it by ("day.format").  text is one line: what is wrong and what
 * to do about it; it never quotes a cell that may identify a person.
 */
struct fault {
	enum fault_kind	 kind;
	const char	*rule;
	struct place	 place;
	struct place	 other;		/* the first of two duplicates */
	char		*text;		/* owned */
};

/* Fills text with the formatted message; frees what stood there. */
void	fault_set(struct fault *, enum fault_kind, const char *rule,
	    const struct place *, const char *format, ...)
	    G_GNUC_PRINTF(5, 6);
void	fault_clear(struct fault *);

/*
 * Appends "program: file:line:column: text (rule)\n", leaving out what is
 * unknown, and "; first seen at file:line" when other is known.
 */
void	fault_format(const struct fault *, const char *program, GString *);

#endif
