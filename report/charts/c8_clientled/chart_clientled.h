/* Chart c8: the bars there are. */
#ifndef REPORT_CHART_CLIENTLED_H
#define REPORT_CHART_CLIENTLED_H

#include "figures.h"
#include "words.h"

#define STEERS		4	/* classes, from client to unknown */
#define STEER_ROWS	4

/* One bar. */
struct steer_row {
	guint			 kind;
	gint32			 first, last;	/* months */
	const struct cell	*of;
	double			 shares[STEERS];	/* per cents */
	const struct cell	*numbers[STEERS];
	double			 y;			/* of its top */
};

struct steer_rows {
	struct steer_row	list[STEER_ROWS];
	guint		count;
};

/* The measures: of activities and of hours. */
extern const char *const steer_kinds[2];
/* Who steers, from clients to "unknown". */
extern const char *const steer_classes[STEERS];

/*
 * Which bar that place is of, below STEER_ROWS: last year and this year of each
 * kind.  FALSE: something of it is hidden, or there is nothing.
 */
gboolean steer_row(const struct figures *, guint place, struct steer_row *);
/* Those that are drawn. */
void	 steer_read(const struct figures *, struct steer_rows *);
/* A part of it: per cents or, of few activities, how many.  g_free. */
char	*steer_part(const Words *, const struct steer_row *, guint i);
gboolean steer_is_few(const struct steer_row *);
/* "2026 to Oct"; g_free. */
char	*steer_name(const struct figures *, const Words *,
	    const struct steer_row *);

#endif
