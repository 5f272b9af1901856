/*
 * The broken rows: what goes wrong in real exports, one of each.
 */
#include <string.h>

#include "sheet.h"

static const struct {
	const char	*file;
	int		 after;		/* this row */
	const char	*template;
	const char	*rule;		/* family of the rule that refuses it */
	const char	*why;
} rows[] = {
	{"maatjes/contactmomenten_2025.csv", 412,
	    "31-02-2025;$2;$3;$4;Doorgegaan;", "day",
	    "there is no 31 February"},
	{"maatjes/contactmomenten_2025.csv", 977,
	    "$1;M99;$3;$4;Doorgegaan;", "activity", "no activity M99"},
	{"maatjes/contactmomenten_2026.csv", 305,
	    "$1;$2;$3;1,2,5;Afgezegd;", "number", "1,2,5 is no number"},
	{"maatjes/koppelingen.csv", 23, "$1b;99999;$3;$4;$5;$6;$7",
	    "person.unknown", "no participant 99999"},
	{"maatjes/kosten.csv", 17, "$1;2025-K7;$3;€ 12o,00;$5", "period",
	    "there is no seventh quarter, and 12o is no amount"},
	{"buurthuis/bezoekers.csv", 210, ",Anna,,de Boer,1961-04-17,V,9932 SA,"
	    "Veldendam,,", "person.key", "no visitor number"},
	{"buurthuis/presentie-2025-03.csv", 40, "$1,$2,999999,$4,$5,$6",
	    "person.unknown", "no visitor 999999"},
	{"buurthuis/presentie-2025-09.csv", 55, "$0", "duplicate",
	    "the same row twice"},
	{"buurthuis/presentie-2026-01.csv", 31,
	    "$1,$2,$3,$4,$5,kwam laat, bleef lang", "record.width",
	    "a comma in a remark without quotes"},
	{"buurthuis/presentie-2026-02.csv", 64, "$1,$2,$3,$4,$5,\"koffie gezet",
	    "quote", "a quote that is never closed"},
	{"wijkteam/deelname_2025K2.csv", 88, "\t$2\t$3\t$4", "required",
	    "no date"},
	{"wijkteam/deelname_2026K1.csv", 19, "20261305\t$2\t$3\t$4", "day",
	    "there is no month 13"},
	{"wijkteam/effecten.csv", 33, "$1\t$2\t\t$4\t$5", "required",
	    "no date"},
};

const char *
broken_after(const char *file, int row, const char **rule, const char **why)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (rows[i].after == row && strcmp(rows[i].file, file) == 0) {
			*rule = rows[i].rule;
			*why = rows[i].why;
			return rows[i].template;
		}
	return NULL;
}
