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
	GPtrArray *faults;	/* json objects */
	json_t	*last;		/* the line that counts, or NULL */
	gboolean sound;		/* ended well, and the counts agree */
};

enum verdict { EQUAL, REPORTED, DIFFERS, BROKEN, ELSEWHERE };

struct check {
	json_t		*expect;
	json_t		*dialect;	/* or NULL */
	gboolean	 metadata;	/* the suite reads with those */
	const struct output *got;
	GString		*why;		/* what differs */
};

/* Runs the program on a file; more options may be NULL. */
struct output *output_of(const char *program, const char *file,
	    char *const *options);
void	 output_free(struct output *);
/* Whether a fault of that kind ("" any) tells its line or file. */
gboolean output_tells(const struct output *, const char *kind);

/* The options that a case gives to the reader; g_strfreev. */
char	**case_options(json_t *dialect, const char *encoding,
	    gboolean keep_blanks);
/* Cases of peer suites, and of real and constructed exports. */
enum verdict compare_dialect(struct check *);
enum verdict compare_export(struct check *);
/* Cells as texts; blanks around them do not count. */
gboolean same_row(json_t *wanted, json_t *got);
gboolean same_text(const char *wanted, const char *got);
/* A record without any text. */
gboolean empty_row(json_t *row);

#endif
