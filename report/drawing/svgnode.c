/* A tree of XML elements, read with GMarkup; see svgnode.h. */
#include <string.h>

#include "markup.h"
#include "svgnode.h"

struct reader {
	struct svgnode	*root;
	GPtrArray	*open;		/* struct svgnode *, not owned */
};

static struct svgnode *
svgnode_new(const char *name)
{
	struct svgnode *node = g_new0(struct svgnode, 1);

	node->name = g_strdup(name);
	node->attributes = g_ptr_array_new_with_free_func(g_free);
	node->text = g_string_new(NULL);
	node->children = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)svgnode_free);
	return node;
}

void
svgnode_free(struct svgnode *node)
{
	if (node == NULL)
		return;
	g_free(node->name);
	g_ptr_array_unref(node->attributes);
	g_ptr_array_unref(node->children);
	g_string_free(node->text, TRUE);
	g_free(node);
}

static void
read_start(GMarkupParseContext *context, const char *name,
    const char **names, const char **values, void *data, GError **error)
{
	struct reader *reader = data;
	struct svgnode *node = svgnode_new(name), *parent;

	(void)context;
	(void)error;
	for (; *names != NULL; names++, values++) {
		g_ptr_array_add(node->attributes, g_strdup(*names));
		g_ptr_array_add(node->attributes, g_strdup(*values));
	}
	if (reader->open->len > 0) {
		parent = reader->open->pdata[reader->open->len - 1];
		g_ptr_array_add(parent->children, node);
	} else
		reader->root = node;
	g_ptr_array_add(reader->open, node);
}

static void
read_end(GMarkupParseContext *context, const char *name, void *data,
    GError **error)
{
	struct reader *reader = data;

	(void)context;
	(void)name;
	(void)error;
	g_ptr_array_set_size(reader->open, (int)reader->open->len - 1);
}

static void
read_text(GMarkupParseContext *context, const char *text, gsize length,
    void *data, GError **error)
{
	struct reader *reader = data;
	struct svgnode *node;

	(void)context;
	(void)error;
	if (reader->open->len == 0)
		return;
	node = reader->open->pdata[reader->open->len - 1];
	g_string_append_len(node->text, text, (gssize)length);
}

struct svgnode *
svgnode_read(const char *markup, GError **error)
{
	static const GMarkupParser parser = { read_start, read_end, read_text,
		NULL, NULL };
	struct reader reader = { NULL, g_ptr_array_new() };
	GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0,
	    &reader, NULL);
	gboolean good;

	good = g_markup_parse_context_parse(context, markup, -1, error) &&
	    g_markup_parse_context_end_parse(context, error);
	g_markup_parse_context_free(context);
	g_ptr_array_unref(reader.open);
	if (good && reader.root == NULL)
		g_set_error(error, G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY,
		    "it has no element");
	if (!good)
		g_clear_pointer(&reader.root, svgnode_free);
	return reader.root;
}

const char *
svgnode_get(const struct svgnode *node, const char *name)
{
	guint i;

	for (i = 0; i < node->attributes->len; i += 2)
		if (strcmp(node->attributes->pdata[i], name) == 0)
			return node->attributes->pdata[i + 1];
	return NULL;
}

void
svgnode_drop(struct svgnode *node, const char *name)
{
	guint i;

	for (i = 0; i < node->attributes->len; i += 2)
		if (strcmp(node->attributes->pdata[i], name) == 0) {
			g_ptr_array_remove_range(node->attributes, i, 2);
			return;
		}
}

void
svgnode_set(struct svgnode *node, const char *name, const char *value)
{
	char *copy = g_strdup(value);	/* may be a part of the old one */

	svgnode_drop(node, name);
	g_ptr_array_add(node->attributes, g_strdup(name));
	g_ptr_array_add(node->attributes, copy);
}

void
svgnode_write(const struct svgnode *node, GString *out)
{
	guint i;

	g_string_append_printf(out, "<%s", node->name);
	for (i = 0; i < node->attributes->len; i += 2) {
		g_autofree char *value = markup_escape(
		    node->attributes->pdata[i + 1]);

		g_string_append_printf(out, " %s=\"%s\"",
		    (char *)node->attributes->pdata[i], value);
	}
	if (node->children->len == 0 && node->text->len == 0) {
		g_string_append(out, "/>");
		return;
	}
	g_string_append_c(out, '>');
	if (node->text->len > 0) {
		g_autofree char *text = markup_escape(node->text->str);

		g_string_append(out, text);
	}
	for (i = 0; i < node->children->len; i++) {
		g_string_append_c(out, '\n');
		svgnode_write(node->children->pdata[i], out);
	}
	g_string_append_printf(out, "</%s>", node->name);
}
