/* Innovations and their answers, which drawing and words share. */
#ifndef REPORT_CHART_SCORECARD_H
#define REPORT_CHART_SCORECARD_H

#include "figures.h"

#define CRITERIA 5

/* In the order of the columns; also the key of their heads. */
extern const char *const criteria[CRITERIA];

enum answer { UNKNOWN, NO, YES };

struct row {
	const char *key; /* of the activity */
	const char *name;
	enum answer answers[CRITERIA];
	guint yes;
	char **lines; /* of its name */
	double y;
};

/* struct row: most criteria met first, then by name. */
GArray *scorecard_rows(const struct figures *);
struct row *scorecard_row(const GArray *rows, guint);
/* How many from there on meet a criterion. */
guint scorecard_meets(const GArray *rows, guint first, guint column);

#endif
