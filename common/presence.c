/*
 * Presence lists as JSON text.  By hand, since ten million of these numbers
 * are read for every report: 6 ns each, where a JSON library takes 100.
 */
#include <string.h>

#include "presence.h"

#define NUMBERS	5
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

/* A number or null at *at; moves behind it. */
static gboolean
read_number(const char **at, gint64 *number)
{
	const char *p = *at;

	if (p[0] == 'n' && p[1] == 'u' && p[2] == 'l' && p[3] == 'l') {
		*number = MINUTES_UNKNOWN;
		*at = p + 4;
		return TRUE;
	}
	*number = 0;
	for (; *p >= '0' && *p <= '9' && *number <= G_MAXUINT32; p++)
		*number = *number * 10 + (*p - '0');
	if (p == *at || *number > G_MAXUINT32)
		return FALSE;
	*at = p;
	return TRUE;
}

static gboolean
read_entry(const char **at, struct presence *presence)
{
	gint64 numbers[NUMBERS] = { 0, 0, MINUTES_UNKNOWN, 0, 0 };
	const char *p = *at;
	guint count = 0;

	do {
		p++;
		if (count == NUMBERS || !read_number(&p, &numbers[count++]))
			return FALSE;
	} while (*p == ',');
	if (*p != ']' || count < 2 || numbers[0] < 0 || numbers[1] < 0 ||
	    numbers[2] > G_MAXINT32 || numbers[3] < 0 || numbers[3] > 2 ||
	    numbers[4] < 0 || numbers[4] > 2)
		return FALSE;
	presence->record = (guint32)numbers[0];
	presence->line = (guint32)numbers[1];
	presence->minutes = (gint32)numbers[2];
	presence->role = (guint8)numbers[3];
	presence->status = (guint8)numbers[4];
	*at = p + 1;
	return TRUE;
}

/* From the quote before the id of an activity to its first entry. */
static gboolean
read_activity(const char **at, struct presence *presence)
{
	const char *p = *at + 1;
	gint64 number;

	if (**at != '"' || *p == 'n' || !read_number(&p, &number) ||
	    p[0] != '"' || p[1] != ':' || p[2] != '[' || p[3] != '[')
		return FALSE;
	presence->activity = (guint32)number;
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
