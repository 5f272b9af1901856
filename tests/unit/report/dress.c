/* Tests of report/html/dress.c. */
#include <criterion/criterion.h>
#include <string.h>

#include "dress.h"

Test(dress, a_plain_style_sheet_may_be_used)
{
	cr_expect_null(dress_style_fault("h1{color:#00457c}\n"
	    "@media print{h1{font-size:18pt}}"));
}

Test(dress, a_style_sheet_brings_in_nothing)
{
	static const char *const sheets[] = {
		"@import 'x.css';", "@IMPORT url(x);", "a{background:url(x)}",
		"a{background:URL( 'http://x' )}", "a{background:u\\72l(x)}",
		"a{}</style><script>alert(1)</script>",
		"@font-face{font-family:x}", "a{width:expression(alert(1))}",
		"a{background:image-set('x' 1x)}", "a{color:\xff}",
		"a{behavior:x}"
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(sheets); i++)
		cr_expect_not_null(dress_style_fault(sheets[i]), "%s",
		    sheets[i]);
}

/* Whether it is refused. */
static gboolean
logo_fault(const char *text)
{
	const char *type;
	g_autofree char *fault = dress_logo_fault(text, strlen(text), &type);

	return fault != NULL;
}

#define SVG(inside) "<svg xmlns=\"http://www.w3.org/2000/svg\">" inside "</svg>"

Test(dress, a_plain_drawing_is_a_logo)
{
	static const char *const drawings[] = {
		SVG("<defs><linearGradient id=\"g\"/></defs>"
		    "<path d=\"M0 0h9v9z\" fill=\"url(#g)\"/>"),
		/* As the usual programs save them. */
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		    SVG("<defs><style>.cls-1{fill:#8a1c5b}"
		    ".cls-2{fill:url(#g)}</style></defs>"
		    "<rect class=\"cls-1\"/>"),
		"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:svg=\""
		    "http://www.w3.org/2000/svg\" xmlns:rdf=\"http://www.w3."
		    "org/1999/02/22-rdf-syntax-ns#\" xmlns:inkscape=\"http:"
		    "//www.inkscape.org/namespaces/inkscape\"><sodipodi:"
		    "namedview/><metadata><rdf:RDF><cc:Work rdf:about=\"\"/>"
		    "</rdf:RDF></metadata><g inkscape:label=\"Layer 1\"/>"
		    "<linearGradient xlink:href=\"#g\"/></svg>"
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(drawings); i++)
		cr_expect_not(logo_fault(drawings[i]), "%s", drawings[i]);
}

Test(dress, a_logo_runs_and_fetches_nothing)
{
	static const char *const drawings[] = {
		SVG("<script>alert(1)</script>"),
		SVG("<g onload=\"alert(1)\"/>"),
		SVG("<g ONCLICK=\"alert(1)\"/>"),
		SVG("<a href=\"http://x\"/>"),
		SVG("<image href=\"http://x\"/>"),
		SVG("<use xlink:href=\"#x\"/>"),
		SVG("<style>@import 'x'</style>"),
		SVG("<style>a{fill:url(http://x#g)}</style>"),
		SVG("<style>a{fill:u\\72l(x)}</style>"),
		SVG("<style><a/></style>"),
		SVG("<metadata><script>alert(1)</script></metadata>"),
		SVG("<linearGradient xlink:href=\"x.svg#g\"/>"),
		"<svg xmlns:rdf=\"http://www.w3.org/1999/xhtml\">"
		    "<rdf:script>alert(1)</rdf:script></svg>",
		"<svg xmlns:cc=\"http://www.w3.org/2000/svg\">"
		    "<cc:script>alert(1)</cc:script></svg>",
		"<?xml-stylesheet href=\"http://x\"?><svg/>",
		SVG("<foreignObject/>"),
		SVG("<path fill=\"url(http://x)\"/>"),
		SVG("<path style=\"fill:url('http://x')\"/>"),
		SVG("<path style=\"fill:u\\72l(x)\"/>"),
		SVG("<animate/>"), "<html/>", "", "<svg>", "GIF89a",
		"<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>"
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(drawings); i++)
		cr_expect(logo_fault(drawings[i]), "%s", drawings[i]);
}

Test(dress, a_png_is_whole_or_refused)
{
	char png[64] = "\211PNG\r\n\032\n";
	const char *type;
	g_autofree char *fault = dress_logo_fault(png, sizeof(png), &type);

	cr_expect_not_null(fault);
	memcpy(png + 56, "IEND\256B`\202", 8);
	cr_expect_null(dress_logo_fault(png, sizeof(png), &type));
	cr_expect_str_eq(type, "image/png");
}
