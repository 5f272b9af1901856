#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "gnuplot.h"
#include "place.h"
#include "sheet.h"
#include "svg.h"
#include "width.h"

Test(sheet, numbers_are_printed_for_gnuplot_and_texts_are_not)
{
	struct sheet sheet;
	g_autofree char *script = NULL;

	sheet_open(&sheet, FALSE);
	sheet_number(&sheet, "XMAX", 1234.5);
	sheet_block(&sheet, "rows");
	SHEET_ROW(&sheet, 1, 0.1, NAN, -2e10, INFINITY);
	sheet_block_end(&sheet);
	sheet_block(&sheet, "none");
	sheet_block_end(&sheet);
	sheet_label(&sheet, 16, 24.5, SHEET_RIGHT, 12.5, TRUE, SHEET_BLUE,
	    "`touch x` $(y) 'z' EOD {/A\">} %s");
	script = sheet_script(&sheet, "c1_target");
	cr_expect_not_null(strstr(script, "XMAX=1234.5\n"));
	cr_expect_not_null(strstr(script, "\n1 0.1 NaN -2e+10 NaN\n"));
	cr_expect_not_null(strstr(script, "\n16 24.5 1 2 12.5 1 1196909\n"));
	cr_expect_not_null(strstr(script, "\nNaN NaN NaN NaN NaN NaN\n"));
	cr_expect_null(strstr(script, "touch"));
	cr_expect_str_eq(sheet.texts->pdata[0],
	    "`touch x` $(y) 'z' EOD {/A\">} %s");
	sheet_close(&sheet);
}

Test(sheet, a_narrow_one_has_larger_small_text)
{
	struct sheet wide, narrow;

	sheet_open(&wide, FALSE);
	sheet_open(&narrow, TRUE);
	cr_expect_lt(narrow.width, wide.width);
	cr_expect_eq(sheet_size(&wide, 11), 11);
	/* At 288 pixels, what a telephone of 320 has between margins. */
	cr_expect_geq(sheet_size(&narrow, 11) * 288 / SHEET_NARROW, 10.97);
	cr_expect_eq(sheet_size(&narrow, 17), 17);
	sheet_close(&wide);
	sheet_close(&narrow);
}

Test(width, text_is_measured_with_the_fonts_own_widths)
{
	/* 2048 units are one em: "m" is 1905 wide. */
	cr_expect_float_eq(width_text("m", 2048, FALSE), 1905, 1e-9);
	cr_expect_float_eq(width_text("m", 2048, TRUE), 1958, 1e-9);
	cr_expect_float_eq(width_text("\303\251", 2048, FALSE), 1149, 1e-9);
	cr_expect_eq(width_text("", 12, FALSE), 0);
}

Test(width, long_names_are_cut_at_spaces)
{
	static const struct {
		const char *text;
		double width;
		guint most;
		const char *wanted;	/* lines, '|' between */
	} rows[] = {
		{ "", 100, 2, "" },
		{ "Kort", 100, 2, "Kort" },
		{ "Digitaal spreekuur voor ouderen", 120, 2,
		    "Digitaal spreekuur|voor ouderen" },
		{ "Digitaal spreekuur voor ouderen en anderen", 120, 2,
		    "Digitaal spreekuur|voor ouderen en\342\200\246" },
		{ "Veiligheidsnetwerkcoordinatorenoverleg", 120, 1,
		    "Veiligheidsnetwerk\342\200\246" }
	};
	guint i, j;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_auto(GStrv) lines = width_wrap(rows[i].text, 12.5,
		    rows[i].width, rows[i].most);
		g_autofree char *joined = g_strjoinv("|", lines);

		cr_expect_str_eq(joined, rows[i].wanted);
		for (j = 0; lines[j] != NULL; j++)
			cr_expect_leq(width_text(lines[j], 12.5, FALSE),
			    rows[i].width + 0.01, "%s", lines[j]);
	}
}

Test(place, labels_are_spread_until_they_are_clear)
{
	double centres[] = { 100, 101, 102, 300 };
	const double heights[] = { 20, 36, 20, 20 };

	place_spread(centres, heights, 4, 0, 320);
	cr_expect_geq(centres[1] - centres[0], 27.9);
	cr_expect_geq(centres[2] - centres[1], 27.9);
	cr_expect_eq(centres[3], 300);
}

Test(place, labels_stay_within_their_room)
{
	double centres[] = { 5, 6, 316 };
	const double heights[] = { 20, 20, 20 };

	place_spread(centres, heights, 3, 0, 320);
	cr_expect_geq(centres[0], 10 - 0.1);
	cr_expect_geq(centres[1] - centres[0], 19.9);
	cr_expect_leq(centres[2], 310.1);
}

Test(place, lines_through_a_box_are_counted)
{
	const struct place_box box = { 10, 10, 20, 10 };
	const double through_x[] = { 0, 40 }, through_y[] = { 15, 15 };
	const double past_x[] = { 0, 40 }, past_y[] = { 0, 5 };
	const double corner_x[] = { 0, 12, 40 }, corner_y[] = { 0, 12, 60 };

	cr_expect_eq(place_crossings(&box, through_x, through_y, 2), 1);
	cr_expect_eq(place_crossings(&box, past_x, past_y, 2), 0);
	cr_expect_eq(place_crossings(&box, corner_x, corner_y, 3), 2);
	cr_expect_eq(place_crossings(&box, through_x, through_y, 0), 0);
}

Test(place, steps_are_round_and_few)
{
	static const double rows[][2] = {
		{ 10, 2 }, { 7, 2 }, { 5, 1 }, { 750, 200 }, { 1500, 250 },
		{ 235, 50 }, { 99999, 20000 }, { 1, 1 }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_eq(place_step(rows[i][0], 6), rows[i][1], "%g: %g",
		    rows[i][0], place_step(rows[i][0], 6));
}

/* A stand-in for gnuplot that does as the script of this test says. */
static char *
draw_with(const char *body, guint seconds, char **why)
{
	g_autofree char *folder = g_dir_make_tmp("gnuplot-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "gnuplot", NULL);
	g_autofree char *text = g_strdup_printf("#!/bin/sh\n%s\n", body);
	Gnuplot gnuplot = { { g_strdup(path), seconds, 512UL << 20,
	    1 << 20 }, NULL };
	GError *error = NULL;
	char *svg;

	cr_assert(g_file_set_contents(path, text, -1, NULL));
	cr_assert_eq(g_chmod(path, 0700), 0);
	svg = gnuplot_draw(&gnuplot, "plot x\n", &error);
	*why = error != NULL ? g_strdup(error->message) : NULL;
	g_clear_error(&error);
	gnuplot_close(&gnuplot);
	g_unlink(path);
	g_rmdir(folder);
	return svg;
}

Test(gnuplot, is_believed_only_when_its_picture_is_whole)
{
	static const struct {
		const char *name, *body;
		const char *why;	/* NULL: believed */
	} rows[] = {
		{ "a picture", "cat >/dev/null; echo '<svg></svg>'", NULL },
		{ "half of one", "cat >/dev/null; echo '<svg>'",
		    "gnuplot did not draw a whole picture: it said nothing" },
		{ "nothing", "cat >/dev/null", "gnuplot did not draw a whole "
		    "picture: it said nothing" },
		{ "a failure", "cat >/dev/null; echo '<svg></svg>'; echo bad "
		    "style >&2; exit 3",
		    "gnuplot did not draw a whole picture: bad style" },
		{ "a NUL inside", "cat >/dev/null; printf '<svg>\\0</svg>'",
		    "gnuplot did not draw a whole picture: it said nothing" },
		{ "more than there is room for", "cat >/dev/null; exec yes",
		    "gnuplot did not draw a whole picture: it said nothing" },
		{ "the same in complaints", "cat >/dev/null; yes >&2",
		    "gnuplot did not draw a whole picture: y" },
		{ "a crash", "kill -9 $$", "*" },
		{ "a hang, with a child that holds the pipe",
		    "sleep 60 & sleep 60", "gnuplot gave no answer in 1 "
		    "seconds" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *why = NULL;
		g_autofree char *svg = draw_with(rows[i].body, 1, &why);

		cr_expect_eq(svg != NULL, rows[i].why == NULL, "%s: %s",
		    rows[i].name, why);
		if (rows[i].why != NULL && *rows[i].why != '*')
			cr_expect_str_eq(why, rows[i].why);
	}
}

Test(gnuplot, gets_an_empty_environment)
{
	g_autofree char *why = NULL;
	g_autofree char *svg = draw_with("cat >/dev/null; test -z "
	    "\"$GNUPLOT_LIB$GNUTERM$LD_PRELOAD$LANG\" && test $HOME = "
	    "/nonexistent && test \"$*\" = '-d -' && echo '<svg></svg>'", 5,
	    &why);

	cr_expect_not_null(svg, "%s", why);
}

Test(gnuplot, that_is_not_there_is_said_so)
{
	Gnuplot gnuplot = { { NULL, 1, 0, 0 }, NULL };
	GError *error = NULL;

	cr_expect_null(gnuplot_draw(&gnuplot, "", &error));
	cr_expect_str_eq(error->message,
	    "gnuplot is not here; install gnuplot-nox");
	g_error_free(error);
}

#define BARE	"set term svg size 300,200\nunset tics\nunset key\n"

/* What is left of a drawing without texts when it has been checked. */
static char *
clean(const char *drawing)
{
	char *none[] = { NULL };
	const struct svg_words names = { "x", "", "", none };
	struct svg_body body = { NULL, 0, 0 };
	GError *error = NULL;

	cr_assert_not_null(drawing);
	cr_assert(svg_clean(drawing, &names, &body, &error), "%s",
	    error != NULL ? error->message : "");
	return body.markup;
}

Test(gnuplot, draws_many_at_once_as_it_draws_each)
{
	static const char *const scripts[] = {
		BARE "X=3\nset xrange [0:X]\nset style fill solid 1.0 noborder\n"
		    "f(x)=x\n$d << E\n1 2\n3 4\nE\nplot $d with lines lw 3\n",
		BARE "set border 0\nset grid\nplot x**2 with points pt 7\n",
		/* Nothing of another script is left. */
		BARE "if (exists('X') || exists('$d')) { exit }\nplot x\n",
		BARE "set multiplot\nplot x\nplot 2*x\nunset multiplot\n",
		BARE "set logscale y\nplot x**2 lc rgb 'white'\n",
		BARE "plot x**2 with filledcurves\n"
	};
	char *svgs[G_N_ELEMENTS(scripts)] = { NULL };
	Gnuplot gnuplot;
	guint i;

	gnuplot_open(&gnuplot);
	if (!gnuplot_is_usable(&gnuplot))
		cr_skip_test("gnuplot is not here");
	gnuplot_draw_all(&gnuplot, (char **)scripts, svgs,
	    G_N_ELEMENTS(scripts));
	for (i = 0; i < G_N_ELEMENTS(scripts); i++) {
		g_autofree char *one = gnuplot_draw(&gnuplot, scripts[i],
		    NULL);
		g_autofree char *alone = clean(one);
		g_autofree char *among = clean(svgs[i]);

		cr_expect_str_eq(among, alone, "%u", i);
		g_free(svgs[i]);
	}
	gnuplot_close(&gnuplot);
}

Test(gnuplot, that_fails_in_the_middle_loses_only_that_picture)
{
	static const char *const scripts[] = {
		BARE "plot x\n",
		BARE "plot nothing(\n",
		/* Draws, although one line of it failed. */
		BARE "plot nothing(\nplot x\n",
		BARE "plot 2*x\n"
	};
	char *svgs[4] = { NULL };
	Gnuplot gnuplot;
	guint i;

	gnuplot_open(&gnuplot);
	if (!gnuplot_is_usable(&gnuplot))
		cr_skip_test("gnuplot is not here");
	gnuplot_draw_all(&gnuplot, (char **)scripts, svgs, 4);
	cr_expect_null(svgs[1]);
	cr_expect_null(svgs[2]);
	for (i = 0; i < 4; i += 3) {
		g_autofree char *one = gnuplot_draw(&gnuplot, scripts[i],
		    NULL);
		g_autofree char *alone = clean(one);
		g_autofree char *among = clean(svgs[i]);

		cr_expect_str_eq(among, alone, "%u", i);
	}
	for (i = 0; i < 4; i++)
		g_free(svgs[i]);
	gnuplot_close(&gnuplot);
}
