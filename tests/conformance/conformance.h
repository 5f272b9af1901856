/*
 * What the readers of this project make of the cases of a corpus: shared by
 * the files of the comparing program.
 */
#ifndef CONFORMANCE_H
#define CONFORMANCE_H

#include <glib.h>
#include <jansson.h>

/* What impact-ingest --parse said about one file. */
struct output {
	int	 status;	/* of the program; 124: it hung */
	GPtrArray *rows;	/* json arrays of cells, in order */
	GArray	*lines;		/* gint64: where each of them starts */
	GPtrArray *fields;	/* json objects by field, where a source read it */
	GPtrArray *faults;	/* json objects */
	json_t	*last;		/* the line that counts, or NULL */
	gboolean sound;		/* ended well, and the counts agree */
};

enum verdict { EQUAL, REPORTED, DIFFERS, BROKEN, ELSEWHERE };

/* Where things are. */
struct place {
	const char	*program;	/* impact-ingest */
	const char	*tree;		/* of this project */
	const char	*build;
};

struct check {
	json_t		*expect;
	json_t		*dialect;	/* or NULL */
	json_t		*metadata;	/* that the suite reads with, or NULL */
	const struct output *got;
	const struct place *place;
	const char	*id;		/* of the case */
	const char	*file;
	GString		*why;		/* what differs */
};

/* Runs the program on a file; more options may be NULL. */
struct output *output_of(const char *program, const char *file,
	    char *const *options);
void	 output_free(struct output *);
/* Whether a fault of that kind ("" any) tells its line or file. */
gboolean output_tells(const struct output *, const char *kind);
/* Whether one tells file, record and line. */
gboolean output_places(const struct output *);

/* The options that a case gives to the reader; g_strfreev. */
char	**case_options(json_t *dialect, const char *encoding,
	    gboolean keep_blanks);
/* Cases of peer suites, and of real and constructed exports. */
enum verdict compare_dialect(struct check *);
enum verdict compare_export(struct check *);
/* A table of the W3C suite. */
gboolean same_table(struct check *, json_t *document);
/* Adds to what differs, and returns FALSE; at is from 0. */
gboolean differs_at(struct check *, const char *what, gsize at);
/* An export as its profile in tests/european reads it. */
enum verdict compare_profile(struct check *);
/* Cells as texts; blanks around them do not count. */
gboolean same_row(json_t *wanted, json_t *got);
gboolean same_text(const char *wanted, const char *got);
/* A record without any text. */
gboolean empty_row(json_t *row);

#endif
