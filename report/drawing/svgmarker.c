/* Markers to shapes; see svgmarker.h. */
#include <stdio.h>
#include <string.h>

#include "svgmarker.h"

/* A corner of a marker, in units of its radius. */
struct corner { double x, y; };

/* gnuplot's point types; the even ones are filled (5 and 6: circles). */
static const struct marker {
	int		number;
	int		corners;	/* 0: a circle */
	struct corner	corner[4];
} markers[] = {
	{ 3, 4, { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 } } },
	{ 4, 4, { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 } } },
	{ 5, 0, { { 0, 0 } } },
	{ 6, 0, { { 0, 0 } } },
	{ 7, 3, { { 0, -1.33 }, { -1.33, .67 }, { 1.33, .67 } } },
	{ 8, 3, { { 0, -1.33 }, { -1.33, .67 }, { 1.33, .67 } } },
	{ 11, 4, { { 0, -1.41 }, { 1.41, 0 }, { 0, 1.41 }, { -1.41, 0 } } },
	{ 12, 4, { { 0, -1.41 }, { 1.41, 0 }, { 0, 1.41 }, { -1.41, 0 } } }
};

/* In radii, as gnuplot draws open markers. */
#define OUTLINE	0.2

static const struct marker *
marker_find(int number)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(markers); i++)
		if (markers[i].number == number)
			return &markers[i];
	return NULL;
}

static void
set_number(struct svgnode *node, const char *name, double value)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];

	svgnode_set(node, name, g_ascii_formatd(text, sizeof(text), "%.2f",
	    value));
}

static void
set_corners(struct svgnode *node, const struct marker *marker, double x,
    double y, double scale)
{
	GString *path = g_string_new(NULL);
	char a[G_ASCII_DTOSTR_BUF_SIZE], b[G_ASCII_DTOSTR_BUF_SIZE];
	int i;

	for (i = 0; i < marker->corners; i++)
		g_string_append_printf(path, "%s%s,%s", i == 0 ? "M" : " L",
		    g_ascii_formatd(a, sizeof(a), "%.2f",
		    x + scale * marker->corner[i].x),
		    g_ascii_formatd(b, sizeof(b), "%.2f",
		    y + scale * marker->corner[i].y));
	g_string_append(path, " z");
	svgnode_set(node, "d", path->str);
	g_string_free(path, TRUE);
}

gboolean
svgmarker_shape(struct svgnode *use)
{
	const char *link = svgnode_get(use, "xlink:href");
	const char *place = svgnode_get(use, "transform");
	const char *colour = svgnode_get(use, "color");
	const struct marker *marker;
	double x, y, scale;
	int number;

	if (link == NULL || place == NULL || colour == NULL ||
	    sscanf(link, "#gpPt%d", &number) != 1 ||
	    sscanf(place, "translate(%lf,%lf) scale(%lf)", &x, &y,
	    &scale) != 3 || (marker = marker_find(number)) == NULL)
		return FALSE;
	if (number % 2 == 0) {
		svgnode_set(use, "fill", colour);
		svgnode_set(use, "stroke", "none");
	} else {
		svgnode_set(use, "fill", "none");
		svgnode_set(use, "stroke", colour);
		set_number(use, "stroke-width", scale * OUTLINE);
	}
	svgnode_drop(use, "xlink:href");
	svgnode_drop(use, "transform");
	svgnode_drop(use, "color");
	g_free(use->name);
	if (marker->corners == 0) {
		use->name = g_strdup("circle");
		set_number(use, "cx", x);
		set_number(use, "cy", y);
		set_number(use, "r", scale);
	} else {
		use->name = g_strdup("path");
		set_corners(use, marker, x, y, scale);
	}
	return TRUE;
}
