/*
 * What libcsv does not know about quotes.
 */
#include <string.h>

#include "quotes.h"

#define HIDDEN	'\376'	/* in no UTF-8 text, as is what follows it */
#define FLIP	0x80

static char
quote_of(const struct reader_form *form)
{
	return form->quote == '\0' ? '"' : form->quote;
}

gboolean
quotes_hide(const struct reader_form *form, const char *line, gsize size,
    GString *out)
{
	const char *end = line + size;
	gboolean needless = FALSE;

	g_string_truncate(out, 0);
	for (; line < end; line++) {
		if (*line != form->escape || line + 1 == end ||
		    line[1] == '\r' || line[1] == '\n') {
			g_string_append_c(out, *line);
			continue;
		}
		line++;
		needless |= *line != form->escape && *line !=
		    form->delimiter && *line != quote_of(form);
		/* Letters beyond ASCII mean nothing to libcsv. */
		if ((guchar)*line < 0x80) {
			g_string_append_c(out, HIDDEN);
			g_string_append_c(out, (char)(*line ^ FLIP));
		} else
			g_string_append_c(out, *line);
	}
	return needless;
}

gsize
quotes_show(char *cell, gsize size)
{
	char *to = cell, *from = cell, *end = cell + size;

	while (from < end)
		if (*from == HIDDEN && from + 1 < end) {
			*to++ = (char)(from[1] ^ FLIP);
			from += 2;
		} else
			*to++ = *from++;
	return (gsize)(to - cell);
}

static gboolean
is_blank(const struct reader_form *form, char sign)
{
	return (sign == ' ' || sign == '\t') && sign != form->delimiter &&
	    !form->blanks;
}

gboolean
quotes_after_blank(const struct reader_form *form, const char *line,
    gsize size)
{
	char quote = quote_of(form);
	gboolean inside = FALSE, begins = TRUE;
	gsize i;

	for (i = 0; i < size; i++) {
		if (line[i] == quote) {
			if (!inside && begins && i > 0 &&
			    is_blank(form, line[i - 1]))
				return TRUE;
			inside = !inside;
			begins = FALSE;
		} else if (!inside && line[i] == form->delimiter)
			begins = TRUE;
		else if (!is_blank(form, line[i]))
			begins = FALSE;
	}
	return FALSE;
}

static gboolean
is_end(const struct reader_form *form, const char *p, const char *end)
{
	while (p < end && is_blank(form, *p))
		p++;
	return p == end || *p == form->delimiter || *p == '\r' || *p == '\n';
}

/* From behind the opening quote to the end of the cell. */
static const char *
join_cell(const struct reader_form *form, const char *p, const char *end,
    GString *out)
{
	char quote = quote_of(form);
	gboolean inside = TRUE;

	for (; p < end; p++) {
		if (inside && *p == quote) {
			if (p + 1 < end && p[1] == quote)
				g_string_append_c(out, *p++);
			else if (is_end(form, p + 1, end)) {
				g_string_append_c(out, quote);
				return p + 1;
			} else {
				inside = FALSE;
				continue;
			}
		} else if (!inside && (*p == form->delimiter || *p == '\r' ||
		    *p == '\n'))
			break;
		else if (!inside && *p == quote)
			g_string_append_c(out, quote);
		g_string_append_c(out, *p);
	}
	if (!inside)
		g_string_append_c(out, quote);
	return p;
}

void
quotes_join(const struct reader_form *form, const char *raw, gsize size,
    GString *out)
{
	const char *p = raw, *end = raw + size;
	gboolean begins = TRUE;

	g_string_truncate(out, 0);
	while (p < end) {
		char sign = *p++;

		g_string_append_c(out, sign);
		if (begins && sign == quote_of(form)) {
			p = join_cell(form, p, end, out);
			begins = FALSE;
		} else if (sign == form->delimiter)
			begins = TRUE;
		else if (!is_blank(form, sign))
			begins = FALSE;
	}
}
