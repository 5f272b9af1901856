/* Label places and axis steps; see place.h. */
#include <math.h>

#include "place.h"

static void
sort_by_centre(guint *order, const double *centres, guint count)
{
	guint i, j, swap;

	for (i = 0; i < count; i++)
		order[i] = i;
	/* A handful at most. */
	for (i = 1; i < count; i++)
		for (j = i; j > 0 &&
		    centres[order[j - 1]] > centres[order[j]]; j--) {
			swap = order[j];
			order[j] = order[j - 1];
			order[j - 1] = swap;
		}
}

/* Both neighbours of an overlap give way; a few rounds settle it. */
void
place_spread(double *centres, const double *heights, guint count, double top,
    double bottom)
{
	g_autofree guint *order = g_new(guint, count + 1);
	guint i, round;
	double lack;

	sort_by_centre(order, centres, count);
	for (round = 0; round < 50; round++) {
		for (i = 1; i < count; i++) {
			guint a = order[i - 1], b = order[i];

			lack = (heights[a] + heights[b]) / 2 -
			    (centres[b] - centres[a]);
			if (lack > 0) {
				centres[a] -= lack / 2;
				centres[b] += lack / 2;
			}
		}
		for (i = 0; i < count; i++) {
			centres[i] = MAX(centres[i], top + heights[i] / 2);
			centres[i] = MIN(centres[i], bottom - heights[i] / 2);
		}
	}
}

/* Liang & Barsky 1984 (ACM TOG 3:1): the part of a segment in a box. */
static gboolean
crosses(const struct place_box *box, double x0, double y0, double x1,
    double y1)
{
	const double p[] = { x0 - x1, x1 - x0, y0 - y1, y1 - y0 };
	const double q[] = { x0 - box->x, box->x + box->width - x0,
		y0 - box->y, box->y + box->height - y0 };
	double from = 0, to = 1;
	int i;

	for (i = 0; i < 4; i++) {
		if (p[i] == 0) {
			if (q[i] < 0)
				return FALSE;
		} else if (p[i] < 0)
			from = MAX(from, q[i] / p[i]);
		else
			to = MIN(to, q[i] / p[i]);
	}
	return from <= to;
}

guint
place_crossings(const struct place_box *box, const double *x, const double *y,
    guint count)
{
	guint i, crossings = 0;

	for (i = 1; i < count; i++)
		crossings += crosses(box, x[i - 1], y[i - 1], x[i], y[i]);
	return crossings;
}

double
place_step(double maximum, guint most)
{
	static const double steps[] = { 1, 2, 2.5, 5 };
	double power, step;
	guint i;

	if (!(maximum > 0))
		return 1;
	for (power = pow(10, floor(log10(maximum)) - 1);; power *= 10)
		for (i = 0; i < G_N_ELEMENTS(steps); i++) {
			step = steps[i] * power;
			/* People come in whole numbers. */
			if (step >= 1 && step == floor(step) &&
			    maximum / step <= most)
				return step;
		}
}
