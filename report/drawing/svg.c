/* Making a drawing fit to publish; see svg.h. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "program.h"
#include "svg.h"
#include "svgmarker.h"
#include "svgnode.h"

static const char *const elements[] = { "svg", "g", "path", "rect", "circle",
	"polygon", "polyline", "line", "text", "clipPath", "use", "defs",
	"title", "desc", NULL };
static const char *const attributes[] = { "viewBox", "width", "height", "x",
	"y", "cx", "cy", "r", "d", "points", "fill", "fill-opacity", "stroke",
	"stroke-width", "stroke-linecap", "stroke-linejoin",
	"stroke-dasharray", "stroke-opacity", "font-family", "font-size",
	"font-weight", "text-anchor", "transform", "clip-path", "id", NULL };

static gboolean
refuse(GError **error, const char *what, const char *which)
{
	g_set_error(error, IMPACT_ERROR, EXIT_PARTLY,
	    "the drawing holds %s '%.40s', which no chart of ours has", what,
	    which);
	return FALSE;
}

/* "rgb( 18, 67,109)" and names to "#12436D". */
static void
colour_clean(struct svgnode *node, const char *name)
{
	const char *value = svgnode_get(node, name);
	unsigned red, green, blue;
	char hex[8];

	if (value == NULL)
		return;
	if (sscanf(value, "rgb( %3u , %3u , %3u )", &red, &green, &blue) == 3) {
		g_snprintf(hex, sizeof(hex), "#%02X%02X%02X", red & 0xff,
		    green & 0xff, blue & 0xff);
		svgnode_set(node, name, hex);
	} else if (strcmp(value, "black") == 0)
		svgnode_set(node, name, "#000000");
	else if (strcmp(value, "white") == 0)
		svgnode_set(node, name, "#FFFFFF");
}

static gboolean
colour_known(const char *value)
{
	guint i;

	if (value == NULL || strcmp(value, "none") == 0)
		return TRUE;
	if (value[0] != '#' || strlen(value) != 7)
		return FALSE;
	for (i = 1; i < 7; i++)
		if (!g_ascii_isxdigit(value[i]))
			return FALSE;
	return TRUE;
}

static void
font_clean(struct svgnode *node)
{
	const char *family = svgnode_get(node, "font-family");

	if (family == NULL)
		return;
	if (g_str_has_suffix(family, ":Bold"))
		svgnode_set(node, "font-weight", "600");
	/* The family stands once, on the root. */
	svgnode_drop(node, "font-family");
}

/* An id is needed only where something refers to it: clip paths. */
static void
id_clean(struct svgnode *node, const struct svg_words *words)
{
	const char *id = svgnode_get(node, "id");
	const char *clip = svgnode_get(node, "clip-path");

	if (id != NULL && strcmp(node->name, "clipPath") == 0) {
		g_autofree char *full = g_strconcat(words->id, "-", id, NULL);

		svgnode_set(node, "id", full);
	} else
		svgnode_drop(node, "id");
	if (clip != NULL && g_str_has_prefix(clip, "url(#")) {
		g_autofree char *full = g_strconcat("url(#", words->id, "-",
		    clip + strlen("url(#"), NULL);

		svgnode_set(node, "clip-path", full);
	}
}

static gboolean
attributes_clean(struct svgnode *node, const struct svg_words *words,
    GError **error)
{
	const char *colour = svgnode_get(node, "color");
	guint i;

	if (colour != NULL &&
	    g_strcmp0(svgnode_get(node, "stroke"), "currentColor") == 0)
		svgnode_set(node, "stroke", colour);
	svgnode_drop(node, "color");
	svgnode_drop(node, "class");
	svgnode_drop(node, "xml:space");
	svgnode_drop(node, "shape-rendering");
	font_clean(node);
	colour_clean(node, "fill");
	colour_clean(node, "stroke");
	id_clean(node, words);
	if (!colour_known(svgnode_get(node, "fill")))
		return refuse(error, "the colour", svgnode_get(node, "fill"));
	if (!colour_known(svgnode_get(node, "stroke")))
		return refuse(error, "the colour",
		    svgnode_get(node, "stroke"));
	for (i = 0; i < node->attributes->len; i += 2)
		if (!g_strv_contains(attributes, node->attributes->pdata[i]))
			return refuse(error, "the attribute",
			    node->attributes->pdata[i]);
	return TRUE;
}

/* "T0007" to the seventh text; anything else is not ours. */
static gboolean
text_fill(struct svgnode *node, const struct svg_words *words, GError **error)
{
	g_autofree char *mark = g_strstrip(g_strdup(node->text->str));
	guint64 number = 0;

	g_string_truncate(node->text, 0);
	if (strcmp(node->name, "text") != 0 || *mark == '\0')
		return *mark == '\0' || refuse(error, "the text", mark);
	if (mark[0] != 'T' || !g_ascii_string_to_unsigned(mark + 1, 10, 1,
	    g_strv_length(words->texts), &number, NULL))
		return refuse(error, "the text", mark);
	g_string_assign(node->text, words->texts[number - 1]);
	return TRUE;
}

/* A group without anything in it, a path that only moves. */
static gboolean
is_empty(const struct svgnode *node)
{
	const char *d = svgnode_get(node, "d");

	if (strcmp(node->name, "path") == 0)
		return d == NULL || strpbrk(d, "LlHhVvCcAa") == NULL;
	if (strcmp(node->name, "text") == 0)
		return node->text->len == 0;
	return (strcmp(node->name, "g") == 0 ||
	    strcmp(node->name, "defs") == 0) && node->children->len == 0;
}

static gboolean
is_dropped(const struct svgnode *node)
{
	return strcmp(node->name, "title") == 0 ||
	    strcmp(node->name, "desc") == 0 ||
	    strcmp(node->name, "filter") == 0;
}

static gboolean node_clean(struct svgnode *, const struct svg_words *,
    GError **);

/* Only clip paths matter in defs; markers are drawn as shapes. */
static void
defs_clean(struct svgnode *defs)
{
	guint i;

	for (i = defs->children->len; i-- > 0;) {
		struct svgnode *child = defs->children->pdata[i];

		if (strcmp(child->name, "clipPath") != 0)
			g_ptr_array_remove_index(defs->children, i);
	}
}

static gboolean
children_clean(struct svgnode *node, const struct svg_words *words,
    GError **error)
{
	guint i;

	for (i = 0; i < node->children->len;) {
		struct svgnode *child = node->children->pdata[i];

		if (!is_dropped(child) && !node_clean(child, words, error))
			return FALSE;
		if (is_dropped(child) || is_empty(child))
			g_ptr_array_remove_index(node->children, i);
		else
			i++;
	}
	return TRUE;
}

static gboolean
node_clean(struct svgnode *node, const struct svg_words *words,
    GError **error)
{
	if (!g_strv_contains(elements, node->name))
		return refuse(error, "the element", node->name);
	if (strcmp(node->name, "defs") == 0)
		defs_clean(node);
	if (strcmp(node->name, "use") == 0 && !svgmarker_shape(node))
		return refuse(error, "the marker", "use");
	return attributes_clean(node, words, error) &&
	    text_fill(node, words, error) &&
	    children_clean(node, words, error);
}

gboolean
svg_clean(const char *drawing, const struct svg_words *words,
    struct svg_body *body, GError **error)
{
	struct svgnode *root = svgnode_read(drawing, error);
	GString *out;
	guint i;

	if (root == NULL) {
		g_prefix_error(error, "the drawing is not well-formed: ");
		return FALSE;
	}
	svgnode_drop(root, "xmlns");
	svgnode_drop(root, "xmlns:xlink");
	if (strcmp(root->name, "svg") != 0 ||
	    svgnode_get(root, "width") == NULL ||
	    svgnode_get(root, "height") == NULL ||
	    !node_clean(root, words, error)) {
		if (error != NULL && *error == NULL)
			refuse(error, "the root", root->name);
		svgnode_free(root);
		return FALSE;
	}
	body->width = g_ascii_strtod(svgnode_get(root, "width"), NULL);
	body->height = g_ascii_strtod(svgnode_get(root, "height"), NULL);
	out = g_string_new(NULL);
	for (i = 0; i < root->children->len; i++) {
		svgnode_write(root->children->pdata[i], out);
		g_string_append_c(out, '\n');
	}
	body->markup = g_string_free(out, FALSE);
	svgnode_free(root);
	return TRUE;
}

void
svg_body_clear(struct svg_body *body)
{
	g_clear_pointer(&body->markup, g_free);
}
