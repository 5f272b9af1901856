/* Chart c7: what is drawn of each town. */
#ifndef REPORT_CHART_TOWNS_H
#define REPORT_CHART_TOWNS_H

#include "formula.h"
#include "words.h"

struct towns {
	const struct formula_figure	*formula;
	gboolean	is_rate;	/* per 1,000 residents, else people */
	guint		shown;		/* towns with a number at the end */
	const struct formula_town	*low, *high;	/* of those; NULL: none */
};

void	 towns_read(const struct figures *, struct towns *);
gboolean towns_can_be_drawn(const struct towns *);
/* What is drawn at a point; NaN: it is hidden. */
double	 towns_value(const struct towns *, const struct formula_town *,
	    guint point);
/* What one person is worth on the scale of that town. */
double	 towns_scale(const struct towns *, const struct formula_town *);
/* 90 % limits of the last value, on that scale; it has to be shown. */
void	 towns_limits(const struct towns *, const struct formula_town *,
	    double *low, double *high);
/* "3.4" or "120"; g_free. */
char	*towns_print(const struct towns *, const Words *, double value);
/* Whether rates differ by more than chance (chi-square, 5 %). */
gboolean towns_differ(const struct towns *);

#endif
