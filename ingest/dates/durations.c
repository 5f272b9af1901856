/*
 * Durations as exports write them.
 */
#include <string.h>

#include "durations.h"
#include "value.h"

static const char *
clock_read(const char *text, gint64 *minutes)
{
	const char *colon = strchr(text, ':');
	gint64 hours = 0;

	if (colon == text || colon - text > 6)
		return "hours.format";
	for (; text < colon; text++) {
		if (!g_ascii_isdigit(*text))
			return "hours.format";
		hours = hours * 10 + (*text - '0');
	}
	if (colon[1] < '0' || colon[1] > '5' || !g_ascii_isdigit(colon[2]) ||
	    (colon[3] != '\0' && strcmp(colon + 3, ":00") != 0))
		return "hours.format";
	*minutes = hours * 60 + (colon[1] - '0') * 10 + (colon[2] - '0');
	return NULL;
}

/* "min", "uur" and so on, as far as they go. */
static gboolean
unit_read(const char **text, enum unit *unit)
{
	static const struct {
		const char	*word;
		enum unit	 unit;
	} words[] = {
		{ "minuten", UNIT_MINUTES }, { "minutes", UNIT_MINUTES },
		{ "minuut", UNIT_MINUTES }, { "minute", UNIT_MINUTES },
		{ "mins", UNIT_MINUTES }, { "min", UNIT_MINUTES },
		{ "m", UNIT_MINUTES }, { "uren", UNIT_HOURS },
		{ "uur", UNIT_HOURS }, { "hours", UNIT_HOURS },
		{ "hour", UNIT_HOURS }, { "hrs", UNIT_HOURS },
		{ "hr", UNIT_HOURS }, { "u", UNIT_HOURS }, { "h", UNIT_HOURS },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(words); i++) {
		gsize size = strlen(words[i].word);

		if (g_ascii_strncasecmp(*text, words[i].word, size) != 0 ||
		    g_ascii_isalpha((*text)[size]))
			continue;
		*unit = words[i].unit;
		*text += size;
		*text += **text == '.';
		*text += strspn(*text, " ");
		return TRUE;
	}
	return FALSE;
}

gboolean
duration_names(const char *word)
{
	enum unit unit;

	return unit_read(&word, &unit) && *word == '\0';
}

static const char *
amount_minutes(const char *text, char mark, enum unit unit, gint64 *minutes)
{
	/* Six decimals of an hour; nine of a day, as spreadsheets have. */
	const gint64 scale = unit == UNIT_DAYS ? 1000000000 : 1000000;
	const gint64 factor = unit == UNIT_MINUTES ? 1 :
	    unit == UNIT_HOURS ? 60 : 24 * 60;
	const char *rule;
	gint64 amount;

	rule = value_scaled(text, mark, unit == UNIT_DAYS ? 9 : 6, &amount);
	if (rule != NULL)
		return rule;
	if (amount < 0)
		return "count.negative";
	if (amount / scale > G_MAXINT32 / 1440)
		return "number.range";
	*minutes = (amount * factor + scale / 2) / scale;
	return NULL;
}

/* "1 uur 30", "1u30 min": what stands behind the unit of hours. */
static const char *
rest_minutes(const char *text, gint64 *minutes)
{
	enum unit unit = UNIT_MINUTES;
	gint64 rest = 0;

	if (*text == '\0')
		return NULL;
	for (; g_ascii_isdigit(*text) && rest < 60; text++)
		rest = rest * 10 + (*text - '0');
	text += strspn(text, " ");
	if ((*text != '\0' && !unit_read(&text, &unit)) || *text != '\0' ||
	    unit != UNIT_MINUTES || rest > 59)
		return "hours.format";
	*minutes += rest;
	return NULL;
}

const char *
value_minutes(const char *text, char mark, enum unit unit, gint64 *minutes)
{
	gsize digits = strspn(text, "0123456789,.");
	const char *rest = text + digits + strspn(text + digits, " ");
	g_autofree char *amount = NULL;
	const char *rule;

	if (strchr(text, ':') != NULL)
		return clock_read(text, minutes);
	if (digits == 0 || !g_ascii_isalpha(*rest))
		return amount_minutes(text, mark, unit, minutes);
	if (!unit_read(&rest, &unit))
		return "hours.format";
	amount = g_strndup(text, digits);
	rule = amount_minutes(amount, mark, unit, minutes);
	if (rule != NULL)
		return rule;
	return unit == UNIT_HOURS || *rest == '\0' ?
	    rest_minutes(rest, minutes) : "hours.format";
}
