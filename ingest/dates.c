/*
 * Days and periods as exports write them.
 */
#include <string.h>

#include "dates.h"

static gboolean
part_add(struct date_format *format, char what, guint length)
{
	struct date_part *part = &format->parts[format->count];

	if (format->count == DATE_PARTS)
		return FALSE;
	*part = (struct date_part){ .what = what, .shortest = (guint8)length,
	    .longest = (guint8)length };
	if (what == 'y' && length != 2 && length != 4)
		return FALSE;
	if (what != 'y' && length > 2)
		return FALSE;
	if (what != 'y' && length == 1)
		part->longest = 2;
	format->count++;
	return TRUE;
}

static gboolean
separator_add(struct date_format *format, char sign)
{
	if (format->count == DATE_PARTS || g_ascii_isalnum(sign) ||
	    (guchar)sign < ' ' || (guchar)sign > '~')
		return FALSE;
	format->parts[format->count++] = (struct date_part){ .sign = sign };
	return TRUE;
}

/* Each of day, month, year once; nothing of varying width before a digit. */
static gboolean
format_check(const struct date_format *format)
{
	guint days = 0, months = 0, years = 0, i;

	for (i = 0; i < format->count; i++) {
		const struct date_part *part = &format->parts[i];

		days += part->what == 'd';
		months += part->what == 'm';
		years += part->what == 'y';
		if (part->what != 0 && part->shortest != part->longest &&
		    i + 1 < format->count && part[1].what != 0)
			return FALSE;
	}
	return days == 1 && months == 1 && years == 1;
}

gboolean
date_format_read(struct date_format *format, const char *text)
{
	*format = (struct date_format){ .text = text };
	while (*text != '\0') {
		if (strchr("dmy", *text) != NULL) {
			gsize length = strspn(text, (char[]){ *text, '\0' });

			if (length > 4 || !part_add(format, *text,
			    (guint)length))
				return FALSE;
			text += length;
		} else if (!separator_add(format, *text++))
			return FALSE;
	}
	return format_check(format);
}

/* The digits of one part; -1 if there are too few. */
static int
part_number(const struct date_part *part, const char **text)
{
	guint digits = 0;
	int number = 0;

	while (digits < part->longest && g_ascii_isdigit(**text)) {
		number = number * 10 + (**text - '0');
		digits++;
		(*text)++;
	}
	return digits < part->shortest ? -1 : number;
}

static gboolean
two_digits(const char **text, int limit)
{
	const char *p = *text;

	if (!g_ascii_isdigit(p[0]) || !g_ascii_isdigit(p[1]) ||
	    (p[0] - '0') * 10 + (p[1] - '0') > limit)
		return FALSE;
	*text += 2;
	return TRUE;
}

/* "T10:00", " 10:00:00.000", with "Z" or "+01:00" behind it. */
static gboolean
time_follows(const char *text)
{
	if (*text != 'T' && *text != ' ')
		return FALSE;
	text++;
	if (!two_digits(&text, 24) || *text++ != ':' || !two_digits(&text, 59))
		return FALSE;
	if (*text == ':') {
		text++;
		if (!two_digits(&text, 60))
			return FALSE;
		if (*text == '.')
			text += 1 + strspn(text + 1, "0123456789");
	}
	if (*text == 'Z')
		text++;
	else if (*text == '+' || *text == '-') {
		text++;
		if (!two_digits(&text, 14))
			return FALSE;
		text += *text == ':';
		if (!two_digits(&text, 59))
			return FALSE;
	}
	return *text == '\0';
}

/* Day, month and year as they stand, and whether the year has two digits. */
static const char *
parts_read(const struct date_format *format, const char *text, int parts[3],
    gboolean *brief)
{
	guint i;

	*brief = FALSE;
	for (i = 0; i < format->count; i++) {
		const struct date_part *part = &format->parts[i];
		int number;

		if (part->what == 0) {
			if (*text++ != part->sign)
				return "day.format";
			continue;
		}
		number = part_number(part, &text);
		if (number < 0)
			return "day.format";
		parts[part->what == 'd' ? 0 : part->what == 'm' ? 1 : 2] =
		    number;
		if (part->what == 'y' && part->longest == 2)
			*brief = TRUE;
	}
	return *text == '\0' || time_follows(text) ? NULL : "day.format";
}

const char *
date_read(const struct date_format *format, const char *text, gint32 *day)
{
	int parts[3];
	gboolean brief;
	const char *rule = parts_read(format, text, parts, &brief);

	if (rule != NULL)
		return rule;
	if (brief)
		parts[2] += parts[2] < 70 ? 2000 : 1900;
	*day = day_from_date(parts[2], parts[1], parts[0]);
	return *day == DAY_NONE ? "day.exists" : NULL;
}

const char *
birth_read(const struct date_format *format, const char *text, gint32 *day,
    int *year)
{
	int parts[3];
	gboolean brief;
	const char *rule;

	if (strlen(text) == 4 && strspn(text, "0123456789") == 4) {
		*day = DAY_NONE;
		*year = (int)g_ascii_strtoll(text, NULL, 10);
		return *year < 1900 || *year > 2100 ? "day.exists" : NULL;
	}
	rule = parts_read(format, text, parts, &brief);
	if (rule != NULL)
		return rule;
	if (brief)
		return "birth.century";
	*day = day_from_date(parts[2], parts[1], parts[0]);
	*year = parts[2];
	return *day == DAY_NONE ? "day.exists" : NULL;
}

static const char *
days_read(const char *text, const char *dots, gint32 *first, gint32 *last)
{
	g_autofree char *left = g_strndup(text, (gsize)(dots - text));
	struct date_format iso;
	const char *rule;

	date_format_read(&iso, "yyyy-mm-dd");
	rule = date_read(&iso, left, first);
	if (rule == NULL)
		rule = date_read(&iso, dots + 2, last);
	if (rule != NULL)
		return "period.format";
	return *first > *last ? "period.order" : NULL;
}

const char *
period_read(const char *text, gint32 *first, gint32 *last)
{
	const char *dots = strstr(text, "..");
	gsize size = strlen(text);
	int year, from = 1, to = 12;

	if (dots != NULL)
		return days_read(text, dots, first, last);
	if (strspn(text, "0123456789") != 4)
		return "period.format";
	year = (int)g_ascii_strtoll(text, NULL, 10);
	if (size == 7 && text[4] == '-' && g_ascii_toupper(text[5]) == 'Q' &&
	    text[6] >= '1' && text[6] <= '4') {
		from = (text[6] - '1') * 3 + 1;
		to = from + 2;
	} else if (size == 7 && text[4] == '-' && g_ascii_isdigit(text[5]) &&
	    g_ascii_isdigit(text[6]))
		from = to = (text[5] - '0') * 10 + (text[6] - '0');
	else if (size != 4)
		return "period.format";
	*first = day_from_date(year, from, 1);
	*last = day_from_date(year, to, 1);
	if (*first == DAY_NONE || *last == DAY_NONE)
		return "period.format";
	*last = month_last_day(day_month(*last));
	return NULL;
}
