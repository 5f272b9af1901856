/*
 * What a logo may be: a whole PNG, or a drawing as the usual programs save
 * one, in which nothing runs, links or fetches; see dress.h.
 */
#include <string.h>

#include "dress.h"
#include "svgnode.h"

/* What a drawing is made of. */
static const char *const elements[] = { "svg", "g", "path", "rect", "circle",
	"ellipse", "line", "polyline", "polygon", "text", "tspan", "title",
	"desc", "defs", "linearGradient", "radialGradient", "stop",
	"clipPath", "mask", "style", "metadata", NULL };

/* What editors add for themselves, which nobody draws. */
static const char *const editors[] = { "sodipodi:", "inkscape:", "rdf:",
	"cc:", "dc:", NULL };

static gboolean
is_known(const char *name)
{
	guint i;

	for (i = 0; editors[i] != NULL; i++)
		if (g_str_has_prefix(name, editors[i]))
			return TRUE;
	return g_strv_contains(elements, name);
}

/* Only to something of its own. */
static const char *
reference_fault(const char *small)
{
	while ((small = strstr(small, "url(")) != NULL) {
		small += strlen("url(");
		while (*small == ' ' || *small == '\'' || *small == '"')
			small++;
		if (*small != '#')
			return "asks for something from elsewhere";
	}
	return NULL;
}

static gboolean
is_link(const char *name)
{
	return strcmp(name, "href") == 0 || strcmp(name, "src") == 0 ||
	    g_str_has_suffix(name, ":href");
}

/*
 * A name could stand for something that runs: "rdf:script" in the space of
 * pages, or of drawings.
 */
static const char *
space_fault(const char *name, const char *value)
{
	if (strstr(value, "xhtml") != NULL)
		return "holds a part of a page";
	return strstr(value, "w3.org/2000/svg") != NULL &&
	    strcmp(name, "xmlns") != 0 && strcmp(name, "xmlns:svg") != 0 ?
	    "calls parts of a drawing by other names" : NULL;
}

static const char *
attribute_fault(const char *name, const char *value)
{
	g_autofree char *small = g_ascii_strdown(value, -1);

	if (g_str_has_prefix(name, "xmlns"))
		return space_fault(name, small);
	if (g_ascii_strncasecmp(name, "on", 2) == 0)
		return "holds a script";
	/* A gradient may continue another one. */
	if (is_link(name) && *value != '#')
		return "holds a link";
	if (strchr(small, '\\') != NULL || strchr(small, '&') != NULL)
		return "holds an escape in an attribute";
	if (strstr(small, "javascript:") != NULL ||
	    strstr(small, "@import") != NULL)
		return "holds a script";
	return reference_fault(small);
}

/* Rules of its own, as drawing programs write them. */
static const char *
rules_fault(const char *css)
{
	g_autofree char *small = g_ascii_strdown(css, -1);
	const char *fault = reference_fault(small);
	g_auto(GStrv) parts = g_strsplit(small, "url(", -1);
	g_autofree char *rest = g_strjoinv("", parts);

	return fault != NULL ? fault : dress_style_fault(rest);
}

/* g_free. */
static char *
node_fault(const struct svgnode *node)
{
	const char *why = NULL;
	char *fault = NULL;
	guint i;

	if (!is_known(node->name))
		return g_strdup_printf("holds <%s>; save it as plain SVG of "
		    "shapes, without scripts, links, pictures and "
		    "references", node->name);
	if (strcmp(node->name, "style") == 0)
		why = rules_fault(node->text->str);
	for (i = 0; why == NULL && i + 1 < node->attributes->len; i += 2)
		why = attribute_fault(node->attributes->pdata[i],
		    node->attributes->pdata[i + 1]);
	for (i = 0; why == NULL && fault == NULL && i < node->children->len;
	    i++)
		fault = node_fault(node->children->pdata[i]);
	return why != NULL ? g_strdup(why) : fault;
}

/* A declaration can fetch, and a document type can stand for anything. */
static const char *
markup_fault(const char *text)
{
	if (strstr(text, "<!DOCTYPE") != NULL ||
	    strstr(text, "<!ENTITY") != NULL)
		return "holds a DOCTYPE; save it as plain SVG";
	return strstr(text, "<?xml-") != NULL ? "asks for a style sheet" :
	    NULL;
}

static char *
svg_fault(const char *bytes, gsize size)
{
	g_autofree char *text = g_strndup(bytes, size);
	g_autoptr(GError) error = NULL;
	struct svgnode *root;
	char *fault;

	if (strlen(text) != size || !g_utf8_validate(text, -1, NULL))
		return g_strdup("is neither PNG nor SVG in UTF-8");
	if (markup_fault(text) != NULL)
		return g_strdup(markup_fault(text));
	root = svgnode_read(text, &error);
	if (root == NULL)
		return g_strdup("is neither PNG nor well-formed SVG");
	fault = strcmp(root->name, "svg") != 0 ? g_strdup("is not SVG") :
	    node_fault(root);
	svgnode_free(root);
	return fault;
}

static const guint8 png_head[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a,
	'\n' };

char *
dress_logo_fault(const char *bytes, gsize size, const char **type)
{
	*type = "image/png";
	if (size > sizeof(png_head) && memcmp(bytes, png_head,
	    sizeof(png_head)) == 0)
		return size > 45 && memcmp(bytes + size - 8, "IEND\256B`\202",
		    8) == 0 ? NULL : g_strdup("is a PNG that was cut off");
	*type = "image/svg+xml";
	return svg_fault(bytes, size);
}
