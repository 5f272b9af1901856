/*
 * Days and periods as exports write them.
 */
#include <string.h>

#include "dates.h"
#include "written.h"

#define OLDEST	110	/* years that a person can be */
#define FILLER	(-25567)	/* 1900-01-01 */

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

/* Each at most once; nothing of varying width before a digit. */
static gboolean
format_check(const struct date_format *format, guint counts[3])
{
	guint i;

	for (i = 0; i < format->count; i++) {
		const struct date_part *part = &format->parts[i];

		counts[0] += part->what == 'd';
		counts[1] += part->what == 'm';
		counts[2] += part->what == 'y';
		if (part->what != 0 && part->shortest != part->longest &&
		    i + 1 < format->count && part[1].what != 0)
			return FALSE;
	}
	return counts[0] <= 1 && counts[1] <= 1 && counts[2] <= 1;
}

/* "dmy", "serial": not parts but a way of reading. */
static char
format_order(const char *text)
{
	static const char *const orders[] = { "dmy", "mdy", "ymd", "serial",
	    NULL };

	return g_strv_contains(orders, text) ? *text : 0;
}

static gboolean
format_read(struct date_format *format, const char *text, guint counts[3])
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
	return format_check(format, counts);
}

gboolean
date_format_read(struct date_format *format, const char *text)
{
	guint counts[3] = { 0 };

	*format = (struct date_format){ .text = text,
	    .order = format_order(text) };
	if (format->order != 0)
		return TRUE;
	return format_read(format, text, counts) && counts[0] == 1 &&
	    counts[1] == 1 && counts[2] == 1;
}

gboolean
date_format_read_part(struct date_format *format, const char *text)
{
	guint counts[3] = { 0 };

	if (date_format_read(format, text))
		return TRUE;
	return format_read(format, text, counts) && counts[1] == 1 &&
	    counts[0] + counts[2] >= 1;
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

/* The parts of a format at the beginning of a text; NULL, or where they end. */
static const char *
parts_match(const struct date_format *format, const char *text,
    struct date_parts *parts)
{
	guint i;

	*parts = (struct date_parts){ .year = format->year };
	for (i = 0; i < format->count; i++) {
		const struct date_part *part = &format->parts[i];
		int number;

		if (part->what == 0) {
			if (*text++ != part->sign)
				return NULL;
			continue;
		}
		number = part_number(part, &text);
		if (number < 0)
			return NULL;
		if (part->what == 'd')
			parts->day = number;
		else if (part->what == 'm')
			parts->month = number;
		else
			parts->year = number;
		parts->brief |= part->what == 'y' && part->longest == 2;
	}
	/* 0 would mean that the format has none. */
	if (parts->day == 0)
		parts->day = strchr(format->text, 'd') != NULL ? -1 : 0;
	parts->either = format->count > 0 && format->parts[0].what != 'y';
	return text;
}

/* Day, month and year as they stand. */
static const char *
parts_read(const struct date_format *format, const char *text,
    struct date_parts *parts)
{
	gboolean good;

	if (format->order == 's')
		good = written_serial(text, parts);
	else if (format->order != 0)
		good = written_read(text, format->order, parts);
	else {
		text = parts_match(format, text, parts);
		good = text != NULL && (*text == '\0' || written_time(text));
	}
	return good ? NULL : "day.format";
}

static void
set_century(const struct date_format *format, struct date_parts *parts)
{
	int window = format->window > 0 ? format->window : 1970;

	if (!parts->brief)
		return;
	parts->year += window - window % 100;
	if (parts->year < window)
		parts->year += 100;
	parts->brief = FALSE;
}

/* The days of a month, or of a year. */
static const char *
parts_span(const struct date_parts *parts, gint32 *first, gint32 *last)
{
	int month = parts->month;

	*first = day_from_date(parts->year, month == 0 ? 1 : month, 1);
	*last = day_from_date(parts->year, month == 0 ? 12 : month, 1);
	if (*first == DAY_NONE || *last == DAY_NONE)
		return "day.exists";
	*last = month_last_day(day_month(*last));
	return NULL;
}

const char *
date_read(const struct date_format *format, const char *text, gint32 *day)
{
	struct date_parts parts;
	const char *rule = parts_read(format, text, &parts);
	gint32 first, last;

	if (rule != NULL)
		return rule;
	set_century(format, &parts);
	if (parts.day == 0) {
		if (format->period == PERIOD_REFUSE)
			return "day.period";
		rule = parts_span(&parts, &first, &last);
		*day = format->period == PERIOD_FIRST ? first : last;
		return rule;
	}
	*day = day_from_date(parts.year, parts.month, parts.day);
	return *day == DAY_NONE ? "day.exists" : NULL;
}

static gint32
swapped_day(const struct date_format *format, const char *text)
{
	struct date_parts parts;

	if (parts_read(format, text, &parts) != NULL || !parts.either ||
	    parts.day < 1)
		return DAY_NONE;
	if (parts.brief)
		parts.year += 2000;
	return day_from_date(parts.year, parts.day, parts.month);
}

gboolean
date_contradicts(const struct date_format *format, const char *text)
{
	gint32 day;
	const char *rule = date_read(format, text, &day);

	return rule != NULL && strcmp(rule, "day.exists") == 0 &&
	    swapped_day(format, text) != DAY_NONE;
}

gboolean
date_proves(const struct date_format *format, const char *text)
{
	struct date_parts parts;

	return parts_read(format, text, &parts) == NULL && parts.either &&
	    parts.day > 12 && parts.month >= 1 && parts.month <= 12;
}

gboolean
date_is_period(const struct date_format *format, const char *text)
{
	struct date_parts parts;

	return format->order != 0 &&
	    parts_read(format, text, &parts) == NULL && parts.day == 0;
}

gboolean
date_is_filler(gint32 day)
{
	return day == FILLER;
}

const char *
date_span(const struct date_format *format, const char *text, gint32 *first,
    gint32 *last)
{
	struct date_parts parts;

	if (format->order == 0 || format->order == 's' ||
	    parts_read(format, text, &parts) != NULL)
		return "period.format";
	if (parts.day == 0)
		return parts_span(&parts, first, last);
	set_century(format, &parts);
	*first = *last = day_from_date(parts.year, parts.month, parts.day);
	return *first == DAY_NONE ? "day.exists" : NULL;
}

gboolean
date_find(const struct date_format *format, const char *name, gint32 *first,
    gint32 *last)
{
	const char *p, *end;

	for (p = name; *p != '\0'; p++) {
		struct date_parts parts;

		if (p > name && g_ascii_isdigit(p[-1]))
			continue;
		end = parts_match(format, p, &parts);
		if (end == NULL || g_ascii_isdigit(*end))
			continue;
		set_century(format, &parts);
		if (parts.day == 0 && parts_span(&parts, first, last) == NULL)
			return TRUE;
		*first = *last = day_from_date(parts.year, parts.month,
		    parts.day);
		if (*first != DAY_NONE)
			return TRUE;
	}
	return FALSE;
}

const char *
birth_read(const struct date_format *format, const char *text, gint32 *day,
    int *year)
{
	struct date_parts parts;
	const char *rule;

	if (strlen(text) == 4 && strspn(text, "0123456789") == 4) {
		*day = DAY_NONE;
		*year = (int)g_ascii_strtoll(text, NULL, 10);
		if (*year >= 1900 && *year <= 2100)
			return NULL;
		if (format->order == 0)
			return "day.exists";
	}
	rule = parts_read(format, text, &parts);
	if (rule != NULL)
		return rule;
	if (parts.brief && format->window == 0) {
		*year = parts.year;
		*day = parts.month * 100 + parts.day;
		return parts.month < 1 || parts.month > 12 || parts.day < 1 ||
		    parts.day > 31 ? "day.exists" : NULL;
	}
	set_century(format, &parts);
	*day = day_from_date(parts.year, parts.month, parts.day);
	*year = parts.year;
	return *day == DAY_NONE ? "day.exists" : NULL;
}

const char *
birth_century(gint32 reference, gint32 *day, int *year)
{
	int month = *day / 100, day_of_month = *day % 100, now, century;
	int found = 0;
	gint32 born;

	day_to_date(reference, &now, NULL, NULL);
	*day = DAY_NONE;
	for (century = 1900; century <= 2100; century += 100) {
		int born_in = century + *year % 100;

		born = day_from_date(born_in, month, day_of_month);
		if (born == DAY_NONE || born > reference ||
		    now - born_in > OLDEST)
			continue;
		if (found++ > 0)
			return "birth.century";
		*day = born;
	}
	if (found == 0)
		return "day.exists";
	day_to_date(*day, year, NULL, NULL);
	return NULL;
}
