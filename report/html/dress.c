/* Style sheet and logo of a user; see dress.h. */
#include <string.h>

#include "dress.h"
#include "program.h"

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
	g_autofree char *bytes = NULL, *text = NULL, *fault = NULL;
	const char *type;
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
