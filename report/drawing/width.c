/* Text widths from the font's own table; see width.h. */
#include <string.h>

#include "width.h"

#define UNITS_PER_EM	2048.0

/* Advance widths of U+0020..U+007E, from the hmtx tables of Open Sans. */
static const guint16 regular[] = {
	532, 547, 821, 1323, 1171, 1686, 1495, 453, 606, 606,
	1130, 1171, 502, 659, 545, 752, 1171, 1171, 1171, 1171,
	1171, 1171, 1171, 1171, 1171, 1171, 545, 545, 1171, 1171,
	1171, 879, 1841, 1296, 1327, 1292, 1493, 1139, 1057, 1491,
	1511, 571, 547, 1257, 1063, 1849, 1544, 1595, 1233, 1595,
	1266, 1124, 1133, 1491, 1219, 1896, 1182, 1147, 1169, 674,
	752, 674, 1110, 918, 1182, 1139, 1255, 975, 1255, 1149,
	694, 1122, 1257, 518, 518, 1075, 518, 1905, 1257, 1237,
	1255, 1255, 836, 977, 723, 1257, 1026, 1593, 1073, 1032,
	958, 776, 1128, 776, 1171
};
static const guint16 semi[] = {
	532, 565, 893, 1323, 1169, 1765, 1516, 498, 649, 649,
	1122, 1169, 547, 659, 563, 799, 1169, 1169, 1169, 1169,
	1169, 1169, 1169, 1169, 1169, 1169, 563, 569, 1169, 1169,
	1169, 928, 1839, 1354, 1352, 1298, 1503, 1143, 1090, 1487,
	1538, 625, 612, 1309, 1110, 1890, 1604, 1612, 1260, 1612,
	1309, 1126, 1159, 1520, 1274, 1937, 1274, 1212, 1178, 676,
	799, 676, 1100, 879, 1212, 1188, 1276, 1014, 1276, 1180,
	743, 1139, 1300, 571, 571, 1171, 571, 1958, 1300, 1251,
	1276, 1276, 883, 997, 805, 1300, 1096, 1673, 1128, 1098,
	979, 791, 1128, 760, 1169
};

#define WIDE_DEFAULT	1200	/* euro, dashes, letters we do not know */
#define QUOTE		400	/* single curly quotes */

static guint
advance(gunichar c, gboolean semibold)
{
	gunichar base, mark;

	if (c == 0xa0)
		c = ' ';
	if (c == 0x2018 || c == 0x2019)
		return QUOTE;
	/* An accent adds no width. */
	if (c > 0x7e && g_unichar_decompose(c, &base, &mark))
		c = base;
	if (g_unichar_iszerowidth(c))
		return 0;
	if (c < 0x20 || c > 0x7e)
		return g_unichar_iswide(c) ? (guint)UNITS_PER_EM :
		    WIDE_DEFAULT;
	return semibold ? semi[c - 0x20] : regular[c - 0x20];
}

double
width_text(const char *text, double size, gboolean semibold)
{
	guint64 units = 0;

	for (; *text != '\0'; text = g_utf8_next_char(text))
		units += advance(g_utf8_get_char(text), semibold);
	return (double)units * size / UNITS_PER_EM;
}

/* Bytes of the longest head of text that fits, cut at a space if possible. */
static gsize
head_that_fits(const char *text, double size, double width)
{
	const char *end, *space = NULL;
	double used = 0;

	for (end = text; *end != '\0'; end = g_utf8_next_char(end)) {
		used += advance(g_utf8_get_char(end), FALSE) * size /
		    UNITS_PER_EM;
		if (used > width && end > text)
			break;
		if (*end == ' ' && end > text)
			space = end;
	}
	if (*end == '\0')
		return (gsize)(end - text);
	/* A cut early in the line would waste it: rather break the word. */
	if (space != NULL && space - text >= (end - text) / 3)
		return (gsize)(space - text);
	return (gsize)(end - text);
}

char **
width_wrap(const char *text, double size, double width, guint most)
{
	GPtrArray *lines = g_ptr_array_new();
	gsize head;

	while (*text != '\0' && lines->len < most) {
		head = head_that_fits(text, size, width);
		if (lines->len + 1 == most && text[head] != '\0') {
			head = head_that_fits(text, size,
			    width - width_text("\342\200\246", size, FALSE));
			g_ptr_array_add(lines, g_strdup_printf(
			    "%.*s\342\200\246", (int)head, text));
		} else
			g_ptr_array_add(lines, g_strndup(text, head));
		text += head;
		while (*text == ' ')
			text++;
	}
	if (lines->len == 0)
		g_ptr_array_add(lines, g_strdup(""));
	g_ptr_array_add(lines, NULL);
	return (char **)g_ptr_array_free(lines, FALSE);
}
