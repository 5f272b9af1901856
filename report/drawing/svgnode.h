/*
 * A small tree of XML elements: as much as it takes to read an SVG drawing,
 * change it and write it again.
 */
#ifndef REPORT_SVGNODE_H
#define REPORT_SVGNODE_H

#include <glib.h>

struct svgnode {
	char		*name;
	GPtrArray	*attributes;	/* name, value, name, value ... */
	GString		*text;		/* character data, all of it */
	GPtrArray	*children;	/* struct svgnode * */
};

/* The root element; NULL with an error when not well-formed. */
struct svgnode	*svgnode_read(const char *markup, GError **);
void		 svgnode_free(struct svgnode *);

/* NULL when absent; valid until it is set or dropped. */
const char	*svgnode_get(const struct svgnode *, const char *name);
void		 svgnode_set(struct svgnode *, const char *name,
		    const char *value);
void		 svgnode_drop(struct svgnode *, const char *name);
/* Appends the element with everything escaped. */
void		 svgnode_write(const struct svgnode *, GString *);

#endif
