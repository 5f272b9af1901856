/*
 * How a message names what stands in a cell; see mention.h.
 */
#include <string.h>

#include "bsn.h"
#include "dates.h"
#include "durations.h"
#include "mention.h"
#include "periods.h"
#include "personal.h"
#include "written.h"

#define QUOTED	40	/* letters of a cell in a message */
#define CODE	4	/* letters together in a code that has digits, too */
#define DIGITS	8	/* in such a code; an account has more */
#define NUMBER	5	/* digits: longer ones tell a client or an account */

/*
 * Words of amounts, days and periods that are read nowhere, and for what is
 * not known.
 */
static const char *const plain_words[] = {
	"uurtje", "dag", "dagen", "day", "days", "week", "weken", "weeks",
	"wk", "maand", "maanden", "month", "months", "halve", "eur", "euro",
	"am", "pm", "ca", "een", "one", "twee", "two", "veel", "geen", "none",
	"nihil", "nan", "inf", "null", "onbekend", "unknown", "nvt", "nb",
	"na", "ja", "nee", "yes", "no", "gisteren", "eergisteren", "vandaag",
	"morgen", "yesterday", "today", "tomorrow", "nooit", "never", "ref",
	"div", "value", "waarde", "num", "getal", "name", "naam", NULL
};

/*
 * Whether a word tells of nobody.  People are called by the names of months
 * and days as well, so these only do beside a digit.
 */
static gboolean
is_plain(const char *word, gboolean digits)
{
	return g_strv_contains(plain_words, word) || duration_names(word) ||
	    period_names(word) || (digits && written_names(word));
}

/* What a cell consists of. */
struct make {
	guint	 signs, letters, digits;
	guint	 words;		/* between blanks */
	guint	 longest;	/* letters together */
	gboolean strange;	/* a word that is none of the above */
};

/* Letters together, from p on; where they end. */
static const char *
run_read(const char *p, gboolean digits, struct make *make)
{
	const char *from = p;
	g_autofree char *run = NULL, *lower = NULL;
	guint size = 0;

	for (; g_unichar_isalpha(g_utf8_get_char(p)); p = g_utf8_next_char(p))
		size++;
	run = g_strndup(from, (gsize)(p - from));
	lower = g_utf8_strdown(run, -1);
	make->strange = make->strange || (size > 1 &&
	    !is_plain(lower, digits));
	make->longest = MAX(make->longest, size);
	make->letters += size;
	make->signs += size;
	return p;
}

static void
make_read(const char *cell, struct make *make)
{
	gboolean digits = cell[strcspn(cell, "0123456789")] != '\0';
	const char *p;

	*make = (struct make){ .words = 1 };
	for (p = cell; *p != '\0';) {
		gunichar sign = g_utf8_get_char(p);

		if (g_unichar_isalpha(sign)) {
			p = run_read(p, digits, make);
			continue;
		}
		make->signs++;
		make->digits += g_unichar_isdigit(sign);
		p = g_utf8_next_char(p);
		make->words += g_unichar_isspace(sign) && *p != '\0';
	}
}

/* "31-12-2026", "2026-1-1": eight digits, but no number of a person. */
static gboolean
is_day(const char *cell)
{
	g_auto(GStrv) parts = g_strsplit_set(cell, "-/. ", 4);
	gsize a, b, c;

	if (g_strv_length(parts) != 3)
		return FALSE;
	a = strlen(parts[0]);
	b = strlen(parts[1]);
	c = strlen(parts[2]);
	return (a == 4 && b < 3 && c < 3) || (a < 3 && b < 3 && c == 4);
}

/* "1234AB": half a street. */
static gboolean
is_postcode(const struct make *make)
{
	return make->digits == 4 && make->longest == 2 && make->signs == 6;
}

/* "20261231", "31122026", with or without a time behind. */
static gboolean
is_digits_of_day(const char *cell, const struct make *make)
{
	static const char *const forms[] = { "yyyymmdd", "ddmmyyyy", "mmddyyyy",
		"yymmdd", "ddmmyy" };
	g_autofree char *day = g_strndup(cell, make->digits < 8 ? 6 : 8);
	guint i;

	if (make->digits != 6 && make->digits != 8 && make->digits != 12 &&
	    make->digits != 14)
		return FALSE;
	for (i = 0; i < G_N_ELEMENTS(forms); i++) {
		struct date_format format;
		gint32 read;

		if (strlen(forms[i]) == strlen(day) &&
		    date_format_read(&format, forms[i]) &&
		    date_read(&format, day, &read) == NULL)
			return TRUE;
	}
	return FALSE;
}

/* A number, day, duration or code. */
static gboolean
is_value(const char *cell, const struct make *make)
{
	if (make->digits == make->signs)
		return make->digits <= NUMBER || is_digits_of_day(cell, make);
	if (!make->strange)
		return TRUE;
	return make->digits > 0 && make->digits <= DIGITS &&
	    make->words == 1 && make->longest <= CODE && !is_postcode(make);
}

static char *
describe(const struct make *make)
{
	if (make->letters == make->signs)
		return g_strdup_printf("(a word of %u letters)",
		    make->letters);
	if (make->digits == make->signs)
		return g_strdup_printf("(a number of %u digits)",
		    make->digits);
	if (make->letters > 0 && make->words > 1)
		return g_strdup_printf("(a text of %u words)", make->words);
	return g_strdup_printf("(a text of %u signs)", make->signs);
}

static char *
quote(const char *cell)
{
	GString *out = g_string_new("'");
	const char *p;
	guint letters = 0;

	for (p = cell; *p != '\0' && letters < QUOTED;
	    p = g_utf8_next_char(p), letters++) {
		gunichar letter = g_utf8_get_char(p);

		g_string_append_unichar(out, g_unichar_iscntrl(letter) ?
		    ' ' : letter);
	}
	g_string_append(out, *p != '\0' ? "...'" : "'");
	return g_string_free(out, FALSE);
}

char *
mention_cell(const char *cell, gboolean known)
{
	struct make make;

	if (*cell == '\0')
		return NULL;
	make_read(cell, &make);
	if ((bsn_test(cell) && !is_day(cell)) || strchr(cell, '@') != NULL ||
	    personal_telephone(cell) || !(known || is_value(cell, &make)))
		return describe(&make);
	return quote(cell);
}
