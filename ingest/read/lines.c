/*
 * Pieces of text to physical lines.
 */
#include <string.h>

#include "lines.h"

#define LONG_SHOWN	200	/* bytes kept of a line that is too long */

struct lines {
	gsize		 most;
	LinesFunction	 function;
	gpointer	 data;
	GString		*partial;	/* of a line that has not ended yet */
	gboolean	 too_long;	/* and it is longer than allowed */
	gboolean	 after_cr;	/* it ends in CR; LF may follow */
};

Lines *
lines_new(gsize most, LinesFunction function, gpointer data)
{
	Lines *lines = g_new0(Lines, 1);

	lines->most = most;
	lines->function = function;
	lines->data = data;
	lines->partial = g_string_new(NULL);
	return lines;
}

void
lines_free(Lines *lines)
{
	if (lines == NULL)
		return;
	g_string_free(lines->partial, TRUE);
	g_free(lines);
}

/* The end of a line has come; its beginning may wait in partial. */
static void
whole_line(Lines *lines, const char *text, gsize size)
{
	GString *partial = lines->partial;

	if (partial->len == 0) {
		lines->function(text, size, TRUE, lines->data);
		return;
	}
	if (!lines->too_long)
		g_string_append_len(partial, text, (gssize)size);
	if (lines->too_long || partial->len > lines->most)
		lines->function(partial->str, LONG_SHOWN, FALSE, lines->data);
	else
		lines->function(partial->str, partial->len, TRUE, lines->data);
	lines->too_long = FALSE;
	g_string_truncate(partial, 0);
}

/* Takes what is left; of a line that is too long only the beginning. */
static void
part_of_line(Lines *lines, const char *text, gsize size)
{
	if (lines->too_long)
		return;
	g_string_append_len(lines->partial, text, (gssize)size);
	if (lines->partial->len <= lines->most)
		return;
	lines->too_long = TRUE;
	g_string_truncate(lines->partial, LONG_SHOWN);
}

/* A CR ended the last piece: whether a LF belongs to it shows only now. */
static const char *
after_cr(Lines *lines, const char *text)
{
	gsize size = *text == '\n';

	lines->after_cr = FALSE;
	whole_line(lines, text, size);
	return text + size;
}

void
lines_feed(Lines *lines, const char *text, gsize size)
{
	const char *end = text + size, *lf, *cr, *stop;

	if (size == 0)
		return;
	if (lines->after_cr)
		text = after_cr(lines, text);
	/* LF is looked for once, however many lines end in CR before it. */
	lf = text;
	while (text < end) {
		if (lf != NULL && lf <= text)
			lf = memchr(text, '\n', (gsize)(end - text));
		stop = lf != NULL ? lf + 1 : end;
		cr = memchr(text, '\r', (gsize)(stop - text));
		if (cr != NULL && cr + 1 < end && cr + 1 != lf)
			stop = cr + 1;
		else if (lf == NULL) {
			part_of_line(lines, text, (gsize)(end - text));
			lines->after_cr = cr != NULL;
			return;
		}
		whole_line(lines, text, (gsize)(stop - text));
		text = stop;
	}
}

gboolean
lines_pending(const Lines *lines)
{
	return !lines->after_cr && lines->partial->len > 0;
}

gboolean
lines_idle(const Lines *lines)
{
	return !lines->after_cr && lines->partial->len == 0;
}

void
lines_end(Lines *lines)
{
	if (lines->after_cr)
		whole_line(lines, "", 0);
	else if (lines->partial->len > 0)
		whole_line(lines, "\n", 1);
}
