/* Style sheet and logo of a user; see dress.h. */
#include <string.h>

#include "dress.h"
#include "program.h"
#include "svgnode.h"

#define MOST	(1 << 20)

void
dress_clear(struct dress *dress)
{
	g_clear_pointer(&dress->style, g_free);
	g_clear_pointer(&dress->logo, g_free);
}

/* ------------------------------------------------------------------ style */

const char *
dress_style_fault(const char *css)
{
	g_autofree char *small = NULL;

	if (!g_utf8_validate(css, -1, NULL))
		return "is not UTF-8";
	small = g_ascii_strdown(css, -1);
	/* An escape could spell any of the words below. */
	if (strchr(small, '\\') != NULL)
		return "holds a backslash";
	/* Text of a style element ends at the next tag. */
	if (strchr(small, '<') != NULL)
		return "holds a <";
	if (strstr(small, "url(") != NULL || strstr(small, "src(") != NULL ||
	    strstr(small, "image(") != NULL ||
	    strstr(small, "image-set(") != NULL)
		return "asks for a file: url(), src() and image() are not "
		    "allowed";
	if (strstr(small, "@import") != NULL ||
	    strstr(small, "@font-face") != NULL ||
	    strstr(small, "@namespace") != NULL)
		return "asks for a file: @import, @font-face and @namespace "
		    "are not allowed";
	if (strstr(small, "expression") != NULL ||
	    strstr(small, "behavior") != NULL)
		return "holds a script";
	return NULL;
}

/* ------------------------------------------------------------------- logo */

/* What a drawing is made of; nothing that runs, links or fetches. */
static const char *const elements[] = { "svg", "g", "path", "rect", "circle",
	"ellipse", "line", "polyline", "polygon", "text", "tspan", "title",
	"desc", "defs", "linearGradient", "radialGradient", "stop",
	"clipPath", "mask", NULL };

static const char *
attribute_fault(const char *name, const char *value)
{
	g_autofree char *small = g_ascii_strdown(value, -1);
	const char *url = small;

	if (g_ascii_strncasecmp(name, "on", 2) == 0)
		return "holds a script";
	if (strcmp(name, "href") == 0 || g_str_has_suffix(name, ":href") ||
	    strcmp(name, "src") == 0)
		return "holds a link";
	if (strchr(small, '\\') != NULL || strchr(small, '&') != NULL)
		return "holds an escape in an attribute";
	/* Only to something of its own. */
	while ((url = strstr(url, "url(")) != NULL) {
		url += strlen("url(");
		while (*url == ' ' || *url == '\'' || *url == '"')
			url++;
		if (*url != '#')
			return "asks for something from elsewhere";
	}
	return strstr(small, "javascript:") != NULL ||
	    strstr(small, "@import") != NULL ? "holds a script" : NULL;
}

static const char *
node_fault(const struct svgnode *node)
{
	const char *fault = NULL;
	guint i;

	if (!g_strv_contains(elements, node->name))
		return "holds an element that a logo has no need of: a script, "
		    "style, link, picture or reference";
	for (i = 0; fault == NULL && i + 1 < node->attributes->len; i += 2)
		fault = attribute_fault(node->attributes->pdata[i],
		    node->attributes->pdata[i + 1]);
	for (i = 0; fault == NULL && i < node->children->len; i++)
		fault = node_fault(node->children->pdata[i]);
	return fault;
}

static const char *
svg_fault(const char *bytes, gsize size)
{
	g_autofree char *text = g_strndup(bytes, size);
	g_autoptr(GError) error = NULL;
	struct svgnode *root;
	const char *fault;

	if (strlen(text) != size || !g_utf8_validate(text, -1, NULL))
		return "is neither PNG nor SVG in UTF-8";
	if (strstr(text, "<!DOCTYPE") != NULL || strstr(text, "<!ENTITY") !=
	    NULL)
		return "holds a DOCTYPE; save it as plain SVG";
	root = svgnode_read(text, &error);
	if (root == NULL)
		return "is neither PNG nor well-formed SVG";
	fault = strcmp(root->name, "svg") != 0 ? "is not SVG" :
	    node_fault(root);
	svgnode_free(root);
	return fault;
}

static const guint8 png_head[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a,
	'\n' };

const char *
dress_logo_fault(const char *bytes, gsize size, const char **type)
{
	*type = "image/png";
	if (size > sizeof(png_head) && memcmp(bytes, png_head,
	    sizeof(png_head)) == 0)
		return size > 45 && memcmp(bytes + size - 8, "IEND\256B`\202",
		    8) == 0 ? NULL : "is a PNG that was cut off";
	*type = "image/svg+xml";
	return svg_fault(bytes, size);
}

/* -------------------------------------------------------------- the files */

static gboolean
refuse(const Conf *conf, const struct conf_report *report, const char *key,
    const char *path, const char *why, GError **error)
{
	g_set_error(error, IMPACT_ERROR, EXIT_CONF, "%s:%d: [report %.*s] "
	    "%s: %s %s", conf->path, report->line, (int)strcspn(report->name,
	    "/"), report->name, key, path, why);
	return FALSE;
}

/* NULL with an error. */
static char *
read_file(const Conf *conf, const struct conf_report *report,
    const char *key, const char *path, gsize *size, GError **error)
{
	g_autofree char *text = NULL;

	if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) ||
	    !g_file_get_contents(path, &text, size, NULL))
		refuse(conf, report, key, path, "cannot be read", error);
	else if (*size > MOST)
		refuse(conf, report, key, path, "is larger than 1 MiB", error);
	else
		return g_steal_pointer(&text);
	return NULL;
}

static gboolean
read_style(const Conf *conf, const struct conf_report *report,
    struct dress *dress, GError **error)
{
	const char *fault;
	gsize size;

	if (*report->stylesheet == '\0')
		return TRUE;
	dress->style = read_file(conf, report, "stylesheet",
	    report->stylesheet, &size, error);
	if (dress->style == NULL)
		return FALSE;
	fault = strlen(dress->style) != size ? "holds a NUL" :
	    dress_style_fault(dress->style);
	return fault == NULL || refuse(conf, report, "stylesheet",
	    report->stylesheet, fault, error);
}

static gboolean
read_logo(const Conf *conf, const struct conf_report *report,
    struct dress *dress, GError **error)
{
	g_autofree char *bytes = NULL, *text = NULL;
	const char *fault, *type;
	gsize size;

	if (*report->logo == '\0')
		return TRUE;
	bytes = read_file(conf, report, "logo", report->logo, &size, error);
	if (bytes == NULL)
		return FALSE;
	fault = dress_logo_fault(bytes, size, &type);
	if (fault != NULL)
		return refuse(conf, report, "logo", report->logo, fault,
		    error);
	text = g_base64_encode((const guchar *)bytes, size);
	dress->logo = g_strdup_printf("data:%s;base64,%s", type, text);
	return TRUE;
}

gboolean
dress_read(const Conf *conf, const struct conf_report *report,
    struct dress *dress, GError **error)
{
	*dress = (struct dress){ NULL, NULL };
	if (read_style(conf, report, dress, error) &&
	    read_logo(conf, report, dress, error))
		return TRUE;
	dress_clear(dress);
	return FALSE;
}
