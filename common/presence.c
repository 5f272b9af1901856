/*
 * Presence lists as JSON text.  By hand, since ten million of these numbers
 * are read for every report: 6 ns each, where a JSON library takes 100.
 */
#include <string.h>

#include "presence.h"

#define DIGITS	10	/* of a number at most */

/* Hot: several times for every attendance; so two digits at a time. */
static char *
put_number(char *out, guint32 number)
{
	static const char pairs[] =
	    "000102030405060708091011121314151617181920212223242526272829"
	    "303132333435363738394041424344454647484950515253545556575859"
	    "606162636465666768697071727374757677787980818283848586878889"
	    "90919293949596979899";
	char digits[2 * DIGITS], *first = digits + DIGITS;

	for (; number >= 100; number /= 100)
		memcpy(first -= 2, pairs + 2 * (number % 100), 2);
	if (number >= 10)
		memcpy(first -= 2, pairs + 2 * number, 2);
	else
		*--first = (char)('0' + number);
	/* Of one size whatever the number: that is quicker. */
	memcpy(out, first, DIGITS);
	return out + (digits + DIGITS - first);
}

void
presence_add(GString *text, const struct presence *before,
    const struct presence *presence)
{
	char buffer[96], *out = buffer;
	gboolean role = presence->role != 0, status = presence->status != 0;

	if (before == NULL || before->activity != presence->activity) {
		out = g_stpcpy(out, before == NULL ? "{\"" : "],\"");
		out = put_number(out, presence->activity);
		out = g_stpcpy(out, "\":[");
	} else
		*out++ = ',';
	*out++ = '[';
	out = put_number(out, presence->record);
	*out++ = ',';
	out = put_number(out, presence->line);
	if (presence->minutes != MINUTES_UNKNOWN) {
		*out++ = ',';
		out = put_number(out, (guint32)presence->minutes);
	} else if (role || status)
		out = g_stpcpy(out, ",null");
	if (role || status) {
		*out++ = ',';
		*out++ = (char)('0' + presence->role);
	}
	if (status) {
		*out++ = ',';
		*out++ = (char)('0' + presence->status);
	}
	*out++ = ']';
	g_string_append_len(text, buffer, out - buffer);
}

void
presence_end(GString *text)
{
	g_string_append(text, text->len == 0 ? "{}" : "]}");
}

/* A number at *at; moves behind it. */
static inline gboolean
read_number(const char **at, guint32 *number)
{
	const char *p = *at;
	guint64 sum = 0;
	guint digit;

	while ((digit = (guint)(guchar)*p - '0') < 10) {
		sum = sum * 10 + digit;
		p++;
	}
	*number = (guint32)sum;
	if (p == *at || p - *at > DIGITS || sum > G_MAXUINT32)
		return FALSE;
	*at = p;
	return TRUE;
}

/* The same, or null. */
static inline gboolean
read_minutes(const char **at, gint32 *minutes)
{
	const char *p = *at;
	guint32 number;

	if (p[0] == 'n' && p[1] == 'u' && p[2] == 'l' && p[3] == 'l') {
		*minutes = MINUTES_UNKNOWN;
		*at = p + 4;
		return TRUE;
	}
	if (!read_number(at, &number) || number > G_MAXINT32)
		return FALSE;
	*minutes = (gint32)number;
	return TRUE;
}

/* 0 to 2, or as if it were when the entry ends here. */
static inline gboolean
read_word(const char **at, guint8 *word)
{
	const char *p = *at;

	*word = 0;
	if (*p == ']')
		return TRUE;
	if (p[0] != ',' || p[1] < '0' || p[1] > '2')
		return FALSE;
	*word = (guint8)(p[1] - '0');
	*at = p + 2;
	return TRUE;
}

static inline gboolean
read_entry(const char **at, struct presence *presence)
{
	const char *p = *at + 1;

	if (!read_number(&p, &presence->record) || *p++ != ',' ||
	    !read_number(&p, &presence->line))
		return FALSE;
	presence->minutes = MINUTES_UNKNOWN;
	presence->role = presence->status = 0;
	if (*p == ',') {
		p++;
		if (!read_minutes(&p, &presence->minutes) ||
		    !read_word(&p, &presence->role) ||
		    !read_word(&p, &presence->status))
			return FALSE;
	}
	if (*p != ']')
		return FALSE;
	*at = p + 1;
	return TRUE;
}

/* From the quote before the id of an activity to its first entry. */
static gboolean
read_activity(const char **at, struct presence *presence)
{
	const char *p = *at + 1;

	if (**at != '"' || !read_number(&p, &presence->activity) ||
	    p[0] != '"' || p[1] != ':' || p[2] != '[' || p[3] != '[')
		return FALSE;
	*at = p + 3;
	return TRUE;
}

gboolean
presence_next(const char **at, struct presence *presence)
{
	const char *p = *at;
	gboolean good;

	if (p[0] == ',' && p[1] == '[')
		/* One more of the same activity, as most are. */
		p++;
	else if ((p[0] == '{' || p[0] == ']') && p[1] == '}' &&
	    p[2] == '\0') {
		*at = p + 2;
		return FALSE;
	} else {
		gsize skip = p[0] == '{' ? 1 : p[0] == ']' && p[1] == ',' ? 2 :
		    0;

		p += skip;
		if (skip == 0 || !read_activity(&p, presence)) {
			*at = NULL;
			return FALSE;
		}
	}
	good = read_entry(&p, presence);
	*at = good ? p : NULL;
	return good;
}
