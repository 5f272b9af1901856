/*
 * Any bytes through decoding and reading: no crash, every physical line is
 * accounted for, and the size of the pieces does not show.  The first byte
 * chooses encoding, delimiter and strictness.
 */
#include <stdlib.h>
#include <string.h>

#include "decode.h"
#include "reader.h"

int	LLVMFuzzerTestOneInput(const guint8 *, size_t);

struct tally {
	guint64	records, broken, cells, bytes, line;
};

static void
take(struct record *record, gpointer data)
{
	struct tally *tally = data;

	if (record->line < tally->line || record->lines == 0)
		abort();
	tally->line = record->line + record->lines;
	tally->records++;
	if (record->rule != NULL) {
		tally->broken++;
		tally->bytes += record->raw_size;
		return;
	}
	tally->cells += record->count;
	for (guint i = 0; i < record->count; i++)
		tally->bytes += strlen(record->cells[i]);
}

static void
pass(const guint8 *bytes, gsize size, gsize piece, struct tally *tally)
{
	static const char *const encodings[] = {
		"", "utf-8", "windows-1252", "utf-16", "utf-16le", "mixed"
	};
	static const char delimiters[] = ",;\t|";
	g_autoptr(Decode) decode = decode_new(encodings[*bytes % 6]);
	struct reader_form form = { .delimiter = delimiters[*bytes / 6 % 4],
	    .lenient = *bytes / 24 % 2, .blanks = *bytes / 48 % 2 };
	g_autoptr(Reader) reader = reader_new(&form, take, tally);
	g_autoptr(GString) text = g_string_new(NULL);
	struct fault fault = { 0 };
	gsize at;

	for (at = 1; at <= size; at += piece) {
		gsize part = MIN(piece, size - at);
		gboolean good;

		g_string_truncate(text, 0);
		good = decode_feed(decode, bytes + at, part,
		    at + part == size, text, &fault);
		/* Also what stands before a contradiction. */
		reader_feed(reader, text->str, text->len);
		if (!good)
			break;
	}
	fault_clear(&fault);
	reader_end(reader);
}

int
LLVMFuzzerTestOneInput(const guint8 *bytes, size_t size)
{
	struct tally whole = { 0 }, pieces = { 0 };

	if (size < 1)
		return 0;
	pass(bytes, size, size, &whole);
	pass(bytes, size, 1 + bytes[0] % 7, &pieces);
	if (memcmp(&whole, &pieces, sizeof whole) != 0)
		abort();
	return 0;
}
