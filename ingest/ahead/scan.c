/*
 * One file as chunks of decoded text.
 */
#include <sys/stat.h>

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "decode.h"
#include "machine.h"
#include "program.h"
#include "pseudonym.h"
#include "scan.h"

#define KEPT	(32 << 20)	/* bytes of a file that is read once */
#define PIECE	(256 << 10)	/* bytes decoded at a time */
#define HEAD	(4 << 10)	/* bytes in which the header mostly is */

struct scan {
	int		 file;
	struct reader_form form;
	Decode		*decode;
	struct scan_result result;

	guint8		*bytes;		/* all of the file, or one piece */
	gboolean	 kept;		/* the former */
	guint64		 at;		/* next byte to decode */
	Digest		*digest;	/* when it is read again */
	gboolean	 begun;		/* sifting */
	gboolean	 ended;		/* the last piece was decoded */
	GString		*rest;		/* decoded, behind the last chunk */
};

Scan *
scan_new(int file, const char *encoding, const struct reader_form *form)
{
	Scan *scan = g_new0(Scan, 1);

	scan->file = file;
	scan->form = *form;
	scan->decode = decode_new(encoding);
	scan->rest = g_string_new(NULL);
	return scan;
}

void
scan_free(Scan *scan)
{
	guint8 digest[32];

	if (scan == NULL)
		return;
	if (scan->digest != NULL)
		digest_end(scan->digest, digest);
	close(scan->file);
	decode_free(scan->decode);
	g_free(scan->bytes);
	g_string_free(scan->rest, TRUE);
	fault_clear(&scan->result.fault);
	g_free(scan);
}

struct scan_result *
scan_result(Scan *scan)
{
	return &scan->result;
}

/* So many bytes from there, fewer at the end; -1 with an error. */
static gssize
read_bytes(const Scan *scan, guint64 from, guint8 *bytes, gsize most,
    GError **error)
{
	gssize size = machine_read(scan->file, from, bytes, most);

	if (size < 0)
		g_set_error(error, IMPACT_ERROR, EXIT_IO,
		    "cannot read on: %s", g_strerror(errno));
	return size;
}

gboolean
scan_digest(Scan *scan, GError **error)
{
	struct stat status;
	Digest *digest;
	gssize size;
	gsize room = PIECE;

	if (fstat(scan->file, &status) == 0 && status.st_size < KEPT) {
		/* One more shows that it does not grow. */
		room = (gsize)status.st_size + 1;
		scan->kept = TRUE;
	}
	scan->bytes = g_malloc(MAX(room, PIECE));
	digest = digest_new();
	do {
		size = read_bytes(scan, scan->result.bytes, scan->bytes, room,
		    error);
		if (size <= 0)
			break;
		digest_add(digest, scan->bytes, (gsize)size);
		scan->kept = scan->kept && (gsize)size < room;
		scan->result.bytes += (guint64)size;
	} while (!scan->kept);
	digest_end(digest, scan->result.digest);
	if (!scan->kept)
		scan->digest = digest_new();
	return size >= 0;
}

void
scan_known(Scan *scan, const guint8 digest[32], guint64 bytes)
{
	memcpy(scan->result.digest, digest, sizeof scan->result.digest);
	scan->result.bytes = bytes;
	scan->bytes = g_malloc(PIECE);
	scan->digest = digest_new();
}

/* ------------------------------------------------------------- decoding */

/* The next bytes of the file; size 0 is its end. */
static gboolean
next_bytes(Scan *scan, const guint8 **bytes, gsize *size, GError **error)
{
	gssize got;

	if (scan->kept) {
		*bytes = scan->bytes + scan->at;
		*size = MIN(PIECE, (gsize)(scan->result.bytes - scan->at));
		scan->at += *size;
		return TRUE;
	}
	got = read_bytes(scan, scan->at, scan->bytes, PIECE, error);
	if (got < 0)
		return FALSE;
	digest_add(scan->digest, scan->bytes, (gsize)got);
	scan->at += (guint64)got;
	*bytes = scan->bytes;
	*size = (gsize)got;
	return TRUE;
}

static void
end(Scan *scan)
{
	guint8 digest[32];

	scan->ended = TRUE;
	scan->result.undefined = decode_undefined(scan->decode);
	if (scan->digest == NULL)
		return;
	digest_end(g_steal_pointer(&scan->digest), digest);
	scan->result.changed = memcmp(digest, scan->result.digest,
	    sizeof digest) != 0;
}

/* Decodes one piece more into rest. */
static gboolean
decode_piece(Scan *scan, GError **error)
{
	const guint8 *bytes;
	gsize size;

	if (!next_bytes(scan, &bytes, &size, error))
		return FALSE;
	if (!decode_feed(scan->decode, bytes, size, size == 0, scan->rest,
	    &scan->result.fault) || size == 0)
		end(scan);
	return TRUE;
}

/* Behind so many lines; 0 when they are not there. */
static gsize
behind_lines(const GString *text, guint lines)
{
	const char *at = text->str, *end = at + text->len;

	for (; lines > 0; lines--) {
		at = memchr(at, '\n', (gsize)(end - at));
		if (at++ == NULL)
			return 0;
	}
	return (gsize)(at - text->str);
}

/* Where rest is to be cut. */
static gsize
cut_at(const Scan *scan, const struct plan *plan)
{
	const char *text = scan->rest->str, *line;
	gsize size = scan->rest->len, cut = 0;

	if (!scan->begun && plan->width > 0)
		cut = behind_lines(scan->rest, plan->header_line);
	/* Until there is a plan rows take the long way. */
	if (!scan->begun && cut == 0)
		size = MIN(size, HEAD);
	if (cut == 0 && (line = memrchr(text, '\n', size)) != NULL)
		cut = (gsize)(line + 1 - text);
	return cut > 0 ? cut : scan->rest->len;
}

/* Without copying what is long: mostly all but the last line. */
static void
take_text(Scan *scan, struct chunk *chunk, gsize cut)
{
	GString *text = scan->rest;

	scan->rest = chunk->text;
	g_string_append_len(scan->rest, text->str + cut,
	    (gssize)(text->len - cut));
	g_string_truncate(text, cut);
	chunk->text = text;
}

struct chunk *
scan_chunk(Scan *scan, Sift *sift, const struct plan *plan, GError **error)
{
	gboolean more = scan->begun;
	struct chunk *chunk;
	gsize cut;

	for (; !scan->ended && (more || scan->rest->len == 0); more = FALSE)
		if (!decode_piece(scan, error))
			return NULL;
	if (scan->rest->len == 0)
		return NULL;
	cut = cut_at(scan, plan);
	chunk = chunk_new();
	take_text(scan, chunk, cut);
	if (sift != NULL && scan->begun)
		sift_chunk(sift, plan, chunk);
	else if (sift != NULL)
		sift_begin(sift, &scan->form);
	scan->begun = TRUE;
	return chunk;
}
