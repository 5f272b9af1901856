/*
 * Instruments: scores of records, and what counts as improvement.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "instruments.h"
#include "program.h"

static Conf *
conf_of(const char *settings)
{
	g_auto(GStrv) set = g_strsplit(settings, "\n", -1);
	Conf *conf = conf_read("/dev/null", set, NULL);
	GError *error = NULL;

	cr_assert(conf_finish(conf, &error), "%s", error == NULL ? "" :
	    error->message);
	return conf;
}

static GPtrArray *
instruments_of(const Conf *conf, const char *keys)
{
	g_auto(GStrv) list = g_strsplit(keys, " ", -1);

	return instruments_make(conf, list, NULL);
}

Test(instruments, improvement_is_a_change_that_matters_or_a_problem_gone)
{
	static const struct {
		const char	*name;
		double		cut, difference;
		gboolean	by_cut, more;
		double		before, after;
		gboolean	want;
	} rows[] = {
		{ "cut crossed", 3, NAN, TRUE, FALSE, 3, 2, TRUE },
		{ "not below it yet", 3, NAN, TRUE, FALSE, 9, 3, FALSE },
		{ "never a problem", 3, NAN, TRUE, FALSE, 2, 0, FALSE },
		{ "enough", 3, 2, TRUE, FALSE, 9, 7, TRUE },
		{ "not enough", 3, 2, TRUE, FALSE, 9, 8, FALSE },
		{ "worse", 3, 2, TRUE, FALSE, 5, 9, FALSE },
		{ "only the difference counts", 3, 2, FALSE, FALSE, 3, 2,
		    FALSE },
		{ "more is better: cut", 12, NAN, TRUE, TRUE, 11, 12, TRUE },
		{ "more is better: no problem", 12, NAN, TRUE, TRUE, 12, 20,
		    FALSE },
		{ "more is better: enough", NAN, 3, TRUE, TRUE, 40, 43, TRUE },
		{ "tenths do not decide", NAN, 0.3, TRUE, TRUE, 0.1, 0.4,
		    TRUE },
		{ "nothing is said", NAN, NAN, TRUE, TRUE, 1, 9, FALSE },
		{ "not measured", 3, 2, TRUE, FALSE, 5, NAN, FALSE }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		const struct instrument instrument = { .cut = rows[i].cut,
		    .difference = rows[i].difference,
		    .by_cut = rows[i].by_cut,
		    .more_is_better = rows[i].more };

		cr_expect_eq(instrument_improved(&instrument, rows[i].before,
		    rows[i].after), rows[i].want, "%s", rows[i].name);
	}
}

Test(instruments, answers_are_read_as_they_are_written)
{
	static const struct {
		const char	*set, *instrument, *answers;
		double		total, want;
	} rows[] = {
		{ "", "djg6", "ja|Min of meer|nee|nee|ja|more or less", NAN,
		    4 },
		{ "", "djg6", "2|1|0|0|2|1", NAN, 4 },
		{ "", "djg6", "2|1|0|0|2|", NAN, 3 },
		{ "", "djg6", "2|1|0|0||", NAN, NAN },
		{ "", "djg6", "2|1|0|0|2", NAN, NAN },
		{ "", "djg6", "2|1|0|0|2|3", NAN, NAN },
		{ "", "djg6", NULL, 6, 6 },
		{ "", "djg6", NULL, 7, NAN },
		{ "", "djg6", "0|0|0|2|2|2", 6, 0 },
		{ "", "djg6:social", "0|0|0|2|0|0", NAN, 2 },
		{ "", "djg6:social", NULL, 3, NAN },
		{ "", "zrm2017:network", "1|1|1|1|1|1|1|1|1|1|4|1|", NAN, 4 },
		{ "", "zrm2017:justice", "1|1|1|1|1|1|1|1|1|1|4|1|", NAN,
		    NAN },
		{ "instrument djg6.answers=3|2|1", "djg6", "1|2|3|3|1|2", NAN,
		    4 },
		/* The names that were given are all there are. */
		{ "instrument djg6.answers=3|2|1", "djg6", "0|2|3|3|1|2", NAN,
		    NAN },
		{ "", "wemwbs", NULL, 40, NAN },
		{ "instrument wemwbs.licence=yes", "wemwbs", NULL, 40, 40 },
		{ "instrument own.direction=up", "own", NULL, -3.5, -3.5 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *set = g_strdup_printf("%s%sinstrument "
		    "djg6:social.difference=1", rows[i].set,
		    *rows[i].set != '\0' ? "\n" : "");
		g_autoptr(Conf) conf = conf_of(set);
		g_autoptr(GPtrArray) all = instruments_of(conf,
		    "djg6 zrm2017 wemwbs");
		const struct instrument *instrument;
		double got;

		cr_assert_not_null(all);
		instrument = instrument_find(all, rows[i].instrument);
		cr_assert_not_null(instrument, "%s", rows[i].instrument);
		got = instrument_score(instrument, rows[i].answers,
		    rows[i].total);
		cr_expect(isnan(rows[i].want) ? isnan(got) :
		    got == rows[i].want, "row %zu: %g", i, got);
	}
}

Test(instruments, a_table_that_was_supplied_converts_sums)
{
	g_autoptr(GString) set = g_string_new("instrument swemwbs.licence=yes"
	    "\ninstrument swemwbs.difference=1"
	    "\ninstrument swemwbs.conversion=");
	g_autoptr(Conf) conf = NULL;
	g_autoptr(GPtrArray) all = NULL;
	const struct instrument *instrument;

	for (int sum = 7; sum <= 35; sum++)
		g_string_append_printf(set, "%s%d: %d.5", sum > 7 ? "|" : "",
		    sum, sum / 2);
	conf = conf_of(set->str);
	all = instruments_of(conf, "");
	cr_assert_not_null(all);
	instrument = instrument_find(all, "swemwbs");
	cr_expect_eq(instrument_score(instrument, "1|1|1|1|1|1|1", NAN), 3.5);
	cr_expect_eq(instrument_score(instrument, "5|5|5|5|5|5|5", NAN),
	    17.5);
	cr_expect(isnan(instrument_score(instrument, "5|5|5|5|5|5|", NAN)));
	/* A total has been converted already. */
	cr_expect_eq(instrument_score(instrument, NULL, 21.25), 21.25);
}

Test(instruments, a_section_goes_before_the_table)
{
	g_autoptr(Conf) conf = conf_of("instrument djg6.cut=3\n"
	    "instrument djg6.interval=90\ninstrument zrm2017.cut=3\n"
	    "instrument zrm2017:network.cut=2\n"
	    "instrument djg6:social.difference=1");
	g_autoptr(GPtrArray) all = instruments_of(conf, "djg6 zrm2017 lsns6");
	const struct instrument *i = instrument_find(all, "djg6");

	cr_expect(i->cut == 3 && i->interval == 90 && isnan(i->difference));
	/* The interval is that of the whole, the cut is not. */
	i = instrument_find(all, "djg6:social");
	cr_expect(isnan(i->cut) && i->interval == 90 && i->difference == 1);
	cr_expect_eq(instrument_find(all, "zrm2017:network")->cut, 2);
	cr_expect_eq(instrument_find(all, "zrm2017:work")->cut, 3);
	cr_expect(instrument_find(all, "zrm2017:network")->wanted);
	cr_expect_not(instrument_find(all, "zrm2017:work")->wanted);
	cr_expect(instrument_find(all, "lsns6")->more_is_better);
	cr_expect_null(instrument_find(all, "zrm2017"));
	cr_expect_eq(all->len, 1 + 1 + 1 + 13);
}

Test(instruments, waves_have_names_in_any_case)
{
	g_autoptr(Conf) conf = conf_of("waves.followup=Één jaar later");

	cr_expect_eq(instrument_wave(&conf->waves, "NULMETING"),
	    WAVE_BASELINE);
	cr_expect_eq(instrument_wave(&conf->waves, "één JAAR later"),
	    WAVE_FOLLOWUP);
	cr_expect_eq(instrument_wave(&conf->waves, "nameting"), WAVE_NONE);
	cr_expect_eq(instrument_wave(&conf->waves, NULL), WAVE_NONE);
}
