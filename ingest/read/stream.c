/*
 * One file, as a stream of records.
 */
#include <errno.h>
#include <unistd.h>

#include "decode.h"
#include "program.h"
#include "pseudonym.h"
#include "stream.h"

#define CHUNK	(64 << 10)

/* Up to CHUNK bytes; -1 with an error. */
static gssize
read_chunk(int file, guint8 *chunk, GError **error)
{
	gssize size;

	do
		size = read(file, chunk, CHUNK);
	while (size < 0 && errno == EINTR);
	if (size < 0)
		g_set_error(error, IMPACT_ERROR, EXIT_IO,
		    "cannot read on: %s", g_strerror(errno));
	return size;
}

static gboolean
stream_start(struct stream *stream, GError **error)
{
	stream->bytes = 0;
	stream->undefined = 0;
	if (lseek(stream->file, 0, SEEK_SET) == 0)
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_IO,
	    "cannot read from the start: %s", g_strerror(errno));
	return FALSE;
}

gboolean
stream_digest(struct stream *stream, GError **error)
{
	g_autofree guint8 *chunk = g_malloc(CHUNK);
	Digest *digest;
	gssize size;

	if (!stream_start(stream, error))
		return FALSE;
	digest = digest_new();
	while ((size = read_chunk(stream->file, chunk, error)) > 0) {
		digest_add(digest, chunk, (gsize)size);
		stream->bytes += (guint64)size;
	}
	digest_end(digest, stream->digest);
	return size == 0;
}

gboolean
stream_read(struct stream *stream, struct fault *fault, GError **error)
{
	g_autofree guint8 *chunk = g_malloc(CHUNK);
	g_autoptr(Decode) decode = decode_new(stream->encoding);
	g_autoptr(Reader) reader = reader_new(&stream->form,
	    stream->function, stream->data);
	g_autoptr(GString) text = g_string_sized_new(2 * CHUNK);
	gboolean good = TRUE;
	Digest *digest;
	gssize size;

	if (!stream_start(stream, error))
		return FALSE;
	if (stream->as_is)
		decode_as_is(decode);
	digest = digest_new();
	do {
		size = read_chunk(stream->file, chunk, error);
		if (size < 0)
			break;
		digest_add(digest, chunk, (gsize)size);
		stream->bytes += (guint64)size;
		g_string_truncate(text, 0);
		good = decode_feed(decode, chunk, (gsize)size, size == 0, text,
		    fault);
		reader_feed(reader, text->str, text->len);
	} while (good && size > 0 && !*stream->stop);
	if (good && size == 0)
		reader_end(reader);
	digest_end(digest, stream->digest);
	stream->line = reader_line(reader);
	stream->line_ends = reader_line_ends(reader);
	stream->undefined = decode_undefined(decode);
	stream->foreign = decode_foreign(decode);
	return good && size >= 0;
}
