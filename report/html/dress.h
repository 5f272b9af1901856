/*
 * What a user adds to the look of a page: a style sheet and a logo, read once
 * and refused when they could bring in anything from elsewhere.
 */
#ifndef REPORT_DRESS_H
#define REPORT_DRESS_H

#include "conf.h"

struct dress {
	char	*style;		/* CSS; NULL: none */
	char	*logo;		/* "data:image/png;base64,..."; NULL: none */
};

/*
 * Of a report.  EXIT_CONF with an error that names file and reason: it cannot
 * be read, is larger than a mebibyte, or holds what it may not.
 */
gboolean dress_read(const Conf *, const struct conf_report *, struct dress *,
	    GError **);
void	 dress_clear(struct dress *);

/* Why CSS is refused; NULL: it may be used. */
const char	*dress_style_fault(const char *css);
/* The same for a picture; *type becomes image/png or image/svg+xml.  g_free. */
char		*dress_logo_fault(const char *bytes, gsize size,
		    const char **type);

#endif
