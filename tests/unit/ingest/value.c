/*
 * Cells as numbers and texts.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "durations.h"
#include "value.h"

static const struct {
	const char	*name;
	const char	*text;
	char		 mark;
	guint		 decimals;
	const char	*rule;		/* NULL: good */
	gint64		 number;
} scaled[] = {
	{ "plain", "12", ',', 2, NULL, 1200 },
	{ "comma", "12,5", ',', 2, NULL, 1250 },
	{ "point", "12.5", '.', 2, NULL, 1250 },
	{ "thousands with points", "1.234,56", ',', 2, NULL, 123456 },
	{ "thousands with commas", "1,234.56", '.', 2, NULL, 123456 },
	{ "thousands with blanks", "1 234 567", ',', 0, NULL, 1234567 },
	{ "no-break space", "1\302\240234,5", ',', 2, NULL, 123450 },
	{ "narrow no-break space", "1\342\200\257234", ',', 0, NULL, 1234 },
	{ "apostrophe", "1'234.5", '.', 1, NULL, 12345 },
	{ "euro sign before", "\342\202\254 1.234,56", ',', 2, NULL, 123456 },
	{ "euro sign behind", "12,50 \342\202\254", ',', 2, NULL, 1250 },
	{ "EUR before", "EUR 12,50", ',', 2, NULL, 1250 },
	{ "euro sign and no-break space", "\342\202\254\302\2405", ',', 2,
	    NULL, 500 },
	{ "whole euros", "12,-", ',', 2, NULL, 1200 },
	{ "minus", "-12,50", ',', 2, NULL, -1250 },
	{ "minus before the sign", "-\342\202\254 3", ',', 2, NULL, -300 },
	{ "typographic minus", "\342\210\2225", ',', 0, NULL, -5 },
	{ "zeros beyond cents", "1,5000", ',', 2, NULL, 150 },
	{ "point that is no mark", "12.5", ',', 2, "number.group", 0 },
	{ "point before three digits is a group", "1.234", ',', 2, NULL,
	    123400 },
	{ "point before three decimals", "1.234", '.', 2, "number.precision",
	    0 },
	{ "short group", "1.23.456", ',', 0, "number.group", 0 },
	{ "long first group", "1234.567", ',', 0, "number.group", 0 },
	{ "two signs between groups", "1.234 567", ',', 0, "number.group",
	    0 },
	{ "no digits", "n.v.t.", ',', 2, "number.format", 0 },
	{ "empty", "", ',', 2, "number.format", 0 },
	{ "mark without decimals", "12,", ',', 2, "number.format", 0 },
	{ "rest", "12 stuks", ',', 0, "number.format", 0 },
	{ "scientific", "1E5", ',', 0, "number.format", 0 },
	{ "too large", "99999999999999999999", ',', 2, "number.range", 0 },
	{ "2^63", "9223372036854775808", ',', 0, "number.range", 0 },
	{ "2^63 - 1", "9223372036854775807", ',', 0, NULL, G_MAXINT64 },
	{ "-2^63", "-9223372036854775808", ',', 0, "number.range", 0 },
	{ "2^64", "18446744073709551616", ',', 0, "number.range", 0 },
	{ "1e400", "1e400", '.', 2, "number.format", 0 },
	{ "not a number", "NaN", '.', 2, "number.format", 0 },
	{ "infinite", "inf", '.', 2, "number.format", 0 },
	{ "minus infinite", "-INF", '.', 2, "number.format", 0 },
	{ "hexadecimal", "0x1F", '.', 0, "number.format", 0 },
	{ "octal is decimal", "017", '.', 0, NULL, 17 },
	{ "both marks, English", "1,234.56", ',', 2, "number.precision", 0 },
	{ "both marks, Dutch", "1.234,56", '.', 2, "number.precision", 0 },
	{ "two marks", "1,2,3", ',', 2, "number.format", 0 },
	{ "half", "\302\275", ',', 2, "number.format", 0 },
	{ "other digits", "\331\241\331\242", ',', 2, "number.format", 0 },
	{ "minus alone", "-", ',', 2, "number.format", 0 },
	{ "two minuses", "--5", ',', 2, "number.format", 0 },
	{ "minus on both sides", "-5-", ',', 2, "number.format", 0 },
	{ "bracket open", "(5", ',', 2, "number.format", 0 },
	{ "per cent", "12,5%", ',', 2, "number.format", 0 },
	{ "pound sign", "\302\2435", ',', 2, "number.format", 0 },
	{ "spreadsheet error", "#N/B", ',', 2, "number.format", 0 },
	{ "blank between sign and digits", "- 5", ',', 0, NULL, -5 },
	{ "too large by its decimals", "922337203685477580", ',', 2,
	    "number.range", 0 },
};

Test(value, amounts_are_read_strictly)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(scaled); i++) {
		gint64 number = 0;
		const char *rule = value_scaled(scaled[i].text,
		    scaled[i].mark, scaled[i].decimals, &number);

		cr_assert(g_strcmp0(rule, scaled[i].rule) == 0, "%s: %s",
		    scaled[i].name, rule != NULL ? rule : "good");
		cr_assert(rule != NULL || number == scaled[i].number,
		    "%s: %ld", scaled[i].name, (long)number);
	}
}

static const struct {
	const char	*text;
	char		 mark;
	const char	*rule;
	gint64		 minutes;
} durations[] = {
	{ "1", ',', NULL, 60 },
	{ "1,5", ',', NULL, 90 },
	{ "0.25", '.', NULL, 15 },
	{ "0,33", ',', NULL, 20 },
	{ "1:30", ',', NULL, 90 },
	{ "01:30:00", ',', NULL, 90 },
	{ "0", ',', NULL, 0 },
	{ "1:75", ',', "hours.format", 0 },
	{ ":30", ',', "hours.format", 0 },
	{ "1:3", ',', "hours.format", 0 },
	{ "x:30", ',', "hours.format", 0 },
	{ "-1", ',', "count.negative", 0 },
	{ "1.5", ',', "number.group", 0 },
	{ "99999999999", ',', "number.range", 0 },
	{ "twee", ',', "number.format", 0 },
};

Test(value, durations_are_hours_or_clock_times)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(durations); i++) {
		gint64 minutes = 0;
		const char *rule = value_minutes(durations[i].text,
		    durations[i].mark, UNIT_HOURS, &minutes);

		cr_assert(g_strcmp0(rule, durations[i].rule) == 0, "%s: %s",
		    durations[i].text, rule != NULL ? rule : "good");
		cr_assert(rule != NULL || minutes == durations[i].minutes,
		    "%s: %ld", durations[i].text, (long)minutes);
	}
}

Test(value, counts_are_whole_and_not_negative)
{
	gint64 number;

	cr_assert(value_count("12", ',', &number) == NULL && number == 12);
	cr_assert(value_count("1.200", ',', &number) == NULL &&
	    number == 1200);
	cr_assert_str_eq(value_count("1,5", ',', &number), "count.whole");
	cr_assert_str_eq(value_count("-1", ',', &number), "count.negative");
}

Test(value, real_numbers_keep_six_decimals)
{
	double number;

	cr_assert(value_real("0,1", ',', &number) == NULL && number == 0.1);
	cr_assert(value_real("-2.5", '.', &number) == NULL &&
	    number == -2.5);
	cr_assert_str_eq(value_real("1e5", '.', &number), "number.format");
}

Test(value, identifiers_that_a_spreadsheet_shortened_are_refused)
{
	static const char *const good[] = { "007", "12E5", "A1", "E+08",
	    "1,5", "2E", "12-3" };
	static const char *const bad[] = { "1,23E+08", "1.23e+8", "1E+12",
	    "9E-05" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(good); i++)
		cr_assert(value_identifier(good[i]) == NULL, "%s", good[i]);
	for (i = 0; i < G_N_ELEMENTS(bad); i++)
		cr_assert_str_eq(value_identifier(bad[i]), "key.number", "%s",
		    bad[i]);
}

Test(value, control_characters_are_refused)
{
	cr_assert(value_text("Caf\303\251 \342\202\254") == NULL);
	cr_assert_str_eq(value_text("a\nb"), "text.control");
	cr_assert_str_eq(value_text("a\177"), "text.control");
	cr_assert_str_eq(value_text("a\302\205b"), "text.control");
}

Test(value, blanks_at_the_ends_are_cut)
{
	static const char *const texts[][2] = {
		{ "x", "x" }, { " x ", "x" }, { "\302\240x y\302\240 ", "x y" },
		{ "\342\200\257x", "x" }, { "\t", "" }, { "", "" },
		{ "\303\251", "\303\251" },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *copy = g_strdup(texts[i][0]);

		cr_assert_str_eq(value_trim(copy), texts[i][1]);
	}
}

Test(value, what_a_spreadsheet_would_run_is_a_formula)
{
	static const char *const yes[] = { "=1+1", "+31612345678a", "-x",
	    "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0",
	    "\357\274\2351+1", "\357\274\213x", "\357\274\215x",
	    "\357\274\240x", "-", "+-=" };
	static const char *const no[] = { "", "x=1", "-5", "+31612345678",
	    "-1.234,56", "5-", "'=1", " =1", "\342\202\254 5", "-5 \342\202\254" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(yes); i++)
		cr_expect(value_formula(yes[i]) || yes[i][1] == '\0', "%s",
		    yes[i]);
	for (i = 0; i < G_N_ELEMENTS(no); i++)
		cr_expect(!value_formula(no[i]), "%s", no[i]);
}

Test(value, a_postcode_is_four_digits_and_two_letters)
{
	static const char *const texts[][2] = {
		{ "1234 ab", "1234AB" }, { "1234AB", "1234AB" },
		{ "1234\302\240AB", "1234AB" }, { "NL-1234 AB", "1234AB" },
		{ "nl 1234ab", "1234AB" }, { "1234-AB", "1234AB" },
		{ "1234", "1234" }, { "1234,00", "1234" }, { "1234.0", "1234" },
		{ "0999 AA", NULL }, { "1234 SS", NULL }, { "1234 SA", NULL },
		{ "1234 SD", NULL }, { "1234 A", NULL }, { "1234 ABC", NULL },
		{ "12345", NULL }, { "123 AB", NULL }, { "1234,5", NULL },
		{ "9000 (Gent)", NULL }, { "D-47533", NULL }, { "", NULL },
		{ "onbekend", NULL }, { "BT32 4AW", NULL },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(texts); i++) {
		char postcode[POSTCODE_SIZE];
		gboolean good = value_postcode(texts[i][0], postcode);

		cr_expect_eq(good, texts[i][1] != NULL, "%s", texts[i][0]);
		cr_expect(!good || strcmp(postcode, texts[i][1]) == 0, "%s: %s",
		    texts[i][0], postcode);
	}
}
