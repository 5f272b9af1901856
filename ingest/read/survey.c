/*
 * All bytes of a file: which encoding they can be.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "machine.h"
#include "program.h"
#include "survey.h"

#define CHUNK	(64 << 10)
#define LOOK	1024	/* first bytes in which NULs tell of UTF-16 */

/* The letter of UTF-8 that is being read. */
struct letter {
	guint	 missing;	/* bytes still to come */
	guint	 seen;		/* bytes read */
	guint8	 least, most;	/* what the next byte may be */
	guint8	 first, second;
	gboolean accented;	/* the letter before was U+00C2 or U+00C3 */
	guint64	 line;
	guint8	 before;	/* the byte before */
	char	 end;		/* how the first line ends: 'l', 'c' or 'b' */
	guint64	 ended;		/* lines, however they end */
};

static void
add_foreign(struct survey *survey, const struct letter *letter, guint count)
{
	if (survey->foreign == 0 && count > 0)
		survey->foreign_line = letter->line;
	survey->foreign += count;
}

/* The ranges of Unicode 15, table 3-7. */
static void
letter_begin(struct survey *survey, struct letter *letter, guint8 byte)
{
	letter->first = byte;
	letter->seen = 1;
	letter->least = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
	letter->most = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
	if (byte >= 0xc2 && byte <= 0xdf)
		letter->missing = 1;
	else if (byte >= 0xe0 && byte <= 0xef)
		letter->missing = 2;
	else if (byte >= 0xf0 && byte <= 0xf4)
		letter->missing = 3;
	else
		add_foreign(survey, letter, 1);
}

/*
 * "ë" is C3 AB; read as Windows-1252 and saved again it is "Ã«", U+00C3 and
 * U+00AB.  In text that was not spoilt these hardly stand together.
 */
static void
letter_end(struct survey *survey, struct letter *letter, guint8 byte)
{
	survey->letters++;
	if (letter->accented && letter->first == 0xc2)
		survey->mojibake++;
	survey->replaced += letter->first == 0xef &&
	    letter->second == 0xbf && byte == 0xbd;
	letter->accented = letter->first == 0xc3 &&
	    (byte == 0x82 || byte == 0x83);
}

static void
note_end(struct survey *survey, struct letter *letter, char end)
{
	letter->ended++;
	if (letter->end == '\0')
		letter->end = end;
	else if (letter->end != end && survey->other_line == 0)
		survey->other_line = letter->ended;
}

/* LF, CR LF or a lone CR, which shows at the byte behind it. */
static void
look_for_end(struct survey *survey, struct letter *letter, guint8 byte)
{
	if (byte == '\n')
		note_end(survey, letter, letter->before == '\r' ? 'b' : 'l');
	else if (letter->before == '\r')
		note_end(survey, letter, 'c');
	letter->before = byte;
}

static void
look_at(struct survey *survey, struct letter *letter, guint8 byte)
{
	static const guint8 undefined[] = { 0x81, 0x8d, 0x8f, 0x90, 0x9d };

	if (byte == 0 && survey->size < LOOK)
		survey->nul[survey->size % 2]++;
	survey->size++;
	letter->line += byte == '\n';
	if (byte == '\n' || letter->before == '\r' || byte == '\r')
		look_for_end(survey, letter, byte);
	else
		letter->before = byte;
	if (byte >= 0x80 && memchr(undefined, byte, sizeof undefined) != NULL)
		survey->undefined++;
	if (letter->missing > 0) {
		if (byte >= letter->least && byte <= letter->most) {
			letter->least = 0x80;
			letter->most = 0xbf;
			if (letter->seen++ == 1)
				letter->second = byte;
			if (--letter->missing == 0)
				letter_end(survey, letter, byte);
			return;
		}
		add_foreign(survey, letter, letter->seen);
		letter->missing = 0;
	}
	if (byte >= 0x80)
		letter_begin(survey, letter, byte);
	else
		letter->accented = FALSE;
}

static void
look_for_mark(struct survey *survey, const guint8 *bytes, gsize size)
{
	if (size >= 3 && memcmp(bytes, "\357\273\277", 3) == 0)
		survey->mark = "utf-8";
	else if (size >= 2 && memcmp(bytes, "\377\376", 2) == 0)
		survey->mark = "utf-16le";
	else if (size >= 2 && memcmp(bytes, "\376\377", 2) == 0)
		survey->mark = "utf-16be";
}

/* Text in UTF-16 has a NUL in nearly every pair of bytes, on one side. */
static const char *
encoding_of(const struct survey *survey)
{
	guint64 looked = MIN(survey->size, LOOK);

	if (survey->mark != NULL && strcmp(survey->mark, "utf-8") != 0)
		return "utf-16";
	if (looked >= 8 && (survey->nul[0] + survey->nul[1]) * 10 > looked * 3)
		return survey->nul[1] >= survey->nul[0] ? "utf-16le" :
		    "utf-16be";
	if (survey->foreign == 0)
		return "utf-8";
	return survey->letters > 0 ? "mixed" : "windows-1252";
}

gboolean
survey_file(int file, struct survey *survey, GError **error)
{
	g_autofree guint8 *chunk = g_malloc(CHUNK);
	struct letter letter = { .line = 1 };
	gssize size, i;

	*survey = (struct survey){0};
	do {
		size = machine_read(file, survey->size, chunk, CHUNK);
		if (size < 0) {
			g_set_error(error, IMPACT_ERROR, EXIT_IO,
			    "cannot read on: %s", g_strerror(errno));
			return FALSE;
		}
		if (survey->size == 0)
			look_for_mark(survey, chunk, (gsize)size);
		for (i = 0; i < size; i++)
			look_at(survey, &letter, chunk[i]);
	} while (size != 0);
	add_foreign(survey, &letter, letter.missing > 0 ? letter.seen : 0);
	survey->encoding = encoding_of(survey);
	return TRUE;
}

char *
survey_evidence(const struct survey *survey)
{
	if (survey->mark != NULL)
		return g_strdup_printf("the file begins with the mark of %s",
		    survey->mark);
	if (g_str_has_prefix(survey->encoding, "utf-16"))
		return g_strdup("every other byte is NUL, and there is no "
		    "mark");
	if (survey->foreign == 0 && survey->letters == 0)
		return g_strdup("plain ASCII, which is the same in all of "
		    "them");
	if (survey->foreign == 0)
		return g_strdup_printf("all %" G_GUINT64_FORMAT " accented "
		    "and other letters are valid UTF-8", survey->letters);
	if (survey->letters > 0)
		return g_strdup_printf("%" G_GUINT64_FORMAT " letters are "
		    "UTF-8 and %" G_GUINT64_FORMAT " bytes are not, the first "
		    "in line %" G_GUINT64_FORMAT ": two exports glued together",
		    survey->letters, survey->foreign, survey->foreign_line);
	return g_strdup_printf("%" G_GUINT64_FORMAT " bytes are no UTF-8, the "
	    "first in line %" G_GUINT64_FORMAT "; %" G_GUINT64_FORMAT " of "
	    "them mean nothing in Windows-1252 either", survey->foreign,
	    survey->foreign_line, survey->undefined);
}
