#include <criterion/criterion.h>
#include <string.h>

#include "frame.h"

#define HEAD	"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<svg width=\"76" \
	"0\" height=\"100\" viewBox=\"0 0 760 100\" xmlns=\"http://www.w3.or" \
	"g/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n<title>" \
	"Gnuplot</title><desc>Produced by GNUPLOT</desc>"
#define FOOT	"</svg>"

static const char *texts[] = { "Taalcaf\303\251", "<script>alert(1)</script>",
	"50% & \"meer\"", NULL };
static const struct svg_words words = { "c9", "A < B", "It shows \"it\" & so",
	(char **)texts };

static char *
finish(const char *body)
{
	g_autofree char *drawing = g_strconcat(HEAD, body, FOOT, NULL);
	g_autoptr(GError) error = NULL;
	struct svg_body clean = { NULL, 0, 0 };
	struct svg svg = { NULL, 0, 0 };

	if (!svg_clean(drawing, &words, &clean, &error)) {
		cr_assert_not_null(error);
		cr_assert_null(clean.markup);
		return NULL;
	}
	frame_inside(&clean, &words, &svg);
	svg_body_clear(&clean);
	return svg.markup;
}

Test(svg, what_gnuplot_writes_becomes_what_we_publish)
{
	static const struct {
		const char *name, *body, *wanted;
	} rows[] = {
		{ "a placeholder becomes its text", "<g><text>T0001</text></g>",
		    "<text>Taalcaf\303\251</text>" },
		{ "blanks around it do not matter", "<g><text> T0001 </text>"
		    "</g>", "<text>Taalcaf\303\251</text>" },
		{ "text is escaped", "<g><text>T0002</text></g>",
		    "<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>" },
		{ "also quotes and ampersands", "<g><text>T0003</text></g>",
		    "50% &amp; &quot;meer&quot;" },
		{ "colours become hexadecimal", "<path stroke='rgb( 18, 67,10"
		    "9)' d='M0,0 L1,1'/>", "stroke=\"#12436D\"" },
		{ "named ones as well", "<path stroke='black' d='M0,0 L1,1'/>",
		    "stroke=\"#000000\"" },
		{ "currentColor becomes the colour", "<g fill='none' color='bl"
		    "ack' stroke='currentColor'><path d='M0,0 L1,1'/></g>",
		    "<g fill=\"none\" stroke=\"#000000\">" },
		{ "bold is a weight", "<g font-family=\"Open Sans:Bold\"><text"
		    ">T0001</text></g>", "<g font-weight=\"600\">" },
		{ "a filled circle is a circle", "<use xlink:href='#gpPt6' tra"
		    "nsform='translate(10.5,20) scale(4.00)' color='#12436d'/>",
		    "<circle fill=\"#12436d\" stroke=\"none\" cx=\"10.50\" cy="
		    "\"20.00\" r=\"4.00\"/>" },
		{ "an open one has an outline", "<use xlink:href='#gpPt5' tran"
		    "sform='translate(1,2) scale(5)' color='#000000'/>",
		    "stroke-width=\"1.00\"" },
		{ "a diamond is a path", "<use xlink:href='#gpPt12' transform="
		    "'translate(0,0) scale(1)' color='#000000'/>",
		    "d=\"M0.00,-1.41 L1.41,0.00 L0.00,1.41 L-1.41,0.00 z\"" },
		{ "ids of clips get the prefix", "<defs><clipPath id='k'><rect"
		    " width='1' height='1'/></clipPath></defs><g clip-path='ur"
		    "l(#k)'><path d='M0,0 L1,1'/></g>", "<clipPath id=\"c9-k" },
		{ "and what refers to them", "<g clip-path='url(#k)'><path d='"
		    "M0,0 L1,1'/></g>", "clip-path=\"url(#c9-k)\"" },
		{ "it has a role and names", "", "role=\"img\" aria-labelledby"
		    "=\"c9-t c9-d\"" },
		{ "the title is ours", "", "<title id=\"c9-t\">A &lt; B</title"
		    ">" },
		{ "and so is the description", "", "<desc id=\"c9-d\">It shows"
		    " &quot;it&quot; &amp; so</desc>" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *got = finish(rows[i].body);

		cr_assert_not_null(got, "%s", rows[i].name);
		cr_expect_not_null(strstr(got, rows[i].wanted), "%s:\n%s",
		    rows[i].name, got);
	}
}

Test(svg, what_is_of_no_use_is_dropped)
{
	static const struct {
		const char *name, *body, *unwanted;
	} rows[] = {
		{ "an empty group", "<g id='x'></g>", "<g" },
		{ "a group of empty groups", "<g><g><g/></g> </g>", "<g" },
		{ "a path that only moves", "<path d='M1,2 '/>", "<path" },
		{ "hover titles", "<g><title>plot_1</title><path d='M0,0 L1,1'"
		    "/></g>", "plot_1" },
		{ "gnuplot's own title", "", "Gnuplot" },
		{ "filters in defs", "<defs><filter id='f'><feFlood/></filter>"
		    "</defs>", "filter" },
		{ "marker shapes in defs", "<defs><circle id='gpDot' r='0.5' s"
		    "troke='currentColor'/></defs>", "gpDot" },
		{ "ids that nothing refers to", "<g id='gnuplot_plot_1'><path "
		    "d='M0,0 L1,1'/></g>", "gnuplot" },
		{ "the link to xlink", "", "xlink" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *got = finish(rows[i].body);

		cr_assert_not_null(got, "%s", rows[i].name);
		cr_expect_null(strstr(got, rows[i].unwanted), "%s:\n%s",
		    rows[i].name, got);
	}
}

Test(svg, anything_that_is_not_a_drawing_of_ours_is_refused)
{
	static const struct {
		const char *name, *body;
	} rows[] = {
		{ "a script", "<script>alert(1)</script>" },
		{ "a script in a group", "<g><script/></g>" },
		{ "foreign content", "<foreignObject/>" },
		{ "an image", "<image href='http://x/'/>" },
		{ "a link", "<a href='javascript:x'><text>T0001</text></a>" },
		{ "an event", "<g onclick='x()'><path d='M0,0 L1,1'/></g>" },
		{ "a style", "<style>x</style>" },
		{ "an animation", "<animate/>" },
		{ "text that is no placeholder", "<text>Kees</text>" },
		{ "text beside elements", "<g>Kees<text>T0001</text></g>" },
		{ "a placeholder out of range", "<text>T0004</text>" },
		{ "placeholder nought", "<text>T0000</text>" },
		{ "more than a placeholder", "<text>T0001 x</text>" },
		{ "a colour that is none", "<path fill='url(http://x)' d='M0,0"
		    " L1,1'/>" },
		{ "a marker unknown here", "<use xlink:href='#gpPt99' transfor"
		    "m='translate(0,0) scale(1)' color='#000000'/>" },
		{ "a reference to elsewhere", "<use xlink:href='http://x/#gpPt"
		    "6' transform='translate(0,0) scale(1)' color='#000000'/>" },
		{ "an element left open", "<g>" },
		{ "a bare ampersand", "<text>&</text>" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *got = finish(rows[i].body);

		cr_expect_null(got, "%s:\n%s", rows[i].name, got);
	}
}

Test(svg, half_a_drawing_is_refused)
{
	g_autofree char *whole = g_strconcat(HEAD, "<g><text>T0001</text></g>",
	    FOOT, NULL);
	gsize size = strlen(whole), cut;

	for (cut = 0; cut < size; cut++) {
		g_autofree char *part = g_strndup(whole, cut);
		g_autoptr(GError) error = NULL;
		struct svg_body clean = { NULL, 0, 0 };

		cr_expect_not(svg_clean(part, &words, &clean, &error),
		    "cut after %zu", cut);
		cr_expect_not_null(error);
		svg_body_clear(&clean);
	}
}

Test(frame, a_card_says_that_there_is_nothing)
{
	struct svg_body body;
	struct svg svg;

	frame_card(760, "Geen <gegevens>", &body);
	frame_inside(&body, &words, &svg);
	cr_expect_not_null(strstr(svg.markup, "Geen &lt;gegevens&gt;"));
	cr_expect_not_null(strstr(svg.markup, "role=\"img\""));
	cr_expect(g_str_has_suffix(svg.markup, "</svg>\n"));
	svg_clear(&svg);
	svg_body_clear(&body);
}

Test(frame, a_picture_that_stands_alone_tells_what_it_is)
{
	const struct svg_body body = { (char *)"<circle/>\n", 760, 100 };
	struct svg svg;

	frame_alone(&body, &words, "People & years", "Source <x>", &svg);
	cr_expect_not_null(strstr(svg.markup, ">A &lt; B</text>"));
	cr_expect_not_null(strstr(svg.markup, ">People &amp; years</text>"));
	cr_expect_not_null(strstr(svg.markup, "<circle/>"));
	cr_expect_not_null(strstr(svg.markup, ">Source &lt;x&gt;</text>"));
	cr_expect_not_null(strstr(svg.markup, "viewBox=\"0 -63 760 195\""),
	    "%s", svg.markup);
	svg_clear(&svg);
}
