/*
 * Presence lists as JSON text.  By hand, since ten million of these numbers
 * are read for every report: 6 ns each, where a JSON library takes 100.
 */
#include "presence.h"

#define NUMBERS	5

/* Hot: several times for every attendance. */
static char *
put_number(char *out, guint32 number)
{
	char digits[10];
	guint count = 0;

	do {
		digits[count++] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	while (count > 0)
		*out++ = digits[--count];
	return out;
}

void
presence_add(GString *text, const struct presence *presence)
{
	char buffer[64], *out = buffer;
	gboolean role = presence->role != 0, status = presence->status != 0;

	*out++ = text->len == 0 ? '[' : ',';
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
	g_string_append(text, text->len == 0 ? "[]" : "]");
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
	*presence = (struct presence){
		.record = (guint32)numbers[0], .line = (guint32)numbers[1],
		.minutes = (gint32)numbers[2], .role = (guint8)numbers[3],
		.status = (guint8)numbers[4]
	};
	*at = p + 1;
	return TRUE;
}

gboolean
presence_next(const char **at, struct presence *presence)
{
	const char *p = *at;

	if (p[0] == '[' && p[1] == ']' && p[2] == '\0') {
		*at = p + 2;
		return FALSE;
	}
	if (p[0] == ']' && p[1] == '\0') {
		*at = p + 1;
		return FALSE;
	}
	/* "[[" before the first, ",[" before others. */
	if ((p[0] == '[' || p[0] == ',') && p[1] == '[') {
		p++;
		if (read_entry(&p, presence)) {
			*at = p;
			return TRUE;
		}
	}
	*at = NULL;
	return FALSE;
}
