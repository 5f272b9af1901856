/*
 * Bytes to UTF-8, NFC.  Text that is UTF-8 already is checked and copied;
 * everything else goes through iconv.
 */
#include <errno.h>
#include <string.h>

#include "ascii.h"
#include "decode.h"

#define REPLACEMENT	"\357\277\275"	/* U+FFFD */
#define MARK_UTF8	"\357\273\277"
#define MARK_LE		"\377\376"
#define MARK_BE		"\376\377"
#define LOOK		1024	/* first bytes that tell what they are */
#define PIECE		4096

struct decode {
	char		*encoding;	/* as declared, in lower case */
	GIConv		 iconv;		/* (GIConv)-1: the bytes are UTF-8 */
	gboolean	 begun;		/* the mark has been dealt with */
	gboolean	 single;	/* one byte is one letter */
	gboolean	 as_is;		/* not composed */
	gboolean	 mixed;		/* what is not UTF-8 is 1252 */
	guint64		 undefined;
	guint64		 foreign;
	GByteArray	*rest;		/* bytes of a letter not yet complete */
	GString		*plain;		/* decoded, not yet composed */
};

static gboolean
is_utf8(const char *encoding)
{
	return *encoding == '\0' || g_ascii_strcasecmp(encoding, "utf-8") ==
	    0 || g_ascii_strcasecmp(encoding, "utf8") == 0;
}

static gboolean
is_mixed(const char *encoding)
{
	return g_ascii_strcasecmp(encoding, "mixed") == 0;
}

static gboolean
is_utf16(const char *encoding)
{
	return g_ascii_strncasecmp(encoding, "utf-16", 6) == 0 ||
	    g_ascii_strncasecmp(encoding, "utf16", 5) == 0;
}

gboolean
decode_knows(const char *encoding)
{
	GIConv iconv;

	if (is_utf8(encoding) || is_mixed(encoding))
		return TRUE;
	iconv = g_iconv_open("UTF-8", encoding);
	if (iconv == (GIConv)-1)
		return FALSE;
	g_iconv_close(iconv);
	return TRUE;
}

Decode *
decode_new(const char *encoding)
{
	Decode *decode = g_new0(Decode, 1);

	decode->encoding = g_ascii_strdown(encoding, -1);
	decode->iconv = (GIConv)-1;
	decode->rest = g_byte_array_new();
	decode->plain = g_string_new(NULL);
	return decode;
}

void
decode_free(Decode *decode)
{
	if (decode == NULL)
		return;
	if (decode->iconv != (GIConv)-1)
		g_iconv_close(decode->iconv);
	g_byte_array_unref(decode->rest);
	g_string_free(decode->plain, TRUE);
	g_free(decode->encoding);
	g_free(decode);
}

void
decode_as_is(Decode *decode)
{
	decode->as_is = TRUE;
}

guint64
decode_undefined(const Decode *decode)
{
	return decode->undefined;
}

guint64
decode_foreign(const Decode *decode)
{
	return decode->foreign;
}

static gboolean
refuse(struct fault *fault, const char *rule, const char *text)
{
	fault_set(fault, FAULT_FILE, rule, NULL, "%s", text);
	return FALSE;
}

/* ----------------------------------------------------------- composing */

/*
 * Whether composing could change the text: only with letters from U+0300 up,
 * whose first byte is 0xCC or more.  General punctuation and currency signs
 * (E2 80, E2 82), frequent in exports, stay as they are.
 */
static gboolean
may_compose(const char *text, gsize size)
{
	const guchar *p = (const guchar *)text, *end = p + size;

	for (; p < end; p++)
		if (*p >= 0xcc && !(*p == 0xe2 && p + 2 < end &&
		    (p[1] == 0x82 || (p[1] == 0x80 && p[2] >= 0x82))))
			return TRUE;
	return FALSE;
}

/* g_utf8_normalize stops at a NUL: it is stepped over here. */
static void
compose(const char *text, gsize size, GString *out)
{
	const char *end = text + size;

	while (text < end) {
		const char *nul = memchr(text, '\0', (gsize)(end - text));
		gsize length = (gsize)((nul != NULL ? nul : end) - text);
		g_autofree char *composed = g_utf8_normalize(text,
		    (gssize)length, G_NORMALIZE_DEFAULT_COMPOSE);

		if (composed != NULL)
			g_string_append(out, composed);
		text += length;
		if (nul != NULL) {
			g_string_append_c(out, '\0');
			text++;
		}
	}
}

/*
 * Hands on what is complete.  A mark in the next bytes could still join the
 * last letter, but nothing before an ASCII letter can change any more.
 */
static void
hand_on(Decode *decode, gboolean last, GString *out)
{
	GString *plain = decode->plain;
	gsize size = plain->len;

	if (!last) {
		while (size > 0 && (guchar)plain->str[size - 1] >= 0x80)
			size--;
		size = size > 0 ? size - 1 : plain->len > PIECE ?
		    plain->len : 0;
	}
	if (!decode->as_is && may_compose(plain->str, plain->len))
		compose(plain->str, size, out);
	else
		g_string_append_len(out, plain->str, (gssize)size);
	g_string_erase(plain, 0, (gssize)size);
}

/* ------------------------------------------------------------ decoding */

/* The length of the valid beginning; NUL bytes count as valid. */
static gsize
valid_length(const char *text, gsize size)
{
	const char *end = text, *stop = text + size;

	for (;;) {
		if (g_utf8_validate_len(end, (gsize)(stop - end), &end) ||
		    *end != '\0')
			return (gsize)(end - text);
		end++;
	}
}

/* One byte of Windows-1252. */
static void
add_foreign(Decode *decode, const char *byte)
{
	g_autofree char *letter = g_convert(byte, 1, "UTF-8", "WINDOWS-1252",
	    NULL, NULL, NULL);

	decode->foreign++;
	if (letter == NULL)
		decode->undefined++;
	g_string_append(decode->plain, letter != NULL ? letter : REPLACEMENT);
}

static void
feed_mixed(Decode *decode, const char *text, gsize size, gboolean last)
{
	while (size > 0) {
		gsize valid = valid_length(text, size);

		g_string_append_len(decode->plain, text, (gssize)valid);
		text += valid;
		size -= valid;
		if (size == 0)
			return;
		if (!last && size < 4 && g_utf8_get_char_validated(text,
		    (gssize)size) == (gunichar)-2) {
			g_byte_array_append(decode->rest, (const guint8 *)text,
			    (guint)size);
			return;
		}
		add_foreign(decode, text++);
		size--;
	}
}

static gboolean
feed_utf8(Decode *decode, const char *text, gsize size, gboolean last,
    struct fault *fault)
{
	gsize valid = valid_length(text, size), left = size - valid;

	g_string_append_len(decode->plain, text, (gssize)valid);
	if (left == 0)
		return TRUE;
	if (!last && left < 4 && g_utf8_get_char_validated(text + valid,
	    (gssize)left) == (gunichar)-2) {
		g_byte_array_append(decode->rest,
		    (const guint8 *)text + valid, (guint)left);
		return TRUE;
	}
	return refuse(fault, "encoding.utf8", "this is not UTF-8; set "
	    "encoding = windows-1252 in the source, or save the export as "
	    "UTF-8");
}

static gboolean
feed_iconv(Decode *decode, const guint8 *bytes, gsize size, gboolean last,
    struct fault *fault)
{
	char *in = (char *)bytes, piece[PIECE];

	while (size > 0) {
		char *to = piece;
		gsize room = sizeof piece, done;

		done = g_iconv(decode->iconv, &in, &size, &to, &room);
		g_string_append_len(decode->plain, piece, to - piece);
		if (done != (gsize)-1 || errno == E2BIG)
			continue;
		if (errno == EILSEQ && decode->single) {
			g_string_append(decode->plain, REPLACEMENT);
			decode->undefined++;
			in++;
			size--;
		} else if (errno == EINVAL && !last && size < 8) {
			g_byte_array_append(decode->rest, (const guint8 *)in,
			    (guint)size);
			return TRUE;
		} else {
			fault_set(fault, FAULT_FILE, "encoding.declared", NULL,
			    "the bytes are not %s, which the source declares; "
			    "set encoding to what the export is written in",
			    decode->encoding);
			return FALSE;
		}
	}
	return TRUE;
}

/* ---------------------------------------------------------------- marks */

/* Text in UTF-16 has a NUL in nearly every pair of bytes. */
static gboolean
looks_utf16(const guint8 *bytes, gsize size)
{
	gsize zeros = 0, i;

	size = MIN(size, LOOK);
	for (i = 0; i < size; i++)
		zeros += bytes[i] == 0;
	return size >= 8 && zeros * 10 > size * 3;
}

static gboolean
open_iconv(Decode *decode, const char *encoding)
{
	decode->iconv = g_iconv_open("UTF-8", encoding);
	return decode->iconv != (GIConv)-1;
}

static gboolean
begin_utf16(Decode *decode, gboolean little, gsize *skip)
{
	*skip = 2;
	return open_iconv(decode, little ? "UTF-16LE" : "UTF-16BE");
}

/* Looks at the first bytes: the mark, and whether it may be there. */
static gboolean
begin(Decode *decode, const guint8 *bytes, gsize size, gsize *skip,
    struct fault *fault)
{
	const char *encoding = decode->encoding;
	gboolean mark8 = size >= 3 && memcmp(bytes, MARK_UTF8, 3) == 0;
	gboolean little = size >= 2 && memcmp(bytes, MARK_LE, 2) == 0;
	gboolean big = size >= 2 && memcmp(bytes, MARK_BE, 2) == 0;

	decode->begun = TRUE;
	*skip = 0;
	if ((little || big) && (*encoding == '\0' || is_utf16(encoding)))
		return begin_utf16(decode, little, skip);
	if (little || big)
		return refuse(fault, "encoding.mark", "the file begins with "
		    "the mark of UTF-16; set encoding = utf-16 in the source");
	decode->mixed = is_mixed(encoding);
	if (mark8 && !is_utf8(encoding) && !decode->mixed)
		return refuse(fault, "encoding.mark", "the file begins with "
		    "the mark of UTF-8; set encoding = utf-8 in the source");
	*skip = mark8 ? 3 : 0;
	if (decode->mixed)
		return TRUE;
	if (is_utf8(encoding))
		return !looks_utf16(bytes, size) || refuse(fault,
		    "encoding.utf16", "this looks like UTF-16 without a mark; "
		    "set encoding = utf-16le in the source");
	/* Windows writes the low byte first. */
	if (strcmp(encoding, "utf-16") == 0 || strcmp(encoding, "utf16") == 0)
		return open_iconv(decode, "UTF-16LE");
	decode->single = !is_utf16(encoding) &&
	    g_ascii_strncasecmp(encoding, "utf", 3) != 0;
	return open_iconv(decode, encoding);
}

/*
 * The short way of most exports: letters of one byte that are the same in
 * UTF-8.  The last one waits, as in hand_on.
 */
static gboolean
feed_ascii(Decode *decode, const guint8 *bytes, gsize size, GString *out)
{
	GString *plain = decode->plain;

	if (!decode->begun || decode->iconv != (GIConv)-1 || size == 0 ||
	    decode->rest->len > 0 || plain->len > 1 ||
	    (guchar)*plain->str >= 0x80 || !ascii_only(bytes, size))
		return FALSE;
	g_string_append_len(out, plain->str, (gssize)plain->len);
	g_string_append_len(out, (const char *)bytes, (gssize)size - 1);
	g_string_truncate(plain, 0);
	g_string_append_c(plain, (char)bytes[size - 1]);
	return TRUE;
}

gboolean
decode_feed(Decode *decode, const guint8 *bytes, gsize size, gboolean last,
    GString *out, struct fault *fault)
{
	g_autoptr(GByteArray) joined = NULL;
	gboolean good;
	gsize skip = 0;

	if (!last && feed_ascii(decode, bytes, size, out))
		return TRUE;
	if (decode->rest->len > 0) {
		joined = g_steal_pointer(&decode->rest);
		decode->rest = g_byte_array_new();
		g_byte_array_append(joined, bytes, (guint)size);
		bytes = joined->data;
		size = joined->len;
	}
	if (!decode->begun && size < LOOK && !last) {
		g_byte_array_append(decode->rest, bytes, (guint)size);
		return TRUE;
	}
	if (!decode->begun && !begin(decode, bytes, size, &skip, fault))
		return FALSE;
	bytes += skip;
	size -= skip;
	if (decode->mixed)
		feed_mixed(decode, (const char *)bytes, size, last);
	good = decode->mixed || (decode->iconv == (GIConv)-1 ?
	    feed_utf8(decode, (const char *)bytes, size, last, fault) :
	    feed_iconv(decode, bytes, size, last, fault));
	hand_on(decode, last || !good, out);
	return good;
}
