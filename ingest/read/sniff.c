/*
 * The first bytes of a file: is this CSV at all?
 */
#include <string.h>

#include "reject.h"
#include "sniff.h"

#define SAVE_AS	"open it there and save it as CSV (UTF-8)"

static const struct {
	const char	*start;
	gsize		 size;
	const char	*text;
} formats[] = {
	{ "PK\003\004", 4, "this is a spreadsheet (xlsx, ods) or another "
	    "archive, not CSV; " SAVE_AS },
	{ "\320\317\021\340", 4, "this is an old Excel workbook, not CSV; "
	    SAVE_AS },
	{ "%PDF", 4, "this is a PDF, not CSV; export the figures as CSV" },
	{ "\037\213", 2, "this is compressed; unpack it with gunzip" },
	{ "{\\rtf", 5, "this is a text document, not CSV; export it as CSV" },
	{ "SQLite format 3", 15, "this is a database, not CSV; export a table "
	    "of it as CSV" },
};

static const struct {
	const char	*start;
	const char	*text;
} texts[] = {
	{ "<", "this is HTML or XML, not CSV, whatever its name says; open it "
	    "in a spreadsheet and save it as CSV (UTF-8)" },
	{ "{\"", "this is JSON, not CSV; export it as CSV" },
	{ "[{", "this is JSON, not CSV; export it as CSV" },
	{ "[\"", "this is JSON, not CSV; export it as CSV" },
};

/* The beginning without mark, UTF-16's zeros, and blanks. */
static void
plain_start(const guint8 *bytes, gsize size, char plain[16])
{
	gsize length = 0, i;

	for (i = 0; i < size && length < 15; i++) {
		if (bytes[i] == 0 || bytes[i] >= 0x80)
			continue;
		if (strchr(" \t\r\n", bytes[i]) != NULL)
			continue;
		plain[length++] = (char)bytes[i];
	}
	plain[length] = '\0';
}

const char *
sniff_binary(const guint8 *bytes, gsize size)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(formats); i++)
		if (size >= formats[i].size &&
		    memcmp(bytes, formats[i].start, formats[i].size) == 0)
			return formats[i].text;
	return NULL;
}

const char *
sniff_format(const guint8 *bytes, gsize size)
{
	const char *wrong = sniff_binary(bytes, size);
	char plain[16];
	guint i;

	if (wrong != NULL)
		return wrong;
	plain_start(bytes, size, plain);
	for (i = 0; i < G_N_ELEMENTS(texts); i++)
		if (g_str_has_prefix(plain, texts[i].start))
			return texts[i].text;
	return NULL;
}

gboolean
sniff_own(const guint8 *bytes, gsize size)
{
	const guint8 *end = memchr(bytes, '\n', size);
	gsize tail = strlen(REJECT_COLUMNS);

	return end != NULL && (gsize)(end - bytes) >= tail &&
	    memcmp(end - tail, REJECT_COLUMNS, tail) == 0;
}

/* The text of bytes in UTF-8 or UTF-16, as far as it is ASCII. */
static gsize
ascii_start(const guint8 *bytes, gsize size, char *text, gsize room)
{
	gsize length = 0, i;

	for (i = 0; i < size && length < room; i++)
		if (bytes[i] != 0 && bytes[i] < 0x80)
			text[length++] = (char)bytes[i];
	return length;
}

char
sniff_separator(const guint8 *bytes, gsize size)
{
	char text[8] = { 0 };
	const char *p = text;

	ascii_start(bytes, size, text, sizeof text - 1);
	p += *p == '"';
	if (g_ascii_strncasecmp(p, "sep=", 4) != 0 || p[4] == '\0' ||
	    strchr("\"\r\n", p[4]) != NULL || g_ascii_isalnum(p[4]))
		return '\0';
	return p[5] == '"' || p[5] == '\r' || p[5] == '\n' ? p[4] : '\0';
}
