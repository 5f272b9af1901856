/*
 * What tells of a person, wherever it stands.
 */
#include <string.h>

#include "personal.h"

#define NUMBER	20	/* bytes of a number of something */
#define MOBILE	10	/* digits of a telephone that is carried */

/*
 * A telephone number begins with a country, or with 0 and an area; a date that
 * begins with 0 is none.
 */
#define MAIL	"[^\\s@]@[^\\s@]+\\.[a-z]"
#define COUNTRY	"(?<![\\w+])(?:\\+[1-9]\\d{0,2}|00(?:31|32|49))[ -]?" \
	"(?:\\(0\\) ?)?\\d(?:[ -]?\\d){7,11}(?!\\d)"
#define AREA	"(?<![\\w-])(?!\\d\\d?[-/. ]\\d\\d?[-/. ](?:19|20)\\d\\d)" \
	"\\(?0[1-9](?:\\d{0,2}\\)?[ -]?)\\d(?:[ -]?\\d){4,7}(?!\\d)"
#define ACCOUNT	"\\b[a-z]{2}\\d\\d ?[a-z]{4}(?: ?\\d){10}\\b"
/* A house number stands before the postcode or behind it. */
#define HOUSE	"\\b\\d+[ -]?[a-z]?,? +[1-9]\\d{3} ?[A-Z]{2}\\b|" \
	"\\b[1-9]\\d{3} ?[A-Z]{2},? +\\d+\\b|^[1-9]\\d{3} ?[A-Z]{2}$"

static guint
count_digits(const char *text)
{
	guint digits = 0;

	for (; *text != '\0'; text++)
		digits += g_ascii_isdigit(*text);
	return digits;
}

/* A number of an area has ten digits in all. */
static gboolean
has_area(const GMatchInfo *match)
{
	g_autofree char *found = g_match_info_fetch(match, 0);

	return count_digits(found) == 10;
}

static const struct mark {
	const char	*pattern;
	GRegexCompileFlags flags;
	guint		 digits;	/* that it has at least */
	gboolean	(*good)(const GMatchInfo *);	/* NULL: always */
} marks[] = {
	{ MAIL, G_REGEX_CASELESS, 0, NULL },
	{ COUNTRY, 0, 9, NULL },
	{ AREA, 0, 10, has_area },
	{ ACCOUNT, G_REGEX_CASELESS, 12, NULL },
	{ HOUSE, 0, 4, NULL },
};

/* Compiled at first use, and kept. */
static GRegex *
mark_regex(guint at)
{
	static GRegex *regexes[G_N_ELEMENTS(marks)];

	if (g_once_init_enter(&regexes[at])) {
		GRegex *regex = g_regex_new(marks[at].pattern,
		    marks[at].flags | G_REGEX_OPTIMIZE, 0, NULL);

		g_assert(regex != NULL);
		g_once_init_leave(&regexes[at], regex);
	}
	return regexes[at];
}

static gboolean
mark_found(guint at, const char *text)
{
	g_autoptr(GMatchInfo) match = NULL;

	g_regex_match(mark_regex(at), text, 0, &match);
	for (; g_match_info_matches(match); g_match_info_next(match, NULL))
		if (marks[at].good == NULL || marks[at].good(match))
			return TRUE;
	return FALSE;
}

gboolean
personal_mark(const char *text)
{
	guint digits = count_digits(text), i;

	/* Most texts have hardly a digit. */
	for (i = strchr(text, '@') == NULL; i < G_N_ELEMENTS(marks); i++)
		if (digits >= marks[i].digits && mark_found(i, text))
			return TRUE;
	return FALSE;
}

gboolean
personal_code(const char *text)
{
	if (text[strspn(text, "0123456789")] == '\0')
		return strlen(text) == MOBILE && g_str_has_prefix(text, "06");
	return personal_mark(text);
}

gboolean
personal_telephone(const char *text)
{
	guint digits = count_digits(text);

	if ((*text != '0' && *text != '+') ||
	    text[strspn(text, "+0123456789 -().")] != '\0')
		return FALSE;
	return digits > 8 && digits < 16;
}

gboolean
personal_is_number(const char *text)
{
	return strlen(text) <= NUMBER && strpbrk(text, " \t,;") == NULL &&
	    text[strcspn(text, "0123456789")] != '\0' && !personal_code(text);
}
