/* Tests of report/page/dress.c. */
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

static const char *
logo_fault(const char *text)
{
	const char *type;

	return dress_logo_fault(text, strlen(text), &type);
}

#define SVG(inside) "<svg xmlns=\"http://www.w3.org/2000/svg\">" inside "</svg>"

Test(dress, a_plain_drawing_is_a_logo)
{
	cr_expect_null(logo_fault(SVG("<defs><linearGradient id=\"g\"/></defs>"
	    "<path d=\"M0 0h9v9z\" fill=\"url(#g)\"/>")));
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
		SVG("<foreignObject/>"),
		SVG("<path fill=\"url(http://x)\"/>"),
		SVG("<path style=\"fill:url('http://x')\"/>"),
		SVG("<path style=\"fill:u\\72l(x)\"/>"),
		SVG("<animate/>"), "<html/>", "", "<svg>", "GIF89a",
		"<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>"
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(drawings); i++)
		cr_expect_not_null(logo_fault(drawings[i]), "%s",
		    drawings[i]);
}

Test(dress, a_png_is_whole_or_refused)
{
	char png[64] = "\211PNG\r\n\032\n";
	const char *type;

	cr_expect_not_null(dress_logo_fault(png, sizeof(png), &type));
	memcpy(png + 56, "IEND\256B`\202", 8);
	cr_expect_null(dress_logo_fault(png, sizeof(png), &type));
	cr_expect_str_eq(type, "image/png");
}
